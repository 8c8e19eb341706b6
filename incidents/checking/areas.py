"""The area that a claim speaks of: certain and possible region, as drawn on the map.

For a claim that everything is farther off ("none within 55 km") the area is the zone said to be empty. What
may be true is rounded outward, what must be true inward, each by less than twice the budget of `geo.area`.

An outline is where its place lies, somewhere inside: "within 10 km" of it is certain only where every point
of the outline is as near, and possible where some point is. Of a large outline nothing may be certain.
"""

import math

from geo.area import MAX_RADIUS_M, ClaimArea, budget_m, disc, on_earth, sector, without
from geo.buffer import inner_disc, narrowed, near_all, widened
from geo.geodesic import WGS84, Outline, enclosing_radius_m
from geo.lonlat import Location
from geo.ranges import AzimuthRange, DistanceRange
from incidents.checking.assess import LOWER_BOUNDS, NO_NUMBER, UPPER_BOUNDS
from incidents.checking.near import near
from incidents.distance import Distance, Reading
from incidents.errors import RelationError
from incidents.model import Relation

# Angles are found on a sphere; the ellipsoid's differ by at most about its flattening, 1/298.
_FLATTENED = 1.005


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
    speaker: str | None = None,
) -> ClaimArea:
    """The certain and the possible region of a claim round its reference.

    A position is possible if the claim can hold there wherever the reference really is, and certain if it
    holds there wherever that is; the tolerance of the number counts for the first and against the second. A
    footprint is taken as it is (for `in`, `over` and `near` as the place itself), except under a heading,
    where its enclosing circle stands for it.

    Raises
    ------
    RelationError
        If the relation needs a distance and there is none.
    geo.errors.AreaError
        If the area can't be drawn.
    """
    if distance is None:
        if relation not in NO_NUMBER:
            raise RelationError(f"the relation {relation.value!r} needs a distance")
        reach = near(reference, speaker).margin_m if relation is Relation.NEAR else 0.0
        return _round_about(reference, reach)
    delta = distance.tolerance_m(reading)
    low = 0.0 if relation in LOWER_BOUNDS | UPPER_BOUNDS | NO_NUMBER else distance.low_m
    high = distance.low_m if relation in LOWER_BOUNDS else distance.high_m
    if bearing is not None:
        return _on_a_heading(reference, low, high, delta, bearing)
    hole = _near_all(reference, low - delta)
    core = _near_all(reference, high - delta)
    too_near = _near_some(reference, low + delta) if low > 0 and core else None
    return ClaimArea(
        certain=without(core, too_near) if core else None,
        possible=without(_near_some(reference, high + delta), hole),
    )


def _round_about(reference: Location, reach: float) -> ClaimArea:
    """So far outside a reference: its own circle leaves nothing certain, a footprint all but its edge."""
    footprint, edge = reference.footprint, reference.uncertainty_m
    if footprint is None:
        return ClaimArea(certain=None, possible=disc(reference.point, min(edge + reach, MAX_RADIUS_M)))
    sure = reach - edge
    certain: Outline | None = footprint
    if sure > 0:
        certain = widened(footprint, max(sure - 2 * budget_m(sure), sure / 2))
    elif sure < 0:
        certain = narrowed(footprint, -sure)
    return ClaimArea(certain=certain, possible=widened(footprint, reach + edge))


def _near_some(reference: Location, reach_m: float) -> Outline:
    """Where something can be that is at most so far from the reference."""
    reach = min(reach_m + reference.uncertainty_m, MAX_RADIUS_M)
    if reference.footprint is None:
        return disc(reference.point, reach)
    return widened(reference.footprint, min(reach, MAX_RADIUS_M - budget_m(MAX_RADIUS_M)))


def _near_all(reference: Location, reach_m: float) -> Outline | None:
    """Where all is at most so far from the reference, wherever that is."""
    sure = min(reach_m - reference.uncertainty_m, MAX_RADIUS_M)
    if reference.footprint is None:
        return inner_disc(reference.point, sure)
    return near_all(reference.footprint, sure)


def _on_a_heading(
    reference: Location, low: float, high: float, delta: float, bearing: AzimuthRange
) -> ClaimArea:
    """Sectors of all positions that the reference can have, and what they share.

    The sector of the reference's point is moved by its uncertainty, and turned as north turns on the way.
    """
    slack = enclosing_radius_m(reference)
    turn = _turn_deg(reference, slack)
    wide = _sector(reference, max(0.0, low - delta), high + delta, bearing, turn)
    possible: Outline | None = None if wide is None else widened(wide, slack)
    if possible is not None and reference.footprint is not None:
        possible = on_earth(possible.intersection(_near_some(reference, high + delta)))
    inner = low + delta if low > 0 else 0.0
    narrow = _sector(reference, inner, high - delta, bearing, -turn)
    if narrow is None:
        return ClaimArea(certain=None, possible=possible)
    return ClaimArea(certain=narrowed(narrow, slack + 2 * budget_m(high)), possible=possible)


def _sector(
    reference: Location, inner: float, outer: float, bearing: AzimuthRange, wider_deg: float
) -> Outline | None:
    """A sector whose heading is widened to either side; None where nothing is left."""
    width = min(bearing.width_deg + 2 * wider_deg, 360.0)
    outer = min(outer, MAX_RADIUS_M)
    if width <= 0 or outer <= inner:
        return None
    middle = (bearing.start_deg + bearing.width_deg / 2) % 360
    radii = DistanceRange(min_m=inner, max_m=outer)
    return sector(reference.point, radii, AzimuthRange.around(middle, width / 2))


def _turn_deg(reference: Location, slack: float) -> float:
    """By how much north can turn under a reference that moves east or west."""
    moved = slack / WGS84.b
    farthest = math.radians(abs(reference.point.lat)) + moved
    if farthest >= math.pi / 2 or math.tan(moved) * math.tan(farthest) >= 1:
        return 180.0
    return math.degrees(_FLATTENED * math.asin(math.tan(moved) * math.tan(farthest)))
