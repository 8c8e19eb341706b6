"""How well the places that a text may name lie beside one another: towns and counties of local news tell of each other."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from gazetteer.place import Place

Floats = NDArray[np.float64]

_NEAR_M = 100_000.0
_EARTH_M = 6_371_008.8
# So many names of a text, and places of each, are held against one another.
_MOST_NAMES, _MOST_PLACES = 60, 12


class Company:
    """The places that some names may mean, with how near they are to those of the others.

    Parameters
    ----------
    candidates : mapping of str to sequence of Place
        The places of each name, the likeliest first; the names that are told most often first.
    """

    def __init__(self, candidates: Mapping[str, Sequence[Place]]) -> None:
        told = {
            key: list({p.id: p for p in places[:_MOST_PLACES]}.values())
            for key, places in [*candidates.items()][:_MOST_NAMES]
            if places
        }
        self._places = [place for places in told.values() for place in places]
        self._of = [key for key, places in told.items() for _ in places]
        sizes = [len(places) for places in told.values()]
        self._starts = np.cumsum([0, *sizes[:-1]]) if sizes else np.empty(0, dtype=np.intp)
        self._owner = np.repeat(np.arange(len(sizes)), sizes)
        self._fit = _fit(self._places)

    def support(self, shares: Mapping[str, Iterable[tuple[float, Place]]]) -> dict[tuple[str, str], float]:
        """How surely each place has one of another name beside it, 0 to 1, by name and id.

        Parameters
        ----------
        shares : mapping of str to (float, Place) pairs
            How likely each name means each of its places.
        """
        if not self._places:
            return {}
        likely = {(key, place.id): share for key, pairs in shares.items() for share, place in pairs}
        belief = np.array([likely.get((k, p.id), 0.0) for k, p in zip(self._of, self._places, strict=True)])
        best = np.maximum.reduceat(self._fit * belief, self._starts, axis=1)
        best[np.arange(len(best)), self._owner] = 0.0  # a name is no witness for itself
        keys = ((k, p.id) for k, p in zip(self._of, self._places, strict=True))
        return dict(zip(keys, best.max(axis=1).tolist(), strict=True))


def _fit(places: Sequence[Place]) -> Floats:
    """How near each place is to each other, 1 where they meet; a place is not beside itself under another name."""
    at = np.radians([p.location.point.lonlat for p in places]).reshape(-1, 2)
    lon, lat = at[:, 0], at[:, 1]
    xyz = np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))
    away = np.arccos(np.clip(xyz @ xyz.T, -1.0, 1.0)) * _EARTH_M / _NEAR_M
    ids = np.array([p.id for p in places])
    return np.asarray(np.where(ids[:, None] == ids, 0.0, 1.0 / (1.0 + away * away)))
