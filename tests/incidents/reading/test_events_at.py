"""Which event the words at a place of a report are about."""

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind, Toll
from tests.incidents.reading.tables import claims_of, read


def test_words_are_about_the_part_of_the_sentence_that_they_stand_in(world: Gazetteer) -> None:
    text = "A raid killed six in Aleppo and nine in Hasakah. Two of the wounded died, a doctor said."
    found = claims_of(read(text, world), ClaimKind.CASUALTIES)
    assert [c.event for c in found] == [0, 1, 1]


def test_a_sentence_without_an_event_goes_on_with_the_last(world: Gazetteer) -> None:
    text = "Jets bombed Aleppo on Monday. The mayor denied any role."
    assert [c.event for c in claims_of(read(text, world), ClaimKind.DENIAL)] == [0]


def test_before_any_event_words_are_about_none(world: Gazetteer) -> None:
    text = "The mayor denied any role. Jets bombed Aleppo on Monday."
    assert [c.event for c in claims_of(read(text, world), ClaimKind.DENIAL)] == [None]


def test_shares_of_a_toll_are_parts_of_it(world: Gazetteer) -> None:
    text = (
        "The mayor said jets killed 45 people. “Thirty-six people were killed in Aleppo and nine in Hasakah,”"
        " an official said."
    )
    tolls = [c.value for c in claims_of(read(text, world), ClaimKind.CASUALTIES)]
    assert [(t.killed_min, t.is_part) for t in tolls if isinstance(t, Toll)] == [
        (45, False),
        (36, True),
        (9, True),
    ]
