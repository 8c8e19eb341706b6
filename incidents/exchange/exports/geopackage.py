"""GeoPackage: a table of features in the order of the store, with the style that QGIS opens it in.

References
----------
OGC GeoPackage 1.3, https://www.geopackage.org/spec130/ (application id at byte 68 of the SQLite file).
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from incidents.exchange.exports import columns, gdal
from incidents.exchange.exports.formats import Json, in_pieces
from incidents.exchange.exports.qgis import style

# As QGIS makes the table; it looks for the columns by these names.
_STYLES = """
CREATE TABLE layer_styles (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
    f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
    useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
    update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
)"""
_LISTED = """
INSERT INTO gpkg_contents (table_name, data_type, identifier, description)
VALUES ('layer_styles', 'attributes', 'layer_styles', 'How QGIS draws the layer')"""
_STYLE = """
INSERT INTO layer_styles (
    f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD,
    useAsDefault, description, owner
) VALUES ('', '', ?, 'geom', ?, ?, '', 1, 'Standoff', '')"""


def chunks(collection: str, bodies: Iterable[str], folder: Path | None = None) -> Iterator[bytes]:
    """A GeoPackage; GDAL writes it batch by batch into a temporary file."""
    with gdal.temporary(collection, ".gpkg", folder) as path:
        # 1.3, because GDAL before 3.7 warns of later ones.
        gdal.write_layer(path, "GPKG", collection, columns.batches(collection, bodies), VERSION="1.3")
        if columns.LAYER_TYPES[collection]:
            _add_style(path, collection)
        yield from in_pieces(path)


def _add_style(path: Path, collection: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(_STYLES)
        db.execute(_LISTED)
        db.execute(_STYLE, (collection, collection, style(collection)))


def features(collection: str, path: Path) -> Iterator[Json]:
    """The features of the collection's table, in its order."""
    gdal.refuse_other(path, b"GPKG", 68, "GeoPackage")
    gdal.refuse_other(path, b"SQLite format 3\x00", 0, "GeoPackage")
    return gdal.read_layer(path, collection)
