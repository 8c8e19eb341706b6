"""The folder of the gazetteer: one index file for the built-in world, one for each source that was loaded."""

import fcntl
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tqdm import tqdm

from gazetteer.errors import IndexUnusableError, SourceError

VARIABLE = "STANDOFF_GAZETTEER"
# The name of what is built in.
WORLD = "world"
_WORLD, _SOURCE, _ENDING = f"{WORLD}-", "source-", ".sqlite"
_NAME = re.compile("[a-z0-9][a-z0-9-]{0,39}")


def default_folder(environ: Mapping[str, str] | None = None) -> Path:
    """The folder that the environment names, else the user's: `~/.local/share/standoff/gazetteer`.

    Examples
    --------
    >>> default_folder({"XDG_DATA_HOME": "/data"}).as_posix()
    '/data/standoff/gazetteer'
    """
    environ = os.environ if environ is None else environ
    if named := environ.get(VARIABLE):
        return Path(named)
    data = environ.get("XDG_DATA_HOME")
    home = Path(data) if data else Path.home() / ".local" / "share"
    return home / "standoff" / "gazetteer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """Names of the files in a gazetteer's folder.

    Parameters
    ----------
    path : Path
        Need not be there yet.
    """

    path: Path

    def world(self, fingerprint: str) -> Path:
        """The index of the built-in world made of some data."""
        return self.path / f"{_WORLD}{fingerprint}{_ENDING}"

    def worlds(self) -> list[Path]:
        """All indexes of built-in worlds, present and past."""
        return sorted(self.path.glob(f"{_WORLD}*{_ENDING}"))

    def source(self, name: str) -> Path:
        """The index of a loaded source.

        Raises
        ------
        SourceError
            If that can't be its name.
        """
        if not _NAME.fullmatch(name) or name == WORLD:
            raise SourceError(
                f"{name!r} can't name a source; expected up to 40 lowercase letters, digits and hyphens, "
                f"and not {WORLD!r}"
            )
        return self.path / f"{_SOURCE}{name}{_ENDING}"

    def sources(self) -> dict[str, Path]:
        """The indexes of all loaded sources by name."""
        files = sorted(self.path.glob(f"{_SOURCE}*{_ENDING}"))
        return {file.name.removeprefix(_SOURCE).removesuffix(_ENDING): file for file in files}

    @property
    def radii(self) -> Path:
        """The user's own radii, which need not be there."""
        return self.path / "radii.json"

    def rejects(self, name: str) -> Path:
        """The table of what a source's file held that couldn't be used."""
        return self.path / f"{name}.rejects.csv"

    def make(self) -> None:
        """Make the folder, if it is missing.

        Raises
        ------
        IndexUnusableError
            If it can't be made.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(self.path, error) from error

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the only process that changes the folder; wait for another one, and say so.

        Raises
        ------
        IndexUnusableError
            If the folder can't be made or written.
        """
        self.make()
        try:
            lock = (self.path / ".lock").open("w")
        except OSError as error:
            raise _unwritable(self.path, error) from error
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                print(f"waiting for another process that writes {self.path}", file=sys.stderr)
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def part_of(target: Path) -> Path:
    """Where a file is staged until it is whole."""
    return target.with_suffix(".part")


def discard(*parts: Path) -> None:
    """Delete files that were staged, and the journals beside them."""
    for part in parts:
        part.unlink(missing_ok=True)
        part.with_name(f"{part.name}-journal").unlink(missing_ok=True)


def slug(text: str) -> str:
    """A name for a source from that of its file.

    Examples
    --------
    >>> slug("SY (2).txt"), slug("مواقع.csv")
    ('sy-2', 'source')
    """
    stem = re.sub(r"[^a-z0-9]+", "-", Path(text).stem.lower()).strip("-")
    return stem[:40].rstrip("-") if stem not in ("", WORLD) else "source"


def bar(what: str, *, total: int | None = None, unit: str = " places") -> "tqdm[Any]":
    """A progress bar on standard error, if that is a terminal."""
    scale = unit == "B"
    return tqdm(total=total, desc=what, unit=unit, unit_scale=scale, file=sys.stderr, disable=_silent())


def progress(rows: Iterable[Any], total: int, what: str) -> Iterable[Any]:
    """What `Builder.finish` goes through, with a progress bar on standard error if that is a terminal."""
    return tqdm(rows, total=total, desc=what, file=sys.stderr, disable=_silent())


def _silent() -> bool:
    return not sys.stderr.isatty()


def _unwritable(path: Path, error: OSError) -> IndexUnusableError:
    said = error.strerror or str(error)
    return IndexUnusableError(f"{path} can't be written: {said}; name another folder with {VARIABLE}")
