"""Places that aren't held, in the area that the text says they lie in."""

import pytest

from gazetteer.lookup import Gazetteer
from geo.geodesic import distance_m
from geo.lonlat import LonLat
from incidents.model import PlaceMention
from tests.incidents.reading.tables import read

RAQQA, HAMA, SAADA, ZAMFARA = (39.0, 36.0), (37.2, 35.2), (43.7, 17.1), (6.0, 12.2)


def _found(text: str, name: str, world: Gazetteer) -> PlaceMention:
    return next(p for p in read(text, world).places if p.name == name)


@pytest.mark.parametrize(
    ("text", "name", "near"),
    [
        ("A drone hit a house in Tel Qarqun, Raqqa, Syria, on Monday.", "Tel Qarqun", RAQQA),
        ("Shells fell on the village of Umm Dibban in Hama province on Friday.", "Umm Dibban", HAMA),
        ("Rockets struck Wadi Gharbun, in the Saada governorate of Yemen.", "Wadi Gharbun", SAADA),
        ("Gunmen stormed Gwandara village in Nigeria's Zamfara state.", "Gwandara village", ZAMFARA),
        ("Rebels left Tel Qarqun, a village in the Sabqun area of Raqqa province.", "Tel Qarqun", RAQQA),
        ("Mines went off in Umm Dibban and Tel Qarqun in Hama province.", "Umm Dibban", HAMA),
        ("Shells hit Umm Dibban, 4 km east of Tel Qarqun, Hama province.", "Umm Dibban", HAMA),
        ("A bus burned on the Salamiyah-Umdibban road in Hama province.", "Umdibban", HAMA),
        ("غارة على قرية تل القرعون بريف الرقة الشمالي.", "تل القرعون", RAQQA),
        ("قصف على قرية كفرزنوى التابعة لمحافظة حماة.", "كفرزنوى", HAMA),
    ],
)
def test_it_is_put_there_with_the_areas_extent(
    world: Gazetteer, text: str, name: str, near: tuple[float, float]
) -> None:
    found = _found(text, name, world)
    assert found.result.place is None
    assert "located by the text: in " in found.result.reason
    assert found.location is not None
    lon, lat = near
    away_m = distance_m(found.location.point, LonLat(lon=lon, lat=lat))
    assert away_m < 40_000
    assert found.location.footprint is not None or found.location.uncertainty_m > away_m


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A drone hit a house in Tel Qarqun, Syria, on Monday.", "Tel Qarqun"),
        ("Two villages, Kfar Qarqun and Hazano, were hit in rural Idlib.", "Kfar Qarqun"),
        ("Shells fell on the village of Umm Dibban. Raqqa was calm.", "Umm Dibban"),
    ],
)
def test_a_country_or_a_list_says_too_little(world: Gazetteer, text: str, name: str) -> None:
    assert _found(text, name, world).location is None


@pytest.mark.parametrize(
    ("text", "near", "radius_m"),
    [
        ("Shells fell on Qarqunabad, a neighbourhood of Taiz.", (44.02, 13.58), 20_000),
        ("Residents of Qarqunabad, north of Manbij, fled.", (37.95, 36.53), 40_000),
        ("Jets hit the towns of Qarqunabad and Umdibban, north of Manbij.", (37.95, 36.53), 40_000),
        ("قصف على قرية القرقونية شمالي منبج.", (37.95, 36.53), 40_000),
    ],
)
def test_what_is_named_by_a_town_is_put_there(
    world: Gazetteer, text: str, near: tuple[float, float], radius_m: float
) -> None:
    found = read(text, world).places[0]
    assert found.location is not None
    assert distance_m(found.location.point, LonLat(lon=near[0], lat=near[1])) < 5_000
    assert found.location.uncertainty_m < radius_m


def test_a_name_that_is_put_in_an_area_once_lies_there_throughout(world: Gazetteer) -> None:
    text = "Shells fell on the village of Umm Dibban in Hama province. In Umm Dibban a house burned."
    places = [p for p in read(text, world).places if p.name == "Umm Dibban"]
    assert len(places) == 2
    assert len({p.location for p in places}) == 1
