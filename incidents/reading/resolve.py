"""Toponyms to places: the gazetteer's answer for every name of a report, taken together."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gazetteer.descriptors import split_descriptor
from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from gazetteer.place import GeocodeResult, Place
from geo.geodesic import destination, distance_m, enclosing_radius_m
from geo.lonlat import HALF_EARTH_M, Location, LonLat
from geo.parts import part_of
from incidents.checking.near import near_reach_m
from incidents.distance import Distance
from incidents.model import PlaceMention, PlaceRef
from incidents.reading.directions import Heading, parse_heading
from incidents.reading.mentions import Toponym
from incidents.reading.sentences import Sentence

# A place that only sounds alike must lie this near to the report's other places.
_SAME_REPORT_M = 400_000.0
_THE_AIRFIELD = re.compile(
    r"\b[Tt]he (?P<kind>airbase|air base|airport|airfield|military airport)\b(?! of\b)"
)
_NOT_HELD = "{!r} is not in the gazetteer; the text's grammar makes it a place"


def resolve(toponyms: Sequence[Toponym], gazetteer: Gazetteer) -> list[PlaceMention]:
    """Every toponym with its place, chosen with regard to the country and the middle of the report's other places."""
    first = {t.query: gazetteer.geocode(t.query) for t in toponyms if t.known}
    country, near = _context([first[t.query] for t in toponyms if t.known])
    answers = {q: _in_context(q, r, gazetteer, country, near) for q, r in first.items()}
    if country is not None:
        heard = {t.query: _by_sound(t.query, gazetteer, country, near) for t in toponyms if not t.known}
        answers |= {query: result for query, result in heard.items() if result is not None}
    mentions = [_mention(t, answers.get(t.query)) for t in toponyms]
    mentions = [_of_its_town(t, m, gazetteer) for t, m in zip(toponyms, mentions, strict=True)]
    return [_part(t, m) for t, m in zip(toponyms, mentions, strict=True)]


def meant_by_kind(parts: Sequence[Sentence], mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """ "The airbase" as a mention of the one airfield that the report names; none where it names several."""
    named = {m.result.place.id: m for m in mentions if m.result.place and m.feature_code.startswith("AIR")}
    if len(named) != 1:
        return list(mentions)
    (field,) = named.values()
    found = list(mentions)
    for part in parts:
        for match in _THE_AIRFIELD.finditer(part.text):
            span = part.at(match.start("kind"), match.end("kind"))
            if not any(span.overlaps(m.span) for m in mentions):
                found.append(replace(field, name=match["kind"], span=span))
    return sorted(found, key=lambda m: m.span.start)


def place_ref(mention: PlaceMention) -> PlaceRef:
    """A mention as the place that a claim refers to."""
    place = mention.result.place
    return PlaceRef(
        name=mention.name,
        location=mention.location,
        place_id=place.id if place else None,
        feature_code=place.feature_code if place else mention.feature_code,
    )


def offset_location(anchor: Location, distance: Distance, heading: Heading) -> Location:
    """The point-radius location of "x km west of" an anchor.

    The radius reaches from the centre to the farthest corner of the sector that the words leave open.

    References
    ----------
    Wieczorek, J., Guo, Q. and Hijmans, R. J. (2004). Int. J. Geogr. Inf. Sci. 18, 745-767.
    """
    middle = distance.middle_m
    spread = (distance.high_m - distance.low_m) / 2 + distance.rounded_m
    across = 2 * (middle + spread) * math.sin(math.radians(min(heading.half_width_deg, 90.0)) / 2)
    radius = math.hypot(spread, across) + enclosing_radius_m(anchor)
    centre = destination(anchor.point, heading.bearing_deg, middle)
    return Location(point=centre, uncertainty_m=min(radius, HALF_EARTH_M))


def located(mention: PlaceMention, location: Location, how: str) -> PlaceMention:
    """A mention that the text itself locates."""
    result = replace(mention.result, reason=f"{mention.result.reason}; located by the text: {how}")
    return replace(mention, location=location, result=result, feature_code=mention.feature_code or "PPL")


def beside(mention: PlaceMention, neighbour: PlaceMention) -> PlaceMention:
    """A place that the gazetteer doesn't hold, put where "near" its neighbour reaches."""
    if neighbour.location is None:
        return mention
    around = Location(point=neighbour.location.point, uncertainty_m=near_reach_m(neighbour.location))
    return located(mention, around, f"near {neighbour.name}")


def ambiguous_with_area(places: Sequence[PlaceMention]) -> dict[str, PlaceMention]:
    """The governorate that a bare settlement's name may stand for: one that the report names by the same word."""
    areas: dict[str, PlaceMention] = {}
    for place in places:
        if place.feature_code.startswith("ADM1") and place.result.place is not None:
            areas.setdefault(fold(split_descriptor(place.name).name), place)
    bare = {p.name: fold(p.name) for p in places if areas and _is_bare_settlement(p)}
    return {name: areas[key] for name, key in bare.items() if key in areas}


def _is_bare_settlement(mention: PlaceMention) -> bool:
    place = mention.result.place
    if place is None or place.feature_class != "P":
        return False
    return not split_descriptor(mention.result.query).wanted


def _in_context(
    query: str, first: GeocodeResult, gazetteer: Gazetteer, country: str | None, near: LonLat | None
) -> GeocodeResult:
    """The answer with the report's context where that decides; a place of another country stays what it was."""
    if not _open(first) or (first.place is not None and first.place.feature_code.startswith("PCL")):
        return first
    again = gazetteer.geocode(query, country=country, near=near)
    return again if again.place is not None else first


def _by_sound(query: str, gazetteer: Gazetteer, country: str, near: LonLat | None) -> GeocodeResult | None:
    """The answer for a spelling that isn't held: one that sounds alike, only in the country that the report is about."""
    found = gazetteer.geocode(query, country=country, near=near)
    if found.place is None or (
        near is not None and distance_m(near, found.place.location.point) > _SAME_REPORT_M
    ):
        return None
    return found


def _part(toponym: Toponym, mention: PlaceMention) -> PlaceMention:
    """ "Northern X" as the half of X on that side; a country's half says too little to be worth it."""
    heading = parse_heading(toponym.side) if toponym.side else None
    if heading is None or mention.location is None or mention.feature_code.startswith("PCL"):
        return mention
    return replace(mention, location=part_of(mention.location, heading.bearing_deg))


def _of_its_town(toponym: Toponym, mention: PlaceMention, gazetteer: Gazetteer) -> PlaceMention:
    """An airport or camp that isn't held by itself: somewhere near the town that it is named after."""
    described = split_descriptor(toponym.query)
    if mention.location is not None or not described.wanted:
        return mention
    town = gazetteer.geocode(described.name)
    if town.place is None or town.place.feature_class != "P":
        return mention
    around = Location(point=town.place.location.point, uncertainty_m=near_reach_m(town.place.location))
    return located(mention, around, f"near {town.place.name}, which it is named after")


def _open(result: GeocodeResult) -> bool:
    """Whether more than one candidate is left to choose from."""
    return result.place is None or len(result.candidates) > 1


def _context(results: Sequence[GeocodeResult]) -> tuple[str | None, LonLat | None]:
    """The country that most sure places lie in, and the middle of those that lie there."""
    places = [r.place for r in results if r.place is not None and not _open(r)]
    places = places or [r.place for r in results if r.place is not None]
    countries = Counter(p.country_code for p in places if not p.feature_code.startswith("PCL"))
    if not countries:
        return None, None
    country, votes = countries.most_common(1)[0]
    if votes * 2 <= sum(countries.values()):
        return None, None
    return country, _middle([p for p in places if p.country_code == country and p.feature_class != "A"])


def _middle(places: Sequence[Place]) -> LonLat | None:
    if not places:
        return None
    points = [p.location.point for p in places]
    lon = sorted(p.lon for p in points)[len(points) // 2]
    lat = sorted(p.lat for p in points)[len(points) // 2]
    return LonLat(lon=lon, lat=lat)


def _mention(toponym: Toponym, result: GeocodeResult | None) -> PlaceMention:
    if result is None:
        reason = _NOT_HELD.format(toponym.name)
        result = GeocodeResult(query=toponym.query, place=None, candidates=(), reason=reason)
    place = result.place
    return PlaceMention(
        name=toponym.name,
        span=toponym.span,
        result=result,
        location=place.location if place else None,
        feature_code=place.feature_code if place else "",
    )
