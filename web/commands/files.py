"""Writing a file whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes the place of `path` once it is whole; if anything fails, `path` stays as it was.

    A pipe or device is written as it is.
    """
    target = path.resolve()
    if target.is_dir() or not target.parent.is_dir():
        missing = errno.EISDIR if target.is_dir() else errno.ENOENT
        raise OSError(missing, os.strerror(missing), str(path))
    if target.exists() and not target.is_file():
        with target.open("wb") as file:
            yield file
        return
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            yield file
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
