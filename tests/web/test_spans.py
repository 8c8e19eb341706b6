"""Texts cut at the ends of their spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.errors import SpanError
from web.spans import Span, segments

TEXT = "Three men died, said a witness, and two more were hurt."


@st.composite
def spans(draw: st.DrawFn) -> list[Span]:
    pairs = draw(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)), max_size=8))
    return [Span(start=start, end=min(len(TEXT), start + length)) for start, length in pairs]


@given(spans())
def test_no_character_is_lost_and_every_span_starts_once(found: list[Span]) -> None:
    pieces = segments("r", TEXT, found)
    assert "".join(piece.text for piece in pieces) == TEXT
    anchors = [a for piece in pieces for a in piece.starts]
    assert sorted(anchors) == sorted({f"r-{s.start}-{s.end}" for s in found})


@given(spans())
def test_depth_counts_the_spans_over_a_character(found: list[Span]) -> None:
    depths = [piece.depth for piece in segments("r", TEXT, found) for _ in piece.text]
    distinct = {(s.start, s.end) for s in found}
    assert depths == [sum(a <= i < b for a, b in distinct) for i in range(len(TEXT))]


def test_notes_of_one_span_are_kept_together() -> None:
    pieces = segments("r", "ab", [Span(start=0, end=1, note="x"), Span(start=0, end=1, note="y")])
    assert (pieces[0].depth, pieces[0].notes, pieces[0].starts) == (1, ("x", "y"), ("r-0-1",))


@pytest.mark.parametrize("span", [(-1, 2), (2, 2), (3, 1), (0, 999)])
def test_a_span_outside_its_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(SpanError, match="report 'r'"):
        segments("r", TEXT, [Span(start=span[0], end=span[1])])


def test_an_empty_text_has_no_segments() -> None:
    assert segments("r", "", []) == []
