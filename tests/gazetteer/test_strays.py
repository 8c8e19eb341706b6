"""Strays: towns put into an area by mistake, and those that only lie far off."""

from gazetteer.lookup import Gazetteer
from gazetteer.strays import without_strays
from geo.geodesic import distance_m
from geo.lonlat import LonLat

BLOCK = [LonLat(lon=30 + at % 10 / 10, lat=50 + at // 10 / 10) for at in range(100)]
FAR_ONE = LonLat(lon=36.2, lat=50.1)
ROUND_IT = [LonLat(lon=36 + at / 10, lat=50.0) for at in range(5)]


def test_a_town_among_those_of_another_area_is_a_stray() -> None:
    assert without_strays([FAR_ONE, *BLOCK], lambda: ROUND_IT) == BLOCK


def test_an_island_far_off_belongs_to_its_area() -> None:
    towns = [*BLOCK, FAR_ONE]
    assert without_strays(towns, lambda: [LonLat(lon=29.0, lat=50 + at / 10) for at in range(9)]) == towns
    assert without_strays(towns, list) == towns


def test_an_area_of_two_parts_keeps_both() -> None:
    towns = [*BLOCK, *(LonLat(lon=36.2, lat=50 + at / 10) for at in range(4))]
    assert without_strays(towns, lambda: ROUND_IT) == towns


def test_an_area_across_180_degrees_is_one() -> None:
    towns = [
        LonLat(lon=(179.6 + at % 10 / 10 + 180) % 360 - 180, lat=-17 + at // 10 / 10) for at in range(100)
    ]
    assert without_strays(towns, lambda: ROUND_IT) == towns


def test_areas_of_the_world_lie_where_they_are(world: Gazetteer) -> None:
    for place_id, lon, lat in (
        ("adm-ua-05", 37.8, 48.1),
        ("adm-ua-14", 39.0, 48.9),
        ("adm-ua-07", 36.6, 49.5),
    ):
        place = world.place(place_id)
        assert place is not None
        assert distance_m(place.location.point, LonLat(lon=lon, lat=lat)) < 60_000
