"""Layers that GDAL writes and reads, as a stream of Arrow batches in both directions."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyogrio.errors import CRSError, DataLayerError, DataSourceError, FeatureError, FieldError, GeometryError
from pyogrio.raw import open_arrow, write_arrow

from incidents.exchange.exports import columns
from incidents.exchange.exports.errors import ExportedFileError, ExportError
from incidents.exchange.exports.formats import Json

_ERRORS = (CRSError, DataLayerError, DataSourceError, FeatureError, FieldError, GeometryError, RuntimeError)

_BATCH = 10_000


@contextmanager
def temporary(collection: str, suffix: str, folder: Path | None) -> Iterator[Path]:
    """A path to write to, in a folder of its own that goes away."""
    with tempfile.TemporaryDirectory(prefix=".standoff-", dir=folder) as private:
        yield Path(private) / f"{collection}{suffix}"


def write_layer(
    path: Path, driver: str, collection: str, batches: Iterable[pa.RecordBatch], **options: Any
) -> None:
    """Write a file of one layer, called as the collection.

    Raises
    ------
    ExportError
        If GDAL can't. What goes wrong in `batches` is raised as it is.
    """
    failures: list[BaseException] = []

    def guarded() -> Iterator[pa.RecordBatch]:
        try:
            yield from batches
        except BaseException as error:
            failures.append(error)  # Arrow's stream through C forgets what it was
            raise

    kind = columns.LAYER_TYPES[collection]
    layer = {"geometry_name": columns.GEOMETRY, "geometry_type": kind, "crs": "EPSG:4326"} if kind else {}
    reader = pa.RecordBatchReader.from_batches(columns.schema(collection), guarded())
    try:
        write_arrow(reader, path, driver=driver, layer=collection, **layer, **options)
    except _ERRORS as error:
        if failures:
            raise failures[0] from None
        raise ExportError(f"GDAL can't write the {driver} file: {error}") from error


def read_layer(
    path: Path, collection: str, *, with_shapes: Callable[[pa.RecordBatch, int], pa.RecordBatch] | None = None
) -> Iterator[Json]:
    """The features of the layer that is called as the collection.

    Parameters
    ----------
    path : Path
    collection : str
    with_shapes : callable, optional
        Adds the geometry to a batch, given the number of rows before it, where GDAL's stream has it wrong.

    Raises
    ------
    ExportedFileError
        If GDAL can't read it, or there is no such layer.
    """
    has_shapes = with_shapes is None and columns.LAYER_TYPES[collection] is not None
    options = {"layer": collection, "read_geometry": has_shapes, "use_pyarrow": True, "batch_size": _BATCH}
    try:
        with open_arrow(path, **options) as (about, reader):
            found = _named(reader, about) if with_shapes is None else _completed(reader, with_shapes)
            yield from columns.features(collection, found)
    except _ERRORS as error:
        raise ExportedFileError(f"{path} can't be read: {error}") from error


def _completed(
    reader: Iterable[pa.RecordBatch], with_shapes: Callable[[pa.RecordBatch, int], pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    done = 0
    for batch in reader:
        yield with_shapes(batch, done)
        done += batch.num_rows


def _named(reader: Iterable[pa.RecordBatch], about: Mapping[str, Any]) -> Iterator[pa.RecordBatch]:
    """The batches, their geometry under our own name."""
    geometry = about["geometry_name"] or "wkb_geometry"
    for batch in reader:
        yield batch.rename_columns([columns.GEOMETRY if n == geometry else n for n in batch.schema.names])


def refuse_other(path: Path, magic: bytes, at: int, what: str) -> None:
    """Refuse a file of another kind.

    GDAL tells formats by content, and a text that names other files or hosts must not get there.
    """
    with path.open("rb") as file:
        file.seek(at)
        if file.read(len(magic)) != magic:
            raise ExportedFileError(f"{path} is no {what}")
