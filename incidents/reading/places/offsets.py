"""Places that a distance and a direction locate: "x km west of" another."""

import math

from geo.geodesic import destination, enclosing_radius_m
from geo.lonlat import HALF_EARTH_M, Location
from incidents.distance import Distance
from incidents.model import DistanceClaim, PlaceRef
from incidents.reading.places.directions import Heading


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


def is_placed_by(value: DistanceClaim, subject: PlaceRef) -> bool:
    """Whether a place has no position but the one that a distance claim itself gives it."""
    anchor = value.reference.location
    if subject.place_id is not None or anchor is None or value.distance is None:
        return False
    if value.bearing_deg is None or value.half_width_deg is None:
        return False
    heading = Heading(bearing_deg=value.bearing_deg, half_width_deg=value.half_width_deg)
    return subject.location == offset_location(anchor, value.distance, heading)
