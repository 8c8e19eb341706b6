"""A name of the gazetteer where it stands in a text, and what its surroundings say of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.place import Place
from incidents.reading.geoparsing.document import Line
from incidents.reading.geoparsing.given_names import GIVEN_NAMES
from incidents.reading.geoparsing.short_forms import AFTER_A_COMMA
from incidents.reading.geoparsing.toponym import Role
from incidents.reading.geoparsing.words import (
    ALSO_GIVEN,
    COMMON_WORDS,
    FUNCTION_WORDS,
    MAYBE_PUTTING,
    MODIFIED,
    ORGANISATION_HEADS,
    PLACE_FIRST,
    PLACE_HEADS,
    PUTTING,
    RESIDENTS,
    TITLES,
)
from incidents.reading.text.vocabulary import NOT_PLACES, SETTLEMENT_NOUNS

LARGE = 100_000
_WIDE = ("PCL", "CON", "RGN", "SEA", "OCN", "ADM", "PEN", "DSR", "STM", "ISL", "GUL", "BAY", "MTS", "LK")
_SHORT_CAPITALS = 4
_LONGEST_LIST = 12


@dataclass(frozen=True, slots=True)
class Named:
    """The words `at` to `end` of a line, within the capitalised run from `first` to `last`."""

    line: Line
    first: int
    last: int
    at: int
    end: int

    @property
    def low(self) -> str:
        """The first word in lower case."""
        return self.line.low(self.at)

    @property
    def is_single(self) -> bool:
        """Whether the name is one word."""
        return self.end - self.at == 1

    @property
    def before(self) -> str:
        """The capitalised word that stands before at once, "" without one."""
        return self.line.low(self.at - 1) if self.at > self.first else ""

    @property
    def after(self) -> str:
        """The capitalised word that follows at once, "" without one."""
        return self.line.low(self.end) if self.end < self.last else ""

    @property
    def is_put(self) -> bool:
        """Whether something is put there: "in X", "the town of X", "an X man"."""
        word = self.line.low(self.at - 1)
        if word in ("a", "an"):
            return self.line.low(self.end) in RESIDENTS and self.line.gap(self.end) == " "
        return word in PUTTING or (word == "of" and self.line.low(self.at - 2) in SETTLEMENT_NOUNS)

    @property
    def is_maybe_put(self) -> bool:
        """The same with words that put persons and things too, or in a list of capitalised words."""
        word = self.line.low(self.at - 1)
        listed = word in ("and", "or") and self.at > 1 and self.line.words[self.at - 2].capital
        return word in MAYBE_PUTTING or listed

    def others(self, stop: int) -> list[str]:
        """The other words of the run that say something; the name's own end at `stop`."""
        rest = (*range(self.first, self.at), *range(stop, self.last))
        return [self.line.low(i) for i in rest if not says_nothing(self.line, i)]

    def has_prefix(self) -> bool:
        """Whether words of the run that say something stand before the name."""
        return any(not says_nothing(self.line, i) for i in range(self.first, self.at))

    def head_end(self) -> int:
        """The end of a name with the kind of place that its words end in: "Fayette County", "Trent Bridge"."""
        ends = (stop for stop in range(self.last, self.end, -1) if self.line.low(stop - 1) in PLACE_HEADS)
        return next(ends, self.end)

    def are_words(self) -> bool:
        """Whether all its words are words of the language too."""
        lows = [self.line.low(i) for i in range(self.at, self.end)]
        return all(low in NOT_PLACES or low in COMMON_WORDS for low in lows) and self.low not in PLACE_FIRST

    def is_code(self) -> bool:
        """Whether it is a short word of capitals within a sentence."""
        word = self.line.words[self.at].text
        return (
            self.is_single
            and word.isupper()
            and len(word) <= _SHORT_CAPITALS
            and self.at > 0
            and not self.line.loud
        )

    def is_somebodys(self, people: frozenset[str], *, wide: bool) -> bool:
        """Whether it is a person's, by the words next to it or by the people that the text names."""
        if self.before in TITLES and self.before not in ("saint", "st"):
            return True
        if (self.before in GIVEN_NAMES and not wide) or (len(self.before) == 1 and self.before != "a"):
            return True
        if not self.is_single:
            return False
        if self.low in people and not self.is_put:
            return not wide or (self.low in GIVEN_NAMES and not self.is_maybe_put)
        organisation = self.line.low(self.last - 1) in ORGANISATION_HEADS
        given = self.low in GIVEN_NAMES or self.low in ALSO_GIVEN
        return bool(self.after) and given and not organisation and not _is_head(self.after)

    def role(self, *, agent: bool) -> Role:
        """What it does; `agent` for countries, capitals and areas, which act for their governments."""
        line, end = self.line, self.end
        if line.low(self.at - 1) == "of" and line.low(self.at - 2) in ORGANISATION_HEADS:
            return Role.EMBEDDED
        government = agent and self.after in MODIFIED
        if not government and not ORGANISATION_HEADS.isdisjoint(self.others(end)):
            return Role.EMBEDDED
        if line.is_possessive(end - 1) or line.gap(end) == "-":
            return Role.MODIFIER
        adjoins = line.gap(end) in (" ", ". ") and end < len(line.words)
        if adjoins and (line.words[end].capital or line.low(end) in MODIFIED):
            return Role.MODIFIER
        back = 2 if line.low(self.at - 1) == "the" else 1
        put = line.low(self.at - back) in PUTTING or line.low(self.at - back) in MAYBE_PUTTING
        return Role.METONYM if agent and not put and line.gap(end) != "," and not line.loud else Role.LITERAL


def containers(line: Line, end: int) -> Iterator[str]:
    """What may be the name of a state or country after a name and a comma, longest first."""
    if line.gap(end) == ", " and end < len(line.words) and line.words[end].capital:
        for stop in range(min(end + 3, len(line.words)), end, -1):
            name = line.text(end, stop)
            yield AFTER_A_COMMA.get(name) or AFTER_A_COMMA.get(name + ".") or name


def is_one_of_counties(line: Line, end: int) -> bool:
    """Whether a name that ends before a word is one of some counties: "Dallam, Hartley and Moore counties"."""
    for at in range(end, min(end + _LONGEST_LIST, len(line.words))):
        if line.low(at) == "counties":
            return True
        if not line.words[at].capital and line.low(at) not in ("and", "or"):
            return False
    return False


def says_nothing(line: Line, at: int) -> bool:
    """Whether a capitalised word is no part of a name."""
    low = line.low(at)
    return (
        low in FUNCTION_WORDS or (at == 0 and low in NOT_PLACES) or low in ("downtown", "greater", "central")
    )


def is_wide(place: Place) -> bool:
    """Whether a place is a country, area, sea or land form rather than a settlement."""
    return place.feature_code.startswith(_WIDE)


def _is_head(word: str) -> bool:
    known = word in ORGANISATION_HEADS or word in PLACE_HEADS or word in TITLES
    return known or word in COMMON_WORDS or word in NOT_PLACES or word.endswith("s")
