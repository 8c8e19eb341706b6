"""What is no question is refused in words."""

from typing import Any

import pytest

from geo.errors import GeoError
from incidents.comparing.question import MAX_CHARACTERS, MAX_TEXTS, question_of
from incidents.errors import IncidentsError, PlaceNotFoundError, ReportError
from tests.incidents.comparing.conftest import Ask

TEXT = {"text": "A strike hit Hajin."}


def test_texts_are_numbered_whatever_they_call_themselves() -> None:
    asked = question_of({"texts": [TEXT | {"id": "x"}, TEXT | {"published": "2018-12-01", "publisher": "P"}]})
    assert [r.id for r in asked.reports] == ["text-1", "text-2"]
    assert (str(asked.reports[1].published), asked.reports[1].publisher) == ("2018-12-01", "P")


@pytest.mark.parametrize(
    ("record", "named"),
    [
        ({}, '"texts" is missing'),
        ({"texts": []}, '"texts" is missing'),
        ({"texts": "A strike."}, '"texts" is missing'),
        ({"texts": [TEXT] * (MAX_TEXTS + 1)}, "11 texts; at most 10"),
        ({"texts": [{"text": "a" * (MAX_CHARACTERS + 1)}]}, "the texts have 50,001 characters"),
        ({"texts": [TEXT, {"text": " "}]}, "text 2: "),
        ({"texts": [TEXT, 3]}, "text 2: a report is an object"),
        ({"texts": [TEXT | {"published": "8.12.2015"}]}, "text 1: the date '8.12.2015'"),
        ({"texts": [TEXT], "colour": 1}, "unknown: colour"),
    ],
)
def test_texts_that_cannot_be_compared(record: dict[str, Any], named: str) -> None:
    with pytest.raises(ReportError) as refused:
        question_of(record)
    assert named in str(refused.value)


@pytest.mark.parametrize(
    "place",
    [
        3,
        {},
        {"key": "a", "colour": "red"},
        {"key": "a", "place_id": 3},
        {"key": "a", "lon": 40.0},
        {"key": "a", "lon": 40.0, "lat": 35.0},  # without a radius
        {"key": "a", "lon": 400.0, "lat": 35.0, "uncertainty_m": 5},
        {"key": "a", "lon": 40.0, "lat": 35.0, "uncertainty_m": 5, "place_id": "b"},
        {"key": "a", "uncertainty_m": 0},
        {"key": "a", "uncertainty_m": True},
        {"key": "a", "uncertainty_m": "3"},
        {"key": "a", "uncertainty_m": 1e300},
    ],
)
def test_places_that_cannot_be(place: Any) -> None:
    with pytest.raises((IncidentsError, GeoError)):
        question_of({"texts": [TEXT], "places": [place]})


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ({"key": "saeqa-camp", "place_id": "damascus"}, "'damascus' is no candidate for 'Saeqa camp'"),
        ({"key": "name-qarnabistan", "uncertainty_m": 5}, "has no position that a radius could belong to"),
    ],
)
def test_places_that_the_texts_leave_no_room_for(ask: Ask, place: dict[str, Any], named: str) -> None:
    text = "The army said that it struck the Saeqa camp. Shells hit Qarnabistan."
    with pytest.raises(PlaceNotFoundError) as refused:
        ask(texts=[{"text": text}], places=[place])
    assert named in str(refused.value)
