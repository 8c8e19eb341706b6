"""The probability of a distance, against published laws and against simulation."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import rice
from shapely.geometry import MultiPolygon, box

from geo.geodesic import WGS84, destination, distance_m, distances_m, outside_range
from geo.lonlat import Location, LonLat
from geo.probability import (
    SIGMAS_95,
    distance_law,
    probability_near,
    probability_toward,
    probability_within,
    rice_cdf,
)
from geo.ranges import AzimuthRange, DistanceRange

CAMP = Location(point=LonLat(lon=40.0569, lat=35.3981), uncertainty_m=3_000)
CITY = Location(point=LonLat(lon=40.1408, lat=35.3359), uncertainty_m=5_000)
PROVINCE = Location(point=LonLat(lon=0.5, lat=0.5), uncertainty_m=1_000, footprint=box(0, 0, 1, 1))
EVERYTHING = DistanceRange(min_m=0, max_m=math.inf)


def up_to(metres: float) -> DistanceRange:
    return DistanceRange(min_m=0, max_m=metres)


def worlds(place: Location, n: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Positions of a circular normal whose 95 % radius is the uncertainty."""
    radii = place.uncertainty_m / SIGMAS_95 * np.sqrt(-2 * np.log(rng.random(n)))
    lon, lat, _ = WGS84.fwd(
        np.full(n, place.point.lon), np.full(n, place.point.lat), rng.uniform(0, 360, n), radii
    )
    return np.asarray(lon), np.asarray(lat)


def test_the_radius_holds_95_in_100() -> None:
    centre = Location(point=CAMP.point, uncertainty_m=1e-3)
    assert probability_within(centre, CAMP, up_to(3_000)) == pytest.approx(0.95, abs=1e-4)


@pytest.mark.parametrize("centre_m", [0, 100, 5_000, 90_000])
@pytest.mark.parametrize("sigma_m", [1_000, 3_000])
def test_the_cdf_is_rices(centre_m: float, sigma_m: float) -> None:
    for d in np.linspace(0, centre_m + 5 * sigma_m, 12):
        assert float(rice_cdf(d, centre_m, sigma_m)) == pytest.approx(
            rice.cdf(d / sigma_m, centre_m / sigma_m), abs=1e-6
        )


@given(st.floats(0, 2e7), st.floats(0, 2e7), st.floats(0, 2e7), st.floats(1e-3, 1e6))
def test_the_cdf_rises_from_0_to_1(a: float, b: float, centre: float, sigma: float) -> None:
    low, high = (float(rice_cdf(d, centre, sigma)) for d in sorted((a, b)))
    assert 0 <= low <= high <= 1
    assert float(rice_cdf(math.inf, centre, sigma)) == 1
    assert float(rice_cdf(0, centre, sigma)) == pytest.approx(0, abs=1e-9)


@given(st.floats(-0.3, 0.3))
def test_far_off_the_law_is_as_good_as_normal(share: float) -> None:
    below, above = (float(rice_cdf(k + share, k, 1.0)) for k in (99.99, 100.01))
    assert below == pytest.approx(above, abs=2e-5)


@settings(max_examples=25)
@given(st.floats(0, 360), st.floats(100, 60_000), st.floats(50, 9_000), st.floats(0.3, 1.7))
def test_the_probability_is_the_share_of_worlds(
    azimuth: float, apart: float, radius: float, share: float
) -> None:
    other = Location(point=destination(CAMP.point, azimuth, apart), uncertainty_m=radius)
    rng = np.random.default_rng(11)
    d = distances_m(*worlds(CAMP, 20_000, rng), *worlds(other, 20_000, rng))
    observed = float((d <= share * apart).mean())
    assert probability_within(CAMP, other, up_to(share * apart)) == pytest.approx(observed, abs=0.015)


def test_all_distances_together_are_certain() -> None:
    assert probability_within(CAMP, CITY, EVERYTHING) == pytest.approx(1)
    assert probability_within(CAMP, PROVINCE, EVERYTHING) == pytest.approx(1)
    beyond = DistanceRange(min_m=9_000, max_m=math.inf)
    whole = probability_within(CAMP, CITY, beyond) + probability_within(CAMP, CITY, up_to(9_000))
    assert whole == pytest.approx(1)


def test_a_footprint_is_equally_likely_everywhere() -> None:
    west = Location(point=LonLat(lon=-1, lat=0.5), uncertainty_m=1)
    rng = np.random.default_rng(8)
    d = distances_m(-1.0, 0.5, rng.random(40_000), rng.random(40_000))
    for share in (0.1, 0.5, 0.9):
        reach = float(np.quantile(d, share))
        assert probability_within(west, PROVINCE, up_to(reach)) == pytest.approx(share, abs=0.006)


def test_two_footprints_are_both_spread() -> None:
    other = Location(point=LonLat(lon=1.5, lat=0.5), uncertainty_m=1_000, footprint=box(1, 0, 2, 1))
    rng = np.random.default_rng(8)
    d = distances_m(rng.random(200_000), rng.random(200_000), 1 + rng.random(200_000), rng.random(200_000))
    for share in (0.03, 0.3, 0.8):
        reach = float(np.quantile(d, share))
        assert probability_within(PROVINCE, other, up_to(reach)) == pytest.approx(share, abs=0.006)
        assert probability_within(other, PROVINCE, up_to(reach)) == pytest.approx(share, abs=0.006)


def test_one_law_answers_for_every_range() -> None:
    law = distance_law(CAMP, PROVINCE)
    for end in (1e5, 4.4e6, 5e6):
        assert law(up_to(end)) == probability_within(CAMP, PROVINCE, up_to(end))
    assert law(EVERYTHING) == pytest.approx(1)


def test_far_beyond_the_spread_it_is_certain_either_way() -> None:
    law = distance_law(CAMP, CITY)
    assert law(up_to(1_000_000)) == 1
    assert law(DistanceRange(min_m=1_000_000, max_m=math.inf)) == 0
    assert law(DistanceRange(min_m=0, max_m=0)) == 0


def test_a_corner_is_no_straight_edge() -> None:
    sharp = Location(point=PROVINCE.point, uncertainty_m=1e-3, footprint=PROVINCE.footprint)
    corner = Location(point=LonLat(lon=1, lat=1), uncertainty_m=8_000)
    assert probability_near(sharp, corner, 0) == pytest.approx(0.25, abs=0.01)


def test_in_a_country_over_the_antimeridian_its_cut_is_no_edge() -> None:
    halves = MultiPolygon([box(178, -1, 180, 1), box(-180, -1, -178, 1)])
    country = Location(point=LonLat(lon=179, lat=0), uncertainty_m=1_000, footprint=halves)
    thing = Location(point=LonLat(lon=180, lat=0), uncertainty_m=5_000)
    assert probability_near(country, thing, 0) == pytest.approx(1)
    assert outside_range(country, thing).max_m == 0


def test_a_footprint_thinner_than_the_grid_still_has_a_place() -> None:
    strip = box(0, 0, 1, 1).difference(box(0.001, 0.001, 1, 1))
    thin = Location(point=LonLat(lon=0, lat=0), uncertainty_m=10, footprint=strip)
    assert probability_within(CAMP, thin, EVERYTHING) == pytest.approx(1)


@pytest.mark.parametrize(
    ("lon", "expected"), [(0.5, 1.0), (1.0, 0.5), (3.0, 0.0)], ids=["inside", "on the edge", "outside"]
)
def test_inside_a_footprint(lon: float, expected: float) -> None:
    thing = Location(point=LonLat(lon=lon, lat=0.5), uncertainty_m=5_000)
    assert probability_near(PROVINCE, thing, 0) == pytest.approx(expected, abs=0.005)


def test_near_a_footprint_is_the_share_of_worlds_so_near() -> None:
    thing = Location(point=LonLat(lon=1.08, lat=0.5), uncertainty_m=6_000)
    sharp = Location(point=PROVINCE.point, uncertainty_m=1e-3, footprint=PROVINCE.footprint)
    lon, lat = worlds(thing, 600, np.random.default_rng(2))
    off = [
        outside_range(sharp, Location(point=LonLat(lon=x, lat=y), uncertainty_m=1e-3)).max_m
        for x, y in zip(lon, lat, strict=True)
    ]
    observed = float((np.array(off) <= 8_000).mean())
    assert probability_near(sharp, thing, 8_000) == pytest.approx(observed, abs=0.06)


def test_near_a_circle_counts_from_its_edge() -> None:
    region = Location(point=CAMP.point, uncertainty_m=20_000)
    thing = Location(point=destination(CAMP.point, 90, 25_000), uncertainty_m=2_000)
    assert probability_near(region, thing, 5_000) == pytest.approx(0.5, abs=0.03)
    assert probability_near(region, thing, 0) < 0.001


@settings(max_examples=15)
@given(st.floats(0, 360), st.floats(10, 90), st.floats(0.5, 1.5))
def test_distance_and_heading_together(azimuth: float, half: float, share: float) -> None:
    heading, reach = AzimuthRange.around(azimuth, half), share * distance_m(CAMP.point, CITY.point)
    rng = np.random.default_rng(4)
    lon_a, lat_a = worlds(CAMP, 20_000, rng)
    lon_b, lat_b = worlds(CITY, 20_000, rng)
    bearing, _, d = WGS84.inv(lon_a, lat_a, lon_b, lat_b)
    on_course = (np.asarray(bearing) - heading.start_deg) % 360 <= heading.width_deg
    observed = float((on_course & (np.asarray(d) <= reach)).mean())
    assert probability_toward(CAMP, CITY, up_to(reach), heading) == pytest.approx(observed, abs=0.015)
