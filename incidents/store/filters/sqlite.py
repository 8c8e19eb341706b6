"""Filters in SQLite: relations of geometries and folding are functions of Python, behind the R*Tree."""

import json
import math
import sqlite3
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from incidents.exchange.properties import Kind
from incidents.store.boxes import BOXES
from incidents.store.filters.dialect import INVERSES, Dialect, Pattern
from incidents.store.filters.folding import accenti, casei
from incidents.store.filters.fragment import Fragment, Value, fragment, joined
from incidents.store.filters.target import TEXTS

# A literal of more parts than this is looked up by the box around all of them.
_MAX_BOXES = 8
_GLOB = {True: "*", False: "?"}
_LISTED: dict[str, Callable[[set[str], set[str]], bool]] = {
    "a_contains": set.issuperset,
    "a_containedby": set.issubset,
    "a_equals": set.__eq__,
    "a_overlaps": lambda array, texts: not array.isdisjoint(texts),
}


class SqliteDialect(Dialect):
    """SQLite, on a connection that `install` was called with."""

    def placeholder(self, kind: Kind) -> str:
        return "?"

    def day(self, day: date) -> Value:
        return day.isoformat()

    def ordered(self, text: Fragment) -> Fragment:
        return text

    def like(self, text: Fragment, pattern: Pattern) -> Fragment:
        # LIKE takes no note of case here, GLOB does.
        glob = "".join(_escaped(piece) if isinstance(piece, str) else _GLOB[piece] for piece in pattern)
        return fragment("(", text, " GLOB ", Fragment(sql="?", params=(glob,)), ")")

    def array(self, name: str) -> Fragment:
        if name in TEXTS:
            items = f"json_each(\"body\", '$.properties.{name}')"
            text = f"json_extract(value, '$.{TEXTS[name]}')"
            return Fragment(sql=f"(SELECT json_group_array({text}) FROM {items})")  # noqa: S608
        return Fragment(sql=f"json_extract(\"body\", '$.properties.{name}')")

    def listed(self, relation: str, array: Fragment, texts: list[str]) -> Fragment:
        return fragment(f"{relation}(", array, ", ", Fragment(sql="?", params=(json.dumps(texts),)), ")")

    def among(self, table: str, name: str, texts: list[str]) -> Fragment:
        held = f'SELECT seq FROM "{table}_lists" WHERE name = ? AND value IN (SELECT value FROM json_each(?))'  # noqa: S608
        return Fragment(sql=f'("seq" IN ({held}))', params=(name, json.dumps(texts)))

    def shape(self, literal: BaseGeometry) -> Fragment:
        return Fragment(sql="?", params=(shapely.to_wkb(literal),))

    def related(self, relation: str, left: Fragment, right: Fragment) -> Fragment:
        return fragment(f"s_{relation}(", left, ", ", right, ")")

    def near(self, table: str, literal: BaseGeometry) -> Fragment | None:
        parts = shapely.get_parts(literal).tolist()
        met = [_met(*part.bounds) for part in (parts if len(parts) <= _MAX_BOXES else [literal])]
        boxes = f'("seq" IN (SELECT id / {BOXES} FROM "'  # noqa: S608
        return fragment(boxes, table, '_box" WHERE ', joined(" OR ", met), "))")


def install(connection: sqlite3.Connection) -> None:
    """Give a connection the functions that filters call; null in, null out."""

    def give(name: str, arguments: int, function: Callable[..., Any]) -> None:
        connection.create_function(name, arguments, _strict(function), deterministic=True)

    give("standoff_casei", 1, casei)
    give("standoff_accenti", 1, accenti)
    give("power", 2, math.pow)
    give("trunc", 1, lambda number: float(math.trunc(number)))
    for name, listed in _LISTED.items():
        give(name, 2, _listed(listed))
    for relation, inverse in INVERSES.items():
        give(f"s_{relation}", 2, _relation(inverse))


def _listed(relation: Callable[[set[str], set[str]], bool]) -> Callable[[str, str], bool]:
    return lambda array, texts: relation(set(json.loads(array)), set(json.loads(texts)))


def _met(west: float, south: float, east: float, north: float) -> Fragment:
    return Fragment(
        sql="(east >= ? AND west <= ? AND north >= ? AND south <= ?)", params=(west, east, south, north)
    )


def _escaped(text: str) -> str:
    return "".join(f"[{char}]" if char in "*?[" else char for char in text)


def _strict(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *args: None if None in args else function(*args)


def _relation(inverse: str) -> Callable[[bytes, bytes], bool]:
    """A relation asked the other way round, so that the geometry of the filter, prepared, comes first."""
    turned = getattr(shapely, inverse)
    return lambda left, right: bool(turned(_prepared(right), shapely.from_wkb(left)))


@lru_cache(maxsize=64)
def _prepared(wkb: bytes) -> BaseGeometry:
    geometry = shapely.from_wkb(wkb)
    shapely.prepare(geometry)
    return geometry
