"""Discs, rings and sectors: true to their budget and valid everywhere on Earth."""

import math
from itertools import pairwise

import numpy as np
import pytest
import shapely
from hypothesis import example, given, settings
from hypothesis import strategies as st

from geo.area import MAX_RADIUS_M, budget_m, disc, ring, sector
from geo.errors import AreaError
from geo.geodesic import WGS84, Floats, Outline, distance_m, distances_m
from geo.lonlat import LonLat
from geo.ranges import AzimuthRange, DistanceRange

CAMP = LonLat(lon=40.0569, lat=35.3981)
LONS = st.floats(-180, 180) | st.sampled_from([-180.0, 180.0, 179.9999, 0.0])
LATS = st.floats(-90, 90) | st.sampled_from([-90.0, 90.0, 89.9999, -89.5, 0.0])
POSITIONS = st.builds(LonLat, lon=LONS, lat=LATS)
RADII = st.floats(0, math.log10(19_000_000)).map(lambda exponent: 10**exponent)


def to_pole(center: LonLat, lat: float) -> float:
    return distance_m(center, LonLat(lon=center.lon, lat=lat))


def rings_of(area: Outline) -> list[Floats]:
    polygons = shapely.get_parts(area)
    return [np.asarray(r.coords) for p in polygons for r in (p.exterior, *p.interiors)]


def assert_well_formed(area: Outline) -> None:
    """Valid, in bounds, right-handed, and no edge longer than half a turn (RFC 7946, 3.1.6 and 3.1.9)."""
    assert area.is_valid, shapely.is_valid_reason(area)
    west, south, east, north = area.bounds
    assert -180 <= west <= east <= 180
    assert -90 <= south <= north <= 90
    for polygon in shapely.get_parts(area):
        assert polygon.exterior.is_ccw
        assert not any(hole.is_ccw for hole in polygon.interiors)
    for coordinates in rings_of(area):
        assert np.abs(np.diff(coordinates[:, 0])).max() <= 180


def on_curve(area: Outline, center: LonLat, *, between: int = 0) -> Floats:
    """Distances from the centre of the boundary's vertices, and of points between them, seams left out."""
    coordinates = []
    for vertices in rings_of(area):
        stops = np.arange((len(vertices) - 1) * (between + 1) + 1) / (between + 1)
        dense = np.column_stack([np.interp(stops, np.arange(len(vertices)), axis) for axis in vertices.T])
        coordinates.append(dense)
    xy = np.concatenate(coordinates)
    seam = (np.abs(xy[:, 0]) == 180) | (np.abs(xy[:, 1]) == 90)
    return distances_m(center.lon, center.lat, xy[~seam, 0], xy[~seam, 1])


def sampled(center: LonLat, distances: Floats, rng: np.random.Generator) -> Floats:
    n = len(distances)
    azimuths = rng.uniform(0, 360, n)
    lon, lat, _ = WGS84.fwd(np.full(n, center.lon), np.full(n, center.lat), azimuths, distances)
    return np.column_stack([lon, lat])


def holds(area: Outline, points: Floats) -> np.ndarray:
    return shapely.intersects_xy(area, points[:, 0], points[:, 1])


@settings(max_examples=150)
@given(POSITIONS, RADII)
@example(LonLat(lon=0, lat=90), 19_000_000.0)
@example(LonLat(lon=180, lat=-90), 1.0)
@example(LonLat(lon=-180, lat=0), 10_001_965.729)
@example(CAMP, to_pole(CAMP, 90))
@example(CAMP, to_pole(CAMP, 90) - 0.4)
@example(CAMP, to_pole(CAMP, -90) - 0.3)
@example(LonLat(lon=0, lat=0), to_pole(LonLat(lon=0, lat=0), 90))
@example(LonLat(lon=0, lat=1e-9), to_pole(LonLat(lon=0, lat=1e-9), 90) - 1e-3)
def test_a_disc_is_right_everywhere(center: LonLat, radius: float) -> None:
    area, budget = disc(center, radius), budget_m(radius)
    assert_well_formed(area)
    drawn = on_curve(area, center, between=3)
    assert drawn.min() >= radius
    assert drawn.max() <= radius + budget
    rng = np.random.default_rng(round(radius))
    assert holds(area, sampled(center, radius * np.sqrt(rng.random(100)), rng)).all()
    assert holds(area, sampled(center, np.full(100, radius), rng)).all()
    assert not holds(area, sampled(center, np.full(100, radius + 1.01 * budget), rng)).any()
    assert_agrees_with_distance(area, center, DistanceRange(min_m=0, max_m=radius), budget)


def assert_agrees_with_distance(area: Outline, center: LonLat, radii: DistanceRange, budget: float) -> None:
    """Points all over the Earth are in the area if and only if they are near enough."""
    rng = np.random.default_rng(7)
    points = np.column_stack([rng.uniform(-180, 180, 400), np.degrees(np.arcsin(rng.uniform(-1, 1, 400)))])
    d = distances_m(center.lon, center.lat, points[:, 0], points[:, 1])
    inside = holds(area, points)
    assert inside[(d >= radii.min_m) & (d <= radii.max_m)].all()
    assert not inside[(d > radii.max_m + budget) | (d < radii.min_m - budget)].any()


@given(RADII)
def test_the_budget_is_a_metre_or_a_hundred_thousandth(radius: float) -> None:
    assert budget_m(radius) <= max(1, 1e-5 * radius)
    assert budget_m(radius) <= 0.02 * radius


@settings(max_examples=60)
@given(POSITIONS, RADII, st.floats(0.01, 1))
def test_a_ring_is_a_disc_with_a_hole(center: LonLat, outer: float, share: float) -> None:
    radii = DistanceRange(min_m=share * outer, max_m=outer)
    area = ring(center, radii)
    assert_well_formed(area)
    rng = np.random.default_rng(3)
    assert holds(area, sampled(center, rng.uniform(radii.min_m, radii.max_m, 200), rng)).all()
    if radii.min_m > budget_m(outer):
        below = radii.min_m - 1.01 * budget_m(radii.min_m)
        assert not holds(area, sampled(center, np.full(100, below), rng)).any()
    assert_agrees_with_distance(area, center, radii, budget_m(outer))


def test_a_ring_from_nothing_is_a_disc() -> None:
    radii = DistanceRange(min_m=0, max_m=55_000)
    assert ring(CAMP, radii).equals(disc(CAMP, 55_000))


NEAR_POLES = [90.0, -90.0, 89.9999999, -89.9999, 89.9, 89.0, 80.0, -60.0, 1e-9, 0.0]
HEADINGS = st.floats(0, 360) | st.sampled_from([0.0, 45.0, 90.0, 157.5, 180.0, 315.0])
HALF_WIDTHS = st.floats(3, 179.5) | st.sampled_from([11.25, 22.5, 45.0, 90.0, 135.0])


@settings(max_examples=200, deadline=None)
@given(
    st.builds(LonLat, lon=LONS, lat=st.floats(-90, 90) | st.sampled_from(NEAR_POLES)),
    st.floats(1, math.log10(19_800_000)).map(lambda exponent: 10**exponent),
    st.floats(0, 0.95),
    HEADINGS,
    HALF_WIDTHS,
)
@example(LonLat(lon=-172, lat=89.9), 100_000.0, 0.0, 10.0, 179.0)  # winds back over its own start
@example(LonLat(lon=0, lat=80), 2_000_000.0, 0.0, 45.0, 45.0)  # a side through the pole
@example(LonLat(lon=0, lat=0), 15_000_000.0, 0.2, 90.0, 135.0)  # both poles inside
@example(LonLat(lon=0, lat=90), 100_000.0, 0.0, 0.0, 3.0)  # from the pole itself
def test_a_sector_holds_its_headings_and_no_others(
    center: LonLat, outer: float, share: float, azimuth: float, half: float
) -> None:
    radii = DistanceRange(min_m=share * outer, max_m=outer)
    area = sector(center, radii, AzimuthRange.around(azimuth, half))
    assert_well_formed(area)
    rng = np.random.default_rng(5)
    n = 300
    azimuths, d = rng.uniform(0, 360, n), rng.uniform(radii.min_m, radii.max_m, n)
    lon, lat, _ = WGS84.fwd(np.full(n, center.lon), np.full(n, center.lat), azimuths, d)
    everywhere = rng.uniform(-180, 180, n), np.degrees(np.arcsin(rng.uniform(-1, 1, n)))
    for points in (np.column_stack([lon, lat]), np.column_stack(everywhere)):
        assert_sector_holds(area, center, points, radii, azimuth, half)


def assert_sector_holds(
    area: Outline, center: LonLat, points: Floats, radii: DistanceRange, azimuth: float, half: float
) -> None:
    """Points are in a sector if and only if their distance and heading are, the budget apart."""
    n, budget = len(points), budget_m(radii.max_m)
    seen, _, d = WGS84.inv(np.full(n, center.lon), np.full(n, center.lat), points[:, 0], points[:, 1])
    off = np.abs((np.asarray(seen) - azimuth + 180) % 360 - 180)
    across = np.maximum(WGS84.b * np.abs(np.sin(np.asarray(d) / WGS84.b)), budget)
    shy = np.degrees(np.arcsin(np.minimum(1, budget / across)))
    inside = holds(area, points)
    assert inside[(d >= radii.min_m) & (d <= radii.max_m) & (off < half - shy)].all()
    astray = (off > half + shy) & (d > budget)
    assert not inside[(d > radii.max_m + budget) | (d < radii.min_m - budget) | astray].any()


def test_the_sides_of_a_sector_are_geodesics() -> None:
    radii = DistanceRange(min_m=0, max_m=1_000_000)
    area = sector(LonLat(lon=0, lat=60), radii, AzimuthRange(start_deg=80, end_deg=100))
    lon, lat, _ = WGS84.fwd([0] * 9, [60] * 9, [80] * 9, np.linspace(1e5, 9e5, 9))
    for x, y in zip(lon, lat, strict=True):
        nearest = area.boundary.interpolate(area.boundary.project(shapely.Point(x, y)))
        assert distance_m(LonLat(lon=x, lat=y), LonLat(lon=nearest.x, lat=nearest.y)) <= budget_m(1e6)


def test_a_sector_all_round_is_a_ring() -> None:
    radii = DistanceRange(min_m=1_000, max_m=2_000)
    assert sector(CAMP, radii, AzimuthRange(start_deg=0, end_deg=360)).equals(ring(CAMP, radii))


def test_a_sector_over_the_pole_is_closed_over_it() -> None:
    radii = DistanceRange(min_m=0, max_m=200_000)
    north = sector(LonLat(lon=0, lat=89), radii, AzimuthRange.around(0, 45))
    assert north.bounds[3] == 90
    assert holds(north, np.array([[0.0, 89.9], [180.0, 89.5], [90.0, 89.9]])).all()
    assert not holds(north, np.array([[0.0, 88.9], [90.0, 89.0]])).any()


@pytest.mark.parametrize("radius", [0, -1, math.nan, math.inf, MAX_RADIUS_M + 1])
def test_a_radius_that_cannot_be_drawn_is_refused(radius: float) -> None:
    with pytest.raises(AreaError, match="above 0 and at most"):
        disc(CAMP, radius)


def test_an_area_without_end_is_refused() -> None:
    endless = DistanceRange(min_m=1, max_m=math.inf)
    with pytest.raises(AreaError):
        ring(CAMP, endless)
    with pytest.raises(AreaError, match="upper distance of at most 19,900 km, not inf km"):
        sector(CAMP, endless, AzimuthRange(start_deg=0, end_deg=90))


def test_a_larger_disc_holds_a_smaller_one() -> None:
    for small, large in pairwise([1.0, 10.0, 1e3, 55e3, 1e6, 5e6]):
        assert disc(CAMP, large).contains(disc(CAMP, small))


def test_a_disc_of_55_km_at_this_latitude_is_no_circle_of_degrees() -> None:
    west, south, east, north = disc(CAMP, 55_000).bounds
    assert north - south == pytest.approx(0.99143, abs=1e-4)
    assert east - west == pytest.approx(1.21058, abs=2e-3)
