"""CQL2 as a condition of SQL: what a filter may say, and what it is then asked of the database.

Values reach the database as parameters alone, names by the table of properties alone. What is unknown (null)
is neither true nor false, as in SQL; both dialects give the same rows.

References
----------
OGC 21-065r2, Common Query Language (CQL2). https://docs.ogc.org/is/21-065r2/21-065r2.html
"""

from typing import Any

from incidents.errors import FilterError
from incidents.exchange.properties import Kind
from incidents.store.filters import arrays, days, spatial, temporal
from incidents.store.filters.dialect import Dialect
from incidents.store.filters.fragment import Fragment, Value, fragment, joined
from incidents.store.filters.pattern import pattern
from incidents.store.filters.target import GEOMETRY, Target, arguments, shown
from incidents.store.filters.values import value

COMPARISONS = ("=", "<>", "<", ">", "<=", ">=")
_LOGIC = ("and", "or", "not")
CONDITIONS = (
    *_LOGIC,
    *COMPARISONS,
    "between",
    "in",
    "isNull",
    "like",
    *spatial.OPERATORS,
    *temporal.OPERATORS,
    *arrays.OPERATORS,
)


def to_sql(expression: Any, collection: str, dialect: Dialect) -> tuple[str, list[Value]]:
    """The condition for WHERE, and its parameters in order.

    Parameters
    ----------
    expression : CQL2 JSON
        As `parse_text` and `parse_json` give it.
    collection : str
        A key of `PROPERTIES`.
    dialect : Dialect

    Raises
    ------
    FilterError
        If it is no condition, names what the collection doesn't have, or compares unlike things.

    Examples
    --------
    >>> from incidents.store.filters.sqlite import SqliteDialect
    >>> to_sql({"op": ">=", "args": [{"property": "killed_min"}, 3]}, "incidents", SqliteDialect())
    ('("killed_min" >= ?)', [3])
    """
    made = _condition(expression, Target(collection=collection, dialect=dialect), is_asked=True)
    return made.sql, list(made.params)


def _condition(node: Any, target: Target, *, is_asked: bool = False) -> Fragment:
    """A condition; `is_asked` where a row is left out whether it is false or unknown."""
    op = node.get("op") if isinstance(node, dict) else None
    if op in ("and", "or"):
        return _joined(node, target, is_asked=is_asked)
    if op == "not":
        return fragment("(NOT ", _condition(arguments(node, 1)[0], target), ")")
    if op in spatial.OPERATORS:
        return spatial.related(node, target, is_asked=is_asked)
    if op in arrays.OPERATORS:
        return arrays.related(node, target, is_asked=is_asked)
    if op in CONDITIONS:
        return _MAKERS.get(op, _comparison)(node, target)
    made = value(node, target)
    if made.kind is not Kind.TRUTH:
        raise FilterError(f"{shown(node)} is no condition; compare it, such as kind = 'airstrike'")
    return made


def _joined(node: dict[str, Any], target: Target, *, is_asked: bool) -> Fragment:
    args = node.get("args")
    if not isinstance(args, list) or not args:
        raise FilterError(f"{node['op']} joins no conditions; give it two or more")
    return joined(f" {node['op'].upper()} ", [_condition(arg, target, is_asked=is_asked) for arg in args])


def _scalar(node: Any, target: Target) -> Fragment:
    is_condition = isinstance(node, dict) and node.get("op") in CONDITIONS
    return _condition(node, target) if is_condition else value(node, target)


def _alike(nodes: list[Any], target: Target) -> list[Fragment]:
    """Values that can be compared: a text beside a day is read as one."""
    made = [_scalar(node, target) for node in nodes]
    if any(one.kind is Kind.DAY for one in made):
        made = [_as_day(one, target) for one in made]
    for node, one in zip(nodes, made, strict=True):
        if one.kind is not made[0].kind:
            raise FilterError(
                f"{shown(node)} ({one.kind}) can't be compared with {shown(nodes[0])} ({made[0].kind}); "
                "write a value of the same type, texts in quotes, days as DATE('2016-09-17')"
            )
    return made


def _as_day(made: Fragment, target: Target) -> Fragment:
    written = isinstance(made.literal, str) and made.kind is Kind.TEXT
    return target.literal(days.day(made.literal), Kind.DAY) if written else made


def _in_order(made: list[Fragment], target: Target) -> list[Fragment]:
    return [target.dialect.ordered(one) for one in made] if made[0].kind is Kind.TEXT else made


def _comparison(node: dict[str, Any], target: Target) -> Fragment:
    op, made = node["op"], _alike(arguments(node, 2), target)
    left, right = made if op in ("=", "<>") else _in_order(made, target)
    return fragment("(", left, f" {op} ", right, ")")


def _between(node: dict[str, Any], target: Target) -> Fragment:
    middle, low, high = _in_order(_alike(arguments(node, 3), target), target)
    return fragment("(", middle, " BETWEEN ", low, " AND ", high, ")")


def _in(node: dict[str, Any], target: Target) -> Fragment:
    item, among = arguments(node, 2)
    if not isinstance(among, list) or not among:
        raise FilterError(f"in takes a list of values, not {shown(among)}")
    first, *others = _alike([item, *among], target)
    return fragment("(", first, " IN ", joined(", ", others), ")")


def _is_null(node: dict[str, Any], target: Target) -> Fragment:
    (arg,) = arguments(node, 1)
    if isinstance(arg, dict) and arg.get("property") == GEOMETRY:
        return fragment("(", spatial.column(target), " IS NULL)")
    made = arrays.column(arg, target) if arrays.is_array(arg, target) else _scalar(arg, target)
    return fragment("(", made, " IS NULL)")


def _like(node: dict[str, Any], target: Target) -> Fragment:
    text, wanted = arguments(node, 2)
    made = value(text, target)
    if made.kind is not Kind.TEXT:
        raise FilterError(f"{shown(text)} is no text; like takes a property that is one, and a pattern")
    return target.dialect.like(made, pattern(wanted))


_MAKERS = {
    "between": _between,
    "in": _in,
    "isNull": _is_null,
    "like": _like,
    **dict.fromkeys(temporal.OPERATORS, temporal.related),
}
