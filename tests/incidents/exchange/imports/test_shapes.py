"""Features of GeoJSON and GeoPackage as incidents."""

from typing import Any

import pytest
from shapely.geometry import Point

from incidents.exchange.imports.batches import Feature
from incidents.exchange.imports.errors import RowError
from incidents.exchange.imports.events import Layout
from incidents.exchange.imports.mapping import NO_MAPPING, ColumnMapping
from incidents.exchange.imports.roles import Role
from incidents.exchange.imports.schemas import SCHEMAS, Format
from incidents.exchange.imports.shapes import Shape, Shapes, shape_of

_POINT = {"type": "Point", "coordinates": [40.14081, 35.33591, 210.0]}


def _shapes(mapping: ColumnMapping = NO_MAPPING) -> Shapes:
    return Shapes(Layout(dataset="ours", schema=SCHEMAS[Format.GEOJSON]), mapping)


def _made(geometry: Any, properties: dict[str, Any] | None = None, **more: Any) -> Feature:
    feature = {"type": "Feature", "geometry": geometry, "properties": properties} | more
    return _shapes().make(shape_of(feature))[0]


def test_a_point_with_properties() -> None:
    feature = _made(
        _POINT, {"date": "2031-05-04", "killed": 3, "precision": "village", "tags": None}, id="7a"
    )
    assert feature["geometry"]["coordinates"] == [40.14081, 35.33591]
    properties = feature["properties"]
    assert (properties["date"], properties["killed_min"], properties["source_id"]) == ("2031-05-04", 3, "7a")
    assert properties["coordinateUncertaintyInMeters"] == 1_000


def test_features_may_differ() -> None:
    shapes = _shapes()
    one = shapes.make(shape_of({"geometry": _POINT, "properties": {"date": "2031-05-04"}}))[0]
    other = shapes.make(
        shape_of({"geometry": _POINT, "properties": {"killed": "2", "incident_date": "2031-05-05"}})
    )[0]
    assert (one["properties"]["date"], other["properties"]["date"]) == ("2031-05-04", "2031-05-05")


def test_a_mapping_counts_where_its_column_is() -> None:
    shapes = _shapes(ColumnMapping(columns={"day of it": Role.DATE}))
    made = shapes.make(shape_of({"geometry": _POINT, "properties": {"day of it": "2031-05-04"}}))[0]
    assert made["properties"]["date"] == "2031-05-04"
    assert shapes.make(shape_of({"geometry": _POINT, "properties": {}}))[0]["properties"]["date"] is None


def test_an_area_is_a_point_with_a_circle_round_it() -> None:
    ring = [[40.0, 35.0], [40.2, 35.0], [40.2, 35.2], [40.0, 35.2], [40.0, 35.0]]
    feature = _made({"type": "Polygon", "coordinates": [ring]}, {"precision": "street"})
    assert feature["geometry"]["coordinates"] == pytest.approx([40.1, 35.1], abs=1e-3)
    # Half the diagonal is 14.3 km; how far the outline may be off comes on top.
    assert 14_300 < feature["properties"]["coordinateUncertaintyInMeters"] < 15_500


@pytest.mark.parametrize("geometry", [None, {"type": "Point", "coordinates": []}])
def test_no_position(geometry: Any) -> None:
    assert _made(geometry, {"place": "Made Town"})["geometry"] is None


def test_a_geometry_may_be_made_when_it_is_needed() -> None:
    given = Shape(id=None, properties={}, geometry=lambda: Point(40.14081, 35.33591))
    assert _shapes().make(given)[0]["geometry"]["coordinates"] == [40.14081, 35.33591]


def test_properties_of_any_kind_are_text() -> None:
    row = {"notes": {"a": [1]}, "perpetrators": ["x", "y"], "killed": 3.0, "source": True}
    properties = _made(_POINT, row)["properties"]
    assert [one["who"] for one in properties["perpetrators"]] == ["x", "y"]
    assert properties["killed_max"] == 3
    assert 'notes: {"a": [1]}' in properties["notes"]


@pytest.mark.parametrize(
    ("feature", "said"),
    [
        (
            {"geometry": {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}},
            "is a LineString; expected a Point",
        ),
        ({"geometry": {"type": "Blob"}}, "can't be read"),
        ({"geometry": {"type": "Point", "coordinates": ["a", "b"]}}, "can't be read"),
        ({"geometry": {"coordinates": 3}}, "can't be read"),
        ({"geometry": 3}, "geometry is a int"),
        ({"properties": [1]}, "properties are a list"),
        ({"properties": {"notes": "\ud800"}}, "a character that is none"),
        ({"properties": {"notes": "\0"}}, "a character that is none"),
    ],
)
def test_what_is_no_incident_is_refused(feature: dict[str, Any], said: str) -> None:
    with pytest.raises(RowError, match=said):
        _shapes().make(shape_of(feature))
