"""Discs, rings and sectors on WGS 84, as polygons whose vertices lie on true geodesic circles.

Every curve is drawn from an error budget and rounded outward: the drawn disc holds the true disc, and no
point of its boundary is farther out than the budget allows; a ring's hole is rounded inward, and the sides of
a sector keep to the budget on either side. Shapes over the antimeridian are cut there (RFC 7946, 3.1.9), and
those over a pole closed over it.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import shapely
from shapely import affinity
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry

from geo.errors import AreaError
from geo.geodesic import WGS84, Floats, Outline, destination, distances_m
from geo.lonlat import LonLat
from geo.ranges import AzimuthRange, DistanceRange

# Nearer to the antipode geodesics cross one another and a circle is no longer a simple curve.
MAX_RADIUS_M = 19_900_000.0

_BUDGET_M = 1.0
_BUDGET_SHARE = 1e-5
_SMALL_SHARE = 0.02
_EDGE_SHARE = 0.49  # under half, so that rounding to centimetres stays inside the budget
_MIN_EDGES = 16
_MAX_ROUNDS = 20
_LAPS = 5
# Edges along a pole or round the whole Earth are split, so that each has one shortest way.
_LONGEST_EDGE_DEG = 90.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimArea:
    """Where a claim puts its subject: the certain region inside the possible one.

    A region is None where it is empty, or where nothing bounds it. After the egg-yolk model of Cohn and Gotts
    (1996).
    """

    certain: Outline | None
    possible: Outline | None


def budget_m(radius_m: float) -> float:
    """Largest error of a drawn circle in metres: 1 m or 10^-5 of the radius, and 2 % where that is less.

    Examples
    --------
    >>> budget_m(55_000), budget_m(10.0), budget_m(1e6)
    (1.0, 0.2, 10.0)
    """
    return min(max(_BUDGET_M, _BUDGET_SHARE * radius_m), _SMALL_SHARE * radius_m)


def disc(center: LonLat, radius_m: float) -> Outline:
    """All points within `radius_m` metres of `center`.

    Parameters
    ----------
    center : LonLat
    radius_m : float
        Above 0 and at most 19,900 km.

    Returns
    -------
    Polygon or MultiPolygon
        CRS84 degrees, counter-clockwise, cut at the antimeridian.

    Raises
    ------
    AreaError
        If the radius is out of bounds.
    """
    return _disc(center, radius_m, outward=True)


def ring(center: LonLat, radii: DistanceRange) -> Outline:
    """All points whose distance from `center` lies in a finite range; a disc where the range starts at 0."""
    outer = disc(center, radii.max_m)
    hole_m = _hole_m(radii)
    if hole_m == 0:
        return outer
    return _outline(outer.difference(_disc(center, hole_m, outward=False)))


def sector(center: LonLat, radii: DistanceRange, azimuths: AzimuthRange) -> Outline:
    """The part of a ring that lies in a range of azimuths from `center`.

    Raises
    ------
    AreaError
        If its range has no upper end, or one above 19,900 km.
    """
    if azimuths.width_deg >= 360:
        return ring(center, radii)
    if math.isinf(radii.max_m) or radii.max_m > MAX_RADIUS_M:
        asked = f"{radii.max_m / 1000:,.0f} km"
        raise AreaError(f"a sector needs an upper distance of at most 19,900 km, not {asked}")
    start, end = azimuths.start_deg, azimuths.start_deg + azimuths.width_deg
    hole_m = _hole_m(radii)
    near, far = _drawn_m(hole_m, outward=False), _drawn_m(radii.max_m, outward=True)
    path = [_side(center, start, near, far), _arc(center, far, start, end), _side(center, end, far, near)]
    if near > 0:
        path.append(_arc(center, near, end, start))
    lon, lat = (np.concatenate(parts) for parts in zip(*path, strict=True))
    inside = destination(center, start + azimuths.width_deg / 2, (near + far) / 2)
    return _enclosed(_unwrapped(np.append(lon, lon[0])), np.append(lat, lat[0]), inside)


def without(area: Outline, hole: Outline | None) -> Outline | None:
    """An area less another; None where nothing is left."""
    if hole is None:
        return area
    left = area.difference(hole)
    return None if left.area == 0 else _outline(left)


def on_earth(shape: BaseGeometry) -> Outline:
    """A shape in longitudes of any size as an outline in CRS84, cut at the antimeridian, right-handed.

    Raises
    ------
    AreaError
        If it has no area.
    """
    west, _, east, _ = shape.bounds
    turns = range(math.floor((west + 180) / 360), math.floor((east + 180) / 360) + 1)
    return _outline(shapely.union_all([_window(shape, turn) for turn in turns]))


def _disc(center: LonLat, radius_m: float, *, outward: bool) -> Outline:
    if not 0 < radius_m <= MAX_RADIUS_M:
        raise AreaError(f"the radius {radius_m:g} m is not above 0 and at most {MAX_RADIUS_M:g} m")
    lon, lat = _arc(center, _drawn_m(radius_m, outward=outward), 0.0, 360.0)
    return _enclosed(lon, lat, center)


def _enclosed(lon: Floats, lat: Floats, inside: LonLat) -> Outline:
    """What a closed curve encloses on the side of a point: a pole too, if it is there."""
    turns = round((lon[-1] - lon[0]) / 360)
    lon[-1], lat[-1] = lon[0] + 360 * turns, lat[0]
    drawn = _over_pole(lon, lat, turns) if turns else on_earth(_polygon(lon, lat))
    if shapely.intersects_xy(drawn, *inside.lonlat):
        return drawn
    # The curve runs round what is on its other side, as where both poles are inside.
    return _outline(box(-180, -90, 180, 90).difference(drawn))


def _hole_m(radii: DistanceRange) -> float:
    """The inner radius of a ring, 0 where the hole would be lost in the budget of the outer one."""
    return radii.min_m if radii.min_m > budget_m(radii.max_m) else 0.0


def _drawn_m(radius_m: float, *, outward: bool) -> float:
    """The radius to draw: half the budget off, so that edges may stray by the other half."""
    return radius_m + math.copysign(budget_m(radius_m) / 2, 1 if outward else -1) if radius_m > 0 else 0.0


def _arc(center: LonLat, radius_m: float, start_deg: float, end_deg: float) -> tuple[Floats, Floats]:
    """Points along a geodesic circle, the edges between them off it by half the budget at most."""
    limit = budget_m(radius_m) * _EDGE_SHARE
    share = abs(end_deg - start_deg) / 360
    edges = max(_MIN_EDGES, math.ceil(share * math.pi * math.sqrt(radius_m / (2 * limit))))

    def off_m(lon: Floats, lat: Floats) -> Floats:
        return np.abs(distances_m(center.lon, center.lat, lon, lat) - radius_m)

    azimuths = np.linspace(start_deg, end_deg, edges + 1)
    return _traced(
        lambda stops: _points(center, stops, np.full(len(stops), radius_m)), off_m, azimuths, limit
    )


def _side(center: LonLat, azimuth_deg: float, start_m: float, end_m: float) -> tuple[Floats, Floats]:
    """Points along a geodesic from `center`, the edges between them off it by half the budget at most."""
    limit = budget_m(max(start_m, end_m)) * _EDGE_SHARE

    def off_m(lon: Floats, lat: Floats) -> Floats:
        azimuth, _, d = WGS84.inv(np.full(len(lon), center.lon), np.full(len(lon), center.lat), lon, lat)
        return np.asarray(np.abs(d * np.sin(np.radians(azimuth - azimuth_deg))))

    stops = np.linspace(start_m, end_m, _MIN_EDGES + 1)
    return _traced(lambda d: _points(center, np.full(len(d), azimuth_deg), d), off_m, stops, limit)


def _traced(
    points: Callable[[Floats], tuple[Floats, Floats]],
    off_m: Callable[[Floats, Floats], Floats],
    stops: Floats,
    limit_m: float,
) -> tuple[Floats, Floats]:
    """A curve through ever more stops, until no straight edge's middle is off it by more than a limit."""
    for _ in range(_MAX_ROUNDS):
        lon, lat = points(stops)
        coarse = off_m((lon[:-1] + lon[1:]) / 2, (lat[:-1] + lat[1:]) / 2) > limit_m
        if not coarse.any():
            return lon, lat
        middles = (stops[:-1] + stops[1:])[coarse] / 2
        stops = np.insert(stops, np.flatnonzero(coarse) + 1, middles)
    raise AreaError(f"the curve can't be drawn to within {limit_m:g} m")


def _points(center: LonLat, azimuths: Floats, distances: Floats) -> tuple[Floats, Floats]:
    n = len(azimuths)
    lon, lat, _ = WGS84.fwd(np.full(n, center.lon), np.full(n, center.lat), azimuths, distances)
    return _unwrapped(np.asarray(lon)), np.asarray(lat)


def _unwrapped(lon: Floats) -> Floats:
    """Longitudes without jumps: successive ones differ by less than 180 degrees."""
    return np.asarray(np.unwrap(lon, period=360))


def _over_pole(lon: Floats, lat: Floats, turns: int) -> Outline:
    """The polygon between a curve round the Earth and the pole nearer to it.

    The curve is laid round `_LAPS` times, so that the turn in the middle shows the polygon whole, without a
    seam where the curve is closed: it can wind back over its own start.
    """
    laps = np.arange(_LAPS)[:, None] * 360 * turns
    lon = np.append((lon[:-1] + laps).ravel(), lon[-1] + laps[-1])
    lat = np.append(np.tile(lat[:-1], _LAPS), lat[-1])
    pole = math.copysign(90.0, lat.mean())
    closed = [*zip(lon, lat, strict=True), (lon[-1], pole), (lon[0], pole)]
    return _outline(_window(_valid(Polygon(closed)), round((lon[0] + lon[-1]) / 720)))


def _polygon(lon: Floats, lat: Floats) -> BaseGeometry:
    return _valid(Polygon(np.column_stack([lon, lat])))


def _valid(shape: Polygon) -> BaseGeometry:
    return shape if shape.is_valid else shapely.make_valid(shape)


def _window(shape: BaseGeometry, turn: int) -> BaseGeometry:
    """The part of a shape in unwrapped longitudes on one turn of the Earth, moved to -180..180."""
    part = shape.intersection(box(360 * turn - 180, -90, 360 * turn + 180, 90))
    return affinity.translate(part, xoff=-360 * turn)


def _outline(shape: BaseGeometry) -> Outline:
    """The polygons of a shape, exterior rings counter-clockwise (RFC 7946, 3.1.6)."""
    polygons = [
        p for p in shapely.get_parts(shapely.get_parts(shape)) if isinstance(p, Polygon) and p.area > 0
    ]
    if not polygons:
        raise AreaError("the area is empty")
    oriented = [
        shapely.orient_polygons(shapely.segmentize(p, _LONGEST_EDGE_DEG), exterior_cw=False) for p in polygons
    ]
    return oriented[0] if len(oriented) == 1 else MultiPolygon(oriented)
