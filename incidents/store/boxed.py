"""What a query of a box chooses: found by one walk through the boxes, then counted and paged."""

from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np

from incidents.audience import Audience
from incidents.exchange.properties import Kind
from incidents.store.bodies import Bodies
from incidents.store.database import Connection, Database
from incidents.store.kept import Kept
from incidents.store.keys import key_of, opened
from incidents.store.positions import COLLECTIONS, Positions, Seqs
from incidents.store.query import FeaturePage, FeatureQuery
from incidents.store.select import Select, select
from incidents.store.tables import table

# From here on it takes longer to find them again than it is worth.
CROWD = 20_000
# So many features are read in a fraction of a millisecond.
FEW = 200

_HIDDEN = "SELECT seq FROM {table} WHERE audience IN ({marks})"


@dataclass(slots=True)
class Known:
    """What is known of boxes.

    Parameters
    ----------
    crowds : Kept
        Which rows a query chooses, where its box holds a crowd.
    positions : Kept
        Of a collection's points, so far as the public sees them.
    wanted : set of str
        The collections whose positions were asked for in vain.
    bodies : Bodies
        The features of the pages that were shown.
    """

    crowds: Kept[Seqs | None] = field(default_factory=lambda: Kept(most=8))
    positions: Kept[Positions | None] = field(default_factory=lambda: Kept(most=len(COLLECTIONS)))
    wanted: set[str] = field(default_factory=lambda: {COLLECTIONS[0]})
    bodies: Bodies = field(default_factory=Bodies)

    def held(self, state: str, query: FeatureQuery) -> Positions | None:
        """The positions that a query can be answered from, where they are known."""
        if query.audience != Audience.PUBLIC or query.collection not in COLLECTIONS:
            return None
        found = self.positions.known(state, query.collection)
        if found is None:
            self.wanted.add(query.collection)
        return found

    def shown(self, state: str) -> Bodies:
        """The features that were shown of a state."""
        if self.bodies.state != state or self.bodies.is_full:
            self.bodies = Bodies(state)
        return self.bodies

    def hold(self, db: Connection, database: Database, state: str) -> None:
        """Read the positions that are wanted."""
        while self.wanted:
            name = self.wanted.pop()
            self.positions.of(state, name, partial(database.positions, db, table(name), Audience.PUBLIC))


def chosen(db: Connection, database: Database, query: FeatureQuery, state: str, known: Known) -> Seqs | None:
    """The seqs of all that a query chooses, in order.

    None where it asks for no box, or the database finds its rows as well by itself: by any index of its own
    where more is asked, unless the box holds a crowd, which it would read through for every page.
    """
    bbox, held = query.bbox, known.held(state, query)
    if bbox is None:
        return held.seqs if held is not None and query.is_plain else None

    def found() -> Seqs | None:
        if held is not None:
            return held.meeting(bbox)
        met = database.meeting(db, table(query.collection), bbox)
        return met if met is None else _seen(db, query, met)

    box = (query.collection, query.audience, bbox)
    met = known.crowds.of(state, box, found, is_kept=lambda seqs: seqs is not None and len(seqs) >= CROWD)
    if met is None or query.is_plain:
        return met
    if len(met) < CROWD:
        return None
    rest = replace(query, bbox=None, sort=(), limit=0, offset=0, after=None)
    asked = select(rest, database)
    return known.crowds.of(
        state, (*box, asked.condition, asked.values), lambda: _both(met, _listed(db, asked))
    )


def at_hand(state: str, query: FeatureQuery, known: Known) -> Seqs | None:
    """The seqs of all that a query chooses, in order, where little but its features is left to be found."""
    if not query.is_plain or query.sort or query.limit > FEW:
        return None
    held = known.held(state, query)
    if held is None:
        return None
    return held.seqs if query.bbox is None else held.meeting(query.bbox, most=CROWD)


def page(db: Connection, database: Database, query: FeatureQuery, seqs: Seqs, bodies: Bodies) -> FeaturePage:
    """One page of some rows, told by their seqs in order."""
    start = query.offset
    if query.after is not None:
        (last,) = opened(query.after, [Kind.WHOLE], database.dialect)
        start += int(np.searchsorted(seqs, last, side="right"))
    shown = seqs[start : start + query.limit].tolist()
    return FeaturePage(
        text=bodies.text(db, table(query.collection), shown),
        number_returned=len(shown),
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
