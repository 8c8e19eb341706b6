"""Intervals of days."""

from datetime import date

import pytest

from incidents.reading.times.days import (
    absolute,
    bare_month,
    between,
    day,
    last_numbered,
    month_day,
    moved,
    next_numbered,
    part_of_month,
    soon_after,
    whole_month,
)

ANCHOR = date(2018, 4, 18)


def test_no_day_lies_beyond_the_calendar() -> None:
    assert moved(date.min, -1, "x") is None
    assert moved(date.max, 1, "x") is None
    assert absolute(0, 1, 1, how="x") is None
    assert whole_month(10_000, 1, "x") is None


@pytest.mark.parametrize(
    ("month", "number", "first"),
    [
        ("April", 18, "2018-04-18"),
        ("April", 19, "2018-04-19"),
        ("April", 20, "2017-04-20"),
        ("Feb.", 29, "2016-02-29"),
    ],
)
def test_a_day_without_a_year_is_the_last_up_to_the_anchor(month: str, number: int, first: str) -> None:
    found = month_day(month, number, None, ANCHOR, None)
    assert found is not None
    assert str(found.start) == first


@pytest.mark.parametrize(
    ("part", "first", "last"), [("early", 1, 10), ("mid", 11, 20), ("late", 21, 30), ("نهاية", 21, 30)]
)
def test_parts_of_a_month(part: str, first: int, last: int) -> None:
    found = part_of_month(bare_month("April", ANCHOR, None), part)
    assert found is not None
    assert (found.start.day, found.end.day) == (first, last)


def test_an_interval_never_ends_before_it_starts() -> None:
    later, earlier = day(ANCHOR, "x"), moved(ANCHOR, -3, "x")
    assert between(later, earlier) is None
    assert between(None, later) is None
    assert (span := between(earlier, later)) is not None
    assert (span.start, span.end) == (date(2018, 4, 15), ANCHOR)


@pytest.mark.parametrize(
    ("number", "before", "after"),
    [
        (18, "2018-04-18", "2018-04-18"),
        (20, "2018-03-20", "2018-04-20"),
        (31, "2018-03-31", "2018-05-31"),
        (3, "2018-04-03", "2018-05-03"),
    ],
)
def test_a_number_is_a_day_up_to_another_or_from_it_on(number: int, before: str, after: str) -> None:
    up_to, on = last_numbered(ANCHOR, number, "x"), next_numbered(ANCHOR, number, "x")
    assert up_to is not None and on is not None
    assert (str(up_to.start), str(on.start)) == (before, after)


def test_no_month_has_a_32nd() -> None:
    assert last_numbered(ANCHOR, 32, "x") is None
    assert next_numbered(date.max, 31, "x") is not None
    assert last_numbered(date.min, 31, "x") is None


def test_a_day_shortly_before_the_report_is_news() -> None:
    news = absolute(2018, 4, 2, how="x")
    assert soon_after(date(2016, 3, 30), 4, 2, ANCHOR, news) == news
    found = soon_after(date(2016, 9, 17), 9, 18, ANCHOR, absolute(2017, 9, 18, how="x"))
    assert found is not None and str(found.start) == "2016-09-18"
