"""The table of names: folded ones, and loose keys, each with the places that bear it."""

import sqlite3
from array import array
from collections.abc import Iterable

from gazetteer.index.hashtable import HashTable, Record, read

TABLE = "named"
_ROW_BYTES = 4


class NameTable(HashTable):
    """Reads the table on one connection."""

    def __init__(self, db: sqlite3.Connection) -> None:
        super().__init__(db, TABLE)

    def rows(self, name: str, kind: int) -> tuple[int, ...]:
        """Rows of the places of a name, the most famous first."""
        blob, _, at, count = self.find(name, kind)
        if count < 2:
            return (at,) if count else ()
        return tuple(array("I", read(blob, at, 0, _ROW_BYTES * count)))

    def rated(self, name: str, kind: int, most: int) -> list[tuple[int, int]]:
        """Rows and rated fame of the most famous places of a name."""
        blob, fame, at, count = self.find(name, kind)
        if count < 2:
            return [(at, fame)] if count else []
        few = min(count, most)
        rows = array("I", read(blob, at, 0, _ROW_BYTES * few))
        return list(zip(rows, read(blob, at, _ROW_BYTES * count, few), strict=True))


def record(found: Iterable[tuple[int, int]]) -> Record:
    """What the table keeps of a name: rated fame and rows of its places, each once, the most famous first."""
    fame, rows = bytearray(), array("I")
    seen: set[int] = set()
    for rated, row in found:
        if row not in seen:
            seen.add(row)
            fame.append(rated)
            rows.append(row)
    return fame[0], rows[0], len(rows), rows.tobytes() + fame if len(rows) > 1 else b""
