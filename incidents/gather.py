"""Events of several reports gathered into incidents: the same event told again is one incident."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import combinations

from gazetteer.names import fold
from incidents.agreeing import Agreeing
from incidents.distance import Distance
from incidents.judgements import Grouping
from incidents.meant import told_less_exactly
from incidents.meeting import days_of, is_offset, may_be_one, offset_of
from incidents.model import (
    Claim,
    DateSpan,
    DistanceClaim,
    Event,
    Incident,
    PlaceRef,
    ReportReading,
)
from incidents.places import most_specific, specificity
from incidents.report import slug

# More events of a day than this at a distance from one place are no reports of one.
_MOST_OFFSETS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """An event with the reading that tells it, and what that claims of it."""

    reading: ReportReading
    event: Event
    claims: tuple[Claim, ...]

    @property
    def key(self) -> tuple[str, int]:
        return (self.reading.report.id, self.event.number)


def gather_incidents(
    readings: Sequence[ReportReading], groupings: Sequence[Grouping] = ()
) -> tuple[Incident, ...]:
    """The incidents of a set of reports, in the order in which they are first told; see `gathered`."""
    return tuple(_numbered(gathered(readings, groupings)))


def gathered(readings: Sequence[ReportReading], groupings: Sequence[Grouping] = ()) -> list[Incident]:
    """Incidents without ids, in the order in which they are first told.

    What people say of which events are one, or aren't, comes first; the last word on two events holds.

    Two events of different reports are one incident where they share a day and their places agree; an event
    known only by its governorate joins one whose target it shares ("an army camp"). The best agreements are
    joined first, whatever the order of the reports, and never two events that can't be one. Then comes one
    told less exactly, where no other can be meant: "its strike in that district", "the hospital hit then".
    Last come events that are known only by their distance from another: "we struck a depot 20 km from there".
    """
    told = [one for reading in readings for one in _events(reading)]
    agreeing = Agreeing([one.event for one in told])
    groups = _Groups(told, groupings, agreeing)

    def best_first(pair: tuple[float, int, int]) -> tuple[object, ...]:
        return (-pair[0], *sorted(told[k].key for k in pair[1:]))

    for level in agreeing.levels():
        _join(told, groups, agreeing, level)
    events, reports = [one.event for one in told], [one.key[0] for one in told]
    meant = told_less_exactly(events, reports, agreeing, groups.of)
    for _, i, j in sorted(((0.0, *pair) for pair in meant), key=best_first):
        groups.join(i, j)
    for _, i, j in sorted(_at_one_distance(told, groups), key=best_first):
        groups.join(i, j)
    return [_incident(group) for group in groups.in_order()]


def _events(reading: ReportReading) -> Iterator[_Told]:
    claims: dict[int | None, list[Claim]] = {}
    for claim in reading.claims:
        claims.setdefault(claim.event, []).append(claim)
    for event in reading.events:
        yield _Told(reading=reading, event=event, claims=tuple(claims.get(event.number, ())))


class _Groups:
    """Events that are one, so far."""

    def __init__(self, told: Sequence[_Told], groupings: Sequence[Grouping], agreeing: Agreeing) -> None:
        self._told = told
        self._agreeing = agreeing
        self._members = {i: [i] for i in range(len(told))}
        self._reports = {i: {one.reading.report.id} for i, one in enumerate(told)}
        self._kinds = {i: {kind} for i, kind in enumerate(agreeing.kind_of)}
        self._of = list(range(len(told)))
        self._at = {one.key: i for i, one in enumerate(told)}
        self._judged = _judged(told, groupings)
        self._by_people = {i for pair in self._judged for i in pair}
        for (i, j), together in self._judged.items():
            if together:
                self.join(i, j)

    def of(self, i: int) -> int:
        """The group of an event, numbered by the first of those in it."""
        return self._of[i]

    def join(self, i: int, j: int) -> None:
        """Make the groups of two events one, unless any two of their events can't be."""
        one, other = sorted((self._of[i], self._of[j]))
        if one == other or self._exclude(one, other):
            return
        for k in self._members.pop(other):
            self._members[one].append(k)
            self._of[k] = one
        self._reports[one] |= self._reports.pop(other)
        self._kinds[one] |= self._kinds.pop(other)

    def _exclude(self, one: int, other: int) -> bool:
        """Whether two groups can't be one; a person's word goes before what the reports say."""
        if not all(self._by_people.intersection(self._members[group]) for group in (one, other)):
            return not self._reports[one].isdisjoint(self._reports[other]) or any(
                self._agreeing.are_apart(a, b) for a in self._kinds[one] for b in self._kinds[other]
            )
        return any(self._excludes(a, b) for a in self._members[one] for b in self._members[other])

    def _excludes(self, a: int, b: int) -> bool:
        """Whether two events can't be one: of one report, or in two places that are apart."""
        together = self._judged.get((min(a, b), max(a, b)))
        if together is not None:
            return not together
        is_one_report = self._told[a].reading.report.id == self._told[b].reading.report.id
        return is_one_report or self._agreeing.are_apart(*(self._agreeing.kind_of[k] for k in (a, b)))

    def place(self, key: tuple[str, int]) -> str | None:
        """What the place of an event is called, told by any report: its id, or its group's number."""
        if key not in self._at:
            return None
        group = self._of[self._at[key]]
        places = [self._told[k].event.place for k in self._members[group]]
        found = most_specific([p for p in places if p is not None])
        return found.place_id if found is not None and found.place_id else f"group {group}"

    def in_order(self) -> list[list[_Told]]:
        """The groups in the order in which they are first told."""
        return [[self._told[k] for k in sorted(self._members[g])] for g in sorted(self._members)]


def _judged(told: Sequence[_Told], groupings: Sequence[Grouping]) -> dict[tuple[int, int], bool]:
    """Pairs of events, the first told first, and whether people say that they are one."""
    at = {(one.reading.report.id, one.event.span.start): i for i, one in enumerate(told)}
    judged: dict[tuple[int, int], bool] = {}
    for grouping in groupings:
        known = sorted(at[key] for key in grouping.events if key in at)
        judged |= dict.fromkeys(combinations(known, 2), grouping.together)
    return judged


def _at_one_distance(told: Sequence[_Told], groups: _Groups) -> Iterator[tuple[float, int, int]]:
    """Pairs of events without a place of their own, as far as one another from one place, within rounding.

    With the metres by which their ranges overlap.
    """
    far: dict[tuple[str, int], list[tuple[int, Distance]]] = defaultdict(list)
    for i, one in enumerate(told):
        if is_offset(one.event):
            for claim in one.claims:
                value, origin = offset_of(claim), _origin(claim, groups)
                if origin is not None and value is not None and value.distance is not None:
                    for day in days_of(one.event):
                        far[origin, day].append((i, value.distance))
    for (_, day), found in far.items():
        for (i, a), (j, b) in combinations(found[:_MOST_OFFSETS], 2):
            shared = a.rounded_m + b.rounded_m - max(a.low_m - b.high_m, b.low_m - a.high_m)
            events = told[i].event, told[j].event
            if shared >= 0 and _first_shared(*events) == day and may_be_one(*events):
                yield shared, i, j


def _origin(claim: Claim, groups: _Groups) -> str | None:
    """What an event is said to be at a distance from, if the claim says that of it."""
    value = offset_of(claim)
    if value is None:
        return None
    if value.reference_event is None:
        return value.reference.place_id
    return groups.place((claim.report, value.reference_event))


def _first_shared(a: Event, b: Event) -> int:
    """The first day, as an ordinal, of two events that have days."""
    return max(days_of(a).start, days_of(b).start)


def _join(told: Sequence[_Told], groups: _Groups, agreeing: Agreeing, level: int) -> None:
    """Join the events of different reports that agree exactly so well, in the order of their keys.

    What one event of a kind tried, another of that kind in the same group needn't.
    """
    order = sorted(range(len(told)), key=lambda i: told[i].key)
    of_kind: dict[int, list[int]] = defaultdict(list)
    for place, i in enumerate(order):
        of_kind[agreeing.kind_of[i]].append(place)
    last = {told[i].key[0]: place for place, i in enumerate(order)}
    tried: set[tuple[int, int]] = set()
    for i in order:
        kind = agreeing.kind_of[i]
        if (kind, groups.of(i)) not in tried:
            rows = [of_kind[k] for k in agreeing.agreeing(kind, level)]
            end = last[told[i].key[0]]  # what comes up to there is of the same report, or was tried
            for later in sorted(n for row in rows for n in row[bisect_right(row, end) :]):
                groups.join(i, order[later])
            tried.add((kind, groups.of(i)))


def relocated(claim: Claim, told: Mapping[tuple[str, int | None], Incident]) -> Claim:
    """A claim measured from its event's place, where the incident (of `by_event`) knows that better."""
    value = claim.value
    if not isinstance(value, DistanceClaim) or value.reference_event is None:
        return claim
    incident = told.get((claim.report, value.reference_event))
    if incident is None or incident.place is None:
        return claim
    if specificity(incident.place.feature_code) > specificity(value.reference.feature_code):
        return claim
    return replace(claim, value=replace(value, reference=incident.place))


def by_event(incidents: Sequence[Incident]) -> dict[tuple[str, int | None], Incident]:
    """The incident of every event, by report and number."""
    return {key: incident for incident in incidents for key in incident.events}


def incident_of(readings: Mapping[str, ReportReading], events: Sequence[tuple[str, int]]) -> Incident:
    """The incident, without an id, that some events are known to be; in the order in which they are told."""
    told = {
        one.key: one for report in dict.fromkeys(r for r, _ in events) for one in _events(readings[report])
    }
    return _incident([told[key] for key in events])


def _incident(told: Sequence[_Told]) -> Incident:
    places = [one.event.place for one in told if one.event.place is not None]
    kinds = [one.event.kind for one in told]
    return Incident(
        id="",
        kind=next((k for k in kinds if k == "air_strike"), kinds[0]),
        date=_joint_date([one.event.date for one in told if one.event.date is not None]),
        place=most_specific(places),
        target=next((one.event.target for one in told if one.event.target), None),
        claims=tuple(claim for one in told for claim in one.claims),
        events=tuple(one.key for one in told),
        told_at=tuple((one.reading.report.id, one.event.span.start) for one in told),
    )


def _joint_date(dates: list[DateSpan]) -> DateSpan | None:
    return min(dates, key=lambda d: (d.end - d.start, d.start), default=None)


def _numbered(incidents: list[Incident]) -> Iterator[Incident]:
    seen: Counter[str] = Counter()
    for incident in incidents:
        stem = stem_of(incident)
        seen[stem] += 1
        yield replace(incident, id=id_of(stem, seen[stem]))


def id_of(stem: str, number: int) -> str:
    """The id of the first, second ... incident whose day and place give the same stem."""
    return stem if number == 1 else f"{stem}-{number}"


def stem_of(incident: Incident) -> str:
    """The day and the place as an id; a name in other letters than ours is told by a digest."""
    day, name = incident.date.start if incident.date else "undated", _place_name(incident.place)
    if not fold(name).isascii():
        name = f"{name} {sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
    return slug(f"{day} {name}")[:70]


def _place_name(place: PlaceRef | None) -> str:
    return "unplaced" if place is None else place.place_id or place.name
