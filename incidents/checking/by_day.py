"""Things by the days that they share, so that not each must be held against each."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import islice

from incidents.model import DateSpan

# Spans of more days are few, and looked through one by one.
_LONG = 31


class ByDay:
    """Finds the spans that share a day with another.

    Parameters
    ----------
    spans : sequence of DateSpan or None
        None meets nothing.

    Examples
    --------
    >>> from datetime import date
    >>> days = [DateSpan(start=date(2016, 5, n), end=date(2016, 5, n + 1), how="") for n in (1, 2, 9)]
    >>> list(ByDay(days).meeting(days[0]))
    [0, 1]
    """

    def __init__(self, spans: Sequence[DateSpan | None]) -> None:
        self._spans = spans
        self._on: dict[int, list[int]] = defaultdict(list)
        self._long: list[int] = []
        for number, span in enumerate(spans):
            if span is not None and (span.end - span.start).days > _LONG:
                self._long.append(number)
            elif span is not None:
                for day in range(span.start.toordinal(), span.end.toordinal() + 1):
                    self._on[day].append(number)

    def meeting(self, span: DateSpan | None, after: int = -1) -> Iterator[int]:
        """The numbers, above one, of the spans that share a day with another, in their order."""
        if span is None:
            return
        days = range(span.start.toordinal(), span.end.toordinal() + 1)
        shown = self._on.keys() if len(days) > len(self._on) else days
        rows = [self._on[day] for day in shown if day in self._on and day in days]
        last = after
        for number in merge(*(islice(row, bisect_right(row, after), None) for row in (*rows, self._long))):
            other = self._spans[number]
            if number > last and other is not None and other.meets(span):
                yield number
            last = number
