"""Folding is the same in Python and in PostGIS, letter by letter and in words."""

import sys
import unicodedata
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from incidents.store.filters import folding

FOLDING = [folding.casei, folding.accenti]
ASSIGNED = [
    chr(n) for n in range(1, sys.maxunicode) if unicodedata.category(chr(n)) not in ("Cn", "Cs", "Co")
]


@pytest.mark.parametrize("fold", FOLDING)
def test_every_character_is_folded_alike(postgis: Any, fold: Any) -> None:
    asked = (
        f"SELECT standoff_{fold.__name__}(c) FROM unnest(%s::text[]) WITH ORDINALITY AS t(c, n) ORDER BY n"
    )
    folded = [one for (one,) in postgis.execute(asked, (ASSIGNED,))]
    assert [c for c, one in zip(ASSIGNED, folded, strict=True) if fold(c) != one] == []


@pytest.mark.parametrize("fold", FOLDING)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(alphabet="aAßΣσςέİıÀ\u0301\u0323ʿالآأةىي\u064b\u0651هם -'", max_size=12))
def test_words_are_folded_alike(postgis: Any, fold: Any, text: str) -> None:
    assert postgis.execute(f"SELECT standoff_{fold.__name__}(%s::text)", (text,)).fetchone() == (fold(text),)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Zürich", "zurich"), ("ʿAyyāsh", "AYYASH"), ("دَيْر الزور", "دير الزور"), ("الرقّة", "الرقه")],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert folding.casei(folding.accenti(one)) == folding.casei(folding.accenti(other))


def test_different_names_stay_different() -> None:
    assert folding.accenti("al-Bab") != folding.accenti("al Bab")
    assert folding.accenti("Zurich") != folding.accenti("zurich")
    assert folding.casei("Zürich") != folding.casei("Zurich")
