"""Postal letters of states and provinces."""

import pytest

from gazetteer.lookup import Gazetteer
from gazetteer.postal import states
from gazetteer.regions import admin1_names


@pytest.mark.parametrize(
    ("letters", "countries"),
    [
        ("TX", "US"),
        ("DC", "US"),
        ("QC", "CA"),
        ("NSW", "AU"),
        ("NT", "CA AU"),
        ("tx", ""),
        ("XX", ""),
        ("", ""),
    ],
)
def test_letters_of_three_countries(letters: str, countries: str) -> None:
    assert [state.country for state in states(letters)] == countries.split()


def test_every_state_is_a_first_level_area() -> None:
    known = set(admin1_names().values())
    told = [state.name for code in admin1_names() if code.startswith("US.") for state in states(code[3:])]
    assert len(told) >= 51
    assert known.issuperset(told)
    assert states("PE")[0].name == "Prince Edward Island"


@pytest.mark.parametrize(
    ("query", "area"),
    [
        ("Springfield, IL", "Illinois"),
        ("Springfield, MO, USA", "Missouri"),
        ("Columbus, GA", "Georgia"),
        ("Hamilton, ON", "Ontario"),
        ("Perth, WA", "Western Australia"),
        ("Vancouver, WA", "Washington"),
        ("Perth, WA, Australia", "Western Australia"),
    ],
)
def test_a_city_with_the_letters_of_its_state(world: Gazetteer, query: str, area: str) -> None:
    place = world.geocode(query).place
    assert place is not None
    assert place.admin1 == area


def test_small_letters_and_other_words_are_no_states(world: Gazetteer) -> None:
    assert world.geocode("Aleppo, IN").place is None
    assert "'in'" in world.geocode("Aleppo, in").reason
