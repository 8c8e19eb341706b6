"""Lines of the log, as objects."""

import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from web.operation import log

Lines = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def lines() -> Iterator[Lines]:
    """Start the log into a text, and end it as it was."""
    root, level = logging.getLogger(), log.LOG.level
    handlers, stream = root.handlers[:], io.StringIO()
    log.start(logging.INFO, stream)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.handlers[:] = handlers
    log.LOG.setLevel(level)
    logging.getLogger("waitress.queue").setLevel(logging.NOTSET)
