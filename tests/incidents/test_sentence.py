"""Sentences: English as text, put together anew from message and values."""

import json
from datetime import date

import pytest

from incidents.sentence import Length, Number, Sentence, Value, joined, listed, say, sentence_json


def test_a_sentence_is_a_text() -> None:
    said = say("%(n)s killed", n=Number(3))
    assert said == "3 killed" and f"{said}!" == "3 killed!" and isinstance(said, str)
    assert json.dumps(said) == '"3 killed"'
    assert (said.message, said.values) == ("%(n)s killed", {"n": Number(3)})


def test_sentences_nest() -> None:
    said = joined(say("so"), say("near %(place)s", place="X"), say("fragile"))
    assert said == "so; near X; fragile"
    first = {"message": "so", "values": {}}
    near = {"message": "near %(place)s", "values": {"place": "X"}}
    inner = {"message": "%(first)s; %(then)s", "values": {"first": first, "then": near}}
    assert sentence_json(said) == {
        "message": "%(first)s; %(then)s",
        "values": {"first": inner, "then": {"message": "fragile", "values": {}}},
    }


@pytest.mark.parametrize(
    ("value", "text", "record"),
    [
        (Length(999.4), "999 m", {"metres": 999.4}),
        (Length(999.6), "1.0 km", {"metres": 999.6}),
        (Length(999_960), "1,000 km", {"metres": 999_960}),
        (Number(1234.567, 2), "1,234.57", {"number": 1234.57, "digits": 2}),
        (date(2015, 12, 6), "2015-12-06", {"day": "2015-12-06"}),
        ("50%", "50%", "50%"),
    ],
)
def test_values(value: Value, text: str, record: object) -> None:
    said = say("%(value)s", value=value)
    assert said == text
    assert sentence_json(said) == {"message": "%(value)s", "values": {"value": record}}


def test_a_percent_sign_needs_no_value() -> None:
    assert say("95%% of them") == "95% of them"
    assert sentence_json("as it is") == "as it is"


def test_a_list_of_nothing_says_so() -> None:
    assert listed([]) == "not said"
    assert isinstance(listed([say("a"), say("b"), say("c")]), Sentence)
    assert listed([say("a"), say("b"), say("c")]) == "a, b, c"
