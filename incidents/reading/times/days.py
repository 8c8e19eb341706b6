"""Intervals of days, each with the words that say how it was inferred."""

import calendar
from dataclasses import replace
from datetime import date

from incidents.model import DateSpan
from incidents.reading.times.calendar_words import month_number

# A text that looks back names days of a time at least this long ago, one soon after another, in days.
_LONG_AGO, _RECENT, _SOON, _SOME_DAYS = 300, 45, 120, 10
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


def day(when: date, how: str) -> DateSpan:
    """One day."""
    return DateSpan(start=when, end=when, how=how)


def moved(origin: date, by: int, how: str) -> DateSpan | None:
    """The day so many days after another; None beyond the ends of the calendar.

    Examples
    --------
    >>> str(moved(date(2018, 4, 18), -2, "two days ago").start)
    '2018-04-16'
    """
    ordinal = origin.toordinal() + by
    return day(date.fromordinal(ordinal), how) if _FIRST <= ordinal <= _LAST else None


def absolute(year: int, month: int, number: int, *, how: str) -> DateSpan | None:
    """The day, or None where the calendar has none such (31 June)."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= number <= calendar.monthrange(year, month)[1]):
        return None
    return day(date(year, month, number), how)


def whole_month(year: int, month: int, how: str) -> DateSpan | None:
    """All days of a month; None where there is no such year."""
    if not 1 <= year <= 9999:
        return None
    last = calendar.monthrange(year, month)[1]
    return DateSpan(start=date(year, month, 1), end=date(year, month, last), how=how)


def whole_year(year: int, how: str) -> DateSpan | None:
    """All days of a year; None where there is none such."""
    return DateSpan(start=date(year, 1, 1), end=date(year, 12, 31), how=how) if 1 <= year <= 9999 else None


def month_day(
    month: str, number: int, written: int | None, anchor: date | None, year: int | None
) -> DateSpan | None:
    """A day of a month whose year is written, or is that of the last such day up to the anchor.

    Parameters
    ----------
    year : int or None
        The year to take where there is neither.
    """
    if written:
        return absolute(written, month_number(month), number, how="written")
    if anchor is None:
        how = f"year {year} from elsewhere in the text"
        return absolute(year, month_number(month), number, how=how) if year else None
    for candidate in (anchor.year, anchor.year - 1, *range(anchor.year - 2, anchor.year - 9, -1)):
        found = absolute(candidate, month_number(month), number, how=f"the last such day up to {anchor}")
        if found is not None and (found.start - anchor).days <= 1:
            return found
    return None


def last_numbered(anchor: date, number: int, how: str) -> DateSpan | None:
    """The last day up to the anchor that has a number in its month.

    Examples
    --------
    >>> str(last_numbered(date(2018, 4, 18), 20, "“on the 20th”").start)
    '2018-03-20'
    """
    months = (months_on(anchor, -back) for back in range(3))
    found = (absolute(year, month, number, how=how) for year, month in months)
    return next((one for one in found if one is not None and one.start <= anchor), None)


def next_numbered(origin: date, number: int, how: str) -> DateSpan | None:
    """The day with a number in its month that is nearest to another and no more than some days before it."""
    months = (months_on(origin, on) for on in range(3))
    found = (absolute(year, month, number, how=how) for year, month in months)
    return next((one for one in found if one is not None and (origin - one.start).days <= _SOME_DAYS), None)


def soon_after(last: date, month: int, number: int, anchor: date, found: DateSpan | None) -> DateSpan | None:
    """A day without a year in a text that looks back: that of the day named last, if it follows soon after it.

    Parameters
    ----------
    last : date
        The day named last, with its year.
    anchor : date
        The report's day; a day shortly before that is meant first.
    found : DateSpan or None
        The day as counted from the anchor alone.
    """
    is_news = (anchor - last).days < _LONG_AGO or (
        found is not None and (anchor - found.start).days < _RECENT
    )
    if is_news:
        return found
    days = (absolute(year, month, number, how=f"counted from {last}") for year in (last.year, last.year + 1))
    near = (one for one in days if one is not None and -_SOME_DAYS <= (one.start - last).days <= _SOON)
    return next(near, found)


def months_on(origin: date, months: int) -> tuple[int, int]:
    """The year and month so many months after a day's."""
    count = origin.year * 12 + origin.month - 1 + months
    return count // 12, count % 12 + 1


def bare_month(month: str, anchor: date | None, year: int | None) -> DateSpan | None:
    """A month whose year isn't written: the last such month up to the anchor."""
    number = month_number(month)
    if anchor is not None:
        how = f"the last such month up to {anchor}"
        return whole_month(anchor.year - (number > anchor.month), number, how)
    return whole_month(year, number, f"year {year} from elsewhere in the text") if year else None


def part_of_month(whole: DateSpan | None, part: str) -> DateSpan | None:
    """The first, second or last third of a month, by the word for it ("early", "mid", "late")."""
    if whole is None:
        return None
    word = part.casefold()
    if word.startswith("first"):
        return replace(whole, end=whole.start.replace(day=7))
    if word.startswith("last"):
        return replace(whole, start=whole.end.replace(day=whole.end.day - 6))
    if word.startswith(("early", "begin", "start", "أوائل", "مطلع", "بداية")):
        return replace(whole, end=whole.start.replace(day=10))
    if word.startswith(("mid", "منتصف")):
        return replace(whole, start=whole.start.replace(day=11), end=whole.start.replace(day=20))
    return replace(whole, start=whole.start.replace(day=21))


def between(first: DateSpan | None, last: DateSpan | None) -> DateSpan | None:
    """From the start of one interval to the end of another; None if that is no interval."""
    if first is None or last is None or last.end < first.start:
        return None
    return replace(last, start=first.start)
