"""Points as columns, in the order of the grid: every tile is one slice, every cell of it a run."""

from dataclasses import dataclass
from typing import Any, Self, TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import compute

from incidents.exchange.tiles.cells import UNKNOWN, cells, common, least, middles, sizes, sums
from incidents.exchange.tiles.grid import BITS, Tile, Whole, morton, whole
from incidents.exchange.tiles.layer import Kind, Value, layer
from incidents.exchange.tiles.layer import points as drawn
from incidents.model import Verdict

Rows: TypeAlias = NDArray[np.int32]

VERDICTS = [verdict.value for verdict in Verdict]
_NOT_TOLD = -1
# After every code.
_NOWHERE = np.uint64(1 << 2 * BITS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """What a tile tells of features that are points, a row each; those without geometry come last.

    Parameters
    ----------
    codes : array
        Morton codes of the rows that have a position, ascending.
    x, y : array
        Position on the finest grid.
    seqs : array
        The features' numbers in the store.
    audiences : array
        Who may see each, `incidents.store.query.Audience`.
    radii : array
        Uncertainty, metres; 0 where it isn't known.
    verdicts : array
        Indices in `VERDICTS`, which are worst first, or `UNKNOWN`.
    killed : array
        People killed, at least; below 0 where it isn't told.
    kinds : array
        Indices in `kind_names`, or `UNKNOWN`.
    kind_names : list of str
    ids : pyarrow.Array
        Machine ids.
    """

    codes: Whole
    x: NDArray[np.uint32]
    y: NDArray[np.uint32]
    seqs: NDArray[np.int64]
    audiences: NDArray[np.uint8]
    radii: NDArray[np.float64]
    verdicts: NDArray[np.uint8]
    killed: NDArray[np.int64]
    kinds: NDArray[np.uint8]
    kind_names: list[str]
    ids: Any

    @classmethod
    def of(cls, table: Any) -> Self:
        """A pyarrow table of `seq`, `id`, `audience`, `lon`, `lat`, `radius`, `verdict`, `killed`, `kind`.

        Degrees in CRS84, null where there is no geometry. Of the kinds, only the first 255 are told apart.
        """
        lon, lat = (_numbers(table, name, np.float64, missing=np.nan) for name in ("lon", "lat"))
        is_placed = np.isfinite(lon) & np.isfinite(lat)
        x, y = whole(np.where(is_placed, lon, 0), np.where(is_placed, lat, 0))
        codes = np.where(is_placed, morton(x, y), _NOWHERE)
        order = np.argsort(codes)
        kinds, kind_names = _indices(table, "kind")
        verdicts = compute.index_in(table["verdict"], value_set=pa.array(VERDICTS, pa.string()))
        return cls(
            codes=codes[order][: int(is_placed.sum())],
            x=x[order].astype(np.uint32),
            y=y[order].astype(np.uint32),
            seqs=_numbers(table, "seq", np.int64)[order],
            audiences=_numbers(table, "audience", np.uint8)[order],
            radii=_numbers(table, "radius", np.float64)[order],
            verdicts=compute.fill_null(verdicts, UNKNOWN).to_numpy().astype(np.uint8)[order],
            killed=_numbers(table, "killed", np.int64, missing=_NOT_TOLD)[order],
            kinds=kinds[order],
            kind_names=kind_names,
            ids=table["id"].combine_chunks().take(pa.array(order)),
        )

    def rows(self, seqs: NDArray[np.int64]) -> Rows:
        """The rows of features by their numbers."""
        return np.flatnonzero(np.isin(self.seqs, seqs)).astype(np.int32)

    def located(self, rows: Rows) -> Rows:
        """Those of some rows, ascending, that have a position."""
        return rows[: np.searchsorted(rows, len(self.codes))]

    def bounds(self, rows: Rows) -> tuple[float, float, float, float]:
        """West, north, east and south of some rows that have a position, on the square that is 1 wide."""
        x, y = self.x[rows], self.y[rows]
        west, north, east, south = (int(edge) / (1 << BITS) for edge in (x.min(), y.min(), x.max(), y.max()))
        return west, north, east, south

    def tile(self, name: str, tile: Tile, rows: Rows) -> bytes:
        """A tile of some rows, ascending; empty where none lies there.

        Every point is in one tile of a zoom, and counted once there. A feature has `count`, `verdict` (the
        worst), `killed_min` (the sum of what is told), `coordinateUncertaintyInMeters` (the greatest), `kind`
        where all have the same, and `id` where it stands for one point alone.
        """
        first, end = np.searchsorted(self.codes, np.array(tile.codes, np.uint64))
        chosen = rows[slice(*np.searchsorted(rows, np.array([first, end], np.int32)))]
        return self._layer(name, tile, chosen) if len(chosen) else b""

    def _layer(self, name: str, tile: Tile, rows: Rows) -> bytes:
        starts = cells(self.codes[rows], tile)
        counts = sizes(starts, len(rows))
        firsts, is_one = rows[starts], counts == 1
        properties: dict[str, list[Value]] = {
            "count": counts.tolist(),
            "verdict": least(self.verdicts[rows], starts, VERDICTS),
            "killed_min": sums(self.killed[rows], starts),
            "coordinateUncertaintyInMeters": np.maximum.reduceat(self.radii[rows], starts).tolist(),
            "kind": common(self.kinds[rows], starts, self.kind_names),
            "id": self.ids.take(pa.array(firsts, mask=~is_one)).to_pylist(),
        }
        x, y = (middles(part[rows], tile, starts) for part in (self.x, self.y))
        ids = np.where(is_one, self.seqs[firsts], 0).tolist()
        return layer(name, Kind.POINT, drawn(x, y), properties, ids)


def _numbers(table: Any, name: str, kind: type[np.generic], *, missing: float = 0) -> NDArray[Any]:
    found: NDArray[Any] = compute.fill_null(table[name], missing).to_numpy()
    return found.astype(kind)


def _indices(table: Any, name: str) -> tuple[NDArray[np.uint8], list[str]]:
    """A column of texts as numbers of its different texts."""
    found = table[name].combine_chunks().dictionary_encode()
    numbers = np.minimum(compute.fill_null(found.indices, UNKNOWN).to_numpy(), UNKNOWN)
    return numbers.astype(np.uint8), found.dictionary.to_pylist()[:UNKNOWN]
