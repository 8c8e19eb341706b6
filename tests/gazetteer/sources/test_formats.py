"""Telling formats apart."""

import json
from pathlib import Path

import pytest

from gazetteer.errors import SourceError
from gazetteer.sources.admin1 import Admin1
from gazetteer.sources.formats import Format, kind_of, reading
from gazetteer.sources.geonames import Dump
from gazetteer.sources.row import Found
from tests.gazetteer.sources.samples import RECORDS, dump_line, zipped

POINT = {
    "type": "Feature",
    "properties": {"name": "Z"},
    "geometry": {"type": "Point", "coordinates": [40, 35]},
}
CSV = "name,lat,lon\nZ,35.1,40.1\n"
PCODES = "ADM1_EN,ADM1_PCODE,LAT,LON\nZ,SY01,35.1,40.1\n"


@pytest.mark.parametrize(
    ("name", "content", "found", "is_own"),
    [
        ("a.txt", dump_line(), Format.GEONAMES, False),
        ("a.data", dump_line(), Format.GEONAMES, False),
        ("broken.txt", "one\ttwo", Format.GEONAMES, False),
        ("a.csv", CSV, Format.CSV, True),
        ("a.txt", CSV, Format.CSV, True),
        ("a.csv", PCODES, Format.CSV, False),
        ("a.geojson", json.dumps(POINT), Format.GEOJSON, True),
        ("a.data", "\ufeff " + json.dumps(POINT), Format.GEOJSON, True),
        ("a.json", "[]", Format.GEOJSON, True),
        ("a.gpkg", "no database", Format.GPKG, True),
    ],
)
def test_formats_by_content(tmp_path: Path, name: str, content: str, found: Format, is_own: bool) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    kind = kind_of(path)
    assert (kind.format, kind.is_own) == (found, is_own)


def test_a_format_given_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(CSV, encoding="utf-8")
    assert kind_of(path, Format.GEONAMES).format is Format.GEONAMES


def test_zips_by_what_is_inside(tmp_path: Path) -> None:
    assert kind_of(zipped(tmp_path / "a.zip", {"a.txt": dump_line()})).format is Format.GEONAMES
    assert kind_of(zipped(tmp_path / "b.zip", {"b.csv": CSV})).format is Format.CSV
    assert kind_of(zipped(tmp_path / "c.zip", {"c.geojson": json.dumps(POINT)})).format is Format.GEOJSON


@pytest.mark.parametrize("done", [0, 1])
def test_rows_after_those_that_are_done(tmp_path: Path, done: int) -> None:
    contents = {
        Format.GEONAMES: dump_line(1) + "\n" + dump_line(2),
        Format.CSV: CSV + "Y,35.2,40.2\n",
        Format.GEOJSON: json.dumps(POINT) + "\n" + json.dumps(POINT),
    }
    for found, content in contents.items():
        path = tmp_path / found
        path.write_text(content, encoding="utf-8")
        with reading(path, found, dump=Dump("d", Admin1({})), records=RECORDS, done=done) as read:
            rows = list(read.rows)
            assert read.position() == path.stat().st_size
        assert len(rows) == 2 - done and all(isinstance(row, Found) for row in rows)


def test_an_error_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "sites.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with (
        pytest.raises(SourceError, match=r"sites\.csv: line 1: no column"),
        reading(path, Format.CSV, dump=Dump("d", Admin1({})), records=RECORDS, done=0) as read,
    ):
        list(read.rows)
