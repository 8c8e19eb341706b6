"""Which of the matches of a name is meant, and why: candidates ranked, or an honest None."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from gazetteer import containment, ranking
from gazetteer.found import Found
from gazetteer.matching import Match
from gazetteer.place import Candidate, GeocodeResult, Place
from gazetteer.ranking import Ask
from gazetteer.sentence import Length, Number, Sentence, say
from gazetteer.wording import label, misfit, reasons, refusal, searched
from geo.geodesic import distance_m

KEPT_CANDIDATES = 25

# Metres from a place that another name means, and that place's name.
Note: TypeAlias = tuple[float, str]

# A candidate with more than this share of the first one's likelihood is a rival.
_RIVAL = 0.5


def answer(
    found: Found,
    weights: Sequence[float],
    unlisted: float,
    notes: Sequence[Note | None] = (),
    *,
    in_company: bool = False,
) -> GeocodeResult:
    """Choose among weighed matches, and say why.

    Parameters
    ----------
    found : Found
        The matches.
    weights : sequence of float
        How likely each match is meant, as `ranking.weight` gives it.
    unlisted : float
        How likely, on the same scale, the place meant isn't held.
    notes : sequence of Note, optional
        For each match, the nearest place that another name is believed to mean.
    in_company : bool
        Whether other names speak against a place far from theirs, so that even one that is called exactly so
        isn't taken where a place that isn't held is likelier.
    """
    shares = [weight**ranking.TEMPER for weight in weights]
    spare = unlisted**ranking.TEMPER
    total = sum(shares) + spare
    said = notes or [None] * len(shares)
    ranked = sorted(
        (_Ranked(share=share / total, match=match, note=note)
         for share, match, note in zip(shares, found.matches, said, strict=True)),
        key=lambda r: (-r.share, r.match.entry.place.id),
    )  # fmt: skip
    best, reason = _decide(ranked, found, spare / total, in_company=in_company)
    return GeocodeResult(
        query=found.ask.query,
        place=best.match.entry.place if best else None,
        candidates=_candidates(ranked, best, found.ask),
        reason=reason,
        confidence=best.share if best else 0.0,
        tried=found.tried,
        searched=found.searched,
    )


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Ranked:
    share: float
    match: Match
    note: Note | None


def _decide(
    ranked: list[_Ranked], found: Found, spare: float, *, in_company: bool
) -> tuple[_Ranked | None, Sentence]:
    forms = searched(found.ask, found.tried, found.searched)
    if not ranked:
        return None, say("nothing is called %(forms)s", forms=forms)
    fitting = [one for one in ranked if ranking.fits(one.match, found.ask)]
    if not fitting:
        why = misfit(ranked[0].match, found.ask)
        return None, say("%(what)s; searched %(forms)s", what=why, forms=forms)
    best = fitting[0]
    place = best.match.entry.place
    if best.share < spare and (in_company or not ranking.is_exact(best.match)):
        return None, _unlikely(best, in_company=in_company)
    rival = _rival(fitting)
    if rival is not None:
        return None, say(
            "can't tell %(place)s and %(other)s apart, %(length)s from one another; searched %(forms)s",
            place=label(place), other=label(rival), forms=forms,
            length=Length(distance_m(place.location.point, rival.location.point), 0),
        )  # fmt: skip
    chosen = say("%(place)s %(why)s", place=label(place), why=best.match.why)
    if len(ranked) == 1:
        return best, chosen
    others = Number(len(ranked) - 1)
    return best, say("%(what)s; likelier than %(others)s more", what=chosen, others=others)


def _unlikely(best: _Ranked, *, in_company: bool) -> Sentence:
    place, why = label(best.match.entry.place), best.match.why
    if in_company:
        return say(
            "%(place)s, far from the report's other places, is less likely than a place that isn't held; "
            "%(why)s",
            place=place, why=why,
        )  # fmt: skip
    return say("%(place)s is less likely than a place that isn't held; %(why)s", place=place, why=why)


def _rival(fitting: Iterable[_Ranked]) -> Place | None:
    """The first place elsewhere that is nearly as likely as the best."""
    best, *others = fitting
    for one in others:
        if one.share < _RIVAL * best.share:
            return None
        if containment.apart(best.match.entry.place, one.match.entry.place):
            return one.match.entry.place
    return None


def _candidates(ranked: list[_Ranked], best: _Ranked | None, ask: Ask) -> tuple[Candidate, ...]:
    kept = ranked[:KEPT_CANDIDATES]
    if best is not None and best not in kept:
        kept[-1] = best
    return tuple(_candidate(one, best or ranked[0], ask, is_chosen=one is best) for one in kept)


def _candidate(one: _Ranked, first: _Ranked, ask: Ask, *, is_chosen: bool) -> Candidate:
    place = one.match.entry.place
    near_m = distance_m(ask.near, place.location.point) if ask.near is not None else None
    why = reasons(one.match, ask, near_m, one.note)
    against = "" if is_chosen else refusal(one.match, one.share, first.share, ask, rival=_RIVAL)
    return Candidate(place=place, score=one.share, why=tuple(why), refused=against)
