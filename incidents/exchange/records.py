"""The JSON form of readings, claims, findings and incidents: the one serializer behind every output.

Keys are stable. Distances are metres, positions CRS84 degrees; null is unknown or unbounded. `start` and
`end` count code points of the report's text, so that `text[start:end]` is the quote.
"""

from collections.abc import Iterable

from incidents.checking.assess import Assessment
from incidents.checking.counted import count_in_words, harm_in_words
from incidents.checking.denied import denials
from incidents.checking.told import is_claimed
from incidents.checking.wording import relation_in_words
from incidents.exchange.geocoded import candidate_json
from incidents.exchange.ids import machine_id
from incidents.exchange.said import said_in_words, said_json
from incidents.exchange.values import (
    Json,
    dates,
    joint_toll,
    metres,
    place_ref,
    position,
    toll,
)
from incidents.model import (
    HARMS,
    Claim,
    ClaimKind,
    DateSpan,
    DistanceClaim,
    Finding,
    Incident,
    PlaceMention,
    PlaceRef,
    ReportReading,
    Span,
    Toll,
)
from incidents.sentence import Sentence, listed, say, sentence_json
from incidents.values import Control, Route, Things

_CANDIDATES_SHOWN = 5
# What a claim without a value says.
_UNSAID = {ClaimKind.DENIAL: say("denied"), ClaimKind.DATE: say("a day that isn't known")}


def reading_json(
    reading: ReportReading, incidents: Iterable[Incident] = (), findings: Iterable[Finding] = ()
) -> Json:
    """What was read from one report, with the incidents and findings that belong to it."""
    return {
        "id": reading.report.id,
        "places": [place_json(p) for p in reading.places],
        "claims": [claim_json(c) for c in reading.claims],
        "incidents": [incident_json(i) for i in incidents],
        "findings": [finding_json(f) for f in findings],
        "not_understood": [unread_json(reading, span) for span in reading.not_understood],
    }


def unread_json(reading: ReportReading, span: Span) -> Json:
    """A sentence with a place and a number of which no claim was read."""
    return {"start": span.start, "end": span.end, "quote": reading.report.text[span.start : span.end]}


def place_json(mention: PlaceMention) -> Json:
    """A toponym: where it stands in the text, and what it was resolved to; its candidates where it wasn't."""
    result = mention.result
    resolved = mention.location is not None
    return {
        "name": mention.name,
        "start": mention.span.start,
        "end": mention.span.end,
        **position(mention.location),
        "place_id": result.place.id if result.place else None,
        "feature_code": mention.feature_code or (result.place.feature_code if result.place else ""),
        "resolved": resolved,
        "reason": result.reason,
        "candidates": [] if resolved else [candidate_json(c) for c in result.candidates[:_CANDIDATES_SHOWN]],
    }


def claim_json(claim: Claim) -> Json:
    """Who said what, in which words, with the value by kind."""
    return {
        "id": machine_id(claim.id),
        "kind": claim.kind.value,
        **span_json(claim),
        "modality": claim.modality.value,
        "negated": claim.negated,
        "event": claim.event,
        "summary": summary(claim),
        **_value(claim),
    }


def span_json(claim: Claim) -> Json:
    """The words of a claim: report, code points, quote and speaker (null: the report itself)."""
    return {
        "report": claim.report,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "claimant": claim.claimant,
    }


def _value(claim: Claim) -> Json:
    match claim.value:
        case DistanceClaim() as said:
            record = _distance(said)
        case Toll() as said:
            record = toll(said) | {"group": said.group, "is_part": said.is_part, "is_update": said.is_update}
        case PlaceRef() as said:
            record = {"place": place_ref(said)}
        case DateSpan() as said:
            record = dates(said) | {"how": said.how}
        case Things() | Control() | Route() as said:
            record = said_json(said)
        case said:
            record = {"perpetrator" if claim.kind is ClaimKind.ATTRIBUTION else "actor": said}
    return record


def _distance(value: DistanceClaim) -> Json:
    said = value.distance
    return {
        "relation": value.relation.value,
        "distance_m": None if said is None else metres(said.middle_m),
        "distance_min_m": None if said is None else metres(said.low_m),
        "distance_max_m": None if said is None else metres(said.high_m),
        "stated_m": None if said is None else metres(said.stated_m),
        "rounded_m": None if said is None else metres(said.rounded_m),
        "distance_text": None if said is None else said.text,
        "hedge": None if said is None else said.hedge,
        "bearing_deg": value.bearing_deg,
        "half_width_deg": value.half_width_deg,
        "from": place_ref(value.reference),
        "subject": place_ref(value.subject),
        "actor": value.actor,
    }


def summary(claim: Claim) -> str:
    """The value of a claim in a few words; a name as it is."""
    value = claim.value
    if isinstance(value, DistanceClaim):
        return distance_in_words(value)
    if isinstance(value, Toll):
        return _toll_in_words(value)
    if isinstance(value, PlaceRef):
        return value.name
    if isinstance(value, DateSpan):
        return _days_in_words(value)
    if isinstance(value, Things | Control | Route):
        return said_in_words(value)
    return value or _UNSAID.get(claim.kind, say("somebody"))


def distance_in_words(value: DistanceClaim) -> Sentence:
    """A distance claim in a few words."""
    words = relation_in_words(value.relation, value.distance)
    if value.bearing_deg is not None:
        degrees = f"{value.bearing_deg:g}"
        words = say("%(words)s, bearing %(degrees)s degrees,", words=words, degrees=degrees)
    return say("%(words)s of %(place)s", words=words, place=value.reference.name)


def _days_in_words(value: DateSpan) -> Sentence:
    if value.end == value.start:
        return say("%(day)s", day=value.start)
    return say("%(first)s to %(last)s", first=value.start, last=value.end)


def _toll_in_words(value: Toll) -> Sentence:
    said = listed(
        [
            harm_in_words(harm, count_in_words(*value.ends(harm)))
            for harm in HARMS
            if value.ends(harm) != (None, None)
        ]
    )
    return said if value.group is None else say("%(toll)s (%(group)s)", toll=said, group=value.group)


def incident_json(incident: Incident) -> Json:
    """One event: where and when, the range of all tolls, who is blamed by whom, and who denies it."""
    return {
        "id": machine_id(incident.id),
        "kind": incident.kind,
        **dates(incident.date),
        "place": place_ref(incident.place),
        **toll(joint_toll(incident.claims)),
        "perpetrators": _perpetrators(incident.claims),
        "denied_by": _unique(c.claimant for c in denials(incident)),
        "reports": _unique([report for report, _ in incident.events] + [c.report for c in incident.claims]),
        "claim_count": len(incident.claims),
    }


def _perpetrators(claims: Iterable[Claim]) -> list[Json]:
    said = ((c.value, c.claimant) for c in claims if c.kind is ClaimKind.ATTRIBUTION and is_claimed(c))
    return [{"who": who, "by": by} for who, by in dict.fromkeys(said) if isinstance(who, str)]


def _unique(names: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def finding_json(finding: Finding) -> Json:
    """A verdict with what it was measured from; an end that nothing bounds is null."""
    measured, claimed = finding.measured, finding.claimed
    return {
        "id": machine_id(finding.id),
        "claim": span_json(finding.claim),
        "against": against_json(finding.against),
        "relation": finding.relation,
        "verdict": finding.verdict.value,
        "robust": finding.robust,
        "measured_min_m": metres(measured.min_m) if measured else None,
        "measured_max_m": metres(measured.max_m) if measured else None,
        "claimed_min_m": metres(claimed.min_m) if claimed else None,
        "claimed_max_m": metres(claimed.max_m) if claimed else None,
        "margin_m": metres(finding.margin_m),
        "probability": None if finding.probability is None else round(finding.probability, 6),
        "flip_m": metres(finding.flip_m),
        "reason": finding.reason,
        "working": list(finding.working),
    }


def finding_told(finding: Finding) -> Json:
    """A finding's words as messages and values, for another language or other units."""
    return {
        "reason": sentence_json(finding.reason),
        "working": [sentence_json(line) for line in finding.working],
    }


def claim_told(claim: Claim) -> Json | str:
    """A claim's summary as its message and values."""
    return sentence_json(summary(claim))


def against_json(against: Claim | PlaceRef) -> Json:
    """The other side of a finding: words as in `claim`, or a place."""
    if isinstance(against, Claim):
        return span_json(against)
    return {"place": against.name} | position(against.location)


def readings_json(result: Assessment) -> list[Json]:
    """The verdict under each reading of the number."""
    return [
        {
            "reading": one.reading.value,
            "verdict": one.verdict.value,
            "claimed_min_m": metres(one.claimed.min_m),
            "claimed_max_m": metres(one.claimed.max_m),
            "flip_m": metres(one.flip_m),
            "probability": round(one.probability, 6),
        }
        for one in result.readings
    ]
