"""Building an index file: staged in batches, resumed after a kill, put in place once it is whole."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import copyfile
from types import TracebackType
from typing import Self

from gazetteer.errors import IndexUnusableError
from gazetteer.index import keys
from gazetteer.index.entry import Entry
from gazetteer.index.rows import RowWriter
from gazetteer.index.schema import PLACES, SCHEMA_VERSION

# Only a crash of the whole machine can harm a file that isn't synchronised, and then it is built again.
_PRAGMAS = """
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = TRUNCATE;
PRAGMA synchronous = OFF;
PRAGMA temp_store = FILE;
"""


class Builder:
    """Stages places in a part file and makes an index of them.

    One process at a time may build a part file; the file's own lock keeps a second one out.

    Parameters
    ----------
    part : Path
        The staging file, in the folder where the index shall be. One left by a build of equal `meta` is
        resumed, another is begun anew.
    meta : mapping of str to str
        What the index is made of, kept in it.

    Attributes
    ----------
    done : int
        How many rows of the input are staged, as told to `add`.
    size : int
        How many places are staged.

    Raises
    ------
    IndexUnusableError
        If the file can't be written, or another process is writing it.
    """

    def __init__(self, part: Path, meta: Mapping[str, str]) -> None:
        self._part = part
        self.done = self.size = 0
        wanted = {**meta, "schema": str(SCHEMA_VERSION)}
        with _unusable(part):
            self._db = self._resumed(wanted) or self._begun(wanted)
        self._rows = RowWriter(self._db)

    def add(self, entries: Iterable[Entry], done: int) -> None:
        """Stage a batch, whole or not at all.

        Parameters
        ----------
        entries : iterable of Entry
            With ids that no other place has.
        done : int
            How many rows of the input are done once this batch is.

        Raises
        ------
        IndexUnusableError
            If an id is taken or the disk is full; nothing of the batch is kept.
        """
        staged = self.size
        with _unusable(self._part), self._transaction():
            for entry in entries:
                staged += 1
                self._write(staged, entry)
            self._db.execute("REPLACE INTO meta VALUES ('done', ?)", (str(done),))
        self.size, self.done = staged, done

    def has(self, place_id: str) -> bool:
        """Whether a place of this id is staged."""
        return bool(self._db.execute("SELECT 1 FROM place WHERE id = ?", (place_id,)).fetchone())

    def finish(self, target: Path, progress: keys.Progress = keys.silent) -> None:
        """Make the keys and put the file in place; until then the old one stands. Closes the builder."""
        with _unusable(self._part):
            with self._transaction():
                keys.write(self._db, self.size, progress)
            self.close()
            _forget_journal(self._part)
            self._part.replace(target)

    def close(self) -> None:
        """Leave the staging file as it is."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _resumed(self, wanted: dict[str, str]) -> sqlite3.Connection | None:
        if not self._part.exists():
            return None
        db = _connect(self._part)
        try:
            held = dict(db.execute("SELECT key, value FROM meta"))
        except sqlite3.DatabaseError as error:
            db.close()
            if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
                raise
            held = {}
        done = int(held.pop("done", 0))
        for key in ("places", "keys"):
            held.pop(key, None)
        if held != wanted:
            db.close()
            return None
        self.done = done
        self.size = db.execute("SELECT COALESCE(MAX(row), 0) FROM place").fetchone()[0]
        return db

    def _begun(self, wanted: dict[str, str]) -> sqlite3.Connection:
        self._part.unlink(missing_ok=True)
        db = _connect(self._part)
        db.executescript(PLACES)
        db.executemany("INSERT INTO meta VALUES (?, ?)", wanted.items())
        return db

    def _write(self, row: int, entry: Entry) -> None:
        try:
            self._rows.write(row, entry)
        except sqlite3.IntegrityError as error:
            raise IndexUnusableError(f"the id {entry.place.id!r} is taken; ids are unique") from error

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            self._rows.forget()
            raise
        self._db.execute("COMMIT")


def rekey(path: Path, progress: keys.Progress = keys.silent) -> None:
    """Make the keys of a whole index file anew from its own places; until then the old file stands.

    Raises
    ------
    IndexUnusableError
        If the file is of another schema, or its folder can't be written.
    """
    part = path.with_name(f"{path.name}.rekey")
    with _unusable(path):
        try:
            copyfile(path, part)
            with closing(_connect(part)) as db:
                size = db.execute("SELECT COUNT(*) FROM place").fetchone()[0]
                db.execute("BEGIN")
                keys.write(db, size, progress)
                db.execute("COMMIT")
            part.replace(path)
        finally:
            _forget_journal(part)
            part.unlink(missing_ok=True)


def _forget_journal(file: Path) -> None:
    file.with_name(f"{file.name}-journal").unlink(missing_ok=True)


def _connect(file: Path) -> sqlite3.Connection:
    db = sqlite3.connect(file, isolation_level=None, timeout=0)
    try:
        db.executescript(_PRAGMAS)
    except sqlite3.OperationalError:
        db.close()
        raise
    except sqlite3.DatabaseError:
        pass  # no database: found out, and replaced, by whoever reads it
    return db


@contextmanager
def _unusable(file: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        locked = "locked" in str(error)
        fix = "another process is building it" if locked else "name another folder, or free some space"
        raise IndexUnusableError(f"the index {file} can't be written: {error}; {fix}") from error
