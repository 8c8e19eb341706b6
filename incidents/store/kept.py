"""What was worked out of one state of a store, remembered until something is written."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """Values by key, so many at most; a new state forgets them all."""

    def __init__(self, *, most: int = 2_000) -> None:
        self._most = most
        self._state = ""
        self._known: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = threading.Lock()

    def known(self, state: str, key: Hashable) -> T | None:
        """The value of a key for this state; None where it isn't known."""
        with self._lock:
            return self._known.get(key) if state == self._state else None

    def of(
        self, state: str, key: Hashable, ask: Callable[[], T], *, is_kept: Callable[[T], bool] | None = None
    ) -> T:
        """The value of a key, asked for only where it isn't known for this state.

        Parameters
        ----------
        state : str
        key : hashable
        ask : callable
        is_kept : callable, optional
            Whether a value is worth its room; every one is where not given.
        """
        with self._lock:
            if state == self._state and key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        found = ask()
        if is_kept is not None and not is_kept(found):
            return found
        with self._lock:
            if state != self._state:
                self._state = state
                self._known.clear()
            self._known[key] = found
            if len(self._known) > self._most:
                self._known.popitem(last=False)
        return found
