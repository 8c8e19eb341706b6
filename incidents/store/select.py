"""Queries of features as SQL."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from incidents.audience import Audience
from incidents.errors import QueryError
from incidents.exchange.properties import Kind
from incidents.store.database import Database, Dialect
from incidents.store.filters.sql import to_sql
from incidents.store.keys import opened
from incidents.store.query import FeatureQuery
from incidents.store.tables import columns, searchable, table


@dataclass(frozen=True, slots=True, kw_only=True)
class Select:
    """A condition with its values, the order, and what the place in that order is told by."""

    table: str
    condition: str
    values: tuple[Any, ...]
    order: str
    keys: tuple[str, ...]

    @property
    def count(self) -> str:
        """The query that counts."""
        return f"SELECT count(*) FROM {self.table} WHERE {self.condition}"  # noqa: S608

    @property
    def numbers(self) -> str:
        """The query for the rows' numbers alone, in any order."""
        return f"SELECT seq FROM {self.table} WHERE {self.condition}"  # noqa: S608

    def rows(self, *, beyond: str = "") -> str:
        """The query for bodies, followed by their keys, in order."""
        listed = "".join(f', "{key}"' for key in self.keys)
        where = f"{self.condition} AND {beyond}" if beyond else self.condition
        return f"SELECT body{listed} FROM {self.table} WHERE {where} ORDER BY {self.order}"  # noqa: S608


def select(query: FeatureQuery, database: Database) -> Select:
    """The SQL of a query, without its page.

    Raises
    ------
    StoreError
        If there is no such collection.
    QueryError
        If it is sorted by what isn't there.
    FilterError
        If its condition can't be.
    """
    name, dialect = table(query.collection), database.dialect
    parts: list[tuple[str, Sequence[Any]]] = [
        (f"{dialect.audience} IN (?, ?)", (int(Audience.EVERYONE), int(query.audience)))
    ]
    if query.bbox is not None:
        parts.append(dialect.in_box(name, query.bbox))
    if query.days is not None:
        parts.append(_days(query, dialect))
    if query.where is not None:
        sql, values = to_sql(query.where, query.collection, database.filters)
        parts.append((f"({sql})", values))
    if query.words is not None:
        parts.append(dialect.has_words(name, searchable(query.words)))
    if query.ids is not None:
        marks = ", ".join("?" * len(query.ids)) or "NULL"
        parts.append((f"id IN ({marks})", query.ids))
    sort = [(_column(query.collection, key), descends) for key, descends in query.sort]
    order = [f'"{key}" {dialect.descending if descends else dialect.ascending}' for key, descends in sort]
    return Select(
        table=name,
        condition=" AND ".join(sql for sql, _ in parts),
        values=tuple(value for _, values in parts for value in values),
        order=", ".join([*order, "seq"]),
        keys=(*(key for key, _ in sort), "seq"),
    )


def beyond(query: FeatureQuery, dialect: Dialect) -> tuple[str, tuple[Any, ...]]:
    """The condition that a row comes after the key of a query, with its values.

    Raises
    ------
    QueryError
        If the key is none of ours.
    """
    if query.after is None:
        return "", ()
    kind_of = {p.name: p.kind for p in columns(query.collection)}
    last = opened(query.after, [*(kind_of[name] for name, _ in query.sort), Kind.WHOLE], dialect)
    sql, values = "seq > ?", (last[-1],)
    for (key, descends), value in reversed(list(zip(query.sort, last, strict=False))):
        sql, values = _further(f'"{key}"', value, sql, values, descends=descends)
    return f"({sql})", values


def _further(
    column: str, value: Any, rest: str, values: tuple[Any, ...], *, descends: bool
) -> tuple[str, tuple[Any, ...]]:
    """After a row in one column's order, null before every value, or level with it and after in the rest."""
    if value is None:
        further = f"({column} IS NULL AND {rest})"
        return (further, values) if descends else (f"({column} IS NOT NULL OR {further})", values)
    if descends:
        return f"({column} < ? OR {column} IS NULL OR ({column} = ? AND {rest}))", (value, value, *values)
    return f"({column} > ? OR ({column} = ? AND {rest}))", (value, value, *values)


def _days(query: FeatureQuery, dialect: Dialect) -> tuple[str, tuple[Any, ...]]:
    first, last = query.days or (None, None)
    parts, values = [], []
    if last is not None:
        parts.append('"date" <= ?')
        values.append(dialect.day(last))
    if first is not None:
        has_end = any(p.name == "date_end" for p in columns(query.collection))
        parts.append('coalesce("date_end", "date") >= ?' if has_end else '"date" >= ?')
        values.append(dialect.day(first))
    if "date" not in {p.name for p in columns(query.collection)} or not parts:
        return "1 = 1", ()
    return f'("date" IS NULL OR ({" AND ".join(parts)}))', tuple(values)


def _column(collection: str, key: str) -> str:
    known = [p.name for p in columns(collection)]
    if key not in known:
        raise QueryError(f"{collection} can't be sorted by {key!r}; they can by {', '.join(known)}")
    return key
