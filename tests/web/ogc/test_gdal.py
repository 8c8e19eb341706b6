"""GDAL as a client, by its own tools and through geopandas: what QGIS does, without QGIS."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import geopandas
import pytest

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.skipif(
    shutil.which("ogrinfo") is None, reason="GDAL's tools are missing: apt-get install gdal-bin"
)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Of a server that is a process of its own: GDAL in this one would let no thread answer it."""
    command = [sys.executable, "-m", "tests.web.ogc.served"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        yield f"OAPIF:http://127.0.0.1:{server.stdout.readline().strip()}"
        server.terminate()


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "ERROR" not in done.stderr
    return done.stdout


def ids(shown: str) -> list[str]:
    return [line.rpartition(" = ")[2] for line in shown.splitlines() if line.startswith("  id (String)")]


def test_layers_have_one_type_of_geometry(address: str) -> None:
    shown = run("ogrinfo", "-ro", "-q", address)
    layers = [line.split(" ", 1)[1] for line in shown.splitlines()]
    assert layers == [
        "incidents (title: Incidents) (Point)",
        "claim-areas (title: Claim areas) (Multi Polygon)",
        "findings (title: Findings) (Line String)",
        "places (title: Places) (Point)",
        "reports (title: Reports)",
    ]


def test_fields_have_their_types_though_all_are_null(address: str) -> None:
    shown = run("ogrinfo", "-ro", "-al", "-so", address, "incidents")
    assert "Feature Count: 6" in shown
    for field in ("wounded_max: Integer", "lon: Real", "date: Date", "title: String"):
        assert field in shown


def test_where(address: str) -> None:
    asked = ("-where", "kind = 'shelling' AND killed_min >= 3")
    assert ids(run("ogrinfo", "-ro", "-al", "-q", address, "incidents", *asked)) == ["city"]


def test_spat(address: str) -> None:
    shown = run("ogrinfo", "-ro", "-al", "-q", address, "incidents", "-spat", "39", "35", "41", "35.5")
    assert ids(shown) == ["camp", "city"]


@pytest.mark.parametrize(
    ("layer", "count"), [("incidents", 6), ("claim-areas", 2), ("findings", 5), ("places", 1), ("reports", 1)]
)
def test_pages_are_saved_whole(address: str, layer: str, count: int, tmp_path: Path) -> None:
    saved = tmp_path / "saved.gpkg"
    run("ogr2ogr", "-f", "GPKG", str(saved), address, layer, "-oo", "PAGE_SIZE=2")
    assert len(geopandas.read_file(saved)) == count


def test_geopandas_reads_a_box(address: str) -> None:
    found = geopandas.read_file(address, layer="incidents", bbox=(39, 35, 41, 35.5))
    assert sorted(found["id"]) == ["camp", "city"]
    assert found.crs.is_geographic
    assert found.geometry.x.between(39, 41).all()
    assert found.set_index("id").loc["city", "title"] == "قصف على دير الزور"


def test_geopandas_reads_by_a_condition(address: str) -> None:
    found = geopandas.read_file(address, layer="findings", where="verdict = 'contradicted'")
    assert len(found) == 4


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:32637"])
def test_geopandas_reads_in_another_crs(address: str, crs: str) -> None:
    """The driver turns the axes of the answer; a place must come out where it is."""
    stored = geopandas.read_file(address, layer="places")
    found = geopandas.read_file(address, layer="places", CRS=crs)
    assert found.crs.to_epsg() == int(crs.removeprefix("EPSG:"))
    there, here = found.to_crs(4326).geometry[0], stored.geometry[0]
    assert (there.x, there.y) == pytest.approx((here.x, here.y), abs=1e-6)
