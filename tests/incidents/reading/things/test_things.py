"""Phrases that count things, with any nouns."""

import pytest

from incidents.reading.things.things import Noun, Nouns, parts_noun, things

NOUNS = Nouns(
    (
        Noun(name="cart", one="cart"),
        Noun(name="ox", one="ox", many="oxen"),
        Noun(name="gelding", many="geldings?", is_telling=True),
    ),
    tail="(?: horses?)?",
)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("three old carts", ["three old carts"]),
        ("a cart and two oxen", ["a cart", "two oxen"]),
        ("the cart, their oxen", ["the cart", "their oxen"]),
        ("four men and a cart", ["a cart"]),
        ("four men in carts", ["carts"]),
        ("gelding horses", ["gelding horses"]),
        ("a cart-load of scarts", []),
        ("no cart", []),
    ],
)
def test_phrases_begin_with_what_counts_them(text: str, phrases: list[str]) -> None:
    assert [text[p.start : p.end] for group in NOUNS.lists(text) for p in group] == phrases


def test_an_enumeration_is_one_list() -> None:
    assert [len(group) for group in NOUNS.lists("two carts, an ox and a gelding ran; a cart stood")] == [3, 1]


def test_one_kind_named_twice_is_added_up() -> None:
    (group,) = NOUNS.lists("two old carts and at least three new carts")
    (item,) = things(group).value.items
    assert (item.what, item.least, item.greatest) == ("cart", 5, None)


def test_the_number_of_strikes_is_not_that_of_the_things() -> None:
    ((phrase,),) = NOUNS.lists("two cart attacks")
    assert (phrase.item.least, phrase.is_counted) == (None, False)


def test_words_that_part_a_noun_from_what_stands_before_it() -> None:
    assert parts_noun(" launched two ")
    assert not parts_noun(" heavy old ")
