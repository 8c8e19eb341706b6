"""How many features match a query, remembered until something is written."""

import threading
from collections import OrderedDict
from collections.abc import Callable

from incidents.store.database import Rows
from incidents.store.select import Select

_KEPT = 2_000


class Counts:
    """Counts of one state of a store; a new state forgets them all."""

    def __init__(self) -> None:
        self._state = ""
        self._known: OrderedDict[tuple[object, ...], int] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, state: str, chosen: Select, ask: Callable[[], Rows]) -> int:
        """How many rows match, asked for only where that isn't known for this state."""
        key = (chosen.table, chosen.condition, chosen.values)
        with self._lock:
            if state == self._state and key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        count = int(ask().fetchone()[0])
        with self._lock:
            if state != self._state:
                self._state = state
                self._known.clear()
            self._known[key] = count
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return count
