"""Days as data sets write them."""

import pytest

from incidents.exchange.imports.dates import days_of, span_of
from incidents.exchange.imports.errors import RowError


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2031-05-04", "2031-05-04"),
        (" 2031-05-04T23:30:00+03:00 ", "2031-05-04"),
        ("2031-05-04 00:00:00.000", "2031-05-04"),
        ("20310504", "2031-05-04"),
        ("2031/5/4", "2031-05-04"),
        ("23/04/2031", "2031-04-23"),
        ("04/23/2031", "2031-04-23"),
        ("04.04.2031", "2031-04-04"),
        ("04 May 2031", "2031-05-04"),
        ("4-May-2031", "2031-05-04"),
        ("4th May 2031", "2031-05-04"),
        ("May 4, 2031", "2031-05-04"),
        ("Sunday, May 4 2031", "2031-05-04"),
        ("4 أيار 2031", "2031-05-04"),
        ("٤ كانون الأول ٢٠٣١", "2031-12-04"),
        ("٢٠٣١-٠٥-٠٤", "2031-05-04"),
        ("\u200e2031-05-04\u200f", "2031-05-04"),
    ],
)
def test_a_day_has_many_forms(text: str, day: str) -> None:
    assert days_of(text) == (day, day)


@pytest.mark.parametrize("text", ["2032-02", "February 2032", "شباط 2032"])
def test_a_month_is_all_its_days(text: str) -> None:
    assert days_of(text) == ("2032-02-01", "2032-02-29")


@pytest.mark.parametrize("text", ["03/04/2031", "3-4-2031", "12.11.2031", "23/04/31"])
def test_what_can_be_read_in_two_ways_is_refused_with_the_fix(text: str) -> None:
    with pytest.raises(RowError, match=r"two ways.*date_format"):
        days_of(text)


def test_a_form_settles_it() -> None:
    assert days_of("03/04/2031", "%d/%m/%Y")[0] == "2031-04-03"
    assert days_of("03/04/2031", "%m/%d/%Y")[0] == "2031-03-04"
    with pytest.raises(RowError, match="%d/%m/%Y"):
        days_of("2031-04-03", "%d/%m/%Y")


@pytest.mark.parametrize(
    "text",
    ["yesterday", "2031-02-30", "31/31/2031", "42344", "2031", "2031-13", "4 May 4 2031", "5" * 10_000],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(RowError, match="is none; expected a day"):
        days_of(text)


def test_a_slip_of_the_pen_is_refused() -> None:
    with pytest.raises(RowError, match="before 1900"):
        days_of("0203-05-04")


def test_a_row_may_tell_the_last_day() -> None:
    assert span_of("2031-05-04", "2031-05-06", "") == ("2031-05-04", "2031-05-06")
    assert span_of("2031-05-04", "2031-05-04", "") == ("2031-05-04", None)
    assert span_of("", "2031-05-04", "") == (None, None)
    with pytest.raises(RowError, match="'2031-05-03' is before the first, 2031-05-04"):
        span_of("2031-05-04", "2031-05-03", "")


def test_a_vague_day_is_the_middle_of_its_week_or_month() -> None:
    assert span_of("2031-05-15", "", "2") == ("2031-05-12", "2031-05-18")
    assert span_of("2031-05-15", "", "3") == ("2031-05-01", "2031-05-31")
