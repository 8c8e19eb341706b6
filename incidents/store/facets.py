"""What a collection has to choose from: the values of a property, and every feature in a line."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
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
    is_list = name in target.arrays
    column = target.dialect.array(name).sql if is_list else target.column(name).sql
    sql = f"SELECT {column} FROM {target.table} WHERE +audience IN (?, ?)"  # noqa: S608
    rows = database.stream(db, sql, (int(Audience.EVERYONE), int(audience)))
    counts = Counter(text for row in rows for text in (_texts(row[0]) if is_list else row) if text)
    return tuple(sorted(counts.most_common(_MOST)))


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
    sql = f"SELECT id{listed} FROM {chosen.table} WHERE {chosen.condition} ORDER BY {chosen.order} LIMIT ?"  # noqa: S608
    for row in database.stream(db, sql, (*chosen.values, query.limit)):
        yield tuple(row)


def _texts(listed: Any) -> list[str]:
    """The texts of a list as a database gives it: JSON text, or a list already."""
    found = json.loads(listed) if isinstance(listed, str) else listed
    return [text for text in found or () if isinstance(text, str)]
