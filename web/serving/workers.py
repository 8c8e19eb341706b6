"""Several processes on one socket: what ends is started again, until all are told to stop."""

import logging
import multiprocessing
import os
import socket
import tempfile
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess

from web.operation import log
from web.operation.log import event
from web.operation.metrics import SHARED
from web.serving.work import Task, on_signals, work

# A process that ends at once would else be started again as fast as the machine can.
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.5, 30.0
# Whatever lived this long had started well.
_SETTLED_S = 60.0
# What a process may take beyond its running requests: to close the store.
_TO_CLOSE_S = 10.0


def serve(task: Task) -> None:
    """Serve with several processes, until SIGTERM or SIGINT."""
    log.start(logging.INFO if task.config.log == "all" else logging.ERROR)
    with tempfile.TemporaryDirectory(prefix="standoff-metrics-") as shared:
        os.environ[SHARED] = shared
        Workers(task).run()


class Workers:
    """The processes. `run` starts them, and returns when all have ended."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._context = multiprocessing.get_context("spawn")
        self._started: dict[SpawnProcess, float] = {}
        self._pause = _FIRST_PAUSE_S
        self._is_stopping = False
        self._wake, self._waker = socket.socketpair()

    def run(self) -> None:
        """Keep as many processes running as the settings say."""
        on_signals(self.stop)
        while not self._is_stopping:
            while len(self._started) < self._task.config.workers:
                self._start()
            wait([self._wake, *(process.sentinel for process in self._started)])
            self._bury()
        self._end()

    def stop(self) -> None:
        """Have them all end; a signal's handler may call it."""
        self._is_stopping = True
        self._waker.send(b"!")

    def _start(self) -> None:
        process = self._context.Process(target=_work, args=(self._task,))
        process.start()
        self._started[process] = time.monotonic()

    def _bury(self) -> None:
        """Forget what ended, and wait before it is replaced, longer each time it ended soon."""
        for process in [p for p in self._started if not p.is_alive()]:
            lived = time.monotonic() - self._started.pop(process)
            if self._is_stopping:
                continue
            self._pause = _FIRST_PAUSE_S if lived > _SETTLED_S else min(2 * self._pause, _LONGEST_PAUSE_S)
            event(
                logging.ERROR,
                "worker ended",
                worker=process.pid,
                code=process.exitcode,
                again_in_s=self._pause,
            )
            wait([self._wake], self._pause)

    def _end(self) -> None:
        self._task.listening.close()
        for process in self._started:
            process.terminate()
        end = time.monotonic() + self._task.config.stop_seconds + _TO_CLOSE_S
        for process in self._started:
            process.join(max(0.0, end - time.monotonic()))
            if process.is_alive():
                process.kill()
                process.join()


def _work(task: Task) -> None:
    work(task, _stop_with_parent)


def _stop_with_parent(stop: Callable[[], None]) -> None:
    """Without its parent a process would go on, and hold the port."""

    def watch() -> None:
        if (parent := multiprocessing.parent_process()) is not None:
            parent.join()
        stop()

    threading.Thread(target=watch, daemon=True).start()
