"""Things by the days that they share."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from incidents.checking.by_day import ByDay
from incidents.model import DateSpan


def _span(start: int, length: int) -> DateSpan:
    first = date(2016, 1, 1) + timedelta(start)
    return DateSpan(start=first, end=first + timedelta(length), how="made")


SPANS = st.builds(_span, st.integers(0, 200), st.one_of(st.integers(0, 3), st.integers(0, 90)))


@given(st.lists(st.none() | SPANS, max_size=30), st.none() | SPANS)
def test_what_meets_is_found_in_order_and_nothing_else(
    spans: list[DateSpan | None], asked: DateSpan | None
) -> None:
    meeting = [n for n, one in enumerate(spans) if one is not None and asked is not None and one.meets(asked)]
    assert list(ByDay(spans).meeting(asked)) == meeting
    assert list(ByDay(spans).meeting(asked, after=4)) == [n for n in meeting if n > 4]
