"""Features in their tables: read page by page or in a stream, replaced where they changed."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from incidents.exchange.imports.batches import Added
from incidents.store import history, tables
from incidents.store.database import Connection, Database
from incidents.store.kept import Kept
from incidents.store.query import Audience, FeaturePage, FeatureQuery
from incidents.store.select import Select, beyond, key_of, select

Json = dict[str, Any]
# A feature with who may see it.
Seen = tuple[Json, Audience]

_AT_ONCE = 500


def page(db: Connection, database: Database, query: FeatureQuery, counts: Kept[int]) -> FeaturePage:
    """One page of what a query asks for, and how many there are in all."""
    chosen = select(query, database)
    further, last = beyond(query)
    sql = f"{chosen.rows(beyond=further)} LIMIT ? OFFSET ?"
    rows = db.execute(sql, (*chosen.values, *last, query.limit + 1, query.offset)).fetchall()
    has_more = len(rows) > query.limit
    found = rows[: query.limit]
    if has_more or query.after is not None or query.offset:
        asked = (chosen.table, chosen.condition, chosen.values)
        matched = counts.of(state(db), asked, lambda: _count(db, chosen))
    else:
        matched = len(found)
    return FeaturePage(
        bodies=[row[0] for row in found],
        number_matched=matched,
        next_key=key_of(found[-1]) if has_more and found else None,
    )


def _count(db: Connection, chosen: Select) -> int:
    return int(db.execute(chosen.count, chosen.values).fetchone()[0])


def bodies(db: Connection, database: Database, query: FeatureQuery) -> Iterator[str]:
    """Everything that a query asks for, whatever its limit, a few at a time in memory."""
    chosen = select(query, database)
    further, last = beyond(query)
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


def replace(db: Connection, database: Database, collection: str, features: Iterable[Seen]) -> None:
    """Put the derived features of a collection in the place of the present ones; what is the same stays."""
    name = tables.table(collection)
    known = {
        (feature_id, audience): (seq, bytes(digest))
        for seq, feature_id, audience, digest in db.execute(
            f"SELECT seq, id, audience, digest FROM {name} WHERE 1 = 1{_derived(collection)}"  # noqa: S608
        )
    }
    fresh = []
    for feature, audience in features:
        row = tables.row(collection, feature, audience)
        seq, digest = known.pop((row[0], row[1]), (None, None))
        if digest == row[2]:
            continue
        if seq is not None:
            known[row[0], row[1]] = (seq, b"")
        fresh.append(row)
    _delete(db, name, [seq for seq, _ in known.values()])
    insert(db, database, collection, fresh)


def put(db: Connection, database: Database, collection: str, features: Sequence[Json]) -> Added:
    """Add imported features, in the place of others with the same id; of several with one id, the last."""
    name = tables.table(collection)
    rows = {feature["id"]: tables.row(collection, feature, Audience.EVERYONE) for feature in features}
    known: dict[str, tuple[int, bytes]] = {}
    for part in _parts(list(rows)):
        marks = ", ".join("?" * len(part))
        sql = f"SELECT id, seq, digest FROM {name} WHERE id IN ({marks})"  # noqa: S608
        known |= {key: (seq, bytes(digest)) for key, seq, digest in db.execute(sql, part)}
    same = {key for key, (_, digest) in known.items() if digest == rows[key][2]}
    _delete(db, name, [seq for key, (seq, _) in known.items() if key not in same])
    insert(db, database, collection, [row for key, row in rows.items() if key not in same])
    changed = len(known) - len(same)
    return Added(new=len(rows) - len(known), changed=changed, same=len(features) - len(rows) + len(same))


def twins(db: Connection, dataset: str) -> Iterator[tuple[str, ...]]:
    """Source ids of different incidents of a data set with one day, position and toll above 0."""
    told = '"date", lon, lat, killed_min, killed_max, wounded_min, wounded_max'
    sql = f"""SELECT source_id, {told} FROM incidents
WHERE dataset = ? AND "date" IS NOT NULL AND lon IS NOT NULL AND lat IS NOT NULL
  AND (killed_min > 0 OR killed_max > 0 OR wounded_min > 0 OR wounded_max > 0)
ORDER BY {told}, source_id"""  # noqa: S608
    for _, group in groupby(db.execute(sql, (dataset,)), key=lambda row: tuple(row[1:])):
        ids = tuple(str(row[0]) for row in group)
        if len(ids) > 1:
            yield ids


def insert(db: Connection, database: Database, collection: str, rows: Sequence[Sequence[Any]]) -> None:
    """Add rows, findable by their shapes."""
    if not rows:
        return
    name = tables.table(collection)
    last = db.execute(f"SELECT coalesce(max(seq), 0) FROM {name}").fetchone()[0]  # noqa: S608
    numbered = [(last + n, *row) for n, row in enumerate(rows, start=1)]
    db.executemany(tables.insert(collection), numbered)
    shape = 1 + tables.FIXED.index("shape")
    database.put_shapes(db, name, [(row[0], row[shape]) for row in numbered if row[shape] is not None])
    database.put_words(db, name, last)


def put_documents(db: Connection, documents: Iterable[tuple[Json, Audience]]) -> None:
    """Put the page documents of the derived incidents in the place of the present ones."""
    db.execute("DELETE FROM documents")
    rows = ((document["id"], int(audience), tables.dumps(document)) for document, audience in documents)
    db.executemany("INSERT INTO documents (id, audience, body) VALUES (?, ?, ?)", rows)


def state(db: Connection) -> str:
    """What changes with every write that a reader can see."""
    return f"{history.head(db)[1][:20]}-{derived_head(db)}"


def derived_head(db: Connection) -> int:
    """The number of the last entry of the history that the derived features follow from."""
    return int(db.execute("SELECT head FROM derived").fetchone()[0])


def set_derived_head(db: Connection, head: int) -> None:
    """Record what the derived features follow from."""
    db.execute("UPDATE derived SET head = ?", (head,))


def hide(db: Connection) -> None:
    """Let only the trusted see what is derived, until it is derived anew."""
    for collection in tables.COLLECTIONS:
        name, derived = tables.table(collection), _derived(collection)
        both = (int(Audience.PUBLIC),), (int(Audience.TRUSTED), int(Audience.EVERYONE))
        db.execute(f"DELETE FROM {name} WHERE audience = ?{derived}", both[0])  # noqa: S608
        db.execute(f"UPDATE {name} SET audience = ? WHERE audience = ?{derived}", both[1])  # noqa: S608
    db.execute("DELETE FROM documents WHERE audience = ?", (int(Audience.PUBLIC),))
    db.execute("UPDATE documents SET audience = ?", (int(Audience.TRUSTED),))


def clear(db: Connection) -> None:
    """Remove what is derived, until it is derived anew."""
    for collection in tables.COLLECTIONS:
        db.execute(f"DELETE FROM {tables.table(collection)} WHERE 1 = 1{_derived(collection)}")  # noqa: S608
    db.execute("DELETE FROM documents")


def datasets(db: Connection) -> Mapping[str, int]:
    """How many incidents each imported data set has."""
    rows = db.execute("SELECT dataset, count(*) FROM incidents WHERE dataset IS NOT NULL GROUP BY dataset")
    return dict(iter(rows))


def _derived(collection: str) -> str:
    """The condition that a feature was derived, and not imported."""
    return " AND dataset IS NULL" if collection == "incidents" else ""


def _delete(db: Connection, name: str, seqs: Sequence[int]) -> None:
    for part in _parts(seqs):
        db.execute(f"DELETE FROM {name} WHERE seq IN ({', '.join('?' * len(part))})", part)  # noqa: S608


def _parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (values[start : start + _AT_ONCE] for start in range(0, len(values), _AT_ONCE))
