"""Features that stay in memory after they were shown."""

from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest

from incidents.store import bodies
from incidents.store.bodies import Bodies
from incidents.store.database import Connection


class Counting:
    """A connection that finds a body for every number, and remembers which it was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def execute(self, sql: str, values: Sequence[Any]) -> Iterator[tuple[int, bytes]]:
        (text,) = values
        self.asked.append((sql.split("CROSS JOIN ")[1].partition(" ")[0], text))
        return iter([(int(n), b"{%d}" % int(n)) for n in text.strip("[]").split(",")])


@pytest.fixture
def db() -> Counting:
    return Counting()


def _text(held: Bodies, db: Counting, table: str, seqs: Sequence[int]) -> bytes:
    return held.text(cast(Connection, db), table, seqs)


def test_they_come_in_the_order_asked_for_and_are_read_once(db: Counting) -> None:
    held = Bodies("a")
    assert _text(held, db, "incidents", [3, 1]) == b"{3},\n{1}"
    assert _text(held, db, "incidents", [1, 2, 3]) == b"{1},\n{2},\n{3}"
    assert db.asked == [("incidents", "[3, 1]"), ("incidents", "[2]")]


def test_tables_are_kept_apart(db: Counting) -> None:
    held = Bodies("a")
    for table in ("incidents", "places"):
        assert _text(held, db, table, [1]) == b"{1}"
    assert [table for table, _ in db.asked] == ["incidents", "places"]


def test_no_features_are_no_text(db: Counting) -> None:
    assert _text(Bodies("a"), db, "incidents", []) == b"" and not db.asked


def test_it_says_when_it_holds_enough(db: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "_MOST_BYTES", 2 * (bodies._BESIDE_BYTES + len("{1}")))
    held = Bodies("a")
    for seq, is_full in ((1, False), (2, False), (2, False), (3, True)):
        _text(held, db, "incidents", [seq])
        assert held.is_full is is_full
