"""Cues: what a sentence must hold, looked for in one pass."""

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from incidents import linear
from incidents.reading.text.cues import Cue, Cues

PATTERNS = (r"(?i)\bkill", "قصف", r"\bKm\b", r"^The ", r"ends\.$", "İ")
TABLE = Cues(PATTERNS)
_WORDS = st.sampled_from(["The", "kills", "KILL", "overkill", "Km", "قصفت", "ends.", "İ", "\x00", "😀", " "])


@given(st.lists(_WORDS, max_size=12).map(" ".join))
def test_a_cue_stands_where_its_pattern_matches(text: str) -> None:
    matching = [n for n, pattern in enumerate(PATTERNS) if linear.compile(pattern).search(text)]
    assert TABLE.standing_in(text) == matching


def test_a_cue_made_later_is_found_in_a_text_asked_about_before() -> None:
    text = "Sappers cleared the causeway."
    assert Cue("(?i)^sappers").stands_in(text)
    assert Cue("causeway").stands_in(text)


def test_a_long_text_is_searched_too() -> None:
    text = "sandbag " * 20_000
    assert not Cue("gabions").stands_in(text)
    assert Cue("gabions$").stands_in(f"{text}gabions")


def test_a_table_numbers_its_own_rows() -> None:
    first, second = Cues(["drawbridge", "moat"]), Cues(["moat", "drawbridge"])
    assert first.standing_in("The moat.") == [1]
    assert second.standing_in("The moat.") == [0]


def test_a_broken_pattern_is_refused() -> None:
    with pytest.raises(re2.error):
        Cue("(unclosed")
    assert not Cue("parapet").stands_in("Nothing.")
