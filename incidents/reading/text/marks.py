"""A text as it is read, and the way back to its spans: without the signs that change no word, hashtags as words.

Vowel signs, tatweel and direction marks are left out, and careless Arabic spelling is mended.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge

from incidents.model import Span
from incidents.reading.text.arabic_spelling import respelt
from incidents.reading.text.hashtags import Edit, hashtag_edits

# Plain character classes, which need no linear-time engine.
_VOWELS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
_UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_LETTER = "[\u0621-\u063a\u0641-\u064a\u0660-\u06d3]"
_BEFORE = f"[\u0621-\u063a\u0641-\u064a\u0660-\u06d3{_VOWELS}]"
_SIGNS = re.compile(
    rf"[{_VOWELS}{_UNSEEN}]+|(?<={_BEFORE})\u0640+(?={_LETTER}|[{_VOWELS}{_UNSEEN}])|(?<={_BEFORE})\u0640+(?=[0-9])"
    # Letters in the shapes that they take within a word, as copied from a printed page; no whole phrases in one sign.
    "|[\ufb50-\ufdc7\ufe70-\ufefc]"
)
_VOWEL = re.compile(rf"[{_VOWELS}\u0640]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmarked:
    """A text without such signs.

    Parameters
    ----------
    text : str
        As it is read.
    written : str
        As it was received.
    at, shift : sequence of int
        From which code point of `text` on spans lie so many code points further on in `written`.
    """

    text: str
    written: str
    at: Sequence[int]
    shift: Sequence[int]

    def span(self, span: Span) -> Span:
        """Where a span of `text` stands in `written`, with the vowel signs of its last letter."""
        if not self.at or span.end <= span.start:
            return span
        end = self._original(span.end - 1) + 1
        match = _VOWEL.match(self.written, end)
        return Span(start=self._original(span.start), end=match.end() if match else end)

    def _original(self, index: int) -> int:
        row = bisect_right(self.at, index) - 1
        return index + (self.shift[row] if row >= 0 else 0)


def unmarked(text: str) -> Unmarked:
    """Make a text ready to be read; a tatweel that joins a particle to figures becomes a space.

    Examples
    --------
    >>> unmarked("قُتِــل بـ22").text
    'قتل ب 22'
    >>> unmarked("قصف #دير_الزور الان").text
    'قصف دير الزور الآن'
    """
    if text.isascii() and "#" not in text:
        return Unmarked(text=text, written=text, at=(), shift=())
    pieces, last, length = [], 0, 0
    at: list[int] = []
    shift: list[int] = []
    for start, end, plain in _edits(text):
        pieces += [text[last:start], plain]
        first = length + start - last
        length = first + len(plain)
        last = end
        at += [*range(first, length), length]
        shift += [*(start - n for n in range(first, length)), last - length]
    read = respelt("".join([*pieces, text[last:]]))
    return Unmarked(text=read, written=text, at=at, shift=shift)


def _edits(text: str) -> Iterator[Edit]:
    """What stands for which parts of a text, in order; none overlap."""
    signs = ((m.start(), m.end(), _plain(text, m)) for m in _SIGNS.finditer(text))
    last = 0
    for start, end, plain in merge(signs, hashtag_edits(text)):
        if start >= last:
            yield start, end, plain
            last = end


def _plain(text: str, match: re.Match[str]) -> str:
    """What stands for a sign: nothing, a space before figures, or the letter whose shape it is."""
    sign = match.group()
    if sign[0] == "\u0640":
        return " " if text[match.end() : match.end() + 1].isdecimal() else ""
    return unicodedata.normalize("NFKC", sign) if sign[0] >= "\ufb50" and sign[0] < "\ufeff" else ""
