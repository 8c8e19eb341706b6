"""A hash table of names in a database, read straight from the mapped file: no question to SQL a look-up.

A chunk of it is one blob. First slots of 16 bytes, each at the place that its key asks for or the next free
one, so that keys ascend; then the lists of places that share a name, told by how far from the end they begin.
"""

import sqlite3
import struct
from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b

TABLE = "CREATE TABLE named (chunk INTEGER PRIMARY KEY, slots INTEGER NOT NULL, data BLOB NOT NULL) STRICT"

_KEY_BYTES = 7
_KEYS = 1 << 8 * _KEY_BYTES
# Key, rated fame of the first place, its row or where the list is, how many places; all 0 for a free slot.
_SLOT = struct.Struct(">7sBII")
_KINDS = (b"full", b"stripped", b"loose")
# So many keys a chunk, and so many slots a key: the fewer are free, the farther a key may be from its place.
_CHUNK, _ROOM = 1 << 18, 1.5
# So many bytes are read at once; free ones behind the last slot keep a reader from the lists.
_WINDOW = 8 * _SLOT.size
_END = bytes(2 * _WINDOW)
_FREE = bytes(_SLOT.size)
_ROW_BYTES = 4


def name_key(name: str, kind: int) -> int:
    """The number that a name of a kind is kept under."""
    return int.from_bytes(_digest(name, kind), "big")


def _digest(name: str, kind: int) -> bytes:
    return blake2b(name.encode(errors="replace"), digest_size=_KEY_BYTES, salt=_KINDS[kind]).digest()


class NameTable:
    """Reads the table on one connection."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._chunks, self._slots = db.execute("SELECT COUNT(*), MAX(slots) FROM named").fetchone()
        self._blobs: dict[int, sqlite3.Blob] = {}

    def rows(self, name: str, kind: int) -> tuple[int, ...]:
        """Rows of the places of a name, the most famous first."""
        blob, _, at, count = self._find(_digest(name, kind))
        if count < 2:
            return (at,) if count else ()
        start = len(blob) - at
        return tuple(array("I", _read(blob, start, _ROW_BYTES * count)))

    def rated(self, name: str, kind: int, most: int) -> list[tuple[int, int]]:
        """Rows and rated fame of the most famous places of a name."""
        blob, fame, at, count = self._find(_digest(name, kind))
        if count < 2:
            return [(at, fame)] if count else []
        start, few = len(blob) - at, min(count, most)
        fames = start + _ROW_BYTES * count
        rows = array("I", _read(blob, start, _ROW_BYTES * few))
        return list(zip(rows, _read(blob, fames, few), strict=True))

    def _find(self, key: bytes) -> tuple[sqlite3.Blob, int, int, int]:
        """What the slot of a key says, and the blob it is in; a count of 0 where there is none."""
        chunk, rest = divmod(int.from_bytes(key, "big") * self._chunks, _KEYS)
        blob = self._blobs.get(chunk) or self._open(chunk)
        start = rest * self._slots // _KEYS * _SLOT.size
        while True:
            window: bytes = blob[start : start + _WINDOW]  # type: ignore[assignment]  # typeshed: int
            at = window.find(key)
            while at >= 0 and at % _SLOT.size:
                at = window.find(key, at + 1)
            if at >= 0:
                _, fame, first, count = _SLOT.unpack_from(window, at)
                return blob, fame, first, count
            last = window[-_SLOT.size :]
            if last > key or last == _FREE:
                return blob, 0, 0, 0
            start += _WINDOW

    def _open(self, chunk: int) -> sqlite3.Blob:
        blob = self._blobs[chunk] = self._db.blobopen("named", "data", chunk, readonly=True)
        return blob


def _read(blob: sqlite3.Blob, start: int, size: int) -> bytes:
    data: bytes = blob[start : start + size]  # type: ignore[assignment]  # typeshed says int
    return data


def write(db: sqlite3.Connection, size: int, named: Iterable[tuple[int, "array[int]", bytes]]) -> None:
    """Write the table.

    Parameters
    ----------
    db : sqlite3.Connection
    size : int
        How many names there are, or a few more.
    named : iterable of (int, array of uint32, bytes)
        Keys, ascending, each with the rows of the places called so, the most famous first, and the rated fame
        of each.
    """
    chunks = max(-(-size // _CHUNK), 1)
    slots = int(_ROOM * size / chunks) + 1
    filled = ((at, slots, data) for at, data in _filled(named, chunks, slots))
    db.cursor().executemany("INSERT INTO named VALUES (?, ?, ?)", filled)


def _filled(
    named: Iterable[tuple[int, "array[int]", bytes]], chunks: int, slots: int
) -> Iterator[tuple[int, bytes]]:
    at, chunk = 0, _Chunk(slots)
    for key, rows, fame in named:
        product = key * chunks
        while at < product // _KEYS:
            yield at, chunk.packed()
            at, chunk = at + 1, _Chunk(slots)
        chunk.add(product % _KEYS * slots // _KEYS, key, rows, fame)
    while at < chunks:
        yield at, chunk.packed()
        at, chunk = at + 1, _Chunk(slots)


class _Chunk:
    """A chunk that is being filled."""

    def __init__(self, slots: int) -> None:
        self._slots = bytearray(slots * _SLOT.size)
        self._free = 0
        self._lists: list[bytes] = []
        self._listed = 0

    def add(self, home: int, key: int, rows: "array[int]", fame: bytes) -> None:
        """Put a key at its home or the next free slot."""
        first = rows[0]
        if len(rows) > 1:
            self._lists.append(rows.tobytes() + fame)
            first = self._listed = self._listed + len(self._lists[-1])
        at = max(home, self._free) * _SLOT.size
        self._free = at // _SLOT.size + 1
        slot = _SLOT.pack(key.to_bytes(_KEY_BYTES, "big"), fame[0], first, len(rows))
        self._slots[at : at + _SLOT.size] = slot

    def packed(self) -> bytes:
        """The slots, then the lists, the last one first."""
        return b"".join((self._slots, _END, *reversed(self._lists)))
