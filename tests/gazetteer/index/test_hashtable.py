"""The table of names: what goes in comes out, whatever the keys."""

import sqlite3
from array import array
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.index import hashtable
from gazetteer.index.entry import FULL, STRIPPED
from gazetteer.index.hashtable import NameTable, name_key

Named = dict[int, list[tuple[int, int]]]


def table(named: Named) -> NameTable:
    db = sqlite3.connect(":memory:")
    db.execute(hashtable.TABLE)
    rows: Iterable[tuple[int, array[int], bytes]] = (
        (key, array("I", [row for row, _ in found]), bytes(fame for _, fame in found))
        for key, found in sorted(named.items())
    )
    hashtable.write(db, len(named), rows)
    return NameTable(db)


def of_names(*names: str) -> Named:
    return {name_key(name, FULL): [(row, row % 256)] for row, name in enumerate(names, start=1)}


def test_a_name_leads_to_its_places() -> None:
    found = table({name_key("hajin", FULL): [(7, 90), (3, 12), (5, 2)], name_key("nawa", FULL): [(9, 1)]})
    assert found.rows("hajin", FULL) == (7, 3, 5)
    assert found.rated("hajin", FULL, 2) == [(7, 90), (3, 12)]
    assert found.rows("nawa", FULL) == (9,)
    assert found.rated("nawa", FULL, 5) == [(9, 1)]


def test_a_name_of_another_kind_is_another() -> None:
    assert table(of_names("hajin")).rows("hajin", STRIPPED) == ()


def test_nothing_is_found_in_an_empty_table() -> None:
    assert table({}).rows("hajin", FULL) == ()
    assert table({}).rated("hajin", FULL, 5) == []


@pytest.mark.parametrize("size", [1, 2, 8, 9, 500, 3_000])
def test_each_of_many_is_found_and_no_other(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hashtable, "_CHUNK", 1_000)
    found = table(of_names(*(f"name {at}" for at in range(size))))
    assert [found.rows(f"name {at}", FULL) for at in range(size)] == [(at,) for at in range(1, size + 1)]
    assert not any(found.rows(f"other {at}", FULL) for at in range(size))


def test_keys_that_crowd_one_slot_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    crowd = {at: [(at + 1, 5)] * (1 + at % 2) for at in range(100)}
    keys = iter([*range(100), 100])
    found = table(crowd)
    monkeypatch.setattr(hashtable, "_digest", lambda _name, _kind: next(keys).to_bytes(7, "big"))
    for at in range(100):
        assert found.rows("", FULL) == (at + 1,) * (1 + at % 2)
    assert found.rows("", FULL) == ()


@settings(max_examples=50)
@given(st.dictionaries(st.text(max_size=9), st.integers(1, 5), max_size=40))
def test_any_names_with_any_number_of_places(counts: dict[str, int]) -> None:
    named = {name_key(name, FULL): [(at, at) for at in range(1, count + 1)] for name, count in counts.items()}
    found = table(named)
    for name, count in counts.items():
        assert found.rows(name, FULL) == tuple(range(1, count + 1))
        assert found.rated(name, FULL, 2) == [(at, at) for at in range(1, min(count, 2) + 1)]


@pytest.mark.parametrize("name", ["", "\ud800", "x" * 10_000, "\x00"])
def test_hostile_names_are_not_held(name: str) -> None:
    assert table(of_names("hajin", "nawa")).rows(name, FULL) == ()
