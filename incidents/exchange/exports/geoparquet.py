"""GeoParquet 1.1: columns for analysis, and the box of every geometry so that readers skip the rest.

References
----------
GeoParquet 1.1.0, https://geoparquet.org/releases/v1.1.0/ (metadata key `geo`; `covering`; without `crs` it is
OGC:CRS84).
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import shapely

from incidents.exchange.exports import columns, gdal
from incidents.exchange.exports.errors import ExportedFileError
from incidents.exchange.exports.formats import Json, in_pieces

_SIDES = ("xmin", "ymin", "xmax", "ymax")
_BOX = pa.field("bbox", pa.struct([(side, pa.float64()) for side in _SIDES]))
# Row groups are what readers skip, and what is held in memory.
_ROWS, _CHARACTERS = 50_000, 1 << 25


def chunks(collection: str, bodies: Iterable[str], folder: Path | None = None) -> Iterator[bytes]:
    """A GeoParquet file; plain Parquet where the collection has no geometry."""
    kind = columns.LAYER_TYPES[collection]
    schema = columns.schema(collection).remove_metadata()
    schema = pa.schema([field.remove_metadata() for field in schema] + ([_BOX] if kind else []))
    found = columns.batches(collection, bodies, rows=_ROWS, characters=_CHARACTERS)
    with gdal.temporary(collection, ".parquet", folder) as path:
        with pq.ParquetWriter(path, schema, compression="zstd") as writer:
            extent = np.full(4, np.nan)
            for batch in found:
                boxes = _boxes(batch) if kind else np.empty((0, 4))
                extent = _joined(np.vstack((extent, boxes)))
                bbox = [_column(boxes)] if kind else []
                writer.write_batch(pa.record_batch([*batch.columns, *bbox], schema=schema))
            if kind:
                writer.add_key_value_metadata({"geo": json.dumps(_about(kind, extent))})
        yield from in_pieces(path)


def _boxes(batch: pa.RecordBatch) -> Any:
    """West, south, east and north of every geometry; NaN where there is none."""
    return shapely.bounds(shapely.from_wkb(batch.column(columns.GEOMETRY).to_pylist()))


def _column(boxes: Any) -> pa.Array:
    sides = [pa.array(side) for side in boxes.T]
    return pa.StructArray.from_arrays(sides, fields=list(_BOX.type), mask=pa.array(np.isnan(boxes[:, 0])))


def _joined(boxes: Any) -> Any:
    """The box of all boxes."""
    return np.concatenate((np.fmin.reduce(boxes[:, :2]), np.fmax.reduce(boxes[:, 2:])))


def _about(kind: str, extent: Any) -> Json:
    column = {
        "encoding": "WKB",
        "geometry_types": [kind],
        "covering": {"bbox": {side: ["bbox", side] for side in _SIDES}},
    }
    if not np.isnan(extent).any():
        column["bbox"] = extent.tolist()
    return {"version": "1.1.0", "primary_column": columns.GEOMETRY, "columns": {columns.GEOMETRY: column}}


def features(collection: str, path: Path) -> Iterator[Json]:
    """The features, in their order.

    Raises
    ------
    ExportedFileError
        If it is no Parquet file, is damaged, or has other columns.
    """
    try:
        with pq.ParquetFile(path) as file:
            yield from columns.features(collection, file.iter_batches(batch_size=1_000))
    except (pa.ArrowException, OSError) as error:
        if isinstance(error, OSError) and error.errno:  # Arrow's own for what is damaged has none
            raise
        raise ExportedFileError(f"{path} can't be read as Parquet: {error}") from error
