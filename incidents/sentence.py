"""Sentences that can be told in any language, side by side and as JSON; `gazetteer.sentence` makes them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from gazetteer.sentence import Length, Number, Sentence, Share, Value, message, say

__all__ = [
    "Length",
    "Number",
    "Sentence",
    "Share",
    "Value",
    "joined",
    "listed",
    "message",
    "say",
    "sentence_json",
]

Json = dict[str, Any]


def joined(first: Sentence, *others: Sentence) -> Sentence:
    """Clauses one after the other.

    Examples
    --------
    >>> joined(say("so it is"), say("so it stays"))
    'so it is; so it stays'
    """
    for other in others:
        first = say("%(first)s; %(then)s", first=first, then=other)
    return first


def listed(parts: Sequence[Sentence]) -> Sentence:
    """Things side by side.

    Examples
    --------
    >>> listed([say("a tank"), say("two trucks")])
    'a tank, two trucks'
    """
    if not parts:
        return say("not said")
    first, *others = parts
    for other in others:
        first = say("%(first)s, %(then)s", first=first, then=other)
    return first


def sentence_json(text: str) -> Json | str:
    """A sentence as its message and values; another text as it is.

    Examples
    --------
    >>> sentence_json(say("%(length)s off", length=Length(10_300.0)))
    {'message': '%(length)s off', 'values': {'length': {'metres': 10300.0}}}
    """
    if not isinstance(text, Sentence):
        return text
    return {
        "message": text.message,
        "values": {name: _value_json(value) for name, value in text.values.items()},
    }


def _value_json(value: Value) -> Json | str:
    match value:
        case Length(metres=metres):
            return {"metres": round(metres, 1)}
        case Number(number, digits):
            return {"number": round(number, digits), "digits": digits}
        case Share(part):
            return {"share": round(part, 4)}
        case date():
            return {"day": value.isoformat()}
        case text:
            return sentence_json(text)
