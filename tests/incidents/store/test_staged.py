"""A batch laid out to be taken over at once."""

import sqlite3
from contextlib import closing
from typing import Any

from incidents.exchange.properties import names
from incidents.store.staged import Staged, stage
from incidents.store.sums import sum_of


def _feature(name: str, lon: float | None = 40.1, **told: Any) -> dict[str, Any]:
    point = None if lon is None else {"type": "Point", "coordinates": [lon, 35.3]}
    properties = dict.fromkeys(names("incidents")) | {"title": name} | told
    return {"type": "Feature", "id": name, "geometry": point, "properties": properties}


def _all(staged: Staged, sql: str) -> list[Any]:
    with closing(sqlite3.connect(":memory:")) as db:
        db.deserialize(staged.database)
        return db.execute(sql).fetchall()


def test_rows_are_numbered_in_their_order_the_last_of_an_id_counts() -> None:
    staged = stage("made", [_feature("x"), _feature("y"), _feature("x", notes="told anew")])
    assert [(row[0], row[1]) for row in staged.rows()] == [(1, "x"), (2, "y")]
    assert _all(staged, "SELECT n, notes, imported FROM rows") == [
        (1, "told anew", "made"),
        (2, None, "made"),
    ]
    assert staged.given == 3


def test_boxes_and_lists_go_with_their_rows() -> None:
    staged = stage("made", [_feature("x", speakers=["a", "b"]), _feature("y", None), _feature("z", 39.0)])
    assert _all(staged, "SELECT n, part, west, north FROM boxes") == [(3, 0, 39.0, 35.3), (1, 0, 40.1, 35.3)]
    assert _all(staged, "SELECT * FROM lists") == [("speakers", "a", 1), ("speakers", "b", 1)]


def test_nothing_is_a_batch_too() -> None:
    staged = stage("made", [])
    assert (list(staged.rows()), staged.given) == ([], 0)


def test_a_sum_tells_who_may_see_a_row() -> None:
    assert len({sum_of([("x", audience, "made", b"digest")]) for audience in (0, 1, 2)}) == 3
