"""Incidents and reports in time: how many begin on each day, in each month, year or century."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

Count: TypeAlias = tuple[str | None, int]

# Beyond so many bars they can't be told apart, and longer spans take the place of days. Centuries are for a
# year that was mistyped: a page must bear any.
_MOST_DAYS, _MOST_MONTHS, _MOST_YEARS = 92, 240, 240
_CENTURY = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """A span of days, ends included, with what begins in it."""

    first: date
    last: date
    incidents: int
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Bins without gaps, earliest first, of one `unit`: day, month, year or century; what has no date."""

    unit: str
    bins: tuple[Bin, ...]
    undated: int

    @property
    def highest(self) -> int:
        """The largest number in a bin; at least 1."""
        return max((max(b.incidents, b.reports) for b in self.bins), default=1) or 1


def timeline(incidents: Iterable[Count], reports: Iterable[Count]) -> Timeline:
    """A timeline of ISO days, each with how many there are; None is without a date.

    Examples
    --------
    >>> line = timeline([("2015-12-06", 3), ("2015-12-08", 1), (None, 1)], [("2015-12-07", 1)])
    >>> line.unit, [(b.incidents, b.reports) for b in line.bins], line.undated
    ('day', [(3, 0), (0, 1), (1, 0)], 1)
    """
    told = list(incidents)
    struck, published = _by_day(told), _by_day(reports)
    days = sorted({*struck, *published})
    undated = sum(count for day, count in told if day is None)
    if not days:
        return Timeline(unit="day", bins=(), undated=undated)
    unit = _unit(days[0], days[-1])
    starts = {day: _start(day, unit) for day in days}
    counts: dict[date, list[int]] = {}
    for column, found in enumerate((struck, published)):
        for day, count in found.items():
            counts.setdefault(starts[day], [0, 0])[column] += count
    bins: list[Bin] = []
    first = starts[days[0]]
    while not bins or bins[-1].last < days[-1]:
        last = _last(first, unit)
        had = counts.get(first, (0, 0))
        bins.append(Bin(first=first, last=last, incidents=had[0], reports=had[1]))
        first = last + timedelta(days=1) if last < date.max else last
    return Timeline(unit=unit, bins=tuple(bins), undated=undated)


def _by_day(counts: Iterable[Count]) -> dict[date, int]:
    return {date.fromisoformat(day[:10]): count for day, count in counts if day}


def _unit(first: date, last: date) -> str:
    if (last - first).days < _MOST_DAYS:
        return "day"
    years = last.year - first.year
    if 12 * years + last.month - first.month < _MOST_MONTHS:
        return "month"
    return "year" if years < _MOST_YEARS else "century"


def _start(day: date, unit: str) -> date:
    if unit == "day":
        return day
    if unit == "century":
        return date(max(date.min.year, day.year // _CENTURY * _CENTURY), 1, 1)
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _last(first: date, unit: str) -> date:
    if unit == "day":
        return first
    if unit == "month":
        return first.replace(day=monthrange(first.year, first.month)[1])
    year = first.year if unit == "year" else first.year // _CENTURY * _CENTURY + _CENTURY - 1
    return date(year, 12, 31)
