"""How probable it is that the distance between two uncertain locations lies in a range.

Positions are independent circular normals whose 95 % radius is the uncertainty; the distance between two such
points follows a Rice distribution, whose square is a non-central chi-square with two degrees of freedom.

References
----------
Rice, S. O. (1945). Mathematical analysis of random noise. Bell System Technical Journal 24, 46-156.
"""

import math
from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import ArrayLike

from geo.geodesic import WGS84, Floats, Outline, chords_m, distances_m, enclosing_radius_m
from geo.lonlat import Location, LonLat
from geo.ranges import AzimuthRange, DistanceRange

# A circular normal holds 95 % of its mass within this many standard deviations: sqrt(-2 ln 0.05).
SIGMAS_95 = math.sqrt(-2 * math.log(0.05))

# Above this non-centrality the series of the chi-square is slow, and the Rice law is normal to 1e-5.
_NORMAL_ABOVE = 1e4
# Cells across an outline for the quadrature: about 500 inside a compact shape.
_CELLS = 26
# Nodes that stand for a circular normal, and the step along an outline to which distance is measured.
_RINGS = 40
_SPOKES = 48
_GOLDEN_DEG = 137.50776
_EDGE_DEG = 0.02
# A position as good as certain.
_SURE_M = 1e-3


def probability_within(a: Location, b: Location, claimed: DistanceRange) -> float:
    """Probability that the distance from `a` to `b` lies in `claimed`.

    Footprints are taken as equally likely everywhere inside, by quadrature over a grid of equal areas.

    Returns
    -------
    float
        0 to 1.
    """
    lon_a, lat_a, weight_a = _nodes(a)
    lon_b, lat_b, weight_b = _nodes(b)
    d = distances_m(lon_a[:, None], lat_a[:, None], lon_b[None, :], lat_b[None, :])
    sigma = math.hypot(_sigma_m(a), _sigma_m(b))
    share = rice_cdf(claimed.max_m, d, sigma) - rice_cdf(claimed.min_m, d, sigma)
    return float(np.clip((weight_a[:, None] * weight_b[None, :] * share).sum(), 0.0, 1.0))


def probability_near(region: Location, thing: Location, reach_m: float) -> float:
    """Probability that `thing` lies inside `region`, or at most `reach_m` metres outside it.

    A region without a footprint is the circle of its uncertainty. One with a footprint is taken with its own
    uncertainty added to the thing's, by quadrature over where the thing can be.

    Returns
    -------
    float
        0 to 1.
    """
    if region.footprint is None:
        sure = replace(region, uncertainty_m=_SURE_M)
        return probability_within(sure, thing, DistanceRange(min_m=0.0, max_m=region.uncertainty_m + reach_m))
    lon, lat, weight = _nodes(thing)
    if thing.footprint is None:
        lon, lat, weight = _normal_nodes(thing.point, math.hypot(_sigma_m(region), _sigma_m(thing)))
    near = shapely.intersects_xy(region.footprint, lon, lat)
    if reach_m > 0:
        edge = shapely.get_coordinates(shapely.segmentize(region.footprint.boundary, _EDGE_DEG))
        off = chords_m(np.column_stack([lon, lat])[~near], edge)
        near[~near] = off.min(axis=1) <= reach_m
    return float(weight[near].sum())


def probability_toward(
    start: Location, end: Location, claimed: DistanceRange, azimuths: AzimuthRange
) -> float:
    """Probability that `end` is both at a claimed distance and on a claimed heading from `start`.

    By quadrature over where `end` can be with the uncertainty of both, footprints taken as enclosing circles.

    Returns
    -------
    float
        0 to 1.
    """
    sigma = math.hypot(enclosing_radius_m(start), enclosing_radius_m(end)) / SIGMAS_95
    lon, lat, weight = _normal_nodes(end.point, sigma)
    n = len(lon)
    azimuth, _, d = WGS84.inv(np.full(n, start.point.lon), np.full(n, start.point.lat), lon, lat)
    holds = (claimed.min_m <= d) & (d <= claimed.max_m)
    holds &= (azimuth - azimuths.start_deg) % 360 <= azimuths.width_deg
    return float(weight[holds].sum())


def rice_cdf(distance_m: float, centre_m: ArrayLike, sigma_m: float) -> Floats:
    """Share of distances up to `distance_m` when the centres are `centre_m` apart.

    Parameters
    ----------
    distance_m : float
        In metres; infinity gives 1.
    centre_m : array_like
        Distances between the centres in metres.
    sigma_m : float
        Standard deviation of the difference along one axis, in metres.
    """
    from scipy.special import chndtr, ndtr  # noqa: PLC0415  (0.1 s that not every command needs)

    centre = np.asarray(centre_m, dtype=np.float64)
    if math.isinf(distance_m):
        return np.ones_like(centre)
    noncentrality = (centre / sigma_m) ** 2
    exact = chndtr((distance_m / sigma_m) ** 2, 2, np.minimum(noncentrality, _NORMAL_ABOVE))
    mean = centre + sigma_m**2 / (2 * np.maximum(centre, sigma_m))
    return np.asarray(np.where(noncentrality < _NORMAL_ABOVE, exact, ndtr((distance_m - mean) / sigma_m)))


def _sigma_m(location: Location) -> float:
    return location.uncertainty_m / SIGMAS_95


def _nodes(location: Location) -> tuple[Floats, Floats, Floats]:
    """Longitudes, latitudes and weights (summing to 1) that stand for where the location can be."""
    if location.footprint is None:
        return np.array([location.point.lon]), np.array([location.point.lat]), np.ones(1)
    lon, lat = _grid_inside(location.footprint)
    weights = np.cos(np.radians(lat))
    return lon, lat, weights / weights.sum()


def _normal_nodes(centre: LonLat, sigma_m: float) -> tuple[Floats, Floats, Floats]:
    """Nodes and weights of a circular normal: rings of equal share, each turned against the last."""
    share = (np.arange(_RINGS) + 0.5) / _RINGS
    radii = np.repeat(sigma_m * np.sqrt(-2 * np.log1p(-share)), _SPOKES)
    turn = np.repeat(np.arange(_RINGS) * _GOLDEN_DEG, _SPOKES)
    azimuths = np.tile(np.arange(_SPOKES) * 360 / _SPOKES, _RINGS) + turn
    n = len(radii)
    lon, lat, _ = WGS84.fwd(np.full(n, centre.lon), np.full(n, centre.lat), azimuths, radii)
    return np.asarray(lon), np.asarray(lat), np.full(n, 1 / n)


def _grid_inside(outline: Outline) -> tuple[Floats, Floats]:
    west, south, east, north = outline.bounds
    step = (np.arange(_CELLS) + 0.5) / _CELLS
    lon, lat = (g.ravel() for g in np.meshgrid(west + step * (east - west), south + step * (north - south)))
    inside = shapely.contains_xy(outline, lon, lat)
    if not inside.any():
        point = outline.representative_point()
        return np.array([point.x]), np.array([point.y])
    return lon[inside], lat[inside]
