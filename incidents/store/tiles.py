"""Tiles of a collection: its features held as columns for one state, cut by what a query chooses."""

import threading
from dataclasses import dataclass
from typing import Any

import numpy as np

from incidents.audience import Audience
from incidents.exchange.tiles.grid import Tile, degrees
from incidents.exchange.tiles.points import Points, Rows
from incidents.store import columns_file, features
from incidents.store.columns import TILED, Held, held
from incidents.store.database import Connection, Database
from incidents.store.kept import Kept
from incidents.store.query import Bbox, FeatureQuery
from incidents.store.select import select


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How many features a query chooses, how many of them have a place, and the box around these.

    Parameters
    ----------
    matched, located : int
    bbox : tuple or None
        West, south, east, north in CRS84 degrees, within what tiles show.
    """

    matched: int
    located: int
    bbox: Bbox | None


class Tiles:
    """Makes tiles, and keeps what they are made of until something is written.

    A million points take some 80 MB and are read once, so that no tile asks the database for them again.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._held: Kept[Held] = Kept(most=len(TILED))
        self._chosen: Kept[Rows] = Kept(most=16)
        self._tiles: Kept[bytes] = Kept(most=1_000)
        self._reading = threading.Lock()

    def tile(self, db: Connection, query: FeatureQuery, tile: Tile) -> bytes:
        """A tile of what a query chooses, whatever its order and page; empty where nothing lies there.

        Raises
        ------
        StoreError
            If the collection has no geometry.
        QueryError, FilterError
            If the query can't be.
        """
        state = features.state(db)

        def made() -> bytes:
            all_rows, rows = self._of(db, state, query)
            return all_rows.tile(query.collection, tile, all_rows.located(rows))

        return self._tiles.of(state, (self._key(query), tile), made)

    def coverage(self, db: Connection, query: FeatureQuery) -> Coverage:
        """How much a query chooses; errors as of `tile`."""
        all_rows, rows = self._of(db, features.state(db), query)
        located = all_rows.located(rows)
        box = _degrees(all_rows.bounds(located)) if len(located) else None
        return Coverage(matched=len(rows), located=len(located), bbox=box)

    def _of(self, db: Connection, state: str, query: FeatureQuery) -> tuple[Held, Rows]:
        name = query.collection
        with self._reading:  # one reads, the others wait for what it has read
            all_rows = self._held.of(state, name, lambda: self._read(db, state, name))
        rows = self._chosen.of(state, self._key(query), lambda: self._choose(db, all_rows, query))
        return all_rows, rows

    def _read(self, db: Connection, state: str, name: str) -> Held:
        """From the file that another process left of this state, else from the database."""
        path = self._database.beside(name)
        found = columns_file.load(path, state) if path else None
        if found is not None:
            return found
        rows = held(db, self._database, name)
        if path and isinstance(rows, Points) and columns_file.save(rows, path, state):
            with self._database.reading() as now:
                if features.state(now) != state:  # written meanwhile: whoever wrote may have seen no file
                    path.unlink(missing_ok=True)
        return rows

    def _key(self, query: FeatureQuery) -> tuple[Any, ...]:
        chosen = select(query, self._database)
        return chosen.table, chosen.condition, chosen.values

    def _choose(self, db: Connection, all_rows: Held, query: FeatureQuery) -> Rows:
        if query.is_whole:
            of = all_rows.audiences
            return np.flatnonzero((of == Audience.EVERYONE) | (of == query.audience)).astype(np.int32)
        chosen = select(query, self._database)
        found = self._database.stream(db, chosen.numbers, chosen.values)
        return all_rows.rows(np.fromiter((row[0] for row in found), np.int64))


def _degrees(bounds: tuple[float, float, float, float]) -> Bbox:
    west, north, east, south = bounds
    return *degrees(west, south), *degrees(east, north)
