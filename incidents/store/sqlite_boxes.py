"""What meets a box, by an R*Tree of SQLite's.

The tree rounds to 32 bits, outward. So what lies inside a box as the tree has it lies inside; of what
straddles an edge, the exact numbers and the shape decide, and those lie elsewhere in the file.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from incidents.store.boxes import BOXES, halves
from incidents.store.database import Connection
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
_NOWHERE = f"SELECT group_concat(seq * {BOXES}) FROM {{table}} WHERE shape IS NULL"  # noqa: S608


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
