"""An iterator that runs in a process of its own, a step ahead of who takes from it."""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

from incidents.exchange.imports.errors import DatasetError

A = TypeVar("A")
T = TypeVar("T")

_ITEM, _ERROR, _END = range(3)


def beside(function: Callable[[A], Iterator[T]], asked: A) -> Generator[T]:
    """What a function yields that is called in another process; its errors are raised here.

    Parameters
    ----------
    function : callable
        Found by the names of its module and of itself.
    asked : object
        What it is called with: like what it yields, something that can be pickled.

    Raises
    ------
    DatasetError
        If the process ends before the function does.
    """
    receiver, sender = Pipe(duplex=False)
    with receiver, _started(sender) as process:
        try:
            yield from _received(receiver, process, pickle.dumps((function, asked)))
        finally:
            process.kill()


def _started(sender: "Connection[Any, Any]") -> "subprocess.Popen[bytes]":
    # Modules are looked for where they are here, and nowhere else: -P.
    command = [sys.executable, "-P", "-m", __name__, str(sender.fileno())]
    paths = os.environ | {"PYTHONPATH": os.pathsep.join(path or str(Path.cwd()) for path in sys.path)}
    with sender:
        return subprocess.Popen(  # noqa: S603
            command, env=paths, stdin=subprocess.PIPE, pass_fds=[sender.fileno()]
        )


def _received(
    receiver: "Connection[Any, Any]", process: "subprocess.Popen[bytes]", call: bytes
) -> Iterator[Any]:
    try:
        if process.stdin is not None:
            process.stdin.write(call)
            process.stdin.close()
        while True:
            what, value = receiver.recv()
            if what == _END:
                return
            if what == _ERROR:
                raise value
            yield value
    except (EOFError, BrokenPipeError) as error:
        raise DatasetError("the process that reads the file was ended; try again") from error


def _main() -> None:
    """Answer one call; nobody may take from it any more, and then it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who takes from it decides
    function, asked = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own parent
    with Connection(int(sys.argv[1]), readable=False) as sender:
        try:
            for item in function(asked):
                sender.send((_ITEM, item))
            sender.send((_END, None))
        except BrokenPipeError:
            pass
        except Exception as error:  # noqa: BLE001 - it is raised on the other side
            sender.send((_ERROR, error))


if __name__ == "__main__":
    _main()
