"""A text as geoparsing sees it: words in sentences, runs of capitalised words, and who in it is a person."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from incidents.reading.geoparsing.given_names import GIVEN_NAMES
from incidents.reading.geoparsing.words import COMMON_WORDS, ORGANISATION_HEADS, PLACE_HEADS, TITLES
from incidents.reading.text.sentences import Sentence, plain, sentences
from incidents.reading.text.tokens import Token, tokens
from incidents.reading.text.vocabulary import NOT_PLACES

# In a headline most words are capitalised, and a capital says nothing.
_HEADLINE_SHARE = 0.65
_HEADLINE_WORDS = 4
_LONGEST_RUN = 12
_SPOKEN = frozenset(
    {"said", "says", "told", "added", "who", "wrote", "tweeted", "asked", "joked", "recalled"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence with its words; `loud` if its capitals say nothing."""

    part: Sentence
    words: list[Token]
    loud: bool

    def text(self, first: int, last: int) -> str:
        """The text of the words from `first` to before `last`, without a possessive."""
        return self.part.text[self.words[first].start : self.words[last - 1].end].removesuffix("'s")

    def gap(self, at: int) -> str:
        """What stands between a word and the one before it; a full stop at a text's edge."""
        if not 0 < at < len(self.words):
            return "."
        return self.part.text[self.words[at - 1].end : self.words[at].start]

    def between(self, last: int, first: int) -> str:
        """What stands from the end of the word before `last` to the word `first`."""
        return self.part.text[self.words[last - 1].end : self.words[first].start]

    def low(self, at: int) -> str:
        """The word in lower case; "" beyond an edge."""
        return self.words[at].low if 0 <= at < len(self.words) else ""

    def is_possessive(self, at: int) -> bool:
        """Whether a word ends in 's."""
        return self.words[at].text.endswith("'s")


def lines(text: str) -> list[Line]:
    """The sentences of a text with their words."""
    return [_line(part) for part in sentences(plain(text))]


def _line(part: Sentence) -> Line:
    words = [piece for word in tokens(part.text) for piece in _pieces(word)]
    long = [w for w in words if len(w.text) > 3 and w.text[0].isalpha()]
    capital = sum(w.capital for w in long)
    titled = part.text.isupper() or not part.text.rstrip("\"”’')").endswith((".", "?", "!", ",", ":"))
    loud = titled and len(long) >= _HEADLINE_WORDS and capital >= _HEADLINE_SHARE * len(long)
    return Line(part=part, words=words, loud=loud)


def _pieces(word: Token) -> Iterator[Token]:
    """The parts of "London-based" and "Franco-German"; "al-Bab" and "Chester-le-Street" are one."""
    parts = word.text.split("-")
    if not word.text[0].isupper() or (len(parts) > 2 and parts[1].islower() and parts[-1][:1].isupper()):
        yield word
        return
    start = word.start
    for text in parts:
        if text:
            low = text.casefold().removesuffix("'s")
            yield Token(
                start, start + len(text), text, low, low in NOT_PLACES, text[0].isupper(), word.arabic
            )
        start += len(text) + 1


def runs(line: Line) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that follow one another at once: first word, and the word after the last."""
    at, words = 0, line.words
    while at < len(words):
        if not words[at].capital:
            at += 1
            continue
        end = at + 1
        while end < len(words) and end - at < _LONGEST_RUN and words[end].capital and _is_one_run(line, end):
            end += 1
        yield at, end
        at = end


def _is_one_run(line: Line, at: int) -> bool:
    if line.is_possessive(at - 1):
        return False
    gap = line.gap(at)
    return gap in (" ", "-", "") or (gap in (". ", ".") and len(line.words[at - 1].text) <= 2)


def people(document: Sequence[Line]) -> frozenset[str]:
    """The lower-case names of those who are named with a given name or a title, or who speak, anywhere in a text."""
    found: set[str] = set()
    for line in document:
        for first, last in runs(line):
            found.update(_named(line, first, last))
    return frozenset(found)


def _named(line: Line, first: int, last: int) -> Iterator[str]:
    lows = [line.low(i) for i in range(first, last)]
    for i, low in enumerate(lows[:-1]):
        rest = lows[i + 1 :]
        if low in GIVEN_NAMES and not any(r in ORGANISATION_HEADS or r in PLACE_HEADS for r in rest):
            yield from (r for r in rest[:3] if len(r) > 2 and r not in NOT_PLACES)
            if low not in COMMON_WORDS or i == 0:
                yield low
            return
        if low in TITLES and low not in ("saint", "st"):
            yield rest[-1]
    if last - first == 1 and line.low(last) in _SPOKEN and line.gap(last) == " " and lows[0] in COMMON_WORDS:
        yield lows[0]


def lower_words(document: Sequence[Line]) -> frozenset[str]:
    """The words that a text also writes small."""
    return frozenset(w.text for line in document for w in line.words if w.text.islower())
