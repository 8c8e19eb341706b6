"""Days: the forms they come in, one zone for all, and what is refused."""

from datetime import UTC, date, datetime

import pytest

from incidents.crosscheck.days import Day, Days, parse_day

DAY = 16_775  # 6 December 2015


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2015-12-06", Day(DAY)),
        (" 2015-12-06 ", Day(DAY)),
        ("2015-12-06T23:59:59", Day(DAY)),
        ("2015-12-06 23:59", Day(DAY)),
        ("2015-12-06T23:30:00Z", Day(DAY, "UTC")),
        ("2015-12-06T23:30:00+00:00", Day(DAY, "UTC")),
        ("2015-12-06T23:30:00+03:00", Day(DAY, "UTC+03:00")),
        (date(2015, 12, 6), Day(DAY)),
        (datetime(2015, 12, 6, 1, tzinfo=UTC), Day(DAY, "UTC")),
        ("1900-01-01", Day(-25_567)),
    ],
)
def test_a_day_is_the_one_that_is_written(value: object, expected: Day) -> None:
    assert parse_day(value) == expected


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("6 December", "'6 December' is not a date; expected YYYY-MM-DD"),
        ("20151206", "is not a date"),
        ("2015-W49-7", "is not a date"),
        ("2015-02-29", "is not a date"),
        ("2015-12-0", "is not a date"),
        (20151206, "'20151206' is not a date"),
        ("1899-12-31", "1899-12-31 is before 1900"),
        ("0015-12-06", "before 1900"),
    ],
)
def test_what_is_no_day_is_refused(value: object, said: str) -> None:
    refused = parse_day(value)
    assert isinstance(refused, str) and said in refused


def test_the_first_day_sets_the_zone_for_all() -> None:
    days = Days()
    assert days.read("2015-12-06T10:00Z", "a.csv, row 1, column date,") == DAY
    assert days.read("2015-12-06T10:00+00:00", "later") == DAY
    refused = days.read("2015-12-06T10:00+03:00", "later")
    assert refused == (
        "'2015-12-06T10:00+03:00' has the zone UTC+03:00, but a.csv, row 1, column date, has the zone UTC; "
        "days of two zones don't compare: write all in one"
    )
    assert "'2015-12-06' has no zone" in str(days.read("2015-12-06", "later"))


def test_a_bad_day_sets_no_zone() -> None:
    days = Days()
    assert isinstance(days.read("1815-12-06T10:00Z", "first"), str)
    assert days.read("2015-12-06", "second") == DAY
