"""Incidents that came with data sets, beside those that were read from reports.

The history keeps the sum of all of them (see `incidents.store.sums`), so that a change of any shows.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from incidents.audience import Audience
from incidents.errors import StoreError
from incidents.exchange.imports.batches import Added, Batch
from incidents.protect import public_id
from incidents.store import access, features, history
from incidents.store.database import Connection, Database
from incidents.store.history import Action, Entry
from incidents.store.staged import TABLE, Staged
from incidents.store.sums import BYTES, MODULUS, Summed, sum_of

Json = dict[str, Any]

_SUMMED = "id, audience, imported, digest"
_MET = """SELECT one.seq, one.id, one.audience, one.imported, one.digest, given.audience, given.digest
FROM {rows} AS given CROSS JOIN {table} AS one WHERE one.id = given.id"""
_GIVEN = "SELECT count(*) FROM {rows} WHERE audience <> ?"


def put(db: Connection, database: Database, batch: Batch, staged: Staged) -> Added:
    """Add a batch and record it: features in the place of imported ones with the same id.

    One whose id was read from reports is left as it is.

    Raises
    ------
    StoreError
        If one is protected in the store, and wouldn't be any more.
    """
    rows = database.lay_out(db, staged)
    given = int(db.execute(_GIVEN.format(rows=rows), (int(Audience.PUBLIC),)).fetchone()[0])
    met = _Met.of(db, rows)
    left = [*met.same, *met.read, *(public_id(key, _secret(db)) for key in met.read)]
    for part in features.parts(left):
        db.execute(f"DELETE FROM {rows} WHERE id IN ({_marks(part)})", part)  # noqa: S608
    total = _total(db) - sum_of(told for _, told in met.old.values()) + _sum_of_all(db, rows)
    features.delete(db, TABLE, [seq for seq, _ in met.old.values()])
    database.take_over(db, TABLE, features.last(db, TABLE))
    body = {"file_sha256": batch.file_sha256, "batch": batch.number, "incidents": staged.given}
    _record(db, batch.author, batch.dataset, body, total)
    changed = sum(told[1] != Audience.PUBLIC for _, told in met.old.values())
    same = sum(audience != Audience.PUBLIC for audience in (met.same | met.read).values())
    return Added(new=given - changed - same, changed=changed, same=staged.given - given + same)


@dataclass(frozen=True, slots=True)
class _Met:
    """By id, what is there of a batch: rows of other content, by number; and who may see what is to be left.

    Left is what is there already, and what was read from reports.
    """

    old: dict[str, tuple[int, Summed]] = field(default_factory=dict)
    same: dict[str, int] = field(default_factory=dict)
    read: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, db: Connection, rows: str) -> "_Met":
        met = cls()
        found = db.execute(_MET.format(rows=rows, table=TABLE)).fetchall()
        met.read.update({row[1]: row[-2] for row in found if row[3] is None})
        for seq, *row, audience, digest in found:
            known = _summed(*row)
            if known[0] in met.read:
                continue
            if known[1] == Audience.TRUSTED and audience == Audience.EVERYONE:
                raise StoreError(
                    f"the incident {known[0]} is protected in the store: import it with --restricted"
                )
            if (known[1], known[3]) == (audience, bytes(digest)):
                met.same[known[0]] = audience
            else:
                met.old[known[0]] = (seq, known)
        return met


def lift(db: Connection, author: str, dataset: str, reason: str) -> int:
    """Let everyone see the incidents of a data set that were protected, and record it; how many there are.

    Raises
    ------
    StoreError
        If it has none that is.
    """
    of_it = f"FROM {TABLE} WHERE imported = ? AND audience"
    asked = f"SELECT {_SUMMED} {of_it} <> ?"
    hidden = [_summed(*row) for row in db.execute(asked, (dataset, int(Audience.EVERYONE)))]
    if not hidden:
        known = ", ".join(sorted(datasets(db))) or "none"
        raise StoreError(f"no incident of a data set {dataset!r} is protected; imported data sets: {known}")
    opened = [
        (key, int(Audience.EVERYONE), of, digest)
        for key, audience, of, digest in hidden
        if audience == Audience.TRUSTED
    ]
    db.execute(f"DELETE {of_it} = ?", (dataset, int(Audience.PUBLIC)))
    sql = f"UPDATE {TABLE} SET audience = ? WHERE imported = ? AND audience = ?"  # noqa: S608
    db.execute(sql, (int(Audience.EVERYONE), dataset, int(Audience.TRUSTED)))
    db.execute("DELETE FROM batches")  # so that importing it as protected protects it again
    body = {"restricted": False, "reason": reason, "incidents": len(opened)}
    total = _total(db) - sum_of(hidden) + sum_of(opened)
    _record(db, author, dataset, body, total)
    return len(opened)


def give_way(db: Connection, author: str, ids: Sequence[str]) -> Entry | None:
    """Remove and record the imported incidents of some ids, since reports tell of them; None without any."""
    found = _imported(db, ids)
    hidden = [told[0] for told in found.values() if told[1] == Audience.TRUSTED]
    found |= _imported(db, [public_id(key, _secret(db)) for key in hidden])
    if not found:
        return None
    total = _total(db) - sum_of(found.values())
    features.delete(db, TABLE, list(found))
    gone = sum(told[1] != Audience.PUBLIC for told in found.values())
    return _record(db, author, TABLE, {"read_from_reports": gone}, total)


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
    asked = "imported IS NOT NULL AND audience <> ?"
    sql = f"SELECT imported, count(*) FROM {TABLE} WHERE {asked} GROUP BY imported"  # noqa: S608
    return dict(iter(db.execute(sql, (int(Audience.PUBLIC),))))


def first_broken(db: Connection) -> str | None:
    """What is wrong if the imported incidents aren't those that the history records, or None."""
    recorded = _recorded(db)
    if recorded is None or recorded == _sum_of_all(db):
        return None
    return "imported incidents: one was changed, added or removed since their last import"


def _imported(db: Connection, ids: Sequence[str]) -> dict[int, Summed]:
    """The imported rows of some ids, by their numbers."""
    found = (row for part in features.parts(ids) for row in _named(db, TABLE, f"seq, {_SUMMED}", part))
    return {seq: _summed(*told) for seq, *told in found if told[2] is not None}


def _named(db: Connection, table: str, columns: str, ids: Sequence[str]) -> Iterator[Any]:
    yield from db.execute(f"SELECT {columns} FROM {table} WHERE id IN ({_marks(ids)})", ids)  # noqa: S608


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))


def _secret(db: Connection) -> bytes:
    return access.secret(db, "places") or b""


def _record(db: Connection, author: str, subject: str, body: Json, total: int) -> Entry:
    said = body | {"rows": f"{total % MODULUS:0{2 * BYTES}x}"}
    return history.append(db, author, Action.IMPORT, subject, said)


def _recorded(db: Connection) -> int | None:
    last = history.last(db, Action.IMPORT)
    said = last.content.get("rows") if last is not None else None
    return None if said is None else int(said, 16)


def _total(db: Connection) -> int:
    recorded = _recorded(db)
    return _sum_of_all(db) if recorded is None else recorded


def _sum_of_all(db: Connection, table: str = TABLE) -> int:
    rows = db.execute(f"SELECT {_SUMMED} FROM {table} WHERE imported IS NOT NULL")  # noqa: S608
    return sum_of(_summed(*row) for row in rows)


def _summed(key: str, audience: int, of: str | None, digest: Any) -> Summed:
    return key, audience, of, bytes(digest)
