"""Whether a store holds what its history says: the first thing that doesn't fit, in words.

Reports and readings are held against the digests in the history, imported incidents against their sum there,
and each feature against what it tells itself. What was derived is made anew and compared. Left aside are the
numbers that rows are put in order by, and what proves nothing: secrets, answers to requests, batches done.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from incidents.audience import Audience
from incidents.deriving import Derived
from incidents.store import access, history, imported, received, tables
from incidents.store.database import Connection, Database


def first_broken(db: Connection, database: Database, known_head: str | None = None) -> str | None:
    """What is the first thing that was received or judged and isn't as the history says, or None.

    Parameters
    ----------
    db : Connection
    database : Database
    known_head : str, optional
        The hash of what was the last entry once; without it nobody can tell that later ones were cut off.
    """
    return (
        history.first_broken(history.entries(db), known_head)
        or received.first_broken(db, database)
        or access.first_broken(db)
        or next(_odd_rows(db, database), None)
        or imported.first_broken(db)
    )


def first_not_derived(db: Connection, derived: Derived) -> str | None:
    """What is the first feature or page that doesn't follow from what was received and judged, or None."""
    for collection in tables.COLLECTIONS:
        expected = {
            (feature["id"], int(audience)): tables.digest(feature)
            for feature, audience in derived.features(collection)
        }
        sql = f"SELECT id, audience, digest FROM {tables.table(collection)} WHERE imported IS NULL"  # noqa: S608
        found = {(key, audience): bytes(digest) for key, audience, digest in db.execute(sql)}
        if found != expected:
            return f"{collection} {_first_difference(found, expected)}"
    pages = {(page["id"], int(audience)): tables.dumps(page) for page, audience in derived.documents()}
    kept = {(key, audience): body for key, audience, body in db.execute("SELECT * FROM documents")}
    return f"page {_first_difference(kept, pages)}" if kept != pages else None


def _first_difference(found: dict[tuple[str, int], Any], expected: dict[tuple[str, int], Any]) -> str:
    key = min(key for key in found.keys() | expected.keys() if found.get(key) != expected.get(key))
    what = "is missing" if key not in found else "isn't what follows from the reports"
    return f"{key[0]}: it {what}; it was changed, or another version made it: 'standoff reread' makes it anew"


def _odd_rows(db: Connection, database: Database) -> Iterator[str]:
    """Features whose columns aren't those of their bodies."""
    for collection in tables.COLLECTIONS:
        names = tables.names(collection)
        read = [database.dialect.wkb if name == "shape" else f'"{name}"' for name in names]
        sql = f"SELECT {', '.join(read)} FROM {tables.table(collection)} ORDER BY seq"  # noqa: S608
        for row in database.stream(db, sql, ()):
            if not _is_as_told(collection, row):
                yield f"{collection} {row[0]}: it isn't as it was written"


def _is_as_told(collection: str, row: Sequence[Any]) -> bool:
    feature_id, audience, of, _, body, *_ = row
    try:
        expected = tables.row(collection, json.loads(body), audience, of)
    except (ValueError, TypeError, KeyError, AttributeError):
        return False
    return (
        audience in list(Audience)
        and feature_id == expected[0]
        and [_plain(value) for value in row] == list(expected)
    )


def _plain(value: Any) -> Any:
    """A value as features have it, whatever the database makes of it."""
    if isinstance(value, date):
        return value.isoformat()
    return bytes(value) if isinstance(value, memoryview) else value
