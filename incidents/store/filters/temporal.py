"""When things were: relations of days and of spans of days (Allen 1983).

A day is the span from itself to itself. A span whose last day is missing ends on its first, as in the
collections' `date` and `date_end`; one whose first day is missing is unknown, and so is what is asked of it.

References
----------
Allen, J. F. (1983). Maintaining knowledge about temporal intervals. CACM 26(11), 832-843.
OGC 21-065r2, section 7.5 (temporal functions).
"""

from datetime import date
from typing import Any

from incidents.errors import FilterError
from incidents.exchange.properties import Kind
from incidents.store.filters import days
from incidents.store.filters.fragment import Fragment, fragment
from incidents.store.filters.target import Target, arguments, shown
from incidents.store.filters.values import value

# What each relation asks of the first (a) and last (z) days of the left span (1) and the right (2).
_RELATIONS = {
    "t_after": "a1 > z2",
    "t_before": "z1 < a2",
    "t_contains": "a1 < a2 AND z1 > z2",
    "t_disjoint": "a1 > z2 OR z1 < a2",
    "t_during": "a1 > a2 AND z1 < z2",
    "t_equals": "a1 = a2 AND z1 = z2",
    "t_finishedby": "a1 < a2 AND z1 = z2",
    "t_finishes": "a1 > a2 AND z1 = z2",
    "t_intersects": "a1 <= z2 AND z1 >= a2",
    "t_meets": "z1 = a2",
    "t_metby": "a1 = z2",
    "t_overlappedby": "a1 > a2 AND a1 < z2 AND z1 > z2",
    "t_overlaps": "a1 < a2 AND z1 > a2 AND z1 < z2",
    "t_startedby": "a1 = a2 AND z1 > z2",
    "t_starts": "a1 = a2 AND z1 < z2",
}
OPERATORS = tuple(_RELATIONS)

_OPEN = ".."


def related(node: dict[str, Any], target: Target) -> Fragment:
    """The SQL of a temporal relation.

    Raises
    ------
    FilterError
        If its arguments are no days or spans of days.
    """
    (a1, z1), (a2, z2) = (_span(arg, target) for arg in arguments(node, 2))
    ends = {"a1": a1, "z1": z1, "a2": a2, "z2": z2}
    words = _RELATIONS[node["op"]].split()
    return fragment("(", *(ends.get(word, f" {word} ") for word in words), ")")


def _span(node: Any, target: Target) -> tuple[Fragment, Fragment]:
    if isinstance(node, dict) and "interval" in node:
        return _interval(node["interval"], target)
    instant = _day(node, target)
    return instant, instant


def _interval(ends: Any, target: Target) -> tuple[Fragment, Fragment]:
    if not isinstance(ends, list) or len(ends) != 2:
        raise FilterError(f"the interval {shown(ends)} has not two ends; write INTERVAL('2016-09-01', '..')")
    first = target.literal(date.min, Kind.DAY) if ends[0] == _OPEN else _day(ends[0], target)
    last = target.literal(date.max, Kind.DAY) if ends[1] == _OPEN else _day(ends[1], target)
    if isinstance(first.literal, date) and isinstance(last.literal, date) and first.literal > last.literal:
        raise FilterError(f"the interval {shown(ends)} ends before it begins; write the earlier day first")
    if last.literal is None and ends[0] != _OPEN:
        last = fragment("COALESCE(", last, ", ", first, ")", kind=Kind.DAY)
    return first, last


def _day(node: Any, target: Target) -> Fragment:
    made = target.literal(days.day(node), Kind.DAY) if isinstance(node, str) else value(node, target)
    if made.kind is not Kind.DAY:
        raise FilterError(
            f"{shown(node)} is no day; write a property that is one, DATE(...) or INTERVAL(..., ...)"
        )
    return made
