"""What was worked out of phrases and sentences, kept for when they come again; it can be forgotten at once.

What a report said must not outlive it: who serves reports forgets their words when each is read.
"""

from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from typing import TypeVar
from weakref import WeakSet

Found = TypeVar("Found")

_ALL: "WeakSet[_lru_cache_wrapper[object]]" = WeakSet()


def kept(most: int) -> "Callable[[Callable[..., Found]], _lru_cache_wrapper[Found]]":
    """Let a function keep so many of its answers, until `forget`.

    Examples
    --------
    >>> asked = []
    >>> length = kept(2)(lambda word: asked.append(word) or len(word))
    >>> length("jet"), length("jet"), asked
    (3, 3, ['jet'])
    >>> forget()
    >>> length("jet"), asked
    (3, ['jet', 'jet'])
    """

    def keep(function: Callable[..., Found]) -> "_lru_cache_wrapper[Found]":
        cache = lru_cache(most)(function)
        _ALL.add(cache)
        return cache

    return keep


def forget() -> None:
    """Forget everything, as if nothing had been read yet."""
    for cache in [*_ALL]:
        cache.cache_clear()
