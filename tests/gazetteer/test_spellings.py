"""Spellings of places in the news, written down before any was looked up: how many the world finds."""

import csv
from pathlib import Path

import pytest

from gazetteer.lookup import Gazetteer
from gazetteer.place import Place
from geo.geodesic import distance_m
from geo.lonlat import LonLat

HIT_M = 10_000
TABLE = Path(__file__).with_name("spellings.csv")


@pytest.fixture(scope="module")
def asked() -> list[dict[str, str]]:
    """Rows of the table whose place the built-in world holds."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["held_by"] == "world"]


def is_meant(place: Place | None, row: dict[str, str]) -> bool:
    return place is not None and away_m(place, row) <= HIT_M


def is_round(place: Place, row: dict[str, str]) -> bool:
    """Whether the place meant lies within what is chosen: the town, or the oasis that it is in."""
    return is_meant(place, row) or away_m(place, row) <= place.location.uncertainty_m


def away_m(place: Place, row: dict[str, str]) -> float:
    point = LonLat(lon=float(row["lon"]), lat=float(row["lat"]))
    return distance_m(place.location.point, point)


def test_search_finds_them_without_context(world: Gazetteer, asked: list[dict[str, str]]) -> None:
    found = [
        [is_meant(world.entry(at).place, row) for at, _ in world.search(row["spelling"], 5)] for row in asked
    ]
    assert sum(hits[:1] == [True] for hits in found) >= 0.92 * len(asked)
    assert sum(any(hits) for hits in found) >= 0.98 * len(asked)


def test_none_is_put_elsewhere_where_the_country_is_known(
    world: Gazetteer, asked: list[dict[str, str]]
) -> None:
    chosen = [(row, world.geocode(row["spelling"], country=row["country"]).place) for row in asked]
    assert sum(is_meant(place, row) for row, place in chosen) >= 0.955 * len(asked)
    assert sum(place is not None and not is_round(place, row) for row, place in chosen) <= 2


def test_few_are_put_elsewhere_without_context(world: Gazetteer, asked: list[dict[str, str]]) -> None:
    chosen = [(row, world.geocode(row["spelling"]).place) for row in asked]
    assert sum(is_meant(place, row) for row, place in chosen) >= 0.80 * len(asked)
    assert sum(place is not None and not is_meant(place, row) for row, place in chosen) <= 0.03 * len(asked)
