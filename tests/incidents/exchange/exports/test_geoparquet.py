"""GeoParquet: what other readers make of it."""

import json
from pathlib import Path
from typing import Any

import geopandas
import pyarrow.parquet as pq
import pytest

from incidents.exchange.exports import geoparquet
from incidents.exchange.exports.formats import write
from tests.incidents.exchange.exports import made


def written(folder: Path, collection: str, *features: made.Json) -> Path:
    path = folder / "o.parquet"
    with path.open("wb") as out:
        write("geoparquet", collection, made.bodies(list(features)), out)
    return path


def about(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(pq.read_metadata(path).metadata[b"geo"])
    return found


def test_metadata_name_version_type_covering_and_extent(tmp_path: Path) -> None:
    path = written(
        tmp_path, "incidents", made.incident(0, at=(-1, 2)), made.nowhere(1), made.incident(2, at=(3, -4))
    )
    found = about(path)
    column = found["columns"]["geometry"]
    assert (found["version"], found["primary_column"]) == ("1.1.0", "geometry")
    assert (column["encoding"], column["geometry_types"]) == ("WKB", ["Point"])
    assert column["bbox"] == [-1.0, -4.0, 3.0, 2.0]
    assert column["covering"]["bbox"]["ymax"] == ["bbox", "ymax"]
    boxes = pq.read_table(path)["bbox"].to_pylist()
    assert boxes == [{"xmin": -1.0, "ymin": 2.0, "xmax": -1.0, "ymax": 2.0}, None,
                     {"xmin": 3.0, "ymin": -4.0, "xmax": 3.0, "ymax": -4.0}]  # fmt: skip


@pytest.mark.parametrize("features", [(), (made.nowhere(),)])
def test_nothing_located_has_no_extent(tmp_path: Path, features: tuple[made.Json, ...]) -> None:
    assert "bbox" not in about(written(tmp_path, "incidents", *features))["columns"]["geometry"]


def test_reports_are_plain_parquet(tmp_path: Path) -> None:
    path = written(tmp_path, "reports", made.feature(0, made.full("reports", title="A"), None))
    assert b"geo" not in (pq.read_metadata(path).metadata or {})
    assert pq.read_table(path)["title"].to_pylist() == ["A"]


def test_geopandas_reads_it_in_the_right_place_and_by_box(tmp_path: Path) -> None:
    path = written(tmp_path, "incidents", made.incident(0), made.incident(1, at=(-70, -20)), made.nowhere(2))
    frame = geopandas.read_parquet(path)
    assert frame.crs.to_authority() == ("OGC", "CRS84")
    assert frame.geometry[1].coords[0] == (-70.0, -20.0)
    assert list(geopandas.read_parquet(path, bbox=(40, 35, 41, 36))["id"]) == ["0-x"]


def test_row_groups_are_closed_by_length(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geoparquet, "_ROWS", 100)
    path = written(tmp_path, "incidents", *(made.incident(n) for n in range(250)))
    assert [pq.read_metadata(path).row_group(n).num_rows for n in range(3)] == [100, 100, 50]
