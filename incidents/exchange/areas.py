"""Claim areas as GeoJSON features: the certain and the possible region of a distance claim."""

from collections.abc import Iterator
from functools import lru_cache

from geo import geojson
from geo.area import ClaimArea
from geo.errors import AreaError
from incidents.checking.areas import claim_area, is_outside
from incidents.checking.assess import NO_NUMBER, claimed_range
from incidents.checking.check import heading
from incidents.distance import Distance, Reading
from incidents.exchange.ids import machine_id
from incidents.exchange.links import Links
from incidents.exchange.records import claim_json
from incidents.exchange.values import Json, dates, metres, position
from incidents.model import Casebook, Claim, DistanceClaim, PlaceRef, Relation

# Some 100 kB each.
_KEPT = 256
_SAID = ("claimant", "quote", "report", "start", "end", "hedge", "negated", "bearing_deg")


def claim_area_features(casebook: Casebook, links: Links) -> Iterator[Json]:
    """The regions of every distance claim that has a located reference and a radius.

    A claim whose area can't be drawn on this Earth has none; its findings say so in their own way.
    """
    for reading in casebook.readings:
        for claim in reading.claims:
            if isinstance(claim.value, DistanceClaim):
                yield from _features(claim, claim.value, links)


def region_properties(
    relation: Relation, distance: Distance | None, reference: PlaceRef, reading: Reading, region: str
) -> Json:
    """What says, of one drawn region, where it is measured from and what is claimed of it."""
    claimed = claimed_range(relation, distance, reading) if distance else None
    place = position(reference.location)
    return {
        "region": region,
        "relation": relation.value,
        "reference": reference.name,
        "lon": place["lon"],
        "lat": place["lat"],
        "coordinateUncertaintyInMeters": place["uncertainty_m"],
        "distance_m": metres(distance.middle_m) if distance else None,
        "claimed_min_m": metres(claimed.min_m) if claimed else None,
        "claimed_max_m": metres(claimed.max_m) if claimed else None,
        "reading": reading.value,
        "outside": is_outside(relation),
    }


def wider_reading(distance: Distance | None) -> Reading:
    """The reading that leaves a number the most room, so that the area drawn holds both."""
    if distance is None or distance.rounded_m >= distance.stated_m:
        return Reading.ROUNDED
    return Reading.STATED


def _features(claim: Claim, value: DistanceClaim, links: Links) -> Iterator[Json]:
    reading = wider_reading(value.distance)
    record = claim_json(claim)
    said = {"claim": record["id"], "incident": links.incident_of.get(claim.id)} | {
        k: record[k] for k in _SAID
    }
    for region, geometry in _drawn(value, reading, claim.claimant):
        properties = region_properties(value.relation, value.distance, value.reference, reading, region)
        properties |= {"feature_code": value.reference.feature_code, **dates(claim.date)}
        yield geojson.feature(machine_id(claim.id, region), geometry, said | properties)


@lru_cache(maxsize=_KEPT)
def _drawn(value: DistanceClaim, reading: Reading, speaker: str | None) -> tuple[tuple[str, Json], ...]:
    """The regions that there are; the same are drawn for the trusted and for the public."""
    area = _area(value, reading, speaker)
    outlines = (("certain", area.certain), ("possible", area.possible))
    return tuple((region, geojson.multipolygon(o)) for region, o in outlines if o is not None)


def _area(value: DistanceClaim, reading: Reading, speaker: str | None) -> ClaimArea:
    nowhere = ClaimArea(certain=None, possible=None)
    location = value.reference.location
    if location is None or (value.distance is None and value.relation not in NO_NUMBER):
        return nowhere
    try:
        return claim_area(
            value.relation,
            value.distance,
            location,
            reading=reading,
            bearing=heading(value),
            speaker=speaker,
        )
    except AreaError:
        return nowhere
