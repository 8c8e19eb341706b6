"""The table of names: the places of each, the most famous first."""

import sqlite3

from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.index import hashtable, named
from gazetteer.index.entry import FULL, STRIPPED
from gazetteer.index.hashtable import text_key
from gazetteer.index.named import NameTable

Places = list[tuple[int, int]]


def table(names: dict[str, Places]) -> NameTable:
    """Rated fame and row of each place by name."""
    db = sqlite3.connect(":memory:")
    db.execute(hashtable.TABLE.format(named.TABLE))
    records = sorted((text_key(name, FULL), named.record(found)) for name, found in names.items())
    hashtable.write(db, named.TABLE, len(names), records)
    return NameTable(db)


def test_a_name_leads_to_its_places() -> None:
    found = table({"hajin": [(90, 7), (12, 3), (2, 5)], "nawa": [(1, 9)]})
    assert found.rows("hajin", FULL) == (7, 3, 5)
    assert found.rated("hajin", FULL, 2) == [(7, 90), (3, 12)]
    assert found.rows("nawa", FULL) == (9,)
    assert found.rated("nawa", FULL, 5) == [(9, 1)]


def test_a_place_that_is_told_twice_has_its_greatest_fame() -> None:
    found = table({"hajin": [(90, 7), (40, 3), (12, 7)]})
    assert found.rated("hajin", FULL, 5) == [(7, 90), (3, 40)]


def test_what_is_not_held_has_none() -> None:
    found = table({"hajin": [(90, 7)]})
    for name, kind in (("hajin", STRIPPED), ("nawa", FULL), ("", FULL)):
        assert found.rows(name, kind) == ()
        assert found.rated(name, kind, 5) == []


@settings(max_examples=50)
@given(st.dictionaries(st.text("abآ ", max_size=9), st.integers(1, 5), max_size=40))
def test_any_names_with_any_number_of_places(counts: dict[str, int]) -> None:
    found = table({name: [(at, at + 300) for at in range(count)] for name, count in counts.items()})
    for name, count in counts.items():
        assert found.rows(name, FULL) == tuple(range(300, 300 + count))
        assert found.rated(name, FULL, 2) == [(at + 300, at) for at in range(min(count, 2))]
