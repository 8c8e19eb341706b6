"""CQL2 text becomes the JSON that the standard pairs with it, whatever is thrown at the parser."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.errors import FilterError
from incidents.store.filters.text import to_json


def p(name: str) -> dict[str, str]:
    return {"property": name}


def op(name: str, *args: Any) -> dict[str, Any]:
    return {"op": name, "args": list(args)}


SPAN = {"interval": [p("starts_at"), p("ends_at")]}

# The text examples of OGC 21-065r2 that show a rule each.
STANDARD = [
    (
        "vehicle_height > (bridge_clearance-1)",
        op(">", p("vehicle_height"), op("-", p("bridge_clearance"), 1)),
    ),
    ("updated >= date('1970-01-01')", op(">=", p("updated"), {"date": "1970-01-01"})),
    (
        "CASEI(road_class) IN (CASEI('Οδος'),CASEI('Straße'))",
        op("in", op("casei", p("road_class")), [op("casei", "Οδος"), op("casei", "Straße")]),
    ),
    (
        "T_STARTS(INTERVAL(starts_at, ends_at), INTERVAL('1991-10-07T08:21:06.393262Z', '..'))",
        op("t_starts", SPAN, {"interval": ["1991-10-07T08:21:06.393262Z", ".."]}),
    ),
    (
        "S_INTERSECTS(geom, BBOX(-118,33.8,-117.9,34))",
        op("s_intersects", p("geom"), {"bbox": [-118, 33.8, -117.9, 34]}),
    ),
    ("A_CONTAINS(tags, ('one','two'))", op("a_contains", p("tags"), ["one", "two"])),
    ("A_OVERLAPS(tags, ('one'))", op("a_overlaps", p("tags"), ["one"])),
]

SPELLED = [
    ("a = 'it''s'", op("=", p("a"), "it's")),
    (r"a = 'it\'s'", op("=", p("a"), "it's")),
    (r"a LIKE '10\%'", op("like", p("a"), r"10\%")),
    ('"order" = 1', op("=", p("order"), 1)),
    ("nota = 1 AND android = 2", op("and", op("=", p("nota"), 1), op("=", p("android"), 2))),
    ("a is not null and not b", op("and", op("not", op("isNull", p("a"))), op("not", p("b")))),
    ("a or b and c = 3", op("or", p("a"), op("and", p("b"), op("=", p("c"), 3)))),
    ("a between 1 and 2 and b", op("and", op("between", p("a"), 1, 2), p("b"))),
    ("a = 10 - 3 - 2 * 2", op("=", p("a"), op("-", op("-", 10, 3), op("*", 2, 2)))),
    ("a = 2 ^ 3 ^ 2", op("=", p("a"), op("^", 2, op("^", 3, 2)))),
    ("a = -2.5e-3", op("=", p("a"), -0.0025)),
    ("a = .5", op("=", p("a"), 0.5)),
    ("point = 1", op("=", p("point"), 1)),
    ("اسم = 'ا'", op("=", p("اسم"), "ا")),
    ("s_x(point z(1 2 3))", op("s_x", {"type": "Point", "coordinates": [1, 2, 3]})),
    ("s_x(MULTIPOINT(1 2, 3 -4))", op("s_x", {"type": "MultiPoint", "coordinates": [[1, 2], [3, -4]]})),
    ("s_x(MULTIPOINT((1 2), (3 4)))", op("s_x", {"type": "MultiPoint", "coordinates": [[1, 2], [3, 4]]})),
    (
        "s_x(g, GEOMETRYCOLLECTION(POINT(1 2), POLYGON((0 0, 1 0, 1 1, 0 0))))",
        op("s_x", p("g"), {"type": "GeometryCollection", "geometries": [
            {"type": "Point", "coordinates": [1, 2]},
            {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]},
        ]}),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "document"), STANDARD + SPELLED, ids=[text for text, _ in STANDARD + SPELLED]
)
def test_text_is_json(text: str, document: Any) -> None:
    assert to_json(text) == document


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "ends too early"),
        ("a =", "ends too early"),
        ("a = 'open", "character 5"),
        ("a = 1 b", "character 7"),
        ("a = 1 = 2", "character 7"),
        ("a == 1", "character 4"),
        ("a in ()", "character 7"),
        ("(a = 1", "ends too early"),
        ("a = 1; DROP TABLE incidents", "character 6"),
        ("s_within(g, POINT(1))", "character 20"),
        ("s_within(g, POLYGON EMPTY)", "character 21"),
    ],
)
def test_what_is_no_text_is_refused_where_it_ends(text: str, place: str) -> None:
    with pytest.raises(FilterError, match=place):
        to_json(text)


def test_threads_share_the_parser() -> None:
    texts = [f"a = {number} AND NOT b IN ('{number}', 'x')" for number in range(200)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(to_json, texts)) == list(map(to_json, texts))


@given(st.text(max_size=200) | st.text(alphabet="ab1.'\"()[],=<>%^-+ \\", max_size=60))
def test_any_text_is_json_or_refused(text: str) -> None:
    try:
        made = to_json(text)
    except FilterError:
        return
    assert isinstance(made, dict | list | str | int | float)


@pytest.mark.parametrize(
    "text",
    ["(" * 5_000, "(" * 5_000 + "a" + ")" * 5_000, "NOT " * 4_000 + "a", "s_x(g,POLYGON" + "(" * 5_000,
     "a = " + "-" * 8_000 + "1", "f(" * 5_000 + "a" + ")" * 5_000, "a='" + "\\'" * 8_000, "'" * 16_000,
     "GEOMETRYCOLLECTION(" * 800, "a AND " * 2_500 + "a", "a = " + "9" * 16_000],
    ids=lambda text: text[:20],
)  # fmt: skip
def test_depth_and_length_do_no_harm(text: str) -> None:
    try:
        made = to_json(text)
    except FilterError as error:
        assert len(str(error)) < 300
    else:
        assert made
