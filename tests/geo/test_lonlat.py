"""What a position and a location refuse."""

import math

import pytest
from shapely.geometry import MultiPolygon, Point, Polygon, box

from geo.errors import CoordinateError, GeoError, UncertaintyError
from geo.lonlat import HALF_EARTH_M, Location, LonLat

HERE = LonLat(lon=40.1408, lat=35.3359)


def test_each_order_is_named() -> None:
    assert HERE.lonlat == (40.1408, 35.3359)
    assert HERE.latlon == (35.3359, 40.1408)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, None, "40", True])
def test_a_coordinate_is_a_finite_number(value: float) -> None:
    with pytest.raises(CoordinateError, match="not a finite number"):
        LonLat(lon=value, lat=0)
    with pytest.raises(CoordinateError, match="not a finite number"):
        LonLat(lon=0, lat=value)


@pytest.mark.parametrize("lon", [180.0001, -181, 1e9])
def test_a_longitude_outside_is_refused(lon: float) -> None:
    with pytest.raises(CoordinateError, match="longitude"):
        LonLat(lon=lon, lat=0)


def test_a_longitude_past_the_antimeridian_is_told_where_it_goes_on() -> None:
    with pytest.raises(CoordinateError, match=r"past the antimeridian it goes on at -179$"):
        LonLat(lon=181, lat=0)
    with pytest.raises(CoordinateError, match=r"goes on at 170$"):
        LonLat(lon=-190, lat=0)


def test_swapped_coordinates_are_named_as_such() -> None:
    with pytest.raises(CoordinateError, match=r"latitude 139.7 is outside.*were they swapped"):
        LonLat(lon=35.7, lat=139.7)


def test_a_latitude_that_no_swap_explains_has_no_hint() -> None:
    with pytest.raises(CoordinateError) as caught:
        LonLat(lon=120, lat=100)
    assert "swapped" not in str(caught.value)


@pytest.mark.parametrize("radius", [0, -1, math.nan, math.inf, "5 km", None, True, HALF_EARTH_M + 1])
def test_an_uncertainty_is_positive_and_on_earth(radius: float) -> None:
    with pytest.raises(UncertaintyError):
        Location(point=HERE, uncertainty_m=radius)


def test_the_edges_of_the_earth_are_positions() -> None:
    for lon in (-180, 180):
        for lat in (-90, 90):
            assert LonLat(lon=lon, lat=lat).lonlat == (lon, lat)


BOWTIE = Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])


@pytest.mark.parametrize(
    ("footprint", "why"),
    [
        (BOWTIE, "not a valid polygon: Self-intersection"),
        (Polygon([(0, 0), (1, 1), (2, 2)]), "not a valid polygon"),
        (Polygon(), "empty"),
        (MultiPolygon(), "empty"),
        (Point(0, 0), "a Polygon or MultiPolygon, not Point"),
        (MultiPolygon([box(0, 0, 2, 2), box(1, 1, 3, 3)]), "not a valid polygon"),
        (box(179, 0, 181, 1), "longitude 181"),
        (box(35, 95, 36, 96), "latitude 95.*swapped"),
    ],
)
def test_a_footprint_that_is_no_outline_is_refused(footprint: Polygon, why: str) -> None:
    with pytest.raises(CoordinateError, match=why):
        Location(point=HERE, uncertainty_m=1, footprint=footprint)


def test_either_winding_of_a_footprint_is_taken() -> None:
    for ccw in (True, False):
        assert Location(point=HERE, uncertainty_m=1, footprint=box(40, 35, 41, 36, ccw=ccw)).footprint


def test_all_refusals_have_one_root() -> None:
    assert issubclass(CoordinateError, GeoError)
    assert issubclass(UncertaintyError, GeoError)
    assert issubclass(GeoError, ValueError)
