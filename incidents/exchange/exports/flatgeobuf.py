"""FlatGeobuf: features sorted by where they are, with an index that is read over HTTP.

The index can't hold a feature without geometry: where there is one, none is written.

References
----------
https://flatgeobuf.org/ (specification 3.0: the first eight bytes).
"""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyogrio

from incidents.exchange.exports import columns, gdal
from incidents.exchange.exports.formats import Json, in_pieces


def chunks(collection: str, bodies: Iterable[str], folder: Path | None = None) -> Iterator[bytes]:
    """A FlatGeobuf file.

    The features wait in a temporary file until it is known whether all have geometry. GDAL keeps the boxes
    of all of them in memory for the index, some hundred bytes each.
    """
    with (
        gdal.temporary(collection, ".arrow", folder) as waiting,
        gdal.temporary(collection, ".fgb", folder) as path,
    ):
        is_indexed = _spool(collection, bodies, waiting)
        with pa.OSFile(str(waiting), "rb") as file:
            batches = pa.ipc.open_stream(file)
            index = "YES" if is_indexed else "NO"
            gdal.write_layer(path, "FlatGeobuf", collection, batches, SPATIAL_INDEX=index)
        yield from in_pieces(path)


def _spool(collection: str, bodies: Iterable[str], waiting: Path) -> bool:
    """Write the batches to a file; whether every feature has geometry."""
    nowhere = 0 if columns.LAYER_TYPES[collection] else 1
    with (
        pa.OSFile(str(waiting), "wb") as file,
        pa.ipc.new_stream(file, columns.schema(collection)) as writer,
    ):
        for batch in columns.batches(collection, bodies):
            nowhere += nowhere or batch.column(batch.num_columns - 1).null_count
            writer.write_batch(batch)
    return not nowhere


def features(collection: str, path: Path) -> Iterator[Json]:
    """The features, in the order of the index where there is one."""
    gdal.refuse_other(path, b"fgb\x03fgb", 0, "FlatGeobuf file")
    if not columns.LAYER_TYPES[collection]:
        return gdal.read_layer(path, collection)
    return gdal.read_layer(path, collection, with_shapes=partial(_with_shapes, path))


def _with_shapes(path: Path, batch: pa.RecordBatch, done: int) -> pa.RecordBatch:
    """A batch with its geometry, which GDAL's stream of batches misplaces after a missing one."""
    _, _, shapes, _ = pyogrio.raw.read(path, columns=[], skip_features=done, max_features=batch.num_rows)
    return batch.append_column(columns.GEOMETRY, pa.array(shapes, pa.binary()))
