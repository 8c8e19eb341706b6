"""The table of sounds: skeletons, each with its forms, and for each form the places that have it."""

import sqlite3
import struct
from array import array
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from gazetteer.index.hashtable import HashTable, Record, read

TABLE = "sounding"
# How many forms and places there are, and how many bytes of names.
_HEAD = struct.Struct("<III")

# What has a skeleton: the marks of its forms; where the places of each form begin, and where the last's end;
# the rows of the places, those of a form together, the most famous first; and the rated fame of each.
Forms = tuple[list[str], "array[int]", "array[int]", bytes]


class SoundTable(HashTable):
    """Reads the table on one connection."""

    def __init__(self, db: sqlite3.Connection) -> None:
        super().__init__(db, TABLE)

    def forms(self, key: str, kind: int) -> Forms | None:
        """What has a skeleton; None if nothing has."""
        data = self.data(key, kind)
        if not data:
            return None
        forms, places, _ = _HEAD.unpack_from(data)
        rows = _HEAD.size + 4 * (forms + 1)
        fame = rows + 4 * places
        marks = fame + places
        return (
            data[marks:].decode().split("\n"),
            array("I", data[_HEAD.size : rows]),
            array("I", data[rows:fame]),
            data[fame:marks],
        )

    def names(self, key: str, kind: int) -> list[str]:
        """The folded names of the places that have a skeleton, in the order of its rows."""
        blob, _, at, size = self.find(key, kind)
        _, _, names = _HEAD.unpack(read(blob, at, 0, _HEAD.size))
        return read(blob, at, size, names).decode().split("\n")


def record(found: Iterable[tuple[str, int, int, str]]) -> Record:
    """What the table keeps of a skeleton.

    Parameters
    ----------
    found : iterable of (str, int, int, str)
        Marks, rated fame, row and folded name; those of a form together, the most famous first.
    """
    marks: list[str] = []
    names: list[str] = []
    bounds, rows, fame = array("I", [0]), array("I"), bytearray()
    for form, bearers in groupby(found, itemgetter(0)):
        seen = set()
        for _, rated, row, name in bearers:
            if row not in seen:
                seen.add(row)
                rows.append(row)
                fame.append(rated)
                names.append(name)
        marks.append(form)
        bounds.append(len(rows))
    named = "\n".join(names).encode()
    head = _HEAD.pack(len(marks), len(rows), len(named))
    heard = b"".join((head, bounds.tobytes(), rows.tobytes(), fame, "\n".join(marks).encode()))
    return 0, 0, len(heard), heard + named
