"""GeoNames' table of alternate names, `alternateNamesV2`: sorted on disk by the place that they belong to.

References
----------
https://download.geonames.org/export/dump/readme.txt
"""

import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gazetteer.errors import IndexUnusableError, SourceError
from gazetteer.names import MAX_NAME
from gazetteer.sources.row import START, Reject
from gazetteer.sources.stream import Stream, lines, opened

# Entries that are no names: addresses on the web, codes of posts, ports, airports and other databases.
NO_NAMES = frozenset({"link", "post", "iata", "icao", "faac", "unlc", "tcid", "wkdt", "phon"})
_COLUMNS = range(8, 11)
_BATCH = 50_000
_TABLE = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE staged (place INTEGER, late INTEGER, number INTEGER, name TEXT, is_name INTEGER);
"""
_SORT = "CREATE INDEX sorted ON staged (place, late, number, name, is_name)"
_OF_PLACE = "SELECT name FROM staged WHERE place = ? AND is_name = ? ORDER BY late, number"
Progress = Callable[[Stream], None]


class Alternates:
    """The alternates of each place of a dump, in a file that lasts as long as they are needed."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def names(self, place: int) -> list[str]:
        """Names of a GeoNames id; colloquial and historic ones last."""
        return [name for (name,) in self._db.execute(_OF_PLACE, (place, 1))]

    def no_names(self, place: int) -> list[str]:
        """Links and codes of a GeoNames id, which dumps may list among its names."""
        return [name for (name,) in self._db.execute(_OF_PLACE, (place, 0))]


@contextmanager
def staged(
    path: Path,
    wanted: NDArray[np.int64],
    folder: Path,
    *,
    progress: Progress,
    reject: Callable[[Reject], None],
) -> Iterator[Alternates]:
    """Read the table and keep what belongs to the places wanted.

    Parameters
    ----------
    path : Path
        The table, as text or zipped.
    wanted : sorted array of int
        GeoNames ids.
    folder : Path
        Where there is room for it.
    progress : callable
        Told of the stream now and then.
    reject : callable
        Told of each line that isn't one of the table.

    Raises
    ------
    SourceError
        If already the first line isn't.
    """
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".alternates-", suffix=".sqlite") as file:
        db = sqlite3.connect(file.name, isolation_level=None)
        try:
            db.executescript(_TABLE)
            with opened(path) as stream:
                rows = _rows(path, lines(stream.file), reject)
                while batch := list(islice(rows, _BATCH)):
                    _stage(db, batch, wanted)
                    progress(stream)
            db.execute(_SORT)
            yield Alternates(db)
        except sqlite3.Error as error:
            raise IndexUnusableError(f"{path} can't be sorted in {folder}: {error}") from error
        finally:
            db.close()


def _stage(
    db: sqlite3.Connection, batch: list[tuple[int, bool, int, str, bool]], wanted: NDArray[np.int64]
) -> None:
    kept = np.isin(np.array([row[0] for row in batch], dtype=np.int64), wanted)
    db.execute("BEGIN")
    db.executemany(
        "INSERT INTO staged VALUES (?, ?, ?, ?, ?)", (row for row, k in zip(batch, kept, strict=True) if k)
    )
    db.execute("COMMIT")


def _rows(
    path: Path, given: Iterable[bytes | None], reject: Callable[[Reject], None]
) -> Iterator[tuple[int, bool, int, str, bool]]:
    for number, line in enumerate(given, start=1):
        text = (line or b"").decode("utf-8", "replace")
        fields = text.split("\t")
        if len(fields) not in _COLUMNS or not all(map(_is_id, fields[:2])):
            reason = f"{len(fields)} columns; expected the 8 to 10 of alternateNamesV2, two ids first"
            if number == 1:
                raise SourceError(f"{path}, line 1: {reason}")
            reject(Reject(line=number, start=text[:START], reason=f"{path.name}: {reason}"))
            continue
        name, late = fields[3], "1" in fields[6:8]
        if len(name) <= MAX_NAME or fields[2] in NO_NAMES:
            yield int(fields[1]), late, int(fields[0]), name, fields[2] not in NO_NAMES


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19
