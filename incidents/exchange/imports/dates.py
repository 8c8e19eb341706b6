"""Days as data sets write them: "2015-12-06", "20151206", "06 December 2015", "December 2015"; Arabic too."""

import calendar
import unicodedata
from datetime import date, datetime, timedelta
from functools import lru_cache

from incidents import linear
from incidents.exchange.imports.errors import RowError
from incidents.reading.times.calendar_words import MONTH, month_number

# Years before are slips of the pen, as for tables of claims and strikes.
_EARLIEST = 1900
_LONGEST = 60
Days = tuple[str, str]

_TIME = r"(?:[T ][0-9:.,]*(?:Z| ?UTC|[+-][0-9:]{2,6})?)?"
_YEAR_FIRST = linear.compile(
    rf"(?P<y>[0-9]{{4}})(?:-(?P<m>[0-9]{{1,2}})-|/(?P<n>[0-9]{{1,2}})/|\.(?P<o>[0-9]{{1,2}})\.)(?P<d>[0-9]{{1,2}}){_TIME}"
)
_COMPACT = linear.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})(?:[0-9]{6})?")
_FIGURES = linear.compile(
    rf"(?P<a>[0-9]{{1,2}})[/.-](?P<b>[0-9]{{1,2}})[/.-](?P<y>[0-9]{{2}}|[0-9]{{4}}){_TIME}"
)
_WORDS = linear.compile(
    rf"(?i)(?:[a-z]+,? )?(?:(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?[ -])?(?P<m>{MONTH})[ -]?"
    rf"(?:(?P<e>[0-9]{{1,2}})(?:st|nd|rd|th)?)?,?[ -](?P<y>[0-9]{{4}}){_TIME}"
)
_MONTH = linear.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})")


@lru_cache(maxsize=1 << 16)
def days_of(text: str, form: str = "") -> Days:
    """The first and the last day that a text means, in ISO 8601; a month is all its days.

    Parameters
    ----------
    text : str
    form : str
        How the days are written, as for `datetime.strptime`; empty: any way that has one meaning.

    Raises
    ------
    RowError
        If it is no day, or "03/04/2015", which people read in two ways.

    Examples
    --------
    >>> days_of("2015-12-06 00:00:00.000"), days_of("03/04/2015", "%d/%m/%Y")
    (('2015-12-06', '2015-12-06'), ('2015-04-03', '2015-04-03'))
    """
    said = _plain(text)
    if len(said) <= _LONGEST:
        found = _by_form(said, form) if form else _by_sight(said)
        if found is not None:
            return _checked(found, text)
    example = f"written as {form!r}" if form else "such as 2015-12-06 or 6 December 2015"
    raise RowError(f"the date {text[:40]!r} is none; expected a day {example}")


@lru_cache(maxsize=1 << 16)
def span_of(first: str, last: str, precision: str, form: str = "") -> tuple[str | None, str | None]:
    """The day of a row, or the first of several, and the last of several.

    Parameters
    ----------
    first, last : str
        As written; empty where they aren't told.
    precision : str
        ACLED's time_precision: of 2 the day is the middle of the week, of 3 that of the month.
    form : str
        As for `days_of`.

    Raises
    ------
    RowError
        If either is no day, or the last is before the first.

    References
    ----------
    ACLED Codebook, time_precision.

    Examples
    --------
    >>> span_of("2015-12-06", "", ""), span_of("2015-12-06", "", "2")
    (('2015-12-06', None), ('2015-12-03', '2015-12-09'))
    """
    if not first:
        return None, None
    start, end = days_of(first, form)
    if last:
        end = days_of(last, form)[1]
        if end < start:
            raise RowError(f"the last day {last[:40]!r} is before the first, {start}")
    elif precision in ("2", "3"):
        start, end = _widened(date.fromisoformat(start), precision)
    return start, None if start == end else end


def _widened(middle: date, precision: str) -> Days:
    if precision == "2":
        return (middle - timedelta(days=3)).isoformat(), (middle + timedelta(days=3)).isoformat()
    last = calendar.monthrange(middle.year, middle.month)[1]
    return middle.replace(day=1).isoformat(), middle.replace(day=last).isoformat()


def _by_form(said: str, form: str) -> tuple[date, date] | None:
    try:
        day = datetime.strptime(said, form).date()  # noqa: DTZ007  (a day, as written)
    except ValueError:
        return None
    return day, day


def _by_sight(said: str) -> tuple[date, date] | None:
    if match := _YEAR_FIRST.fullmatch(said):
        return _day(match["y"], match["m"] or match["n"] or match["o"], match["d"])
    if match := _COMPACT.fullmatch(said):
        return _day(match["y"], match["m"], match["d"])
    if match := _FIGURES.fullmatch(said):
        return _of_figures(said, int(match["a"]), int(match["b"]), match["y"])
    if match := _MONTH.fullmatch(said):
        return _month(int(match["y"]), int(match["m"]))
    if match := _WORDS.fullmatch(said):
        return _of_words(match)
    return None


def _of_figures(said: str, a: int, b: int, year: str) -> tuple[date, date] | None:
    if len(year) == 2 or (a != b and a <= 12 and b <= 12):
        raise RowError(
            f"the date {said[:40]!r} can be read in two ways; tell which by a mapping file with "
            'date_format = "%d/%m/%Y" (day first) or "%m/%d/%Y" (month first)'
        )
    return _day(year, min(a, b), max(a, b))


def _of_words(match: linear.Match) -> tuple[date, date] | None:
    month = month_number(match["m"])
    if match["d"] and match["e"]:
        return None
    number = match["d"] or match["e"]
    return _day(match["y"], month, number) if number else _month(int(match["y"]), month)


def _day(year: str | int, month: str | int, number: str | int) -> tuple[date, date] | None:
    try:
        day = date(int(year), int(month), int(number))
    except ValueError:
        return None
    return day, day


def _month(year: int, month: int) -> tuple[date, date] | None:
    if not (1 <= month <= 12 and year):
        return None
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _checked(found: tuple[date, date], text: str) -> Days:
    if found[0].year < _EARLIEST:
        raise RowError(f"the date {text[:40]!r} is before {_EARLIEST}: a slip of the pen?")
    return found[0].isoformat(), found[1].isoformat()


def _plain(text: str) -> str:
    """Without marks of direction and white space at the ends, in digits from 0 to 9."""
    if text.isascii():
        return text.strip()
    kept = (c for c in text if unicodedata.category(c) != "Cf")
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in kept).strip()
