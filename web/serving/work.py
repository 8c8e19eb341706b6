"""What one serving process does: open the store, answer until it is told to stop, close."""

import gc
import logging
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from socket import socket

from gazetteer.lookup import Gazetteer
from incidents.errors import StoreError
from incidents.store import Store, open_store
from web import create_app
from web.at_once import AT_ONCE
from web.config import Config
from web.operation import log
from web.operation.log import event, of_error
from web.search import prepared
from web.serving.post import FarDesk, Post
from web.serving.server import Server
from web.serving.signals import on_signals

# After what is kept in memory was read, it rests so many times as long as that took, and so long at least.
_REST, _LEAST_PAUSE_S = 20, 0.5


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

    @property
    def log_level(self) -> int:
        """The least level that is logged."""
        return logging.INFO if self.config.log == "all" else logging.ERROR


def work(task: Task, post: Post, watch: Callable[[Callable[[], None]], None] | None = None) -> None:
    """Serve until SIGTERM or SIGINT.

    Parameters
    ----------
    task : Task
    post : Post
        Where reports are read.
    watch : callable, optional
        Is given what stops the server, to call it on other grounds.
    """
    log.start(task.log_level)
    with (
        closing(open_store(task.store)) as store,
        closing(_desk(task, post, store)) as desk,
    ):
        threading.Thread(target=prepare, args=(store, task.config), name="preparing", daemon=True).start()
        threading.Thread(target=_go_on_holding, args=(store,), name="holding", daemon=True).start()
        app = create_app(store, task.config, desk)
        server = Server(app, task.listening, task.config, knows_mark=AT_ONCE in app.extensions)
        gc.freeze()  # what is there now stays: a look through all of it would hold up every answer
        on_signals(server.stop)
        if watch is not None:
            watch(server.stop)
        server.run()


def _desk(task: Task, post: Post, store: Store) -> FarDesk:
    patience_s = task.config.answer_seconds
    return FarDesk(store, lambda: Gazetteer.open(task.gazetteer), post, patience_s=patience_s)


def prepare(store: Store, config: Config) -> None:
    """What the first page will ask for, read before anybody asks."""
    try:
        prepared.prepare(store, config)
    except StoreError as error:  # who asks for a tile is told
        event(logging.ERROR, "page not prepared", says=str(error), **of_error(error))


def hold(store: Store) -> float:
    """Read into memory what pages are found by, where it changed; seconds until the next look."""
    began = time.monotonic()
    try:
        store.hold()
    except StoreError as error:  # pages are found in the store alone
        event(logging.ERROR, "positions not read", says=str(error), **of_error(error))
    return max(_LEAST_PAUSE_S, _REST * (time.monotonic() - began))


def _go_on_holding(store: Store) -> None:
    while True:
        time.sleep(hold(store))
