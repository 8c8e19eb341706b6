"""Things by the days that they share, so that not each must be held against each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

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

    def meeting(self, span: DateSpan | None) -> Iterator[int]:
        """The numbers of the spans that share a day with one, in their order."""
        if span is None:
            return
        days = range(span.start.toordinal(), span.end.toordinal() + 1)
        shown = self._on.keys() if len(days) > len(self._on) else days
        near = chain.from_iterable(self._on[day] for day in shown if day in self._on and day in days)
        for number in sorted({*near, *self._long}):
            other = self._spans[number]
            if other is not None and other.meets(span):
                yield number
