"""A store in one SQLite file: reading from any number of threads, writing in one transaction."""

import json
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from incidents.errors import StoreError
from incidents.exchange.features import COLLECTIONS
from incidents.model import Casebook, Report
from incidents.store import schema
from incidents.store.boxes import Bbox, halves, meets
from incidents.store.save import save

__all__ = ["COLLECTIONS", "FeaturePage", "Store"]

Json = dict[str, Any]

_ALL = "SELECT seq, body FROM features WHERE collection = :collection"
# A part that lies inside the box is a hit; only one that straddles its edge needs a look at its shape.
_HIT = """
SELECT seq FROM boxes
WHERE east >= :west{0} AND west <= :east{0} AND north >= :south{0} AND south <= :north{0}
  AND e >= :west{0} AND w <= :east{0} AND n >= :south{0} AND s <= :north{0}
  AND (shape IS NULL OR (w >= :west{0} AND e <= :east{0} AND s >= :south{0} AND n <= :north{0})
       OR meets(shape, :west{0}, :south{0}, :east{0}, :north{0}))"""
_REPORT = "SELECT id, publisher, url, published, sha256, received_at, text FROM reports"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeaturePage:
    """Some features of a collection as GeoJSON, and how many match in all."""

    features: list[Json]
    number_matched: int


class Store:
    """Reports with what was derived from them. Open one with `Store.open`.

    Every read sees one state of the file: it never waits for a writer, nor sees half of what one wrote.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._idle: list[sqlite3.Connection] = []
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path) -> "Store":
        """Open a store, or make a new one where there is no file.

        Raises
        ------
        StoreError
            If the file is something else, from a newer Standoff, or can't be written.
        """
        schema.prepare(path)
        return cls(path)

    def page(self, collection: str, *, limit: int, offset: int, bbox: Bbox | None = None) -> FeaturePage:
        """Features `offset` to `offset + limit` of a collection, of those that meet a box.

        Parameters
        ----------
        collection : str
            One of `COLLECTIONS`.
        limit, offset : int
        bbox : tuple, optional
            West, south, east, north in CRS84 degrees; west above east crosses the antimeridian. A feature
            without geometry meets every box.
        """
        query, values = _query(collection, bbox)
        values |= {"limit": limit, "offset": offset}
        with self._reading() as db:
            matched = db.execute(f"SELECT count(*) FROM ({query})", values).fetchone()[0]  # noqa: S608
            rows = db.execute(f"{query} ORDER BY seq LIMIT :limit OFFSET :offset", values).fetchall()
        return FeaturePage(features=[json.loads(body) for _, body in rows], number_matched=matched)

    def feature(self, collection: str, feature_id: str) -> Json | None:
        """A feature, or None."""
        query = "SELECT body FROM features WHERE collection = ? AND id = ?"
        with self._reading() as db:
            row = db.execute(query, (_known(collection), feature_id)).fetchone()
        return json.loads(row[0]) if row else None

    def bodies(self, collection: str) -> Iterator[str]:
        """Every feature of a collection as JSON text, all from one state of the store."""
        with self._reading() as db:
            for _, body in db.execute(f"{_ALL} ORDER BY seq", {"collection": _known(collection)}):
                yield body

    def incident(self, incident_id: str) -> Json | None:
        """The page document of an incident with the reports that tell it, or None."""
        with self._reading() as db:
            row = db.execute("SELECT body FROM incidents WHERE id = ?", (incident_id,)).fetchone()
            if row is None:
                return None
            document: Json = json.loads(row[0])
            found = (_report(db, report_id) for report_id in document["reports"])
            return document | {"report_documents": [report for report in found if report]}

    def report(self, report_id: str) -> Json | None:
        """A report as received, with the SHA-256 of its text in UTF-8 and when it came, or None."""
        with self._reading() as db:
            return _report(db, report_id)

    def reports(self) -> list[Report]:
        """Every report, in the order they came."""
        with self._reading() as db:
            return [_as_report(_document(row)) for row in db.execute(f"{_REPORT} ORDER BY rowid")]

    @property
    def is_empty(self) -> bool:
        """Whether there is no report."""
        with self._reading() as db:
            return db.execute("SELECT 1 FROM reports LIMIT 1").fetchone() is None

    def save(self, reports: Sequence[Report], casebook: Casebook) -> None:
        """Keep new reports, and put a casebook's features and documents in the place of the present ones.

        All of it or, if anything fails, nothing. A report that is there already, with the same text, is left
        as it is.

        Parameters
        ----------
        reports : sequence of Report
        casebook : Casebook
            Of all reports, stored and new.

        Raises
        ------
        StoreError
            If a report's id is taken by another text, or the casebook isn't of exactly the stored reports.
        """
        try:
            with self._connection() as db:
                save(db, reports, casebook)
        except sqlite3.Error as error:
            raise schema.unusable(self.path, error) from error

    def close(self) -> None:
        """Close every connection that isn't in use."""
        with self._lock:
            while self._idle:
                self._idle.pop().close()

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """A connection inside a transaction, so that several queries see one state."""
        try:
            with self._connection() as db:
                db.execute("BEGIN")
                try:
                    yield db
                finally:
                    db.execute("ROLLBACK")
        except sqlite3.Error as error:
            raise schema.unusable(self.path, error) from error

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """An idle connection, or a new one: each serves one thread at a time."""
        with self._lock:
            db = self._idle.pop() if self._idle else None
        db = db or self._connect()
        try:
            yield db
        finally:
            with self._lock:
                self._idle.append(db)

    def _connect(self) -> sqlite3.Connection:
        db = schema.connect(self.path)
        db.create_function("meets", 5, meets, deterministic=True)
        return db


def _query(collection: str, bbox: Bbox | None) -> tuple[str, Json]:
    values: Json = {"collection": _known(collection)}
    if bbox is None:
        return _ALL, values
    hits = []
    for number, half in enumerate(halves(bbox)):
        hits.append(_HIT.format(number))
        values |= {
            f"{side}{number}": x for side, x in zip(("west", "south", "east", "north"), half, strict=True)
        }
    return f"{_ALL} AND (NOT located OR seq IN ({' UNION '.join(hits)}))", values


def _known(collection: str) -> str:
    if collection not in COLLECTIONS:
        raise StoreError(f"there is no collection {collection!r}; there are {', '.join(COLLECTIONS)}")
    return collection


def _report(db: sqlite3.Connection, report_id: str) -> Json | None:
    row = db.execute(f"{_REPORT} WHERE id = ?", (report_id,)).fetchone()
    return _document(row) if row else None


def _document(row: tuple[Any, ...]) -> Json:
    return dict(
        zip(("id", "publisher", "url", "published", "sha256", "received_at", "text"), row, strict=True)
    )


def _as_report(document: Json) -> Report:
    published = document["published"]
    return Report(
        id=document["id"],
        text=document["text"],
        published=date.fromisoformat(published) if published else None,
        publisher=document["publisher"],
        url=document["url"],
    )
