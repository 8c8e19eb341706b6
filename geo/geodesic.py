"""Distances on the WGS 84 ellipsoid, between points and between uncertain locations.

References
----------
Karney, C. F. F. (2013). Algorithms for geodesics. J. Geodesy 87, 43-55 (PROJ's implementation, about 10 nm).
"""

import math
from dataclasses import dataclass
from functools import lru_cache

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
_SPLIT, _FEW = 4, 8
_OPEN_M = 1.0
_OPEN_SHARE = 1e-5
_MAX_PAIRS = 1_000_000
_CACHED = 256

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


@lru_cache(_CACHED)
def may_meet(a: Location, b: Location) -> bool:
    """Whether two uncertain locations can have a point in common: whether their least distance is 0."""
    if a.footprint is None and b.footprint is None:
        least = distance_m(a.point, b.point)
    elif shapely.intersects(_shape(a), _shape(b)):
        return True
    else:
        least, _ = _search_m(_pieces(a), _pieces(b), farthest=False)
    return least <= a.uncertainty_m + b.uncertainty_m


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
    covered = shapely.covers(region.footprint, _shape(thing))
    meets = covered or shapely.intersects(region.footprint, _shape(thing))
    edge = 0.0 if meets and not covered else _search_m(_pieces(region), _pieces(thing), farthest=False)[0]
    if covered:
        return _clipped(0.0, slack - edge)
    farthest = _off_m(region, thing.point) + enclosing_radius_m(thing) + region.uncertainty_m
    return _clipped(0.0 if meets else edge - slack, farthest)


def enclosing_radius_m(location: Location) -> float:
    """Radius in metres round the point that surely holds the location, footprint and uncertainty included."""
    if location.footprint is None:
        return location.uncertainty_m
    return min(_farthest_m(location.point, location.footprint) + location.uncertainty_m, HALF_EARTH_M)


@lru_cache(_CACHED)
def _farthest_m(point: LonLat, outline: Outline) -> float:
    return _search_m(_still(point), pieces_of(outline), farthest=True)[1]


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
    return _search_m(_pieces(region), _still(point), farthest=False)[1]


def _shape(location: Location) -> Outline | Point:
    return location.footprint if location.footprint is not None else Point(location.point.lonlat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """Short straight pieces of a boundary.

    Parameters
    ----------
    ends : ndarray
        Degrees (CRS84), shape (n, 2 ends, 2).
    start_m, end_m, middle_m : ndarray
        Earth-centred coordinates in metres, shape (n, 3).
    reach_m : ndarray
        How far the ends are from the middle, as chords in metres, shape (n,).
    """

    ends: Floats
    start_m: Floats
    end_m: Floats
    middle_m: Floats
    reach_m: Floats

    @classmethod
    def of(cls, ends: Floats) -> "Pieces":
        """Pieces between pairs of positions in degrees."""
        start, end, middle = (ecef_m(p[:, 0], p[:, 1]) for p in (ends[:, 0], ends[:, 1], ends.mean(axis=1)))
        reach = np.maximum(*(np.sqrt(((p - middle) ** 2).sum(axis=1)) for p in (start, end)))
        return cls(ends=ends, start_m=start, end_m=end, middle_m=middle, reach_m=np.asarray(reach))


@lru_cache(_CACHED)
def pieces_of(outline: Outline, longest_deg: float = _PIECE_DEG) -> Pieces:
    """The boundary of an outline in pieces of some degrees; a cut at the antimeridian or a pole is none."""
    lines = shapely.get_parts(shapely.segmentize(outline.boundary, longest_deg))
    rings = [shapely.get_coordinates(line) for line in lines]
    ends = np.concatenate([np.stack([ring[:-1], ring[1:]], axis=1) for ring in rings])
    west, _, east, _ = outline.bounds
    seam = (np.abs(ends[:, :, 1]) == 90).all(axis=1)
    if (west, east) == (-180, 180):
        seam |= (np.abs(ends[:, :, 0]) == 180).all(axis=1)
    return Pieces.of(ends if seam.all() else ends[~seam])


def _pieces(location: Location) -> Pieces:
    return _still(location.point) if location.footprint is None else pieces_of(location.footprint)


def _still(point: LonLat) -> Pieces:
    """A point as a piece of no length."""
    return Pieces.of(np.array([[point.lonlat, point.lonlat]]))


def _search_m(a: Pieces, b: Pieces, *, farthest: bool) -> tuple[float, float]:
    """Bounds in metres of the least or the greatest distance between two boundaries, given in pieces.

    Branch and bound: pairs of pieces whose middles are too far off to hold the extreme are dropped, the rest
    split, until little is left open. Chords stand in for geodesics; what that can cost is in the bounds.
    """
    sign = -1 if farthest else 1
    while True:
        table = sign * _chords_m(a.middle_m, b.middle_m)
        floor = table - a.reach_m[:, None] - b.reach_m[None, :]
        best = table.min()
        left_open = best - floor.min()
        hopeful = floor <= best
        kept_a, kept_b = a.ends[hopeful.any(axis=1)], b.ends[hopeful.any(axis=0)]
        parts = _SPLIT**2 if max(len(kept_a), len(kept_b)) <= _FEW else _SPLIT
        pairs = parts**2 * len(kept_a) * len(kept_b)
        if left_open <= max(_OPEN_M, _OPEN_SHARE * abs(best)) or pairs > _MAX_PAIRS:
            break
        a, b = _split(kept_a, parts), _split(kept_b, parts)
    i, j = np.unravel_index(int(table.argmin()), table.shape)
    (lon_a, lat_a), (lon_b, lat_b) = a.ends[i].mean(axis=0), b.ends[j].mean(axis=0)
    d = float(WGS84.inv(lon_a, lat_a, lon_b, lat_b)[2])
    chord_cost = _CHORD_COST * d**3
    opened = float(left_open) / max(math.cos(d / (2 * WGS84.b)), _STEEPEST) + chord_cost
    below, above = (chord_cost, opened) if farthest else (opened, chord_cost)
    return max(0.0, d - below), min(d + above, HALF_EARTH_M)


def _split(ends: Floats, parts: int) -> Pieces:
    """Pieces cut in so many parts; those of no length as they are."""
    still = (ends[:, 0] == ends[:, 1]).all(axis=1)
    if still.all():
        return Pieces.of(ends)
    start, end = ends[~still, None, 0], ends[~still, None, 1]
    stops = start + (end - start) * (np.arange(parts + 1) / parts)[None, :, None]
    cut = np.stack([stops[:, :-1], stops[:, 1:]], axis=2).reshape(-1, 2, 2)
    return Pieces.of(np.concatenate([ends[still], cut]))


def _chords_m(p: Floats, q: Floats) -> Floats:
    """Straight-line distances in metres between all rows of Earth-centred coordinates."""
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
