"""Distances between points and between circles, against published values and the rules of distance."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.geodesic import WGS84, azimuth_deg, destination, distance_m, distance_range, distances_m, ecef_m
from geo.lonlat import HALF_EARTH_M, Location, LonLat

POSITIONS = st.builds(LonLat, lon=st.floats(-180, 180), lat=st.floats(-90, 90))
RADII = st.floats(0.01, 500_000)
CIRCLES = st.builds(Location, point=POSITIONS, uncertainty_m=RADII)


# 1: the inverse example of GeographicLib's Python documentation, Wellington to Salamanca.
# 2: Karney (2013), J. Geodesy 87, 43-55, the nearly antipodal example.
# 3: Vincenty's test line of Geoscience Australia, Flinders Peak to Buninyong (GRS 80: the same here).
@pytest.mark.parametrize(
    ("start", "end", "metres", "tolerance_m"),
    [
        ((174.81, -41.32), (-5.50, 40.96), 19_959_679.267, 1e-3),
        ((0, -30), (179.8, 29.9), 19_989_832.827610, 1e-3),
        ((144.42486788, -37.95103342), (143.92649554, -37.65282114), 54_972.271, 2e-3),
    ],
)
def test_published_lines(
    start: tuple[float, float], end: tuple[float, float], metres: float, tolerance_m: float
) -> None:
    a, b = (LonLat(lon=lon, lat=lat) for lon, lat in (start, end))
    assert distance_m(a, b) == pytest.approx(metres, abs=tolerance_m)


def test_half_the_earth_is_from_pole_to_pole() -> None:
    poles = [LonLat(lon=0, lat=lat) for lat in (90, -90)]
    assert distance_m(*poles) == pytest.approx(20_003_931.4586, abs=1e-3)
    assert distance_m(*poles) <= HALF_EARTH_M < distance_m(*poles) + 1


@given(POSITIONS, POSITIONS)
def test_distance_is_the_same_both_ways(a: LonLat, b: LonLat) -> None:
    there, back = distance_m(a, b), distance_m(b, a)
    assert there == pytest.approx(back, abs=1e-6)
    assert 0 <= there <= HALF_EARTH_M


@given(POSITIONS, POSITIONS, POSITIONS)
def test_no_detour_is_shorter(a: LonLat, b: LonLat, c: LonLat) -> None:
    assert distance_m(a, c) <= distance_m(a, b) + distance_m(b, c) + 1e-6


@given(POSITIONS)
def test_a_position_is_no_distance_from_itself(a: LonLat) -> None:
    assert distance_m(a, a) == 0


@given(POSITIONS, st.floats(0, 360), st.floats(1, 19_000_000))
def test_there_and_measured(start: LonLat, azimuth: float, metres: float) -> None:
    end = destination(start, azimuth, metres)
    assert distance_m(start, end) == pytest.approx(metres, abs=1e-6)
    if abs(start.lat) < 89.9:
        off = (azimuth_deg(start, end) - azimuth + 180) % 360 - 180
        assert abs(off) * metres < 1


@given(POSITIONS, POSITIONS)
def test_many_at_once_are_the_same_as_one(a: LonLat, b: LonLat) -> None:
    assert distances_m([a.lon], [a.lat], b.lon, b.lat)[0] == distance_m(a, b)


@given(POSITIONS, POSITIONS)
def test_the_chord_is_never_longer(a: LonLat, b: LonLat) -> None:
    chord = np.linalg.norm(ecef_m(a.lon, a.lat) - ecef_m(b.lon, b.lat))
    assert chord <= distance_m(a, b) + 1e-6


@given(CIRCLES, CIRCLES)
def test_the_range_is_the_same_both_ways(a: Location, b: Location) -> None:
    there, back = distance_range(a, b), distance_range(b, a)
    assert there.min_m == pytest.approx(back.min_m, abs=1e-6)
    assert there.max_m == pytest.approx(back.max_m, abs=1e-6)


@settings(max_examples=60)
@given(CIRCLES, CIRCLES, st.integers(0, 2**32 - 1))
def test_the_range_holds_every_distance_between_two_circles(a: Location, b: Location, seed: int) -> None:
    rng = np.random.default_rng(seed)
    (lon_a, lat_a), (lon_b, lat_b) = (_drawn_inside(place, rng) for place in (a, b))
    d = distances_m(lon_a, lat_a, lon_b, lat_b)
    range_ = distance_range(a, b)
    assert range_.min_m - 1e-6 <= d.min()
    assert d.max() <= range_.max_m + 1e-6


def test_the_range_is_distance_minus_and_plus_both_radii() -> None:
    camp = Location(point=LonLat(lon=40.0569, lat=35.3981), uncertainty_m=3_000)
    city = Location(point=LonLat(lon=40.1408, lat=35.3359), uncertainty_m=5_000)
    range_ = distance_range(camp, city)
    assert range_.min_m == pytest.approx(2_284, abs=1)
    assert range_.max_m == pytest.approx(18_284, abs=1)


def test_circles_that_meet_can_be_no_distance_apart() -> None:
    a = Location(point=LonLat(lon=179.99, lat=0), uncertainty_m=2_000)
    b = Location(point=LonLat(lon=-179.99, lat=0), uncertainty_m=2_000)
    assert distance_range(a, b).min_m == 0


def _drawn_inside(place: Location, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    n = 200
    radii = place.uncertainty_m * np.sqrt(rng.choice([1.0, rng.random()], n))
    lon, lat, _ = WGS84.fwd(
        np.full(n, place.point.lon), np.full(n, place.point.lat), rng.uniform(0, 360, n), radii
    )
    return np.asarray(lon), np.asarray(lat)
