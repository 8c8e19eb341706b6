"""Things that bear the names of far towns stand where the text puts them."""

import pytest

from gazetteer.lookup import Gazetteer
from geo.geodesic import distance_m
from geo.lonlat import LonLat
from tests.incidents.reading.tables import read

GAZA, BAGHDAD, KYIV, TAIZ = (34.46, 31.5), (44.38, 33.34), (30.52, 50.45), (44.02, 13.58)


@pytest.mark.parametrize(
    ("text", "name", "at"),
    [
        ("Shells hit the Damascus Hospital in Gaza on Monday.", "Damascus", GAZA),
        ("A car bomb went off at Mosul Market in central Baghdad.", "Mosul", BAGHDAD),
        ("A missile destroyed the Odesa cinema in Kyiv.", "Odesa", KYIV),
        ("A drone hit the Kharkiv tractor plant in Kyiv.", "Kharkiv", KYIV),
        ("قصف على مستشفى بغداد في تعز.", "بغداد", TAIZ),
        ("قصف على سوق الموصل ببغداد.", "الموصل", BAGHDAD),
    ],
)
def test_a_thing_stands_where_the_text_puts_it(
    world: Gazetteer, text: str, name: str, at: tuple[float, float]
) -> None:
    places = [p for p in read(text, world).places if p.name == name]
    for place in places:
        assert place.location is not None
        assert place.result.place is None
        assert distance_m(place.location.point, LonLat(lon=at[0], lat=at[1])) < 60_000
    assert places


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells hit the Aleppo hospital in Syria.", "Aleppo"),
        ("Jets struck a market in Mosul in Iraq.", "Mosul"),
        ("Rockets from Gaza hit a school in Haifa.", "Gaza"),
        ("قصف على مستشفى في حلب وسوق في إدلب.", "حلب"),
    ],
)
def test_a_town_stays_where_it_is(world: Gazetteer, text: str, name: str) -> None:
    (place,) = [p for p in read(text, world).places if p.name == name]
    assert place.result.place is not None
