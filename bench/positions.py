"""Where things really are in simulated worlds: as the model has it, or anywhere that the radii allow."""

from functools import lru_cache

import numpy as np
import shapely

from geo.geodesic import WGS84, Floats, Outline
from geo.lonlat import Location
from geo.probability import SIGMAS_95

Rng = np.random.Generator
Points = tuple[Floats, Floats]

_POOL = 20_000


def likely(place: Location, n: int, rng: Rng) -> Points:
    """Positions as the probability takes them: circular normals, footprints as likely everywhere inside."""
    return moved(_somewhere(place, n, rng), place.uncertainty_m / SIGMAS_95 * rayleigh(n, rng), rng)


def allowed(place: Location, n: int, rng: Rng) -> Points:
    """Positions that the radii allow, many of them as far out as can be."""
    shifts = place.uncertainty_m * np.where(rng.random(n) < 0.5, 1.0, np.sqrt(rng.random(n)))
    lon, lat = _somewhere(place, n, rng)
    if place.footprint is not None:
        rim = rng.random(n) < 0.5
        edge = shapely.line_interpolate_point(
            place.footprint.boundary, rng.random(rim.sum()), normalized=True
        )
        lon, lat = lon.copy(), lat.copy()
        lon[rim], lat[rim] = shapely.get_coordinates(edge).T
    return moved((lon, lat), shifts, rng)


def rayleigh(n: int, rng: Rng) -> Floats:
    return np.asarray(np.sqrt(-2 * np.log1p(-rng.random(n))))


def moved(points: Points, by_m: Floats, rng: Rng) -> Points:
    lon, lat, _ = WGS84.fwd(*points, rng.uniform(0, 360, len(by_m)), by_m)
    return np.asarray(lon), np.asarray(lat)


def _somewhere(place: Location, n: int, rng: Rng) -> Points:
    if place.footprint is None:
        return np.full(n, place.point.lon), np.full(n, place.point.lat)
    lon, lat = _pool(place.footprint)
    chosen = rng.integers(len(lon), size=n)
    return lon[chosen], lat[chosen]


@lru_cache(1024)
def _pool(outline: Outline) -> Points:
    """Positions evenly spread over an outline, by area."""
    rng, parts, found = np.random.default_rng(0), [], 0
    west, south, east, north = outline.bounds
    sines = np.sin(np.radians([south, north]))
    shapely.prepare(outline)
    while found < _POOL:
        lon, lat = rng.uniform(west, east, _POOL), np.degrees(np.arcsin(rng.uniform(*sines, _POOL)))
        inside = shapely.contains_xy(outline, lon, lat)
        parts.append(np.column_stack([lon[inside], lat[inside]]))
        found += int(inside.sum())
    lon, lat = np.concatenate(parts)[:_POOL].T
    return lon, lat
