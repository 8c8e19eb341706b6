"""The processes of a service: one or several that answer on one socket, and one that reads and derives."""

import multiprocessing
import os
import socket
import tempfile
import threading
from collections.abc import Callable
from multiprocessing.connection import wait

from web.operation import log
from web.operation.metrics import SHARED
from web.serving.kept import KeptProcess
from web.serving.post import Post, opened_post
from web.serving.reader import Duty, serve_reading
from web.serving.signals import on_signals
from web.serving.work import Task, work

# What a process may take beyond its running requests: to close the store.
_TO_CLOSE_S = 10.0


def serve(task: Task) -> None:
    """Serve until SIGTERM or SIGINT: in this process, or in several where the settings say so."""
    log.start(task.log_level)
    with opened_post() as post:
        duty = Duty(store=task.store, gazetteer=task.gazetteer, post=post, log_level=task.log_level)
        reader = KeptProcess("reader", serve_reading, duty, patience_s=_TO_CLOSE_S)
        reader.start()
        try:
            (work if task.config.workers == 1 else _work_together)(task, post)
        finally:
            reader.end()
            reader.join()


def _work_together(task: Task, post: Post) -> None:
    """Answer with several processes; what ends is started again, until all are told to stop."""
    wake, waker = socket.socketpair()
    with tempfile.TemporaryDirectory(prefix="standoff-metrics-") as shared:
        os.environ[SHARED] = shared
        patience_s = task.config.stop_seconds + _TO_CLOSE_S
        kept = [
            KeptProcess("worker", _work, task, post, patience_s=patience_s)
            for _ in range(task.config.workers)
        ]
        on_signals(lambda: waker.send(b"!"))  # type: ignore[arg-type]
        for one in kept:
            one.start()
        wait([wake])
        task.listening.close()
        for one in kept:
            one.end()
        for one in kept:
            one.join()


def _work(task: Task, post: Post) -> None:
    work(task, post, _stop_with_parent)


def _stop_with_parent(stop: Callable[[], None]) -> None:
    """Without its parent a process would go on, and hold the port."""

    def watch() -> None:
        if (parent := multiprocessing.parent_process()) is not None:
            parent.join()
        stop()

    threading.Thread(target=watch, daemon=True).start()
