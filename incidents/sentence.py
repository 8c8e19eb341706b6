"""Sentences that can be told in any language: English texts that remember how they were put together.

A sentence is a text as any other, so that it is printed, compared and stored as one. Who speaks another
language, or counts in other units, puts its message and values together anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Self, TypeAlias

Json = dict[str, Any]

_KILO = 1000


@dataclass(frozen=True, slots=True)
class Length:
    """A length in metres, told in a unit that suits its size.

    Examples
    --------
    >>> str(Length(10_283.9)), str(Length(640)), str(Length(1_234_567))
    ('10.3 km', '640 m', '1,235 km')
    """

    metres: float

    def __str__(self) -> str:
        if self.metres < _KILO - 0.5:
            return f"{self.metres:,.0f} m"
        digits = 1 if self.metres < _KILO * _KILO - 50 else 0
        return f"{self.metres / _KILO:,.{digits}f} km"


@dataclass(frozen=True, slots=True)
class Number:
    """A number with so many decimals.

    Examples
    --------
    >>> str(Number(52_500.04, 1)), str(Number(3))
    ('52,500.0', '3')
    """

    value: float
    digits: int = 0

    def __str__(self) -> str:
        return f"{self.value:,.{self.digits}f}"


Value: TypeAlias = "str | Length | Number | date"


class Sentence(str):
    """An English text made of a message with `%(name)s` in it and a value for each name.

    Make one with `say`.
    """

    __slots__ = ("message", "values")

    message: str
    values: dict[str, Value]

    def __new__(cls, message: str, values: dict[str, Value]) -> Self:
        """Put them together."""
        made = super().__new__(cls, message % values if values else message.replace("%%", "%"))
        made.message, made.values = message, values
        return made


def say(message: str, /, **values: Value) -> Sentence:
    """A sentence; the message is marked for translation by this name.

    Examples
    --------
    >>> said = say("%(place)s lies %(length)s off", place="Saeqa", length=Length(10_300))
    >>> said, said.message
    ('Saeqa lies 10.3 km off', '%(place)s lies %(length)s off')
    """
    return Sentence(message, values)


def message(text: str) -> str:
    """A message itself, marked for translation where it stands in a table."""
    return text


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
        case Length(metres):
            return {"metres": round(metres, 1)}
        case Number(number, digits):
            return {"number": round(number, digits), "digits": digits}
        case date():
            return {"day": value.isoformat()}
        case text:
            return sentence_json(text)
