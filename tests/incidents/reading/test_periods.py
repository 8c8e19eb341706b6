"""Tolls of a period, told from those of one event."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind, Span
from incidents.pipeline import relate
from incidents.reading.casualties.tolls import find_tolls
from incidents.reading.periods import MANY_PLACES, PERIODS, is_of_a_period, is_of_many_places
from tests.incidents.reading.tables import claims_of, read

OF_A_PERIOD = [
    "At least 250 people have been killed since Sunday, the monitor said.",
    "Hundreds of people lost their lives over two years of fighting.",
    "Since March, air strikes have killed 900 civilians in the province.",
    "More than 5,000 have been killed in the war so far this year.",
    "The war has claimed 200,000 lives.",
    "An average of five children were killed every day.",
    "At least 40 people were killed in the past month in the city.",
    "Ten civilians, four of them children, have been killed in three weeks of bombardment.",
    "Some 300 civilians have died in coalition raids since August 2014, the monitor says.",
    "Twelve people were wounded this year, it said.",
    "قتل أكثر من 500 شخص منذ بداية الحرب.",
]

OF_ONE_EVENT = [
    "The strike killed 12 people, the deadliest since the war began.",
    "It was the worst attack this year and left 30 people dead.",
    "Twelve people were killed in the town, which has been under siege since 2013.",
    "Since 2014 the city has been held by the group, and on Sunday a raid killed 12 people.",
    "Twelve people were killed a day after the truce.",
    "Three soldiers were killed and 13 wounded on Sunday.",
    "قتل ستة أشخاص في غارة على المدينة المحاصرة منذ عام 2013.",
]


def _is(text: str) -> bool:
    toll, *_ = find_tolls(text)
    return is_of_a_period(text, toll.span)


@pytest.mark.parametrize("text", OF_A_PERIOD)
def test_a_toll_with_its_own_period(text: str) -> None:
    assert _is(text)


@pytest.mark.parametrize("text", OF_ONE_EVENT)
def test_the_toll_of_one_event(text: str) -> None:
    assert not _is(text)


@pytest.mark.parametrize("example", [example for _, example in PERIODS])
def test_every_row_reads_its_example(example: str) -> None:
    assert is_of_a_period(f"Sixty died {example}", Span(start=0, end=10))


@pytest.mark.parametrize("example", [example for _, example in MANY_PLACES])
def test_every_row_of_many_places_reads_its_example(example: str) -> None:
    assert is_of_many_places(f"Sixty died in {example}".replace("in in", "in"), Span(start=0, end=10))


def test_the_toll_of_one_place_beside_many() -> None:
    text = "Raids on Arn, Bell and Carr went on; six died in Arn."
    assert not is_of_many_places(text, Span(start=37, end=45))


def test_it_is_kept_and_set_against_no_strike(world: Gazetteer) -> None:
    reading = read(
        "The monitor said a raid in Palmyra on Sunday killed 12 people. An officer said hundreds of people"
        " had lost their lives in Palmyra over two years of fighting.",
        world,
    )
    one, period = claims_of(reading, ClaimKind.CASUALTIES)
    assert (one.event, period.event) == (0, None)
    assert relate([reading]).findings == ()
