"""Every operator, as text and as JSON, gives the same rows in SQLite and in PostGIS."""

from contextlib import closing
from typing import Any

import pytest

from incidents.store.filters import SqliteDialect, parse_json, parse_text, to_sql
from tests.incidents.store.filters import rows
from tests.incidents.store.filters.conftest import Ask


def p(name: str) -> dict[str, str]:
    return {"property": name}


def op(name: str, *args: Any) -> dict[str, Any]:
    return {"op": name, "args": list(args)}


KIND, KILLED, PLACE, DATE, GEOMETRY = p("kind"), p("killed_min"), p("place"), p("date"), p("geometry")
SPAN = {"interval": [p("date"), p("date_end")]}

COMPARED: list[tuple[str, Any, str]] = [
    ("kind = 'airstrike'", op("=", KIND, "airstrike"), "abe"),
    ("'airstrike' = kind", op("=", "airstrike", KIND), "abe"),
    ("kind <> 'airstrike'", op("<>", KIND, "airstrike"), "cdf"),
    ("killed_min <> 3", op("<>", KILLED, 3), "acef"),  # unknown is not different
    ("killed_min > 4", op(">", KILLED, 4), "af"),
    ("killed_min >= 4", op(">=", KILLED, 4), "aef"),
    ("killed_min < 4", op("<", KILLED, 4), "bc"),
    ("killed_min <= 3.5", op("<=", KILLED, 3.5), "bc"),
    ("lon < -1.5", op("<", p("lon"), -1.5), "f"),
    ("kind < 'airstrike'", op("<", KIND, "airstrike"), "f"),  # by code points
    ("kind >= 'raid'", op(">=", KIND, "raid"), "cd"),
    ("killed_min = killed_max", op("=", KILLED, p("killed_max")), "ce"),
    ("restricted = true", op("=", p("restricted"), True), "ce"),
    ("restricted <> TRUE", op("<>", p("restricted"), True), "abdf"),
    ("restricted > false", op(">", p("restricted"), False), "ce"),
    ("restricted", p("restricted"), "ce"),
    ("true", True, "abcdef"),
    ("FALSE", False, ""),
    ("(killed_min > 4) = false", op("=", op(">", KILLED, 4), False), "bce"),
    ("date = DATE('2017-01-05')", op("=", DATE, {"date": "2017-01-05"}), "ce"),
    ("date >= '2016-09-18'", op(">=", DATE, "2016-09-18"), "bce"),
    ("date < TIMESTAMP('2016-09-18T12:00:00Z')", op("<", DATE, {"timestamp": "2016-09-18T12:00:00Z"}), "af"),
    ("date < date_end", op("<", DATE, p("date_end")), "bef"),
    ("killed_min BETWEEN 3 AND 7", op("between", KILLED, 3, 7), "bef"),
    ("killed_min NOT BETWEEN 3 AND 7", op("not", op("between", KILLED, 3, 7)), "ac"),
    ("date BETWEEN '2016-01-01' AND '2016-12-31'", op("between", DATE, "2016-01-01", "2016-12-31"), "ab"),
    ("kind IN ('raid', 'shelling')", op("in", KIND, ["raid", "shelling"]), "cd"),
    ("kind NOT IN ('raid')", op("not", op("in", KIND, ["raid"])), "abcef"),
    ("killed_min IN (3, 4.0)", op("in", KILLED, [3, 4.0]), "be"),
    ("date IN (DATE('2017-01-05'))", op("in", DATE, [{"date": "2017-01-05"}]), "ce"),
    ("killed_min IS NULL", op("isNull", KILLED), "d"),
    ("killed_max IS NOT NULL", op("not", op("isNull", p("killed_max"))), "acef"),
    ("geometry IS NULL", op("isNull", GEOMETRY), "d"),
    ("'text' IS NULL", op("isNull", "text"), ""),
    ("(killed_min > 4) IS NULL", op("isNull", op(">", KILLED, 4)), "d"),
]

COMBINED: list[tuple[str, Any, str]] = [
    (
        "kind = 'airstrike' AND killed_min > 3",
        op("and", op("=", KIND, "airstrike"), op(">", KILLED, 3)),
        "ae",
    ),
    ("kind = 'raid' OR killed_min = 0", op("or", op("=", KIND, "raid"), op("=", KILLED, 0)), "cd"),
    ("NOT killed_min > 4", op("not", op(">", KILLED, 4)), "bce"),  # not of unknown is unknown
    ("NOT restricted AND lon > 40.2", op("and", op("not", p("restricted")), op(">", p("lon"), 40.2)), "b"),
    (
        "restricted OR kind = 'raid' AND killed_min > 0",
        op("or", p("restricted"), op("and", op("=", KIND, "raid"), op(">", KILLED, 0))),
        "ce",
    ),
]

LIKED: list[tuple[str, Any, str]] = [
    ("place LIKE 'al-%'", op("like", PLACE, "al-%"), "b"),
    ("kind LIKE 'airstrike'", op("like", KIND, "airstrike"), "abe"),
    ("kind LIKE '_irstrike'", op("like", KIND, "_irstrike"), "abef"),
    ("kind NOT LIKE 'a%'", op("not", op("like", KIND, "a%")), "cdf"),
    (r"place LIKE '50\%\_off%'", op("like", PLACE, r"50\%\_off%"), "e"),
    ("place LIKE '%*[x]%'", op("like", PLACE, "%*[x]%"), "e"),
    (r"place LIKE '%\\'", op("like", PLACE, "%\\\\"), "e"),
    ("place LIKE '?____%'", op("like", PLACE, "?____%"), ""),
    ("CASEI(kind) = CASEI('AIRSTRIKE')", op("=", op("casei", KIND), op("casei", "AIRSTRIKE")), "abef"),
    ("CASEI(place) = CASEI('straße')", op("=", op("casei", PLACE), op("casei", "straße")), "f"),
    ("CASEI(kind) LIKE CASEI('AIR%')", op("like", op("casei", KIND), op("casei", "AIR%")), "abef"),
    ("CASEI(kind) IN (CASEI('Raid'))", op("in", op("casei", KIND), [op("casei", "Raid")]), "d"),
    ("ACCENTI(place) = 'Ayyash'", op("=", op("accenti", PLACE), "Ayyash"), "c"),
    (
        "ACCENTI(place) LIKE ACCENTI('محافظه%')",
        op("like", op("accenti", PLACE), op("accenti", "محافظه%")),
        "d",
    ),
    (
        "CASEI(ACCENTI(place)) = CASEI(ACCENTI('AYYÁSH'))",
        op("=", op("casei", op("accenti", PLACE)), op("casei", op("accenti", "AYYÁSH"))),
        "c",
    ),
]

COMPUTED: list[tuple[str, Any, str]] = [
    ("killed_max - killed_min > 2", op(">", op("-", p("killed_max"), KILLED), 2), "a"),
    ("killed_max - killed_min = 2", op("=", op("-", p("killed_max"), KILLED), 2), "f"),
    ("killed_min + 1 = 4", op("=", op("+", KILLED, 1), 4), "b"),
    ("killed_min * 2 = 2 ^ 3", op("=", op("*", KILLED, 2), op("^", 2, 3)), "e"),
    ("killed_min / 2 = 3.5", op("=", op("/", KILLED, 2), 3.5), "f"),
    ("killed_min DIV 2 = 3", op("=", op("div", KILLED, 2), 3), "f"),
    ("killed_min % 4 = 3", op("=", op("%", KILLED, 4), 3), "bf"),
    ("12 / killed_min >= 4", op(">=", op("/", 12, KILLED), 4), "b"),  # by zero is unknown
    ("killed_min ^ -1 > 0.3", op(">", op("^", KILLED, -1), 0.3), "b"),
    ("-killed_min < -50", op("<", op("*", -1, KILLED), -50), "a"),
    (
        "killed_min BETWEEN killed_max - 2 AND 10",
        op("between", KILLED, op("-", p("killed_max"), 2), 10),
        "cef",
    ),
]

TEMPORAL: list[tuple[str, Any, str]] = [
    ("T_AFTER(date, DATE('2016-09-18'))", op("t_after", DATE, {"date": "2016-09-18"}), "ce"),
    ("T_BEFORE(date, DATE('2016-09-17'))", op("t_before", DATE, {"date": "2016-09-17"}), "f"),
    ("T_EQUALS(date, DATE('2016-09-17'))", op("t_equals", DATE, {"date": "2016-09-17"}), "a"),
    ("T_DISJOINT(date, DATE('2016-09-17'))", op("t_disjoint", DATE, {"date": "2016-09-17"}), "bcef"),
    (
        "T_INTERSECTS(INTERVAL(date, date_end), INTERVAL('2016-09-17', '2016-09-19'))",
        op("t_intersects", SPAN, {"interval": ["2016-09-17", "2016-09-19"]}),
        "abf",
    ),
    (
        "T_INTERSECTS(INTERVAL(date, date_end), INTERVAL('..', '2016-01-01'))",
        op("t_intersects", SPAN, {"interval": ["..", "2016-01-01"]}),
        "f",
    ),
    (
        "T_DURING(INTERVAL(date, date_end), INTERVAL('2016-09-17', '..'))",
        op("t_during", SPAN, {"interval": ["2016-09-17", ".."]}),
        "bce",
    ),
    (
        "T_CONTAINS(INTERVAL(date, date_end), DATE('2016-09-19'))",
        op("t_contains", SPAN, {"date": "2016-09-19"}),
        "b",
    ),
    (
        "T_MEETS(INTERVAL(date, date_end), INTERVAL('2016-09-17T10:00:00Z', '..'))",
        op("t_meets", SPAN, {"interval": ["2016-09-17T10:00:00Z", ".."]}),
        "af",
    ),
    (
        "T_METBY(INTERVAL(date, date_end), INTERVAL('2000-01-01', '2017-01-05'))",
        op("t_metby", SPAN, {"interval": ["2000-01-01", "2017-01-05"]}),
        "ce",
    ),
    (
        "T_OVERLAPS(INTERVAL(date, date_end), INTERVAL('2016-09-19', '2016-09-30'))",
        op("t_overlaps", SPAN, {"interval": ["2016-09-19", "2016-09-30"]}),
        "b",
    ),
    (
        "T_OVERLAPPEDBY(INTERVAL(date, date_end), INTERVAL('2016-09-10', '2016-09-19'))",
        op("t_overlappedby", SPAN, {"interval": ["2016-09-10", "2016-09-19"]}),
        "b",
    ),
    (
        "T_STARTS(INTERVAL(date, date_end), INTERVAL('2017-01-05', '2017-01-09'))",
        op("t_starts", SPAN, {"interval": ["2017-01-05", "2017-01-09"]}),
        "c",
    ),
    (
        "T_STARTEDBY(INTERVAL(date, date_end), DATE('2017-01-05'))",
        op("t_startedby", SPAN, {"date": "2017-01-05"}),
        "e",
    ),
    (
        "T_FINISHES(INTERVAL(date, date_end), INTERVAL('2015-12-31', '2016-09-17'))",
        op("t_finishes", SPAN, {"interval": ["2015-12-31", "2016-09-17"]}),
        "a",
    ),
    (
        "T_FINISHEDBY(INTERVAL(date, date_end), DATE('2016-09-17'))",
        op("t_finishedby", SPAN, {"date": "2016-09-17"}),
        "f",
    ),
]

SPEAKERS = p("speakers")
BLAMED = p("perpetrators")
LISTED: list[tuple[str, Any, str]] = [
    ("A_CONTAINS(speakers, ('SOHR'))", op("a_contains", SPEAKERS, ["SOHR"]), "ab"),
    ("A_CONTAINS(speakers, ('Pentagon', 'SOHR'))", op("a_contains", SPEAKERS, ["Pentagon", "SOHR"]), "a"),
    ("A_CONTAINEDBY(speakers, ('SOHR', 'x'))", op("a_containedby", SPEAKERS, ["SOHR", "x"]), "bc"),
    ("A_CONTAINS(('SOHR', 'x'), speakers)", op("a_contains", ["SOHR", "x"], SPEAKERS), "bc"),
    ("A_EQUALS(speakers, ('Pentagon', 'SOHR'))", op("a_equals", SPEAKERS, ["Pentagon", "SOHR"]), "a"),
    ("A_OVERLAPS(speakers, ('Pentagon', 'الرقة'))", op("a_overlaps", SPEAKERS, ["Pentagon", "الرقة"]), "ae"),
    ("A_OVERLAPS(speakers, ())", op("a_overlaps", SPEAKERS, []), ""),
    ("A_EQUALS(speakers, ('it''s \"x\"', 'الرقة'))", op("a_equals", SPEAKERS, ['it\'s "x"', "الرقة"]), "e"),
    ("NOT A_CONTAINS(speakers, ('SOHR'))", op("not", op("a_contains", SPEAKERS, ["SOHR"])), "ce"),
    ("speakers IS NULL", op("isNull", SPEAKERS), "df"),
    (
        "A_OVERLAPS(perpetrators, ('Made Air Force'))",
        op("a_overlaps", p("perpetrators"), ["Made Air Force"]),
        "a",
    ),
    (
        "A_CONTAINS(perpetrators, ('it''s another'))",
        op("a_contains", p("perpetrators"), ["it's another"]),
        "a",
    ),
]

ALL = COMPARED + COMBINED + LIKED + COMPUTED + TEMPORAL + LISTED


@pytest.mark.parametrize(("text", "document", "ids"), ALL, ids=[text for text, *_ in ALL])
def test_operator(ask: Ask, text: str, document: Any, ids: str) -> None:
    assert parse_text(text, "incidents") == parse_json(document, "incidents") == document
    assert ask(document) == set(ids)


SQUARE = "POLYGON((0 0,2 0,2 2,0 2,0 0))"
TWO = "MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)),((2 0,4 0,4 2,2 2,2 0)))"
MIXED = "GEOMETRYCOLLECTION(POINT(51 51), LINESTRING(3.5 0.5, 3.6 0.5))"
AREAS = [
    (f"S_INTERSECTS(geometry, {SQUARE})", {"square", "beside", "across", "inside"}),
    (f"S_DISJOINT(geometry, {SQUARE})", {"far"}),
    (f"S_EQUALS(geometry, {SQUARE})", {"square"}),
    (f"S_TOUCHES(geometry, {SQUARE})", {"beside"}),
    (f"S_OVERLAPS(geometry, {SQUARE})", {"across"}),
    (f"S_WITHIN(geometry, {SQUARE})", {"square", "inside"}),
    (f"S_CONTAINS({SQUARE}, geometry)", {"square", "inside"}),
    ("S_CONTAINS(geometry, POINT(0.7 0.7))", {"square", "inside"}),
    ("S_WITHIN(POINT(0.7 0.7), geometry)", {"square", "inside"}),
    ("S_CROSSES(geometry, LINESTRING(-1 0.7, 1.5 0.7))", {"square", "inside"}),
    ("S_INTERSECTS(geometry, LINESTRING(3 -1, 3 0))", {"beside"}),
    ("S_INTERSECTS(geometry, MULTIPOINT((3.5 1.5), (51 51)))", {"beside", "far"}),
    ("S_INTERSECTS(geometry, MULTILINESTRING((3.5 1.5, 3.5 5), (51 51, 51 52)))", {"beside", "far"}),
    (f"S_WITHIN(geometry, {TWO})", {"beside", "inside"}),
    (f"S_INTERSECTS(geometry, {MIXED})", {"beside", "far"}),
    (f"S_DISJOINT(geometry, {MIXED})", {"square", "across", "inside"}),
    ("S_WITHIN(geometry, BBOX(0, 0, 2, 2))", {"square", "inside"}),
    ("S_WITHIN(geometry, BBOX(0, 0, -5, 2, 2, 5))", {"square", "inside"}),
    ("S_INTERSECTS(geometry, BBOX(3.5, 1.5, 3.5, 1.5))", {"beside"}),
    ("S_INTERSECTS(geometry, geometry)", {"square", "beside", "across", "inside", "far"}),
    (f"NOT S_INTERSECTS(geometry, {SQUARE})", {"far"}),  # of what is nowhere, it is unknown
    (f"S_INTERSECTS(geometry, {SQUARE}) = false", {"far"}),
    (f"S_INTERSECTS(geometry, {SQUARE}) IS NULL", {"nowhere"}),
    (f"S_WITHIN(geometry, {SQUARE}) AND region = 'possible'", {"inside"}),
    ("S_INTERSECTS(geometry, POINT(51 51)) OR S_INTERSECTS(geometry, POINT(3.5 1.5))", {"far", "beside"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ids"), AREAS, ids=[text for text, _ in AREAS])
def test_spatial_operator(ask: Ask, text: str, ids: set[str]) -> None:
    assert ask(parse_text(text, "claim-areas"), "claim-areas") == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("S_INTERSECTS(geometry, BBOX(39, 35, 41, 36))", "abc"),
        ("S_INTERSECTS(geometry, BBOX(170, -10, -170, 10))", "ef"),
        ("NOT S_INTERSECTS(geometry, BBOX(170, -10, -170, 10))", "abc"),
        ("S_EQUALS(geometry, POINT(40 35.4))", "c"),
        ("S_WITHIN(geometry, POLYGON((40 35, 41 35, 41 35.1, 40 35.1, 40 35)))", "b"),
    ],
)
def test_points(ask: Ask, text: str, ids: str) -> None:
    assert ask(parse_text(text, "incidents")) == set(ids)


def test_the_index_is_asked_before_the_shapes() -> None:
    expression = parse_text("S_INTERSECTS(geometry, BBOX(170, -10, -170, 10)) AND restricted", "incidents")
    where, params = to_sql(expression, "incidents", SqliteDialect())
    with closing(rows.in_sqlite()) as db:
        plan = " ".join(
            row[3] for row in db.execute(f"EXPLAIN QUERY PLAN SELECT id FROM incidents WHERE {where}", params)
        )
    assert "SEARCH incidents USING INTEGER PRIMARY KEY" in plan
    assert "incidents_box VIRTUAL TABLE INDEX 2:" in plan
