"""The two tables as columns."""

from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]

_NO_IDS = np.empty(0, dtype=object)


@dataclass(frozen=True, slots=True, kw_only=True)
class Strikes:
    """Reported strikes, a row each, checked by the reader.

    Parameters
    ----------
    ids : array of str
    lon, lat : array of float
        Degrees, CRS84.
    uncertainty_m : array of float
        Radius in metres that surely holds the place, above 0.
    actor : array of int
        Whose strike it is: a number that both tables share.
    start, end : array of int
        First and last day, in days since 1970-01-01.
    """

    ids: NDArray[np.object_]
    lon: Floats
    lat: Floats
    uncertainty_m: Floats
    actor: Ints
    start: Ints
    end: Ints

    def __len__(self) -> int:
        return len(self.lon)

    def numbers(self, rows: NDArray[Any]) -> Self:
        """Some rows, in the order given, without their ids."""
        named = (field.name for field in fields(self) if field.name != "ids")
        return type(self)(ids=_NO_IDS, **{name: getattr(self, name).take(rows) for name in named})


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims(Strikes):
    """Claims that no strike of an actor was nearer than a distance, in a window of days.

    Parameters
    ----------
    limit_m : array of float
        The distance less its tolerance, in metres: surely nearer than this breaks the claim.
    """

    limit_m: Floats
