"""What format a file is in."""

import zipfile
from pathlib import Path

import pytest

from incidents.exchange.imports.errors import DatasetError
from incidents.exchange.imports.schemas import Format
from incidents.exchange.imports.sniff import sniff
from tests.incidents.exchange.imports.samples import (
    AIRWARS,
    AIRWARS_HEADER,
    UCDP,
    UCDP_HEADER,
    acled,
    gdelt,
    table,
)

_TEXTS = {
    Format.ACLED: acled({}),
    Format.UCDP: table(UCDP_HEADER, UCDP),
    Format.AIRWARS: table(AIRWARS_HEADER, AIRWARS),
    Format.GDELT: gdelt({}),
    Format.CSV: "date;lat;lon\n",
    Format.GEOJSON: '\n {"type": "FeatureCollection", "features": []}',
}


@pytest.mark.parametrize("form", _TEXTS)
def test_by_content_whatever_its_name(tmp_path: Path, form: Format) -> None:
    path = tmp_path / "data.csv"
    path.write_text(_TEXTS[form], encoding="utf-8-sig")
    if form is not Format.GDELT:
        assert sniff(path) is form
    path.write_text(_TEXTS[form], encoding="utf-8")
    assert sniff(path) is form


def test_in_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "20310504.export.CSV.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("20310504.export.CSV", _TEXTS[Format.GDELT])
    assert sniff(path) is Format.GDELT


def test_a_database_is_a_geopackage(tmp_path: Path) -> None:
    path = tmp_path / "data"
    path.write_bytes(b"SQLite format 3\x00...")
    assert sniff(path) is Format.GPKG


@pytest.mark.parametrize(
    ("data", "error", "said"),
    [
        (b"", DatasetError, "empty file; expected incidents"),
        ("date,lat".encode("utf-16"), DatasetError, "UTF-16.*save it as UTF-8"),
        (b"\x1f\x8b\x08\x00rest", DatasetError, "gzip; unpack it"),
        (b"PK\x03\x04rest", DatasetError, "zip is cut short"),
    ],
)
def test_what_cant_be_read_is_refused(tmp_path: Path, data: bytes, error: type[Exception], said: str) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes(data)
    with pytest.raises(error, match=said):
        sniff(path)
