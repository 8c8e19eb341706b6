"""Geometries in another CRS mean the same places, in that CRS's own order of axes."""

from typing import Any

import pytest
import shapely
from pyproj import CRS, Transformer

from incidents.errors import FilterError
from incidents.store.filters import parse_text
from incidents.store.filters.reproject import to_crs84
from tests.incidents.store.filters.conftest import Ask

LAT_LON, MERCATOR, UTM = CRS.from_epsg(4326), CRS.from_epsg(3857), CRS.from_epsg(32637)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("S_INTERSECTS(geometry, BBOX(35, 39, 36, 41))", "abc"),
        ("S_INTERSECTS(geometry, BBOX(-10, 170, 10, -170))", "ef"),
        ("S_EQUALS(geometry, POINT(35.4 40))", "c"),
        ("S_WITHIN(geometry, POLYGON((35 40, 35 41, 35.1 41, 35.1 40, 35 40)))", "b"),
        ("kind = 'raid'", "d"),
    ],
)
def test_latitude_first(ask: Ask, text: str, ids: str) -> None:
    assert ask(parse_text(text, "incidents", LAT_LON)) == set(ids)


@pytest.mark.parametrize("crs", [MERCATOR, UTM])
def test_a_box_in_metres_holds_what_it_holds_in_metres(ask: Ask, crs: CRS) -> None:
    x, y = Transformer.from_crs("OGC:CRS84", crs).transform(40.14, 35.33)
    around = f"S_INTERSECTS(geometry, BBOX({x - 50}, {y - 50}, {x + 50}, {y + 50}))"
    assert ask(parse_text(around, "incidents", crs)) == {"a"}
    beside = f"S_INTERSECTS(geometry, BBOX({x + 50}, {y - 50}, {x + 150}, {y + 50}))"
    assert ask(parse_text(beside, "incidents", crs)) == set()


def test_straight_lines_are_those_of_the_crs() -> None:
    """An edge of 550 km bulges in degrees; its middle must lie where the CRS has it."""
    node = {"type": "LineString", "coordinates": [[250_000, 4_000_000], [800_000, 4_000_000]]}
    made = shapely.from_geojson(str(to_crs84(node, UTM)).replace("'", '"'))
    lon, lat = Transformer.from_crs(UTM, "OGC:CRS84").transform(525_000, 4_000_000)
    assert made.distance(shapely.Point(lon, lat)) < 1e-5
    assert shapely.get_num_coordinates(made) < 300


@pytest.mark.parametrize(
    ("node", "message"),
    [
        ({"bbox": [5, 0, 1, 1]}, "holds nothing"),
        ({"bbox": [1, 2, 3]}, "4 or 6 numbers"),
        ({"type": "Point", "coordinates": [1e11, 1e11]}, "doesn't reach"),
        ({"type": "Point", "coordinates": [1e13, 0]}, "not on Earth"),
        ({"type": "Point", "coordinates": ["a", 0]}, "no position"),
    ],
)
def test_refused(node: Any, message: str) -> None:
    with pytest.raises(FilterError, match=message):
        to_crs84(node, UTM)


def test_swapped_axes_are_refused_once_they_leave_the_earth() -> None:
    with pytest.raises(FilterError, match="not on Earth"):
        parse_text("S_WITHIN(geometry, POINT(140 35))", "incidents", LAT_LON)
