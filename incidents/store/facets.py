"""What a collection has to choose from: the values of a property, its days, and every feature in a line."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from incidents.audience import Audience
from incidents.errors import QueryError
from incidents.store import tables
from incidents.store.database import Connection, Database
from incidents.store.filters.target import Target
from incidents.store.query import FeatureQuery
from incidents.store.select import select

# A value with the number of features that have it.
Facet = tuple[str, int]

_MOST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many features there are.

    Parameters
    ----------
    days : tuple
        First days as ISO dates, None where there is none, each with its number of features.
    placeless : int
        How many have no geometry.
    """

    days: tuple[tuple[str | None, int], ...]
    placeless: int

    @property
    def matched(self) -> int:
        """How many there are in all."""
        return sum(count for _, count in self.days)


def values(
    db: Connection, database: Database, collection: str, name: str, audience: Audience
) -> tuple[Facet, ...]:
    """The commonest values of a text property, or of one that is a list of texts, by name.

    Raises
    ------
    FilterError
        If there is no such property.
    """
    target = Target(collection=collection, dialect=database.filters)
    if name in target.arrays:
        sql = database.dialect.listed(target.table, name, target.dialect.array(name).sql)
    else:
        column = target.column(name).sql
        seen = f"{database.dialect.audience} IN (?, ?)"
        sql = f"SELECT {column}, count(*) FROM {target.table} WHERE {seen} GROUP BY {column}"  # noqa: S608
    rows = db.execute(sql, (int(Audience.EVERYONE), int(audience)))
    counts = Counter({text: count for text, count in rows if text})
    return tuple(sorted(counts.most_common(_MOST)))


def tally(db: Connection, database: Database, query: FeatureQuery) -> Tally:
    """Everything that a query asks for, whatever its limit, in numbers."""
    chosen = select(query, database)
    source = f"FROM {chosen.table} WHERE {chosen.condition}"
    days = db.execute(f'SELECT "date", count(*) {source} GROUP BY "date"', chosen.values).fetchall()
    (placeless,) = db.execute(f"SELECT count(*) {source} AND shape IS NULL", chosen.values).fetchone()
    return Tally(
        days=tuple((None if day is None else str(day), count) for day, count in days), placeless=placeless
    )


def rows(
    db: Connection, database: Database, query: FeatureQuery, names: Sequence[str]
) -> Iterator[tuple[Any, ...]]:
    """The id and some properties of every feature that a query asks for, in its order, to its limit.

    Raises
    ------
    QueryError
        If a property has no column.
    """
    known = {p.name for p in tables.columns(query.collection)}
    for name in names:
        if name not in known:
            raise QueryError(f"{query.collection} have no column {name!r}, but {', '.join(sorted(known))}")
    chosen = select(query, database)
    listed = "".join(f', "{name}"' for name in names)
    sql = f"SELECT id{listed} FROM {chosen.table} WHERE {chosen.condition} ORDER BY {chosen.order}"  # noqa: S608
    for row in database.stream(db, f"{sql} LIMIT ? OFFSET ?", (*chosen.values, query.limit, query.offset)):
        yield tuple(row)
