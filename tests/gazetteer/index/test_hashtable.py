"""Hash tables: what goes in comes out, whatever the keys."""

import sqlite3

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.index import hashtable
from gazetteer.index.entry import FULL, LOOSE, STRIPPED
from gazetteer.index.hashtable import HashTable, Record, text_key

NOTHING = (0, 0, 0)


def table(records: dict[int, Record]) -> HashTable:
    db = sqlite3.connect(":memory:")
    db.execute(hashtable.TABLE.format("tried"))
    hashtable.write(db, "tried", len(records), sorted(records.items()))
    return HashTable(db, "tried")


def numbers(table: HashTable, text: str, kind: int = FULL) -> tuple[int, int, int]:
    _, small, number, count = table.find(text, kind)
    return small, number, count


def of_texts(*texts: str) -> dict[int, Record]:
    """Numbers alone for every other text, for the rest data as well."""
    return {text_key(text, FULL): _record(at, text) for at, text in enumerate(texts, start=1)}


def _record(at: int, text: str) -> Record:
    data = f"{at} {text}".encode()
    return (at % 256, at, len(data), data) if at % 2 else (at % 256, at, 1, b"")


def holds(table: HashTable, *texts: str) -> bool:
    return all(
        table.data(text, FULL) == f"{at} {text}".encode() if at % 2 else numbers(table, text)[1] == at
        for at, text in enumerate(texts, start=1)
    )


def test_a_text_leads_to_its_numbers_or_its_data() -> None:
    found = table({text_key("hajin", FULL): (90, 0, 3, b"abcd"), text_key("nawa", FULL): (1, 9, 1, b"")})
    blob, small, at, count = found.find("hajin", FULL)
    assert (small, count) == (90, 3)
    assert hashtable.read(blob, at, 1, 3) == b"bcd"
    assert found.data("hajin", FULL) == b"abc"
    assert numbers(found, "nawa") == (1, 9, 1)


def test_a_text_of_another_kind_is_another() -> None:
    found = table({text_key("hajin", kind): (0, kind, 1, b"") for kind in (FULL, STRIPPED)})
    assert [numbers(found, "hajin", kind)[1] for kind in (FULL, STRIPPED)] == [FULL, STRIPPED]
    assert numbers(found, "hajin", LOOSE) == NOTHING


def test_a_key_is_a_number_of_its_text_and_kind() -> None:
    texts = ["", "a", "b", "kfrnbl", "kfrnblll", "ق", "x" * 10_000, "\ud800"]
    keys = {text_key(text, kind) for text in texts for kind in (FULL, STRIPPED, LOOSE)}
    assert len(keys) == 3 * len(texts)
    assert all(0 <= key < 2**56 for key in keys)
    assert text_key("deir ez zor", FULL) == text_key("deir ez zor", FULL)


def test_nothing_is_found_in_an_empty_table() -> None:
    assert numbers(table({}), "hajin") == NOTHING
    assert table({}).data("hajin", FULL) == b""


@pytest.mark.parametrize("size", [1, 2, 8, 9, 500, 3_000])
def test_each_of_many_is_found_and_no_other(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hashtable, "_CHUNK", 1_000)
    texts = [f"name {at}" for at in range(size)]
    found = table(of_texts(*texts))
    assert holds(found, *texts)
    assert not any(numbers(found, f"other {at}")[2] for at in range(size))


def test_keys_that_crowd_one_slot_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = iter(range(101))
    found = table({key: (5, key + 1, 1 + key % 2, b"xy" * (key % 2)) for key in range(100)})
    monkeypatch.setattr(hashtable, "_digest", lambda _text, _kind: next(keys).to_bytes(7, "big"))
    for key in range(100):
        small, number, count = numbers(found, "")
        assert (small, count) == (5, 1 + key % 2)
        assert key % 2 or number == key + 1
    assert numbers(found, "") == NOTHING


@settings(max_examples=50)
@given(st.lists(st.text(max_size=9), max_size=40, unique_by=lambda text: text.encode(errors="replace")))
def test_any_texts(texts: list[str]) -> None:
    assert holds(table(of_texts(*texts)), *texts)


@pytest.mark.parametrize("text", ["", "\ud800", "x" * 10_000, "\x00"])
def test_hostile_texts_are_not_held(text: str) -> None:
    assert numbers(table(of_texts("hajin", "nawa")), text) == NOTHING
