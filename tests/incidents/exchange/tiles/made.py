"""Points made by hand, as the store hands them over."""

from collections.abc import Sequence
from typing import Any

import mapbox_vector_tile
import numpy as np
import pyarrow as pa

from incidents.exchange.tiles.grid import Tile
from incidents.exchange.tiles.points import Points


def made(places: Sequence[tuple[float, float] | None], **columns: Sequence[Any]) -> Points:
    """Points at longitudes and latitudes; other columns are of no matter where not given."""
    count = len(places)
    found = {
        "seq": range(1, count + 1),
        "id": [f"made-{n}" for n in range(count)],
        "audience": [0] * count,
        "lon": [place and place[0] for place in places],
        "lat": [place and place[1] for place in places],
        "radius": [None] * count,
        "verdict": [None] * count,
        "killed": [None] * count,
        "kind": [None] * count,
    } | columns
    kinds = {
        "seq": pa.int64(), "id": pa.string(), "audience": pa.uint8(), "lon": pa.float64(),
        "lat": pa.float64(), "radius": pa.float64(), "verdict": pa.string(), "killed": pa.int64(),
        "kind": pa.string(),
    }  # fmt: skip
    return Points.of(pa.table({name: pa.array(list(found[name]), kinds[name]) for name in kinds}))


def everything(points: Points) -> Any:
    return points.located(np.arange(len(points.seqs), dtype=np.int32))


def features(tile: bytes, name: str = "incidents") -> list[dict[str, Any]]:
    """The features of a tile of one layer, their positions counted downwards."""
    if not tile:
        return []
    return mapbox_vector_tile.decode(tile, default_options={"y_coord_down": True})[name]["features"]


def counted(points: Points, zoom: int) -> int:
    """The sum of the counts of a zoom's tiles."""
    tiles = [
        Tile(zoom=zoom, column=column, row=row) for column in range(1 << zoom) for row in range(1 << zoom)
    ]
    found = [points.tile("incidents", tile, everything(points)) for tile in tiles]
    return sum(f["properties"]["count"] for tile in found for f in features(tile))
