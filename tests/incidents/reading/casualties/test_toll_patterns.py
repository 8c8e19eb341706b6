"""The patterns of tolls over tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.reading.casualties.people import PHRASES, TAGS
from incidents.reading.casualties.toll_patterns import COMPILED

_ALL_TAGS = frozenset(TAGS.values()) | frozenset(PHRASES.values()) | frozenset("pPnmcNj.")


@pytest.mark.parametrize("row", range(len(COMPILED)))
@given(data=st.data())
def test_a_pattern_needs_one_of_its_tags(row: int, data: st.DataObject) -> None:
    _, needed, pattern = COMPILED[row]
    tags = data.draw(st.text(sorted(_ALL_TAGS - needed), max_size=20))
    assert pattern.search(tags) is None


def test_every_tag_that_a_pattern_needs_can_be_given() -> None:
    assert all(needed <= _ALL_TAGS for _, needed, _ in COMPILED)
