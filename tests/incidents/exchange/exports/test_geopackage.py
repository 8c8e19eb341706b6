"""GeoPackage: types that GDAL sees, and the style that QGIS looks for."""

import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from incidents.exchange.exports.back import read
from incidents.exchange.exports.errors import ExportedFileError
from incidents.exchange.exports.formats import write
from incidents.exchange.properties import PROPERTIES, Kind
from tests.incidents.exchange.exports import made

LOCATED = [name for name in PROPERTIES if name != "reports"]
OGR_TYPES = {
    Kind.TEXT: "String (0.0)",
    Kind.WHOLE: "Integer64 (0.0)",
    Kind.NUMBER: "Real (0.0)",
    Kind.TRUTH: "Integer(Boolean) (0.0)",
    Kind.DAY: "Date (0.0)",
    Kind.NESTED: "String(JSON) (0.0)",
}


def written(folder: Path, collection: str, *features: made.Json) -> Path:
    path = folder / "o.gpkg"
    with path.open("wb") as out:
        write("gpkg", collection, made.bodies(list(features)), out)
    return path


@pytest.mark.parametrize("collection", LOCATED)
def test_qgis_finds_the_style_of_the_layer(tmp_path: Path, collection: str) -> None:
    with closing(sqlite3.connect(written(tmp_path, collection))) as db:
        (row,) = db.execute(
            "SELECT f_table_schema, f_table_name, f_geometry_column, useAsDefault, styleQML FROM layer_styles"
        )
        kind = db.execute("SELECT data_type FROM gpkg_contents WHERE table_name = 'layer_styles'").fetchone()
        geometry = db.execute("SELECT table_name, column_name FROM gpkg_geometry_columns").fetchone()
    assert row[:4] == ("", *geometry, 1) and kind == ("attributes",)
    assert fromstring(row[4]).tag == "qgis"


def test_reports_are_a_table_without_style(tmp_path: Path) -> None:
    with closing(sqlite3.connect(written(tmp_path, "reports"))) as db:
        assert db.execute("SELECT table_name, data_type FROM gpkg_contents").fetchall() == [
            ("reports", "attributes")
        ]


@pytest.mark.parametrize("collection", PROPERTIES)
def test_gdal_sees_types_count_and_one_geometry_type(tmp_path: Path, collection: str) -> None:
    if not shutil.which("ogrinfo"):
        pytest.skip("GDAL's programs aren't installed ('apt-get install gdal-bin')")
    feature = made.feature(0, made.full(collection), None)
    path = written(tmp_path, collection, feature, feature | {"id": "b"})
    seen = subprocess.run(
        ["ogrinfo", "-ro", "-so", path, collection], check=True, capture_output=True, text=True
    )
    kinds = {"incidents": "Point", "places": "Point", "claim-areas": "Multi Polygon", "reports": "None"}
    lines = seen.stdout.splitlines()
    assert f"Geometry: {kinds.get(collection, 'Multi Line String')}" in lines
    assert "Feature Count: 2" in lines
    assert {f"{p.name}: {OGR_TYPES[p.kind]}" for p in PROPERTIES[collection]} <= set(lines)
    assert not seen.stderr


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("gpkg", b"<OGRVRTDataSource><SrcDataSource>/vsicurl/http://example.org</SrcDataSource>"),
        ("gpkg", b"SQLite format 3\x00" + bytes(100)),
        ("gpkg", bytes(68) + b"GPKG"),
        ("gpkg", b""),
        ("fgb", b'{"type":"FeatureCollection","features":[]}'),
        ("geoparquet", b"PAR1" + bytes(40) + b"PAR1"),
        ("geoparquet", b""),
    ],
)
def test_a_file_of_another_kind_does_not_get_to_gdal(tmp_path: Path, name: str, head: bytes) -> None:
    path = tmp_path / "o"
    path.write_bytes(head)
    with pytest.raises(ExportedFileError):
        list(read(name, "incidents", path))


def test_another_collection_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportedFileError, match="findings"):
        list(read("gpkg", "findings", written(tmp_path, "incidents", made.incident())))


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "incidents", *(made.incident(n, notes="x" * 500) for n in range(200)))
    whole = path.read_bytes()
    path.write_bytes(whole[:8_192] + bytes(len(whole) - 8_192))
    with pytest.raises(ExportedFileError, match="can't be read"):
        list(read("gpkg", "incidents", path))
