"""The table of sounds: forms of a skeleton, and the places of each form."""

import sqlite3

from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.index import hashtable, sounding
from gazetteer.index.entry import FULL, STRIPPED
from gazetteer.index.hashtable import text_key
from gazetteer.index.sounding import SoundTable

# Marks, rated fame, row and name.
Heard = list[tuple[str, int, int, str]]


def table(sounds: dict[str, Heard]) -> SoundTable:
    db = sqlite3.connect(":memory:")
    db.execute(hashtable.TABLE.format(sounding.TABLE))
    records = sorted((text_key(key, FULL), sounding.record(found)) for key, found in sounds.items())
    hashtable.write(db, sounding.TABLE, len(sounds), records)
    return SoundTable(db)


def test_a_skeleton_leads_to_its_forms_and_their_places() -> None:
    heard = [("bVb", 9, 4, "bab"), ("bVb", 5, 2, "باب"), ("bVbV", 7, 4, "baba")]
    found = table({"bb": heard, "rk": [("rk", 1, 70_000, "raqqa")]})
    forms = found.forms("bb", FULL)
    assert forms is not None
    marks, bounds, rows, fame = forms
    assert marks == ["bVb", "bVbV"]
    assert list(bounds) == [0, 2, 3]
    assert list(rows) == [4, 2, 4]
    assert list(fame) == [9, 5, 7]
    assert found.names("bb", FULL) == ["bab", "باب", "baba"]
    assert found.names("rk", FULL) == ["raqqa"]


def test_a_place_with_two_spellings_of_a_form_is_kept_once() -> None:
    found = table({"bb": [("bVb", 9, 4, "bab"), ("bVb", 8, 4, "baab"), ("bVb", 7, 1, "beb")]})
    forms = found.forms("bb", FULL)
    assert forms is not None
    assert (list(forms[1]), list(forms[2])) == ([0, 2], [4, 1])
    assert found.names("bb", FULL) == ["bab", "beb"]


def test_what_is_not_held_has_no_forms() -> None:
    found = table({"bb": [("bVb", 9, 4, "bab")]})
    assert found.forms("bb", STRIPPED) is None
    assert found.forms("rk", FULL) is None


@settings(max_examples=50)
@given(st.dictionaries(st.text("abدS", min_size=1, max_size=6), st.integers(1, 9), max_size=30))
def test_any_skeletons_with_any_number_of_forms(counts: dict[str, int]) -> None:
    sounds = {
        key: [(f"{key}{at}", at, at + 1, f"name {at}") for at in range(count)]
        for key, count in counts.items()
    }
    found = table(sounds)
    for key, heard in sounds.items():
        forms = found.forms(key, FULL)
        assert forms is not None
        assert list(zip(forms[0], forms[3], forms[2], found.names(key, FULL), strict=True)) == heard
