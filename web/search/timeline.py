"""Incidents and reports in time: how many begin on each day, in each month or year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

# Beyond so many bars they can't be told apart, and months, then years, take the place of days.
_MOST_DAYS, _MOST_MONTHS = 92, 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """A span of days, ends included, with what begins in it."""

    first: date
    last: date
    incidents: int
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Bins without gaps, earliest first, of one `unit` (day, month or year); and what has no date."""

    unit: str
    bins: tuple[Bin, ...]
    undated: int

    @property
    def highest(self) -> int:
        """The largest number in a bin; at least 1."""
        return max((max(b.incidents, b.reports) for b in self.bins), default=1) or 1


def timeline(incidents: Iterable[str | None], reports: Iterable[str | None]) -> Timeline:
    """A timeline of ISO days; None is without a date.

    Examples
    --------
    >>> line = timeline(["2015-12-06", "2015-12-08", None], ["2015-12-07"])
    >>> line.unit, [(b.incidents, b.reports) for b in line.bins], line.undated
    ('day', [(1, 0), (0, 1), (1, 0)], 1)
    """
    told = list(incidents)
    struck = Counter(date.fromisoformat(day) for day in told if day)
    published = Counter(date.fromisoformat(day) for day in reports if day)
    days = sorted({*struck, *published})
    undated = sum(day is None for day in told)
    if not days:
        return Timeline(unit="day", bins=(), undated=undated)
    unit = _unit(days[0], days[-1])
    starts = {day: _start(day, unit) for day in days}
    counts: dict[date, list[int]] = {}
    for column, found in enumerate((struck, published)):
        for day, count in found.items():
            counts.setdefault(starts[day], [0, 0])[column] += count
    bins = []
    first = starts[days[0]]
    while first <= days[-1]:
        after = _after(first, unit)
        had = counts.get(first, [0, 0])
        bins.append(Bin(first=first, last=after - timedelta(days=1), incidents=had[0], reports=had[1]))
        first = after
    return Timeline(unit=unit, bins=tuple(bins), undated=undated)


def _unit(first: date, last: date) -> str:
    if (last - first).days < _MOST_DAYS:
        return "day"
    months = 12 * (last.year - first.year) + last.month - first.month
    return "month" if months < _MOST_MONTHS else "year"


def _start(day: date, unit: str) -> date:
    if unit == "day":
        return day
    return day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _after(first: date, unit: str) -> date:
    if unit == "day":
        return first + timedelta(days=1)
    if unit == "year" or first.month == 12:
        return first.replace(year=first.year + 1, month=1)
    return first.replace(month=first.month + 1)
