"""What meets a box, by an R*Tree of SQLite's.

The tree rounds to 32 bits, outward. So what lies inside a box as the tree has it lies inside; of what
straddles an edge, the exact numbers and the shape decide, and those lie elsewhere in the file.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from incidents.audience import Audience
from incidents.errors import StoreError
from incidents.store.boxes import BOXES, WKB_POINT, halves
from incidents.store.database import Connection
from incidents.store.positions import Positions
from incidents.store.query import Bbox

_ASKED = "FROM (SELECT ? AS x1, ? AS y1, ? AS x2, ? AS y2) AS asked CROSS JOIN {table}_box WHERE"
_MEETS = "east >= x1 AND west <= x2 AND north >= y1 AND south <= y2"
_INSIDE = "west >= x1 AND east <= x2 AND south >= y1 AND north <= y2"
_EXACTLY = """e >= x1 AND w <= x2 AND n >= y1 AND s <= y2
AND (shape IS NULL OR (w >= x1 AND e <= x2 AND s >= y1 AND n <= y2) OR meets(shape, x1, y1, x2, y2))"""
_HIT = f"SELECT id / {BOXES} {_ASKED} {_MEETS} AND (({_INSIDE}) OR ({_EXACTLY}))"
# Each edge with what straddles none before it: thin strips, for which the tree looks at few nodes.
_EDGES = (
    "west < x1",
    "west >= x1 AND east > x2",
    "west >= x1 AND east <= x2 AND south < y1",
    "west >= x1 AND east <= x2 AND south >= y1 AND north > y2",
)
# A text of numbers is read several times as fast as a row for each.
_LISTED = (
    f"SELECT group_concat(id) {_ASKED} {_INSIDE}",
    *(f"SELECT group_concat(id) {_ASKED} {_MEETS} AND {edge} AND {_EXACTLY}" for edge in _EDGES),
)
_NOWHERE_WKB = np.array((1, 1, np.nan, np.nan), WKB_POINT).tobytes().hex()
_NOWHERE = f"SELECT group_concat(seq * {BOXES}) FROM {{table}} WHERE shape IS NULL"  # noqa: S608

# Two texts for many rows, made without a hold on the interpreter.
_PLACED = f"""SELECT group_concat(seq), group_concat(hex(coalesce(shape, x'{_NOWHERE_WKB}')), '')
FROM {{table}} WHERE seq > ? AND seq <= ? AND +audience IN (?, ?)"""  # noqa: S608
_AT_ONCE = 50_000


def condition(table: str, bbox: Bbox) -> tuple[str, Sequence[Any]]:
    """A condition that a row's shape meets a box, or that it has none; with its values."""
    parts = halves(bbox)
    hits = [f"SELECT seq FROM {table} WHERE shape IS NULL", *[_HIT.format(table=table)] * len(parts)]  # noqa: S608
    return f"seq IN ({' UNION ALL '.join(hits)})", [edge for part in parts for edge in part]


def meeting(db: Connection, table: str, bbox: Bbox) -> NDArray[np.int64]:
    """The seqs of a table's rows whose shape meets a box, or that have none, in order; reads no row."""
    parts = halves(bbox)
    sql = " UNION ALL ".join((_NOWHERE, *_LISTED * len(parts))).format(table=table)
    values = [edge for part in parts for edge in part * len(_LISTED)]
    texts = [text for (text,) in db.execute(sql, values) if text]
    if not texts:
        return np.empty(0, np.int64)
    seqs = np.fromstring(",".join(texts), np.int64, sep=",") // BOXES
    seqs.sort()
    return seqs[np.flatnonzero(np.diff(seqs, prepend=-1))]


def positions(db: Connection, table: str, audience: Audience) -> Positions:
    """Where the points of a table lie that an audience may see.

    Raises
    ------
    StoreError
        If one of its shapes is no point.
    """
    parts = list(_parts(db, table, audience))
    seqs = np.concatenate([np.fromstring(told, np.int64, sep=",") for told, _ in parts or [("", "")]])
    shapes = b"".join(bytes.fromhex(wkbs) for _, wkbs in parts)
    if len(shapes) != len(seqs) * WKB_POINT.itemsize:
        raise StoreError(f"{table} has a geometry that is no point; import the data set anew")
    places = np.frombuffer(shapes, WKB_POINT)
    lons, lats = np.ascontiguousarray(places["lon"]), np.ascontiguousarray(places["lat"])
    return Positions.of(seqs, lons, lats)


def _parts(db: Connection, table: str, audience: Audience) -> Iterator[tuple[str, str]]:
    """The numbers of many rows, and their shapes as hexadecimal WKB."""
    (last,) = db.execute(f"SELECT coalesce(max(seq), 0) FROM {table}").fetchone()  # noqa: S608
    sql, seen = _PLACED.format(table=table), (int(Audience.EVERYONE), int(audience))
    for start in range(0, last, _AT_ONCE):
        told, wkbs = db.execute(sql, (start, start + _AT_ONCE, *seen)).fetchone()
        if told:
            yield told, wkbs
