"""The places that a set of texts names, each once, and where a person puts them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gazetteer.names import fold
from gazetteer.place import Candidate, Place
from geo.lonlat import Location, LonLat
from incidents.comparing.numbers import finite
from incidents.corrected import relocated
from incidents.errors import PlaceNotFoundError
from incidents.exchange.ids import machine_id
from incidents.model import PlaceMention, ReportReading
from incidents.sentence import say

BY_HAND = say("given by hand")
_KEYS = {"key", "place_id", "lon", "lat", "uncertainty_m"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Placing:
    """Where a person puts a place: at a candidate, at a point, or where it was; with a radius of its own.

    Parameters
    ----------
    place_id : str or None
        One of the candidates.
    point : LonLat or None
        WGS 84.
    uncertainty_m : float or None
        Radius in metres; of an outline, how far its boundary may be off.
    """

    place_id: str | None = None
    point: LonLat | None = None
    uncertainty_m: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPlace:
    """A place that texts name: its key, and every mention of it with the report it stands in."""

    key: str
    mentions: tuple[tuple[str, PlaceMention], ...]

    @property
    def first(self) -> PlaceMention:
        """Its first mention."""
        return self.mentions[0][1]

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The places that its names may mean, each once, the likeliest first."""
        every = (c for _, mention in self.mentions for c in mention.result.candidates)
        best: dict[str, Candidate] = {}
        for candidate in sorted(every, key=lambda c: -c.score):
            best.setdefault(candidate.place.id, candidate)
        return tuple(best.values())


def placing_of(record: Any) -> tuple[str, Placing]:
    """The key of a place with its placing, from JSON.

    Raises
    ------
    PlaceNotFoundError
        If it has no key, names both a candidate and a point, or a value of another type.
    geo.errors.GeoError
        If its point isn't on Earth.
    """
    if not isinstance(record, Mapping) or not isinstance(record.get("key"), str) or set(record) - _KEYS:
        known = ", ".join(sorted(_KEYS))
        raise PlaceNotFoundError(f"a place to be corrected has its key, and may have {known}; nothing else")
    place_id, radius = record.get("place_id"), _number(record, "uncertainty_m")
    if place_id is not None and not isinstance(place_id, str):
        raise PlaceNotFoundError(f"place_id={str(place_id)[:40]!r} is no text")
    lon, lat = _number(record, "lon"), _number(record, "lat")
    if (lon is None) != (lat is None) or (lon is not None and place_id is not None):
        raise PlaceNotFoundError(
            say("a place is put at lon and lat, or at the candidate of a place_id: give one")
        )
    point = None if lon is None or lat is None else LonLat(lon=lon, lat=lat)
    if point is not None and radius is None:
        raise PlaceNotFoundError(
            say("a place put at lon and lat needs uncertainty_m, the radius that holds it")
        )
    if radius is not None:  # refuses what is no radius, wherever it is put
        Location(point=point or LonLat(lon=0.0, lat=0.0), uncertainty_m=radius)
    return record["key"], Placing(place_id=place_id, point=point, uncertainty_m=radius)


def named_places(readings: Iterable[ReportReading]) -> tuple[NamedPlace, ...]:
    """The places of all texts in the order they are first named; what resolves to one place is one."""
    found: dict[str, list[tuple[str, PlaceMention]]] = {}
    for reading in readings:
        for mention in reading.places:
            found.setdefault(_key(mention), []).append((reading.report.id, mention))
    return tuple(NamedPlace(key=key, mentions=tuple(mentions)) for key, mentions in found.items())


def placed(
    readings: Sequence[ReportReading], places: Sequence[NamedPlace], placings: Mapping[str, Placing]
) -> tuple[ReportReading, ...]:
    """The readings with their places where a person puts them.

    Raises
    ------
    PlaceNotFoundError
        If a place is put at what isn't one of its candidates, or gets a radius and has no position.
    """
    moved: dict[str, dict[str, PlaceMention]] = {}
    for place in places:
        placing = placings.get(place.key)
        if placing is not None:
            for report, mention in place.mentions:
                moved.setdefault(report, {})[mention.name] = _moved(mention, place, placing)
    return tuple(relocated(r, moved[r.report.id]) if r.report.id in moved else r for r in readings)


def _key(mention: PlaceMention) -> str:
    """What tells a place from the others: its id where the words don't narrow it, else its name."""
    place = mention.result.place
    if place is None:
        return machine_id("name", fold(mention.name))
    if place.location == mention.location:
        return machine_id(place.id)
    return machine_id(place.id, fold(mention.name))


def _moved(mention: PlaceMention, place: NamedPlace, placing: Placing) -> PlaceMention:
    if placing.point is not None and placing.uncertainty_m is not None:
        location = Location(point=placing.point, uncertainty_m=placing.uncertainty_m)
        return _because(_at(mention, _by_hand(place, mention, location), location))
    if placing.place_id is not None:
        chosen = _chosen(place, placing.place_id)
        return _because(_at(mention, chosen, _resized(chosen.location, placing.uncertainty_m)))
    if placing.uncertainty_m is None:
        return mention
    if mention.location is None:
        raise PlaceNotFoundError(
            say(
                "%(name)s has no position that a radius could belong to; "
                "choose a candidate, or give lon and lat",
                name=repr(mention.name),
            )
        )
    return _at(mention, mention.result.place, _resized(mention.location, placing.uncertainty_m))


def _chosen(place: NamedPlace, place_id: str) -> Place:
    known = {c.place.id: c.place for c in place.candidates}
    if place_id not in known:
        said = ", ".join(known) or "none"
        raise PlaceNotFoundError(
            f"{place_id[:80]!r} is no candidate for {place.first.name!r}; its candidates are {said[:500]}"
        )
    return known[place_id]


def _by_hand(place: NamedPlace, mention: PlaceMention, location: Location) -> Place:
    """A place that all mentions share: a name alone wouldn't tell that they mean one."""
    held = mention.result.place
    return Place(
        id=f"by-hand-{place.key}",
        name=place.first.name,
        feature_code=(held.feature_code if held else mention.feature_code) or "LCTY",
        country_code=held.country_code if held else "",
        location=location,
        source=BY_HAND,
        names=(place.first.name,),
        uncertainty_reason=BY_HAND,
    )


def _at(mention: PlaceMention, place: Place | None, location: Location) -> PlaceMention:
    put = None if place is None or place.location == location else replace(place, location=location)
    result = replace(mention.result, place=put or place)
    code = place.feature_code if place else mention.feature_code
    return replace(mention, result=result, location=location, feature_code=code)


def _because(mention: PlaceMention) -> PlaceMention:
    return replace(mention, result=replace(mention.result, reason=BY_HAND))


def _resized(location: Location, uncertainty_m: float | None) -> Location:
    return location if uncertainty_m is None else replace(location, uncertainty_m=uncertainty_m)


def _number(record: Mapping[str, Any], key: str) -> float | None:
    value = record.get(key)
    found = None if value is None else finite(value)
    if value is not None and found is None:
        raise PlaceNotFoundError(f"{key}={str(value)[:40]!r} of a place is no number")
    return found
