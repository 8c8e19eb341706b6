"""Where the points of a collection lie, in memory: what meets a box, without a look into the database."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor
from typing import Final, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from incidents.store.boxes import halves
from incidents.store.query import Bbox

Seqs: TypeAlias = NDArray[np.int64]
Degrees: TypeAlias = NDArray[np.float64]

# The collections whose features are points.
COLLECTIONS: Final = ("incidents", "places")

# Cells a degree: small from west to east, in few rows. A row has fewer around the Earth than numbers.
_FINE, _HIGH, _ROW = 8, 2, 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Positions:
    """Points in the order of the cells of a grid, row by row; a million take some 30 MB.

    Parameters
    ----------
    seqs : array
        The numbers of all rows, ascending, those without a place too.
    nowhere : array
        Of those without a place.
    cells : array
        Of each point, ascending.
    lons, lats : array
        Degrees, CRS84.
    placed : array
        The points' numbers.
    """

    seqs: Seqs
    nowhere: Seqs
    cells: NDArray[np.int32]
    lons: Degrees
    lats: Degrees
    placed: Seqs

    @classmethod
    def of(cls, seqs: Seqs, lons: Degrees, lats: Degrees) -> Self:
        """Rows by their numbers; one without a place has no finite position."""
        is_placed = np.isfinite(lons) & np.isfinite(lats)
        lons, lats, placed = lons[is_placed], lats[is_placed], seqs[is_placed]
        cells = (_lines(lats + 90, _HIGH) * _ROW + _lines(lons + 180, _FINE)).astype(np.int32)
        order = np.argsort(cells, kind="stable")
        return cls(
            seqs=np.sort(seqs),
            nowhere=np.sort(seqs[~is_placed]),
            cells=cells[order],
            lons=lons[order],
            lats=lats[order],
            placed=placed[order],
        )

    def meeting(self, bbox: Bbox, *, most: int | None = None) -> Seqs | None:
        """The numbers of what meets a box, ascending: points in it or on its edge, and all without a place.

        None where more than `most` rows would have to be looked at.
        """
        runs = [(half, list(self._runs(half))) for half in halves(bbox)]
        if most is not None:
            looked_at = sum(end - start for _, some in runs for start, end in some)
            if len(self.nowhere) + looked_at > most:
                return None
        found = np.concatenate([self.nowhere, *(self._within(half, some) for half, some in runs if some)])
        found.sort()
        return found

    def _within(self, bbox: Bbox, runs: Sequence[tuple[int, int]]) -> Seqs:
        west, south, east, north = bbox
        lons, lats, placed = (
            np.concatenate([column[start:end] for start, end in runs])
            for column in (self.lons, self.lats, self.placed)
        )
        found: Seqs = placed[(lons >= west) & (lons <= east) & (lats >= south) & (lats <= north)]
        return found

    def _runs(self, bbox: Bbox) -> Iterator[tuple[int, int]]:
        """Where the cells that a box touches begin and end, row by row, without those that are empty."""
        west, south, east, north = bbox
        first, last = _line(west + 180, _FINE), _line(east + 180, _FINE)
        bottom, top = _line(south + 90, _HIGH), _line(north + 90, _HIGH)
        rows = np.arange(bottom * _ROW, (top + 1) * _ROW, _ROW, dtype=np.int32)
        starts = self.cells.searchsorted(rows + np.int32(first)).tolist()
        ends = self.cells.searchsorted(rows + np.int32(last), side="right").tolist()
        return ((start, end) for start, end in zip(starts, ends, strict=True) if start < end)


def _lines(degrees: Degrees, fine: int) -> Degrees:
    """The rows or columns of the grid that points are in, by their degrees from its corner."""
    return np.floor(np.clip(degrees * fine, 0, _ROW - 1))


def _line(degrees: float, fine: int) -> int:
    """The row or column of one."""
    return floor(min(max(degrees * fine, 0), _ROW - 1))
