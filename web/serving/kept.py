"""A process that is started again whenever it ends, until it is told to stop."""

import logging
import multiprocessing
import socket
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from typing import Any

from web.operation.log import event

# A process that ends at once would else be started again as fast as the machine can.
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.5, 30.0
# Whatever lived this long had started well.
_SETTLED_S = 60.0


class KeptProcess:
    """Starts a process, and its successors; a thread of its own watches over them.

    Parameters
    ----------
    name : str
        What the log calls it.
    target : callable
        What the process does; it and its arguments must be picklable.
    args
        Its arguments.
    patience_s : float
        How long it has to end once it is told to; then it is killed.
    """

    def __init__(self, name: str, target: Callable[..., None], *args: Any, patience_s: float) -> None:
        self._name, self._target, self._args, self._patience_s = name, target, args, patience_s
        self._context = multiprocessing.get_context("spawn")
        self._wake, self._waker = socket.socketpair()
        self._pause = _FIRST_PAUSE_S
        self._thread = threading.Thread(target=self._keep, name=name, daemon=True)

    def start(self) -> None:
        """Start it."""
        self._thread.start()

    def end(self) -> None:
        """Tell it to end, without waiting for that."""
        self._waker.send(b"!")

    def join(self) -> None:
        """Wait until it has ended."""
        self._thread.join()
        self._wake.close()
        self._waker.close()

    def _keep(self) -> None:
        is_stopping = False
        while not is_stopping:
            process, began = self._started(), time.monotonic()
            is_stopping = self._wake in wait([self._wake, process.sentinel])
            if is_stopping:
                self._end(process)
            else:
                process.join()
                is_stopping = self._mourn(process, time.monotonic() - began)

    def _started(self) -> SpawnProcess:
        process = self._context.Process(target=self._target, args=self._args)
        process.start()
        return process

    def _mourn(self, process: SpawnProcess, lived_s: float) -> bool:
        """Wait before it is replaced, longer each time it ended soon; whether to stop instead."""
        self._pause = _FIRST_PAUSE_S if lived_s > _SETTLED_S else min(2 * self._pause, _LONGEST_PAUSE_S)
        said = {"process": process.pid, "code": process.exitcode, "again_in_s": self._pause}
        event(logging.ERROR, f"{self._name} ended", **said)
        return bool(wait([self._wake], self._pause))

    def _end(self, process: SpawnProcess) -> None:
        process.terminate()
        process.join(self._patience_s)
        if process.is_alive():
            process.kill()
            process.join()
