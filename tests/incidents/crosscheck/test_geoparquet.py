"""GeoParquet: points of a geometry column in place of lon and lat."""

import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import shapely
from shapely.geometry import Point, box

from incidents.crosscheck.errors import RowError, TableError
from incidents.crosscheck.read import read_tables
from incidents.crosscheck.rejects import Rejects
from tests.incidents.crosscheck.tables import CLAIM_HEADER, write

CLAIM = ["c1", 40.1, 35.3, 1200, "A", "2015-12-06", "", "none_within", 55_000, 500]
WKB = {"encoding": "WKB", "geometry_types": ["Point"]}
CRS84 = {"id": {"authority": "OGC", "code": "CRS84"}}


def strikes(
    folder: Path,
    shapes: list[Any],
    about: dict[str, Any] | None = None,
    *,
    geo: bytes | None = None,
    **columns: Any,
) -> tuple[Path, Path]:
    """A table of claims, and one of strikes whose places are geometries."""
    n = len(shapes)
    plain = {
        "id": [f"s{i}" for i in range(n)],
        "geometry": [None if shape is None else shapely.to_wkb(shape) for shape in shapes],
        "uncertainty_m": [500.0] * n,
        "actor": ["A"] * n,
        "date": ["2015-12-06"] * n,
        "date_end": [""] * n,
    }
    head = {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": about or WKB}}
    table = pa.table(plain | columns).replace_schema_metadata({"geo": geo or json.dumps(head)})
    pq.write_table(table, folder / "s.parquet")
    write(folder / "claims.csv", CLAIM_HEADER, [CLAIM])
    return folder / "claims.csv", folder / "s.parquet"


@pytest.mark.parametrize("crs", [{}, {"crs": CRS84}, {"crs": {"id": {"authority": "EPSG", "code": 4326}}}])
def test_points_are_longitudes_and_latitudes(tmp_path: Path, crs: dict[str, Any]) -> None:
    paths = strikes(tmp_path, [Point(40.1, 35.3), Point(-179.9, -10)], WKB | crs)
    _, read = read_tables(*paths, Rejects())
    assert (read.lon.tolist(), read.lat.tolist()) == ([40.1, -179.9], [35.3, -10.0])


def test_columns_of_numbers_come_first(tmp_path: Path) -> None:
    _, read = read_tables(*strikes(tmp_path, [box(0, 0, 1, 1)], lon=[40.1], lat=[35.3]), Rejects())
    assert read.lon.tolist() == [40.1]


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        (box(0, 0, 1, 1), "column lon: 'Polygon' is not a number"),
        (None, "column lon: no value; expected a number"),
        (Point(), "column lon: no value; expected a number"),
        (Point(35.3, 140.1), "column lat: latitude 140.1 is outside -90..90 degrees; the order is longitude"),
    ],
)
def test_what_is_no_point_is_a_bad_row(tmp_path: Path, shape: Any, said: str) -> None:
    with pytest.raises(RowError, match=rf"s\.parquet, row 2, {said}"):
        read_tables(*strikes(tmp_path, [Point(40.1, 35.3), shape]), Rejects())


@pytest.mark.parametrize(
    ("about", "said"),
    [
        (WKB | {"encoding": "point"}, "column geometry: encoded as point; expected WKB"),
        (WKB | {"crs": {"id": {"authority": "EPSG", "code": 32637}}}, "column geometry: not in CRS84"),
        (WKB | {"crs": None}, "column geometry: not in CRS84"),
    ],
)
def test_positions_of_another_kind_are_refused(tmp_path: Path, about: dict[str, Any], said: str) -> None:
    with pytest.raises(TableError, match=said):
        read_tables(*strikes(tmp_path, [Point(40.1, 35.3)], about), Rejects())


@pytest.mark.parametrize(
    ("geo", "said"),
    [
        (b"{", "its 'geo' metadata can't be read"),
        (b"{}", "its 'geo' metadata can't be read"),
        (
            b'{"primary_column": "shape", "columns": {"shape": {}}}',
            "no column shape, which its 'geo'",
        ),
    ],
)
def test_metadata_that_cannot_be_read_is_refused(tmp_path: Path, geo: bytes, said: str) -> None:
    with pytest.raises(TableError, match=said):
        read_tables(*strikes(tmp_path, [Point(40.1, 35.3)], geo=geo), Rejects())
