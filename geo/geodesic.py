"""Distances on the WGS 84 ellipsoid, between points and between uncertain locations.

References
----------
Karney, C. F. F. (2013). Algorithms for geodesics. J. Geodesy 87, 43-55 (PROJ's implementation, about 10 nm).
"""

import math

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from pyproj import Geod
from shapely.geometry import MultiPolygon, Point, Polygon

from geo.lonlat import HALF_EARTH_M, Location, LonLat
from geo.ranges import DistanceRange

WGS84 = Geod(ellps="WGS84")

Floats = NDArray[np.float64]
Outline = Polygon | MultiPolygon

# Boundaries are cut into pieces of at most this length, then ever shorter ones where the extreme may lie,
# until what is left open is below a metre or a hundred-thousandth.
_PIECE_DEG = 0.5
_SPLIT = 4
_OPEN_M = 1.0
_OPEN_SHARE = 1e-5
_MAX_PAIRS = 1_000_000

# A geodesic exceeds its chord c by c^3 / (24 r^2), where r, the radius of curvature, is 6,335 to 6,400 km:
# equal chords can differ by this much of c^3. Near the antipode a chord hardly grows with its geodesic.
_CHORD_COST = (6_335e3**-2 - 6_399.6e3**-2) / 24
_STEEPEST = 0.05


def distances_m(lon_a: ArrayLike, lat_a: ArrayLike, lon_b: ArrayLike, lat_b: ArrayLike) -> Floats:
    """Geodesic distances in metres between paired arrays of degrees (CRS84), broadcast together."""
    a, b, c, d = np.broadcast_arrays(*(np.asarray(x, dtype=np.float64) for x in (lon_a, lat_a, lon_b, lat_b)))
    return np.asarray(WGS84.inv(a, b, c, d)[2], dtype=np.float64)


def distance_m(a: LonLat, b: LonLat) -> float:
    """Geodesic distance in metres.

    Examples
    --------
    >>> round(distance_m(LonLat(lon=0, lat=0), LonLat(lon=0, lat=1)), 3)
    110574.389
    """
    return float(WGS84.inv(a.lon, a.lat, b.lon, b.lat)[2])


def azimuth_deg(a: LonLat, b: LonLat) -> float:
    """Azimuth at `a` of the geodesic to `b`, 0 to 360 degrees clockwise from north."""
    return float(WGS84.inv(a.lon, a.lat, b.lon, b.lat)[0]) % 360


def destination(start: LonLat, azimuth_deg: float, distance_m: float) -> LonLat:
    """The point `distance_m` metres from `start` along an azimuth in degrees."""
    lon, lat, _ = WGS84.fwd(start.lon, start.lat, azimuth_deg, distance_m)
    return LonLat(lon=float(lon), lat=float(lat))


def distance_range(a: Location, b: Location) -> DistanceRange:
    """Every distance that two uncertain locations can be from one another.

    For two point-radius locations this is `[d - ua - ub, d + ua + ub]`; for footprints the least and the
    greatest distance between them, widened by their own uncertainties; never below 0.

    Parameters
    ----------
    a, b : Location

    Returns
    -------
    DistanceRange
        In metres.
    """
    least, greatest = _extremes_m(a, b)
    slack = a.uncertainty_m + b.uncertainty_m
    return DistanceRange(min_m=max(0.0, least - slack), max_m=min(greatest + slack, HALF_EARTH_M))


def outside_range(region: Location, thing: Location) -> DistanceRange:
    """How far outside a region an uncertain thing can lie: 0 to 0 where all of it surely lies inside.

    A region without a footprint is the circle of its uncertainty. The upper end may be generous where the
    thing has a footprint that isn't wholly inside: its point's distance outside, and its extent.

    Returns
    -------
    DistanceRange
        In metres.
    """
    slack = region.uncertainty_m + thing.uncertainty_m
    if region.footprint is None:
        least, greatest = _extremes_m(region, thing)
        return _clipped(least - slack, greatest + thing.uncertainty_m - region.uncertainty_m)
    edge, _ = _search_m(_pieces(region), _pieces(thing), farthest=False)
    if shapely.covers(region.footprint, _shape(thing)):
        return _clipped(0.0, slack - edge)
    least = 0.0 if shapely.intersects(region.footprint, _shape(thing)) else edge - slack
    return _clipped(least, _off_m(region, thing.point) + enclosing_radius_m(thing) + region.uncertainty_m)


def enclosing_radius_m(location: Location) -> float:
    """Radius in metres round the point that surely holds the location, footprint and uncertainty included."""
    if location.footprint is None:
        return location.uncertainty_m
    _, farthest = _search_m(_ends(location.point), _pieces(location), farthest=True)
    return min(farthest + location.uncertainty_m, HALF_EARTH_M)


def _clipped(min_m: float, max_m: float) -> DistanceRange:
    return DistanceRange(min_m=max(0.0, min_m), max_m=min(max(0.0, max_m), HALF_EARTH_M))


def _extremes_m(a: Location, b: Location) -> tuple[float, float]:
    if a.footprint is None and b.footprint is None:
        d = distance_m(a.point, b.point)
        return d, d
    first, second = _pieces(a), _pieces(b)
    _, greatest = _search_m(first, second, farthest=True)
    if shapely.intersects(_shape(a), _shape(b)):
        return 0.0, greatest
    least, _ = _search_m(first, second, farthest=False)
    return least, greatest


def _off_m(region: Location, point: LonLat) -> float:
    """How far a point is from a region's footprint, at most."""
    if shapely.intersects_xy(region.footprint, *point.lonlat):
        return 0.0
    return _search_m(_pieces(region), _ends(point), farthest=False)[1]


def _shape(location: Location) -> Outline | Point:
    return location.footprint if location.footprint is not None else Point(location.point.lonlat)


def _pieces(location: Location) -> Floats:
    """The boundary in short straight pieces, shape (n, 2 ends, 2), degrees; a point is one of no length."""
    if location.footprint is None:
        return _ends(location.point)
    lines = shapely.get_parts(shapely.segmentize(location.footprint.boundary, _PIECE_DEG))
    rings = [shapely.get_coordinates(line) for line in lines]
    return np.concatenate([np.stack([ring[:-1], ring[1:]], axis=1) for ring in rings])


def _ends(point: LonLat) -> Floats:
    return np.array([[point.lonlat, point.lonlat]])


def _search_m(a: Floats, b: Floats, *, farthest: bool) -> tuple[float, float]:
    """Bounds in metres of the least or the greatest distance between two boundaries, given in pieces.

    Branch and bound: pairs of pieces whose middles are too far off to hold the extreme are dropped, the rest
    split, until little is left open. Chords stand in for geodesics; what that can cost is in the bounds.
    """
    sign = -1 if farthest else 1
    while True:
        table = sign * chords_m(a.mean(axis=1), b.mean(axis=1))
        floor = table - _reach_m(a)[:, None] - _reach_m(b)[None, :]
        best = table.min()
        left_open = best - floor.min()
        hopeful = floor <= best
        kept_a, kept_b = a[hopeful.any(axis=1)], b[hopeful.any(axis=0)]
        pairs = _SPLIT**2 * len(kept_a) * len(kept_b)
        if left_open <= max(_OPEN_M, _OPEN_SHARE * abs(best)) or pairs > _MAX_PAIRS:
            break
        a, b = _split(kept_a), _split(kept_b)
    i, j = np.unravel_index(int(table.argmin()), table.shape)
    (lon_a, lat_a), (lon_b, lat_b) = a[i].mean(axis=0), b[j].mean(axis=0)
    d = float(WGS84.inv(lon_a, lat_a, lon_b, lat_b)[2])
    chord_cost = _CHORD_COST * d**3
    opened = float(left_open) / max(math.cos(d / (2 * WGS84.b)), _STEEPEST) + chord_cost
    below, above = (chord_cost, opened) if farthest else (opened, chord_cost)
    return max(0.0, d - below), min(d + above, HALF_EARTH_M)


def _reach_m(pieces: Floats) -> Floats:
    """How far a piece's ends are from its middle, as chords."""
    middles, start, end = (
        ecef_m(p[:, 0], p[:, 1]) for p in (pieces.mean(axis=1), pieces[:, 0], pieces[:, 1])
    )
    return np.asarray(np.maximum(*(np.linalg.norm(e - middles, axis=1) for e in (start, end))))


def _split(pieces: Floats) -> Floats:
    """Pieces cut in `_SPLIT`; those of no length as they are."""
    still = (pieces[:, 0] == pieces[:, 1]).all(axis=1)
    start, end = pieces[~still, None, 0], pieces[~still, None, 1]
    stops = start + (end - start) * np.linspace(0, 1, _SPLIT + 1)[None, :, None]
    cut = np.stack([stops[:, :-1], stops[:, 1:]], axis=2).reshape(-1, 2, 2)
    return np.concatenate([pieces[still], cut])


def chords_m(a: Floats, b: Floats) -> Floats:
    """Straight-line distances in metres between all rows of degrees, shape (len(a), len(b))."""
    p, q = ecef_m(a[:, 0], a[:, 1]), ecef_m(b[:, 0], b[:, 1])
    origin = q[0]  # near the points, so that the squares below lose no digits
    p, q = p - origin, q - origin
    squared = (p**2).sum(axis=1)[:, None] + (q**2).sum(axis=1)[None, :] - 2 * p @ q.T
    return np.asarray(np.sqrt(np.maximum(squared, 0)))


def ecef_m(lon: ArrayLike, lat: ArrayLike) -> Floats:
    """Earth-centred coordinates in metres of points on the ellipsoid, shape (n, 3)."""
    lam, phi = np.radians(np.asarray(lon, np.float64)), np.radians(np.asarray(lat, np.float64))
    normal = np.asarray(WGS84.a / np.sqrt(1 - WGS84.es * np.sin(phi) ** 2), dtype=np.float64)
    return np.stack(
        [
            normal * np.cos(phi) * np.cos(lam),
            normal * np.cos(phi) * np.sin(lam),
            normal * (1 - WGS84.es) * np.sin(phi),
        ],
        axis=-1,
    )
