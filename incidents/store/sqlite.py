"""A database in one SQLite file: any number of readers, one writer at a time."""

import fcntl
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from incidents.audience import Audience
from incidents.errors import QueryError, StoreError
from incidents.store import features, filters, schema, sqlite_boxes, tables
from incidents.store.boxes import BOXES, boxes, meets
from incidents.store.database import SLOW, Connection
from incidents.store.filters.sqlite import install
from incidents.store.positions import Positions
from incidents.store.query import Bbox
from incidents.store.staged import Staged

# So much of what a transaction changes is kept in memory, before it is written: a batch of an import.
_CACHE_KIB = 128 << 10
# Of the file, so much is read as memory; searches of boxes take half the time then.
_MAPPED_BYTES = 1 << 30
# Few rows are for some alone, so that looking those up first leaves one walk through the boxes.
_BOUNDS = """SELECT min(w), min(s), max(e), max(n) FROM {table}_box
WHERE id / {boxes} NOT IN (SELECT seq FROM {table} WHERE audience NOT IN (?, ?))"""
_LISTED = """SELECT value, count(*) FROM {table}_lists
WHERE name = '{name}' AND seq NOT IN (SELECT seq FROM {table} WHERE audience NOT IN (?, ?)) GROUP BY value"""
_BOX = """INSERT INTO {table}_box (id, west, east, south, north, w, e, s, n, shape)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_WORDS = "INSERT INTO {table}_words (rowid, words) SELECT seq, words FROM {table} WHERE seq > ?"

# What may be of so many features that a file beside the store pays, with how the file's name ends.
_BESIDE = {"incidents": "tiles-incidents", "places": "tiles-places", "answers": "answers"}
# A batch of an import, and how it is taken over. One statement takes all rows: Python's way to SQLite, and
# the opening of a dozen indexes, cost more than a row.
_STAGED = "staged"
_TAKEN = (
    "INSERT INTO {table} (seq, {names}) SELECT ? + n, {names} FROM staged.rows",
    """INSERT INTO {table}_box (id, west, east, south, north, w, e, s, n, shape)
SELECT (? + n) * {boxes} + part, west, east, south, north, west, east, south, north, shape
FROM staged.boxes WHERE n IN (SELECT n FROM staged.rows)""",
    """INSERT INTO {table}_lists (name, value, seq)
SELECT name, value, ? + n FROM staged.lists WHERE n IN (SELECT n FROM staged.rows)""",
)

# Rows of a stream that are in memory.
_AT_ONCE = 200

# So many instructions of SQLite's machine between two looks at the clock: about a millisecond.
_STEPS = 10_000


class SqliteDialect:
    """SQL as SQLite has it."""

    ascending = "ASC"
    descending = "DESC"
    # Nearly all rows are for everyone: the plus sign keeps SQLite from choosing by this first.
    audience = "+audience"
    wkb = '"shape"'

    def in_box(self, table: str, bbox: Bbox) -> tuple[str, Sequence[Any]]:
        """A condition that a row's shape meets a box, or that it has none; with its values."""
        return sqlite_boxes.condition(table, bbox)

    def has_words(self, table: str, words: str) -> tuple[str, Sequence[Any]]:
        """A condition that a row has all of the folded words; with its values."""
        wanted = " ".join(f'"{word}"' for word in words.split())
        if not wanted:
            return "1 = 1", ()
        return f"seq IN (SELECT rowid FROM {table}_words WHERE {table}_words MATCH ?)", (wanted,)  # noqa: S608

    def day(self, day: date) -> str:
        """A day as a value to compare a column with."""
        return day.isoformat()

    def listed(self, table: str, name: str, array: str) -> str:
        """A query for every text of a list, with how many rows have it, for two audiences."""
        return _LISTED.format(table=table, name=name)

    def bounds(self, table: str) -> str:
        """A query for the least west and south, and greatest east and north, of rows for two audiences."""
        return _BOUNDS.format(table=table, boxes=BOXES)


class SqliteDatabase:
    """One SQLite file in WAL mode. Make one with `SqliteDatabase.open`."""

    is_near = True
    dialect = SqliteDialect()
    filters = filters.SqliteDialect()

    def __init__(self, path: Path) -> None:
        self.path = path
        self._idle: list[_Connection] = []
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path) -> "SqliteDatabase":
        """Open a file that holds a store, or make a new one where there is none.

        Raises
        ------
        StoreError
            If the file is something else, from a newer Standoff, or can't be written.
        """
        schema.prepare(path)
        return cls(path)

    @property
    def name(self) -> str:
        """The file's path."""
        return str(self.path)

    @contextmanager
    def reading(self, limit_s: float | None = None) -> Iterator[Connection]:
        """A connection that sees one state, and never waits for who writes."""
        with self._connection() as db:
            db.execute("BEGIN")
            db.limit_s = limit_s
            try:
                yield cast(Connection, db)
            finally:
                db.limit_s = None
                db.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection that alone may write, all of it or nothing."""
        with self._connection() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                before = features.state(cast(Connection, db))
                yield cast(Connection, db)
                is_other = features.state(cast(Connection, db)) != before
                if is_other:
                    self._clear_beside()
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:  # SQLite has rolled back by itself where the disk is full
                    db.execute("ROLLBACK")
                raise
            finally:
                db.detach()
            if is_other:  # what a reader left meanwhile
                self._clear_beside()

    @contextmanager
    def deriving(self) -> Iterator[bool]:
        """Whether this process alone derives meanwhile: it holds a lock on a file beside the store."""
        with ExitStack() as held:
            try:
                lock = held.enter_context(Path(f"{self.path}-deriving").open("ab"))
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                is_alone = True
            except BlockingIOError:
                is_alone = False
            except OSError as error:
                raise StoreError(f"nothing can be written beside {self.path}: {error.strerror}") from error
            yield is_alone

    def stream(self, connection: Connection, sql: str, values: Sequence[Any]) -> Iterator[Any]:
        """The rows of a large query, a few at a time in memory."""
        db = cast(_Connection, connection)
        cursor = db.execute(sql, values)
        while rows := cursor.fetchmany(_AT_ONCE):
            yield from rows
            db.begin_step()

    def put_shapes(self, connection: Connection, table: str, placed: Sequence[tuple[int, bytes]]) -> None:
        """Make rows that were put into a table, told by seq, findable by their shapes (WKB)."""
        rows = (
            (seq * BOXES + number, *box, *box, shape)
            for seq, wkb in placed
            for number, (*box, shape) in enumerate(boxes(wkb))
        )
        connection.executemany(_BOX.format(table=table), rows)

    def put_lists(self, connection: Connection, table: str, texts: Sequence[tuple[str, str, int]]) -> None:
        """Make rows findable by the texts of their lists: a trigger would read each row's JSON again."""
        if texts:
            sql = f"INSERT INTO {table}_lists (name, value, seq) VALUES (?, ?, ?)"  # noqa: S608
            connection.executemany(sql, texts)

    def put_words(self, connection: Connection, table: str, after: int) -> None:
        """Make the rows of a table whose seq is above a number findable by their words.

        One statement for all: FTS5 writes its index out at every statement, so that a trigger took seven
        times as long.
        """
        connection.execute(_WORDS.format(table=table), (after,))

    def forget_words(self, connection: Connection, table: str) -> None:
        """Take the words of rows that are gone out of the index, which only marks them as gone till then."""
        connection.execute(f"INSERT INTO {table}_words ({table}_words) VALUES ('optimize')")  # noqa: S608

    def lay_out(self, connection: Connection, staged: Staged) -> str:
        """Make a table of the rows of a batch that lasts until the writing ends; what to call it in SQL."""
        cast(_Connection, connection).attach(staged.database)
        return f"{_STAGED}.rows"

    def take_over(self, connection: Connection, table: str, after: int) -> None:
        """Put what is laid out into a table, findable, with numbers above one."""
        names = ", ".join(f'"{name}"' for name in tables.names(table))
        for statement in _TAKEN:
            connection.execute(statement.format(table=table, names=names, boxes=BOXES), (after,))
        self.put_words(connection, table, after)

    def meeting(self, connection: Connection, table: str, bbox: Bbox) -> NDArray[np.int64]:
        """The seqs of a table's rows whose shape meets a box, or that have none, in order."""
        return sqlite_boxes.meeting(connection, table, bbox)

    def beside(self, what: str) -> Path | None:
        """A file for what was worked out of one state; it goes once anything is written."""
        return Path(f"{self.path}-{_BESIDE[what]}") if what in _BESIDE else None

    def _clear_beside(self) -> None:
        for end in _BESIDE.values():
            Path(f"{self.path}-{end}").unlink(missing_ok=True)

    def positions(self, connection: Connection, table: str, audience: Audience) -> Positions:
        """Where the points of a table lie that an audience may see."""
        return sqlite_boxes.positions(connection, table, audience)

    def back_up(self, target: Path) -> None:
        """Copy one state of everything into a new file, while others go on writing."""
        with self._connection() as db, closing(sqlite3.connect(target)) as copy:
            db.backup(copy)

    def close(self) -> None:
        """Close every connection that isn't in use."""
        with self._lock:
            while self._idle:
                self._idle.pop().close()

    @contextmanager
    def _connection(self) -> Iterator["_Connection"]:
        """An idle connection, or a new one: each serves one thread at a time."""
        with self._lock:
            db = self._idle.pop() if self._idle else None
        try:
            db = db or self._connect()
            yield db
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
                raise QueryError(SLOW) from error
            raise schema.unusable(self.path, error) from error
        finally:
            if db is not None:
                with self._lock:
                    self._idle.append(db)

    def _connect(self) -> "_Connection":
        if not self.path.exists():
            raise StoreError(f"the store {self.path} is gone; restore it from a backup, or start anew")
        db = schema.connect(self.path, _Connection)
        db.execute(f"PRAGMA mmap_size = {_MAPPED_BYTES}")
        db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        db.execute("PRAGMA secure_delete = ON")  # what is redacted mustn't stay in free pages
        db.create_function("meets", 5, meets, deterministic=True)
        install(db)
        return db


class _Connection(sqlite3.Connection):
    """A connection whose statements, and steps to a next row, may take so long at most."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.limit_s: float | None = None
        self._began_s = 0.0
        self._is_attached = False
        self.set_progress_handler(self._is_late, _STEPS)

    def begin_step(self) -> None:
        """Count the time from now."""
        if self.limit_s is not None:
            self._began_s = time.monotonic()

    def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:
        self.begin_step()
        return super().execute(sql, values)

    def attach(self, database: bytes) -> None:
        """Let statements see another database, in memory, by the name `_STAGED`."""
        self.execute(f"ATTACH ':memory:' AS {_STAGED}")
        self._is_attached = True
        self.deserialize(database, name=_STAGED)

    def detach(self) -> None:
        """Forget what was attached, if anything."""
        if self._is_attached:
            self.execute(f"DETACH {_STAGED}")
            self._is_attached = False

    def _is_late(self) -> bool:
        return self.limit_s is not None and time.monotonic() - self._began_s > self.limit_s
