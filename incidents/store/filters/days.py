"""Days that a filter writes, as DATE or TIMESTAMP: both by the day in UTC, as finely as the data know."""

import re
from datetime import date, datetime
from typing import Any

from incidents.errors import FilterError
from incidents.store.filters.target import shown

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIMESTAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z")


def day(text: Any) -> date:
    """The day that a text such as 2016-09-17 or 2016-09-17T15:00:00Z names.

    Raises
    ------
    FilterError
        If it is neither, or no day of the calendar.

    Examples
    --------
    >>> day("2016-09-17T23:59:59.5Z")
    datetime.date(2016, 9, 17)
    """
    return _timestamp(text) if isinstance(text, str) and "T" in text else _date(text)


def written(node: dict[str, Any]) -> date:
    """The day of CQL2 JSON's {"date": ...} or {"timestamp": ...}."""
    return _date(node["date"]) if "date" in node else _timestamp(node["timestamp"])


def _date(text: Any) -> date:
    if isinstance(text, str) and _DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise FilterError(
                f"{text} is not in the calendar ({error}); write a day such as 2016-09-17"
            ) from error
    raise FilterError(f"{shown(text)} is no day; write one as YYYY-MM-DD, such as 2016-09-17")


def _timestamp(text: Any) -> date:
    if isinstance(text, str) and _TIMESTAMP.fullmatch(text):
        try:
            return datetime.fromisoformat(f"{text[:19]}+00:00").date()
        except ValueError as error:
            raise FilterError(
                f"{text} is not in the calendar ({error}); write a time such as 2016-09-17T15:00:00Z"
            ) from error
    raise FilterError(f"{shown(text)} is no time in UTC; write one such as 2016-09-17T15:00:00Z")
