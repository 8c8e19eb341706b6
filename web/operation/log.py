"""Logs: a JSON object a line, without anything that a sender wrote.

An error's message may hold a piece of a report, so that only the kind and the place of an error are told.
"""

import json
import logging
import os
import sys
import traceback
from datetime import UTC, datetime
from typing import Any, TextIO

LOG = logging.getLogger("standoff")

_FRAMES = 12
_ENCODER = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), default=str)


class JsonLines(logging.Formatter):
    """Each record as a line of JSON: time, level, event, process, and the fields it came with."""

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": str(record.msg),  # never with its values: other libraries put paths there
            "pid": os.getpid(),
        }
        said |= getattr(record, "fields", {})
        if record.exc_info and record.exc_info[1] is not None:
            said |= of_error(record.exc_info[1])
        return _ENCODER.encode(said)


def start(level: int, stream: TextIO | None = None) -> None:
    """Write what is logged, by us and by the server, to a stream.

    Parameters
    ----------
    level : int
        The least level of ours.
    stream : TextIO, optional
        Standard error where not given.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines())
    logging.getLogger().handlers[:] = [handler]
    LOG.setLevel(level)
    # No line tells these, and to find them out takes as long as all the rest (Python's logging cookbook).
    logging._srcfile = None
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # else a line for each request that waits


def event(level: int, name: str, **fields: Any) -> None:
    """Log something that happened, with what is known of it."""
    LOG.log(level, name, extra={"fields": fields})


def of_error(error: BaseException) -> dict[str, Any]:
    """An error's kind and where it was raised, innermost last; not what it says.

    Examples
    --------
    >>> of_error(ValueError("a secret"))
    {'error': 'ValueError', 'at': []}
    """
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    return {"error": type(error).__name__, "at": [f"{f.filename}:{f.lineno} {f.name}" for f in frames]}
