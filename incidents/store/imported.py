"""Incidents that came with data sets, beside those that were read from reports.

The history keeps the sum of all of them (see `incidents.store.sums`), so that a change of any shows.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from incidents.exchange.imports.batches import Added, Batch
from incidents.store import features, history
from incidents.store.database import Connection, Database
from incidents.store.history import Action, Entry
from incidents.store.staged import TABLE, Staged
from incidents.store.sums import BYTES, MODULUS, Summed, sum_of

Json = dict[str, Any]

_SUMMED = "id, audience, imported, digest"
_MET = """SELECT one.seq, one.id, one.audience, one.imported, one.digest, given.audience, given.digest
FROM {rows} AS given CROSS JOIN {table} AS one WHERE one.id = given.id"""
# A row's number and what is summed of it.
Known = tuple[int, Summed]


def put(db: Connection, database: Database, batch: Batch, staged: Staged) -> Added:
    """Add a batch and record it: features in the place of imported ones with the same id.

    One whose id was read from reports is left as it is.
    """
    rows = database.lay_out(db, staged)
    given = int(db.execute(f"SELECT count(*) FROM {rows}").fetchone()[0])  # noqa: S608
    old, same = _met(db, rows, batch.dataset)
    total = _total(db) - sum_of(told for _, told in old.values()) + staged.total - sum_of(same.values())
    features.delete(db, TABLE, [seq for seq, _ in old.values()])
    for part in features.parts(list(same)):
        db.execute(f"DELETE FROM {rows} WHERE id IN ({', '.join('?' * len(part))})", part)  # noqa: S608
    database.take_over(db, TABLE, features.last(db, TABLE))
    body = {"file_sha256": batch.file_sha256, "batch": batch.number, "incidents": staged.given}
    _record(db, batch.author, batch.dataset, body, total)
    return Added(new=given - len(old) - len(same), changed=len(old), same=staged.given - given + len(same))


def _met(db: Connection, rows: str, dataset: str) -> tuple[dict[str, Known], dict[str, Summed]]:
    """By id, the rows that a batch takes the place of; and of the batch, what is there already."""
    old: dict[str, Known] = {}
    same: dict[str, Summed] = {}
    for seq, *row, audience, digest in db.execute(_MET.format(rows=rows, table=TABLE)):
        known, new = _summed(*row), _summed(row[0], audience, dataset, digest)
        if known[2] is None or (known[1], known[3]) == (new[1], new[3]):
            same[known[0]] = new
        else:
            old[known[0]] = (seq, known)
    return {key: known for key, known in old.items() if key not in same}, same


def give_way(db: Connection, author: str, ids: Sequence[str]) -> Entry | None:
    """Remove and record the imported incidents of some ids, since reports tell of them; None without any."""
    found = (row for part in features.parts(ids) for row in _imported(db, part))
    gone = {seq: told for seq, *told in found}
    if not gone:
        return None
    total = _total(db) - sum_of(_summed(*told) for told in gone.values())
    features.delete(db, TABLE, list(gone))
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


def _imported(db: Connection, ids: Sequence[str]) -> Iterator[Any]:
    condition = f"imported IS NOT NULL AND id IN ({', '.join('?' * len(ids))})"
    yield from db.execute(f"SELECT seq, {_SUMMED} FROM {TABLE} WHERE {condition}", ids)  # noqa: S608


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


def _sum_of_all(db: Connection) -> int:
    rows = db.execute(f"SELECT {_SUMMED} FROM {TABLE} WHERE imported IS NOT NULL")  # noqa: S608
    return sum_of(_summed(*row) for row in rows)


def _summed(key: str, audience: int, of: str | None, digest: Any) -> Summed:
    return key, audience, of, bytes(digest)
