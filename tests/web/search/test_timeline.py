"""Days, months and years on the timeline."""

from datetime import date, timedelta

import pytest

from web.search.timeline import timeline


def test_nothing_has_no_bars() -> None:
    line = timeline([], [])
    assert (line.bins, line.undated, line.highest) == ((), 0, 1)


def test_what_has_no_date_is_counted_apart() -> None:
    line = timeline([(None, 2), ("2020-02-28", 1)], [(None, 1)])
    assert line.undated == 2
    assert sum(b.incidents for b in line.bins) == 1


def test_bars_have_no_gaps_and_count_both_series() -> None:
    line = timeline([("2020-02-28", 1), ("2020-03-01", 1)], [("2020-02-29", 2)])
    assert [(b.first.day, b.incidents, b.reports) for b in line.bins] == [(28, 1, 0), (29, 0, 2), (1, 1, 0)]
    assert line.highest == 2


@pytest.mark.parametrize(
    ("first", "last", "unit", "bars"),
    [
        ("2020-01-01", "2020-04-01", "day", 92),
        ("2020-01-01", "2020-04-02", "month", 4),
        ("2000-12-31", "2020-11-01", "month", 240),
        ("2000-12-31", "2020-12-01", "year", 21),
        ("1999-12-31", "2000-01-01", "day", 2),
        ("1781-01-01", "2020-12-31", "year", 240),
        ("1780-12-31", "2020-12-31", "century", 4),
        ("2015-12-06", "9999-12-31", "century", 80),
        ("0001-01-01", "9999-12-31", "century", 100),
        ("9999-12-31", "9999-12-31", "day", 1),
        ("9999-01-01", "9999-12-31", "month", 12),
        ("9900-01-01", "9999-12-31", "year", 100),
    ],
)
def test_the_unit_follows_from_the_span(first: str, last: str, unit: str, bars: int) -> None:
    line = timeline([(first, 1), (last, 1)], [])
    assert (line.unit, len(line.bins)) == (unit, bars)
    assert line.bins[0].first <= date.fromisoformat(first) <= line.bins[0].last
    assert line.bins[-1].first <= date.fromisoformat(last) <= line.bins[-1].last
    joints = zip(line.bins, line.bins[1:], strict=False)
    assert all(a.last + timedelta(days=1) == b.first for a, b in joints)
