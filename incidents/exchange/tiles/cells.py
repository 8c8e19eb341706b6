"""Cells of a tile: runs of points in the grid's order, and what each run comes to."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from incidents.exchange.tiles.grid import BITS, EXTENT, EXTENT_BITS, Tile, Whole
from incidents.exchange.tiles.layer import Value

# A tile of more points than this shows those of one cell of a grid, 8 by 8, as one feature.
MOST = 256
# In place of the index of a name.
UNKNOWN = 255

_CELL_BITS = 3

Starts: TypeAlias = NDArray[np.intp]


def cells(codes: Whole, tile: Tile) -> Starts:
    """Where the cells of a tile's points begin: wide ones if it has many, else one for each unit.

    Parameters
    ----------
    codes : array
        Morton codes of the tile's points, ascending; one at least.
    tile : Tile
    """
    bits = _CELL_BITS if len(codes) > MOST else EXTENT_BITS
    owners = codes >> np.uint64(2 * (BITS - tile.zoom - bits))
    return np.flatnonzero(np.concatenate(([True], owners[1:] != owners[:-1])))


def middles(numbers: NDArray[np.uint32], tile: Tile, starts: Starts) -> NDArray[np.int64]:
    """The mean of each cell's positions along one axis, in units of the tile."""
    units = (numbers >> np.uint32(BITS - tile.zoom - EXTENT_BITS)) & np.uint32(EXTENT - 1)
    sums = np.add.reduceat(units.astype(np.int64), starts)
    return sums // sizes(starts, len(numbers))


def sizes(starts: Starts, length: int) -> NDArray[np.int64]:
    """How many points each cell holds."""
    return np.diff(starts, append=length).astype(np.int64)


def sums(numbers: NDArray[np.int64], starts: Starts) -> list[Value]:
    """The sum of each cell's numbers from 0; None where all are below."""
    is_told = np.maximum.reduceat(numbers, starts) >= 0
    found = np.add.reduceat(np.maximum(numbers, 0), starts)
    return _or_none(found.tolist(), is_told)


def least(indices: NDArray[np.uint8], starts: Starts, names: list[str]) -> list[Value]:
    """The first of the names in each cell; None where there is none."""
    return _named(np.minimum.reduceat(indices, starts), names)


def common(indices: NDArray[np.uint8], starts: Starts, names: list[str]) -> list[Value]:
    """The name that all of a cell have; None where they differ."""
    low, high = np.minimum.reduceat(indices, starts), np.maximum.reduceat(indices, starts)
    return _named(np.where(low == high, low, UNKNOWN), names)


def _named(indices: Any, names: list[str]) -> list[Value]:
    return [None if index == UNKNOWN else names[index] for index in indices.tolist()]


def _or_none(values: list[Any], is_told: Any) -> list[Value]:
    return [value if told else None for value, told in zip(values, is_told.tolist(), strict=True)]
