"""Towns that a list puts by mistake into a first-level area, far from all of its others."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from geo.lonlat import LonLat

# A town is a stray if it lies so many times farther from the middle of its area's towns than nine in ten of
# them, so many towns of other areas lie round it within so far, and so much nearer than any of its own. Where
# more than this share would be, the area may well have two parts.
_FARTHER, _NEIGHBOURS, _ROUND_M, _NEARER, _SHARE = 2.0, 5, 100_000.0, 0.25, 0.02
_EARTH_M = 6_371_008.8

_Vectors = NDArray[np.float64]


def without_strays(towns: Sequence[LonLat], others: Callable[[], Sequence[LonLat]]) -> list[LonLat]:
    """Leave out the strays among an area's towns.

    Parameters
    ----------
    towns : sequence of LonLat
        Of one area, WGS 84 degrees.
    others : callable
        Gives the towns of all other areas of its country; asked only where some of its own lie far off.

    Returns
    -------
    list of LonLat
        In the same order. Distances are chords of a sphere, off by some percent, which decides nothing here.

    Examples
    --------
    >>> block = [LonLat(lon=30 + n % 10 / 10, lat=50 + n // 10 / 10) for n in range(100)]
    >>> around = [LonLat(lon=36 + n / 10, lat=50) for n in range(5)]
    >>> len(without_strays([*block, LonLat(lon=36.2, lat=50.1)], lambda: around))
    100
    """
    own = _vectors(towns)
    middle = np.median(own, axis=0)
    away = _away_m(own, middle[None, :] / np.linalg.norm(middle))[:, 0]
    far = away > _FARTHER * np.quantile(away, 0.9)
    if not 0 < far.sum() <= _SHARE * len(towns):
        return list(towns)
    other = _vectors(others())
    if len(other) < _NEIGHBOURS:
        return list(towns)
    of_others = np.partition(_away_m(own[far], other), _NEIGHBOURS - 1, axis=1)[:, _NEIGHBOURS - 1]
    nearest = _away_m(own[far], own[~far]).min(axis=1)
    stray = np.zeros(len(towns), dtype=bool)
    stray[far] = of_others < np.minimum(_NEARER * nearest, _ROUND_M)
    return [town for town, is_stray in zip(towns, stray.tolist(), strict=True) if not is_stray]


def _vectors(points: Sequence[LonLat]) -> _Vectors:
    lon, lat = np.radians([point.lonlat for point in points]).reshape(-1, 2).T
    return np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))


def _away_m(ones: _Vectors, others: _Vectors) -> _Vectors:
    return np.asarray(_EARTH_M * np.sqrt(np.maximum(2.0 - 2.0 * (ones @ others.T), 0.0)))
