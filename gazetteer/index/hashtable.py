"""Hash tables in a database, read straight from the mapped file: no question to SQL a look-up.

A chunk of one is a blob. First slots of 16 bytes, each at the place that its key asks for or the next free
one, so that keys ascend; then what doesn't fit into a slot, told by how far from the end it begins.
"""

import sqlite3
import struct
from collections.abc import Iterable, Iterator
from hashlib import blake2b

TABLE = "CREATE TABLE {} (chunk INTEGER PRIMARY KEY, slots INTEGER NOT NULL, data BLOB NOT NULL) STRICT"

_KEY_BYTES = 7
_KEY_BITS = 8 * _KEY_BYTES
_KEYS = 1 << _KEY_BITS
_LOW_BITS = _KEYS - 1
# Key, a small number, another one or where the data are, and how many they are; all 0 for a free slot.
_SLOT = struct.Struct(">7sBII")
# Salted once: a copy costs a third of a new one.
_KINDS = [blake2b(digest_size=_KEY_BYTES, salt=salt) for salt in (b"full", b"stripped", b"loose")]
# So many keys a chunk, the fewer, the sooner its end is found when it is opened; and so many slots a key: the
# fewer are free, the farther a key may be from its place.
_CHUNK, _ROOM = 1 << 14, 1.5
# So many bytes are read at once; free ones behind the last slot keep a reader from the data.
_WINDOW = 8 * _SLOT.size
_END = bytes(2 * _WINDOW)
_FREE = bytes(_SLOT.size)

# What is kept under a key: a small number, then another one or data, and how many they are; never none.
Record = tuple[int, int, int, bytes]


def text_key(text: str, kind: int) -> int:
    """The number that a text of a kind is kept under."""
    return int.from_bytes(_digest(text, kind), "big")


def _digest(text: str, kind: int) -> bytes:
    digest = _KINDS[kind].copy()
    try:
        digest.update(text.encode())
    except UnicodeEncodeError:  # half of a surrogate pair
        digest.update(text.encode(errors="replace"))
    return digest.digest()


class HashTable:
    """Reads a table on one connection.

    Parameters
    ----------
    db : sqlite3.Connection
    table : str
        Its name.
    """

    def __init__(self, db: sqlite3.Connection, table: str) -> None:
        self._db, self._table = db, table
        query = f"SELECT COUNT(*), MAX(slots) FROM {table}"  # noqa: S608
        self._chunks, self._slots = db.execute(query).fetchone()
        self._blobs: dict[int, sqlite3.Blob] = {}

    def data(self, text: str, kind: int) -> bytes:
        """What is kept under a text, where a record counts the bytes of its data; empty if nothing is."""
        blob, _, at, size = self.find(text, kind)
        return read(blob, at, 0, size) if size else b""

    def find(self, text: str, kind: int) -> tuple[sqlite3.Blob, int, int, int]:
        """The blob that a text's record is in, and its three numbers; the last is 0 if there is no record."""
        key = _digest(text, kind)
        product = int.from_bytes(key) * self._chunks
        chunk = product >> _KEY_BITS
        try:
            blob = self._blobs[chunk]
        except KeyError:
            blob = self._open(chunk)
        start = ((product & _LOW_BITS) * self._slots >> _KEY_BITS) * _SLOT.size
        while True:
            window: bytes = blob[start : start + _WINDOW]  # type: ignore[assignment]  # typeshed: int
            at = window.find(key)
            while at % _SLOT.size and at >= 0:
                at = window.find(key, at + 1)
            if at >= 0:
                _, fame, first, count = _SLOT.unpack_from(window, at)
                return blob, fame, first, count
            last = window[-_SLOT.size :]
            if last > key or last == _FREE:
                return blob, 0, 0, 0
            start += _WINDOW

    def _open(self, chunk: int) -> sqlite3.Blob:
        blob = self._blobs[chunk] = self._db.blobopen(self._table, "data", chunk, readonly=True)
        return blob


def read(blob: sqlite3.Blob, at: int, start: int, size: int) -> bytes:
    """So many bytes of data that begin `at` before a blob's end, from the byte `start` of them."""
    start += len(blob) - at
    data: bytes = blob[start : start + size]  # type: ignore[assignment]  # typeshed says int
    return data


def write(db: sqlite3.Connection, table: str, size: int, records: Iterable[tuple[int, Record]]) -> None:
    """Write a table.

    Parameters
    ----------
    db : sqlite3.Connection
    table : str
        Its name.
    size : int
        How many records there are, or a few more.
    records : iterable of (int, Record)
        With their keys, ascending.
    """
    chunks = max(-(-size // _CHUNK), 1)
    slots = int(_ROOM * size / chunks) + 1
    filled = ((at, slots, data) for at, data in _filled(records, chunks, slots))
    db.cursor().executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", filled)  # noqa: S608


def _filled(records: Iterable[tuple[int, Record]], chunks: int, slots: int) -> Iterator[tuple[int, bytes]]:
    at, chunk = 0, _Chunk(slots)
    for key, record in records:
        product = key * chunks
        while at < product // _KEYS:
            yield at, chunk.packed()
            at, chunk = at + 1, _Chunk(slots)
        chunk.add(product % _KEYS * slots // _KEYS, key, record)
    while at < chunks:
        yield at, chunk.packed()
        at, chunk = at + 1, _Chunk(slots)


class _Chunk:
    """A chunk that is being filled."""

    def __init__(self, slots: int) -> None:
        self._slots = bytearray(slots * _SLOT.size)
        self._free = 0
        self._data: list[bytes] = []
        self._size = 0

    def add(self, home: int, key: int, record: Record) -> None:
        """Put a key at its home or the next free slot."""
        small, number, count, data = record
        if data:
            self._data.append(data)
            number = self._size = self._size + len(data)
        at = max(home, self._free) * _SLOT.size
        self._free = at // _SLOT.size + 1
        slot = _SLOT.pack(key.to_bytes(_KEY_BYTES, "big"), small, number, count)
        self._slots[at : at + _SLOT.size] = slot

    def packed(self) -> bytes:
        """The slots, then the data, the last first."""
        return b"".join((self._slots, _END, *reversed(self._data)))
