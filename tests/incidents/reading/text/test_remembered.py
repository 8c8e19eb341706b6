"""Sentences that come again are answered at once, and as if they were new."""

from collections.abc import Iterator

import pytest

from incidents.memory import forget
from incidents.reading.text.remembered import remembered


@pytest.fixture
def asked() -> list[tuple[str, int]]:
    return []


@pytest.fixture
def find(asked: list[tuple[str, int]]) -> Iterator[object]:
    @remembered
    def words(text: str, least: int = 0) -> Iterator[str]:
        """Words of a length."""
        asked.append((text, least))
        return (word for word in text.split() if len(word) >= least)

    yield words
    forget()


def test_a_sentence_is_read_once(find, asked) -> None:  # type: ignore[no-untyped-def]
    assert find("two jets struck") == ["two", "jets", "struck"] == find("two jets struck")
    assert len(asked) == 1


def test_an_answer_that_is_changed_changes_no_other(find, asked) -> None:  # type: ignore[no-untyped-def]
    find("two jets").append("three")
    assert find("two jets") == ["two", "jets"]
    assert len(asked) == 1


def test_another_question_is_another_answer(find, asked) -> None:  # type: ignore[no-untyped-def]
    assert find("two jets", 4) == ["jets"]
    assert find("two jets") == ["two", "jets"]
    assert asked == [("two jets", 4), ("two jets", 0)]


def test_long_sentences_are_not_kept(find, asked) -> None:  # type: ignore[no-untyped-def]
    long = "jet " * 500
    assert find(long) == find(long) == ["jet"] * 500
    assert len(asked) == 2


def test_what_is_forgotten_is_read_anew(find, asked) -> None:  # type: ignore[no-untyped-def]
    find("two jets")
    forget()
    find("two jets")
    assert len(asked) == 2


def test_the_function_keeps_its_name_and_words(find) -> None:  # type: ignore[no-untyped-def]
    assert (find.__name__, find.__doc__) == ("words", "Words of a length.")
