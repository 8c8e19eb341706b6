"""What is said of a search: the English, and that all of it is a message with values."""

from collections.abc import Iterator

import pytest

from gazetteer.lookup import Gazetteer
from gazetteer.place import GeocodeResult
from gazetteer.sentence import Sentence


def said(result: GeocodeResult) -> Iterator[str]:
    yield result.reason
    yield from (tried.how for tried in result.tried)
    for candidate in result.candidates:
        yield from candidate.why
        yield from (candidate.refused,) if candidate.refused else ()


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"query": "Raqqa"}, "is called 'raqqa'"),
        ({"query": "Springfield"}, "can't tell Springfield"),
        ({"query": "Raqqa province"}, "is what 'province' asks for"),
        ({"query": "Raqqa", "country": "FR"}, "no candidate lies in FR; "),
        ({"query": "Qqwxzhd"}, "among "),
        ({"query": "Judaydah, Nowhereland"}, "the area 'Nowhereland' that it shall lie in isn't known: "),
        ({"query": "x"}, "'x' is a single letter, too little to search for"),
        ({"query": "?!"}, "'?!' holds no letter or digit to search for"),
        ({"query": "long " * 200}, "a text of 1,000 characters is no name; "),
    ],
)
def test_everything_that_is_said_can_be_told_in_another_language(
    small: Gazetteer, asked: dict[str, str], words: str
) -> None:
    texts = list(said(small.geocode(**asked)))
    assert any(words in text for text in texts), texts
    assert all(isinstance(text, Sentence) for text in texts)
