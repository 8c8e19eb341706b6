"""Northern and other parts of a place."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Polygon, box

from geo.geodesic import destination, distance_m
from geo.lonlat import Location, LonLat
from geo.parts import part_of

CITY = Location(point=LonLat(lon=40.14, lat=35.33), uncertainty_m=8_000)
PROVINCE = Location(point=LonLat(lon=39.2, lat=36.1), uncertainty_m=2_000, footprint=box(38, 35, 40, 37))
HEADINGS = st.floats(0, 360)


def outlined(footprint: Polygon | MultiPolygon) -> Location:
    inside = footprint.representative_point()
    return Location(point=LonLat(lon=inside.x, lat=inside.y), uncertainty_m=500, footprint=footprint)


@given(HEADINGS, st.floats(-90, 90), st.floats(0, 1))
def test_the_half_of_a_circle_is_held(heading: float, off: float, share: float) -> None:
    half = part_of(CITY, heading)
    assert distance_m(CITY.point, half.point) == pytest.approx(4_000, abs=1e-3)
    anywhere = destination(CITY.point, heading + off, share * 8_000)
    assert distance_m(half.point, anywhere) <= half.uncertainty_m + 0.05


@pytest.mark.parametrize(
    ("heading", "bounds"),
    [
        (0, (38, 36, 40, 37)),
        (180, (38, 35, 40, 36)),
        (90, (39, 35, 40, 37)),
        (270, (38, 35, 39, 37)),
    ],
)
def test_a_footprint_is_cut_at_its_centre(heading: float, bounds: tuple[float, ...]) -> None:
    half = part_of(PROVINCE, heading)
    assert half.footprint is not None
    assert half.footprint.bounds == pytest.approx(bounds, abs=1e-9)
    assert half.uncertainty_m == PROVINCE.uncertainty_m
    assert half.footprint.covers(shapely.Point(half.point.lonlat))


def test_a_diagonal_is_square_to_the_heading_on_the_ground() -> None:
    half = part_of(PROVINCE, 45)
    assert half.footprint is not None
    centre = LonLat(lon=39, lat=36)
    for azimuth, inside in ((40, True), (130, True), (320, True), (140, False), (310, False), (225, False)):
        point = shapely.Point(destination(centre, azimuth, 50_000).lonlat)
        assert half.footprint.covers(point) == inside


@given(HEADINGS)
def test_a_half_and_its_other_make_the_whole(heading: float) -> None:
    halves = [part_of(PROVINCE, h).footprint for h in (heading, (heading + 180) % 360)]
    assert PROVINCE.footprint is not None
    assert shapely.union_all(halves).area == pytest.approx(4, abs=1e-9)
    assert halves[0] is not None and halves[1] is not None
    assert halves[0].intersection(halves[1]).area == pytest.approx(0, abs=1e-9)


def test_a_part_lies_inside_where_the_centre_does_not() -> None:
    bow = Polygon([(0, 0), (4, 0), (4, 4), (3.9, 4), (3.9, 0.1), (0.1, 0.1), (0.1, 4), (0, 4)])
    north = part_of(outlined(bow), 0)
    assert north.footprint is not None
    assert north.footprint.covers(shapely.Point(north.point.lonlat))
    assert north.footprint.geom_type == "MultiPolygon"


def test_a_country_over_the_antimeridian_is_cut_as_one() -> None:
    halves = outlined(MultiPolygon([box(178, 10, 180, 12), box(-180, 10, -176, 12)]))
    east = part_of(halves, 90).footprint
    assert east is not None
    assert east.bounds == pytest.approx((-179, 10, -176, 12), abs=1e-6)
    north = part_of(halves, 0).footprint
    assert north is not None
    lon = shapely.get_coordinates(north)[:, 0]
    assert np.any(lon == 180) and np.any(lon == -180)
