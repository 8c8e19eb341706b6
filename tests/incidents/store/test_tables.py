"""How features lie in tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.names import fold
from incidents.store.tables import searchable


def _slowly(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text.replace(".", " "))).split())


@given(st.text(max_size=60) | st.text(st.characters(max_codepoint=127), max_size=60))
def test_words_are_letters_and_digits_of_folded_text(text: str) -> None:
    assert searchable(text) == _slowly(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Deir ez-Zôr, 6.12.", "deir ez zor 6 12"),
        ('Mar\'a AND "X"_y', "mara and x y"),
        ("مُحافظة", "محافظه"),
        ("\0\x1f", ""),
    ],
)
def test_what_a_search_finds(text: str, words: str) -> None:
    assert searchable(text) == words
