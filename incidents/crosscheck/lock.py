"""One run at a time for an output: the folder of its parts is locked while a run lives, however that ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from incidents.crosscheck.errors import BusyError

try:
    import fcntl
except ImportError:  # not on Windows, where two runs of one output are left to the user
    fcntl = None  # type: ignore[assignment]


@contextmanager
def only_run(folder: Path) -> Iterator[None]:
    """Make a folder and keep other runs out of it; it is removed at the end if nothing is in it.

    Raises
    ------
    BusyError
        If another run has it.
    """
    folder.mkdir(exist_ok=True)
    held = _locked(folder)
    try:
        yield
    finally:
        with suppress(OSError):  # gone with the output's last step, or an unfinished run's parts are in it
            folder.rmdir()
        if held is not None:
            os.close(held)


def _locked(folder: Path) -> int | None:
    if fcntl is None:
        return None
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if folder.stat().st_ino != os.fstat(held).st_ino:
            raise FileNotFoundError(folder)
    except OSError:
        os.close(held)
        raise BusyError(
            f"another run is writing to {folder}; wait until it has ended, or write to another file"
        ) from None
    return held
