"""Sentences that can be told in any language: English texts that remember how they were put together.

A sentence is a text as any other, so that it is printed, compared and stored as one. Who speaks another
language, or counts in other units, puts its message and values together anew.
"""

from dataclasses import dataclass
from datetime import date
from typing import Self, TypeAlias

_KILO = 1000


@dataclass(frozen=True, slots=True)
class Length:
    """A length in metres, told in a unit that suits its size, with so many decimals of a kilometre.

    Examples
    --------
    >>> str(Length(10_283.9)), str(Length(640)), str(Length(1_234_567))
    ('10.3 km', '640 m', '1,235 km')
    """

    metres: float
    digits: int = 1

    def __str__(self) -> str:
        if self.digits and self.metres < _KILO - 0.5:
            return f"{self.metres:,.0f} m"
        digits = self.digits if self.metres < _KILO * _KILO - 50 else 0
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


@dataclass(frozen=True, slots=True)
class Share:
    """A part of 1, told in hundredths.

    Examples
    --------
    >>> str(Share(0.456))
    '46%'
    """

    value: float

    def __str__(self) -> str:
        return f"{self.value:.0%}"


Value: TypeAlias = "str | Length | Number | Share | date"


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

    def __getnewargs__(self) -> tuple[str, dict[str, Value]]:  # type: ignore[override]
        """What a copy is made of, in another process too."""
        return self.message, self.values


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
