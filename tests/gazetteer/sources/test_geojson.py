"""GeoJSON features as places."""

import io
import json
from typing import Any

import pytest

from gazetteer.sources.geojson import rows
from gazetteer.sources.row import Found, Reject, Row
from tests.gazetteer.sources.samples import RECORDS

SQUARE = [[[40, 35], [41, 35], [41, 36], [40, 36], [40, 35]]]


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": {"name": "Zeta"} | properties, "geometry": geometry}


def read(*features: Any) -> list[Row]:
    document = {"type": "FeatureCollection", "features": features}
    return list(rows(io.BytesIO(json.dumps(document).encode()), RECORDS))


def test_a_point() -> None:
    point = {"type": "Point", "coordinates": [40.12345, 35.54321, 200]}
    (row,) = read(feature(point, uncertainty_m=40, aliases=["Zita", "زيتا"], feature_code="PPL"))
    assert isinstance(row, Found)
    assert row.place.location.point.lonlat == (40.12345, 35.54321)
    assert row.place.location.uncertainty_m == 40
    assert row.place.names == ("Zeta", "Zita", "زيتا")


def test_a_polygon_is_a_footprint() -> None:
    (row,) = read(feature({"type": "Polygon", "coordinates": SQUARE}, name_ar="زيتا", pcode="SY99"))
    assert isinstance(row, Found)
    place = row.place
    assert place.location.footprint is not None and place.location.footprint.area == 1
    assert (place.id, place.feature_code, place.country_code, place.admin1) == (
        "mine-sy99",
        "ADM1",
        "SY",
        "Zeta",
    )
    assert place.location.uncertainty_m == 3_000


def test_an_outline_of_no_area_is_as_unsure_as_its_extent_tells() -> None:
    small = [[[40, 35], [40.01, 35], [40.01, 35.01], [40, 35.01], [40, 35]]]
    (row,) = read(feature({"type": "MultiPolygon", "coordinates": [small]}))
    assert isinstance(row, Found)
    assert row.place.location.uncertainty_m == pytest.approx(29, abs=1)


def test_a_slip_in_drawing_is_mended() -> None:
    twice = [[[40, 35], [41, 35], [41, 35], [41, 36], [40, 36], [40, 36.0000001], [40, 35.9999], [40, 35]]]
    (row,) = read(feature({"type": "Polygon", "coordinates": twice}))
    assert isinstance(row, Found)
    assert row.place.location.footprint is not None and row.place.location.footprint.is_valid


@pytest.mark.parametrize(
    ("geometry", "reason"),
    [
        (None, "missing"),
        ({"type": "LineString", "coordinates": [[40, 35], [41, 35]]}, "LineString"),
        ({"type": "GeometryCollection", "geometries": []}, "GeometryCollection"),
        ({"type": "Point", "coordinates": [40, 95]}, "latitude 95"),
        ({"type": "Point", "coordinates": []}, "no Point"),
        ({"type": "Point", "coordinates": ["a", "b"]}, "no number"),
        ({"type": "Point", "coordinates": [True, None]}, "no number"),
        ({"type": "Polygon", "coordinates": []}, "no polygon but empty"),
        ({"type": "Polygon", "coordinates": [[[40, 35], [41, 36]]]}, "no Polygon"),
        (
            {"type": "Polygon", "coordinates": [[[40, 35], [41, 36], [41, 35], [40, 36], [40, 35]]]},
            "no valid",
        ),
        ({"type": "Polygon", "coordinates": [[[40, 95], [41, 95], [41, 96], [40, 95]]]}, "latitude"),
        ({"type": "Polygon", "coordinates": {"a": 1}}, "no Polygon"),
        ("Point", "missing"),
    ],
)
def test_geometry_that_is_none(geometry: Any, reason: str) -> None:
    (row,) = read(feature(geometry))
    assert isinstance(row, Reject)
    assert row.reason.startswith("feature 1: ") and reason in row.reason


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"type": "Feature", "geometry": None, "properties": 7}, "properties are a int"),
        (feature({"type": "Point", "coordinates": [40, 35]}, name="\ud800"), "not UTF-8"),
        (feature({"type": "Point", "coordinates": [40, 35]}, name=None), "no property is a name"),
        (feature({"type": "Point", "coordinates": [40, 35]}, uncertainty_m="wide"), "'wide' is no number"),
        ({}, "missing"),
    ],
)
def test_a_broken_feature_costs_itself_only(broken: Any, reason: str) -> None:
    first, second = read(broken, feature({"type": "Point", "coordinates": [40, 35]}))
    assert isinstance(first, Reject) and reason in first.reason
    assert isinstance(second, Found)
