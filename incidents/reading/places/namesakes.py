"""Namesakes: a small place that the gazetteer holds, far from where the text says that it lies.

A town of note that a report puts far off is a report that errs, and a finding. A village is more likely
another one of the same name, and to call the report wrong would be to measure the wrong village.
"""

from dataclasses import replace

from geo.geodesic import distance_range
from incidents.model import PlaceMention, PlaceRef, Relation
from incidents.places import bare_name
from incidents.reading.measures.distances import DistanceMention
from incidents.sentence import say

# Metres between where the text puts a place and where one of its name is held, past which they are two.
_FAR_M = 50_000.0
# The same of one abroad.
_ABROAD_M = 500_000.0
# Inhabitants from which a place is the one that its name means.
_OF_NOTE = 20_000
_SEATS = ("PPLC", "PPLA", "PPLA2", "ADM", "PCL")


def is_namesake(subject: PlaceMention, reference: PlaceRef, said: DistanceMention) -> bool:
    """Whether the place found for a name lies far from where the text puts it, and is no place of note."""
    place = subject.result.place
    if place is None or subject.location is None or reference.location is None:
        return False
    if said.distance is None or said.relation is not Relation.AT:
        return False
    if place.population >= _OF_NOTE or place.feature_code.startswith(_SEATS):
        return False
    measured = distance_range(subject.location, reference.location)
    return measured.min_m - (said.distance.high_m + said.distance.rounded_m) > _FAR_M


def is_abroad(mention: PlaceMention, beside: PlaceMention) -> bool:
    """Whether the place found for a name lies in another country than the one that words put it in or by, and far off.

    Nobody errs so, be it ever so great a city: the text means another.
    """
    place, other = mention.result.place, beside.result.place
    if place is None or other is None or mention.location is None or beside.location is None:
        return False
    if place.feature_class != "P" or place.country_code == other.country_code or not other.country_code:
        return False
    return distance_range(mention.location, beside.location).min_m > _ABROAD_M


def without_place(subject: PlaceMention, reference: PlaceRef, said: DistanceMention) -> PlaceMention:
    """The mention with the namesake among its candidates and no place of its own."""
    held = subject.result.place
    how = said.distance.text if said.distance else "that far"
    reason = (
        f"the text puts it {how} from {reference.name}; {held.name if held else 'the one'} that is held lies "
        "far from there and is taken for another place of that name"
    )
    return unplaced(subject, reason)


def put_beside(mention: PlaceMention, other: PlaceMention) -> PlaceMention:
    """A mention that the text puts in or beside another, without the place far from there that was found for it."""
    held = mention.result.place
    if held is None:
        return mention
    return unplaced(mention, f"the text puts it in or beside {other.name}, far from {held.name}")


def unplaced(mention: PlaceMention, why: str) -> PlaceMention:
    """A mention without the place that was found for it, which stays among its candidates, and why."""
    result = replace(mention.result, place=None, reason=why)
    return replace(mention, result=result, location=None, feature_code="")


def named_again(places: list[PlaceMention]) -> list[PlaceMention]:
    """Places with those that the text locates once located wherever it names them: one name, one place."""
    located = {_name(p): p for p in reversed(places) if p.location is not None and p.result.place is None}
    if not located:
        return places
    return [_as(p, located.get(_name(p))) if p.location is None else p for p in places]


def _name(mention: PlaceMention) -> str:
    return bare_name(mention.name)


def _as(mention: PlaceMention, known: PlaceMention | None) -> PlaceMention:
    if known is None:
        return mention
    result = replace(mention.result, reason=say("%(why)s (of the same name)", why=known.result.reason))
    return replace(mention, result=result, location=known.location, feature_code=known.feature_code)
