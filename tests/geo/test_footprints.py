"""Distances to and between outlines, against sampling by brute force."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Point, Polygon, box

from geo.area import disc
from geo.geodesic import Outline, distance_range, distances_m, enclosing_radius_m, may_meet, outside_range
from geo.lonlat import Location, LonLat

SURE_M = 1e-3
LONS = st.floats(-10, 10)
LATS = st.floats(-60, 60)


def sure(lon: float, lat: float) -> Location:
    return Location(point=LonLat(lon=lon, lat=lat), uncertainty_m=SURE_M)


def outlined(footprint: Outline, uncertainty_m: float = SURE_M) -> Location:
    inside = footprint.representative_point()
    return Location(
        point=LonLat(lon=inside.x, lat=inside.y), uncertainty_m=uncertainty_m, footprint=footprint
    )


@st.composite
def stars(draw: st.DrawFn) -> Polygon:
    """A polygon of 3 to 12 corners round a centre, convex or not."""
    lon, lat, size = draw(LONS), draw(LATS), draw(st.floats(0.05, 3))
    reaches = draw(st.lists(st.floats(0.2, 1), min_size=3, max_size=12))
    angles = np.linspace(0, 2 * np.pi, len(reaches), endpoint=False)
    corners = [
        (lon + size * r * np.cos(a), lat + size * r * np.sin(a)) for r, a in zip(reaches, angles, strict=True)
    ]
    return Polygon(corners)


def brute(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return distances_m(a[:, None, 0], a[:, None, 1], b[None, :, 0], b[None, :, 1])


def slack_m(metres: float) -> float:
    """How far outward a bound may be rounded: by metres, and far off by what chords cost."""
    return 3 + 2e-5 * metres + 5e-17 * metres**3


def boundary(outline: Outline, step_deg: float) -> np.ndarray:
    return shapely.get_coordinates(shapely.segmentize(outline.boundary, step_deg))


@settings(max_examples=60)
@given(stars(), LONS, LATS)
def test_point_to_outline_against_brute_force(star: Polygon, lon: float, lat: float) -> None:
    range_ = distance_range(sure(lon, lat), outlined(star))
    d = brute(np.array([[lon, lat]]), boundary(star, 0.005))
    least = 0.0 if star.intersects(Point(lon, lat)) else d.min()
    # The samples are 560 m apart at most, so that they can miss the nearest point by 280 m sideways.
    assert np.hypot(range_.min_m + slack_m(least), 280) >= least
    assert range_.min_m <= least + 1e-6
    assert d.max() <= range_.max_m + 1e-6
    assert range_.max_m <= d.max() + slack_m(d.max()) + 300


@settings(max_examples=40)
@given(stars(), stars())
def test_outline_to_outline_against_brute_force(first: Polygon, second: Polygon) -> None:
    range_ = distance_range(outlined(first), outlined(second))
    d = brute(boundary(first, 0.05), boundary(second, 0.05))
    least = 0.0 if first.intersects(second) else d.min()
    assert np.hypot(range_.min_m + slack_m(least), 5_600) >= least
    assert range_.min_m <= least + 1e-6
    assert d.max() - 1e-6 <= range_.max_m <= d.max() + slack_m(d.max()) + 3_000
    back = distance_range(outlined(second), outlined(first))
    assert back.min_m == pytest.approx(range_.min_m, abs=slack_m(least))


def test_a_known_distance_to_an_edge() -> None:
    # One degree of the equator is 2 pi a / 360.
    assert distance_range(sure(-1, 0), outlined(box(0, -1, 1, 1))).min_m == pytest.approx(111_319.49, abs=2)


def test_the_nearest_point_may_lie_on_the_last_edge_of_a_second_part() -> None:
    far, near = box(5, 5, 6, 6), Polygon([(1, 2), (1, 3), (2, 3), (2, -2), (1, -2), (1, 2)])
    range_ = distance_range(sure(0, 0), outlined(MultiPolygon([far, near])))
    assert range_.min_m == pytest.approx(111_319.49, abs=2)


def test_a_hole_is_outside() -> None:
    ring = box(-2, -2, 2, 2).difference(box(-1, -1, 1, 1))
    assert distance_range(sure(0, 0), outlined(ring)).min_m == pytest.approx(110_574, abs=10)


def test_outlines_meet_over_the_antimeridian() -> None:
    west, east = outlined(box(178, 0, 180, 1)), outlined(box(-180, 0, -178, 1))
    assert distance_range(west, east).min_m == 0


def test_the_edge_along_a_pole_is_no_boundary() -> None:
    cap = outlined(box(-180, 80, 180, 90), 1_000)
    assert outside_range(cap, Location(point=LonLat(lon=0, lat=90), uncertainty_m=500_000)).max_m == 0
    assert distance_range(sure(0, 79), cap).min_m == pytest.approx(111_600 - 1_000, abs=100)


def test_the_whole_earth_is_an_outline() -> None:
    assert distance_range(sure(0, 0), outlined(box(-180, -90, 180, 90))).min_m == 0


def test_an_uncertain_boundary_widens_the_range() -> None:
    sharp, soft = outlined(box(0, 0, 1, 1)), outlined(box(0, 0, 1, 1), 4_000)
    a, b = distance_range(sure(2, 0.5), sharp), distance_range(sure(2, 0.5), soft)
    assert a.min_m - b.min_m == pytest.approx(4_000, abs=0.01)
    assert b.max_m - a.max_m == pytest.approx(4_000, abs=0.01)


@settings(max_examples=40)
@given(stars())
def test_the_enclosing_circle_holds_every_corner(star: Polygon) -> None:
    place = outlined(star, 100)
    corners = boundary(star, 1)
    d = distances_m(place.point.lon, place.point.lat, corners[:, 0], corners[:, 1])
    assert d.max() + 100 <= enclosing_radius_m(place) + 1e-6
    assert enclosing_radius_m(place) <= d.max() * 1.0001 + 2_000


def test_a_circle_encloses_itself() -> None:
    assert enclosing_radius_m(Location(point=LonLat(lon=0, lat=0), uncertainty_m=1_234)) == 1_234


@settings(max_examples=40)
@given(stars(), LONS, LATS, st.floats(1, 50_000), st.integers(0, 2**32 - 1))
def test_outside_holds_every_world(star: Polygon, lon: float, lat: float, radius: float, seed: int) -> None:
    thing = Location(point=LonLat(lon=lon, lat=lat), uncertainty_m=radius)
    range_ = outside_range(outlined(star), thing)
    rng = np.random.default_rng(seed)
    inside = disc(thing.point, radius * 0.97)
    west, south, east, north = inside.bounds
    points = np.column_stack([rng.uniform(west, east, 20), rng.uniform(south, north, 20)])
    points = points[shapely.contains_xy(inside, points[:, 0], points[:, 1])]
    for x, y in points:
        off = distance_range(sure(x, y), outlined(star)).min_m
        assert range_.min_m - 0.1 <= off <= range_.max_m + 0.1


def test_outside_a_circle() -> None:
    region = Location(point=LonLat(lon=0, lat=0), uncertainty_m=10_000)
    thing = Location(point=LonLat(lon=1, lat=0), uncertainty_m=2_000)
    range_ = outside_range(region, thing)
    assert range_.min_m == pytest.approx(111_319.5 - 12_000, abs=1)
    assert range_.max_m == pytest.approx(111_319.5 - 8_000, abs=1)
    assert outside_range(region, Location(point=region.point, uncertainty_m=2_000)).max_m == 0


def test_an_outline_inside_another_is_nowhere_outside() -> None:
    big, small = outlined(box(0, 0, 4, 4), 1_000), outlined(box(1, 1, 2, 2), 1_000)
    assert outside_range(big, small).max_m == 0
    assert outside_range(small, big).max_m > 100_000
    assert outside_range(small, big).min_m == 0
    assert outside_range(outlined(box(0, 0, 1, 1)), outlined(box(3, 0, 4, 1))).min_m > 200_000


@given(LONS, LATS, st.floats(0.1, 5), st.floats(1, 500_000), LONS, LATS)
def test_places_may_meet_just_where_their_least_distance_is_0(
    west: float, south: float, size: float, uncertainty_m: float, lon: float, lat: float
) -> None:
    outline = outlined(box(west, south, west + size, south + size))
    circle = Location(point=LonLat(lon=lon, lat=lat), uncertainty_m=uncertainty_m)
    assert may_meet(outline, circle) == (distance_range(outline, circle).min_m == 0)
    assert may_meet(circle, outline) == may_meet(outline, circle)
    assert may_meet(circle, circle)
