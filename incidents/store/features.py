"""Features in their tables: read page by page or in a stream, replaced where they changed."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from incidents.audience import Audience
from incidents.store import boxed, history, tables
from incidents.store.database import Connection, Database
from incidents.store.kept import Kept
from incidents.store.keys import key_of
from incidents.store.query import BETWEEN, FeaturePage, FeatureQuery
from incidents.store.select import Select, beyond, select

Json = dict[str, Any]
# A feature with who may see it.
Seen = tuple[Json, Audience]

_AT_ONCE = 500
# The condition that a feature was derived, and not imported.
_DERIVED = "imported IS NULL"
_DIGEST = tables.FIXED.index("digest")
_STATE = "SELECT (SELECT hash FROM history ORDER BY seq DESC LIMIT 1), head FROM derived"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of queries: how many features they choose, and what is known of boxes."""

    counts: Kept[int] = field(default_factory=Kept)
    boxes: boxed.Known = field(default_factory=boxed.Known)


def page(db: Connection, database: Database, query: FeatureQuery, state: str, known: Known) -> FeaturePage:
    """One page of what a query asks for, and how many there are in all."""
    seqs = boxed.chosen(db, database, query, state, known.boxes)
    if seqs is not None and not query.sort:
        return boxed.page(db, database, query, seqs, known.boxes.shown(state))
    chosen = select(query, database)
    further, last = beyond(query, database.dialect)
    sql = f"{chosen.rows(beyond=further)} LIMIT ? OFFSET ?"
    rows = db.execute(sql, (*chosen.values, *last, query.limit + 1, query.offset)).fetchall()
    has_more = len(rows) > query.limit
    found = rows[: query.limit]
    if seqs is not None:
        matched = len(seqs)
    elif has_more or query.after is not None or query.offset:
        asked = (chosen.table, chosen.condition, chosen.values)
        matched = known.counts.of(state, asked, lambda: _count(db, chosen))
    else:
        matched = len(found)
    return FeaturePage(
        text=BETWEEN.join([row[0] for row in found]).encode(),
        number_returned=len(found),
        number_matched=matched,
        next_key=key_of(found[-1][1:]) if has_more and found else None,
    )


def _count(db: Connection, chosen: Select) -> int:
    return int(db.execute(chosen.count, chosen.values).fetchone()[0])


def bodies(db: Connection, database: Database, query: FeatureQuery) -> Iterator[str]:
    """Everything that a query asks for, whatever its limit, a few at a time in memory."""
    chosen = select(query, database)
    further, last = beyond(query, database.dialect)
    for row in database.stream(db, chosen.rows(beyond=further), (*chosen.values, *last)):
        yield row[0]


def body(db: Connection, collection: str, feature_id: str, audience: Audience) -> str | None:
    """One feature as text, or None."""
    sql = f"SELECT body FROM {tables.table(collection)} WHERE id = ? AND audience IN (?, ?)"  # noqa: S608
    row = db.execute(sql, (feature_id, int(Audience.EVERYONE), int(audience))).fetchone()
    return row[0] if row else None


def document(db: Connection, incident_id: str, audience: Audience) -> Json | None:
    """The page document of an incident, or None."""
    sql = "SELECT body FROM documents WHERE id = ? AND audience IN (?, ?)"
    row = db.execute(sql, (incident_id, int(Audience.EVERYONE), int(audience))).fetchone()
    return json.loads(row[0]) if row else None


# A row of `tables.row`, and the texts of its lists.
Fresh = tuple[Sequence[Any], Sequence[tuple[str, str]]]
# Rows by id and audience: their number, and the digest of what they hold.
Present = dict[tuple[str, int], tuple[int, bytes]]


def present_rows(db: Connection, collection: str, condition: str = "", values: Sequence[Any] = ()) -> Present:
    """The derived features of a collection, or those that meet a condition."""
    where = f"{_DERIVED} AND {condition}" if condition else _DERIVED
    sql = f"SELECT seq, id, audience, digest FROM {tables.table(collection)} WHERE {where}"  # noqa: S608
    rows = db.execute(sql, values)
    return {(feature_id, audience): (seq, bytes(digest)) for seq, feature_id, audience, digest in rows}


def replace(
    db: Connection,
    database: Database,
    collection: str,
    features: Iterable[Seen],
    present: Present | None = None,
) -> None:
    """Put features in the place of the present ones, of all where none are given; what is the same stays."""
    gone = dict(present_rows(db, collection) if present is None else present)
    fresh = []
    for feature, audience in features:
        row = tables.row(collection, feature, audience)
        seq, digest = gone.pop((row[0], row[1]), (None, None))
        if digest == row[_DIGEST]:
            continue
        if seq is not None:
            gone[row[0], row[1]] = (seq, b"")
        fresh.append((row, tables.lists(collection, feature)))
    delete(db, tables.table(collection), [seq for seq, _ in gone.values()])
    insert(db, database, collection, fresh)


def insert(db: Connection, database: Database, collection: str, rows: Sequence[Fresh]) -> None:
    """Add rows, findable by their shapes, their words and the texts of their lists."""
    if not rows:
        return
    name = tables.table(collection)
    before = last(db, name)
    numbered = [(before + n, *row) for n, (row, _) in enumerate(rows, start=1)]
    db.executemany(tables.insert(collection), numbered)
    shape = 1 + tables.FIXED.index("shape")
    database.put_shapes(db, name, [(row[0], row[shape]) for row in numbered if row[shape] is not None])
    listed = ((*text, before + n) for n, (_, lists) in enumerate(rows, start=1) for text in lists)
    database.put_lists(db, name, sorted(listed))
    database.put_words(db, name, before)


def last(db: Connection, name: str) -> int:
    """The number of a table's last row, 0 where there is none."""
    return int(db.execute(f"SELECT coalesce(max(seq), 0) FROM {name}").fetchone()[0])  # noqa: S608


def put_documents(
    db: Connection, documents: Iterable[tuple[Json, Audience]], ids: Sequence[str] | None = None
) -> None:
    """Put page documents in the place of those of some incidents, or of all."""
    if ids is None:
        db.execute("DELETE FROM documents")
    else:
        db.executemany("DELETE FROM documents WHERE id = ?", [(one,) for one in ids])
    rows = ((document["id"], int(audience), tables.dumps(document)) for document, audience in documents)
    db.executemany("INSERT INTO documents (id, audience, body) VALUES (?, ?, ?)", rows)


def state(db: Connection) -> str:
    """What changes with every write that a reader can see."""
    row = db.execute(_STATE).fetchone()
    return f"{(row[0] or history.START)[:20]}-{row[1]}"


def derived_head(db: Connection) -> int:
    """The number of the last entry of the history that the derived features follow from."""
    return int(db.execute("SELECT head FROM derived").fetchone()[0])


def set_derived_head(db: Connection, head: int) -> None:
    """Record what the derived features follow from."""
    db.execute("UPDATE derived SET head = ?", (head,))


@contextmanager
def none_following(db: Connection) -> Iterator[None]:
    """Whatever is recorded meanwhile, nothing that is derived follows from it."""
    is_current = derived_head(db) == history.head(db)[0]
    yield
    if is_current:
        set_derived_head(db, history.head(db)[0])


def hide(db: Connection) -> None:
    """Let only the trusted see what is derived, until it is derived anew."""
    for collection in tables.COLLECTIONS:
        name = tables.table(collection)
        both = (int(Audience.PUBLIC),), (int(Audience.TRUSTED), int(Audience.EVERYONE))
        db.execute(f"DELETE FROM {name} WHERE audience = ? AND {_DERIVED}", both[0])  # noqa: S608
        db.execute(f"UPDATE {name} SET audience = ? WHERE audience = ? AND {_DERIVED}", both[1])  # noqa: S608
    db.execute("DELETE FROM documents WHERE audience = ?", (int(Audience.PUBLIC),))
    db.execute("UPDATE documents SET audience = ?", (int(Audience.TRUSTED),))


def clear(db: Connection) -> None:
    """Remove what is derived, until it is derived anew."""
    for collection in tables.COLLECTIONS:
        db.execute(f"DELETE FROM {tables.table(collection)} WHERE {_DERIVED}")  # noqa: S608
    db.execute("DELETE FROM documents")


def delete(db: Connection, name: str, seqs: Sequence[int]) -> None:
    """Remove rows, told by seq."""
    for part in parts(seqs):
        db.execute(f"DELETE FROM {name} WHERE seq IN ({', '.join('?' * len(part))})", part)  # noqa: S608


def parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Values in parts that a statement can have marks for."""
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))
