"""How a sentence goes on from the event before it."""

import pytest

from incidents.reading.telling import (
    hours_off,
    is_in_the_same_place,
    keeps_the_day,
    opens_with_another,
    refers_back,
    says_another,
    took_place,
)

ANOTHER = [
    "Six months earlier, a raid hit a mill.",
    "In a separate incident two men died.",
    "Another raid hit the mill.",
    "In one of the raids a mill burned.",
    "Hours earlier, a missile hit a mill.",
    "Later in the day helicopters fired on the hills.",
    "Rebels killed six soldiers in an ambush hours earlier.",
]
TOOK_PLACE = ["The strike in question took place near a farm.", "The raid was carried out at dawn."]
NOT_ANOTHER = [
    "Another 37 people were hurt.",
    "A raid hit the mill.",
    "One man was killed and another wounded.",
    "The guard had been warned hours earlier.",
    "Two of the wounded died later in the hospital.",
]


@pytest.mark.parametrize("text", ANOTHER)
def test_another_strike(text: str) -> None:
    assert says_another(text)


@pytest.mark.parametrize("text", NOT_ANOTHER)
def test_the_same_strike(text: str) -> None:
    assert not says_another(text)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("The general confirmed the strike, saying rebels had met at the mill.", True),
        ("The mayor condemned Monday's raid on the mill.", True),
        ("A raid hit the mill, the general confirmed.", False),
        ("The general said a raid hit the mill.", False),
    ],
)
def test_what_only_speaks_of_a_strike(text: str, does: bool) -> None:
    assert refers_back(text) is does


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("In Arn, two raids hit a depot.", True),
        ("The army said it had hit a depot.", True),
        ("Jets had hit a depot.", False),
        ("Raids have hit the town often.", False),
        ("Another raid hit a depot.", True),
        ("In one raid six men died.", False),
        ("Weeks later a raid hit a depot.", False),
        ("A raid would hit a depot.", False),
    ],
)
def test_what_keeps_the_day_told_before(text: str, does: bool) -> None:
    assert keeps_the_day(text) is does


@pytest.mark.parametrize(
    ("text", "before", "by"),
    [
        ("Hours earlier, a raid hit it.", "Jets came.", range(-1, 1)),
        ("Hours earlier, a raid hit it.", "Jets came in the afternoon.", range(1)),
        ("It fell hours later.", "Jets came.", range(2)),
        ("It fell hours later.", "Jets came at dawn.", range(1)),
        ("It fell half an hour later.", "Jets came late on Monday.", range(1)),
        ("It fell.", "Jets came.", None),
    ],
)
def test_hours_before_and_after(text: str, before: str, by: range | None) -> None:
    assert hours_off(text, before) == by


def test_the_same_place_and_the_next_words_of_a_quotation() -> None:
    assert is_in_the_same_place("Six had died in the same area.")
    assert is_in_the_same_place("Another hospital in the town was hit.")
    assert not is_in_the_same_place("Six had died in the same raid.")
    assert not is_in_the_same_place("Six had died in the town of Arn.")
    assert opens_with_another("He wrote: “Another raid, with six dead”.")
    assert not opens_with_another("He wrote of another raid.")


@pytest.mark.parametrize("text", TOOK_PLACE)
def test_where_the_strike_was(text: str) -> None:
    assert took_place(text)


def test_an_age_is_no_time() -> None:
    assert keeps_the_day("In Homs, a 45-year-old man died of burns.")
    assert not keeps_the_day("In Homs, 45 men died that year.")
