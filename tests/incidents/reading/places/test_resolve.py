"""Toponyms to places, and locations that the text itself gives."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.lookup import Gazetteer
from geo.geodesic import azimuth_deg, destination, distance_m
from geo.lonlat import Location, LonLat
from incidents.reading.measures.quantity import parse_distance
from incidents.reading.places.directions import Heading
from incidents.reading.places.offsets import offset_location
from incidents.reading.places.resolve import place_ref
from tests.incidents.reading.tables import read

CENTRE = Location(point=LonLat(lon=40.14, lat=35.34), uncertainty_m=2_000)


@given(st.sampled_from([0.0, 45.0, 90.0, 202.5, 315.0]), st.integers(2, 400))
def test_an_offset_lies_where_the_words_put_it(bearing: float, kilometres: int) -> None:
    distance = parse_distance(f"{kilometres} km")
    found = offset_location(CENTRE, distance, Heading(bearing_deg=bearing, half_width_deg=22.5))
    assert distance_m(CENTRE.point, found.point) == pytest.approx(kilometres * 1000, abs=1)
    turned = (azimuth_deg(CENTRE.point, found.point) - bearing + 180) % 360 - 180
    assert abs(turned) < 0.01


@given(
    st.floats(0, 360),
    st.integers(2, 300),
    st.sampled_from([11.25, 22.5, 45.0]),
    st.floats(-1, 1),
    st.floats(-1, 1),
)
def test_an_offsets_radius_holds_every_place_that_the_words_allow(
    bearing: float, kilometres: int, half_width: float, aside: float, along: float
) -> None:
    distance = parse_distance(f"{kilometres} km")
    found = offset_location(CENTRE, distance, Heading(bearing_deg=bearing % 360, half_width_deg=half_width))
    far = distance.middle_m + along * distance.rounded_m
    allowed = destination(CENTRE.point, (bearing + aside * half_width) % 360, far)
    assert distance_m(found.point, allowed) <= found.uncertainty_m * 1.001


def test_a_wider_heading_is_less_sure() -> None:
    radii = [
        offset_location(
            CENTRE, parse_distance("50 km"), Heading(bearing_deg=0, half_width_deg=h)
        ).uncertainty_m
        for h in (11.25, 22.5, 45.0)
    ]
    assert radii == sorted(radii)
    assert radii[0] > 50_000 * 2 * math.sin(math.radians(11.25) / 2)


def test_a_place_that_only_the_text_locates(world: Gazetteer) -> None:
    reading = read("Jets bombed the village of Qastalun, 20 km east of Raqqa.", world)
    first, second = reading.places
    assert (first.name, second.name) == ("Qastalun", "Raqqa")
    assert first.location is not None
    assert second.location is not None
    assert distance_m(first.location.point, second.location.point) == pytest.approx(20_000, abs=5)
    assert "20 km" in first.result.reason


def test_a_place_near_a_known_one_is_put_round_it(world: Gazetteer) -> None:
    first, second = read("Jets bombed the village of Qastalun near Raqqa.", world).places
    assert first.location is not None
    assert second.location is not None
    assert first.location.point == second.location.point
    assert first.location.uncertainty_m > second.location.uncertainty_m
    assert "near Raqqa" in first.result.reason


def test_a_place_that_nothing_locates_has_no_location_and_a_reason(world: Gazetteer) -> None:
    (mention,) = read("Jets bombed the village of Qastalun.", world).places
    assert mention.location is None
    assert place_ref(mention).place_id is None
    assert "'Qastalun' is not in the gazetteer" in mention.result.reason


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Raids in Mosul and Kirkuk, and in Hit, went on.", "Hit", "IQ"),
        ("Shells fell in Kharkiv, in Kupiansk and in Orikhiv.", "Orikhiv", "UA"),
        ("Fighting in Basra went on, and in Nasiriyah.", "Basra", "IQ"),
    ],
)
def test_the_reports_other_places_tell_homonyms_apart(
    world: Gazetteer, text: str, name: str, country: str
) -> None:
    mention = next(m for m in read(text, world).places if m.name == name)
    assert mention.result.place is not None
    assert mention.result.place.country_code == country


@pytest.mark.parametrize(
    "spelling",
    ["Deir ez-Zor", "Deir al-Zour", "Deir al Zor", "Deir Ezzor", "Deir Ezzour", "Dayr az Zawr", "دير الزور"],
)
def test_spellings_lead_to_one_city(world: Gazetteer, spelling: str) -> None:
    (mention,) = read(f"A raid hit a school in {spelling}.", world).places
    assert place_ref(mention).place_id == "deir-ez-zor-city"


def test_an_airport_that_is_not_held_is_near_its_town(world: Gazetteer) -> None:
    (mention,) = read("Shells fell on Wukro airport.", world).places
    assert mention.location is not None
    assert mention.location.uncertainty_m > 5_000
    assert "named after" in mention.result.reason


def test_a_side_of_a_place_is_its_half(world: Gazetteer) -> None:
    whole, north = (read(t, world).places[0] for t in ("A bomb hit Raqqa.", "A bomb hit northern Raqqa."))
    assert whole.location is not None and north.location is not None
    assert north.location.point.lat > whole.location.point.lat
    assert north.name == whole.name


def test_a_district_is_not_named_after_a_town_abroad(world: Gazetteer) -> None:
    """Rajo is a spelling of Rio, in Florida, too."""
    places = read("Warplanes hit the Rajo district of Afrin in Syria.", world).places
    assert all(p.result.place is None or p.result.place.country_code == "SY" for p in places)
    assert all(p.location is None or p.location.point.lon > 0 for p in places)
