"""Random filters give the rows that a plain reading of them in Python gives, in three-valued logic."""

import operator
from collections.abc import Callable
from fnmatch import fnmatchcase
from typing import Any

import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from incidents.store.filters import parse_json
from tests.incidents.store.filters.conftest import Ask
from tests.incidents.store.filters.rows import INCIDENTS, Row

COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq, "<>": operator.ne, "<": operator.lt, ">": operator.gt,
    "<=": operator.le, ">=": operator.ge, "+": operator.add, "-": operator.sub, "*": operator.mul,
}  # fmt: skip
COMPARISONS = st.sampled_from(("=", "<>", "<", ">", "<=", ">="))
DAYS = st.sampled_from(("2015-12-31", "2016-09-17", "2016-09-18", "2016-09-20", "2017-01-05", "2017-01-09"))
TEXTS = st.sampled_from(("airstrike", "Airstrike", "raid", "shelling", "al-Mayadin", "", "z"))
PATTERNS = st.text(alphabet="%_aistrke", max_size=6)
WHOLES = st.integers(-3, 90)


def op(name: str, *args: Any) -> Any:
    return {"op": name, "args": list(args)}


def p(*names: str) -> st.SearchStrategy[Any]:
    return st.sampled_from([{"property": name} for name in names])


NUMBERS = st.recursive(
    p("killed_min", "killed_max", "lon") | WHOLES,
    lambda inner: st.builds(op, st.sampled_from("+-*"), inner, inner),
    max_leaves=4,
)
BOXES = st.builds(
    lambda west, south: {"bbox": [west, south, west + 20, south + 10]},
    st.integers(-180, 160),
    st.integers(-10, 40),
)
PREDICATES = st.one_of(
    st.booleans(),
    p("restricted"),
    st.builds(op, COMPARISONS, NUMBERS, NUMBERS),
    st.builds(op, COMPARISONS, p("kind", "place"), TEXTS),
    st.builds(op, COMPARISONS, p("date", "date_end"), DAYS),
    st.builds(op, st.just("between"), NUMBERS, WHOLES, WHOLES),
    st.builds(op, st.just("in"), p("kind", "place"), st.lists(TEXTS, min_size=1, max_size=3)),
    st.builds(op, st.just("like"), p("kind", "place"), PATTERNS),
    st.builds(op, st.just("isNull"), p("killed_max", "date_end", "kind", "geometry")),
    st.builds(op, st.sampled_from(("s_intersects", "s_within", "s_disjoint")), p("geometry"), BOXES),
)
FILTERS = st.recursive(
    PREDICATES,
    lambda inner: (
        st.builds(op, st.sampled_from(("and", "or")), inner, inner) | st.builds(op, st.just("not"), inner)
    ),
    max_leaves=8,
)


def value(node: Any, row: Row) -> Any:
    """What a filter, or a part of it, is for a row: None is unknown."""
    if not isinstance(node, dict) or "bbox" in node:
        return node
    if "property" in node:
        return row["shape" if node["property"] == "geometry" else node["property"]]
    name, args = node["op"], node["args"]
    if name in ("and", "or"):
        parts = [value(arg, row) for arg in args]
        decided = name == "or"
        return decided if decided in parts else None if None in parts else not decided
    if name == "isNull":
        return value(args[0], row) is None
    first, *others = [value(arg, row) for arg in args]
    return None if None in (first, *others) else known(name, first, others)


def known(name: str, first: Any, others: list[Any]) -> Any:
    if name == "not":
        return not first
    if name == "between":
        return others[0] <= first <= others[1]
    if name == "in":
        return first in others[0]
    if name == "like":
        return fnmatchcase(first.replace("[", "("), others[0].replace("%", "*").replace("_", "?"))
    if name.startswith("s_"):
        return bool(getattr(shapely, name[2:])(shapely.from_wkt(first), shapely.box(*others[0]["bbox"])))
    return COMPARE[name](first, others[0])


@pytest.mark.parametrize("database", ["in_sqlite", "in_postgis"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(filter_=FILTERS)
def test_random_filters(database: str, request: pytest.FixtureRequest, filter_: Any) -> None:
    ask: Ask = request.getfixturevalue(database)
    expected = {key for key, row in INCIDENTS.items() if value(filter_, row) is True}
    assert ask(parse_json(filter_, "incidents")) == expected
