"""Toponyms to places: the gazetteer's answer for every name of a report, taken together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from gazetteer.descriptors import split_descriptor
from gazetteer.joint import Link
from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from gazetteer.place import GeocodeResult
from gazetteer.uncertainty import default_uncertainty_m
from geo.lonlat import Location
from geo.parts import part_of
from incidents.checking.near import near_circle, near_reach_m
from incidents.model import PlaceMention, PlaceRef
from incidents.places import bare_name
from incidents.reading.places.countries import find_countries
from incidents.reading.places.directions import parse_heading
from incidents.reading.places.links import find_links
from incidents.reading.places.mentions import Toponym
from incidents.reading.places.states import find_states, is_letters
from incidents.reading.places.strangers import without_strangers
from incidents.reading.text.sentences import Sentence
from incidents.sentence import message, say

_THE_AIRFIELD = re.compile(
    r"\b[Tt]he (?P<kind>airbase|air base|airport|airfield|military airport)\b(?! of\b)"
)
# No town is as wide, and no part of one.
_WIDE_M = 30_000.0
_NOT_HELD = message("%(name)s is not in the gazetteer; the text's grammar makes it a place")


def resolve(
    parts: Sequence[Sentence], toponyms: Sequence[Toponym], gazetteer: Gazetteer
) -> list[PlaceMention]:
    """Every toponym with its place, all chosen together."""
    towns, states = _towns(toponyms, gazetteer), find_states(parts, toponyms)
    queries = [states.get(n - 1, t.query) if is_letters(t.name) else t.query for n, t in enumerate(toponyms)]
    queries += [*towns.values(), *states.values()]
    links, countries = [*find_links(parts, toponyms)], find_countries(parts, toponyms, gazetteer)
    links += [Link(first=number, second=len(toponyms) + len(towns) + n) for n, number in enumerate(states)]
    # What is said of where an airport lies is said of the town that it is named after.
    at = {number: len(toponyms) + n for n, number in enumerate(towns)}
    links += [replace(link, first=at[link.first]) for link in links if link.first in at]
    countries |= {at[number]: code for number, code in countries.items() if number in at}
    answers = gazetteer.geocode_jointly(queries, links, countries)
    named_after = dict(zip(towns, answers[len(toponyms) :], strict=False))
    mentions = [_mention(t, result) for t, result in zip(toponyms, answers, strict=False)]
    said = {link.first for link in links if link.apart is None and _is_area(answers[link.second])}
    mentions = without_strangers(parts, mentions, said | set(countries))
    about = frozenset(m.result.place.country_code for m in mentions if m.result.place) - {""}
    mentions = [_of_its_town(m, named_after.get(n), about) for n, m in enumerate(mentions)]
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


def located(mention: PlaceMention, location: Location, how: str) -> PlaceMention:
    """A mention that the text itself locates."""
    why = say("%(first)s; located by the text: %(how)s", first=mention.result.reason, how=how)
    result = replace(mention.result, reason=why)
    return replace(
        mention,
        location=location,
        result=result,
        feature_code=mention.feature_code or _kind(mention, location),
    )


def _kind(mention: PlaceMention, location: Location) -> str:
    """The kind of a place that only the text locates: a district of which no more is known than its province is no town."""
    kind = next(iter(split_descriptor(mention.result.query).wanted), "")
    return kind if kind.startswith("ADM") and location.uncertainty_m > _WIDE_M else "PPL"


def beside(mention: PlaceMention, neighbour: PlaceMention) -> PlaceMention:
    """A place that the gazetteer doesn't hold, put where "near" its neighbour reaches."""
    if neighbour.location is None:
        return mention
    return located(mention, near_circle(neighbour.location), f"near {neighbour.name}")


def ambiguous_with_area(places: Sequence[PlaceMention]) -> dict[str, PlaceMention]:
    """The governorate that a bare settlement's name may stand for: one that the report names by the same word."""
    areas: dict[str, PlaceMention] = {}
    for place in places:
        if place.feature_code.startswith("ADM1") and place.result.place is not None:
            areas.setdefault(bare_name(place.name), place)
    bare = {p.name: fold(p.name) for p in places if areas and _is_bare_settlement(p)}
    return {name: areas[key] for name, key in bare.items() if key in areas}


def _is_bare_settlement(mention: PlaceMention) -> bool:
    place = mention.result.place
    if place is None or place.feature_class != "P":
        return False
    return not split_descriptor(mention.result.query).wanted


def _is_area(answer: GeocodeResult) -> bool:
    return answer.place is not None and answer.place.feature_class == "A"


def _part(toponym: Toponym, mention: PlaceMention) -> PlaceMention:
    """ "Northern X" as the half of X on that side; a country's half says too little to be worth it."""
    heading = parse_heading(toponym.side) if toponym.side else None
    if heading is None or mention.location is None or mention.feature_code.startswith("PCL"):
        return mention
    return replace(mention, location=part_of(mention.location, heading.bearing_deg))


def _towns(toponyms: Sequence[Toponym], gazetteer: Gazetteer) -> dict[int, str]:
    """The towns that airports and camps which aren't held are named after, by the number of the toponym."""
    towns = {}
    for number, toponym in enumerate(toponyms):
        described = split_descriptor(toponym.query)
        if described.wanted and gazetteer.geocode(toponym.query).place is None:
            towns[number] = described.name
    return towns


def _of_its_town(
    mention: PlaceMention, named_after: GeocodeResult | None, about: frozenset[str]
) -> PlaceMention:
    """An airport, camp or district that isn't held by itself: somewhere round the town that it is named after.

    That lies in a country that the report tells `about`, if it tells of any.
    """
    town = named_after.place if named_after else None
    if mention.location is not None or town is None or town.feature_class != "P":
        return mention
    kind = split_descriptor(mention.result.query).wanted[0]
    # All first-level areas are held: one that isn't is no namesake of a town in a country untold.
    if (about or kind == "ADM1") and town.country_code not in about:
        return mention
    reach_m = default_uncertainty_m(kind)[0] if kind.startswith("ADM") else near_reach_m(town.location)
    around = Location(point=town.location.point, uncertainty_m=reach_m)
    named = replace(mention, feature_code=kind) if kind.startswith("ADM") else mention
    return located(named, around, f"near {town.name}, which it is named after")


def _mention(toponym: Toponym, result: GeocodeResult) -> PlaceMention:
    if result.place is None and not toponym.known:
        result = replace(
            result,
            reason=say(
                "%(first)s; %(then)s", first=say(_NOT_HELD, name=repr(toponym.name)), then=result.reason
            ),
        )
    place = result.place
    return PlaceMention(
        name=toponym.name,
        span=toponym.span,
        result=result,
        location=place.location if place else None,
        feature_code=place.feature_code if place else "",
    )
