"""Debian's GDAL, older than the one that wrote them, opens what it knows without a warning."""

import shutil
import subprocess
from pathlib import Path

import pytest

from incidents.exchange.exports.formats import FORMATS, write
from tests.incidents.exchange.exports import made

# GDAL 3.6 knows no PMTiles and, as Debian builds it, no Parquet. KML and CSV name no geometry type.
TYPED = {"geojson": "Point", "geojsonseq": "Point", "gpkg": "Point", "fgb": "Point"}
UNTYPED = {"kml": "Unknown (any)", "csv": "Unknown (any)"}


@pytest.mark.parametrize(("name", "geometry"), [*TYPED.items(), *UNTYPED.items()])
def test_it_is_opened_with_count_type_and_values(tmp_path: Path, name: str, geometry: str) -> None:
    if not shutil.which("ogrinfo"):
        pytest.skip("GDAL's programs aren't installed ('apt-get install gdal-bin')")
    path = tmp_path / f"incidents{FORMATS[name].suffix}"
    first = made.incident(0, title="دير الزور", killed_min=3, restricted=True, date="2015-12-06")
    with path.open("wb") as out:
        write(name, "incidents", made.bodies([first, made.incident(1, at=(-1.5, 2.25))]), out)
    done = subprocess.run(["ogrinfo", "-ro", "-al", path], check=True, capture_output=True, text=True)
    lines = [line.strip() for line in done.stdout.splitlines()]
    assert done.stderr == ""
    assert {f"Geometry: {geometry}", "Feature Count: 2"} <= set(lines)
    assert {"POINT (40.1 35.3)", "POINT (-1.5 2.25)"} <= set(lines)
    said = {(line.partition(" (")[0], line.rpartition(" = ")[2]) for line in lines}
    assert {("title", "دير الزور"), ("killed_min", "3")} <= said
