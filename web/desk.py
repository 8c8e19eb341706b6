"""What an application does with what is sent to it: reads reports, and brings the features up to date."""

import threading
from collections.abc import Callable
from functools import cached_property

from gazetteer.lookup import Gazetteer
from incidents.memory import forget
from incidents.model import Report, ReportReading
from incidents.pipeline import read_report
from incidents.store import Store


class Desk:
    """Reads one report at a time, so that a heap of them leaves room for who only looks.

    Parameters
    ----------
    store : Store
    gazetteer : callable
        Opens the gazetteer, when the first report comes.
    """

    def __init__(self, store: Store, gazetteer: Callable[[], Gazetteer]) -> None:
        self._store = store
        self._opener = gazetteer
        self._reading = threading.Lock()

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The gazetteer."""
        return self._opener()

    def read(self, report: Report) -> ReportReading:
        """What a report says; when that is known, no word of it stays in memory.

        Raises
        ------
        ReportError
            If the text is empty, too long or binary.
        """
        with self._reading:
            try:
                return read_report(report, self.gazetteer)
            finally:
                forget()

    def changed(self) -> None:
        """Bring the features up to what was just written."""
        self._store.derive()

    def close(self) -> None:
        """End what goes on."""
