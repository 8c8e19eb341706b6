"""Strikes that only a distance from a place locates."""

import pytest

from gazetteer.lookup import Gazetteer
from geo.geodesic import distance_m
from incidents.model import PlaceRef, ReportReading
from incidents.pipeline import relate
from tests.incidents.reading.tables import distance_of, read

TAIL = " 40 km north-east of Raqqa on Monday"
PUT_THERE = [
    "US forces conducted an airstrike about",
    "The command said its jets bombed a convoy",
    "Seven farmers were killed",
    "A drone struck a vehicle",
    "استهدفت طائرة مسيرة سيارة على بعد",
]
NOT_PUT_THERE = [
    "Jets bombed Manbij as troops stood",
    "Jets that took off from a base",
    "A raid on Manbij was heard",
    "Fighters gathered",
]


def events(world: Gazetteer, text: str) -> list[PlaceRef | None]:
    return [event.place for event in read(text, world).events]


@pytest.mark.parametrize("words", PUT_THERE)
def test_a_distance_and_a_direction_place_a_strike(world: Gazetteer, words: str) -> None:
    tail = " 40 كم شمال شرقي الرقة" if words[0] == "ا" else TAIL
    reading = read(f"{words}{tail}.", world)
    assert distance_of(reading).subject_event == 0
    (place,) = [event.place for event in reading.events]
    assert place is not None and place.location is not None
    assert place.place_id is None
    raqqa = distance_of(reading).reference.location
    assert raqqa is not None
    assert distance_m(raqqa.point, place.location.point) == pytest.approx(40_000, abs=1.0)
    # Far enough out for any point of the sector: 22.5 degrees to either side at 40 km is 15.6 km across.
    assert 15_600 < place.location.uncertainty_m < 40_000


@pytest.mark.parametrize("words", NOT_PUT_THERE)
def test_a_distance_of_something_else_places_no_strike(world: Gazetteer, words: str) -> None:
    reading = read(f"{words}{TAIL}.", world)
    assert distance_of(reading).subject_event is None
    assert all(event.place is None or event.place.name in ("Manbij", "Raqqa") for event in reading.events)


def test_a_distance_alone_is_a_ring_and_no_place(world: Gazetteer) -> None:
    reading = read("A drone struck a vehicle 40 km from Raqqa.", world)
    assert distance_of(reading).subject_event == 0
    assert [event.place for event in reading.events] == [None]


def test_a_place_that_is_named_comes_first(world: Gazetteer) -> None:
    assert [p and p.name for p in events(world, f"Jets bombed Manbij{TAIL}.")] == ["Manbij"]


def test_a_place_that_is_not_held_takes_the_position(world: Gazetteer) -> None:
    text = "A drone struck a vehicle near Qeycadabad. The strike was 40 km north-east of Raqqa."
    (place,) = events(world, text)
    assert place is not None and place.location is not None
    assert place.name == "Qeycadabad"


def test_a_wide_area_gives_way_to_the_distance(world: Gazetteer) -> None:
    (place,) = events(world, f"In Raqqa province, a drone struck a vehicle{TAIL}.")
    assert place is not None
    assert place.name == "40 km north-east of Raqqa"


def on_the_distance(reading: ReportReading) -> list[tuple[str, str]]:
    return [
        (f.verdict.value, f.subject.name if f.subject else "")
        for f in relate([reading]).findings
        if f.relation == "at"
    ]


STATEMENT = "The command said it conducted an airstrike 40 km west of Raqqa on Monday. "


def test_another_speakers_place_for_the_strike_is_measured(world: Gazetteer) -> None:
    there = "Residents said that the missile hit a farm in Manbij."
    assert on_the_distance(read(STATEMENT + there, world)) == [("contradicted", "Manbij")]


@pytest.mark.parametrize(
    "other",
    [
        "",
        "Residents said that another missile hit a farm in Manbij.",
        "Residents said that jets bombed a farm in Manbij.",
        "It said that the missile hit a farm in Manbij.",
    ],
)
def test_another_strike_or_the_same_speaker_is_not_set_against_it(world: Gazetteer, other: str) -> None:
    assert on_the_distance(read(STATEMENT + other, world)) == [("not_checkable", "")]
