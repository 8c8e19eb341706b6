"""Seats: the town that a district is named after comes before it, and before hamlets of that name."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from gazetteer import ranking
from gazetteer.containment import lies_in
from gazetteer.matching import Match
from gazetteer.ranking import Ask
from gazetteer.sentence import say
from geo.geodesic import distance_m

# A district's town lies within so many of its radii.
_REACH = 2.0
_DISTRICTS = ("ADM2", "ADM3", "ADM4")
# A city that has so large a share of an area's people is the one that it is named after.
_PRINCIPAL = 0.05


def with_seats(matches: Sequence[Match], ask: Ask, listen: Callable[[], list[Match]]) -> list[Match]:
    """Tell which of the towns of a name are the seats of districts called alike.

    Parameters
    ----------
    matches : sequence of Match
        Places that are called exactly so.
    ask : Ask
    listen : callable
        Gives the places that sound so. Called only where an area is the one that is called exactly so, as its
        town may be written otherwise, or where nothing else tells homonymous towns apart.

    Returns
    -------
    list of Match
        The same, with the people of its district at the nearest town of each, and with towns that only sound
        so where a district is called exactly so and no town is.
    """
    fitting = [match for match in matches if ranking.fits(match, ask)]
    if ask.described.wanted or not fitting:
        return list(matches)
    towns, districts = list(filter(_is_town, fitting)), list(filter(_is_district, fitting))
    found = list(matches)
    if districts and not towns:
        towns = [_written(match) for match in listen() if _is_town(match) and match.sure]
        towns = [town for town in towns if any(_is_round(d, town) for d in districts)]
        found += towns
    elif all(map(_is_first_level, fitting)):
        found += [
            _written(match) for match in listen() if any(_is_principal(match, area) for area in fitting)
        ]
    elif not districts and _are_homonyms(towns):
        districts = [match for match in listen() if _is_district(match) and match.sure]
    for district in districts:
        if near := [town for town in towns if _is_round(district, town)]:
            seat = min(near, key=lambda town: _away_m(district, town))
            found = [_seated(match, district) if match is seat else match for match in found]
    return found


def with_namesakes(matches: Sequence[Match], ask: Ask) -> list[Match]:
    """Tell which areas have no settlement that goes by their name, and which towns another one outdoes.

    A first-level area is behind a town in it that goes by its name, or has a good share of its people. A town
    that bears a name besides its own, often an old one, is behind one of its country that goes by it.
    """
    exact = [match for match in matches if _is_town(match) and ranking.is_exact(match)]
    going_by = [match.entry.place for match in exact if ranking.goes_by(match.entry.place, ask)]
    countries = {town.country_code for town in going_by}

    def is_alone(area: Match) -> bool:
        towns = (town for town in exact if town.entry.place in going_by or _is_principal(town, area))
        return not any(lies_in(town.entry.place, area.entry.place) for town in towns)

    def told(match: Match) -> Match:
        place = match.entry.place
        if _is_first_level(match) and ranking.is_exact(match):
            return replace(match, alone=is_alone(match))
        is_other = match in exact and place not in going_by and not match.entry.curated
        return replace(match, outdone=True) if is_other and place.country_code in countries else match

    return [told(match) for match in matches]


def _are_homonyms(towns: Sequence[Match]) -> bool:
    return len(towns) > 1 and not any(town.entry.place.population for town in towns)


def _is_town(match: Match) -> bool:
    return match.entry.place.feature_class == "P"


def _is_district(match: Match) -> bool:
    return match.entry.place.feature_code.startswith(_DISTRICTS)


def _is_first_level(match: Match) -> bool:
    return match.entry.place.feature_code.startswith("ADM1")


def _is_principal(match: Match, area: Match) -> bool:
    town, whole = match.entry.place, area.entry.place
    is_large = town.population > _PRINCIPAL * whole.population
    return match.sure and is_large and _is_town(match) and lies_in(town, whole)


def _written(match: Match) -> Match:
    """A town that sounds like the area round it is called as that is."""
    return replace(match, quality=1.0, why=say("%(why)s, as the area round it is called", why=match.why))


def _seated(town: Match, district: Match) -> Match:
    place = district.entry.place
    people = max(town.people, place.population)
    return replace(town, people=people, why=say("%(why)s; seat of %(place)s", why=town.why, place=place.name))


def _is_round(district: Match, town: Match) -> bool:
    same = district.entry.place.country_code == town.entry.place.country_code
    return same and _away_m(district, town) < _REACH * district.entry.place.location.uncertainty_m


def _away_m(district: Match, town: Match) -> float:
    return distance_m(district.entry.place.location.point, town.entry.place.location.point)
