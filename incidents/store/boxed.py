"""What a query of a box and nothing else chooses: found by one walk through the boxes, counted and paged."""

import json
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from incidents.audience import Audience
from incidents.exchange.properties import Kind
from incidents.store.database import Connection, Database
from incidents.store.kept import Kept
from incidents.store.keys import key_of, opened
from incidents.store.query import FeaturePage, FeatureQuery
from incidents.store.tables import table

Seqs: TypeAlias = NDArray[np.int64]

# From here on it takes longer to find them again than it is worth.
CROWD = 20_000

_HIDDEN = "SELECT seq FROM {table} WHERE audience IN ({marks})"
_ROWS = "SELECT seq, body FROM json_each(?) AS wanted CROSS JOIN {table} ON seq = wanted.value"


def chosen(
    db: Connection, database: Database, query: FeatureQuery, state: str, crowds: Kept[Seqs | None]
) -> Seqs | None:
    """The seqs of all that a query chooses, in order.

    None where it asks for more than a box, or the database finds its rows as well by itself.
    """
    bbox = query.bbox
    asked_more = (query.days, query.where, query.words, query.ids)
    if bbox is None or any(more is not None for more in asked_more):
        return None

    def found() -> Seqs | None:
        met = database.meeting(db, table(query.collection), bbox)
        return met if met is None else _seen(db, query, met)

    key = (query.collection, query.audience, bbox)
    return crowds.of(state, key, found, is_kept=lambda seqs: seqs is not None and len(seqs) >= CROWD)


def page(db: Connection, database: Database, query: FeatureQuery, seqs: Seqs) -> FeaturePage:
    """One page of some rows, told by their seqs in order."""
    start = query.offset
    if query.after is not None:
        (last,) = opened(query.after, [Kind.WHOLE], database.dialect)
        start += int(np.searchsorted(seqs, last, side="right"))
    shown = seqs[start : start + query.limit].tolist()
    rows = db.execute(_ROWS.format(table=table(query.collection)), (json.dumps(shown),)).fetchall()
    return FeaturePage(
        bodies=[body for _, body in sorted(rows)],
        number_matched=len(seqs),
        next_key=key_of(shown[-1:]) if start + query.limit < len(seqs) and shown else None,
    )


def _seen(db: Connection, query: FeatureQuery, seqs: Seqs) -> Seqs:
    """Those that the asker may see: few rows are for some alone."""
    others = [int(audience) for audience in Audience if audience not in (Audience.EVERYONE, query.audience)]
    sql = _HIDDEN.format(table=table(query.collection), marks=", ".join("?" * len(others)))
    hidden = [seq for (seq,) in db.execute(sql, others)]
    return np.setdiff1d(seqs, hidden, assume_unique=True) if hidden else seqs
