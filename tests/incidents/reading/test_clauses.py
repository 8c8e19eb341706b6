"""Sentences that tell of several events."""

from datetime import date

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind, DateSpan
from incidents.reading.drafts import Earlier
from incidents.reading.times.days import day
from tests.incidents.reading.tables import claims_of, read

# text, (a word of the place, first day, words of its tolls) of the events
SEVERAL = [
    (
        "A raid killed 12 civilians in Aleppo and another five in Hasakah on Monday, activists said.",
        [("Aleppo", "2018-04-16", ["killed 12 civilians"]), ("Hasakah", "2018-04-16", ["another five"])],
    ),
    (
        "Shelling killed two people in Aleppo, three in Manbij and five in Hasakah on Sunday.",
        [
            ("Aleppo", "2018-04-15", ["killed two people"]),
            ("Manbij", "2018-04-15", ["three"]),
            ("Hasakah", "2018-04-15", ["five"]),
        ],
    ),
    (
        "Jets bombed Manbij on Friday, a day after rebels shelled Hasakah, killing four.",
        [("Hasakah", "2018-04-12", ["killing four"]), ("Manbij", "2018-04-13", [])],
    ),
    (
        "A missile hit Manbij on Monday. It came two weeks after a blast in Hasakah killed 50.",
        [("Manbij", "2018-04-16", []), ("Hasakah", "2018-04-02", ["killed 50"])],
    ),
    (
        "A raid on Manbij on Monday killed six. The attack comes two years after a jet bombed Hasakah.",
        [("Manbij", "2018-04-16", ["killed six"]), ("Hasakah", "2016-01-01", [])],
    ),
    (
        "Drones struck Manbij on Monday in retaliation for a rocket attack on Hasakah that killed three.",
        [("Hasakah", None, ["killed three"]), ("Manbij", "2018-04-16", [])],
    ),
    (
        "The strike on Manbij on Monday followed shelling of Hasakah, which killed two.",
        [("Hasakah", None, ["killed two"]), ("Manbij", "2018-04-16", [])],
    ),
    (
        "Shells hit a camp in Manbij on Monday, two days after an air strike on another camp killed nine.",
        [(None, "2018-04-14", ["killed nine"]), ("Manbij", "2018-04-16", [])],
    ),
    (
        "Three died in a raid on Manbij on Monday, and on Tuesday five more in Hasakah.",
        [("Manbij", "2018-04-16", ["Three died"]), ("Hasakah", "2018-04-17", [])],
    ),
    (
        "A raid on Manbij on Monday killed two. In Manbij, six died in a blast; in Hasakah on Friday a raid"
        " killed four.",
        [("Manbij", "2018-04-16", ["killed two", "six died"]), ("Hasakah", "2018-04-13", ["killed four"])],
    ),
    (
        "Near Manbij, two raids hit a depot on Monday; near Hasakah, one raid hit a well.",
        [("Manbij", "2018-04-16", []), ("Hasakah", "2018-04-16", [])],
    ),
    (
        "Ten bodies were found in Manbij on Monday, a week after an air strike there.",
        [("Manbij", "2018-04-09", ["Ten bodies"])],
    ),
    (
        "A missile hit a house in Manbij, wounding four, while a drone attack on Hasakah killed one.",
        [("Manbij", None, ["wounding four"]), ("Hasakah", None, ["killed one"])],
    ),
]
# One event told with what came of it.
ONE = [
    "Jets hit a market in Manbij and a mill in the same town, killing six.",
    "Six people died in Manbij after jets hit the market.",
]


@pytest.mark.parametrize(("text", "events"), SEVERAL)
def test_events_of_one_sentence(
    world: Gazetteer, text: str, events: list[tuple[str, str | None, list[str]]]
) -> None:
    reading = read(text, world)
    told = []
    for event in reading.events:
        tolls = [c.quote for c in claims_of(reading, ClaimKind.CASUALTIES) if c.event == event.number]
        told.append((event.place and event.place.name, event.date and str(event.date.start), tolls))
    assert sorted(told, key=str) == sorted(events, key=str)


@pytest.mark.parametrize("text", ONE)
def test_one_event_of_a_sentence(world: Gazetteer, text: str) -> None:
    assert len(read(text, world).events) == 1


@pytest.mark.parametrize(
    ("earlier", "days"),
    [
        (Earlier(count=2, unit="day"), ("2018-04-16", "2018-04-16")),
        (Earlier(count=1, unit="week"), ("2018-04-11", "2018-04-11")),
        (Earlier(count=3, unit="hour"), ("2018-04-17", "2018-04-18")),
        (Earlier(count=1, unit="month"), ("2018-03-01", "2018-03-31")),
        (Earlier(count=4, unit="year"), ("2014-01-01", "2014-12-31")),
        (Earlier(count=None, unit="day"), None),
        (Earlier(count=9999, unit="year"), None),
    ],
)
def test_how_long_before(earlier: Earlier, days: tuple[str, str] | None) -> None:
    found = earlier.of(day(date(2018, 4, 18), "written"))
    assert (found and (str(found.start), str(found.end))) == days


def test_days_of_the_same_sentence_go_first() -> None:
    later = DateSpan(start=date(2018, 4, 10), end=date(2018, 4, 10), how="written")
    found = Earlier(count=1, unit="day", later=later).of(None)
    assert found is not None
    assert str(found.start) == "2018-04-09"
