"""States told by the postal letters behind a name."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.reading.places.mentions import find_toponyms
from incidents.reading.places.resolve import resolve
from incidents.reading.places.states import find_states
from incidents.reading.text.sentences import plain, sentences


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("A plant in Springfield, IL, burned on Monday.", ["state of Illinois"]),
        ("A plant burned in Portland, ME.", ["state of Maine"]),
        ("A plant in Springfield, IL 62701 burned.", ["state of Illinois"]),
        ("A plant in Vancouver, WA, burned.", []),  # Washington or Western Australia
        ("SHELLS FELL ON ALEPPO, IN SYRIA.", []),
        ("Shells fell on Aleppo, in Syria.", []),
    ],
)
def test_letters_behind_a_name(world: Gazetteer, text: str, states: list[str]) -> None:
    parts = sentences(plain(text))
    assert list(find_states(parts, find_toponyms(parts, world)).values()) == states


@pytest.mark.parametrize(
    ("letters", "area"), [("IL", "Illinois"), ("MO", "Missouri"), ("MA", "Massachusetts")]
)
def test_the_letters_tell_which_city_is_meant(world: Gazetteer, letters: str, area: str) -> None:
    parts = sentences(plain(f"A plant in Springfield, {letters}, burned on Monday."))
    city, *_ = resolve(parts, find_toponyms(parts, world), world)
    assert city.result.place is not None
    assert city.result.place.admin1 == area
