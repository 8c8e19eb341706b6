"""Which of the places of a name is meant: candidates ranked, with their reasons, or an honest None."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from gazetteer import ranking
from gazetteer.index.entry import FULL
from gazetteer.matching import Index, Match, exact_matches, respelled, sound_matches
from gazetteer.names import MAX_NAME, fold
from gazetteer.place import Candidate, GeocodeResult, Place, Tried
from gazetteer.ranking import Ask
from gazetteer.seats import with_seats
from gazetteer.sentence import Length, Number, Sentence, say
from gazetteer.skeleton import skeleton
from gazetteer.wording import AS_WRITTEN, BY_SOUND, label, misfit, reasons, refusal, searched
from geo.geodesic import distance_m
from geo.lonlat import LonLat

KEPT_CANDIDATES = 25

# Metres from a place that another name means, and that place's name.
Note: TypeAlias = tuple[float, str]

# A candidate with more than this share of the first one's likelihood is a rival.
_RIVAL = 0.5


def geocode(
    index: Index,
    query: str,
    *,
    country: str | None = None,
    near: LonLat | None = None,
    within: Place | None = None,
    prefer: str | None = None,
) -> GeocodeResult:
    """Find which place a name means, or a name with the areas that it lies in: "Judaydah, Aleppo, Syria".

    Exact names come before names that sound alike; a word that says the kind ("province") must be met;
    then curated sites, population, nearness and settlements count.

    Parameters
    ----------
    index : Index
        The places, such as a `Gazetteer`.
    query : str
        A name, with or without a descriptor, and after commas what it lies in.
    country : str, optional
        ISO 3166-1 alpha-2 code that the place must have.
    near : LonLat, optional
        Where the surroundings are, WGS 84 degrees.
    within : Place, optional
        A country, province or other place that it must lie in: by outline, named area or radius.
    prefer : str, optional
        The start of the feature code, or a GeoNames feature class, that is likelier here.

    Returns
    -------
    GeocodeResult
        With `place` None, and the reason, where nothing fits or two candidates can't be told apart.
    """
    if refused(query):
        return unanswered(query)
    name, areas = split_areas(query)
    if areas and not index.rows_named(fold(query), FULL):
        area = geocode(index, areas, country=country, within=within, prefer="A")
        inside = geocode(index, name, country=country, near=near, within=area.place or within, prefer=prefer)
        return replace(inside, query=query) if area.place else _nowhere(query, inside, areas, area)
    found = find(index, Ask.of(query, country=country, near=near, within=within, prefer=prefer))
    weights = [ranking.weight(match, found.ask) for match in found.matches]
    return answer(found, weights, ranking.unlisted(found.matches, found.ask))


def split_areas(query: str) -> tuple[str, str]:
    """Part a name from what stands after its first comma; the whole and "" where either part is no name.

    Examples
    --------
    >>> split_areas("Judaydah, Aleppo, Syria"), split_areas("جديدة، حلب")
    (('Judaydah', 'Aleppo, Syria'), ('جديدة', 'حلب'))
    """
    name, _, areas = query.replace("،", ",").partition(",")
    return (name.strip(), areas.strip()) if fold(name) and fold(areas) else (query, "")


def _nowhere(query: str, found: GeocodeResult, areas: str, area: GeocodeResult) -> GeocodeResult:
    """No answer, as the area that is asked for isn't known; the name's candidates are kept."""
    why = say("the area %(area)s that it shall lie in isn't known", area=repr(areas))
    refused = tuple(replace(one, refused=one.refused or why) for one in found.candidates)
    reason = say("%(what)s: %(why)s", what=why, why=area.reason)
    return replace(found, query=query, place=None, confidence=0.0, candidates=refused, reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The matches of a name, with the forms that led to them."""

    ask: Ask
    matches: Sequence[Match]
    tried: tuple[Tried, ...]
    searched: int


def refused(query: str) -> str:
    """Why a text can't be looked up as a name, "" if it can."""
    if len(query) > MAX_NAME:
        return say(
            "a text of %(length)s characters is no name; names have at most %(most)s",
            length=Number(len(query)), most=Number(MAX_NAME),
        )  # fmt: skip
    key = fold(query)
    if not key:
        return say("%(text)s holds no letter or digit to search for", text=repr(query))
    if len(key) == 1 and key.isascii():
        return say("%(text)s is a single letter, too little to search for", text=repr(query))
    return ""


def unanswered(query: str) -> GeocodeResult:
    """The result for what can't be looked up."""
    return GeocodeResult(query=query, place=None, candidates=(), reason=refused(query))


def find(index: Index, ask: Ask, *, by_sound: bool | None = None) -> Found:
    """Look a name up: exactly, and by sound where that finds nothing fitting.

    `by_sound` looks for what sounds alike in any case, or in none.
    A district that is called exactly so doesn't hide the town that it is named after, written otherwise.
    """
    matches = exact_matches(index, ask.query, ask.described)
    forms, whole = ask.forms, sum(match.whole for match in matches)
    tried = [Tried(form=forms[0], how=AS_WRITTEN, found=whole)]
    if ask.described.wanted:
        how = say("without %(words)s", words=repr(ask.described.words))
        tried.append(Tried(form=forms[-1], how=how, found=len(matches) - whole))
        ask = replace(ask, is_name=whole > 0 and not ask.described.words.endswith(" of"))
    listen = list[Match] if by_sound is False else partial(_heard, index, ask)
    matches = with_seats(matches, ask, listen)
    fitting = any(ranking.fits(match, ask) for match in matches)
    if by_sound or (by_sound is None and not fitting):
        known = {match.entry.place.id for match in matches}
        heard = [match for match in _heard(index, ask) if match.entry.place.id not in known]
        tried.append(Tried(form=skeleton(ask.described.name), how=BY_SOUND, found=len(heard)))
        matches = [*matches, *heard]
    elif fitting:
        matches = [*matches, *_respelled(index, ask, matches)]
    return Found(ask=ask, matches=matches, tried=tuple(tried), searched=index.size)


def _respelled(index: Index, ask: Ask, matches: Sequence[Match]) -> list[Match]:
    """What is called nearly so, beside what is called exactly so: a hamlet's name may be a city's too."""
    known = {match.entry.place.id for match in matches}
    found = respelled(index, ask.described.name, _among(index, ask)).values()
    return [match for match in found if match.entry.place.id not in known]


def _heard(index: Index, ask: Ask) -> list[Match]:
    country = ask.country or (ask.within.country_code if ask.within else None)
    return sound_matches(index, ask.described, among=_among(index, ask), country=country or None)


def _among(index: Index, ask: Ask) -> int:
    """How many places it may be."""
    return index.size // ranking.COUNTRIES if ask.country or ask.within else index.size


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
        if ranking.apart(best.match.entry.place, one.match.entry.place):
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
