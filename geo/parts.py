"""A part of an uncertain location by its heading: "northern X".

References
----------
Chapman, A. D. and Wieczorek, J. R. (2020). Georeferencing Best Practices. GBIF. doi:10.15468/doc-gg7h-s853,
"Subdivisions of a feature".
"""

import math
from dataclasses import replace

import shapely
from shapely.geometry import Point, Polygon

from geo.buffer import framed, unframed
from geo.geodesic import Outline, destination
from geo.lonlat import HALF_EARTH_M, Location, LonLat

# Half a circle reaches this share of its radius round the middle of its depth: sqrt(1 + 1/4).
_HALF_REACH = math.sqrt(1.25)
_FAR_DEG = 720.0


def part_of(location: Location, heading_deg: float) -> Location:
    """The half of a location that lies on one side of its centre: 0 is "northern", 135 "south-eastern".

    Parameters
    ----------
    location : Location
    heading_deg : float
        Degrees clockwise from north.

    Returns
    -------
    Location
        Of a footprint, the half beyond the line through its centroid across the heading: the parallel for
        north and south, the meridian for east and west, with the boundary as uncertain as before. Of a
        circle, the smallest circle round the point half a radius that way which holds that half.

    Examples
    --------
    >>> city = Location(point=LonLat(lon=40.0, lat=35.0), uncertainty_m=8_000)
    >>> north = part_of(city, 0)
    >>> round(north.point.lat, 3), round(north.uncertainty_m)
    (35.036, 8944)
    """
    if location.footprint is None:
        u = location.uncertainty_m
        middle = destination(location.point, heading_deg, u / 2)
        return Location(point=middle, uncertainty_m=min(_HALF_REACH * u, HALF_EARTH_M))
    half = _half(location.footprint, heading_deg)
    return replace(location, point=_middle(half), footprint=half)


def _half(outline: Outline, heading_deg: float) -> Outline:
    shape, turned = framed(outline)
    x, y = shape.centroid.x, shape.centroid.y
    narrowing = max(math.cos(math.radians(y)), 1e-6)
    heading = math.radians(heading_deg)
    ahead = (math.sin(heading) / narrowing, math.cos(heading))
    # The line that is square to the heading on the ground, not in degrees.
    across = (math.cos(heading) / narrowing, -math.sin(heading))
    left, right = ((x + k * across[0], y + k * across[1]) for k in (-_FAR_DEG, _FAR_DEG))
    far = [(px + _FAR_DEG * ahead[0], py + _FAR_DEG * ahead[1]) for px, py in (right, left)]
    return unframed(shapely.intersection(shape, Polygon([left, right, *far])), turned)


def _middle(outline: Outline) -> LonLat:
    """The centroid, or a point inside where that lies outside."""
    centroid: Point = outline.centroid
    inside = centroid if shapely.covers(outline, centroid) else outline.representative_point()
    return LonLat(lon=inside.x, lat=inside.y)
