"""A part of a casebook judged anew, as if all of it had been: see `incidents.reach`."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from incidents.checking.assess import LOWER_BOUNDS
from incidents.checking.check import is_region_denied
from incidents.checking.disagree import DISAGREEMENTS
from incidents.gather import gathered, id_of, incident_of, stem_of
from incidents.judgements import Grouping
from incidents.model import (
    Casebook,
    Claim,
    ClaimKind,
    DateSpan,
    DistanceClaim,
    Finding,
    Incident,
    ReportReading,
    Verdict,
)
from incidents.pipeline import judged
from incidents.reach import Key, Reach, Shelf

# Where an event is told: its report's place in the order of all, and its number there.
Place: TypeAlias = tuple[int, int]


def asks(claim: Claim) -> bool:
    """Whether a claim is held against strikes, or against other claims, of its days."""
    value = claim.value
    if not isinstance(value, DistanceClaim) or value.subject is not None or claim.date is None:
        return False
    return value.distance is not None or value.relation in LOWER_BOUNDS or is_region_denied(claim)


def is_of_claims(relation: str, verdict: str, probability: float | None) -> bool:
    """Whether a finding is on two claims, and not on a claim and a place: that has a probability."""
    return relation in DISAGREEMENTS or (probability is None and verdict != Verdict.NOT_CHECKABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is to be worked out anew.

    Parameters
    ----------
    reports : frozenset of str
        Those that are new, or say something else.
    groupings : sequence of Grouping
        Everything that people say of which events are one.
    regrouped : sequence of Grouping
        Those of them that are new.
    """

    reports: frozenset[str]
    groupings: Sequence[Grouping] = ()
    regrouped: Sequence[Grouping] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose findings may change.

    Parameters
    ----------
    core : set of str
        Reports of which all findings may: on their claims, and of others' claims held against theirs.
    asked : set of str
        Further reports of which those findings may that hold a claim against strikes of its days.
    """

    core: set[str]
    asked: set[str]

    def has(self, finding: Finding) -> bool:
        """Whether a finding is one of these."""
        is_of_two = is_of_claims(finding.relation, finding.verdict.value, finding.probability)
        if finding.claim.report in self.core or (finding.claim.report in self.asked and not is_of_two):
            return True
        against = finding.against
        return is_of_two and isinstance(against, Claim) and against.report in self.core


class World:
    """The reports that one audience knows, and what a change makes of their incidents.

    Parameters
    ----------
    number : int
        The shelf's number of it.
    shelf : Shelf
    knows : callable
        Whether a reading is one of its.

    Attributes
    ----------
    old : frozenset of str
        The incidents that the events reached were under.
    near : set of str
        The reports whose incidents the last `part` holds as they are.
    """

    def __init__(self, number: int, shelf: Shelf, knows: Callable[[ReportReading], bool]) -> None:
        self.number = number
        self._shelf, self._knows = shelf, knows
        self._reached: Collection[Key] = ()
        self._fresh: dict[Key, Incident] = {}
        self._kept: dict[str, Incident] = {}
        self.old: frozenset[str] = frozenset()
        self.near: set[str] = set()

    @property
    def fresh(self) -> list[Incident]:
        """The incidents of the events that were reached."""
        return self._in_line(self._fresh.values())

    def gather(self, reached: Collection[Key], groupings: Sequence[Grouping]) -> set[Key]:
        """Gather the events that were reached; the events of other incidents whose ids change with that."""
        self._reached, self._fresh, self._kept = reached, {}, {}
        held = (self._shelf.held(self.number, key) for key in reached)
        self.old = frozenset(incident for incident in held if incident is not None)
        by_stem: dict[str, list[Incident]] = {self._shelf.stem(self.number, key): [] for key in self.old}
        for incident in gathered(self._parts(), groupings):
            by_stem.setdefault(stem_of(incident), []).append(incident)
        return {event for stem, found in by_stem.items() for event in self._number(stem, found)}

    def _number(self, stem: str, found: Sequence[Incident]) -> Iterator[Key]:
        """Give incidents of one stem their ids; the events of those that need another than they had."""
        stays = self._shelf.under(self.number, stem)
        line: list[tuple[Place, Incident | None, str]] = [(self._first(i.events), i, "") for i in found]
        line += [(self._first(events), None, key) for key, events in stays.items() if key not in self.old]
        for number, (_, incident, known) in enumerate(sorted(line, key=lambda one: one[0]), start=1):
            made = id_of(stem, number)
            if incident is not None:
                named = replace(incident, id=made)
                self._fresh |= dict.fromkeys(named.events, named)
            elif known != made:
                yield from stays[known]

    def readings(self, reports: Collection[str]) -> list[ReportReading]:
        """Those of these reports that this world knows, in the order in which they came."""
        found = (self._shelf.reading(report) for report in sorted(reports, key=self._shelf.line))
        return [reading for reading in found if reading is not None and self._knows(reading)]

    def by_id(self, incident: str) -> Incident | None:
        """The incident of an id, whether it was reached or not."""
        fresh = next((one for one in self._fresh.values() if one.id == incident), None)
        if fresh is not None or incident in self.old:
            return fresh
        if incident not in self._kept:
            events = sorted(self._shelf.members(self.number, incident), key=self._place)
            readings = {report: self._shelf.reading(report) for report, _ in events}
            known = {report: reading for report, reading in readings.items() if reading is not None}
            if not events:
                return None
            self._kept[incident] = replace(incident_of(known, events), id=incident)
        return self._kept[incident]

    def tellers(self, incident: str) -> set[str]:
        """The reports that tell of an incident; none where there is no such incident."""
        found = self.by_id(incident)
        return {report for report, _ in found.events} if found is not None else set()

    def part(self, scope: Scope, also: Collection[str] = ()) -> Casebook:
        """A casebook whose findings are those of a scope, and whose incidents are those that they need.

        Parameters
        ----------
        scope : Scope
        also : collection of str
            Further reports whose incidents it holds.
        """
        self.near = near = self._near(scope) | set(also)
        incidents = self._incidents(near)
        tellers = {report for incident in incidents for report, _ in incident.events}
        found = judged(self.readings(near | tellers), incidents, asking=scope.core | scope.asked)
        return replace(found, findings=tuple(f for f in found.findings if scope.has(f)))

    def _near(self, scope: Scope) -> set[str]:
        """Reports that the claims of others may be held against, or that tell of the same incidents."""
        told = self._incidents(scope.core)
        near = {report for incident in told for report, _ in incident.events} | scope.core | scope.asked
        core = [claim for reading in self.readings(scope.core) for claim in reading.claims]
        asked = [claim for reading in self.readings(scope.asked) for claim in reading.claims]
        for days in _days(core):
            near |= set(self._shelf.claiming(days))
        for days in _days([*core, *asked]):
            near |= set(self._shelf.telling(days))
        return near.union(self._shelf.firsts() if any(c.kind is ClaimKind.FIRST for c in core) else ())

    def _incidents(self, reports: Collection[str]) -> list[Incident]:
        events = ((r.report.id, e.number) for r in self.readings(reports) for e in r.events)
        found = [one for event in events if (one := self._incident(event)) is not None]
        return self._in_line(found)

    def _incident(self, event: Key) -> Incident | None:
        if event in self._reached:
            return self._fresh.get(event)
        held = self._shelf.held(self.number, event)
        return None if held is None else self.by_id(held)

    def _in_line(self, incidents: Collection[Incident]) -> list[Incident]:
        """Each once, in the order in which they are first told."""
        return sorted({i.id: i for i in incidents}.values(), key=lambda i: self._first(i.events))

    def _parts(self) -> list[ReportReading]:
        """What is told of the events that were reached, and no others."""
        found = self.readings({report for report, _ in self._reached})
        return [
            replace(r, events=tuple(e for e in r.events if (r.report.id, e.number) in self._reached))
            for r in found
        ]

    def _first(self, events: Collection[Key]) -> Place:
        return min(map(self._place, events))

    def _place(self, event: Key) -> Place:
        return self._shelf.line(event[0]), event[1]


def _days(claims: Sequence[Claim]) -> list[DateSpan]:
    """The days of claims that ask for others of theirs, each once."""
    found = [claim.date for claim in claims if claim.date is not None and asks(claim)]
    return list({(days.start, days.end): days for days in found}.values())


def reached(shelf: Shelf, worlds: Mapping[int, World], change: Change) -> set[Key]:
    """Gather what a change reaches, in all worlds; the events reached."""
    reach = Reach(shelf, worlds.keys(), change.groupings)
    seeds = {*reach.of_reports(change.reports)}
    seeds.update(key for grouping in change.regrouped for key in reach.of_grouping(grouping))
    while True:
        found = reach.closed(seeds)
        moved = {key for world in worlds.values() for key in world.gather(found, change.groupings)}
        if moved <= found:
            return found
        seeds = found | moved


def scope_of(shelf: Shelf, worlds: Mapping[int, World], core: Collection[str]) -> Scope:
    """What a change makes of findings, from the reports that it reached."""
    asked: set[str] = set()
    for world in worlds.values():
        days: list[DateSpan | None] = [incident.date for incident in world.fresh]
        days += [shelf.days(world.number, incident) for incident in world.old]
        for one in {(d.start, d.end): d for d in days if d is not None}.values():
            asked |= set(shelf.claiming(one))
    return Scope(core=set(core), asked=asked.difference(core))
