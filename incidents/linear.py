"""Regular expressions in linear time, for text that may be hostile: RE2, with matches that cost little.

The library's own matches encode the text anew for every search and look up the pattern's groups anew for
every group, which is most of the time that a report takes. Here a text is encoded once for all patterns.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import accumulate, compress, count, islice
from typing import Any

import re2

from incidents.memory import kept

_CACHED_TEXTS = 256
# Longer texts are encoded each time, so that the cache stays small.
_LONGEST_CACHED = 10_000

# By byte, whether it begins a character of UTF-8.
_LEADS = bytes(byte & 0xC0 != 0x80 for byte in range(256))
_ANYWHERE = re2._re2.RE2.Anchor.UNANCHORED
_AT_START = re2._re2.RE2.Anchor.ANCHOR_START
_WHOLE = re2._re2.RE2.Anchor.ANCHOR_BOTH

Group = int | str
Spans = list[tuple[int, int]]
_NOWHERE: Spans = [(-1, -1)]
_Find = Callable[[object, bytes, int, int], Spans]


class _Encoded:
    """A text of more than ASCII in UTF-8, with the way back from bytes to characters."""

    __slots__ = ("_numbers", "_places", "_text", "data")

    def __init__(self, text: str) -> None:
        self._text = text
        self._numbers: list[int] | None = None
        self._places: list[int] | None = None
        self.data = text.encode()

    @property
    def _starts(self) -> list[int]:
        """The byte at which each character begins, and the end; made when it is first needed."""
        if self._places is None:
            self._places = [*compress(count(), self.data.translate(_LEADS)), len(self.data)]
        return self._places

    @property
    def _characters(self) -> list[int]:
        """The number of the character that begins at each byte, and of all; made when it is first needed."""
        if self._numbers is None:
            self._numbers = [*accumulate(self.data.translate(_LEADS), initial=0)]
        return self._numbers

    def bounds(self, pos: int, endpos: int | None) -> tuple[int, int]:
        """The bytes of two characters, cut to the text; `endpos` None is its end."""
        if pos <= 0 and endpos is None:
            return 0, len(self.data)
        first, last = _cut(self._text, pos, endpos)
        return self._starts[first], self._starts[last]

    def after(self, at: int) -> int:
        """The byte after the character that begins at a byte."""
        return at + 1 if at >= len(self.data) else self._starts[self._characters[at] + 1]

    def characters(self, spans: Spans) -> Spans:
        """Spans of bytes as spans of characters."""
        at = self._characters
        return [(at[start], at[end]) if start >= 0 else (start, end) for start, end in spans]


_cached = kept(_CACHED_TEXTS)(_Encoded)


def _encoded(text: str) -> _Encoded:
    return _cached(text) if len(text) <= _LONGEST_CACHED else _Encoded(text)


# The way back to characters, if a text isn't ASCII; the text in UTF-8; the bytes between which to search.
_Part = tuple[_Encoded | None, bytes, int, int]


def _bytes(text: str, pos: int, endpos: int | None) -> _Part:
    """A text from one character to another; `endpos` None is its end."""
    if not text.isascii():
        encoded = _encoded(text)
        return encoded, encoded.data, *encoded.bounds(pos, endpos)
    if pos == 0 and endpos is None:
        return None, text.encode(), 0, len(text)
    return None, text.encode(), *_cut(text, pos, endpos)


def _cut(text: str, pos: int, endpos: int | None) -> tuple[int, int]:
    """Two places in a text, cut to it; `endpos` None is its end."""
    size = len(text)
    return min(max(pos, 0), size), size if endpos is None else min(max(endpos, 0), size)


class Match:
    """Where a pattern matched, in characters of the text; groups by number or name."""

    __slots__ = ("_spans", "groupindex", "string")

    def __init__(self, string: str, spans: Spans, groups: dict[str, int]) -> None:
        self.string = string
        self._spans = spans
        self.groupindex = groups

    def span(self, group: Group = 0) -> tuple[int, int]:
        """Start and end of a group; (-1, -1) if it took no part."""
        return self._spans[group if isinstance(group, int) else self.groupindex[group]]

    def start(self, group: Group = 0) -> int:
        """Where a group begins."""
        return self.span(group)[0]

    def end(self, group: Group = 0) -> int:
        """Where a group ends."""
        return self.span(group)[1]

    def __getitem__(self, group: Group) -> str | Any:
        """The text of a group, or None."""
        start, end = self.span(group)
        return None if start < 0 else self.string[start:end]

    def group(self, *groups: Group) -> str | Any:
        """The text of the whole match, of a group, or of several."""
        if len(groups) > 1:
            return tuple(self[group] for group in groups)
        return self[groups[0] if groups else 0]

    def groups(self) -> tuple[str | Any, ...]:
        """The texts of all groups."""
        return tuple(self[number] for number in range(1, len(self._spans)))

    def groupdict(self) -> dict[str, str | Any]:
        """The texts of the named groups."""
        return {name: self[number] for name, number in self.groupindex.items()}

    @property
    def lastgroup(self) -> str | None:
        """The name of the group that closed last, None if it has none."""
        taking = [n for n, (start, _) in enumerate(self._spans) if n and start >= 0]
        # Of groups that end together the outermost, which has the least number, closes last.
        last = max(taking, key=lambda n: (self._spans[n][1], -n), default=0)
        return next((name for name, number in self.groupindex.items() if number == last), None)


class Pattern:
    """A compiled regular expression in RE2's syntax.

    Parameters
    ----------
    pattern : str
        https://github.com/google/re2/wiki/Syntax

    Raises
    ------
    re2.error
        If it isn't one.
    """

    __slots__ = ("_find", "groupindex", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        compiled = re2.compile(pattern)
        self.groupindex: dict[str, int] = compiled.groupindex
        # The library's own binding, one level below its public matches; a test compares the two.
        self._find: _Find = compiled._regexp.Match

    def search(self, text: str, pos: int = 0, endpos: int | None = None) -> Match | None:
        """The first match that begins at a character from `pos` on, or None."""
        if pos == 0 and endpos is None and text.isascii():  # most searches by far, so with least ado
            spans = self._find(_ANYWHERE, text.encode(), 0, len(text))
            return None if spans[0][0] < 0 else Match(text, spans, self.groupindex)
        return self._one(_ANYWHERE, text, pos, endpos)

    def found(self, text: str) -> Match:
        """The first match, of a pattern that matches somewhere in every text it is given.

        Raises
        ------
        ValueError
            If it doesn't.
        """
        match = self.search(text)
        if match is None:
            raise ValueError(f"{self.pattern!r} matches nowhere in {text[:80]!r}")
        return match

    def match(self, text: str, pos: int = 0, endpos: int | None = None) -> Match | None:
        """The match that begins at `pos`, or None."""
        return self._one(_AT_START, text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int | None = None) -> Match | None:
        """The match of all from `pos` to `endpos`, or None."""
        return self._one(_WHOLE, text, pos, endpos)

    def finditer(self, text: str, pos: int = 0, endpos: int | None = None) -> Iterator[Match]:
        """All matches, left to right, none overlapping another."""
        part = _, data, at, end = _bytes(text, pos, endpos)
        spans = _NOWHERE if at > end else self._find(_ANYWHERE, data, at, end)
        return iter(()) if spans[0][0] < 0 else self._matches(text, part, spans)

    def _matches(self, text: str, part: _Part, spans: Spans) -> Iterator[Match]:
        """The matches in a part of a text, of which `spans` is the first."""
        encoded, data, at, end = part
        while spans[0][0] >= 0:
            start, stop = spans[0]
            yield Match(text, encoded.characters(spans) if encoded else spans, self.groupindex)
            if start == stop == at:
                stop = encoded.after(at) if encoded else at + 1
            at = stop
            if at > end:
                return
            spans = self._find(_ANYWHERE, data, at, end)

    def findall(self, text: str) -> list[str]:
        """The texts of all matches, whatever groups the pattern has."""
        return [text[match.start() : match.end()] for match in self.finditer(text)]

    def sub(self, replacement: str | Callable[[Match], str], text: str, count: int | None = None) -> str:
        """The text with its first `count` matches replaced, by default all; a string has no references."""
        made, at = [], 0
        for match in islice(self.finditer(text), count):
            new = replacement if isinstance(replacement, str) else replacement(match)
            made += [text[at : match.start()], new]
            at = match.end()
        return "".join([*made, text[at:]])

    def split(self, text: str) -> list[str]:
        """The text between the matches."""
        made, at = [], 0
        for match in self.finditer(text):
            made.append(text[at : match.start()])
            at = match.end()
        return [*made, text[at:]]

    def _one(self, anchor: object, text: str, pos: int, endpos: int | None) -> Match | None:
        encoded, data, at, end = _bytes(text, pos, endpos)
        if at > end:
            return None
        spans = self._find(anchor, data, at, end)
        if spans[0][0] < 0:
            return None
        return Match(text, encoded.characters(spans) if encoded else spans, self.groupindex)


compile = lru_cache(maxsize=None)(Pattern)
