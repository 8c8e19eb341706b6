"""The features that were shown last, in memory, each as the bytes that are sent."""

from collections.abc import Sequence
from typing import Final

from incidents.store.database import Connection
from incidents.store.query import BETWEEN

# About as many as a hundred thousand features take.
_MOST_BYTES: Final = 1 << 26
# What a feature takes beside its text.
_BESIDE_BYTES: Final = 150
_BETWEEN: Final = BETWEEN.encode()
_BODIES = (
    """SELECT seq, CAST(body AS BLOB) FROM json_each(?) AS wanted CROSS JOIN {table} ON seq = wanted.value"""
)


class Bodies:
    """Features by their table and number, of one state; once there are too many it begins anew."""

    def __init__(self, state: str = "") -> None:
        self.state = state
        self._by_table: dict[str, dict[int, bytes]] = {}
        self._bytes = 0

    @property
    def is_full(self) -> bool:
        """Whether no more should be kept."""
        return self._bytes > _MOST_BYTES

    def text(self, db: Connection, table: str, seqs: Sequence[int]) -> bytes:
        """Features in a given order, with `BETWEEN` between them."""
        known = self._by_table.setdefault(table, {})
        try:
            return _BETWEEN.join([known[seq] for seq in seqs])
        except KeyError:
            missing = [seq for seq in seqs if seq not in known]
            fresh = dict(iter(db.execute(_BODIES.format(table=table), (str(missing),))))
            known |= fresh
            self._bytes += sum(map(len, fresh.values())) + _BESIDE_BYTES * len(fresh)
            return _BETWEEN.join([known[seq] for seq in seqs])
