"""Features as columns: what doesn't fit is named, what is missing is null."""

import json
from typing import Any

import pyarrow as pa
import pytest

from incidents.exchange.exports import columns
from incidents.exchange.exports.errors import ExportedFileError, ExportError
from incidents.exchange.properties import PROPERTIES
from tests.incidents.exchange.exports import made


def rows(collection: str, *features: made.Json) -> list[dict[str, Any]]:
    return [row for b in columns.batches(collection, made.bodies(list(features))) for row in b.to_pylist()]


@pytest.mark.parametrize("collection", PROPERTIES)
def test_names_are_apart_in_every_format(collection: str) -> None:
    """SQLite takes `ID` and `id` for one name."""
    names = [*columns.schema(collection).names, "fid", "geom", "bbox", "WKT"]
    assert len({name.lower() for name in names}) == len(names)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", 5),
        ("title", True),
        ("title", ["a"]),
        ("killed_min", 5.0),
        ("killed_min", "5"),
        ("killed_min", True),
        ("killed_min", 2**63),
        ("lon", True),
        ("lon", 2**53 + 1),
        ("restricted", 1),
        ("restricted", "true"),
        ("date", "2015-12"),
        ("date", "20151206"),
        ("date", "2015-02-30"),
        ("date", 2015),
        ("sources", "a"),
        ("sources", 1),
    ],
)
def test_a_value_of_another_kind_is_refused_by_feature_and_name(name: str, value: object) -> None:
    with pytest.raises(ExportError, match=rf"feature '1-x', {name}: .* is no"):
        rows("incidents", made.incident(0), made.incident(1, **{name: value}))


def test_a_property_that_the_table_does_not_have_is_refused() -> None:
    with pytest.raises(ExportError, match="feature '7-x' of incidents has no property 'colour'"):
        rows("incidents", made.incident(7, colour="red"))


@pytest.mark.parametrize(
    ("collection", "geometry", "said"),
    [
        ("incidents", {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}, "expected Point"),
        ("incidents", {"type": "Point", "coordinates": []}, "expected Point"),
        ("incidents", {"type": "Point"}, "expected Point"),
        ("incidents", {"type": "Point", "coordinates": ["a", "b"]}, "expected Point"),
        ("claim-areas", {"type": "Polygon", "coordinates": [made.SQUARE]}, "expected MultiPolygon"),
        ("findings", {"type": "Point", "coordinates": [0, 0]}, "expected MultiLineString"),
        ("reports", {"type": "Point", "coordinates": [0, 0]}, "expected no geometry"),
    ],
)
def test_a_geometry_that_the_layer_cannot_hold_is_refused(
    collection: str, geometry: made.Json, said: str
) -> None:
    with pytest.raises(ExportError, match=f"feature '3-x' of {collection}: {said}"):
        rows(collection, made.feature(3, made.full(collection), geometry))


def test_a_missing_property_is_null() -> None:
    feature = made.feature(0, {"title": "A"}, None)
    (row,) = rows("incidents", feature)
    assert row["title"] == "A" and set(row.values()) == {"0-x", "A", None}


def test_batches_are_closed_by_rows_and_by_length() -> None:
    bodies = made.bodies([made.incident(n, notes="x" * 100) for n in range(10)])
    assert [b.num_rows for b in columns.batches("incidents", bodies, rows=4)] == [4, 4, 2]
    long = columns.batches("incidents", bodies, characters=len(bodies[0]) * 3)
    assert [b.num_rows for b in long] == [3, 3, 3, 1]


def test_numbers_whole_or_not_are_numbers() -> None:
    found = rows("incidents", made.incident(0, lon=40), made.incident(1, lon=40.5))
    assert [repr(row["lon"]) for row in found] == ["40.0", "40.5"]


def test_columns_of_others_are_left_out_and_missing_ones_are_null() -> None:
    batch = pa.record_batch({"id": ["a"], "title": ["A"], "added": [1]})
    (feature,) = columns.features("incidents", [batch])
    assert feature == made.feature(0, made.full("incidents", title="A"), None) | {"id": "a"}


@pytest.mark.parametrize(
    ("batch", "said"),
    [
        ({"title": ["A"]}, "no column 'id'"),
        ({"id": ["a"], "killed_min": ["three"]}, "three"),
        ({"id": ["a"], "sources": ["[1"]}, "isn't as it was exported"),
        ({"id": ["a"], "geometry": [b"\x01\x02"]}, "isn't as it was exported"),
    ],
)
def test_columns_that_are_no_export_are_refused(batch: dict[str, list[Any]], said: str) -> None:
    with pytest.raises(ExportedFileError, match=said):
        list(columns.features("incidents", [pa.record_batch(batch)]))


def test_a_line_of_one_part_is_a_line_again() -> None:
    line = {"type": "LineString", "coordinates": [[40.0, 35.0], [41.0, 35.5]]}
    feature = made.feature(0, made.full("findings"), line)
    found = columns.batches("findings", made.bodies([feature]))
    assert json.dumps([f["geometry"] for f in columns.features("findings", found)]) == json.dumps([line])
