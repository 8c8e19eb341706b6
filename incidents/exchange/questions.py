"""Questions from outside, in words or JSON, and their answers: what a claim says of a place, and its area."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from gazetteer.lookup import Gazetteer
from geo import geojson
from geo.lonlat import Location, LonLat
from incidents.checking.areas import claim_area
from incidents.checking.assess import NO_NUMBER, Assessment, assess
from incidents.checking.check import judged
from incidents.distance import Distance, Reading
from incidents.errors import DistanceTextError, PlaceNotFoundError, RelationError
from incidents.exchange.areas import region_properties, wider_reading
from incidents.exchange.records import distance_in_words, finding_json, readings_json
from incidents.exchange.values import Json
from incidents.model import Claim, ClaimKind, DistanceClaim, Finding, PlaceRef, Relation, Span
from incidents.reading.measures.quantity import parse_distance

BOTH = "both"
READINGS: Mapping[str, tuple[Reading, ...]] = {
    BOTH: (Reading.STATED, Reading.ROUNDED),
    **{reading.value: (reading,) for reading in Reading},
}
_CACHED = 4096

_distance = lru_cache(_CACHED)(parse_distance)


class Places:
    """Places in words or numbers; the gazetteer is opened when the first name is asked for."""

    def __init__(self, opener: Callable[[], Gazetteer]) -> None:
        self._gazetteer = lru_cache(1)(opener)
        self._named = lru_cache(_CACHED)(self._find)

    def place(self, value: Any, role: str) -> PlaceRef:
        """The place of a name, `LON,LAT,UNCERTAINTY_M`, or an object with `lon`, `lat` and `uncertainty_m`.

        An object may also be a GeoJSON outline, a Feature or a geometry, with its boundary's `uncertainty_m`.

        Raises
        ------
        PlaceNotFoundError
            If it is none of these, or the gazetteer can't tell where it is.
        geo.errors.GeoError
            If it isn't on Earth.
        """
        if isinstance(value, Mapping):
            return (
                _outlined(value, role)
                if {"geometry", "coordinates"} & value.keys()
                else _measured(value, role)
            )
        if not isinstance(value, str) or not value.strip():
            wanted = 'a name, "LON,LAT,UNCERTAINTY_M" or {"lon","lat","uncertainty_m"}'
            raise PlaceNotFoundError(
                f"the {role} is {'missing' if not value else repr(value)}; give {wanted}"
            )
        return _in_numbers(value, role) or self._named(value.strip())

    def _find(self, name: str) -> PlaceRef:
        result = self._gazetteer().geocode(name)
        place = result.place
        if place is None:
            raise PlaceNotFoundError(f"{name!r} can't be placed: {result.reason}")
        return PlaceRef(
            name=name, location=place.location, place_id=place.id, feature_code=place.feature_code
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A claim to be checked or drawn; without a subject it can only be drawn."""

    claim: DistanceClaim
    readings: tuple[Reading, ...]


def question(record: Mapping[str, Any], places: Places, *, with_subject: bool) -> Question:
    """Read a question: `relation`, `distance`, `reference`, `subject`, `reading`; other keys are ignored.

    Raises
    ------
    IncidentsError, GeoError, GazetteerError
        Names the value, what was expected, and the fix.
    """
    relation = relation_of(record.get("relation"))
    claim = DistanceClaim(
        relation=relation,
        distance=distance_of_text(record.get("distance"), relation),
        reference=places.place(record.get("reference"), "reference"),
        subject=places.place(record.get("subject"), "subject") if with_subject else None,
    )
    return Question(claim=claim, readings=_readings(record.get("reading")))


def relation_of(value: Any) -> Relation:
    """A relation from its name.

    Raises
    ------
    RelationError
        If there is no such relation; lists them.
    """
    try:
        return Relation(value)
    except ValueError:
        known = ", ".join(Relation)
        said = "there is no relation" if value is None else f"unknown relation {value!r}"
        raise RelationError(f"{said}; give one of {known}") from None


def distance_of_text(value: Any, relation: Relation) -> Distance | None:
    """A distance from its words; None where the relation does without one."""
    if value is None:
        if relation in NO_NUMBER:
            return None
        raise RelationError(f"the relation {relation.value!r} needs a distance, such as '55 km'")
    if not isinstance(value, str):
        raise DistanceTextError(
            f"the distance {value!r} is not text; write a number and a unit, such as '55 km'"
        )
    return _distance(value)


def check(asked: Question) -> Json:
    """The finding on a question, with the verdict under each reading of the number.

    Returns
    -------
    dict
        As `incidents.exchange.records.finding_json`, and `readings`; without the ids of what is stored.
    """
    claim, subject = asked.claim, asked.claim.subject
    if claim.reference.location is None or subject is None or subject.location is None:
        raise PlaceNotFoundError("a check needs a reference and a subject with a position")
    result = assess(
        claim.relation, claim.distance, claim.reference.location, subject.location, readings=asked.readings
    )
    record = finding_json(_finding(claim, subject, result))
    del record["id"], record["claim"]["report"]  # neither is stored
    return record | {"readings": readings_json(result)}


def area(asked: Question) -> Json:
    """The claim area of a question: a FeatureCollection of its `certain` and its `possible` region.

    Under both readings of the number the wider one is drawn, so that both regions hold under either. A
    region that is empty has null geometry.
    """
    claim = asked.claim
    if claim.reference.location is None:
        raise PlaceNotFoundError("a claim area needs a reference with a position")
    reading = asked.readings[0] if len(asked.readings) == 1 else wider_reading(claim.distance)
    drawn = claim_area(claim.relation, claim.distance, claim.reference.location, reading=reading)
    return geojson.feature_collection(
        [
            geojson.feature(
                region,
                None if outline is None else geojson.multipolygon(outline),
                region_properties(claim.relation, claim.distance, claim.reference, reading, region),
            )
            for region, outline in (("certain", drawn.certain), ("possible", drawn.possible))
        ]
    )


def _finding(value: DistanceClaim, subject: PlaceRef, result: Assessment) -> Finding:
    said = distance_in_words(value)
    claim = Claim(
        id="question",
        report="",
        kind=ClaimKind.DISTANCE,
        span=Span(start=0, end=len(said)),
        quote=said,
        claimant=None,
        value=value,
    )
    return judged(claim, subject, result, finding_id="answer")


def _readings(value: Any) -> tuple[Reading, ...]:
    asked = BOTH if value is None else value
    if not isinstance(asked, str) or asked not in READINGS:
        raise RelationError(f"unknown reading {value!r} of a number; give one of {', '.join(READINGS)}")
    return READINGS[asked]


def _outlined(value: Mapping[str, Any], role: str) -> PlaceRef:
    """The place of a GeoJSON outline, bare or as a Feature; `uncertainty_m` is that of its boundary."""
    properties = value.get("properties") or {}
    if not isinstance(properties, Mapping):
        raise PlaceNotFoundError(f"the properties of the {role}'s outline are {properties!r}; give an object")
    radius = value.get("uncertainty_m", properties.get("uncertainty_m"))
    if radius is None:
        raise PlaceNotFoundError(
            f"the {role}'s outline lacks uncertainty_m, the metres its boundary may be off"
        )
    outline = geojson.outline(value.get("geometry", value))
    middle = outline.representative_point()
    name = value.get("name") or properties.get("name")
    return PlaceRef(
        name=name if isinstance(name, str) and name else f"the {role}'s outline",
        location=Location(point=LonLat(lon=middle.x, lat=middle.y), uncertainty_m=radius, footprint=outline),
    )


def _measured(value: Mapping[str, Any], role: str) -> PlaceRef:
    missing = [key for key in ("lon", "lat", "uncertainty_m") if value.get(key) is None]
    if missing:
        raise PlaceNotFoundError(f"the {role} lacks {', '.join(missing)}; give lon, lat and uncertainty_m")
    point = LonLat(lon=value["lon"], lat=value["lat"])
    name = value.get("name")
    return PlaceRef(
        name=name if isinstance(name, str) and name else f"{point.lon:g},{point.lat:g}",
        location=Location(point=point, uncertainty_m=value["uncertainty_m"]),
    )


def _in_numbers(text: str, role: str) -> PlaceRef | None:
    """The place of `LON,LAT,UNCERTAINTY_M`, or None for words."""
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        return None
    if len(numbers) != 3:
        shape = "LON,LAT,UNCERTAINTY_M (degrees, degrees, metres), such as 40.14,35.34,8000"
        raise PlaceNotFoundError(f"the {role} {text!r} has {len(numbers)} numbers; give a name or {shape}")
    lon, lat, radius = numbers
    return _measured({"lon": lon, "lat": lat, "uncertainty_m": radius}, role)
