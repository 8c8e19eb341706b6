"""Features on their way into a table, laid out in an SQLite database in memory that travels as bytes.

One statement then takes a whole batch over, in half the time of a statement a row; and it is laid out where
the store is not: in another process.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from incidents.audience import Audience
from incidents.protect import public_feature
from incidents.store import tables
from incidents.store.boxes import boxes
from incidents.store.columnwise import rows_of
from incidents.store.sums import sum_of

Json = dict[str, Any]
Row = tuple[Any, ...]

TABLE = "incidents"

_PAGE_BYTES = 32_768
_DIGEST, _SHAPE = tables.FIXED.index("digest"), tables.FIXED.index("shape")
# What lies near each other follows each other into the R*Tree, which takes a third less time then; degrees.
_CELL_DEG = 0.05
_NAMES = ", ".join(f'"{name}"' for name in tables.names(TABLE))
_TABLES = (
    f"CREATE TABLE rows (n INTEGER PRIMARY KEY, {_NAMES})",
    "CREATE TABLE boxes (n INTEGER, part INTEGER, west, east, south, north, shape)",
    "CREATE TABLE lists (name TEXT, value TEXT, n INTEGER)",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """A batch on its way.

    Parameters
    ----------
    database : bytes
        The tables `rows` (numbered from 1, with the columns of `tables.names`), `boxes` and `lists`.
    given : int
        How many features there were, the same again counted.
    total : int
        The sum of the rows: see `incidents.store.sums`.
    """

    database: bytes
    given: int
    total: int

    def rows(self) -> Iterator[Row]:
        """Each row with its number before it."""
        with closing(sqlite3.connect(":memory:")) as db:
            db.deserialize(self.database)
            yield from db.execute("SELECT * FROM rows ORDER BY n")


def stage(dataset: str, found: Sequence[Json], *, secret: bytes | None = None) -> Staged:
    """Lay features of the collection "incidents" out; of several with one id the last counts.

    Parameters
    ----------
    dataset : str
    found : sequence of dict
    secret : bytes, optional
        The store's. With it they are protected: the public sees of each a larger circle, kind and day alone.
    """
    features = list({feature["id"]: feature for feature in found}.values())
    if secret is None:
        rows = rows_of(TABLE, features, Audience.EVERYONE, dataset)
    else:
        shapes = [public_feature(feature, secret) for feature in features]
        rows = rows_of(TABLE, features, Audience.TRUSTED, dataset)
        rows += rows_of(TABLE, shapes, Audience.PUBLIC, dataset)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        db.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
        for statement in _TABLES:
            db.execute(statement)
        db.execute("BEGIN")
        _put(db, "rows", [(n, *row) for n, row in enumerate(rows, start=1)])
        _put(db, "boxes", sorted(_boxes(rows), key=_cell))
        _put(db, "lists", sorted(_lists(features)))
        db.execute("COMMIT")
        database = db.serialize()
    total = sum_of((row[0], row[1], dataset, row[_DIGEST]) for row in rows)
    return Staged(database=database, given=len(found), total=total)


def _put(db: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    if rows:
        db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)  # noqa: S608


def _boxes(rows: Iterable[Row]) -> Iterator[Row]:
    for n, row in enumerate(rows, start=1):
        if row[_SHAPE] is not None:
            yield from ((n, part, *box) for part, box in enumerate(boxes(row[_SHAPE])))


def _cell(box: Row) -> tuple[int, float]:
    return int(box[2] / _CELL_DEG), box[4]


def _lists(features: Iterable[Json]) -> Iterator[tuple[str, str, int]]:
    for n, feature in enumerate(features, start=1):
        yield from ((*text, n) for text in tables.lists(TABLE, feature))
