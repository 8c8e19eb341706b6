"""How candidates go together, and beliefs that settle."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.place import Place
from gazetteer.surroundings import Bond, Cloud, settle
from geo.geodesic import distance_m
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


def test_company_decides_between_equals() -> None:
    cloud = joined([NEAR, FAR], [NEXT])
    settled = settle(cloud, np.array([50.0, 50.0, 500.0]), np.array([5.0, 5.0]), [])
    assert settled.belief[0] > 0.9 > 0.1 > settled.belief[1]
    assert settled.weights[0] > 5 * settled.weights[1]


def test_words_weigh_on_both_names() -> None:
    cloud = joined([NEAR, NEXT], [NEAR, NEXT])
    own, unlisted = np.full(4, 50.0), np.full(2, 5.0)
    only_first = Bond(first=slice(0, 2), second=slice(2, 4), pairs=np.array([[1.0, 0.02], [0.02, 0.02]]))
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
