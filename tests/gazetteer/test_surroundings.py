"""How candidates go together, and beliefs that settle."""

import dataclasses
from collections.abc import Sequence

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.place import Place
from gazetteer.surroundings import Bond, Cloud, settle
from geo.geodesic import distance_m, distance_range
from geo.lonlat import Location, LonLat


def place(lon: float, lat: float, code: str = "PPL", country: str = "SY", reach_m: float = 1_000) -> Place:
    where = Location(point=LonLat(lon=lon, lat=lat), uncertainty_m=reach_m)
    name = f"p-{lon}-{lat}"
    return Place(
        id=name, name=name, feature_code=code, country_code=country, location=where, source="made up"
    )


def joined(*names: Sequence[Place]) -> Cloud:
    return Cloud.joined([Cloud.of(places) for places in names])


NEAR, NEXT, FAR = place(40, 35), place(40.2, 35), place(-70, 10, country="VE")


@given(st.floats(-180, 180), st.floats(-89, 89), st.floats(-180, 180), st.floats(-89, 89))
def test_distances_are_nearly_geodesic(lon_a: float, lat_a: float, lon_b: float, lat_b: float) -> None:
    a, b = place(lon_a, lat_a), place(lon_b, lat_b)
    away = Cloud.of([a]).away_m(Cloud.of([b]))[0, 0]
    assert away == pytest.approx(distance_m(a.location.point, b.location.point), rel=0.006, abs=1)


@given(st.floats(-180, 180), st.floats(-89, 89), st.floats(1, 200_000), st.floats(0, 2_000_000))
def test_no_pair_that_can_be_so_far_apart_is_ruled_out(
    lon: float, lat: float, reach_m: float, least_m: float
) -> None:
    here, there = place(40, 35), place(lon, lat, reach_m=reach_m)
    span = distance_range(here.location, there.location)
    may = Cloud.of([here]).may_be_apart(Cloud.of([there]), least_m, least_m + 1_000)[0, 0]
    assert may or span.max_m < least_m or span.min_m > least_m + 1_000
    assert not (may and span.min_m > 1.1 * least_m + 400_000)


def test_an_outline_may_be_at_any_distance() -> None:
    outline = shapely.box(10, 10, 11, 11)
    where = Location(point=LonLat(lon=10.5, lat=10.5), uncertainty_m=1, footprint=outline)
    area = dataclasses.replace(FAR, location=where)
    assert Cloud.of([NEAR]).may_be_apart(Cloud.of([area]), 10.0, 20.0).all()
    assert not Cloud.of([NEAR]).may_be_apart(Cloud.of([FAR]), 10.0, 20.0).any()


def test_nearness_then_country_then_nothing() -> None:
    province = place(41, 35, "ADM1", reach_m=100_000)
    country = place(38, 35, "PCLI", reach_m=445_000)
    compatriot = place(36, 33)
    others = Cloud.of([NEXT, province, country, compatriot, FAR])
    near, inside, in_country, same_country, nothing = Cloud.of([NEAR]).goes_with(others)[0]
    assert 1 > near > inside > in_country > same_country > 0.01 > nothing >= 0


def test_places_without_a_country_are_no_compatriots() -> None:
    sea, ocean = place(0, 0, "SEA", ""), place(120, 60, "OCN", "")
    assert Cloud.of([sea]).goes_with(Cloud.of([ocean]))[0, 0] < 0.01


def test_many_candidates_go_together_as_each_two_do() -> None:
    codes = ("PPL", "ADM1", "PCLI")
    many = [
        place(n * 0.37 - 60, n * 0.11 - 20, codes[n % 3], ("SY", "IQ", "")[n % 5 % 3]) for n in range(400)
    ]
    together = Cloud.of(many).goes_with(Cloud.of(many))
    for one, other in ((0, 399), (1, 7), (17, 17), (399, 200)):
        alone = Cloud.of([many[one]]).goes_with(Cloud.of([many[other]]))
        assert together[one, other] == pytest.approx(alone[0, 0], rel=1e-9)


def test_company_decides_between_equals() -> None:
    cloud = joined([NEAR, FAR], [NEXT])
    settled = settle(cloud, np.array([50.0, 50.0, 500.0]), np.array([5.0, 5.0]), [])
    assert settled.belief[0] > 0.9 > 0.1 > settled.belief[1]
    assert settled.weights[0] > 5 * settled.weights[1]


def test_words_weigh_on_both_names() -> None:
    cloud = joined([NEAR, NEXT], [NEAR, NEXT])
    own, unlisted = np.full(4, 50.0), np.full(2, 5.0)
    only_first = Bond(first=slice(0, 2), second=slice(2, 4), gain=np.array([[0.0, -0.98], [-0.98, -0.98]]))
    settled = settle(cloud, own, unlisted, [only_first])
    assert settled.belief[0] > 2 * settled.belief[1]
    assert settled.belief[2] > 2 * settled.belief[3]


@given(
    st.lists(
        st.lists(st.tuples(st.floats(-180, 180), st.floats(-89, 89), st.floats(1e-6, 1e6)), max_size=4),
        min_size=2,
        max_size=6,
    )
)
def test_beliefs_are_probabilities(names: list[list[tuple[float, float, float]]]) -> None:
    cloud = joined(*([place(lon, lat) for lon, lat, _ in name] for name in names))
    own = np.array([weight for name in names for _, _, weight in name], dtype=np.float64)
    belief = settle(cloud, own, np.full(len(names), 5.0), []).belief
    assert ((belief >= 0) & (belief <= 1)).all()
    assert (np.bincount(cloud.owner, weights=belief, minlength=len(names)) <= 1 + 1e-9).all()
