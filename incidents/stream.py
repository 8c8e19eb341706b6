"""Reports that come one by one, each related to those before it."""

from collections import defaultdict, deque
from datetime import date, timedelta
from heapq import nlargest

from incidents.gather import gather_incidents
from incidents.model import Casebook, ClaimKind, ReportReading
from incidents.pipeline import judged

_LONGEST_WINDOW = timedelta(31)
# How many reports of a day, and how many that call something a first, a further one is related to.
_MOST_EARLIER = 100
_MOST_FIRSTS = 100


class Stream:
    """Reports one by one: each is related to the last before it of its days, and a "first" to others."""

    def __init__(self) -> None:
        self._by_day: dict[date, deque[ReportReading]] = defaultdict(lambda: deque(maxlen=_MOST_EARLIER))
        self._number: dict[str, int] = {}
        self._firsts: deque[ReportReading] = deque(maxlen=_MOST_FIRSTS)

    def add(self, reading: ReportReading) -> Casebook:
        """What a reading adds: its incidents, and the findings that its claims or strikes take part in."""
        days = _days(reading)
        met = [r for day in days for r in self._by_day[day]]
        if any(c.kind is ClaimKind.FIRST for c in reading.claims):
            met += self._firsts
            self._firsts.append(reading)
        known = {r.report.id: r for r in met if r.report.id != reading.report.id}
        latest = set(nlargest(_MOST_EARLIER, known, key=self._number.__getitem__))
        self._number[reading.report.id] = len(self._number)
        for day in days:
            self._by_day[day].append(reading)
        mine = reading.report.id
        readings = [*(r for r in known.values() if r.report.id in latest), reading]
        casebook = judged(readings, gather_incidents(readings), of=mine)
        return Casebook(
            readings=tuple(r for r in casebook.readings if r.report.id == mine),
            incidents=tuple(i for i in casebook.incidents if any(report == mine for report, _ in i.events)),
            findings=casebook.findings,
        )


def _days(reading: ReportReading) -> list[date]:
    """The days of a report's events; an event dated only within months has none."""
    spans = [
        e.date for e in reading.events if e.date is not None and e.date.end - e.date.start <= _LONGEST_WINDOW
    ]
    return sorted({s.start + timedelta(n) for s in spans for n in range((s.end - s.start).days + 1)})
