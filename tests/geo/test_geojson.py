"""GeoJSON as RFC 7946 has it."""

import json
import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, box, shape

from geo import geojson
from geo.area import disc
from geo.errors import CoordinateError
from geo.lonlat import LonLat

POSITIONS = st.builds(LonLat, lon=st.floats(-180, 180), lat=st.floats(-90, 90))
RADII = st.floats(0, math.log10(19_000_000)).map(lambda exponent: 10**exponent)


def test_a_point_is_longitude_first() -> None:
    assert geojson.point(LonLat(lon=40.14080000001, lat=35.3359)) == {
        "type": "Point",
        "coordinates": [40.1408, 35.3359],
    }


@settings(max_examples=80)
@given(POSITIONS, RADII)
def test_a_disc_is_still_valid_in_seven_decimals(center: LonLat, radius: float) -> None:
    written = json.loads(json.dumps(geojson.multipolygon(disc(center, radius))))
    read = shape(written)
    assert isinstance(read, MultiPolygon)
    assert read.is_valid
    for polygon in written["coordinates"]:
        for ring in polygon:
            assert ring[0] == ring[-1]
            assert len(ring) >= 4
    assert all(p.exterior.is_ccw for p in read.geoms)


def test_the_wrong_winding_is_put_right() -> None:
    clockwise = box(0, 0, 1, 1, ccw=False)
    assert shape(geojson.multipolygon(clockwise)).geoms[0].exterior.is_ccw


@given(POSITIONS, POSITIONS)
def test_a_line_goes_the_short_way(start: LonLat, end: LonLat) -> None:
    line = geojson.line(start, end)
    parts = [line["coordinates"]] if line["type"] == "LineString" else line["coordinates"]
    assert parts[0][0] == pytest.approx(start.lonlat, abs=1e-7)
    assert parts[-1][-1] == pytest.approx(end.lonlat, abs=1e-7)
    run = sum(abs(a[0] - b[0]) for part in parts for a, b in pairwise(part))
    assert run <= 180 + 1e-6


def test_a_line_over_the_antimeridian_is_cut_there() -> None:
    line = geojson.line(LonLat(lon=179, lat=0), LonLat(lon=-179, lat=2))
    assert line == {"type": "MultiLineString", "coordinates": [[[179, 0], [180, 1]], [[-180, 1], [-179, 2]]]}


def test_a_line_along_the_antimeridian_has_no_width_to_cut() -> None:
    line = geojson.line(LonLat(lon=180, lat=0), LonLat(lon=-180, lat=2))
    assert line["coordinates"][0][0] == [180, 0]
    assert line["coordinates"][-1][-1] == [-180, 2]


def test_a_feature_has_its_id_and_may_have_no_place() -> None:
    feature = geojson.feature("incident-1", None, {"title": "x"})
    assert geojson.feature_collection([feature]) == {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "id": "incident-1", "geometry": None, "properties": {"title": "x"}}],
    }


SQUARE = [[40, 35], [41, 35], [41, 36], [40, 36], [40, 35]]


@pytest.mark.parametrize("ring", [SQUARE, SQUARE[::-1]])
def test_an_outline_is_read_in_either_winding(ring: list[list[float]]) -> None:
    read = geojson.outline({"type": "Polygon", "coordinates": [ring]})
    assert read.area == pytest.approx(1.0)
    assert geojson.multipolygon(read)["coordinates"][0][0][0] in SQUARE


def test_an_outline_may_run_along_a_pole() -> None:
    cap = [[-180, 80], [-60, 80], [60, 80], [180, 80], [180, 90], [-180, 90], [-180, 80]]
    assert geojson.outline({"type": "Polygon", "coordinates": [cap]}).bounds == (-180, 80, 180, 90)


@pytest.mark.parametrize(
    ("geometry", "said"),
    [
        ({"type": "Point", "coordinates": [40, 35]}, "not 'Point'"),
        ("square", "not 'str'"),
        ({"type": "Polygon", "coordinates": []}, "no outer ring"),
        ({"type": "Polygon", "coordinates": [[]]}, "no outer ring"),
        ({"type": "Polygon", "coordinates": [[["a", 35], [41, 35], [41, 36], ["a", 35]]]}, "longitude 'a'"),
        ({"type": "Polygon", "coordinates": [[[35, 140], [36, 140], [36, 141], [35, 140]]]}, "swapped"),
        ({"type": "Polygon", "coordinates": [[[179, 1], [-179, 1], [-179, 2], [179, 1]]]}, "antimeridian"),
        ({"type": "Polygon", "coordinates": [[40, 35]]}, "can't be read"),
        ({"type": "Polygon", "coordinates": [[[40, 35], [41, 35]]]}, "can't be read"),
    ],
)
def test_what_is_no_outline_is_refused(geometry: Any, said: str) -> None:
    with pytest.raises(CoordinateError, match=said):
        geojson.outline(geometry)
