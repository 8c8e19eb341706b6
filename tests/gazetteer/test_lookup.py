"""Looking names up."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from geo.geodesic import distance_m
from geo.lonlat import LonLat

HOSTILE = [
    "",
    "a",
    "x" * 10_000,
    "\u202eaqqaR",
    "\x00\x01\x02",
    "' OR 1=1 --",
    "😀",
    "\ud800",
    "{{7*7}}",
    "%",
    " ",
]


def test_names_lead_to_places(small: Gazetteer) -> None:
    assert small.has("deir ez zor")
    assert not small.has("no such place")
    assert {place.id for place in small.places("deir ez zor")} == {
        "deir-ez-zor-city",
        "deir-ez-zor-governorate",
    }
    assert {place.country_code for place in small.places("basra")} == {"IQ", "PK"}


def test_places_by_id(small: Gazetteer) -> None:
    city = small.place("deir-ez-zor-city")
    assert city is not None
    assert city.location.uncertainty_m == 5_000
    assert "دير الزور" in city.names
    governorate = small.place("deir-ez-zor-governorate")
    assert governorate is not None
    assert governorate.location.footprint is not None
    assert small.place("nowhere") is None


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_find_nothing_and_break_nothing(small: Gazetteer, name: str) -> None:
    assert not small.has(fold(name))
    assert small.places(fold(name)) == ()
    result = small.geocode(name)
    assert result.place is None
    assert result.reason


def test_the_index_is_read_only(small: Gazetteer) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        small._connection().execute("DELETE FROM place")


def test_threads_share_a_gazetteer(small: Gazetteer) -> None:
    names = ["Deir ez-Zor", "Raqqa province", "Dier Ezzor city", "Basra", "no such", "Saiqa camp"] * 20
    alone = [small.geocode(name) for name in names]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(small.geocode, names)) == alone


def test_places_around_a_point_are_of_the_kind_and_nearest_first(small: Gazetteer) -> None:
    camp = LonLat(lon=40.0569, lat=35.3981)
    found = small.around(camp, 30_000, ["AIR", "OIL"])
    away = [distance_m(camp, p.location.point) for p in found]
    assert away == sorted(away) and away[-1] <= 30_000
    assert {p.feature_code[:3] for p in found} == {"AIR", "OIL"}
