"""Outlines made wider or narrower by a true distance, and what is near to all of one.

The band along a boundary is drawn from capsules: the hulls, in degrees, of the discs at both ends of a piece
so short that its straight edge strays from the geodesic by a quarter of the budget. Large or polar bands,
whose discs aren't convex in degrees, are made of discs so close together that they sag by no more than that
between them. Either errs by less than twice the budget of a disc of that radius, and to the safe side.
"""

import math
from functools import lru_cache

import numpy as np
import shapely
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from geo.area import budget_m, disc, on_earth
from geo.batch import discs
from geo.errors import AreaError
from geo.geodesic import Floats, Outline, pieces_of
from geo.lonlat import LonLat

_SHARE = 0.25
_DEGREE_M = 111_700.0  # no degree of latitude is longer
_EARTH_M = 6_335_000.0  # the least radius of curvature of WGS 84
_CONVEX = 0.5
_WIDEST_DEG = 170.0
_MOST_DISCS = 4_000  # a second or two
_CACHED = 128


@lru_cache(_CACHED)
def widened(outline: Outline, by_m: float) -> Outline:
    """All points at most `by_m` metres from an outline: never less, and at most two budgets more.

    Parameters
    ----------
    outline : Polygon or MultiPolygon
        CRS84 degrees.
    by_m : float
        In metres, above 0.

    Raises
    ------
    AreaError
        If the distance is out of bounds, or the boundary too long to be drawn to the budget.
    """
    shape, turned = framed(outline)
    band = _band(shape, by_m)
    if band is None:
        return on_earth(shapely.union_all([*_beads(outline, by_m), outline]))
    return unframed(band.union(shape), turned)


@lru_cache(_CACHED)
def narrowed(outline: Outline, by_m: float) -> Outline | None:
    """Points of an outline more than `by_m` metres inside its edge, none nearer; None where there is none."""
    shape, turned = framed(outline)
    band = _band(shape, by_m)
    if band is None:
        left = outline.difference(shapely.union_all(_beads(outline, by_m)))
        return None if left.area == 0 else on_earth(left)
    left = shape.difference(band)
    return None if left.area == 0 else unframed(left, turned)


@lru_cache(_CACHED)
def near_all(outline: Outline, radius_m: float) -> Outline | None:
    """Points at most `radius_m` metres from every point of an outline, none farther; None if none is."""
    inner = radius_m - 2 * budget_m(radius_m) if radius_m > 0 else 0.0
    pieces = pieces_of(outline, _piece_deg(outline, radius_m, budget_m(max(radius_m, 1.0))))
    spread = pieces.middle_m.max(axis=0) - pieces.middle_m.min(axis=0)
    if inner <= 0 or spread.max() > 2 * radius_m:
        return None
    lon, lat = pieces.ends[:, 0].T
    left = shapely.intersection_all(discs(lon, lat, np.full(len(lon), inner)))
    return None if left.area == 0 else on_earth(left)


def inner_disc(center: LonLat, radius_m: float) -> Outline | None:
    """A disc rounded inward: no point of it farther off than the radius; None for a radius not above 0."""
    return None if radius_m <= 0 else disc(center, radius_m - budget_m(radius_m))


def framed(outline: Outline) -> tuple[BaseGeometry, float]:
    """An outline moved to longitude 0, in one piece where it was cut at the antimeridian, and by how much."""
    lon = np.radians(shapely.get_coordinates(outline)[:, 0])
    middle = math.degrees(math.atan2(float(np.sin(lon).sum()), float(np.cos(lon).sum())))
    parts = shapely.get_parts(outline)
    turns = [round(((p.bounds[0] + p.bounds[2]) / 2 - middle) / 360) for p in parts]
    moved = [affinity.translate(p, xoff=-360 * turn - middle) for p, turn in zip(parts, turns, strict=True)]
    return shapely.union_all(moved), middle


def unframed(shape: BaseGeometry, turned: float) -> Outline:
    """A framed shape back where it was, cut at the antimeridian."""
    return on_earth(affinity.translate(shape, xoff=turned))


def _band(shape: BaseGeometry, by_m: float) -> BaseGeometry | None:
    """All points at most `by_m` from the boundary of a framed shape; None where capsules can't be used."""
    budget = budget_m(by_m) * _SHARE
    west, south, east, north = shape.bounds
    farthest = max(-south, north) + by_m / _DEGREE_M * 1.02
    if farthest >= 89 or by_m * math.tan(math.radians(farthest)) > _CONVEX * _EARTH_M:
        return None
    reach = by_m / (_DEGREE_M * 0.98 * math.cos(math.radians(farthest)))
    if max(-west, east) + reach > _WIDEST_DEG or by_m <= 0:
        return None
    lines = shapely.get_parts(shapely.segmentize(shape.boundary, _piece_deg(shape, by_m, budget)))
    return shapely.union_all([_capsules(shapely.get_coordinates(line), by_m + budget) for line in lines])


def _piece_deg(shape: BaseGeometry, radius_m: float, budget: float) -> float:
    """How long an edge, straight in degrees, may be: it strays by L^2 (tan lat + tan r/R) / 8R."""
    _, south, _, north = shape.bounds
    farthest = min(max(-south, north) + radius_m / _DEGREE_M, 89.0)
    bend = math.tan(math.radians(farthest)) + math.tan(min(radius_m / _EARTH_M, 1.5))
    return math.sqrt(8 * _EARTH_M * budget / bend) / _DEGREE_M


def _capsules(line: Floats, radius_m: float) -> BaseGeometry:
    rounds = discs(line[:, 0], line[:, 1], np.full(len(line), radius_m))
    pairs = shapely.union(rounds[:-1], rounds[1:]) if len(rounds) else rounds
    return shapely.union_all(shapely.convex_hull(pairs))


def _beads(outline: Outline, by_m: float) -> list[BaseGeometry]:
    """Discs along a boundary, so close that between them they sag by a quarter of the budget."""
    budget = budget_m(by_m) * _SHARE
    start, end = pieces_of(outline).ends.swapaxes(0, 1)
    narrowing = np.cos(np.radians(np.minimum(np.abs(start[:, 1]), np.abs(end[:, 1]))))
    run_m = _DEGREE_M * np.hypot((end[:, 0] - start[:, 0]) * narrowing, end[:, 1] - start[:, 1])
    parts = np.ceil(run_m / math.sqrt(8 * by_m * budget)).astype(int)
    if parts.sum() > _MOST_DISCS:
        raise AreaError(
            f"an outline of {run_m.sum() / 1000:,.0f} km can't be moved by {by_m:g} m so near a pole; "
            "give a smaller one, or a reference that is less exact"
        )
    share = np.concatenate([np.arange(n) / n for n in parts])[:, None]
    lon, lat = (np.repeat(start, parts, axis=0) + share * np.repeat(end - start, parts, axis=0)).T
    return list(discs(lon, lat, np.full(len(lon), by_m + budget)))
