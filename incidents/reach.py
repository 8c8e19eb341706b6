"""How far a changed report reaches: the events whose incidents may be others because of it.

What is reached is closed: an event outside can't be one with an event inside, before the change or after it,
so that the incidents of the events inside follow from these alone.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Protocol, TypeAlias

from incidents.judgements import Grouping
from incidents.meeting import ENOUGH, agreement_of, days_of, is_offset, may_be_meant, may_be_one, offset_of
from incidents.model import DateSpan, Event, ReportReading

# An event by its report and its number there.
Key: TypeAlias = tuple[str, int]


class Shelf(Protocol):
    """Where readings are found, and under which incidents their events were, before a change."""

    def reading(self, report: str) -> ReportReading | None:
        """What a report says now, or None where it is gone."""
        ...

    def line(self, report: str) -> int:
        """The report's place in the order in which reports came."""
        ...

    def telling(self, days: DateSpan) -> Collection[str]:
        """The reports with an event on one of these days."""
        ...

    def claiming(self, days: DateSpan) -> Collection[str]:
        """The reports with a claim of `incidents.partly.asks` on one of these days."""
        ...

    def firsts(self) -> Collection[str]:
        """The reports that call something a first."""
        ...

    def events(self, report: str) -> Collection[Key]:
        """The events of a report that were under an incident."""
        ...

    def held(self, world: int, event: Key) -> str | None:
        """The incident that an event was under, in one of the worlds that are kept apart."""
        ...

    def members(self, world: int, incident: str) -> Sequence[Key]:
        """The events that were under an incident."""
        ...

    def under(self, world: int, stem: str) -> dict[str, list[Key]]:
        """The incidents that were of a stem (see `incidents.gather.stem_of`), each with its events."""
        ...

    def stem(self, world: int, incident: str) -> str:
        """The stem of an incident that was."""
        ...

    def days(self, world: int, incident: str) -> DateSpan | None:
        """The days of an incident that was."""
        ...


class Reach:
    """Follows what may be one from event to event.

    Parameters
    ----------
    shelf : Shelf
    worlds : collection of int
        Those in which incidents were held.
    groupings : sequence of Grouping
        What people say of which events are one.
    """

    def __init__(self, shelf: Shelf, worlds: Collection[int], groupings: Sequence[Grouping]) -> None:
        self._shelf, self._worlds = shelf, worlds
        self._groupings: dict[str, list[Grouping]] = defaultdict(list)
        for grouping in groupings:
            for report in dict.fromkeys(report for report, _ in grouping.events):
                self._groupings[report].append(grouping)

    def of_reports(self, reports: Iterable[str]) -> Iterator[Key]:
        """The events of reports, those that they told before included."""
        for report in reports:
            yield from self._shelf.events(report)
            reading = self._shelf.reading(report)
            yield from ((report, event.number) for event in reading.events) if reading else ()

    def of_grouping(self, grouping: Grouping) -> Iterator[Key]:
        """The events that a person groups, so far as they are read."""
        for report, start in grouping.events:
            reading = self._shelf.reading(report)
            for event in reading.events if reading else ():
                if event.span.start == start:
                    yield report, event.number

    def closed(self, events: Iterable[Key]) -> set[Key]:
        """The events, and all that may be one with them through any others."""
        found = set(events)
        queue = deque(found)
        while queue:
            for key in self._neighbours(queue.popleft()):
                if key not in found:
                    found.add(key)
                    queue.append(key)
        return found

    def _neighbours(self, key: Key) -> Iterator[Key]:
        for world in self._worlds:
            incident = self._shelf.held(world, key)
            yield from self._shelf.members(world, incident) if incident is not None else ()
        reading = self._shelf.reading(key[0])
        event = next((e for e in reading.events if e.number == key[1]), None) if reading else None
        if reading is None or event is None:
            return
        yield from _tied(reading, event)
        for grouping in self._groupings.get(key[0], ()):
            if (key[0], event.span.start) in grouping.events:
                yield from self.of_grouping(grouping)
        if days_of(event) and event.date is not None:
            for report in self._shelf.telling(event.date):
                yield from self._alike(event, report) if report != key[0] else ()

    def _alike(self, event: Event, report: str) -> Iterator[Key]:
        reading = self._shelf.reading(report)
        for other in reading.events if reading else ():
            if days_of(other) and _may_join(event, other):
                yield report, other.number


def _may_join(a: Event, b: Event) -> bool:
    """Whether two events can be found to be one; that of two at a distance depends on what they are from."""
    if agreement_of(a, b) >= ENOUGH or may_be_meant(a, b):
        return True
    return is_offset(a) and is_offset(b) and may_be_one(a, b)


def _tied(reading: ReportReading, event: Event) -> Iterator[Key]:
    """Events of one report of which one is at a distance from the other."""
    for claim in reading.claims:
        value = offset_of(claim)
        if value is not None and value.reference_event is not None and claim.event is not None:
            ends = (claim.event, value.reference_event)
            if event.number in ends:
                yield from ((reading.report.id, number) for number in ends)
