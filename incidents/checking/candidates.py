"""What could it have been: known places of a kind that meet a claim, the most probable first."""

import math
from dataclasses import dataclass

from gazetteer.lookup import Gazetteer
from gazetteer.place import Place
from geo.geodesic import distance_range, enclosing_radius_m
from geo.lonlat import HALF_EARTH_M, Location
from geo.probability import probability_within
from geo.ranges import DistanceRange
from incidents.checking.assess import LOWER_BOUNDS, claimed_range, interval_verdict
from incidents.distance import Distance, Reading
from incidents.errors import RelationError
from incidents.model import Relation, Verdict

# What reports call a target -> beginnings of the GeoNames feature codes that it can be.
KINDS: dict[str, tuple[str, ...]] = {
    "oil well": ("OIL", "GAS"),
    "oil field": ("OIL", "GAS"),
    "airbase": ("AIR",),
    "camp": ("MILB", "INSM", "CMP"),
    "village": ("PPL",),
    "town": ("PPL",),
    "city": ("PPL",),
}
# A field's own radius is at most about this: how far past the claim's reach points are looked for.
_LARGEST_M = 50_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Possibility:
    """A place that may be what a claim speaks of: its distance range in metres, and how probable that is."""

    place: Place
    measured: DistanceRange
    verdict: Verdict
    probability: float


def possibilities(
    relation: Relation, distance: Distance, reference: Location, kind: str, gazetteer: Gazetteer
) -> list[Possibility]:
    """Known places of a kind that a distance claim doesn't rule out, and those just past it, ranked.

    Parameters
    ----------
    relation : Relation
        One that bounds the distance from above.
    distance : Distance
        Read as rounded, which rules out least.
    reference : Location
    kind : str
        One of `KINDS`.

    Raises
    ------
    RelationError
        If the kind isn't known, or the relation leaves the distance open.
    """
    if kind not in KINDS:
        raise RelationError(f"unknown kind {kind!r}; give one of {', '.join(KINDS)}")
    if relation in LOWER_BOUNDS:
        raise RelationError(
            f"{relation.value!r} leaves open how far off the subject is, so anything could be it"
        )
    claimed = claimed_range(relation, distance, Reading.ROUNDED)
    reach = min(claimed.max_m + enclosing_radius_m(reference) + _LARGEST_M, HALF_EARTH_M)
    found = [
        _possibility(p, reference, claimed) for p in gazetteer.around(reference.point, reach, KINDS[kind])
    ]
    return sorted(found, key=lambda p: (-p.probability, _off_m(p.measured, claimed)))


def _possibility(place: Place, reference: Location, claimed: DistanceRange) -> Possibility:
    measured = distance_range(reference, place.location)
    return Possibility(
        place=place,
        measured=measured,
        verdict=interval_verdict(measured, claimed),
        probability=probability_within(reference, place.location, claimed),
    )


def _off_m(measured: DistanceRange, claimed: DistanceRange) -> float:
    middle = (measured.min_m + measured.max_m) / 2
    return (
        abs(middle - (claimed.min_m + min(claimed.max_m, 2 * HALF_EARTH_M)) / 2)
        if math.isfinite(middle)
        else 0.0
    )
