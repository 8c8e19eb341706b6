"""The heading from one uncertain place to another, against the one that was claimed."""

import math
from dataclasses import dataclass

from geo.geodesic import WGS84, azimuth_deg, distance_m, enclosing_radius_m
from geo.lonlat import Location
from geo.ranges import AzimuthRange
from incidents.model import Verdict

# Angles are found on a sphere; the ellipsoid's differ by at most about its flattening, 1/298.
_FLATTENED = 1.005


@dataclass(frozen=True, slots=True, kw_only=True)
class BearingResult:
    """The verdict on a heading alone, in degrees."""

    verdict: Verdict
    measured_deg: float
    measured: AzimuthRange
    claimed: AzimuthRange


def assess_bearing(claimed: AzimuthRange, reference: Location, subject: Location) -> BearingResult:
    """Whether the heading from reference to subject, with what the radii leave open, can be the claimed."""
    middle = azimuth_deg(reference.point, subject.point)
    half = _open_deg(reference, subject)
    centre = (claimed.start_deg + claimed.width_deg / 2) % 360
    off = abs((middle - centre + 180) % 360 - 180)
    if off > half + claimed.width_deg / 2:
        verdict = Verdict.CONTRADICTED
    elif off + half <= claimed.width_deg / 2 or claimed.width_deg == 360:
        verdict = Verdict.CONSISTENT
    else:
        verdict = Verdict.BORDERLINE
    return BearingResult(
        verdict=verdict, measured_deg=middle, measured=AzimuthRange.around(middle, half), claimed=claimed
    )


def _open_deg(reference: Location, subject: Location) -> float:
    """By how many degrees the heading can be off the one between the points, to either side.

    Two circles that far apart subtend an angle, and a reference that moves east or west turns against north.
    """
    own, other = (enclosing_radius_m(place) / WGS84.b for place in (reference, subject))
    apart = distance_m(reference.point, subject.point) / WGS84.a
    farthest_lat = math.radians(abs(reference.point.lat)) + own
    if own + other >= min(apart, math.pi - apart) or farthest_lat >= math.pi / 2:
        return 180.0
    subtended = math.asin(min(1.0, _FLATTENED * math.sin(own + other) / math.sin(apart)))
    turned = math.asin(min(1.0, math.tan(own) * math.tan(farthest_lat)))
    return min(180.0, math.degrees(subtended + _FLATTENED * turned))
