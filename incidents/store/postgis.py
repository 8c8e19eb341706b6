"""A store in PostGIS: readers see one state each, an advisory lock lets one writer in at a time."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, cast

import psycopg
import shapely
from psycopg.pq import TransactionStatus
from psycopg_pool import ConnectionPool, PoolTimeout
from shapely.geometry import box

from incidents.audience import Audience
from incidents.errors import QueryError, StoreError
from incidents.exchange.properties import Kind
from incidents.store import filters, postgis_schema, postgis_text, tables
from incidents.store.boxes import halves
from incidents.store.database import SLOW, Connection, Rows
from incidents.store.postgis_programs import dump, load
from incidents.store.postgis_schema import DERIVING, LOCK, SCHEMA
from incidents.store.postgis_url import Address
from incidents.store.query import Bbox
from incidents.store.staged import TABLE, Staged

_BUSY_S = 10
_MOST_CONNECTIONS = 16
_AT_ONCE = 500
# The rows of a batch of an import.
_STAGED = "staged_rows"
# Cursors of one transaction have names of their own.
_NUMBERS = count()
_LISTED = """SELECT value, count(DISTINCT seq) FROM {table}, jsonb_array_elements_text({array}) AS value
WHERE audience IN (?, ?) GROUP BY value"""
_BOUNDS = """SELECT min(ST_XMin(shape)), min(ST_YMin(shape)), max(ST_XMax(shape)), max(ST_YMax(shape))
FROM {table} WHERE audience IN (?, ?)"""


class PostgisDialect:
    """SQL as PostGIS has it."""

    ascending = "ASC NULLS FIRST"
    descending = "DESC NULLS LAST"
    audience = "audience"
    wkb = 'ST_AsBinary("shape")'

    def in_box(self, table: str, bbox: Bbox) -> tuple[str, Sequence[Any]]:
        """A condition that a row's shape meets a box, or that it has none; with its values."""
        boxes = [shapely.to_wkb(_shape(half)) for half in halves(bbox)]
        meets = ["ST_Intersects(shape, ST_GeomFromWKB(?, 4326))"] * len(boxes)
        return f"(shape IS NULL OR {' OR '.join(meets)})", boxes

    def has_words(self, table: str, words: str) -> tuple[str, Sequence[Any]]:
        """A condition that a row has all of the folded words; with its values."""
        return "standoff_words(words) @> standoff_words(?)", (words,)

    def day(self, day: date) -> date:
        """A day as a value to compare a column with."""
        return day

    def listed(self, table: str, name: str, array: str) -> str:
        """A query for every text of a list, with how many rows have it, for two audiences."""
        return _LISTED.format(table=table, array=array)

    def bounds(self, table: str) -> str:
        """A query for the least west and south, and greatest east and north, of rows for two audiences."""
        return _BOUNDS.format(table=table)


class PostgisDatabase:
    """The schema `standoff` of a PostGIS database. Make one with `PostgisDatabase.open`."""

    is_near = False
    dialect = PostgisDialect()
    filters = filters.PostgisDialect()

    def __init__(self, address: Address) -> None:
        self.address = address
        self._pool: ConnectionPool[Any] | None = None
        self._lock = threading.Lock()

    @classmethod
    def open(cls, url: str) -> "PostgisDatabase":
        """Open a database that holds a store, or make a new store in it where there is none.

        Raises
        ------
        StoreError
            If it can't be reached or written, is another program's, or from a newer Standoff.
        """
        database = cls(Address.of(url))
        with database._in_words():
            postgis_schema.prepare(database.address.where, database.name)
        return database

    @classmethod
    def restored(cls, source: Path, url: str) -> "PostgisDatabase":
        """Bring what `back_up` wrote into a database that holds no store, and open it."""
        database = cls(Address.of(url))
        with database._in_words():
            postgis_schema.clear_the_way(database.address.where, database.name)
        load(database.address, source)
        return cls.open(url)

    @property
    def name(self) -> str:
        """User, host and database, without the password."""
        return self.address.name

    @contextmanager
    def reading(self, limit_s: float | None = None) -> Iterator[Connection]:
        """A connection that sees one state, and never waits for who writes."""
        with self._connection() as db:
            db.execute(f"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; {_timeout(limit_s)}".encode())
            try:
                yield _Connection(db)
            finally:
                if not db.closed:
                    db.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection that alone may write, all of it or nothing."""
        with self._connection() as db:
            db.execute(f"BEGIN; SET LOCAL lock_timeout = '{_BUSY_S}s'".encode())
            try:
                db.execute("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
                yield _Connection(db)
                if db.info.transaction_status == TransactionStatus.INERROR:
                    raise StoreError(f"the store {self.name} refused a statement; nothing was written")
                db.commit()
            finally:
                if not db.closed:
                    db.rollback()

    @contextmanager
    def deriving(self) -> Iterator[bool]:
        """Whether this process alone derives meanwhile: its connection holds an advisory lock."""
        with self._connection() as db:
            db.execute("BEGIN")
            try:
                held = db.execute("SELECT pg_try_advisory_xact_lock(%s)", (DERIVING,)).fetchone()
                yield bool(held and held[0])
            finally:
                if not db.closed:
                    db.rollback()

    def stream(self, connection: Connection, sql: str, values: Sequence[Any]) -> Iterator[Any]:
        """The rows of a large query, a few at a time in memory."""
        with cast(_Connection, connection).raw.cursor(name=f"stream_{next(_NUMBERS)}") as cursor:
            cursor.itersize = _AT_ONCE
            cursor.execute(_marked(sql), values)
            yield from cursor

    def put_shapes(self, connection: Connection, table: str, placed: Sequence[tuple[int, bytes]]) -> None:
        """Nothing: PostGIS finds rows by their column `shape`."""

    def put_lists(self, connection: Connection, table: str, texts: Sequence[tuple[str, str, int]]) -> None:
        """Nothing: PostgreSQL finds rows by the lists themselves."""

    def put_words(self, connection: Connection, table: str, after: int) -> None:
        """Nothing: PostgreSQL finds rows by their column `words`."""

    def forget_words(self, connection: Connection, table: str) -> None:
        """Nothing: PostgreSQL's own vacuum takes rows that are gone."""

    def lay_out(self, connection: Connection, staged: Staged) -> str:
        """Make a table of the rows of a batch that lasts until the writing ends; what to call it in SQL."""
        names = tables.names(TABLE)
        connection.execute(f"CREATE TEMP TABLE {_STAGED} (LIKE {TABLE}) ON COMMIT DROP")
        listed = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" * len(names))
        sql = f"INSERT INTO {_STAGED} (seq, {listed}) VALUES (?, {marks})"  # noqa: S608
        truths = [1 + names.index(p.name) for p in tables.columns(TABLE) if p.kind is Kind.TRUTH]
        connection.executemany(sql, (_with_truths(row, truths) for row in staged.rows()))
        return _STAGED

    def take_over(self, connection: Connection, table: str, after: int) -> None:
        """Put what is laid out into a table, with numbers above one."""
        names = ", ".join(f'"{name}"' for name in tables.names(table))
        sql = f"INSERT INTO {table} (seq, {names}) SELECT ? + seq, {names} FROM {_STAGED}"  # noqa: S608
        connection.execute(sql, (after,))

    def meeting(self, connection: Connection, table: str, bbox: Bbox) -> None:
        """None: PostGIS finds them by its index, and counts where they lie."""

    def beside(self, what: str) -> None:
        """No file: the database may be another machine's, and others' who serve it."""

    def positions(self, connection: Connection, table: str, audience: Audience) -> None:
        """None, as of `meeting`."""

    def back_up(self, target: Path) -> None:
        """Copy one state of everything into a new file, while others go on writing."""
        dump(self.address, target)

    def close(self) -> None:
        """Close every connection that isn't in use."""
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.close()

    @contextmanager
    def _connection(self) -> Iterator["psycopg.Connection[Any]"]:
        with self._in_words(), self._opened().connection() as db:
            yield db

    def _opened(self) -> "ConnectionPool[Any]":
        with self._lock:
            if self._pool is None:
                self._pool = ConnectionPool(
                    self.address.where,
                    kwargs={"autocommit": True, "connect_timeout": _BUSY_S},
                    configure=_configure,
                    check=ConnectionPool.check_connection,  # the server may have been started anew
                    min_size=0,
                    max_size=_MOST_CONNECTIONS,
                    timeout=_BUSY_S,
                    open=True,
                )
            return self._pool

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """Turn what PostgreSQL says into our errors, with the fix."""
        try:
            yield
        except psycopg.errors.QueryCanceled as error:
            raise QueryError(SLOW) from error
        except psycopg.DataError as error:
            raise QueryError(f"that can't be asked or kept: {error.diag.message_primary or error}") from error
        except (psycopg.Error, PoolTimeout) as error:
            raise self._unusable(error) from error

    def _unusable(self, error: Exception) -> StoreError:
        if isinstance(error, psycopg.errors.LockNotAvailable):
            fix = "is being written by another program; try again when it is done"
        elif isinstance(error, psycopg.errors.InsufficientPrivilege):
            fix = (
                f"may not be used by this user ({self.address.shown(error)}); "
                f"GRANT CREATE ON DATABASE, or make it a schema {SCHEMA!r} of its own"
            )
        elif isinstance(error, PoolTimeout):
            fix = f"gave no connection within {_BUSY_S} s; check that PostgreSQL runs there, and try again"
        elif isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
            said = self.address.shown(error)
            fix = f"doesn't answer ({said}); check that PostgreSQL runs there, and try again"
        else:
            fix = f"can't be used ({self.address.shown(error)})"
        return StoreError(f"the store {self.name} {fix}")


class _Connection:
    """A connection of psycopg that takes `?` for a value."""

    __slots__ = ("raw",)

    def __init__(self, raw: "psycopg.Connection[Any]") -> None:
        self.raw = raw

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> Rows:
        return self.raw.execute(_marked(sql), values)

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]], /) -> Any:
        return self.raw.cursor().executemany(_marked(sql), rows)


def _marked(sql: str) -> bytes:
    """The same statement with psycopg's marks; filters write them themselves."""
    return sql.replace("?", "%s").encode()


def _with_truths(row: Sequence[Any], at: Sequence[int]) -> list[Any]:
    """A row of SQLite's, which has 0 and 1 for what is untrue and true."""
    return [bool(value) if n in at and value is not None else value for n, value in enumerate(row)]


def _timeout(limit_s: float | None) -> str:
    return "" if limit_s is None else f"SET LOCAL statement_timeout = {round(limit_s * 1000)}"


def _configure(db: "psycopg.Connection[Any]") -> None:
    postgis_text.install(db)
    postgis_schema.search_path(db)


def _shape(bbox: Bbox) -> shapely.Geometry:
    """A box; a line or point where it has no width or height, since it would be no valid area."""
    west, south, east, north = bbox
    if west == east and south == north:
        return shapely.Point(west, south)
    if west == east or south == north:
        return shapely.LineString([(west, south), (east, north)])
    return box(west, south, east, north)
