"""Short distances against PROJ's, everywhere and in every direction."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.geodesic import WGS84, ecef_m
from incidents.crosscheck.near import ERROR_M, NEAR_M, earth_m, short_distances_m

ONE = np.zeros(1, np.int64)


def short_m(a: tuple[float, float], b: tuple[float, float]) -> float:
    points = [earth_m(np.array([lon]), np.array([lat])) for lon, lat in (a, b)]
    return float(short_distances_m(*points, ONE, ONE)[0])


@given(
    lon=st.floats(-180, 180),
    lat=st.floats(-90, 90),
    azimuth=st.floats(-180, 180),
    length=st.floats(0, 0.9999 * NEAR_M),
)
def test_the_error_is_below_its_bound(lon: float, lat: float, azimuth: float, length: float) -> None:
    to_lon, to_lat, _ = WGS84.fwd(lon, lat, azimuth, length)
    exact = WGS84.inv(lon, lat, to_lon, to_lat)[2]
    assert abs(short_m((lon, lat), (to_lon, to_lat)) - exact) <= ERROR_M


@pytest.mark.parametrize("length", [1.0, 1e3, 3e4, 0.9999 * NEAR_M])
def test_a_million_directions(length: float) -> None:
    rng = np.random.default_rng(int(length))
    lon, azimuth = rng.uniform(-180, 180, (2, 250_000))
    lat = np.degrees(np.arcsin(rng.uniform(-1, 1, 250_000)))
    to_lon, to_lat, _ = WGS84.fwd(lon, lat, azimuth, np.full(250_000, length))
    exact = WGS84.inv(lon, lat, to_lon, to_lat)[2]
    rows = np.arange(250_000)
    found = short_distances_m(earth_m(lon, lat), earth_m(to_lon, to_lat), rows, rows)
    assert np.abs(found - exact).max() <= ERROR_M / 2


def test_the_same_place_is_at_0_and_what_is_far_is_left_open() -> None:
    assert short_m((40, 35), (40, 35)) == 0
    assert short_m((180, 35), (-180, 35)) <= 1e-8 and short_m((0, 90), (77, 90)) <= 1e-8
    assert short_m((40, 35), (40, 36)) == np.inf
    assert short_m((0, 0), (180, 0)) == np.inf


@given(lon=st.floats(-180, 180), lat=st.floats(-90, 90))
def test_coordinates_are_those_of_geo(lon: float, lat: float) -> None:
    assert np.abs(earth_m(np.array([lon]), np.array([lat]))[0] - ecef_m(lon, lat)).max() <= 1e-8


def test_points_a_hair_apart_have_a_distance() -> None:
    lat = np.array([0.0, 4.2e-163, 1e-300, 1e-12, 1e-6])
    points = earth_m(np.zeros(5), lat)
    found = short_distances_m(points, points, np.zeros(5, np.int64), np.arange(5))
    assert found == pytest.approx(110_574.3 * lat, abs=1e-9, rel=1e-4)
