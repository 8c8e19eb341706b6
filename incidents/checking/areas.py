"""The area that a claim speaks of: certain and possible region, as drawn on the map.

For a claim that everything is farther off ("none within 55 km") the area is the zone said to be empty.
"""

import math

from geo.area import MAX_RADIUS_M, ClaimArea, disc, ring, sector
from geo.geodesic import Outline, enclosing_radius_m
from geo.lonlat import Location
from geo.ranges import AzimuthRange, DistanceRange
from incidents.checking.assess import LOWER_BOUNDS, NO_NUMBER, UPPER_BOUNDS, near_reach_m
from incidents.distance import Distance, Reading
from incidents.errors import RelationError
from incidents.model import Relation


def is_outside(relation: Relation) -> bool:
    """Whether a claim puts its subject outside the area that is drawn for it."""
    return relation in LOWER_BOUNDS


def claim_area(
    relation: Relation,
    distance: Distance | None,
    reference: Location,
    *,
    reading: Reading = Reading.ROUNDED,
    bearing: AzimuthRange | None = None,
) -> ClaimArea:
    """The certain and the possible region of a claim round its reference.

    The possible region is widened, and the certain one narrowed, by the reference's uncertainty and by the
    tolerance of the number; the certain region is None where nothing of it is left.

    Raises
    ------
    RelationError
        If the relation needs a distance and there is none.
    geo.errors.AreaError
        If the area can't be drawn.
    """
    slack = enclosing_radius_m(reference)
    if distance is None:
        if relation not in NO_NUMBER:
            raise RelationError(f"the relation {relation.value!r} needs a distance")
        reach = near_reach_m(reference) if relation is Relation.NEAR else slack
        return ClaimArea(certain=None, possible=disc(reference.point, min(reach, MAX_RADIUS_M)))
    slack += distance.tolerance_m(reading)
    if relation in LOWER_BOUNDS:
        low, high = 0.0, distance.low_m
    elif relation in UPPER_BOUNDS or relation in NO_NUMBER:
        low, high = 0.0, distance.high_m
    else:
        low, high = distance.low_m, distance.high_m
    return ClaimArea(
        certain=_region(reference, low, high, -slack, bearing),
        possible=_region(reference, low, high, slack, bearing),
    )


def _region(
    reference: Location, low: float, high: float, slack: float, bearing: AzimuthRange | None
) -> Outline | None:
    """A disc, ring or sector whose ends are moved outward by `slack` metres, inward where it is negative."""
    inner = max(0.0, low - slack) if low > 0 else 0.0
    outer = min(high + slack, MAX_RADIUS_M)
    if outer <= inner:
        return None
    radii = DistanceRange(min_m=inner, max_m=outer)
    if bearing is None:
        return ring(reference.point, radii) if inner > 0 else disc(reference.point, outer)
    # A displaced reference turns the heading most where it is nearest.
    widened = _widened(bearing, slack, low or high / 2)
    return None if widened is None else sector(reference.point, radii, widened)


def _widened(bearing: AzimuthRange, slack: float, distance_m: float) -> AzimuthRange | None:
    """A heading widened by the angle that `slack` metres subtend at a distance; None where it closes up."""
    if abs(slack) >= distance_m:
        return AzimuthRange(start_deg=0, end_deg=360) if slack > 0 else None
    angle = math.degrees(math.asin(slack / distance_m))
    width = bearing.width_deg + 2 * angle
    if width <= 0:
        return None
    if width >= 360:
        return AzimuthRange(start_deg=0, end_deg=360)
    return AzimuthRange.around((bearing.start_deg + bearing.width_deg / 2) % 360, width / 2)
