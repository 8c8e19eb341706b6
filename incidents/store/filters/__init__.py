"""Filters in CQL2 (OGC 21-065r2): text or JSON, checked against a collection, asked of SQLite or PostGIS."""

from incidents.store.filters.dialect import Dialect
from incidents.store.filters.parse import Expression, parse_json, parse_text
from incidents.store.filters.postgis import PostgisDialect
from incidents.store.filters.queryables import CONFORMANCE, queryables
from incidents.store.filters.sql import to_sql
from incidents.store.filters.sqlite import SqliteDialect

__all__ = [
    "CONFORMANCE",
    "Dialect",
    "Expression",
    "PostgisDialect",
    "SqliteDialect",
    "parse_json",
    "parse_text",
    "queryables",
    "to_sql",
]
