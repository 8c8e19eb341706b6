"""How probable it is that the distance between two uncertain locations lies in a range.

Positions are independent circular normals whose 95 % radius is the uncertainty; the distance between two such
points follows a Rice distribution, whose square is a non-central chi-square with two degrees of freedom. What
has a footprint is as likely in any part of it, and off it by its own uncertainty: a sum over `geo.nodes`.

References
----------
Rice, S. O. (1945). Mathematical analysis of random noise. Bell System Technical Journal 24, 46-156.
Sankaran, M. (1963). Approximations to the non-central chi-square distribution. Biometrika 50, 199-204.
"""

import math
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from geo.geodesic import WGS84, Floats, Outline, distance_m, distances_m, ecef_m, pieces_of
from geo.lonlat import Location
from geo.nodes import Nodes, nodes_of, normal_nodes, paired
from geo.ranges import AzimuthRange, DistanceRange

# A circular normal holds 95 % of its mass within this many standard deviations: sqrt(-2 ln 0.05).
SIGMAS_95 = math.sqrt(-2 * math.log(0.05))

# Above this non-centrality the chi-square's series is slow and Sankaran's law good to 1e-7; in sums over
# nodes, 5e-4 in the few that lie nearest is enough.
_SERIES_UP_TO = 1e4
_SERIES_UP_TO_IN_SUMS = 25.0
# Beyond so many standard deviations a billionth is left, or nothing that a float can hold.
_ALL_SIGMAS, _NONE_SIGMAS = 6.0, 9.0
# Boundaries are taken as straight over this length where the side is asked on which a position lies.
_STRAIGHT_DEG = 0.1
# A position as good as certain.
_SURE_M = 1e-3


def probability_within(a: Location, b: Location, claimed: DistanceRange) -> float:
    """Probability that the distance from `a` to `b` lies in `claimed`.

    Returns
    -------
    float
        0 to 1; for footprints within about 0.005 of the model's.
    """
    return distance_law(a, b)(claimed)


def distance_law(a: Location, b: Location) -> Callable[[DistanceRange], float]:
    """The probability of any range of distances from `a` to `b`, as a function of the range."""
    sigma = math.hypot(_sigma_m(a), _sigma_m(b))
    if a.footprint is None and b.footprint is None:
        d = distance_m(a.point, b.point)
        return lambda claimed: max(0.0, _rice(claimed.max_m, d, sigma) - _rice(claimed.min_m, d, sigma))
    coarse = a.footprint is not None and b.footprint is not None
    first, second = nodes_of(a, coarse=coarse), nodes_of(b, coarse=coarse)
    apart = distances_m(first.lon[:, None], first.lat[:, None], second.lon[None, :], second.lat[None, :])
    sigmas = np.sqrt(first.variance_m2[:, None] + second.variance_m2[None, :] + sigma**2)
    weight = first.weight[:, None] * second.weight[None, :]

    def share(claimed: DistanceRange) -> float:
        up_to, below = (_rices(end, apart, sigmas) for end in (claimed.max_m, claimed.min_m))
        return min(1.0, max(0.0, float((weight * (up_to - below)).sum())))

    return share


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
    sigma = math.hypot(_sigma_m(region), _sigma_m(thing))
    nodes = nodes_of(thing)
    if thing.footprint is None:
        off = float(_off_m(region.footprint, nodes)[0]) - reach_m
        if abs(off) > _ALL_SIGMAS * sigma:
            return float(off < 0)
        nodes, sigma = normal_nodes(thing.point, sigma), 0.0
    sigmas = np.sqrt(nodes.variance_m2 + sigma**2)
    inside = _special()[1]((reach_m - _off_m(region.footprint, nodes)) / sigmas)
    return min(1.0, float((nodes.weight * inside).sum()))


def probability_toward(
    start: Location, end: Location, claimed: DistanceRange, azimuths: AzimuthRange
) -> float:
    """Probability that `end` is both at a claimed distance and on a claimed heading from `start`.

    By counting over pairs of positions that stand for where the two can be.

    Returns
    -------
    float
        0 to 1, within about 0.01 of the model's.
    """
    azimuth, _, d = WGS84.inv(*paired(start, end, math.hypot(_sigma_m(start), _sigma_m(end))))
    holds = (claimed.min_m <= d) & (d <= claimed.max_m)
    holds &= (azimuth - azimuths.start_deg) % 360 <= azimuths.width_deg
    return float(holds.mean())


def rice_cdf(distance_m: float, centre_m: ArrayLike, sigma_m: ArrayLike) -> Floats:
    """Share of distances up to `distance_m` when the centres are `centre_m` apart, to 1e-6.

    Parameters
    ----------
    distance_m : float
        In metres; infinity gives 1.
    centre_m : array_like
        Distances between the centres in metres.
    sigma_m : array_like
        Standard deviation of the difference along one axis, in metres.
    """
    centre, sigma = np.broadcast_arrays(np.asarray(centre_m, np.float64), np.asarray(sigma_m, np.float64))
    return _rices(distance_m, centre, sigma, series_up_to=_SERIES_UP_TO)


def _rices(
    distance_m: float, centre: Floats, sigma: Floats, *, series_up_to: float = _SERIES_UP_TO_IN_SUMS
) -> Floats:
    if math.isinf(distance_m):
        return np.ones_like(centre)
    noncentrality, squared = (centre / sigma) ** 2, (distance_m / sigma) ** 2
    share = np.asarray(_sankaran(squared, noncentrality))
    near = noncentrality < series_up_to
    share[near] = _special()[0](squared[near], 2.0, noncentrality[near])
    return share


def _rice(distance_m: float, centre_m: float, sigma_m: float) -> float:
    """`rice_cdf` of numbers."""
    beyond = (distance_m - centre_m) / sigma_m
    if distance_m <= 0 or abs(beyond) > _NONE_SIGMAS:
        return float(beyond > 0)
    noncentrality, squared = (centre_m / sigma_m) ** 2, (distance_m / sigma_m) ** 2
    if noncentrality < _SERIES_UP_TO:
        return float(_special()[0](squared, 2.0, noncentrality))
    return float(_sankaran(squared, noncentrality))


def _sankaran(squared: Any, noncentrality: Any) -> Any:
    """The chi-square law with two degrees of freedom, made normal by a power; of numbers or arrays."""
    k, c = 2.0, noncentrality
    h = 1 - 2 / 3 * (k + c) * (k + 3 * c) / (k + 2 * c) ** 2
    p = (k + 2 * c) / (k + c) ** 2
    m = (h - 1) * (1 - 3 * h)
    mean = 1 + h * p * (h - 1 - (2 - h) * m * p / 2)
    deviation = h * (2 * p) ** 0.5 * (1 + m * p / 2)
    return _special()[1](((squared / (k + c)) ** h - mean) / deviation)


@cache
def _special() -> tuple[Any, Any]:
    """The chi-square and the normal law; 0.1 s to load that not every command needs."""
    from scipy.special import chndtr, ndtr  # noqa: PLC0415

    return chndtr, ndtr


def _sigma_m(location: Location) -> float:
    return location.uncertainty_m / SIGMAS_95


def _off_m(outline: Outline, nodes: Nodes) -> Floats:
    """How far positions are outside an outline, negative inside: to its nearest edge."""
    pieces, points = pieces_of(outline, _STRAIGHT_DEG), ecef_m(nodes.lon, nodes.lat)
    centre = points.mean(axis=0)
    spread, away = (np.sqrt(((p - centre) ** 2).sum(axis=1)) for p in (points, pieces.middle_m))
    nearest = away - pieces.reach_m <= (away + pieces.reach_m).min() + 2 * spread.max()
    off = _to_edges_m(points, pieces.start_m[nearest], pieces.end_m[nearest])
    return np.where(_inside(outline, nodes), -off, off)


def _to_edges_m(points: Floats, start: Floats, end: Floats) -> Floats:
    """Straight distances of points to the nearest of many edges, Earth-centred metres."""
    origin = points[0]  # near, so that the squares lose no digits
    p, a, run = points - origin, start - origin, end - start
    length2 = np.maximum((run**2).sum(axis=1), 1e-12)
    along = np.clip((p @ run.T - (a * run).sum(axis=1)) / length2, 0, 1)
    to_start2 = (p**2).sum(axis=1)[:, None] + (a**2).sum(axis=1) - 2 * p @ a.T
    to_edge2 = to_start2 - 2 * along * (p @ run.T - (a * run).sum(axis=1)) + along**2 * length2
    return np.asarray(np.sqrt(np.maximum(to_edge2.min(axis=1), 0)))


def _inside(outline: Outline, nodes: Nodes) -> NDArray[np.bool_]:
    shapely.prepare(outline)
    return np.asarray(shapely.intersects_xy(outline, nodes.lon, nodes.lat))
