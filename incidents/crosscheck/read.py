"""Two files to two checked tables; every row that can't be used goes to the rejects."""

from pathlib import Path
from typing import Any

import numpy as np

from incidents.crosscheck.columns import CLAIM_COLUMNS, STRIKE_COLUMNS, Checked, limits, places, windows
from incidents.crosscheck.days import Days
from incidents.crosscheck.errors import TableError
from incidents.crosscheck.rejects import Reject, Rejects
from incidents.crosscheck.source import batches
from incidents.crosscheck.tables import Claims, Strikes

Columns = dict[str, Any]


def read_tables(claims: Path, strikes: Path, rejects: Rejects) -> tuple[Claims, Strikes]:
    """Read a table of claims and one of strikes.

    Parameters
    ----------
    claims, strikes : Path
        CSV (UTF-8, commas) or Parquet, by ending, with the columns `CLAIM_COLUMNS` and `STRIKE_COLUMNS`;
        others are passed over. Dates are ISO 8601, all in one zone; an empty date_end is the date.
    rejects : Rejects
        Takes the rows that can't be used.

    Raises
    ------
    TableError
        If a file isn't a whole table with these columns and a row to use.
    RowError
        If a row can't be used and `rejects` has no file.
    """
    reader = _Reader(rejects)
    columns = reader.read(claims, CLAIM_COLUMNS), reader.read(strikes, STRIKE_COLUMNS)
    rejects.refuse()
    for path, read in zip((claims, strikes), columns, strict=True):
        if not len(read["ids"]):
            raise TableError(f"{path}: no row that can be used; expected one at least")
    return Claims(**columns[0]), Strikes(**columns[1])


class _Reader:
    """What both tables share: the numbers of actors, the zone of time, the rejects."""

    def __init__(self, rejects: Rejects) -> None:
        self._rejects = rejects
        self._actors: dict[str, int] = {}
        self._days = Days()

    def read(self, path: Path, columns: tuple[str, ...]) -> Columns:
        seen: dict[str, int] = {}
        parts = [
            self._part(Checked(batch, str(path)), seen) for batch in batches(path, columns, self._rejects)
        ]
        if not parts:
            raise TableError(f"{path}: no rows; expected one at least")
        return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}

    def _part(self, checked: Checked, seen: dict[str, int]) -> Columns:
        ids = self._ids(checked, seen)
        part: Columns = {"ids": np.array(ids, dtype=object), **places(checked), "actor": self._codes(checked)}
        part |= windows(checked, self._days)
        if "relation" in checked.batch.columns:
            part["limit_m"] = limits(checked)
        self._set_aside(checked)
        if not checked.bad:
            return part
        kept = np.ones(len(checked), dtype=bool)
        kept[list(checked.bad)] = False
        return {name: values[kept] for name, values in part.items()}

    def _ids(self, checked: Checked, seen: dict[str, int]) -> list[str]:
        ids = checked.texts("id")
        if len(set(ids)) == len(ids) and seen.keys().isdisjoint(ids):
            seen.update(zip(ids, checked.batch.rows, strict=True))
            return ids
        for index, (row_id, row) in enumerate(zip(ids, checked.batch.rows, strict=True)):
            before = seen.setdefault(row_id, row)
            if before != row:
                checked.fault(index, "id", f"{row_id!r} is the id of row {before} too; give each its own")
        return ids

    def _codes(self, checked: Checked) -> Any:
        codes = [self._actors.setdefault(name, len(self._actors)) for name in checked.texts("actor")]
        return np.array(codes, dtype=np.int32)

    def _set_aside(self, checked: Checked) -> None:
        batch = checked.batch
        for index, (column, reason) in sorted(checked.bad.items()):
            self._rejects.add(
                Reject(
                    table=checked.name,
                    row=batch.rows[index],
                    line=batch.lines[index] if batch.lines else None,
                    column=column,
                    value=str(batch.columns[column][index]),
                    reason=reason,
                    record=batch.record(index),
                )
            )
