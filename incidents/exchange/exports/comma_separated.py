"""CSV that a spreadsheet opens without running it, and that comes back unchanged.

UTF-8 with a byte order mark, without which Excel shows Arabic as other letters. Every text is in quotation
marks, so that an empty one (`""`) isn't nothing. A text that a spreadsheet would take for a formula is
written after an apostrophe, and so is one that begins with an apostrophe. Positions are WKT in a column of
that name, which QGIS and GDAL look for.

References
----------
Shafranovich, Y. (2005). Common Format and MIME Type for CSV Files. RFC 4180.
OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import shapely
from pyarrow import csv

from incidents.exchange.exports import columns
from incidents.exchange.exports.errors import ExportedFileError
from incidents.exchange.exports.formats import Json

WKT = "WKT"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"

# Also after blanks and marks that can't be seen, and as the wide forms that some keyboards type.
_FORMULA = r"^('|[\t\r\n]|[\s\p{Z}\p{Cf}]*[=+\-@＝＋－＠])"
_BLOCK = 1 << 24


def chunks(collection: str, bodies: Iterable[str], folder: Path | None = None) -> Iterator[bytes]:
    """A table with a header, a row a feature."""
    schema = _schema(collection)
    out = BytesIO()
    out.write(BYTE_ORDER_MARK)
    with csv.CSVWriter(out, schema) as writer:
        for batch in columns.batches(collection, bodies):
            cells = [_inert(column) for column in _with_text(batch).columns]
            writer.write_batch(pa.record_batch(cells, schema=schema))
            yield _taken(out)
        yield _taken(out)


def _schema(collection: str) -> pa.Schema:
    fields = (f.remove_metadata() for f in columns.schema(collection))
    return pa.schema([pa.field(WKT, pa.string()) if f.name == columns.GEOMETRY else f for f in fields])


def _with_text(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The batch with its geometry as text, each number in full."""
    if columns.GEOMETRY not in batch.schema.names:
        return batch
    at = batch.schema.get_field_index(columns.GEOMETRY)
    shapes = shapely.from_wkb(batch.column(at).to_pylist())
    return batch.set_column(at, WKT, pa.array(shapely.to_wkt(shapes, rounding_precision=-1), pa.string()))


def _inert(column: pa.Array) -> pa.Array:
    return pc.replace_substring_regex(column, _FORMULA, r"'\1") if column.type == pa.string() else column


def _taken(out: BytesIO) -> bytes:
    piece = out.getvalue()
    out.seek(0)
    out.truncate()
    return piece


def features(collection: str, path: Path) -> Iterator[Json]:
    """The features, in their order.

    Raises
    ------
    ExportedFileError
        If it is no such table, or a value isn't of its column's kind.
    """
    schema = _schema(collection)
    options = {
        "read_options": csv.ReadOptions(block_size=_BLOCK),
        "parse_options": csv.ParseOptions(newlines_in_values=True),
        "convert_options": csv.ConvertOptions(
            column_types=schema,
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    }
    try:
        with csv.open_csv(path, **options) as reader:
            yield from columns.features(collection, (_with_shapes(batch) for batch in reader))
    except (pa.ArrowException, shapely.errors.ShapelyError) as error:
        raise ExportedFileError(f"{path} can't be read as CSV: {error}") from error


def _with_shapes(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The batch as it was: texts without the apostrophe, the geometry as WKB."""
    found = {name: _restored(column) for name, column in zip(batch.schema.names, batch.columns, strict=True)}
    texts = found.pop(WKT, None)
    if texts is not None:
        shapes = shapely.from_wkt(texts.to_pylist())
        found[columns.GEOMETRY] = pa.array(shapely.to_wkb(shapes), pa.binary())
    return pa.RecordBatch.from_pydict(found)


def _restored(column: pa.Array) -> pa.Array:
    return pc.replace_substring_regex(column, "^'", "") if column.type == pa.string() else column
