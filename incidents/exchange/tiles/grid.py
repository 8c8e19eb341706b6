"""The grid of tiles: WebMercatorQuad, its rows counted from the north.

References
----------
OGC 17-083r4, Two Dimensional Tile Matrix Set, annex D.1 (WebMercatorQuad).
Morton, A computer oriented geodetic data base, 1966: the order in which a tile's points are neighbours.
"""

import math
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from incidents.errors import TileError

Numbers: TypeAlias = NDArray[np.float64]
Whole: TypeAlias = NDArray[np.uint64]

# A tile of the deepest level is 153 m wide at the equator, a unit of it 4 cm.
DEEPEST = 18
# Units along the side of a tile: 4096.
EXTENT_BITS = 12
EXTENT = 1 << EXTENT_BITS
# Of a position on the square that is the world.
BITS = 31
# Where the square ends, degrees; what lies beyond is counted in its outermost row.
NORTHMOST = 85.0511287798066

_SPREAD = (
    (16, 0x0000FFFF0000FFFF),
    (8, 0x00FF00FF00FF00FF),
    (4, 0x0F0F0F0F0F0F0F0F),
    (2, 0x3333333333333333),
    (1, 0x5555555555555555),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A square of the grid.

    Parameters
    ----------
    zoom : int
        From 0, one tile for the world, to `DEEPEST`.
    column, row : int
        From the west and from the north.

    Raises
    ------
    TileError
        If there is no such tile.
    """

    zoom: int
    column: int
    row: int

    def __post_init__(self) -> None:
        if not 0 <= self.zoom <= DEEPEST:
            raise TileError(f"there is no zoom {self.zoom}; tiles go from 0 to {DEEPEST}")
        last = (1 << self.zoom) - 1
        if not (0 <= self.column <= last and 0 <= self.row <= last):
            where = f"row {self.row}, column {self.column}"
            raise TileError(f"there is no {where} at zoom {self.zoom}; both go from 0 to {last}")

    @property
    def codes(self) -> tuple[int, int]:
        """The least Morton code in it, and the one after its last."""
        code = int(morton(np.array([self.column], np.uint64), np.array([self.row], np.uint64))[0])
        shift = 2 * (BITS - self.zoom)
        return code << shift, (code + 1) << shift

    @property
    def square(self) -> tuple[float, float, float]:
        """West and north edge, and side, where the world is 1 wide."""
        side = 0.5**self.zoom
        return self.column * side, self.row * side, side


def square(lon: Numbers, lat: Numbers) -> tuple[Numbers, Numbers]:
    """Positions on the world's square, 1 wide, from its west and north.

    Parameters
    ----------
    lon, lat : array
        Degrees, CRS84.
    """
    sine = np.sin(np.radians(np.clip(lat, -NORTHMOST, NORTHMOST)))
    return (lon + 180) / 360, 0.5 - np.arctanh(sine) / (2 * np.pi)


def degrees(x: float, y: float) -> tuple[float, float]:
    """Longitude and latitude, CRS84, of a position on the world's square: the inverse of `square`.

    Examples
    --------
    >>> degrees(0.75, 0.5)
    (90.0, 0.0)
    """
    return x * 360 - 180, math.degrees(math.atan(math.sinh((0.5 - y) * 2 * math.pi)))


def whole(lon: Numbers, lat: Numbers) -> tuple[Whole, Whole]:
    """Positions as whole numbers of `BITS` bits: the cell of the finest grid, half open, that holds each."""
    x, y = square(lon, lat)
    last = (1 << BITS) - 1
    cells = (np.clip(np.floor(part * (last + 1)), 0, last) for part in (x, y))
    column, row = (part.astype(np.uint64) for part in cells)
    return column, row


def morton(x: Whole, y: Whole) -> Whole:
    """The bits of two whole numbers by turns, those of `y` the higher: a tile's codes are one range.

    Examples
    --------
    >>> morton(np.array([0, 1, 0, 1], np.uint64), np.array([0, 0, 1, 1], np.uint64)).tolist()
    [0, 1, 2, 3]
    """
    return _spread(x) | (_spread(y) << np.uint64(1))


def _spread(number: Whole) -> Whole:
    for shift, mask in _SPREAD:
        number = (number | (number << np.uint64(shift))) & np.uint64(mask)
    return number
