"""Words with their spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.reading.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Deir ez-Zor's camp", ["Deir", "ez-Zor's", "camp"]),
        ("Ma'arrat al-Nu'man, 7 km", ["Ma'arrat", "al-Nu'man", "7", "km"]),
        ("ʿAyn Dara; T2", ["ʿAyn", "Dara", "T2"]),
        ("قرب دير الزور.", ["قرب", "دير", "الزور"]),
        ("É́ole", ["É́ole"]),
        ("--- ...", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [t.text for t in tokens(text)] == words


@pytest.mark.parametrize(
    ("word", "capital", "arabic"),
    [
        ("Kobani", True, False),
        ("kobani", False, False),
        ("al-Bab", True, False),
        ("ez-Zor", True, False),
        ("ʿAyn", True, False),
        ("الباب", True, True),
        ("well-known", False, False),
        ("42", False, False),
    ],
)
def test_what_can_begin_a_name(word: str, capital: bool, arabic: bool) -> None:
    (token,) = tokens(word)
    assert (token.capital, token.arabic) == (capital, arabic)


def test_possessives_are_left_out_of_the_plain_word() -> None:
    assert tokens("Aleppo's")[0].low == "aleppo"


@pytest.mark.parametrize("word", ["Monday", "The", "Ministry", "Observatory"])
def test_stop_words_are_capitals_that_name_no_place(word: str) -> None:
    assert tokens(word)[0].stop


@given(st.text(max_size=200))
def test_spans_point_to_the_words(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        end = token.end
