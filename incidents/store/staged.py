"""Features on their way into a table, laid out in an SQLite database in memory that travels as bytes.

One statement then takes a whole batch over, in half the time of a statement a row; and it is laid out where
the store is not: in another process.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import numpy as np

from incidents.audience import Audience
from incidents.protect import public_feature
from incidents.store import tables
from incidents.store.boxes import WKB_POINT, boxes
from incidents.store.columnwise import Column, columns_of
from incidents.store.filters.target import ARRAYS

Json = dict[str, Any]
Row = tuple[Any, ...]

TABLE = "incidents"

_PAGE_BYTES = 32_768
_SHAPE = tables.FIXED.index("shape")
# What lies near each other follows each other into the R*Tree, which takes a third less time then; degrees.
_CELL_DEG = 0.05
_NAMES = tables.names(TABLE)
_LISTED = ", ".join(f'"{name}"' for name in _NAMES)
_TABLES = (
    f"CREATE TABLE rows (n INTEGER PRIMARY KEY, {_LISTED})",
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
    """

    database: bytes
    given: int

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
    parts = [columns for columns in _columns(dataset, features, secret) if columns]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        db.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
        for statement in _TABLES:
            db.execute(statement)
        db.execute("BEGIN")
        for columns in parts:
            _put_rows(db, columns)
        _put(db, "boxes", _boxes([wkb for columns in parts for wkb in columns[_SHAPE]]))
        _put(db, "lists", _lists(features))
        db.execute("COMMIT")
        database = db.serialize()
    return Staged(database=database, given=len(found))


def _columns(dataset: str, features: Sequence[Json], secret: bytes | None) -> Iterator[list[Column]]:
    if secret is None:
        yield columns_of(TABLE, features, Audience.EVERYONE, dataset)
    else:
        yield columns_of(TABLE, features, Audience.TRUSTED, dataset)
        shapes = [public_feature(feature, secret) for feature in features]
        yield columns_of(TABLE, shapes, Audience.PUBLIC, dataset)


def _put_rows(db: sqlite3.Connection, columns: Sequence[Column]) -> None:
    """Put rows in, numbered on, without the columns that say nothing: a null takes as long as a text."""
    told = {
        name: column
        for name, column in zip(_NAMES, columns, strict=True)
        if any(value is not None for value in column)
    }
    listed = ", ".join(f'"{name}"' for name in told)
    sql = f"INSERT INTO rows ({listed}) VALUES ({', '.join('?' * len(told))})"  # noqa: S608
    db.executemany(sql, zip(*told.values(), strict=True))


def _put(db: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    if rows:
        db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)  # noqa: S608


def _boxes(shapes: Sequence[bytes | None]) -> list[Row]:
    """The boxes of the rows' shapes, near ones after each other."""
    told = [(n, wkb) for n, wkb in enumerate(shapes, start=1) if wkb is not None]
    points = [one for one in told if len(one[1]) == WKB_POINT.itemsize]
    areas = [one for one in told if len(one[1]) != WKB_POINT.itemsize]
    found = [(n, part, *box) for n, wkb in areas for part, box in enumerate(boxes(wkb))]
    at = np.frombuffer(b"".join([wkb for _, wkb in points]), WKB_POINT)
    order = np.lexsort((at["lat"], (at["lon"] / _CELL_DEG).astype(int)))
    lons, lats = at["lon"][order].tolist(), at["lat"][order].tolist()
    numbers = np.array([n for n, _ in points], int)[order].tolist()
    return found + list(zip(numbers, repeat(0), lons, lons, lats, lats, repeat(None)))


def _lists(features: Sequence[Json]) -> list[Row]:
    """The texts of the features' lists in the order of their index; many features have the very same list."""
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for name in ARRAYS[TABLE]:
        known: dict[int, list[str]] = {}
        for n, feature in enumerate(features, start=1):
            if items := feature["properties"].get(name):
                if id(items) not in known:
                    known[id(items)] = tables.listed(name, items)
                for text in known[id(items)]:
                    found[name, text].append(n)
    return [(*told, n) for told in sorted(found) for n in found[told]]
