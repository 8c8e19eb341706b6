"""Reading the world's cities and countries."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gazetteer import world
from gazetteer.errors import WorldError
from gazetteer.names import fold
from geo.geodesic import distance_m
from geo.lonlat import LonLat

Write = Callable[..., Path]
CITY: dict[str, Any] = {
    "geonameid": 7, "name": "X", "countrycode": "SY", "admin1code": "07", "longitude": 40.0, "latitude": 35.0,
    "population": 100, "alternatenames": ["Ex", "ks", "XXX", "إكس"],
}  # fmt: skip


def test_rows_come_whole_across_chunks(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    table = {str(number): {"name": f"x{{{number}}}", "more": ["é"] * 5} for number in range(50)}
    monkeypatch.setattr(world, "_CHUNK", 17)
    assert list(world.read_rows(write(table))) == list(table.values())
    assert list(world.read_rows(write("{}\n"))) == []


@pytest.mark.parametrize(
    "text", ["", "[]", '[{"a": 1}]', '{"1": {"a": 1}', '{"1": {"a": ', '{"1": {"a": 1}} x']
)
def test_what_is_no_object_of_rows(write: Write, text: str) -> None:
    with pytest.raises(WorldError, match=r"file\.json"):
        list(world.read_rows(write(text)))


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="nowhere"):
        list(world.read_rows(tmp_path / "nowhere"))


def test_a_city(write: Write) -> None:
    ((code, city),) = world.read_cities(write({"7": CITY}), {"SY.07": "Deir ez-Zor"}, {"SY": "ex"})
    assert code == "SY.07"
    assert (city.id, city.feature_code, city.admin1, city.population) == ("gn-7", "PPLC", "Deir ez-Zor", 100)
    assert city.names == ("X", "Ex", "إكس")
    assert city.location.uncertainty_m == 1_000


def test_of_several_towns_called_as_the_capital_the_largest_is_it(write: Write) -> None:
    towns = {
        str(n): CITY | {"geonameid": n, "population": people} for n, people in ((1, 900), (2, 5_000), (3, 0))
    }
    found = {city.id: city.feature_code for _, city in world.read_cities(write(towns), {}, {"SY": "x"})}
    assert found == {"gn-1": "PPL", "gn-2": "PPLC", "gn-3": "PPL"}


@pytest.mark.parametrize(
    "change", [{"latitude": 95}, {"longitude": None}, {"alternatenames": None}, {"population": "x"}]
)
def test_a_broken_city_is_named(write: Write, change: dict[str, Any]) -> None:
    with pytest.raises(WorldError, match="row 7"):
        list(world.read_cities(write({"7": CITY | change}), {}, {}))


def test_a_country_covers_its_cities_even_across_the_antimeridian() -> None:
    table = {"XX": {"name": "Nowhere Islands", "population": 900_000}}
    cities = [LonLat(lon=178.44, lat=-18.14), LonLat(lon=-179.8, lat=-16.43)]
    (fiji,) = world.read_countries(table, {"XX": cities})
    assert abs(fiji.location.point.lon) > 179
    assert fiji.location.uncertainty_m < 300_000
    assert all(distance_m(fiji.location.point, city) < fiji.location.uncertainty_m for city in cities)
    assert "bounding box" in fiji.source


def test_country_names_are_of_known_countries() -> None:
    extra = json.loads(world.COUNTRY_NAMES.read_text(encoding="utf-8"))["names"]
    assert set(extra) <= set(world.countries_table())


def test_label_points_lie_in_the_box_of_their_countrys_cities() -> None:
    points = json.loads(world.COUNTRY_NAMES.read_text(encoding="utf-8"))["points"]
    boxes: dict[str, list[tuple[float, float]]] = {code: [] for code in points}
    for row in world.read_rows(world.cities_file()):
        if row["countrycode"] in boxes:
            boxes[row["countrycode"]].append((row["longitude"], row["latitude"]))
    far = [
        code
        for code, (lon, lat) in points.items()
        if not all(
            min(v) - 1 <= x <= max(v) + 1
            for x, v in zip((lon, lat), zip(*boxes[code], strict=True), strict=True)
        )
    ]
    assert len(points) > 150
    assert far == []


def test_a_country_is_put_at_its_label_point() -> None:
    table = {"IN": {"name": "India", "population": 1}}
    cities = [LonLat(lon=72.9, lat=19.1), LonLat(lon=88.4, lat=22.6)]
    (india,) = world.read_countries(table, {"IN": cities})
    assert india.location.point == LonLat(lon=79.0, lat=22.0)
    assert all(distance_m(india.location.point, city) < india.location.uncertainty_m for city in cities)


def test_demonyms_are_of_known_countries() -> None:
    found = world.demonyms()
    assert found["south koreans"] == "KR"
    assert found["dutch"] == "NL"
    assert set(found.values()) <= set(world.countries_table())


def test_arabic_adjectives_are_of_known_countries() -> None:
    found = world.nisbas()
    assert {found[fold(word)] for word in ("سوري", "السورية", "سورية", "السوري")} == {"SY"}
    assert found[fold("الأميركية")] == found[fold("الأمريكي")] == "US"
    assert set(found.values()) <= set(world.countries_table())
