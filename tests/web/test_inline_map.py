"""The map as SVG: in its frame, true to scale, and nothing but numbers and known classes."""

import re

import pytest

from geo.geodesic import distance_m
from geo.lonlat import LonLat
from web.incident_map import MapFeatures
from web.inline_map import HEIGHT, WIDTH, inline_map


def incident(key: str, lon: float, lat: float, radius: float = 100.0) -> dict:
    return {
        "type": "Feature",
        "id": key,
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {"coordinateUncertaintyInMeters": radius},
    }


@pytest.mark.parametrize(
    ("a", "b"),
    [((40.0, 35.0), (40.6, 35.4)), ((179.8, -17.0), (-179.9, -16.5)), ((12.0, 70.0), (13.0, 70.2))],
)
def test_points_lie_in_the_frame_as_far_apart_as_the_scale_says(a: tuple, b: tuple) -> None:
    found = inline_map(MapFeatures(incidents=[incident("a", *a), incident("b", *b)], areas=[], findings=[]))
    one, two = [shape for shape in found.shapes if shape.label]
    assert all(0 <= s.x <= WIDTH and 0 <= s.y <= HEIGHT for s in (one, two))
    pixels = ((one.x - two.x) ** 2 + (one.y - two.y) ** 2) ** 0.5
    metres = distance_m(LonLat(lon=a[0], lat=a[1]), LonLat(lon=b[0], lat=b[1]))
    assert pixels * found.scale_m / found.scale_px == pytest.approx(metres, rel=0.01)
    assert 40 < found.scale_px <= WIDTH / 4


def test_one_point_alone_has_a_map_around_it() -> None:
    found = inline_map(MapFeatures(incidents=[incident("a", 40.0, 35.0)], areas=[], findings=[]))
    (point,) = [shape for shape in found.shapes if shape.label]
    assert (point.x, point.y) == pytest.approx((WIDTH / 2, HEIGHT / 2), abs=0.2)


def test_paths_are_numbers_alone() -> None:
    found = inline_map(MapFeatures(incidents=[incident("a", 40.0, 35.0, 5_000)], areas=[], findings=[]))
    (circle,) = [shape for shape in found.shapes if shape.path]
    assert circle.classes == "circle local"
    assert re.fullmatch(r"M[0-9.L -]+Z", circle.path)


def test_nothing_gives_an_empty_map() -> None:
    assert inline_map(MapFeatures(incidents=[], areas=[], findings=[])).shapes == []
