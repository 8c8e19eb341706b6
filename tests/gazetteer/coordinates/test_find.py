"""Coordinates in running text, in every writing; and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.coordinates import coordinate_after, find_coordinates
from geo.geodesic import distance_m
from geo.lonlat import LonLat

HERE = (35.3359, 40.1408)
COARSE = (35.33, 40.14)
SEXAGESIMAL = (35 + 20 / 60 + 9 / 3600, 40 + 8 / 60 + 27 / 3600)
MINUTES = (35 + 20 / 60, 40 + 8 / 60)

WRITTEN = [
    ("35.3359, 40.1408", HERE, 15),
    ("35.3359,40.1408", HERE, 15),
    ("35.3359 40.1408", HERE, 15),
    ("35.3359 N 40.1408 E", HERE, 15),
    ("35.3359N, 40.1408E", HERE, 15),
    ("35.3359n, 40.1408e", HERE, 15),
    ("40.1408 E, 35.3359 N", HERE, 15),
    ("N35.33 E40.14", COARSE, 1434),
    ("N 35.33, E 40.14", COARSE, 1434),
    ("35,33° N 40,14° E", COARSE, 1434),
    ("35.33°, 40.14°", COARSE, 1434),
    ("35.33°N 40.14°E", COARSE, 1434),
    ("35.33 N, 40.14", COARSE, 1434),
    ("lat 35.3 lon 40.1", (35.3, 40.1), 14_350),
    ("lat: 35.33, long: 40.14", COARSE, 1434),
    ("Latitude 35.33 and longitude 40.14", COARSE, 1434),
    ("longitude 40.14, latitude 35.33", COARSE, 1434),
    ("latitude of 35.33 and a longitude of 40.14", COARSE, 1434),
    ("35.33 N, 40 E", (35.33, 40), 144_000),
    ("Latitude: 35.33\nLongitude: 40.14", COARSE, 1434),
    ('"lat": 35.33, "lon": 40.14', COARSE, 1434),
    ("lat/lon: 35.33, 40.14", COARSE, 1434),
    ("lon/lat 40.14, 35.33", COARSE, 1434),
    ("35.33 degrees north latitude and 40.14 degrees east longitude", COARSE, 1434),
    ("35.33 degrees north, 40.14 degrees east", COARSE, 1434),
    ("35N, 40E", (35, 40), 144_013),
    ("-35.3359, -40.1408", (-35.3359, -40.1408), 15),
    ("35.3359 S, 40.1408 W", (-35.3359, -40.1408), 15),
    ("−35.3359, 40.1408", (-35.3359, 40.1408), 15),
    ("+35.3359+040.1408", HERE, 15),
    ("140.1408, 35.3359", (35.3359, 140.1408), 15),
    ("35d20m09s N, 40d08m27s E", SEXAGESIMAL, 40),
    ("35°20'09\"N 40°08'27\"E", SEXAGESIMAL, 40),
    ("35° 20′ 09″ N, 40° 08′ 27″ E", SEXAGESIMAL, 40),
    ("35º20’09’’N 40º08’27’’E", SEXAGESIMAL, 40),
    ("35˚20`09``N 40˚08`27``E", SEXAGESIMAL, 40),
    ("35°20'09\"North 40°08'27\"East", SEXAGESIMAL, 40),
    ("N35°20'09\" E40°08'27\"", SEXAGESIMAL, 40),
    ("35°20'09\", 40°08'27\"", SEXAGESIMAL, 40),
    ("35 20 09 N 40 08 27 E", SEXAGESIMAL, 40),
    ("35-20-09N 040-08-27E", SEXAGESIMAL, 40),
    ("35:20:09N 40:08:27E", SEXAGESIMAL, 40),
    ("N 35 20 09 E 040 08 27", SEXAGESIMAL, 40),
    ("352009N 0400827E", SEXAGESIMAL, 40),
    ("352009N0400827E", SEXAGESIMAL, 40),
    ("N352009 E0400827", SEXAGESIMAL, 40),
    ("35°20.15'N 040°08.45'E", (35 + 20.15 / 60, 40 + 8.45 / 60), 24),
    ("35 degrees 20 minutes north, 40 degrees 8 minutes east", MINUTES, 2390),
    ("35°20'N, 40°08'E", MINUTES, 2390),
    ("3520N 04008E", MINUTES, 2390),
    ("٣٥٫٣٣٥٩، ٤٠٫١٤٠٨", HERE, 15),
    ("خط عرض ٣٥٫٣٣ وخط طول ٤٠٫١٤", COARSE, 1434),
    ("35.33 شمالاً و 40.14 شرقاً", COARSE, 1434),
    ("35,33° с.ш. 40,14° в.д.", COARSE, 1434),
]

LINKS = [
    ("the coordinates 35.3, 40.1", (35.3, 40.1), 14_350),
    ("the GPS position (35.3, 40.1)", (35.3, 40.1), 14_350),
    ("geo:35.3359,40.1408", HERE, 15),
    ("geo:35.3359,40.1408;u=250", HERE, 250),
    ("geo:35.3359,40.1408,120;crs=wgs84;u=3", HERE, 15),
    ("https://www.google.com/maps/@35.3359,40.1408,14z", HERE, 15),
    ("https://maps.google.com/?q=35.33,40.14", COARSE, 1434),
    ("https://maps.google.com/maps?q=35.33%2C40.14", COARSE, 1434),
    ("https://example.org/data=!3d35.3359!4d40.1408", HERE, 15),
    ("https://www.openstreetmap.org/#map=14/35.3359/40.1408", HERE, 15),
    ("https://www.openstreetmap.org/?mlat=35.33&mlon=40.14", COARSE, 1434),
    ('{"type": "Point", "coordinates": [40.1408, 35.3359]}', HERE, 15),
    ("POINT(40.1408 35.3359)", HERE, 15),
]

LOOK_ALIKE = [
    "It happened on 12.11.2015, 13.11.2015 and 14.11.2015.",
    "They were 35, 40 people.",
    "The marks were 35.5, 40.5 and so on.",
    "They won 4.5 to 3.2.",
    "The server 192.168.10.12, 10.0.0.1 answered.",
    "version 1.234.567, 2.345.678",
    "Call +963 21 123 4567 or 35.333.444.",
    "resolutions S/2015/962 and S/2015/963",
    "They cost $35.123, 40.456 in all.",
    "They cost 35.123, 40.456 dollars.",
    "a table of 35.123, 40.456, 12.789 and more",
    "shares of 0.123, 0.456",
    "35.123, 40.456 km",
    "35.123 % or 40.456 %",
    "killed 35,123, 40,456 people",
    "1,235.333, 1,244.222",
    "95.3359, 95.1408",
    "35.3359 N, 181.1408 E",
    "35.3359 N, 40.1408 N",
    "35.3359 E, 40.1408 E",
    "latitude 35.33 E, longitude 40.14",
    "35°75'09\"N 40°08'27\"E",
    "from 12:30 S to 13:40 E",
    "the roads N5 and E10",
    "12 N 30 people",
    "the 5G NR 10 and 4K TV 55",
    "geo:35.3359,40.1408;crs=moon-2011",
    "",
]


@pytest.mark.parametrize(("words", "latlon", "radius_m"), WRITTEN)
def test_every_writing_in_a_sentence(words: str, latlon: tuple[float, float], radius_m: float) -> None:
    text = f"On 6.12.2015 it fell at {words}, and killed four."
    (found,) = find_coordinates(text)
    assert found.point.latlon == pytest.approx(latlon)
    assert found.uncertainty_m == pytest.approx(radius_m, rel=0.01)
    assert text[found.start : found.end].strip('"') == words.strip('"')
    assert found.location.uncertainty_m == found.uncertainty_m


@pytest.mark.parametrize(("words", "latlon", "radius_m"), LINKS)
def test_what_stands_before_says_what_it_is(words: str, latlon: tuple[float, float], radius_m: float) -> None:
    (found,) = find_coordinates(f"See {words} .")
    assert found.point.latlon == pytest.approx(latlon)
    assert found.uncertainty_m == pytest.approx(radius_m, rel=0.01)


@pytest.mark.parametrize("text", LOOK_ALIKE)
def test_what_only_looks_like_one(text: str) -> None:
    assert find_coordinates(text) == []


def test_both_orders_possible_is_said() -> None:
    (either,) = find_coordinates("35.3359, 40.1408")
    (one,) = find_coordinates("35.3359, 140.1408")
    assert "the other order would be possible" in either.reason
    assert "other order" not in one.reason
    assert "0.0001 degrees" in one.reason
    assert "Chapman and Wieczorek 2020" in one.reason


def test_several_in_order() -> None:
    text = "From 35.3359, 40.1408 to 37S FU 12345 67890, then 36.1111 N 38.2222 E."
    found = find_coordinates(text)
    assert [text[c.start : c.end] for c in found] == [
        "35.3359, 40.1408", "37S FU 12345 67890", "36.1111 N 38.2222 E",
    ]  # fmt: skip


@given(
    st.floats(-89.99, 89.99),
    st.floats(-179.99, 179.99),
    st.integers(3, 6),
)
def test_what_is_written_is_read_within_its_radius(lat: float, lon: float, decimals: int) -> None:
    north, east = "N" if lat >= 0 else "S", "E" if lon >= 0 else "W"
    (found,) = find_coordinates(f"at {abs(lat):.{decimals}f} {north}, {abs(lon):.{decimals}f} {east}")
    assert distance_m(found.point, LonLat(lon=lon, lat=lat)) <= found.uncertainty_m


@given(st.text(alphabet="0123456789.,°'\" NSEW-+/()latongitude:\n٣٥", max_size=80))
def test_any_text_is_read(text: str) -> None:
    last = 0
    for found in find_coordinates(text):
        assert last <= found.start < found.end <= len(text)
        last = found.end


@pytest.mark.parametrize(
    ("text", "latlon"),
    [
        ("Gorwaik (35.1, 70.2) was hit", (35.1, 70.2)),
        ("Gorwaik [35.1, 70.2] was hit", (35.1, 70.2)),
        ("Gorwaik (35, 70) was hit", None),
        ("Gorwaik (35.1, 70.2, 3.3) was hit", None),
        ("Gorwaik (35.1, 70.2 was hit", None),
        ("Gorwaik was hit (35.1, 70.2)", None),
        ("Gorwaik (", None),
        ("Gorwaik", None),
    ],
)
def test_brackets_behind_a_name(text: str, latlon: tuple[float, float] | None) -> None:
    found = coordinate_after(text, len("Gorwaik"))
    assert (found and found.point.latlon) == latlon
    assert found is None or text[found.start : found.end] == "35.1, 70.2"
