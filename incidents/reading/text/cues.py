"""Words that a sentence must hold before a closer look at it is worth its time, all looked for in one pass.

Most sentences hold few of them. A module asks for its own cue; the first question about a sentence answers all.
"""

from collections.abc import Iterable
from functools import cache

import re2

from incidents import linear
from incidents.memory import kept

_CACHED_TEXTS = 256
# Longer texts are searched each time, so that the cache stays small.
_LONGEST_CACHED = 10_000
_MEMORY_BYTES = 64_000_000

_PATTERNS: list[str] = []


class Cue:
    """A pattern of which only matters whether it matches anywhere in a text.

    Parameters
    ----------
    pattern : str
        https://github.com/google/re2/wiki/Syntax

    Raises
    ------
    re2.error
        If it isn't one.

    Examples
    --------
    >>> cue = Cue(r"(?i)\\bkill")
    >>> cue.stands_in("Two were killed."), cue.stands_in("Nobody was hurt.")
    (True, False)
    """

    __slots__ = ("_number",)

    def __init__(self, pattern: str) -> None:
        linear.compile(pattern)
        self._number = len(_PATTERNS)
        _PATTERNS.append(pattern)
        _automaton.cache_clear()
        _cached.cache_clear()

    def stands_in(self, text: str) -> bool:
        """Whether the pattern matches anywhere in a text."""
        return self._number in standing(text)


class Cues:
    """A table of cues, one for each row of a table of patterns, in its order.

    Examples
    --------
    >>> Cues(["raid", "siege", "(?i)toll"]).standing_in("The toll of the raid")
    [0, 2]
    """

    __slots__ = ("_rows",)

    def __init__(self, patterns: Iterable[str]) -> None:
        first = len(_PATTERNS)
        self._rows = range(first, first + len([Cue(pattern) for pattern in patterns]))

    def standing_in(self, text: str) -> list[int]:
        """The numbers of the rows whose cue matches anywhere in a text, in order."""
        return [n - self._rows.start for n in sorted(standing(text)) if n in self._rows]


def standing(text: str) -> frozenset[int]:
    """The numbers of all cues that stand in a text."""
    return _cached(text) if len(text) <= _LONGEST_CACHED else _standing(text)


def _standing(text: str) -> frozenset[int]:
    return frozenset(_automaton().Match(text) or ())


_cached = kept(_CACHED_TEXTS)(_standing)


@cache
def _automaton() -> "re2.Set":
    """All cues as one automaton; made anew where a cue is added later."""
    options = re2.Options()
    options.max_mem = _MEMORY_BYTES
    automaton = re2.Set.SearchSet(options)
    for pattern in _PATTERNS:
        automaton.Add(pattern)
    automaton.Compile()
    return automaton
