"""Incidents that came with data sets, beside those that were read from reports.

The history keeps a sum over all of them, so that a change of any shows: of numbers of 2,048 bits, drawn from
each one's digest, data set and id by SHAKE256, modulo 2**2048. A batch changes it alone.

References
----------
Bellare and Micciancio 1997, A new paradigm for collision-free hashing: incrementality at reduced cost.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import shake_256
from itertools import groupby
from typing import Any

from incidents.audience import Audience
from incidents.exchange.imports.batches import Added, Batch
from incidents.store import features, history, tables
from incidents.store.database import Connection, Database
from incidents.store.history import Action, Entry

Json = dict[str, Any]

TABLE = "incidents"

_BYTES = 256
_DIGEST = tables.FIXED.index("digest")
_MODULUS = 1 << 8 * _BYTES
_ROW = f"SELECT id, seq, imported, digest FROM {TABLE}"  # noqa: S608


def put(db: Connection, database: Database, batch: Batch, found: Sequence[Json]) -> Added:
    """Add a batch and record it: features in the place of imported ones with the same id.

    Of several with one id the last counts. One whose id was read from reports is left as it is.
    """
    given = {f["id"]: f for f in found}
    rows = {key: tables.row(TABLE, f, Audience.EVERYONE, batch.dataset) for key, f in given.items()}
    known = _known(db, list(rows))
    same = {key for key, (_, of, digest) in known.items() if of is None or digest == _digest(rows[key])}
    old = {key: row for key, row in known.items() if key not in same}
    fresh = [row for key, row in rows.items() if key not in same]
    total = _total(db) - _sum((key, of, digest) for key, (_, of, digest) in old.items())
    total += _sum((row[0], batch.dataset, _digest(row)) for row in fresh)
    features.delete(db, TABLE, [seq for seq, _, _ in old.values()])
    listed = [(row, tables.lists(TABLE, given[row[0]])) for row in fresh]
    features.insert(db, database, TABLE, listed)
    body = {"file_sha256": batch.file_sha256, "batch": batch.number, "incidents": len(found)}
    _record(db, batch.author, batch.dataset, body, total)
    return Added(new=len(rows) - len(known), changed=len(old), same=len(found) - len(rows) + len(same))


def give_way(db: Connection, author: str, ids: Sequence[str]) -> Entry | None:
    """Remove and record the imported incidents of some ids, since reports tell of them; None without any."""
    gone = {key: row for key, row in _known(db, ids).items() if row[1] is not None}
    if not gone:
        return None
    total = _total(db) - _sum((key, of, digest) for key, (_, of, digest) in gone.items())
    features.delete(db, TABLE, [seq for seq, _, _ in gone.values()])
    return _record(db, author, TABLE, {"read_from_reports": len(gone)}, total)


def twins(db: Connection, dataset: str) -> Iterator[tuple[str, ...]]:
    """Source ids of different incidents of a data set with one day, position and toll above 0."""
    told = '"date", lon, lat, killed_min, killed_max, wounded_min, wounded_max'
    sql = f"""SELECT source_id, {told} FROM {TABLE}
WHERE dataset = ? AND "date" IS NOT NULL AND lon IS NOT NULL AND lat IS NOT NULL
  AND (killed_min > 0 OR killed_max > 0 OR wounded_min > 0 OR wounded_max > 0)
ORDER BY {told}, source_id"""  # noqa: S608
    for _, group in groupby(db.execute(sql, (dataset,)), key=lambda row: tuple(row[1:])):
        ids = tuple(str(row[0]) for row in group)
        if len(ids) > 1:
            yield ids


def datasets(db: Connection) -> Mapping[str, int]:
    """How many incidents each imported data set has."""
    sql = f"SELECT imported, count(*) FROM {TABLE} WHERE imported IS NOT NULL GROUP BY imported"  # noqa: S608
    return dict(iter(db.execute(sql)))


def first_broken(db: Connection) -> str | None:
    """What is wrong if the imported incidents aren't those that the history records, or None."""
    recorded = _recorded(db)
    if recorded is None or recorded == _sum_of_all(db):
        return None
    return "imported incidents: one was changed, added or removed since their last import"


def _known(db: Connection, ids: Sequence[str]) -> dict[str, tuple[int, str | None, bytes]]:
    """By id: a row's number, the data set it came with, and its digest; one that was read goes first."""
    found: dict[str, tuple[int, str | None, bytes]] = {}
    for part in features.parts(ids):
        marks = ", ".join("?" * len(part))
        for key, seq, of, digest in db.execute(f"{_ROW} WHERE id IN ({marks})", part):
            if key not in found or of is None:
                found[key] = (seq, of, bytes(digest))
    return found


def _record(db: Connection, author: str, subject: str, body: Json, total: int) -> Entry:
    said = body | {"rows": f"{total % _MODULUS:0{2 * _BYTES}x}"}
    return history.append(db, author, Action.IMPORT, subject, said)


def _recorded(db: Connection) -> int | None:
    last = history.last(db, Action.IMPORT)
    said = last.content.get("rows") if last is not None else None
    return None if said is None else int(said, 16)


def _total(db: Connection) -> int:
    recorded = _recorded(db)
    return _sum_of_all(db) if recorded is None else recorded


def _sum_of_all(db: Connection) -> int:
    rows = db.execute(f"SELECT id, imported, digest FROM {TABLE} WHERE imported IS NOT NULL")  # noqa: S608
    return _sum((key, of, bytes(digest)) for key, of, digest in rows) % _MODULUS


def _sum(rows: Iterable[tuple[str, str | None, bytes]]) -> int:
    return sum(
        int.from_bytes(shake_256(digest + f"{feature_id} {of}".encode()).digest(_BYTES), "big")
        for feature_id, of, digest in rows
    )


def _digest(row: Sequence[Any]) -> bytes:
    return bytes(row[_DIGEST])
