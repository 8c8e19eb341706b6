"""Many discs at once: the same error budget as one by one, at tens of thousands a second.

A geodesic circle is a smooth periodic function of the azimuth, so that a few exact points give all others by
trigonometric interpolation; the highest harmonics tell how exact that is. A disc that isn't smooth enough
(large, near a pole), or that crosses the antimeridian, is drawn by `geo.area.disc`.
"""

import math
from functools import lru_cache

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from geo.area import disc
from geo.errors import AreaError
from geo.geodesic import WGS84, Floats
from geo.lonlat import LonLat

# Exact points a circle: tried in turn until the interpolation is seen to be exact enough.
_EXACT = (16, 64)
# Vertices are drawn this share of the budget outside the circle; edges sag by at most _SAG of it.
_OUT, _SAG = 0.95, 0.85
# Interpolation, and straight edges in degrees, may each be off by this share of the budget.
_SLACK = 0.04
_MIN_VERTICES = 16
_STEPS = 4
_CHUNK = 512
_BLOCK = 6
_DEGREE_M = 111_700.0  # no degree of latitude is longer
_EARTH_M = 6_335_000.0  # the least radius of curvature of WGS 84


def discs(lon: ArrayLike, lat: ArrayLike, radius_m: ArrayLike) -> NDArray[np.object_]:
    """Discs round many centres.

    Parameters
    ----------
    lon, lat : array_like
        Centres in CRS84 degrees, shape (n,).
    radius_m : array_like
        Radii in metres, shape (n,), each above 0 and at most 19,900 km.

    Returns
    -------
    ndarray of Polygon or MultiPolygon
        Shape (n,); as `geo.area.disc` draws them.

    Raises
    ------
    CoordinateError, AreaError
        If a centre isn't on Earth, or a radius out of bounds; the message names the first.
    """
    lons, lats, radii = (np.atleast_1d(np.asarray(x, np.float64)) for x in (lon, lat, radius_m))
    if not lons.shape == lats.shape == radii.shape or lons.ndim != 1:
        raise AreaError(
            f"as many longitudes as latitudes and radii, not {lons.shape}, {lats.shape}, {radii.shape}"
        )
    for bad in np.flatnonzero(~((np.abs(lons) <= 180) & (np.abs(lats) <= 90))):
        LonLat(lon=float(lons[bad]), lat=float(lats[bad]))
    found = np.empty(len(lons), dtype=object)
    sizes = _vertices(lats, radii)
    for size in np.unique(sizes):
        rows = np.flatnonzero(sizes == size)
        for start in range(0, len(rows), _CHUNK):
            part = rows[start : start + _CHUNK]
            found[part] = _drawn(lons[part], lats[part], radii[part], int(size))
    return found


def _vertices(lat: Floats, radii: Floats) -> NDArray[np.int64]:
    """Vertices that the budget asks for, of few sizes so that discs share their interpolation.

    Far from the equator, where straight edges in degrees stray, half as many again, up to `_STEPS` times.
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        needed = np.pi * np.sqrt(radii / (2 * _SAG * _budgets_m(radii)))
    needed = np.where(np.isfinite(needed), np.maximum(needed, _MIN_VERTICES), _MIN_VERTICES)
    sizes = np.asarray(8 * np.ceil(needed / 8), np.int64)
    for _ in range(_STEPS):
        sizes = np.where(_is_straight(lat, radii, sizes), sizes, sizes + sizes // 2)
    return sizes


def _budgets_m(radii: Floats) -> Floats:
    return np.minimum(np.maximum(1.0, 1e-5 * radii), 0.02 * radii)


def _drawn(lon: Floats, lat: Floats, radii: Floats, size: int) -> NDArray[np.object_]:
    """Discs of about one size: those that are smooth enough by interpolation, the others one by one."""
    budgets = _budgets_m(radii)
    found, drawn = np.empty(len(lon), dtype=object), np.zeros(len(lon), dtype=bool)
    left = np.flatnonzero(_is_straight(lat, radii, size))
    for exact in _EXACT:
        east, north = _offsets(lon[left], lat[left], radii[left] + _OUT * budgets[left], exact)
        smooth = _is_smooth(lon[left], lat[left], east, north, budgets[left])
        rows = left[smooth]
        samples = np.column_stack([east[smooth], north[smooth], lon[rows], lat[rows]])
        rings = _product(samples, _interpolation(exact, size)).reshape(-1, size + 1, 2)
        rings[:, -1] = rings[:, 0]  # closed to the last bit
        found[rows] = shapely.polygons(rings)
        drawn[rows] = True
        left = left[~smooth]
    for row in np.flatnonzero(~drawn):
        found[row] = disc(LonLat(lon=float(lon[row]), lat=float(lat[row])), float(radii[row]))
    return found


def _product(samples: Floats, matrix: Floats) -> Floats:
    """A matrix product in blocks of a few rows, which BLAS leaves to one core.

    Its threads wait for one another, so that on a busy machine they are many times slower than none.
    """
    padded = np.zeros((math.ceil(len(samples) / _BLOCK), _BLOCK, samples.shape[1]))
    padded.reshape(-1, samples.shape[1])[: len(samples)] = samples
    return np.asarray((padded @ matrix).reshape(-1, matrix.shape[1])[: len(samples)])


def _offsets(lon: Floats, lat: Floats, radii: Floats, exact: int) -> tuple[Floats, Floats]:
    """Degrees east and north of the centre at `exact` even azimuths, counter-clockwise, shape (n, exact)."""
    azimuths = np.tile(-360.0 * np.arange(exact) / exact, len(lon))
    ends = WGS84.fwd(
        np.repeat(lon, exact),
        np.repeat(lat, exact),
        azimuths,
        np.repeat(radii, exact),
        return_back_azimuth=False,
    )
    east, north = (np.asarray(x).reshape(-1, exact) for x in ends[:2])
    return (east - lon[:, None] + 180) % 360 - 180, north - lat[:, None]


def _is_smooth(lon: Floats, lat: Floats, east: Floats, north: Floats, budgets: Floats) -> NDArray[np.bool_]:
    """Whether the harmonics die out, so that what lies past them is far below the budget; no edge is near."""
    tails = [np.abs(np.fft.rfft(x, axis=1)[:, -3:]).sum(axis=1) / x.shape[1] for x in (east, north)]
    error = _DEGREE_M * (tails[0] * np.cos(np.radians(lat)) + tails[1])
    reach_lon, reach_lat = 1.2 * np.abs(east).max(axis=1), 1.2 * np.abs(north).max(axis=1)
    inside = (np.abs(lon) + reach_lon < 180) & (np.abs(lat) + reach_lat < 89)
    return np.asarray(inside & (error <= _SLACK * budgets))


def _is_straight(lat: Floats, radii: Floats, size: int | NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether edges that are straight in degrees keep to the geodesic: they stray by L^2 tan(lat) / 8R."""
    edge = 2 * np.pi * radii / size
    farthest = np.minimum(np.abs(lat) + np.degrees(radii / _EARTH_M), 89.9)
    stray = edge**2 * np.tan(np.radians(farthest)) / (8 * _EARTH_M)
    return np.asarray(np.isfinite(radii) & (radii > 0) & (stray <= _SLACK * _budgets_m(radii)))


@lru_cache(maxsize=64)
def _interpolation(exact: int, size: int) -> Floats:
    """The matrix from exact points and centres to closed rings, x and y interleaved."""
    offsets = 2 * np.pi * (np.arange(size + 1) % size / size - np.arange(exact)[:, None] / exact)
    half = exact // 2
    wave = (1 + 2 * sum(np.cos(k * offsets) for k in range(1, half)) + np.cos(half * offsets)) / exact
    matrix = np.zeros((2 * exact + 2, 2 * (size + 1)))
    matrix[:exact, 0::2] = matrix[exact : 2 * exact, 1::2] = wave
    matrix[-2, 0::2] = matrix[-1, 1::2] = 1.0
    return matrix
