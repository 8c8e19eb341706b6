"""Coordinates in a report: places by themselves, and the location of the names beside them."""

import pytest

from gazetteer.coordinates import find_coordinates
from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind, PlaceMention, Relation, Verdict
from incidents.pipeline import relate
from incidents.reading.places.positions import masked
from tests.incidents.reading.tables import claims_of, distance_of, read


def places(text: str, world: Gazetteer) -> dict[str, PlaceMention]:
    return {mention.name: mention for mention in read(text, world).places}


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed the village of Orzumak (35.1234, 70.2345) on Monday.",
        "Jets bombed the village of Orzumak [35.1234 N, 70.2345 E] on Monday.",
        "Jets bombed the village of Orzumak, at 35.1234, 70.2345, on Monday.",
        "Jets bombed the village of Orzumak, located at coordinates 35.1234, 70.2345.",
        "Jets bombed the village of Orzumak at 35.1234, 70.2345 on Monday.",
        "Jets bombed the village of Orzumak (grid reference: 42S XD 12483 87425).",
        "Orzumak (35.1234, 70.2345) was bombed on Monday.",
    ],
)
def test_a_name_takes_the_coordinate_beside_it(world: Gazetteer, text: str) -> None:
    (mention,) = (m for m in read(text, world).places if m.name == "Orzumak")
    assert mention.location is not None
    assert mention.location.point.latlon == pytest.approx((35.1234, 70.2345), abs=1e-4)
    assert 3_000 < mention.location.uncertainty_m < 3_100
    assert "located by the text" in mention.result.reason
    assert text[mention.span.start : mention.span.end] == "Orzumak"


def test_one_decimal_is_enough_in_brackets_behind_a_place(world: Gazetteer) -> None:
    found = places("Shells fell in Orzumak (35.1, 70.2) on Monday.", world)
    location = found["Orzumak"].location
    assert location is not None
    assert location.point.latlon == (35.1, 70.2)
    assert location.uncertainty_m > 14_000
    assert set(found) == {"Orzumak", "35.1, 70.2"}


def test_the_kind_that_the_name_asks_for_gives_the_extent(world: Gazetteer) -> None:
    found = places("Shells fell on Orzumak camp (35.1234, 70.2345) on Monday.", world)
    assert found["Orzumak camp"].feature_code == "MILB"
    assert found["35.1234, 70.2345"].feature_code == "MILB"


def test_a_place_that_is_held_keeps_its_location_where_the_coordinate_agrees(world: Gazetteer) -> None:
    found = places("A strike hit Raqqa (35.9512, 39.0123) on Sunday.", world)["Raqqa"]
    (alone,) = read("A strike hit Raqqa on Sunday.", world).places
    assert found.location == alone.location
    assert "agrees" in found.result.reason


def test_a_homonym_gives_way_to_the_place_at_the_coordinate(world: Gazetteer) -> None:
    (alone,) = read("A raid hit a market in Basra.", world).places
    assert alone.result.place is not None and alone.result.place.country_code == "IQ"
    found = places("A raid hit a market in Basra (32.3664, 72.6984).", world)["Basra"]
    assert found.result.place is None or found.result.place.country_code == "PK"
    assert found.location is not None
    assert found.location.point.latlon == pytest.approx((32.3664, 72.6984), abs=0.01)


def test_a_held_name_far_from_its_coordinate_is_another_place(world: Gazetteer) -> None:
    found = places("A strike hit Mosul (10.1234, 20.5678) on Sunday.", world)["Mosul"]
    assert found.result.place is None
    assert "lies elsewhere" in found.result.reason
    assert found.location is not None
    assert found.location.point.latlon == (10.1234, 20.5678)


def test_a_spot_in_a_city_is_where_the_event_was(world: Gazetteer) -> None:
    (event,) = read("A strike hit a house in Raqqa at 35.9512, 39.0123 on Sunday.", world).events
    assert event.place is not None and event.place.location is not None
    assert event.place.name == "35.9512, 39.0123"
    assert event.place.location.uncertainty_m == 15


def test_a_place_that_is_located_once_is_located_everywhere(world: Gazetteer) -> None:
    text = "Jets bombed the village of Orzumak (35.1234, 70.2345). Later, shells fell in Orzumak again."
    reading = read(text, world)
    spoken = [m for m in reading.places if m.name == "Orzumak"]
    assert len(spoken) == 2
    assert spoken[0].location == spoken[1].location
    assert len(reading.events) == 1


def test_an_event_told_twice_at_one_coordinate_is_one(world: Gazetteer) -> None:
    text = (
        "The strike at 35.3359, 40.1408 killed four. The strike at 35.3359, 40.1408 also wounded ten people."
    )
    (event,) = read(text, world).events
    assert event.place is not None and event.place.name == "35.3359, 40.1408"


def test_digits_and_quotation_marks_of_a_coordinate_mislead_nobody(world: Gazetteer) -> None:
    text = "The strike at 35°20'09\"N 40°08'27\"E killed four people, a monitor said. “Many fled,” he added."
    reading = read(text, world)
    (toll,) = claims_of(reading, ClaimKind.CASUALTIES)
    assert "killed four" in toll.quote
    assert [m.name for m in reading.places] == ["35°20'09\"N 40°08'27\"E"]
    (other,) = claims_of(read("The strike at 35.3359, 40.1408 killed 5 people.", world), ClaimKind.CASUALTIES)
    assert other.quote.startswith("killed 5")


def test_a_coordinate_is_what_a_distance_is_measured_from(world: Gazetteer) -> None:
    reading = read("The envoy said no strikes fell within 55 km of 35.3981 N, 40.0569 E on Sunday.", world)
    claim = distance_of(reading)
    assert claim.relation is Relation.NONE_WITHIN
    assert claim.reference.name == "35.3981 N, 40.0569 E"
    assert claim.reference.location is not None
    assert claim.reference.location.point.latlon == (35.3981, 40.0569)


def test_a_distance_that_a_coordinate_contradicts(world: Gazetteer) -> None:
    text = "Jets bombed Orzumak (35.9512, 39.9123), 20 km east of Raqqa, on Sunday."
    (finding,) = (f for f in relate([read(text, world)]).findings if f.claim.kind is ClaimKind.DISTANCE)
    assert finding.verdict is Verdict.CONTRADICTED


def test_the_mask_keeps_every_offset() -> None:
    text = "From 35.3359, 40.1408 to 37S FU 12345 67890."
    hidden = masked(text, find_coordinates(text))
    assert len(hidden) == len(text)
    assert not any(char.isdigit() for char in hidden)
    assert hidden.startswith("From _") and hidden.endswith("_.")


def test_a_fine_coordinate_behind_a_town_is_that_of_the_site_in_it(world: Gazetteer) -> None:
    text = "The school in Tripoli (32°50'27\"N, 13°10'34\"E) was struck on Monday, and six people died."
    (event,) = read(text, world).events
    assert event.place is not None and event.place.location is not None
    assert event.place.location.uncertainty_m < 100
