"""Events of several reports gathered into incidents: the same event told again is one incident."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from incidents.model import Claim, DateSpan, DistanceClaim, Event, Incident, PlaceRef, ReportReading
from incidents.places import agreement, most_specific, specificity
from incidents.report import slug

# How well places must agree (see `incidents.places.agreement`), what was hit counted in.
_ENOUGH = 2
_SAME_TARGET = 2


@dataclass(slots=True)
class _Draft:
    """An incident while reports are being gathered."""

    events: list[tuple[ReportReading, Event]] = field(default_factory=list)

    def fits(self, reading: ReportReading, event: Event) -> int:
        """How well an event of another report agrees with what is gathered, 0 where it can't be the same."""
        if any(known.report.id == reading.report.id for known, _ in self.events):
            return 0
        return max((_agreement(event, known) for _, known in self.events), default=0)


def gather_incidents(readings: Sequence[ReportReading]) -> tuple[Incident, ...]:
    """The incidents of a set of reports, in the order in which they are first told.

    Two events of different reports are one incident where they share a day and their places agree; an event
    known only by its governorate joins one whose target it shares ("an army camp").
    """
    drafts: list[_Draft] = []
    for reading in readings:
        for event in reading.events:
            best = max(drafts, key=lambda d: d.fits(reading, event), default=None)
            if best is None or best.fits(reading, event) < _ENOUGH:
                best = _Draft()
                drafts.append(best)
            best.events.append((reading, event))
    return tuple(_numbered([_incident(d) for d in drafts]))


def relocated(claim: Claim, incidents: Sequence[Incident]) -> Claim:
    """A claim measured from its event's place, where the incident knows that better than the report."""
    value = claim.value
    if not isinstance(value, DistanceClaim) or value.reference_event is None:
        return claim
    incident = incident_of(claim, incidents, value.reference_event)
    if incident is None or incident.place is None:
        return claim
    if specificity(incident.place.feature_code) > specificity(value.reference.feature_code):
        return claim
    return replace(claim, value=replace(value, reference=incident.place))


def incident_of(claim: Claim, incidents: Sequence[Incident], event: int | None = None) -> Incident | None:
    """The incident that a claim, or one event of its report, belongs to."""
    number = claim.event if event is None else event
    return next((i for i in incidents if (claim.report, number) in i.events), None)


def _agreement(a: Event, b: Event) -> int:
    if a.date is None or b.date is None or not a.date.meets(b.date):
        return 0
    if a.place is None or b.place is None:
        return 0
    found = agreement(a.place, b.place)
    shared = a.target is not None and a.target == b.target
    return found + _SAME_TARGET if found and shared else found


def _incident(draft: _Draft) -> Incident:
    claims = tuple(c for reading, event in draft.events for c in reading.claims if c.event == event.number)
    places = [event.place for _, event in draft.events if event.place is not None]
    kinds = [event.kind for _, event in draft.events]
    return Incident(
        id="",
        kind=next((k for k in kinds if k == "air_strike"), kinds[0]),
        date=_joint_date([event.date for _, event in draft.events if event.date is not None]),
        place=most_specific(places),
        target=next((event.target for _, event in draft.events if event.target), None),
        claims=claims,
        events=tuple((reading.report.id, event.number) for reading, event in draft.events),
    )


def _joint_date(dates: list[DateSpan]) -> DateSpan | None:
    return min(dates, key=lambda d: (d.end - d.start, d.start), default=None)


def _numbered(incidents: list[Incident]) -> Iterator[Incident]:
    """Incidents with ids made of date and place, told apart by a number where those are shared."""
    seen: dict[str, int] = {}
    for incident in incidents:
        stem = slug(f"{incident.date.start if incident.date else 'undated'} {_place_name(incident.place)}")[
            :70
        ]
        seen[stem] = seen.get(stem, 0) + 1
        yield replace(incident, id=stem if seen[stem] == 1 else f"{stem}-{seen[stem]}")


def _place_name(place: PlaceRef | None) -> str:
    return "unplaced" if place is None else place.place_id or place.name
