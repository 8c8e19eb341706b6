"""What one serving process does: open the store, answer until it is told to stop, close."""

import logging
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from types import FrameType

from gazetteer.lookup import Gazetteer
from incidents.store import open_store
from web import create_app
from web.config import Config
from web.desk import BusyDesk
from web.operation import log
from web.serving.server import Server

# Who answers gives way at each look into the store; while features are derived beside, it would have to wait
# Python's 5 ms each time to go on.
_SWITCH_S = 0.0005


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a process needs to serve.

    Parameters
    ----------
    listening : socket
    store : Path or str
        As `open_store` takes it.
    gazetteer : Path
        The gazetteer's folder.
    config : Config
    """

    listening: socket
    store: Path | str
    gazetteer: Path
    config: Config


def work(task: Task, watch: Callable[[Callable[[], None]], None] | None = None) -> None:
    """Serve until SIGTERM or SIGINT.

    Parameters
    ----------
    task : Task
    watch : callable, optional
        Is given what stops the server, to call it on other grounds.
    """
    sys.setswitchinterval(_SWITCH_S)
    log.start(logging.INFO if task.config.log == "all" else logging.ERROR)
    with (
        closing(open_store(task.store)) as store,
        closing(BusyDesk(store, lambda: Gazetteer.open(task.gazetteer))) as desk,
    ):
        server = Server(create_app(store, task.config, desk), task.listening, task.config)
        on_signals(server.stop)
        if watch is not None:
            watch(server.stop)
        server.run()


def on_signals(stop: Callable[[], None]) -> None:
    """Stop at the first SIGTERM or SIGINT, and end at once at the second."""

    def handle(number: int, frame: FrameType | None) -> None:
        for one in (signal.SIGTERM, signal.SIGINT):
            signal.signal(one, signal.SIG_DFL)
        stop()

    if threading.current_thread() is threading.main_thread():
        for one in (signal.SIGTERM, signal.SIGINT):
            signal.signal(one, handle)
