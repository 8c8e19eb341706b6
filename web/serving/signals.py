"""How a process is told to stop."""

import multiprocessing
import signal
import threading
from collections.abc import Callable
from types import FrameType


def on_signals(stop: Callable[[], None]) -> None:
    """Stop at the first SIGTERM or SIGINT, and end at once at the second.

    Ctrl-C reaches a whole family of processes: children leave it to their parent to stop them.
    """
    asked = (signal.SIGTERM, signal.SIGINT)

    def handle(number: int, frame: FrameType | None) -> None:
        for one in asked:
            signal.signal(one, signal.SIG_DFL)
        stop()

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, handle)
        is_child = multiprocessing.parent_process() is not None
        signal.signal(signal.SIGINT, signal.SIG_IGN if is_child else handle)
