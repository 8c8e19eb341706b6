"""The process behind those that answer: it reads reports for them, and brings the features up to date.

Beside it, those that answer have the processor's other cores and no heap of objects to walk through. There
is one for a service; of several services on one store, one at a time derives.
"""

import logging
import os
import threading
import time
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import AuthenticationError, parent_process
from multiprocessing.connection import Connection, Listener
from pathlib import Path

from gazetteer.lookup import Gazetteer
from incidents.errors import IncidentsError, StoreError
from incidents.model import Report, ReportReading
from incidents.store import Store, open_store
from web.desk import Desk
from web.operation import log
from web.operation.log import event, of_error
from web.serving.post import Post
from web.serving.signals import on_signals

# How often it looks for what is to derive; how long a store that can't be written is left alone.
_LOOK_S, _PAUSE_S = 0.2, 5.0
# How long it has to end once its parent is gone: what is half done was never written.
_TO_END_S = 5.0
_BACKLOG = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What the process needs.

    Parameters
    ----------
    store : Path or str
        As `open_store` takes it.
    gazetteer : Path
        The gazetteer's folder.
    post : Post
    log_level : int
    """

    store: Path | str
    gazetteer: Path
    post: Post
    log_level: int


def serve_reading(duty: Duty) -> None:
    """Read and derive until SIGTERM, or until the parent is gone."""
    log.start(duty.log_level)
    Path(duty.post.address).unlink(missing_ok=True)  # of one that was killed
    with (
        closing(open_store(duty.store)) as store,
        Listener(duty.post.address, "AF_UNIX", _BACKLOG, duty.post.key) as listener,
    ):
        deriving = Deriving(store)
        on_signals(deriving.stop)
        desk = Desk(store, lambda: Gazetteer.open(duty.gazetteer))
        for target in (lambda: _end_with_parent(deriving), lambda: _accept(listener, desk)):
            threading.Thread(target=target, daemon=True).start()
        deriving.run()


class Deriving:
    """Brings the features of a store up to date whenever they are behind."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._is_stopping = False

    def run(self) -> None:
        """Go on until `stop`."""
        while not self._is_stopping:
            time.sleep(self._turn())

    def stop(self) -> None:
        """End after this turn; a signal's handler and any thread may call it."""
        self._is_stopping = True

    def _turn(self) -> float:
        """Derive if need be; seconds until the next turn."""
        try:
            self._store.derive_alone()
        except StoreError as error:
            event(logging.ERROR, "features not derived", says=str(error), **of_error(error))
            return _PAUSE_S
        return _LOOK_S


def _accept(listener: Listener, desk: Desk) -> None:
    """Answer everyone who knows the key, each in a thread."""
    while True:
        try:
            connection = listener.accept()
        except (AuthenticationError, EOFError, ConnectionError):
            continue  # it wasn't one of ours, or is gone already
        except OSError:
            return  # the process is ending
        threading.Thread(target=_answer, args=(connection, desk), daemon=True).start()


def _answer(connection: "Connection[ReportReading | IncidentsError, Report]", desk: Desk) -> None:
    with connection:
        try:
            while True:
                connection.send(_read(desk, connection.recv()))
        except (EOFError, OSError):
            return


def _read(desk: Desk, report: Report) -> ReportReading | IncidentsError:
    try:
        return desk.read(report)
    except IncidentsError as error:
        return error


def _end_with_parent(deriving: Deriving) -> None:
    """Without its parent nobody would ask it, nor end it."""
    if (parent := parent_process()) is None:
        return
    parent.join()
    deriving.stop()
    time.sleep(_TO_END_S)
    os._exit(1)
