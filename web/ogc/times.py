"""The parameter `datetime`: an instant or an interval of RFC 3339 times, as days in UTC.

References
----------
OGC 17-069r4, OGC API - Features - Part 1: Core, 7.15.4. RFC 3339, 5.6.
"""

import re
from datetime import UTC, date, datetime, timedelta

from incidents.sentence import say
from incidents.store.query import Days
from web.errors import BadParameterError

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([0-9]{2}:[0-9]{2}):([0-9]{2})(?:\.[0-9]{1,30})?"
    r"(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))"
)
_OPEN = ("", "..")
_LEAP_SECOND = 60


def days(text: str) -> Days:
    """First and last day of a `datetime`, ends included; None is open.

    The data know days, in UTC, so a time counts as its day.

    Raises
    ------
    BadParameterError
        If it is no time, or ends before it begins.

    Examples
    --------
    >>> days("2015-12-06/..")
    (datetime.date(2015, 12, 6), None)
    >>> days("2015-12-06T23:30:00-02:00")
    (datetime.date(2015, 12, 7), datetime.date(2015, 12, 7))
    """
    parts = text.split("/")
    if len(parts) == 1:
        day = _day(text, text)
        return day, day
    if len(parts) != 2 or all(part in _OPEN for part in parts):
        raise _bad(text, "it is neither a time nor an interval with an end")
    first, last = (None if part in _OPEN else _day(part, text) for part in parts)
    if first and last and first > last:
        raise _bad(text, "it ends before it begins")
    return first, last


def _day(part: str, text: str) -> date:
    if _DAY.fullmatch(part):
        return _made(part, text)
    found = _TIME.fullmatch(part)
    if not found:
        raise _bad(text, f"{part[:40]!r} is no date or time of RFC 3339")
    day, clock, second, sign, hours, minutes = found.groups()
    if int(second) > _LEAP_SECOND or int(hours or 0) > 23 or int(minutes or 0) > 59:
        raise _bad(text, say("%(value)s is no time of a day", value=repr(part[:40])))
    _made(day, text)
    try:
        local = datetime.fromisoformat(f"{day}T{clock}:00").replace(tzinfo=UTC)
        ahead = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
        return (local + ahead if sign == "-" else local - ahead).date()
    except (ValueError, OverflowError) as error:
        raise _bad(text, say("%(value)s is no time of a day", value=repr(part[:40]))) from error


def _made(part: str, text: str) -> date:
    try:
        return date.fromisoformat(part)
    except ValueError as error:
        raise _bad(text, say("there is no day %(day)s", day=part)) from error


def _bad(text: str, why: str) -> BadParameterError:
    return BadParameterError(
        say(
            "datetime=%(value)s can't be used: %(why)s; write 2015-12-06, 2015-12-06T18:00:00Z, or two of "
            "them with / between, '..' for an open end",
            value=repr(text[:80]),
            why=why,
        )
    )
