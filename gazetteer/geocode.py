"""Which of the places of a name is meant: candidates ranked, with their reasons, or an honest None."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from gazetteer import ranking
from gazetteer.index.entry import FULL
from gazetteer.matching import Index, Match, exact_matches, respelled, sound_matches
from gazetteer.names import MAX_NAME, fold
from gazetteer.place import Candidate, GeocodeResult, Place, Tried
from gazetteer.ranking import Ask
from gazetteer.seats import with_seats
from gazetteer.skeleton import skeleton
from geo.geodesic import distance_m
from geo.lonlat import LonLat

KEPT_CANDIDATES = 25
BY_SOUND = "by sound"

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
    why = f"the area {areas!r} that it shall lie in isn't known"
    refused = tuple(replace(one, refused=one.refused or why) for one in found.candidates)
    reason = f"{why}: {area.reason}"
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
        return f"a text of {len(query):,} characters is no name; names have at most {MAX_NAME}"
    key = fold(query)
    if not key:
        return f"{query!r} holds no letter or digit to search for"
    if len(key) == 1 and key.isascii():
        return f"{query!r} is a single letter, too little to search for"
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
    tried = [Tried(form=forms[0], how="as written", found=whole)]
    if ask.described.wanted:
        how = f"without {ask.described.words!r}"
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
        if ranking.apart(best.match.entry.place, one.match.entry.place):
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
