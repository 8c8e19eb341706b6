"""What there is to choose from, and how many there are: without reading the features themselves."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from incidents.errors import FilterError, QueryError
from incidents.store import Audience, FeatureQuery, Store, columns, open_store
from incidents.store.sqlite import SqliteDialect
from tests.incidents.store.test_store import without_lists
from tests.incidents.store.test_tiles import EVERYONE, PUBLIC, TRUSTED, incident, keep

Json = dict[str, Any]


def blamed(*names: str | None) -> list[Json]:
    return [{"who": name, "by": "a wire"} for name in names]


MADE = [
    incident("one", 40.0, date="2016-01-02", kind="clash", perpetrators=blamed("Made Army", "Made Army")),
    incident("two", 41.0, date="2016-01-02", kind="clash", perpetrators=blamed("Made Navy", None)),
    incident("three", None, kind="raid", speakers=["A wire", 'it\'s "x"'], perpetrators=[]),
    incident("four", 42.0, date="2017-05-06", kind="raid", speakers=["A wire"]),
]
SECRET = incident("five", 43.0, date="2018-01-01", kind="raid", perpetrators=blamed("Made Spies"))


@pytest.fixture
def held(store: Store) -> Store:
    keep(store, [*((one, EVERYONE) for one in MADE), (SECRET, TRUSTED)])
    return store


def test_values_are_counted_once_a_feature_by_name(held: Store) -> None:
    assert held.facets("incidents", "kind") == (("clash", 2), ("raid", 2))
    assert held.facets("incidents", "perpetrators") == (("Made Army", 1), ("Made Navy", 1))
    assert held.facets("incidents", "speakers") == (("A wire", 2), ('it\'s "x"', 1))


def test_who_may_see_more_chooses_from_more(held: Store) -> None:
    assert ("Made Spies", 1) in held.facets("incidents", "perpetrators", TRUSTED)
    assert ("raid", 3) in held.facets("incidents", "kind", TRUSTED)
    assert "Made Spies" not in dict(held.facets("incidents", "perpetrators", PUBLIC))


def test_the_commonest_are_kept_of_many(store: Store) -> None:
    keep(store, [(incident(f"n{n}", None, kind=f"kind {n:03}"), EVERYONE) for n in range(310)])
    keep(store, [(incident(f"n{n}", None, kind=f"kind {n // 2 * 2:03}"), EVERYONE) for n in range(310)])
    found = store.facets("incidents", "kind")
    assert len(found) == 155 and set(dict(found).values()) == {2}


def test_an_unknown_property_is_named(held: Store) -> None:
    with pytest.raises(FilterError, match="no property 'colour'"):
        held.facets("incidents", "colour")
    with pytest.raises(QueryError, match="no column 'colour'"):
        held.rows(FeatureQuery(collection="incidents"), ["colour"])


def test_rows_come_in_order_from_where_they_are_asked(held: Store) -> None:
    asked = FeatureQuery(collection="incidents", sort=(("date", True),), limit=2, offset=1)
    assert [row[0] for row in held.rows(asked, ["date"])] == ["one", "two"]


@pytest.mark.parametrize(
    ("chosen", "days", "placeless"),
    [
        ({}, {"2016-01-02": 2, None: 1, "2017-05-06": 1}, 1),
        ({"audience": TRUSTED}, {"2016-01-02": 2, None: 1, "2017-05-06": 1, "2018-01-01": 1}, 1),
        ({"where": {"op": "=", "args": [{"property": "kind"}, "raid"]}}, {None: 1, "2017-05-06": 1}, 1),
        ({"bbox": (39.0, 30.0, 40.5, 40.0)}, {"2016-01-02": 1, None: 1}, 1),
        ({"ids": ("four",), "limit": 1}, {"2017-05-06": 1}, 0),
        ({"where": False}, {}, 0),
    ],
)
def test_a_tally_counts_what_a_page_counts(
    held: Store, chosen: Json, days: dict[str | None, int], placeless: int
) -> None:
    query = FeatureQuery(collection="incidents", **chosen)
    tally = held.tally(query)
    assert (dict(tally.days), tally.placeless) == (days, placeless)
    assert tally.matched == sum(days.values()) == held.page(query).number_matched


def test_a_write_is_counted_at_once(held: Store) -> None:
    assert held.tally(FeatureQuery(collection="incidents")).matched == 4
    keep(held, [(MADE[1], EVERYONE)])
    assert held.tally(FeatureQuery(collection="incidents")).days == (("2016-01-02", 1),)
    assert held.facets("incidents", "speakers") == ()
    assert held.facets("incidents", "perpetrators") == (("Made Navy", 1),)


OVERLAPS = {"op": "a_overlaps", "args": [{"property": "perpetrators"}, ["Made Army", "Nobody"]]}


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        (OVERLAPS, {"one"}),
        ({"op": "and", "args": [OVERLAPS, {"op": "=", "args": [{"property": "kind"}, "raid"]}]}, set()),
        ({"op": "not", "args": [OVERLAPS]}, {"two", "three", "four"}),
        ({"op": "a_overlaps", "args": [["A wire"], {"property": "speakers"}]}, {"three", "four"}),
    ],
)
def test_a_list_is_searched_by_its_texts(held: Store, asked: Json, ids: set[str]) -> None:
    query = FeatureQuery(collection="incidents", audience=Audience.PUBLIC, where=asked)
    assert {row[0] for row in held.rows(query, [])} == ids


def test_an_index_alone_answers(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "s.sqlite")) as store:
        keep(store, [(one, EVERYONE) for one in MADE])
    asked: Sequence[str] = (
        columns.query("incidents", SqliteDialect.wkb),
        'SELECT "date", count(*) FROM incidents WHERE +audience IN (0, 1) GROUP BY "date"',
        "SELECT kind, count(*) FROM incidents WHERE +audience IN (0, 1) GROUP BY kind",
    )
    with closing(sqlite3.connect(tmp_path / "s.sqlite")) as db:
        for sql in asked:
            assert "COVERING INDEX" in db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchone()[3]


def test_a_store_of_version_3_gets_its_lists(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with closing(open_store(path)) as store:
        keep(store, [(one, EVERYONE) for one in MADE])
    with closing(sqlite3.connect(path)) as db:
        without_lists(db)
        db.execute("PRAGMA user_version = 3")
        db.commit()
    with closing(open_store(path)) as store:
        assert store.facets("incidents", "perpetrators") == (("Made Army", 1), ("Made Navy", 1))
        assert store.facets("incidents", "speakers")[0] == ("A wire", 2)
