"""Writing a casebook into a store, in one transaction."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from incidents.errors import StoreError
from incidents.exchange.features import COLLECTIONS, features, incident_documents
from incidents.model import Casebook, Report
from incidents.store.boxes import boxes

_FEATURE = "INSERT INTO features (collection, id, located, body) VALUES (?, ?, ?, ?)"
_BOX = """
INSERT INTO boxes (west, east, south, north, w, e, s, n, seq, shape) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def save(db: sqlite3.Connection, reports: Sequence[Report], casebook: Casebook) -> None:
    """Add reports and replace everything derived; see `Store.save`."""
    with _writing(db):
        for report in reports:
            _add(db, report)
        _refuse_other_reports(db, casebook)
        for table in ("features", "boxes", "incidents"):
            db.execute(f"DELETE FROM {table}")  # noqa: S608
        for collection in COLLECTIONS:
            for feature in features(casebook, collection):
                _put(db, collection, feature)
        for document in incident_documents(casebook):
            db.execute("INSERT INTO incidents VALUES (?, ?)", (document["id"], _dumps(document)))


def text_hash(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


@contextmanager
def _writing(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:  # SQLite has rolled back by itself where the disk is full
            db.execute("ROLLBACK")
        raise


def _add(db: sqlite3.Connection, report: Report) -> None:
    digest = text_hash(report.text)
    known = db.execute("SELECT sha256, received_at FROM reports WHERE id = ?", (report.id,)).fetchone()
    if known is None:
        published = report.published.isoformat() if report.published else None
        received = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        values = (report.id, report.publisher, report.url, published, digest, received, report.text)
        db.execute("INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?)", values)
    elif known[0] != digest:
        raise StoreError(
            f"the report id {report.id!r} is taken by another text, received {known[1]} "
            f"(SHA-256 {known[0][:12]}..., the new one {digest[:12]}...); give the new report another id"
        )


def _refuse_other_reports(db: sqlite3.Connection, casebook: Casebook) -> None:
    """Refuse a casebook that leaves out a stored report, which somebody else may have added meanwhile."""
    stored = {report_id for (report_id,) in db.execute("SELECT id FROM reports")}
    read = {reading.report.id for reading in casebook.readings}
    if stored != read:
        odd = ", ".join(sorted(stored ^ read)[:5])
        raise StoreError(f"the store's reports changed while new ones were read ({odd}); run it again")


def _put(db: sqlite3.Connection, collection: str, feature: dict[str, Any]) -> None:
    geometry = feature["geometry"]
    row = (collection, feature["id"], geometry is not None, _dumps(feature))
    seq = db.execute(_FEATURE, row).lastrowid
    if geometry is not None:
        for *box, shape in boxes(geometry):
            db.execute(_BOX, (*box, *box, seq, shape))


def _dumps(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
