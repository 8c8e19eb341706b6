"""A reading as people corrected it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from incidents.edits import EDITS, edited
from incidents.judgements import PLACE, Correction, Decision, Key
from incidents.model import Claim, DistanceClaim, Event, PlaceMention, PlaceRef, ReportReading


def corrected(reading: ReportReading, corrections: Iterable[Correction]) -> ReportReading:
    """A reading as people corrected it."""
    by_key = {c.key: c for c in corrections}
    if not by_key:
        return reading
    moved = {m.name: _moved(m, by_key) for m in reading.places if _correction(m, by_key)}
    claims = []
    for claim in relocated(reading, moved).claims:
        correction = by_key.get((claim.kind.value, claim.span.start, claim.span.end))
        if correction is None or correction.decision is not Decision.REJECT:
            claims.append(claim if correction is None else edited(claim, correction.changes))
    return replace(
        reading,
        places=tuple(_moved(m, by_key) if _correction(m, by_key) else m for m in reading.places),
        claims=tuple(claims),
        events=tuple(_event(e, moved) for e in reading.events),
    )


def relocated(reading: ReportReading, moved: Mapping[str, PlaceMention]) -> ReportReading:
    """A reading whose places of some names are where other mentions of those names are."""
    return replace(
        reading,
        places=tuple(_like(m, moved[m.name]) if m.name in moved else m for m in reading.places),
        claims=tuple(_relocated(claim, moved) for claim in reading.claims),
        events=tuple(_event(e, moved) for e in reading.events),
    )


def _like(mention: PlaceMention, other: PlaceMention) -> PlaceMention:
    return replace(other, span=mention.span)


def _correction(mention: PlaceMention, by_key: Mapping[Key, Correction]) -> Correction | None:
    return by_key.get((PLACE, mention.span.start, mention.span.end))


def _moved(mention: PlaceMention, by_key: Mapping[Key, Correction]) -> PlaceMention:
    """A mention at the place that a person gives it, or nowhere."""
    correction = _correction(mention, by_key)
    if correction is None or correction.decision is Decision.ACCEPT:
        return mention
    if correction.decision is Decision.REJECT:
        result = replace(mention.result, place=None, reason="a person's correction: not this place")
        return replace(mention, result=result, location=None)
    place = EDITS[PLACE](correction.changes[PLACE])
    chosen = next((c.place for c in mention.result.candidates if c.place.id == place.place_id), None)
    result = replace(mention.result, place=chosen, reason="a person's correction")
    code = chosen.feature_code if chosen else place.feature_code
    return replace(mention, result=result, location=place.location, feature_code=code)


def _relocated(claim: Claim, moved: Mapping[str, PlaceMention]) -> Claim:
    """A claim whose places are those that people moved."""
    value = claim.value
    if isinstance(value, PlaceRef):
        return replace(claim, value=_at(value, moved))
    if isinstance(value, DistanceClaim):
        subject = None if value.subject is None else _at(value.subject, moved)
        return replace(claim, value=replace(value, reference=_at(value.reference, moved), subject=subject))
    return claim


def _event(event: Event, moved: Mapping[str, PlaceMention]) -> Event:
    return event if event.place is None else replace(event, place=_at(event.place, moved))


def _at(place: PlaceRef, moved: Mapping[str, PlaceMention]) -> PlaceRef:
    """A place where a person put its name: one name means one place within a report."""
    mention = moved.get(place.name)
    if mention is None:
        return place
    chosen = mention.result.place
    return PlaceRef(
        name=place.name,
        location=mention.location,
        place_id=chosen.id if chosen else None,
        feature_code=mention.feature_code,
    )
