"""Sentences told anew: another language, other units, other numbers, and names that stay as they are."""

from collections.abc import Iterator
from datetime import date

import pytest

from incidents.sentence import Length, Number, joined, say, sentence_json
from tests.web.fake_store import FakeStore
from tests.web.test_words import reader
from web.telling import summary, told, told_text, working

LIES = say(
    "%(subject)s lies %(distance)s from %(reference)s",
    subject="Alpha",
    distance=Length(56_327),
    reference="Beta",
)


@pytest.fixture
def arabic(store: FakeStore) -> Iterator[None]:
    with reader(store, "ar"):
        yield


def test_a_sentence_is_told_in_miles(store: FakeStore) -> None:
    with reader(store, "en", "mi"):
        assert told(sentence_json(LIES)) == "Alpha lies 35 mi from Beta"
    with reader(store, "en"):
        assert told(sentence_json(LIES)) == "Alpha lies 56.3 km from Beta"


@pytest.mark.usefixtures("arabic")
def test_names_keep_their_direction_in_arabic() -> None:
    assert told_text(LIES) == "\u2068Alpha\u2069 على مسافة 56.3 كم من \u2068Beta\u2069"
    assert told_text("a plain text") == "a plain text"


@pytest.mark.usefixtures("arabic")
def test_clauses_days_and_numbers_are_told_too() -> None:
    days = say("%(first)s to %(last)s", first=date(2015, 12, 6), last=date(2015, 12, 7))
    assert told_text(joined(say("fragile"), days)) == "هشّ؛ من 6 ديسمبر 2015 إلى 7 ديسمبر 2015"
    assert told_text(say("%(number)s killed", number=Number(1200))) == "القتلى: 1,200"


@pytest.mark.usefixtures("arabic")
def test_what_was_kept_before_is_shown_as_it_is() -> None:
    old = {"summary": "3 killed", "working": ["measured: 3 m"]}
    assert summary(old) == "3 killed"
    assert working(old) == ["measured: 3 m"]


@pytest.mark.parametrize("hostile", ["%(subject)s", "%s%n", "100%", "{0}", "<b>"])
def test_no_value_is_taken_for_a_message(hostile: str) -> None:
    said = say("%(place)s has no known position", place=hostile)
    assert said == f"{hostile} has no known position"
    assert told(sentence_json(said)) == said
