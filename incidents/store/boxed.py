"""What a query of a box chooses: found by one walk through the boxes, then counted and paged."""

import json
from dataclasses import replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from incidents.audience import Audience
from incidents.exchange.properties import Kind
from incidents.store.database import Connection, Database
from incidents.store.kept import Kept
from incidents.store.keys import key_of, opened
from incidents.store.query import FeaturePage, FeatureQuery
from incidents.store.select import Select, select
from incidents.store.tables import table

Seqs: TypeAlias = NDArray[np.int64]

# From here on it takes longer to find them again than it is worth.
CROWD = 20_000

_HIDDEN = "SELECT seq FROM {table} WHERE audience IN ({marks})"
# One text in the order of the list: a row for each would let go of the interpreter, and wait for it, at each.
# No JSON text of ours has a line break.
_BODIES = """SELECT group_concat(body, char(10))
FROM json_each(?) AS wanted CROSS JOIN {table} ON seq = wanted.value"""


def chosen(
    db: Connection, database: Database, query: FeatureQuery, state: str, crowds: Kept[Seqs | None]
) -> Seqs | None:
    """The seqs of all that a query chooses, in order.

    None where it asks for no box, or the database finds its rows as well by itself: by any index of its own
    where more is asked, unless the box holds a crowd, which it would read through for every page.
    """
    bbox = query.bbox
    if bbox is None:
        return None

    def found() -> Seqs | None:
        met = database.meeting(db, table(query.collection), bbox)
        return met if met is None else _seen(db, query, met)

    box = (query.collection, query.audience, bbox)
    met = crowds.of(state, box, found, is_kept=lambda seqs: seqs is not None and len(seqs) >= CROWD)
    rest = replace(query, bbox=None, sort=(), limit=0, offset=0, after=None)
    if met is None or rest == FeatureQuery(collection=query.collection, audience=query.audience, limit=0):
        return met
    if len(met) < CROWD:
        return None
    asked = select(rest, database)
    return crowds.of(state, (*box, asked.condition, asked.values), lambda: _both(met, _listed(db, asked)))


def page(db: Connection, database: Database, query: FeatureQuery, seqs: Seqs) -> FeaturePage:
    """One page of some rows, told by their seqs in order."""
    start = query.offset
    if query.after is not None:
        (last,) = opened(query.after, [Kind.WHOLE], database.dialect)
        start += int(np.searchsorted(seqs, last, side="right"))
    shown = seqs[start : start + query.limit].tolist()
    (bodies,) = db.execute(_BODIES.format(table=table(query.collection)), (json.dumps(shown),)).fetchone()
    return FeaturePage(
        bodies=bodies.split("\n") if bodies else [],
        number_matched=len(seqs),
        next_key=key_of(shown[-1:]) if start + query.limit < len(seqs) and shown else None,
    )


def _seen(db: Connection, query: FeatureQuery, seqs: Seqs) -> Seqs:
    """Those that the asker may see: few rows are for some alone."""
    others = [int(audience) for audience in Audience if audience not in (Audience.EVERYONE, query.audience)]
    sql = _HIDDEN.format(table=table(query.collection), marks=", ".join("?" * len(others)))
    hidden = [seq for (seq,) in db.execute(sql, others)]
    return np.setdiff1d(seqs, hidden, assume_unique=True) if hidden else seqs


def _listed(db: Connection, asked: Select) -> Seqs:
    """The seqs of the rows that meet a condition, in order."""
    sql = f"SELECT group_concat(seq) FROM {asked.table} WHERE {asked.condition}"  # noqa: S608
    (text,) = db.execute(sql, asked.values).fetchone()
    return np.sort(np.fromstring(text, np.int64, sep=",")) if text else np.empty(0, np.int64)


def _both(one: Seqs, other: Seqs) -> Seqs:
    """What is in both of two sorted arrays."""
    few, many = sorted((one, other), key=len)
    at = np.minimum(np.searchsorted(many, few), len(many) - 1)
    return few[many[at] == few] if len(many) else few
