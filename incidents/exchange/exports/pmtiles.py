"""PMTiles: vector tiles to look at, in one file that a browser reads in pieces.

Tiles round positions and cut shapes, so this is the one format that isn't read back.

References
----------
https://docs.protomaps.com/pmtiles/
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa

from incidents.exchange.exports import columns, gdal
from incidents.exchange.exports.errors import ExportError
from incidents.exchange.exports.formats import in_pieces

# A tile of level 8 is 157 km wide at the equator, a 4096th of it 38 m: less than the least radius, 50 m.
_DEEPEST = 8
# GDAL drops features from a tile that is larger; no place may be lost for its neighbours.
_NO_LIMIT = {"MAX_SIZE": 1 << 30, "MAX_FEATURES": 1 << 30}


def chunks(collection: str, bodies: Iterable[str], folder: Path | None = None) -> Iterator[bytes]:
    """A PMTiles archive; GDAL keeps tiles in temporary files until all are there.

    Raises
    ------
    ExportError
        If nothing has geometry: there are no tiles of nothing.
    """
    if columns.LAYER_TYPES[collection] is None:
        raise _nothing(collection)
    located = 0

    def counted() -> Iterator[pa.RecordBatch]:
        nonlocal located
        for batch in columns.batches(collection, bodies):
            located += batch.num_rows - batch.column(columns.GEOMETRY).null_count
            yield batch

    with gdal.temporary(collection, ".pmtiles", folder) as path:
        try:
            gdal.write_layer(path, "PMTiles", collection, counted(), MAXZOOM=_DEEPEST, **_NO_LIMIT)
        except ExportError:
            if located:
                raise
            raise _nothing(collection) from None
        yield from in_pieces(path)


def _nothing(collection: str) -> ExportError:
    return ExportError(f"no feature of {collection} has a geometry to draw in PMTiles; choose another format")
