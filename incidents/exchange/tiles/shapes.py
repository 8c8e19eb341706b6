"""Lines and areas, cut to a tile and simplified to what a screen can show of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any, Self, TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray

from incidents.exchange.tiles import grid
from incidents.exchange.tiles.grid import EXTENT, Tile
from incidents.exchange.tiles.layer import Geometries, Kind, Value, layer, zigzag

Path: TypeAlias = NDArray[np.int64]
Rows: TypeAlias = NDArray[np.int32]

# Units beyond the edge, so that a wide stroke along it shows on neither side.
BUFFER = 128
# Units that a simplified outline may be off: half a pixel where a tile is 512 pixels wide.
TOLERANCE = 4

_MOVE_TO_ONE, _LINE_TO, _CLOSE = 9, 2, 15
# What has become too small to draw is drawn as small as can be.
_SPECK = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.int64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shapes:
    """What a tile tells of lines or areas, a row each; those without geometry come last.

    Parameters
    ----------
    kind : Kind
        LINE or POLYGON.
    geometries : array of shapely geometries
        On the square that is the world, 1 wide, from its west and north.
    tree : shapely.STRtree
        Of the geometries.
    seqs, audiences : array
        As of `Points`.
    properties : mapping
        A value for each row by the property's name.
    """

    kind: Kind
    geometries: Any
    tree: shapely.STRtree
    seqs: NDArray[np.int64]
    audiences: NDArray[np.uint8]
    properties: Mapping[str, Sequence[Value]]

    @classmethod
    def of(
        cls,
        kind: Kind,
        wkbs: Sequence[bytes | None],
        *,
        seqs: Sequence[int],
        audiences: Sequence[int],
        properties: Mapping[str, Sequence[Value]],
    ) -> Self:
        """Shapes from WKB in CRS84, None where there is no geometry."""
        order = sorted(range(len(wkbs)), key=lambda row: wkbs[row] is None)
        placed: Any = shapely.from_wkb([wkb for row in order if (wkb := wkbs[row]) is not None])
        geometries: Any = shapely.transform(placed, _to_square)
        return cls(
            kind=kind,
            geometries=geometries,
            tree=shapely.STRtree(geometries),
            seqs=np.array(seqs, np.int64)[order],
            audiences=np.array(audiences, np.uint8)[order],
            properties={name: [values[row] for row in order] for name, values in properties.items()},
        )

    def rows(self, seqs: NDArray[np.int64]) -> Rows:
        """The rows of features by their numbers."""
        return np.flatnonzero(np.isin(self.seqs, seqs)).astype(np.int32)

    def located(self, rows: Rows) -> Rows:
        """Those of some rows, ascending, that have a geometry."""
        return rows[: np.searchsorted(rows, len(self.geometries))]

    def bounds(self, rows: Rows) -> tuple[float, float, float, float]:
        """West, north, east and south of some rows that have a geometry, on the square."""
        west, north, east, south = shapely.total_bounds(self.geometries[rows]).tolist()
        return west, north, east, south

    def tile(self, name: str, tile: Tile, rows: Rows) -> bytes:
        """A tile of some rows, ascending; empty where none meets it."""
        west, north, side = tile.square
        edge = side * BUFFER / EXTENT
        box = west - edge, north - edge, west + side + edge, north + side + edge
        met = np.intersect1d(self.tree.query(shapely.box(*box), predicate="intersects"), rows)
        cut: Any = shapely.clip_by_rect(self.geometries[met], *box)
        units: Any = shapely.transform(cut, lambda xy: (xy - (west, north)) * (EXTENT / side))
        commands = [_commands(shape, self.kind) for shape in shapely.simplify(units, TOLERANCE)]
        is_drawn = [len(one) > 0 for one in commands]
        shown = list(compress(met.tolist(), is_drawn))
        return layer(
            name,
            self.kind,
            Geometries(
                commands=np.concatenate([np.empty(0, np.int64), *commands]),
                counts=np.array([len(one) for one in compress(commands, is_drawn)], np.int64),
            ),
            {key: [values[row] for row in shown] for key, values in self.properties.items()},
            self.seqs[shown].tolist(),
        )


def _to_square(lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.column_stack(grid.square(lonlat[:, 0], lonlat[:, 1]))


def _commands(shape: Any, kind: Kind) -> Path:
    """A shape in units of the tile, as drawing commands."""
    paths = list(_rings(shape) if kind is Kind.POLYGON else _lines(shape))
    if not paths:
        return np.empty(0, np.int64)
    stops = np.concatenate([np.zeros((1, 2), np.int64), *paths])
    moves = zigzag(stops[1:] - stops[:-1])
    found: list[Any] = []
    start = 0
    for path in paths:
        end = start + len(path)
        line_to = _LINE_TO | (len(path) - 1) << 3
        found += ([_MOVE_TO_ONE], moves[start], [line_to], moves[start + 1 : end].ravel())
        if kind is Kind.POLYGON:
            found.append([_CLOSE])
        start = end
    return np.concatenate(found).astype(np.int64)


def _rings(shape: Any) -> Iterator[Path]:
    """The rings of every area of a shape, outer ones the positive way round and before their holes."""
    for part in shapely.get_parts(shape):
        if part.geom_type != "Polygon" or part.is_empty:
            continue
        around = _path(part.exterior)
        outer = around[:-1]
        yield _turned(outer, positive=True) if _area(outer) else around[:1] + _SPECK
        for hole in part.interiors:
            inner = _path(hole)[:-1]
            if _area(inner):
                yield _turned(inner, positive=False)


def _lines(shape: Any) -> Iterator[Path]:
    for part in shapely.get_parts(shape):
        if part.geom_type == "LineString" and not part.is_empty:
            path = _path(part)
            yield path if len(path) > 1 else path + _SPECK[:2]


def _path(line: Any) -> Path:
    """The positions of a line in whole units, none twice in a row."""
    units = np.rint(shapely.get_coordinates(line)).astype(np.int64)
    return units[np.concatenate(([True], (np.diff(units, axis=0) != 0).any(axis=1)))]


def _turned(ring: Path, *, positive: bool) -> Path:
    return ring if (_area(ring) > 0) is positive else ring[::-1]


def _area(ring: Path) -> int:
    """Twice the area of a ring, by the surveyor's formula."""
    x, y = ring.T
    return int(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) if len(ring) else 0
