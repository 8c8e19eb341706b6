"""Days as tables write them, all in one zone of time."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

EPOCH = date(1970, 1, 1)
EARLIEST = date(1900, 1, 1)
NO_ZONE = "no zone"


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day, in days since 1970-01-01, and the zone it was written in."""

    number: int
    zone: str = NO_ZONE


class Days:
    """Reads days, and holds the zone that the first of them set for all: days of two zones don't compare."""

    def __init__(self) -> None:
        self.zone = ""
        self.set_by = ""

    def read(self, value: Any, where: str) -> int | str:
        """The number of a day, or why it can't be used.

        Parameters
        ----------
        value : str, date or datetime
        where : str
            Row and column, for messages about later values.
        """
        known = _known(value) if isinstance(value, str) else parse_day(value)
        if isinstance(known, str):
            return known
        if not self.zone:
            self.zone, self.set_by = known.zone, where
        if known.zone != self.zone:
            return (
                f"{str(value)!r} has {_named(known.zone)}, but {self.set_by} has {_named(self.zone)}; "
                "days of two zones don't compare: write all in one"
            )
        return known.number


def parse_day(value: Any) -> Day | str:
    """A day from ISO 8601 text (a date, or a time with or without offset) or a date, or why not.

    Examples
    --------
    >>> parse_day("2015-12-06T23:30:00+03:00")
    Day(number=16775, zone='UTC+03:00')
    >>> parse_day("6/12/2015")
    "'6/12/2015' is not a date; expected YYYY-MM-DD"
    """
    moment = _moment(value)
    if moment is None:
        return f"{str(value)!r} is not a date; expected YYYY-MM-DD"
    day = moment.date() if isinstance(moment, datetime) else moment
    if day < EARLIEST:
        return f"{day} is before {EARLIEST.year}: a slip of the pen?"
    return Day((day - EPOCH).days, _zone(moment))


@lru_cache(maxsize=1 << 16)
def _known(text: str) -> Day | str:
    return parse_day(text)


def _moment(value: Any) -> date | None:
    if isinstance(value, date):
        return value
    text = str(value).strip()
    if text[4:5] != "-" or text[7:8] != "-":
        return None
    try:
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError:
        return None


def _zone(moment: date) -> str:
    zone = moment.tzinfo if isinstance(moment, datetime) else None
    return NO_ZONE if zone is None else str(zone)


def _named(zone: str) -> str:
    return zone if zone == NO_ZONE else f"the zone {zone}"
