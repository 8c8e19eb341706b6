"""What an application does with what is sent to it: reads reports, and brings the features up to date."""

import logging
import threading
import time
from collections.abc import Callable
from functools import cached_property

from gazetteer.lookup import Gazetteer
from incidents.errors import StoreError
from incidents.model import Report, ReportReading
from incidents.pipeline import read_report
from incidents.store import Store
from web.operation.log import event, of_error

# How long a store that can't be written is left in peace; and how long a stop waits for the features.
_PAUSE_S = 5.0
_TO_END_S = 5.0
_REST = 3.0


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
        """What a report says.

        Raises
        ------
        ReportError
            If the text is empty, too long or binary.
        """
        with self._reading:
            return read_report(report, self.gazetteer)

    def changed(self) -> None:
        """Bring the features up to what was just written."""
        self._store.derive()

    def close(self) -> None:
        """End what goes on."""


class BusyDesk(Desk):
    """A desk that brings the features up in a thread of its own, several writes at once.

    Who writes doesn't wait for it. What a stopped process left undone is done at the next start, and what a
    full disk kept from being done when there is room again.
    """

    def __init__(self, store: Store, gazetteer: Callable[[], Gazetteer]) -> None:
        super().__init__(store, gazetteer)
        self._wake = threading.Event()
        self._wake.set()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="deriving", daemon=True)
        self._thread.start()

    def changed(self) -> None:
        """Let the thread know."""
        self._wake.set()

    def close(self) -> None:
        """End the thread, when it has done what it is at, or after some seconds: a half is never written."""
        self._closed.set()
        self._wake.set()
        self._thread.join(_TO_END_S)

    def _run(self) -> None:
        while not self._closed.is_set():
            self._wake.wait()
            self._wake.clear()
            if not self._closed.is_set():
                self._derive()

    def _derive(self) -> None:
        """Bring them up, then leave the processor to those who ask for three times as long."""
        began = time.monotonic()
        try:
            self._store.derive()
            self._closed.wait(_REST * (time.monotonic() - began))
        except StoreError as error:
            event(logging.ERROR, "features not derived", says=str(error), **of_error(error))
            self._closed.wait(_PAUSE_S)
            self._wake.set()
