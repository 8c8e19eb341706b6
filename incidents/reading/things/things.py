"""Nouns for countable things, and the phrases that count them: "two tanks and a fuel tanker"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from incidents import linear
from incidents.memory import kept
from incidents.model import Span
from incidents.reading.figures.counts import COUNT, parse_count
from incidents.reading.text.cues import Cue
from incidents.values import Item, Things

_ARABIC = linear.compile(r"\p{Arabic}")
_WINDOW = 80
_ADJECTIVE = r"[^ ,;:()“”\"«»]+"
_COUNTED = linear.compile(rf"(?i)(?:^|[ (“\"/])(?P<count>{COUNT}) (?P<adjectives>(?:{_ADJECTIVE} ){{0,4}})$")
_DETERMINED = linear.compile(
    rf"(?i)(?:^|[ (“\"/])(?P<the>the|this|its|their|our|his|these|those|a number of|many|numerous|some|any) (?P<adjectives>(?:{_ADJECTIVE} ){{0,3}})$"
)
_COUNT, _THE = _COUNTED.groupindex["count"], _DETERMINED.groupindex["the"]
# What can't stand between a number and its noun.
_NO_ADJECTIVE = linear.compile(
    r"(?i)(?:^| )(?:[-–—]|and|or|but|in|on|at|of|to|by|from|with|for|into|over|near|against|after|before|as|than|an?|the|its|their|showing|carrying"
    r"|was|were|is|are|be|been|had|has|have|that|which|who|when|while|said|killed|killing|wounded|people|it|they|we"
    r"|destroyed|damaged|hit|struck|fired|dropped|used|uses|using|launched|launching|firing|dropping|shot|downed|no"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|january|february|march|april|may|june|july|august|september|october|november|december) "
)
_JOINED = linear.compile(r"(?i)^(?:,|,? (?:and|or|as well as|along with|plus|including)|/)? ?$|^ ?و$")
# "two drone strikes": the number is of the strikes, and none of the drones is said.
_DEED = linear.compile(r"(?i)^ (?:air ?)?(?:strike|attack|raid|bombing|assault|barrage|salvo|volley)s?\b")
_DUAL = linear.compile(r"(?:ين|ان)$")
# What Arabic writes to a word's front: and, so, with, for, as, the.
_ARABIC_FRONT = frozenset("وفبلكا")
_NONE = linear.compile(r"(?i)\b(?:no|none of|without|nor|any)(?: \w+)? $")


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A kind of thing under its one name; RE2 patterns of one such thing and of several.

    `many` is by default `one` with an s. `is_telling`: the word alone says what was used ("barrel bombs").
    """

    name: str
    one: str = ""
    many: str = ""
    is_telling: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A noun with what counts it, in a sentence; `start` is where its count begins, `noun` where the noun does."""

    start: int
    noun: int
    end: int
    item: Item
    is_counted: bool
    is_telling: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingsMention:
    """Things that a sentence tells of; span within it."""

    span: Span
    value: Things


class Nouns:
    """A vocabulary of things; `tail` is the RE2 pattern of what may follow a telling noun as part of it."""

    def __init__(self, rows: Sequence[Noun], tail: str = "") -> None:
        self._tail = linear.compile(f"(?i)^(?:{tail})")
        forms = [(row, form) for row in rows for form in _forms(row)]
        self._rows = tuple(
            (row, linear.compile(f"(?i){_bounded(form)}"), form == row.one) for row, form in forms
        )
        self._any = linear.compile(f"(?i){'|'.join(_bounded(form) for _, form in forms)}")
        self._cue = Cue(self._any.pattern)
        self._named = kept(4096)(self._name)

    def lists(self, text: str) -> Iterator[list[Phrase]]:
        """The phrases of a sentence, those of one enumeration together; what the text says is none is left out."""
        if not self._cue.stands_in(text):
            return
        group: list[Phrase] = []
        past = 0
        for match in self._any.finditer(text):
            phrase = self._phrase(text, match.start(), match.end()) if match.start() >= past else None
            if phrase is None:
                continue
            past = phrase.end
            if group and not _JOINED.search(text[group[-1].end : phrase.start]):
                yield group
                group = []
            group.append(phrase)
        if group:
            yield group

    def _phrase(self, text: str, start: int, end: int) -> Phrase | None:
        if not _is_whole(text, start, end):
            return None
        noun, is_one = self._named(text[start:end])
        end += self._tail.found(text[end : end + _WINDOW]).end() if noun.is_telling else 0
        first, count = _counted(text, start)
        if is_one and count is None and _DUAL.search(text[start:end]):
            count = "two"
        if _DEED.search(text[end : end + 20]):
            first, count, is_one = start, None, False
        if _NONE.search(text[max(0, first - 20) : first]):
            return None
        least, greatest = (1, 1) if count is None and is_one else parse_count(count or "")
        return Phrase(
            start=first,
            noun=start,
            end=end,
            item=Item(what=noun.name, least=least, greatest=greatest),
            is_counted=count is not None and count.casefold() not in ("a", "an"),
            is_telling=noun.is_telling,
        )

    def _name(self, word: str) -> tuple[Noun, bool]:
        """The row of a word that the alternation matched, and whether it is in the singular."""
        return next((row, is_one) for row, form, is_one in self._rows if form.fullmatch(word))


def things(
    phrases: Sequence[Phrase], *, whose: tuple[str, ...] = (), effect: str | None = None
) -> ThingsMention:
    """An enumeration as one mention; a kind named twice in a row is added up."""
    items = tuple(
        _sum(name, [p.item for p in group]) for name, group in groupby(phrases, key=lambda p: p.item.what)
    )
    span = Span(start=phrases[0].start, end=phrases[-1].end)
    return ThingsMention(span=span, value=Things(items=items, whose=whose, effect=effect))


def parts_noun(words: str) -> bool:
    """Whether words before a noun hold one that can't be part of its phrase, such as a verb."""
    return _NO_ADJECTIVE.search(f" {words}") is not None


def _sum(name: str, items: Sequence[Item]) -> Item:
    lows, highs = [i.least for i in items], [i.greatest for i in items]
    return Item(
        what=name,
        least=None if None in lows else sum(n for n in lows if n is not None),
        greatest=None if None in highs else sum(n for n in highs if n is not None),
    )


def _forms(row: Noun) -> list[str]:
    """The patterns of a row; the plural first, which holds the singular."""
    many = row.many or (f"(?:{row.one})s" if row.one else "")
    return [form for form in (many, row.one) if form]


def _bounded(form: str) -> str:
    """A pattern that begins and ends with a word; Arabic may bring its article, and end in a tanween or a dual.

    RE2's \\b knows ASCII words only.
    """
    return rf"(?:ال)?(?:{form})(?:ا?ً|ًا|ين|ان)?" if _ARABIC.search(form) else rf"\b(?:{form})\b"


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a noun stands by itself, not in a longer word ("anti-tank", "carry")."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if "-" in (before, after) or after.isalpha():
        return False
    return not before.isalpha() or (before in _ARABIC_FRONT and bool(_ARABIC.search(text[start])))


def _counted(text: str, noun: int) -> tuple[int, str | None]:
    """Where the phrase of a noun begins, and the words that count it, if any do."""
    offset = max(0, noun - _WINDOW)
    before = text[offset:noun]
    at = 0
    while (match := _COUNTED.search(before, at)) is not None:
        parted = _NO_ADJECTIVE.search(f" {match['adjectives']}")
        if parted is None and not (match["adjectives"] and _ARABIC.search(text[noun])):
            return offset + match.start(_COUNT), match["count"]
        at = match.end(_COUNT)
    plain = _DETERMINED.search(before)
    if plain is not None and not _NO_ADJECTIVE.search(f" {plain['adjectives']}"):
        return offset + plain.start(_THE), None
    return noun, None
