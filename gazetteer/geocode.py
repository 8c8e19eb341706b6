"""Which place a name means, by itself or with the areas that it lies in."""

from collections.abc import Iterator
from dataclasses import replace

from gazetteer import postal, ranking
from gazetteer.answer import answer
from gazetteer.found import find, refused, unanswered
from gazetteer.index.entry import FULL
from gazetteer.matching import Index
from gazetteer.names import fold
from gazetteer.place import GeocodeResult, Place
from gazetteer.ranking import Ask
from gazetteer.sentence import say
from geo.lonlat import LonLat


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
    if prefer == "A" and (state := next(_states(index, query, country, within), None)):
        return replace(state, query=query)
    name, areas = split_areas(query)
    if areas and not index.rows_named(fold(query), FULL):
        tried = []
        for area in _areas(index, areas, country, within):
            inside = geocode(
                index, name, country=country, near=near, within=area.place or within, prefer=prefer
            )
            tried.append(replace(inside, query=query) if area.place else _nowhere(query, inside, areas, area))
        return next((result for result in tried if result.place), tried[0])
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


def _areas(index: Index, areas: str, country: str | None, within: Place | None) -> Iterator[GeocodeResult]:
    """What is written after a name's comma: letters may stand for states of two countries."""
    states = list(_states(index, areas, country, within))
    yield from states or [geocode(index, areas, country=country, within=within, prefer="A")]


def _states(index: Index, letters: str, country: str | None, within: Place | None) -> Iterator[GeocodeResult]:
    """The states that postal letters stand for, as far as they are held."""
    told = {code for code in (country, within and within.country_code) if code}
    for state in postal.states(letters):
        if told <= {state.country}:
            found = geocode(index, f"state of {state.name}", country=state.country)
            if found.place is not None:
                yield found


def _nowhere(query: str, found: GeocodeResult, areas: str, area: GeocodeResult) -> GeocodeResult:
    """No answer, as the area that is asked for isn't known; the name's candidates are kept."""
    why = say("the area %(area)s that it shall lie in isn't known", area=repr(areas))
    refused = tuple(replace(one, refused=one.refused or why) for one in found.candidates)
    reason = say("%(what)s: %(why)s", what=why, why=area.reason)
    return replace(found, query=query, place=None, confidence=0.0, candidates=refused, reason=reason)
