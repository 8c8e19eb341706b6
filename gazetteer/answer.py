"""Which of the matches of a name is meant, and why: candidates ranked, or an honest None."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gazetteer import containment, ranking
from gazetteer.found import BY_SOUND, Found
from gazetteer.matching import Match
from gazetteer.place import Candidate, GeocodeResult, Place
from gazetteer.ranking import Ask
from geo.geodesic import distance_m

KEPT_CANDIDATES = 25

# A candidate with more than this share of the first one's likelihood is a rival.
_RIVAL = 0.5


def answer(
    found: Found,
    weights: Sequence[float],
    unlisted: float,
    notes: Sequence[str] = (),
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
    notes : sequence of str
        What else speaks for each match, "" for nothing.
    in_company : bool
        Whether other names speak against a place far from theirs, so that even one that is called exactly so
        isn't taken where a place that isn't held is likelier.
    """
    shares = [weight**ranking.TEMPER for weight in weights]
    spare = unlisted**ranking.TEMPER
    total = sum(shares) + spare
    said = notes or [""] * len(shares)
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
    note: str


def _decide(
    ranked: list[_Ranked], found: Found, spare: float, *, in_company: bool
) -> tuple[_Ranked | None, str]:
    if not ranked:
        return None, f"nothing is called {_searched(found)}"
    fitting = [one for one in ranked if ranking.fits(one.match, found.ask)]
    if not fitting:
        return None, f"{_misfit(ranked[0].match, found.ask)}; searched {_searched(found)}"
    best = fitting[0]
    place = best.match.entry.place
    if best.share < spare and (in_company or not ranking.is_exact(best.match)):
        far = ", far from the report's other places," if in_company else ""
        return None, f"{label(place)}{far} is less likely than a place that isn't held; {best.match.why}"
    rival = _rival(fitting)
    if rival is not None:
        away = distance_m(place.location.point, rival.location.point) / 1000
        pair = f"{label(place)} and {label(rival)}"
        return None, f"can't tell {pair} apart, {away:.0f} km from one another; searched {_searched(found)}"
    others = len(ranked) - 1
    more = f"; likelier than {others} more" if others else ""
    return best, f"{label(place)} {best.match.why}{more}"


def _rival(fitting: Iterable[_Ranked]) -> Place | None:
    """The first place elsewhere that is nearly as likely as the best."""
    best, *others = fitting
    for one in others:
        if one.share < _RIVAL * best.share:
            return None
        if containment.apart(best.match.entry.place, one.match.entry.place):
            return one.match.entry.place
    return None


def _searched(found: Found) -> str:
    words = " or ".join(repr(form) for form in found.ask.forms)
    sound = next((tried.form for tried in found.tried if tried.how == BY_SOUND and tried.form), "")
    heard = f", or by sound as {sound!r}" if sound else ""
    return f"{words}{heard} among {found.searched:,} places"


def _misfit(best: Match, ask: Ask) -> str:
    place = best.entry.place
    if not ranking.is_kind(best, ask):
        is_what = f"{label(place)} is {place.feature_code}"
        return f"no candidate is of the kind that {ask.described.words!r} asks for; {is_what}"
    if not ranking.is_country(place, ask):
        return f"no candidate lies in {ask.country}; {label(place)} doesn't"
    if ask.within is not None and not ranking.is_within(place, ask):
        return f"no candidate lies in {label(ask.within)}; {label(place)} doesn't"
    return f"{label(place)} only sounds alike, which is too little for so short a name"


def label(place: Place) -> str:
    """A place's name with its area and country."""
    where = ", ".join(part for part in (place.admin1, place.country_code) if part and part != place.name)
    return f"{place.name} ({where})" if where else place.name


def _candidates(ranked: list[_Ranked], best: _Ranked | None, ask: Ask) -> tuple[Candidate, ...]:
    kept = ranked[:KEPT_CANDIDATES]
    if best is not None and best not in kept:
        kept[-1] = best
    return tuple(_candidate(one, best or ranked[0], ask, is_chosen=one is best) for one in kept)


def _candidate(one: _Ranked, first: _Ranked, ask: Ask, *, is_chosen: bool) -> Candidate:
    place, why = one.match.entry.place, [one.match.why]
    if ask.described.wanted and ranking.is_kind(one.match, ask):
        why.append(f"{place.feature_code} is what {ask.described.words!r} asks for")
    if one.match.entry.curated:
        why.append("curated site")
    if place.population:
        why.append(f"population {place.population:,}")
    if ask.near is not None:
        why.append(f"{distance_m(ask.near, place.location.point) / 1000:.0f} km from the context")
    if one.note:
        why.append(one.note)
    refused = "" if is_chosen else _refusal(one, first, ask)
    return Candidate(place=place, score=one.share, why=tuple(why), refused=refused)


def _refusal(one: _Ranked, first: _Ranked, ask: Ask) -> str:
    place = one.match.entry.place
    if not ranking.is_kind(one.match, ask):
        return f"{place.feature_code} is not what {ask.described.words!r} asks for"
    if not ranking.is_country(place, ask):
        return f"not in {ask.country}"
    if ask.within is not None and not ranking.is_within(place, ask):
        return f"not in {label(ask.within)}"
    if not one.match.sure:
        return "the sound alone is too little for so short a name"
    if one.share < _RIVAL * first.share:
        return f"less likely: {one.share:.0%} against {first.share:.0%}"
    return f"not likely enough: {one.share:.0%}"
