"""A filter that is too large, too deep, unknown or ill-typed is refused with a message that says the fix."""

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.errors import FilterError
from incidents.store.filters import PostgisDialect, SqliteDialect, parse_json, parse_text, to_sql
from incidents.store.filters.parse import MAX_CHARACTERS, MAX_DEPTH, MAX_VALUES

REFUSED = [
    ("colour = 'red'", "no property 'colour'.*kind, date"),
    ("speakers = 'x'", "no property 'speakers'"),
    ("geometry = 1", "no property 'geometry'"),
    ("killed_min = 'three'", "'three' .string. can't be compared with .*killed_min.*number"),
    ("kind = 3", "can't be compared"),
    ("date = 3", "can't be compared"),
    ("restricted = 1", "can't be compared"),
    ("kind IN ('a', 1)", "can't be compared"),
    ("killed_min BETWEEN 1 AND 'b'", "can't be compared"),
    ("date = 'yesterday'", "'yesterday' is no day.*2016-09-17"),
    ("date = DATE('2017-02-29')", "2017-02-29 is not in the calendar"),
    ("date = DATE('20170228')", "is no day"),
    ("date = DATE(kind)", "is no day"),
    ("date < TIMESTAMP('2017-02-28')", "is no time in UTC"),
    ("date < TIMESTAMP('2017-02-28T25:00:00Z')", "not in the calendar"),
    ("kind", "is no condition"),
    ("3", "is no condition"),
    ("kind = 'a' AND 'b'", "is no condition"),
    ("near(kind, 3)", "no function 'near'.*casei"),
    ("kind = upper('a')", "no function 'upper'"),
    ("casei(killed_min) = 'a'", "casei takes text"),
    ("casei(kind, kind) = 'a'", "has 2 arguments; give it 1"),
    ("killed_min LIKE '3%'", "is no text"),
    ("kind LIKE place", "is no pattern"),
    ("kind + 1 = 2", "is no number"),
    ("killed_min ^ killed_max = 1", "is no exponent"),
    ("killed_min ^ 0.5 = 1", "is no exponent"),
    ("killed_min ^ 21 = 1", "exponent 21 is too large"),
    ("((killed_min ^ 9) ^ 9) ^ 9 = 1", "may grow past any number"),
    ("killed_min = 1e999", "too large"),
    ("killed_min = 1" + "0" * 400, "too large"),
    ("s_within(geometry, kind)", "is no geometry"),
    ("s_within(geometry)", "has 1 arguments; give it 2"),
    ("s_within(POINT(1 1), POINT(1 1))", "compares two literals"),
    ("s_within(geometry, POINT(91 181))", "not on Earth; write longitude"),
    ("s_within(geometry, POINT(35.3 140))", "not on Earth"),
    ("s_within(geometry, BBOX(1, 2, 3))", "BBOX takes 4 or 6 numbers"),
    ("s_within(geometry, BBOX(1, 5, 3, 2))", "ends south of where it begins"),
    ("s_within(geometry, BBOX('a', 5, 3, 2))", "is no position"),
    ("s_within(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0)))", "not valid: Self-intersection"),
    ("s_within(geometry, POLYGON((0 0, 1 1)))", "can't be made"),
    ("s_within(geometry, LINESTRING(0 0))", "can't be made"),
    ("s_within(geometry, POLYGON(0 0, 1 1))", "0 are no coordinates"),
    ("s_within(geometry, GEOMETRYCOLLECTION(POINT(0 0), LINESTRING(1 1, 2 2)))", "takes no mixture"),
    ("t_during(kind, INTERVAL('2016-01-01', '..'))", "is no day"),
    ("t_during(date, INTERVAL('2016-01-01'))", "has not two ends"),
    ("t_during(date, INTERVAL('2016-01-02', '2016-01-01'))", "ends before it begins"),
    ("a_contains(kind, ('x'))", "is no property that is a list; incidents have denied_by, speakers"),
    ("a_contains(speakers, (1, 2))", "is no list of texts"),
    ("a_contains(speakers, reports)", "is no list of texts"),
    ("a_contains(('x'), ('x'))", "is no property that is a list"),
    ("kind = 'a\0'", "holds a character"),
    ("kind = '\ud800'", "holds a character"),
    ("NOT " * (MAX_DEPTH + 1) + "restricted", f"more than {MAX_DEPTH} deep"),
    (" OR ".join(["restricted"] * (MAX_VALUES // 3)), f"more than {MAX_VALUES} parts"),
    ("kind = '" + "x" * MAX_CHARACTERS + "'", f"write at most {MAX_CHARACTERS}"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED, ids=[ascii(text)[:60] for text, _ in REFUSED])
def test_refused(text: str, message: str) -> None:
    with pytest.raises(FilterError, match=message) as caught:
        parse_text(text, "incidents")
    assert len(str(caught.value)) < 900


def test_reports_have_no_geometry() -> None:
    for text in ("S_INTERSECTS(geometry, POINT(1 1))", "geometry IS NULL"):
        with pytest.raises(FilterError, match="reports have no geometry"):
            parse_text(text, "reports")


def within(geometry: Any) -> Any:
    return {"op": "s_within", "args": [{"property": "geometry"}, geometry]}


DOCUMENTS: list[tuple[Any, str]] = [
    ("{", "is no JSON"),
    ("[" * 10_000, "is no JSON"),
    ("9" * 5_000, "is no JSON"),
    ('{"op": "=", "args": [{"property": "killed_min"}, NaN]}', "NaN is no number"),
    ('{"op": "=", "args": [{"property": "killed_min"}, -Infinity]}', "-Infinity is no number"),
    ('{"op": "=", "args": [{"property": "killed_min"}, 1e999]}', "too large"),
    ('{"op": "=", "args": [{"property": "place"}, "\\ud800"]}', "holds a character"),
    (None, "is no value"),
    ([], "is no value"),
    ({}, "is no value"),
    ({"op": "and"}, "joins no conditions"),
    ({"op": "and", "args": []}, "joins no conditions"),
    ({"op": "not", "args": "x"}, "no list of arguments"),
    ({"op": ["="], "args": [1, 1]}, "no function"),
    ({"op": {"a": 1}, "args": [1, 1]}, "no function"),
    ({"op": "in", "args": [{"property": "kind"}, "airstrike"]}, "takes a list"),
    ({"op": "in", "args": [{"property": "kind"}, []]}, "takes a list"),
    ({"op": "=", "args": [{"property": ["kind"]}, "a"]}, "no property"),
    ({"op": "=", "args": [{"property": 'kind" OR 1=1 --'}, "a"]}, "no property"),
    ({"op": "=", "args": [{"property": "killed_min"}, math.inf]}, "too large"),
    ({"op": "=", "args": [{"property": "killed_min"}, math.nan]}, "too large"),
    ({"op": "=", "args": [{"property": "killed_min"}, 10**400]}, "too large"),
    ({"op": "=", "args": [{"property": "kind"}, b"a"]}, "nothing that JSON can hold"),
    ({"op": "=", "args": [{"property": "kind"}, None]}, "is no value"),
    ({"op": "t_after", "args": [{"property": "date"}, {"date": ["2016"]}]}, "is no day"),
    ({"op": "t_after", "args": [{"property": "date"}, {"interval": "2016"}]}, "has not two ends"),
    (within({"type": ["Point"], "coordinates": [1, 1]}), "is no geometry"),
    (within({"type": "Point", "coordinates": []}), "no coordinates"),
    (within({"type": "Point", "coordinates": [True, 1]}), "no position"),
    (within({"type": "Point", "coordinates": [1, 1, 1, 1]}), "no position"),
    (within({"type": "GeometryCollection", "geometries": [1]}), "holds geometries"),
    (within({"bbox": {"west": 1}}), "BBOX takes"),
]  # fmt: skip


@pytest.mark.parametrize(("document", "message"), DOCUMENTS, ids=[ascii(d)[:60] for d, _ in DOCUMENTS])
def test_refused_as_json(document: Any, message: str) -> None:
    with pytest.raises(FilterError, match=message):
        parse_json(document, "incidents")


def test_a_document_may_be_deep_beyond_all_recursion() -> None:
    document: Any = True
    for _ in range(100_000):
        document = {"op": "not", "args": [document]}
    with pytest.raises(FilterError, match="deep"):
        parse_json(document, "incidents")


KEYS = [
    "op",
    "args",
    "property",
    "date",
    "timestamp",
    "interval",
    "bbox",
    "type",
    "coordinates",
    "geometries",
]
WORDS = [
    "=",
    "and",
    "not",
    "in",
    "like",
    "between",
    "isNull",
    "casei",
    "+",
    "^",
    "s_within",
    "t_after",
    "kind",
    "killed_min",
    "date",
    "geometry",
    "Point",
    "Polygon",
    "GeometryCollection",
    "..",
    "2016-01-01",
]
LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(WORDS)
)
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
)


@given(JSON)
def test_any_json_is_a_filter_or_refused(document: Any) -> None:
    try:
        made = parse_json(document, "incidents")
    except FilterError:
        return
    in_sqlite, params = to_sql(made, "incidents", SqliteDialect())
    in_postgis, others = to_sql(made, "incidents", PostgisDialect())
    assert in_sqlite.count("?") == len(params)
    assert in_postgis.count("%s") == len(others)


def test_json_is_read_as_text_or_decoded() -> None:
    document = {"op": "=", "args": [{"property": "kind"}, "it's; DROP TABLE"]}
    assert parse_json(json.dumps(document), "incidents") == parse_json(document, "incidents") == document
    assert to_sql(document, "incidents", SqliteDialect()) == ('("kind" = ?)', ["it's; DROP TABLE"])


def test_the_largest_filter_is_answered_by_both() -> None:
    expression = parse_text(" OR ".join(["restricted"] * (MAX_VALUES // 4)), "incidents")
    assert len(expression["args"]) == MAX_VALUES // 4
