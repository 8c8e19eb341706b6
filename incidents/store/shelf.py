"""The stored readings as `incidents.reach` looks for them, and the tables that it looks in."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

from incidents.corrected import corrected
from incidents.gather import stem_of
from incidents.model import ClaimKind, DateSpan, Incident, ReportReading
from incidents.partly import asks
from incidents.reach import Key
from incidents.store import judged, received
from incidents.store.database import Connection

Json = dict[str, Any]

EVENT, CLAIM, FIRST = "event", "claim", "first"
# Spans of more days are looked through one by one.
_LONG = timedelta(31)
_AT_ONCE = 500
_ON = """SELECT report FROM days WHERE kind = ? AND is_long = 0 AND first BETWEEN ? AND ? AND last >= ?
UNION SELECT report FROM days WHERE kind = ? AND is_long = 1 AND first <= ? AND last >= ?"""


class StoredShelf:
    """A `Shelf` over one state of a store."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._readings: dict[str, ReportReading | None] = {}
        self._documents: dict[str, Json | None] = {}
        self._lines: dict[str, int] = {}
        self.telling = cache(self._telling)
        self.claiming = cache(self._claiming)
        self.held = cache(self._held)
        self.members = cache(self._members)

    @property
    def loaded(self) -> list[ReportReading]:
        """Every reading that was asked for."""
        return [reading for reading in self._readings.values() if reading is not None]

    def document(self, report: str) -> Json | None:
        """A report as received, or None."""
        if report not in self._documents:
            self._documents[report] = received.document(self._db, report)
        return self._documents[report]

    def reading(self, report: str) -> ReportReading | None:
        """What a report says now, as people corrected it, or None where it is gone."""
        if report not in self._readings:
            found, written = self.document(report), received.reading(self._db, report)
            is_there = found is not None and found["text"] is not None and written is not None
            self._readings[report] = self._decoded(report, str(written)) if is_there else None
        return self._readings[report]

    def _decoded(self, report: str, written: str) -> ReportReading:
        said = received.decoded(received.as_report(self.document(report) or {}), written)
        return corrected(said, judged.corrections(self._db, report))

    def line(self, report: str) -> int:
        """The report's place in the order in which reports came."""
        if report not in self._lines:
            row = self._db.execute("SELECT seq FROM received WHERE id = ?", (report,)).fetchone()
            self._lines[report] = int(row[0]) if row else 0
        return self._lines[report]

    def lines(self, reports: Sequence[str]) -> Mapping[str, int]:
        """The places of many reports."""
        missing = [report for report in dict.fromkeys(reports) if report not in self._lines]
        for start in range(0, len(missing), _AT_ONCE):
            part = missing[start : start + _AT_ONCE]
            sql = f"SELECT id, seq FROM received WHERE id IN ({', '.join('?' * len(part))})"  # noqa: S608
            self._lines |= dict(iter(self._db.execute(sql, part)))
        return self._lines

    def firsts(self) -> Collection[str]:
        """The reports that call something a first."""
        rows = self._db.execute("SELECT DISTINCT report FROM days WHERE kind = ?", (FIRST,))
        return {row[0] for row in rows}

    def events(self, report: str) -> Collection[Key]:
        """The events of a report that were under an incident."""
        rows = self._db.execute("SELECT DISTINCT number FROM told WHERE report = ?", (report,))
        return {(report, int(row[0])) for row in rows}

    def named(self, report: str) -> Collection[str]:
        """The places, by id, that a report named."""
        rows = self._db.execute("SELECT place FROM named WHERE report = ?", (report,))
        return {row[0] for row in rows}

    def under(self, world: int, stem: str) -> dict[str, list[Key]]:
        """The incidents that were of a stem, each with its events."""
        found: dict[str, list[Key]] = {}
        sql = """SELECT t.incident, t.report, t.number, r.seq FROM told t JOIN received r ON r.id = t.report
WHERE t.world = ? AND t.stem = ?"""
        for incident, report, number, line in self._db.execute(sql, (world, stem)):
            found.setdefault(incident, []).append((report, int(number)))
            self._lines[report] = int(line)
        return found

    def stem(self, world: int, incident: str) -> str:
        """The stem of an incident that was."""
        sql = "SELECT stem FROM told WHERE world = ? AND incident = ? LIMIT 1"
        return str(self._db.execute(sql, (world, incident)).fetchone()[0])

    def days(self, world: int, incident: str) -> DateSpan | None:
        """The days of an incident that was."""
        sql = "SELECT date, date_end FROM incidents WHERE id = ? AND audience IN (0, ?) AND imported IS NULL"
        row = self._db.execute(sql, (incident, world)).fetchone()
        if row is None or row[0] is None:
            return None
        first, last = (date.fromisoformat(str(day)) for day in (row[0], row[1] or row[0]))
        return DateSpan(start=first, end=last, how="")

    def _telling(self, days: DateSpan) -> Collection[str]:
        return self._on(EVENT, days)

    def _claiming(self, days: DateSpan) -> Collection[str]:
        return self._on(CLAIM, days)

    def _on(self, kind: str, days: DateSpan) -> Collection[str]:
        first, last = days.start.isoformat(), days.end.isoformat()
        earliest = (days.start - _LONG).isoformat() if days.start - date.min > _LONG else first
        values = (kind, earliest, last, first, kind, last, first)
        return {row[0] for row in self._db.execute(_ON, values)}

    def _held(self, world: int, event: Key) -> str | None:
        sql = "SELECT incident FROM told WHERE world = ? AND report = ? AND number = ?"
        row = self._db.execute(sql, (world, *event)).fetchone()
        return None if row is None else str(row[0])

    def _members(self, world: int, incident: str) -> Sequence[Key]:
        sql = "SELECT report, number FROM told WHERE world = ? AND incident = ?"
        return [(report, int(number)) for report, number in self._db.execute(sql, (world, incident))]


def told_rows(world: int, incidents: Iterable[Incident]) -> Iterator[tuple[Any, ...]]:
    """The rows of a world's incidents."""
    for incident in incidents:
        stem = stem_of(incident)
        yield from ((world, report, number, incident.id, stem) for report, number in incident.events)


def day_rows(reading: ReportReading) -> Iterator[tuple[Any, ...]]:
    """The rows of a reading's days."""
    spans = [(EVENT, e.date) for e in reading.events] + [(CLAIM, c.date) for c in reading.claims if asks(c)]
    for kind, days in dict.fromkeys((kind, (d.start, d.end)) for kind, d in spans if d is not None):
        first, last = days
        yield reading.report.id, kind, first.isoformat(), last.isoformat(), int(last - first > _LONG)
    if any(c.kind is ClaimKind.FIRST for c in reading.claims):
        yield reading.report.id, FIRST, None, None, 0


def put_told(db: Connection, rows: Iterable[tuple[Any, ...]], events: Sequence[Key] | None = None) -> None:
    """Put rows of `told_rows` in the place of those of some events, or of all."""
    if events is None:
        db.execute("DELETE FROM told")
    else:
        db.executemany("DELETE FROM told WHERE report = ? AND number = ?", events)
    db.executemany("INSERT INTO told (world, report, number, incident, stem) VALUES (?, ?, ?, ?, ?)", rows)


def put_ties(db: Connection, readings: Sequence[ReportReading], reports: Sequence[str] | None = None) -> None:
    """Put the days and places of readings in the place of those of some reports, or of all."""
    for table in ("days", "named"):
        if reports is None:
            db.execute(f"DELETE FROM {table}")  # noqa: S608
        else:
            db.executemany(f"DELETE FROM {table} WHERE report = ?", [(one,) for one in reports])  # noqa: S608
    rows = [row for reading in readings for row in day_rows(reading)]
    db.executemany("INSERT INTO days (report, kind, first, last, is_long) VALUES (?, ?, ?, ?, ?)", rows)
    named = [(reading.report.id, place) for reading in readings for place in sorted(places_of(reading))]
    db.executemany("INSERT INTO named (report, place) VALUES (?, ?)", named)


def places_of(reading: ReportReading) -> set[str]:
    """The ids of the places that a reading names."""
    return {mention.result.place.id for mention in reading.places if mention.result.place is not None}
