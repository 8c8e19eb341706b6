"""CQL2 as text or JSON, bounded before anything else looks at it, and checked against a collection.

References
----------
OGC 21-065r2, Common Query Language (CQL2). https://docs.ogc.org/is/21-065r2/21-065r2.html
"""

import json
import math
from typing import Any, NoReturn

from pyproj import CRS

from incidents.errors import FilterError
from incidents.store.filters import text as cql2_text
from incidents.store.filters.reproject import to_crs84
from incidents.store.filters.sql import to_sql
from incidents.store.filters.sqlite import SqliteDialect
from incidents.store.filters.target import shown

# More than a person writes, and too little to keep a server busy: SQLite takes 1,000 levels of conditions.
MAX_CHARACTERS = 16_384
MAX_DEPTH = 40
MAX_VALUES = 2_500

Expression = Any


def parse_text(text: str, collection: str, crs: CRS | None = None) -> Expression:
    """The CQL2 JSON of a filter in CQL2 text.

    Parameters
    ----------
    text : str
        At most `MAX_CHARACTERS`.
    collection : str
        The collection it is asked of, a key of `PROPERTIES`.
    crs : pyproj.CRS, optional
        Of the geometries that it writes, with the CRS's own order of axes; by default CRS84.

    Raises
    ------
    FilterError
        Names what can't be read, isn't known or doesn't fit, and the fix.

    Examples
    --------
    >>> parse_text("place LIKE 'al-%'", "incidents")
    {'op': 'like', 'args': [{'property': 'place'}, 'al-%']}
    """
    _check_length(text)
    return _checked(cql2_text.to_json(text), collection, crs)


def parse_json(document: str | Expression, collection: str, crs: CRS | None = None) -> Expression:
    """A filter in CQL2 JSON, as text or decoded; parameters and errors as in `parse_text`."""
    return _checked(_decoded(document) if isinstance(document, str) else document, collection, crs)


def _decoded(document: str) -> Expression:
    _check_length(document)
    try:
        return json.loads(document, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        if isinstance(error, FilterError):
            raise
        raise FilterError(
            f"the filter is no JSON ({error}); write CQL2 JSON, or say filter-lang=cql2-text"
        ) from error


def _refuse_constant(name: str) -> NoReturn:
    raise FilterError(f"{name} is no number of JSON; write a finite one")


def _check_length(text: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise FilterError(
            f"the filter has {len(text)} characters; write at most {MAX_CHARACTERS}, or simplify its geometry"
        )


def _checked(expression: Expression, collection: str, crs: CRS | None) -> Expression:
    _check_bounds(expression)
    if crs is not None:
        expression = to_crs84(expression, crs)
    to_sql(expression, collection, SqliteDialect())
    return expression


def _check_bounds(expression: Expression) -> None:
    """Refuse what is deep, large or can't be stored, without recursion."""
    waiting = [(expression, 0)]
    seen = 0
    while waiting:
        node, depth = waiting.pop()
        seen += 1
        if depth > MAX_DEPTH:
            raise FilterError(f"the filter is nested more than {MAX_DEPTH} deep; write it flatter")
        if seen + len(waiting) > MAX_VALUES:
            raise FilterError(f"the filter has more than {MAX_VALUES} parts; write a shorter one")
        if isinstance(node, dict):
            waiting += [(part, depth + 1) for part in (*node, *node.values())]
        elif isinstance(node, list):
            waiting += [(part, depth + 1) for part in node]
        else:
            _check_leaf(node)


def _check_leaf(leaf: Any) -> None:
    if isinstance(leaf, str):
        if "\0" in leaf or not _is_unicode(leaf):
            raise FilterError(f"{shown(leaf)} holds a character that no text here has; leave it out")
    elif isinstance(leaf, int | float):
        _check_number(leaf)
    elif leaf is not None:
        raise FilterError(f"{shown(leaf)} is nothing that JSON can hold")


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in text)


def _check_number(number: float) -> None:
    if abs(number) > 1e300 or math.isnan(number):
        raise FilterError(f"the number {shown(number)} is too large; write one of less than 300 digits")
