"""A toponym as recognised: its words, its role, and what names its place."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a toponym does in its sentence, after Gritta, Pilehvar and Collier (2020), Lang. Resour. Eval. 54, 683-712."""

    LITERAL = "literal"
    METONYM = "metonym"
    MODIFIER = "modifier"
    EMBEDDED = "embedded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A toponym: where it stands, and what names the place that it stands for.

    Parameters
    ----------
    line, first, last : int
        The sentence's number, its first word and the word after its last.
    start, end : int
        Code points within the text.
    name : str
    key : str
        Folded name of the place in the gazetteer; "" where it holds none, or where the country says all.
    role : Role
    sure : bool
        Whether this mention by itself shows that a place is meant.
    possible : bool
        Whether, if not, the rest of the text can show it.
    weak : bool
        Whether it takes more to show it, for it is a word or given name too.
    country : str
        ISO code where the form itself tells it: an adjective the country, "Ga." the United States.
    within : str
        Folded name of a town or area in the toponym's own, which it stands in if the text speaks of it.
    """

    line: int
    first: int
    last: int
    start: int
    end: int
    name: str
    key: str
    role: Role
    sure: bool
    possible: bool = True
    weak: bool = False
    country: str = ""
    within: str = ""
