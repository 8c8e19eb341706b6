"""Weighted positions that stand for where an uncertain location can be: the nodes of quadratures.

A node stands for a patch round it, and carries the variance of that patch: taken as a small normal there, the
sum over nodes is smooth, and far closer than one over bare points.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import shapely

from geo.geodesic import WGS84, Floats, Outline
from geo.lonlat import Location, LonLat

_CACHED = 256
# Cells in an outline, as many as can be summed in a millisecond, and in each of two outlines.
_FINE = 600
_BLOCK = 4  # cells a side of a coarse patch
_MOST_ACROSS = 300
_FEWEST = 60
# Rings and spokes of a normal; the share of its variance that each node keeps to itself.
_RINGS, _SPOKES = 24, 32
_KEPT = 0.03
_PAIRS = 3_000
_GOLDEN = (math.sqrt(5) - 1) / 2
_DEGREE_M = 111_195.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Nodes:
    """Positions with weights.

    Parameters
    ----------
    lon, lat : ndarray
        Degrees (CRS84), shape (n,).
    weight : ndarray
        Shares that sum to 1.
    variance_m2 : ndarray
        Variance of the patch round each, along one axis, in square metres.
    """

    lon: Floats
    lat: Floats
    weight: Floats
    variance_m2: Floats


def nodes_of(location: Location, *, coarse: bool = False) -> Nodes:
    """The position of a location, or patches of its footprint, about 600 or, coarse, 50 of them."""
    if location.footprint is not None:
        return _patches(location.footprint, _BLOCK if coarse else 1)
    lon, lat = location.point.lonlat
    return Nodes(lon=np.array([lon]), lat=np.array([lat]), weight=np.ones(1), variance_m2=np.zeros(1))


def normal_nodes(centre: LonLat, sigma_m: float) -> Nodes:
    """A circular normal: rings of equal share, each turned against the last, and a patch round each node."""
    share = (np.arange(_RINGS) + 0.5) / _RINGS
    radii = np.repeat(sigma_m * np.sqrt(-2 * (1 - _KEPT) * np.log1p(-share)), _SPOKES)
    turn = np.repeat(np.arange(_RINGS) * _GOLDEN, _SPOKES)
    azimuths = 360 * (np.tile(np.arange(_SPOKES) / _SPOKES, _RINGS) + turn / _SPOKES)
    n = len(radii)
    lon, lat, _ = WGS84.fwd(np.full(n, centre.lon), np.full(n, centre.lat), azimuths, radii)
    # Rings stand at the middles of their shares, so that they lose a little of the variance.
    kept = sigma_m**2 - (radii**2).mean() / 2
    return Nodes(
        lon=np.asarray(lon),
        lat=np.asarray(lat),
        weight=np.full(n, 1 / n),
        variance_m2=np.full(n, kept),
    )


def paired(start: Location, end: Location, sigma_m: float) -> tuple[Floats, Floats, Floats, Floats]:
    """Pairs of positions, all as likely: longitudes and latitudes of starts and ends.

    The spread `sigma_m` of both, along one axis in metres, is given to the ends.
    """
    step = np.arange(_PAIRS, dtype=np.float64) + 0.5
    lon_a, lat_a = _spread(start, _mixed(step, 2))
    lon_b, lat_b = _spread(end, _mixed(step, 3))
    radii = sigma_m * np.sqrt(-2 * np.log1p(-step / _PAIRS))
    lon_b, lat_b, _ = WGS84.fwd(lon_b, lat_b, 360 * (step * _GOLDEN % 1), radii)
    return lon_a, lat_a, np.asarray(lon_b), np.asarray(lat_b)


def _spread(location: Location, share: Floats) -> tuple[Floats, Floats]:
    """Positions of a location at shares of its weight, within their patches too."""
    nodes = nodes_of(location)
    chosen = np.minimum(np.searchsorted(np.cumsum(nodes.weight), share), len(nodes.lon) - 1)
    half = np.sqrt(3 * nodes.variance_m2[chosen]) / _DEGREE_M
    east, north = (2 * _mixed(np.arange(len(share), dtype=np.float64), base) - 1 for base in (5, 7))
    lat = nodes.lat[chosen] + half * north
    return nodes.lon[chosen] + half * east / np.maximum(np.cos(np.radians(lat)), 1e-6), lat


def _mixed(step: Floats, base: int) -> Floats:
    """A sequence evenly spread over 0 to 1, one for each prime base (Kronecker's, with its square root)."""
    return np.asarray(step * math.sqrt(base) % 1)


@lru_cache(_CACHED)
def _patches(outline: Outline, block: int) -> Nodes:
    """Cells of a grid of equal steps whose middles lie inside, in blocks of so many to a side."""
    west, south, east, north = outline.bounds
    narrowing = math.cos(math.radians((south + north) / 2))
    side = math.sqrt(outline.area * narrowing / _FINE)  # of a cell, in degrees of latitude
    across, up = (
        min(_MOST_ACROSS, math.ceil(width / side)) for width in ((east - west) * narrowing, north - south)
    )
    column, row = (g.ravel() for g in np.meshgrid(np.arange(across), np.arange(up)))
    lon, lat = west + (column + 0.5) / across * (east - west), south + (row + 0.5) / up * (north - south)
    shapely.prepare(outline)
    inside = shapely.contains_xy(outline, lon, lat)
    if inside.sum() < _FEWEST:
        return _along(outline)
    lon, lat, column, row = lon[inside], lat[inside], column[inside] // block, row[inside] // block
    weight = np.cos(np.radians(lat))
    _, patch = np.unique(column * up + row, return_inverse=True)
    whole = np.bincount(patch, weight)
    lon, lat = (np.bincount(patch, weight * x) / whole for x in (lon, lat))
    sides = (
        (east - west) / across * np.cos(np.radians(lat)) * _DEGREE_M,
        (north - south) / up * _DEGREE_M,
    )
    variance = (sides[0] ** 2 + sides[1] ** 2) / 24 * np.bincount(patch)
    return Nodes(lon=lon, lat=lat, weight=whole / whole.sum(), variance_m2=variance)


def _along(outline: Outline) -> Nodes:
    """Positions along the boundary, for what is too thin to have cells."""
    stops = (np.arange(_FINE) + 0.5) / _FINE
    xy = shapely.get_coordinates(shapely.line_interpolate_point(outline.boundary, stops, normalized=True))
    return Nodes(lon=xy[:, 0], lat=xy[:, 1], weight=np.full(_FINE, 1 / _FINE), variance_m2=np.zeros(_FINE))
