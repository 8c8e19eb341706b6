"""Claims against all else that was reported: strikes where none was said to be, one claim in two units."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from geo.ranges import DistanceRange
from incidents.checking.assess import LOWER_BOUNDS, NO_NUMBER
from incidents.checking.by_day import ByDay
from incidents.checking.check import check_place, is_region_denied, not_checkable
from incidents.checking.strikes import farthest_m, is_meant, struck
from incidents.checking.told import one_voice
from incidents.checking.wording import VERDICTS, relation_in_words
from incidents.distance import Distance, Reading
from incidents.gather import by_event
from incidents.model import (
    Claim,
    DistanceClaim,
    Finding,
    Incident,
    PlaceRef,
    Relation,
    Verdict,
)
from incidents.places import APART, AREA, SAME, agreement, specificity
from incidents.reading.blame.actors import same_side
from incidents.reading.places.offsets import is_placed_by
from incidents.sentence import Length, Number, Sentence, joined, message, say

# Without a number these say where something is; the rest of the relations ask how far off.
_REGIONS = frozenset({Relation.IN, Relation.OVER})
# Two numbers this near one another (as a share of the larger) can be one statement told twice.
_SAME_STATEMENT = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A distance claim with three incidents: that it is told under, is measured from, and locates."""

    claim: Claim
    value: DistanceClaim
    incident: Incident | None
    origin: Incident | None
    located: Incident | None


def crosscheck(
    claims: Sequence[Claim], incidents: Sequence[Incident], asking: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """All findings on the distance claims of a set of reports.

    Parameters
    ----------
    claims : sequence of Claim
        With their references as the incidents know them.
    incidents : sequence of Incident
    asking : collection of str, optional
        The reports whose claims are held against places and strikes; by default all are.
    """
    told = by_event(incidents)
    claimed = [
        Claimed(
            claim=c,
            value=c.value,
            incident=told.get((c.report, c.event)),
            origin=told.get((c.report, c.value.reference_event)),
            located=told.get((c.report, c.value.subject_event)),
        )
        for c in claims
        if isinstance(c.value, DistanceClaim)
    ]
    by_day = ByDay([incident.date for incident in incidents])
    asked = claimed if asking is None else [c for c in claimed if c.claim.report in asking]
    found = [f for c in asked for f in _on_places(c, [incidents[n] for n in by_day.meeting(c.claim.date)])]
    distinct = _distinct(claimed)
    by_day = ByDay([c.claim.date for c in distinct])
    for number, claim in enumerate(distinct):
        later = (distinct[n] for n in by_day.meeting(claim.claim.date) if n > number)
        found += [f for other in later for f in _on_each_other(claim, other)]
    return tuple(found)


def identified(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings with ids made of what they compare: another reading of the same words gives the same."""
    seen: Counter[str] = Counter()
    found = []
    for finding in findings:
        compared = [finding.relation, *_side(finding.claim), *_side(finding.against), *_side(finding.subject)]
        key = f"{finding.claim.report}-{_digest(compared)}"
        seen[key] += 1
        found.append(replace(finding, id=key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return tuple(found)


def _side(side: Claim | PlaceRef | None) -> list[str]:
    if isinstance(side, Claim):
        return [side.report, side.kind, str(side.span.start), str(side.span.end)]
    return [] if side is None else [side.place_id or side.name]


def _digest(parts: Sequence[str]) -> str:
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _distinct(claimed: Sequence[Claimed]) -> list[Claimed]:
    """Claims about strikes that say different things: what one speaker says again adds nothing."""
    seen: dict[tuple[object, ...], Claimed] = {}
    for c in claimed:
        value = c.value
        is_of_strikes = value.subject is None and not value.is_of_presence
        if is_of_strikes and value.distance is not None and c.claim.date is not None:
            said = (value.relation, value.distance.low_m, value.distance.high_m, value.actor or c.claim.side)
            origin = c.origin.id if c.origin else value.reference.place_id
            seen.setdefault((*said, origin, c.claim.date.start, c.claim.report, c.claim.claimant), c)
    return list(seen.values())


def _on_places(claimed: Claimed, incidents: Sequence[Incident]) -> Iterator[Finding]:
    claim, value = claimed.claim, claimed.value
    is_of_strikes = value.relation in LOWER_BOUNDS or is_region_denied(claim)
    if value.distance is None and value.relation not in LOWER_BOUNDS | NO_NUMBER:
        yield not_checkable(claim, value.reference, say("the claim names no distance"), finding_id="")
    elif value.subject is not None and is_placed_by(value, value.subject):
        why = say("nothing but this claim says where %(place)s is", place=value.subject.name)
        yield not_checkable(claim, value.reference, why, finding_id="")
    elif value.subject is not None and value.relation not in LOWER_BOUNDS:
        yield check_place(claim, value.subject, finding_id="")
    elif is_of_strikes and value.subject is None and value.is_of_presence:
        why = say("the claim tells who or what stood near, which no reported strike says anything of")
        yield not_checkable(claim, value.reference, why, finding_id="")
    elif is_of_strikes and value.subject is None:
        yield from _on_strikes(claimed, incidents)
    elif placing := _placed_by_another(claimed):
        yield check_place(claim, placing[0], against=placing[1], finding_id="")
    elif claimed.located is not None:
        why = say("nobody else says where that strike was")
        yield not_checkable(claim, value.reference, why, finding_id="")
    else:
        said = relation_in_words(value.relation, value.distance)
        why = say(
            "the text gives no place that “%(words)s” from %(place)s could be measured to",
            words=said,
            place=value.reference.name,
        )
        yield not_checkable(claim, value.reference, why, finding_id="")


def _on_strikes(claimed: Claimed, incidents: Sequence[Incident]) -> Iterator[Finding]:
    """A claim that nothing struck nearby, against every located strike of that party in that window."""
    claim, value = claimed.claim, claimed.value
    strikes = [struck(i) for i in incidents if not _is_disputed(claimed, i) and is_meant(claim, value, i)]
    if value.distance is None and value.relation not in _REGIONS:
        # No number to break: told is the strike that would break the smallest.
        strikes = sorted(strikes, key=lambda strike: farthest_m(value.reference, strike[0]))[:1]
    for place, placing in strikes:
        yield check_place(claim, place, against=placing, finding_id="")
    if not strikes:
        who = value.actor or claim.side
        why = say("no other located strike on that day is reported here")
        if who is not None:
            why = say("no other located strike by %(who)s on that day is reported here", who=who)
        yield not_checkable(claim, value.reference, why, finding_id="")


def _is_disputed(claimed: Claimed, incident: Incident) -> bool:
    """Whether a strike is the one that a claim answers to: told with it, unless another puts it elsewhere."""
    if incident is claimed.origin:
        return True
    if incident is not claimed.incident or incident.place is None or incident.place.location is None:
        return incident is claimed.incident
    placing = struck(incident)[1]
    if placing is None or one_voice(claimed.claim, placing):
        return True
    return agreement(incident.place, claimed.value.reference) > APART


def _placed_by_another(claimed: Claimed) -> tuple[PlaceRef, Claim] | None:
    """The place of the event that a claim locates, with the claim of another speaker that puts it there."""
    incident, claim = claimed.located, claimed.claim
    if incident is None or incident.place is None or incident.place.location is None:
        return None
    place, placing = struck(incident)
    if placing is None or one_voice(claim, placing) or specificity(place.feature_code) >= AREA:
        return None
    named = getattr(placing.value, "place_id", None)
    return (place, placing) if named is not None and named == incident.place.place_id else None


def _on_each_other(a: Claimed, b: Claimed) -> Iterator[Finding]:
    """Two claims of one side from one reference: a statement retold, or a strike on the claimed circle."""
    if a.value.distance is None or b.value.distance is None or not _comparable(a, b):
        return
    larger = max(a.value.distance.middle_m, b.value.distance.middle_m)
    if abs(a.value.distance.middle_m - b.value.distance.middle_m) > _SAME_STATEMENT * larger:
        return
    bounds = [c.value.relation in LOWER_BOUNDS for c in (a, b)]
    if bounds[0] == bounds[1]:
        if a.value.distance.middle_m != b.value.distance.middle_m:
            yield _compared(a, b, "restated")
    else:
        bound, other = (a, b) if bounds[0] else (b, a)
        if other.value.relation is Relation.AT:
            yield _compared(bound, other, bound.value.relation.value)


def _comparable(a: Claimed, b: Claimed) -> bool:
    """Whether two claims are of one side, about one window, and measured from one place."""
    if a.value.subject is not None or b.value.subject is not None:
        return False
    sides = [c.value.actor or c.claim.side for c in (a, b)]
    if sides[0] is None or sides[1] is None or not same_side(sides[0], sides[1]):
        return False
    if a.claim.date is None or b.claim.date is None or not a.claim.date.meets(b.claim.date):
        return False
    if a.origin is not None and a.origin is b.origin:
        return True
    return agreement(a.value.reference, b.value.reference) == SAME


def _compared(a: Claimed, b: Claimed, relation: str) -> Finding:
    """Claim `a` against claim `b`, number to number: they share the reference, whose uncertainty cancels."""
    first, second = a.value.distance, b.value.distance
    if first is None or second is None:
        raise AssertionError("both claims have a distance")
    verdicts = [_number_verdict(first, second, r, relation) for r in (Reading.STATED, Reading.ROUNDED)]
    verdict = verdicts[0] if verdicts[0] is verdicts[1] else Verdict.BORDERLINE
    robust = verdicts[0] is verdicts[1] and verdict is not Verdict.BORDERLINE
    ranges = [_around(d, Reading.ROUNDED) for d in (first, second)]
    gap = abs(first.middle_m - second.middle_m)
    return Finding(
        id="",
        claim=a.claim,
        against=b.claim,
        relation=relation,
        verdict=verdict,
        robust=robust,
        measured=ranges[1],
        claimed=ranges[0],
        margin_m=gap,
        flip_m=second.middle_m,
        subject=None,
        reason=_sentence(a, b, first, second, verdict, robust=robust),
        working=tuple(_lines(first, second, verdicts)),
    )


def _number_verdict(a: Distance, b: Distance, reading: Reading, relation: str) -> Verdict:
    """Both numbers carry rounding: where their ranges meet, a bound and a place on it can't be told apart."""
    first, second = _around(a, reading), _around(b, reading)
    if relation == "restated":
        return Verdict.CONTRADICTED if first.disjoint(second) else Verdict.CONSISTENT
    if second.max_m < first.min_m:
        return Verdict.CONTRADICTED
    return Verdict.CONSISTENT if second.min_m > first.max_m else Verdict.BORDERLINE


def _around(distance: Distance, reading: Reading) -> DistanceRange:
    delta = distance.tolerance_m(reading)
    return DistanceRange(min_m=max(0.0, distance.low_m - delta), max_m=distance.high_m + delta)


_ENDS = {
    Verdict.CONTRADICTED: say("they can't both hold"),
    Verdict.BORDERLINE: say("the same within rounding: not a contradiction"),
    Verdict.CONSISTENT: say("they can both hold"),
    Verdict.NOT_CHECKABLE: say("they can't be compared"),
}


def _sentence(
    a: Claimed, b: Claimed, first: Distance, second: Distance, verdict: Verdict, *, robust: bool
) -> Sentence:
    apart = say(
        "“%(first)s” and “%(second)s” differ by %(distance)s",
        first=relation_in_words(a.value.relation, first),
        second=relation_in_words(b.value.relation, second),
        distance=Length(abs(first.middle_m - second.middle_m)),
    )
    place = say(
        "both are measured from %(place)s, so that its position doesn't matter", place=a.value.reference.name
    )
    clauses = joined(apart, place, _ENDS[verdict], *([] if robust else [say("fragile")]))
    return say("%(sentence)s.", sentence=clauses)


def _lines(first: Distance, second: Distance, verdicts: Sequence[Verdict]) -> Iterator[Sentence]:
    readings = (Reading.STATED, Reading.ROUNDED)
    same = all(d.stated_m == d.rounded_m for d in (first, second))
    for reading, verdict in list(zip(readings, verdicts, strict=True))[same:]:
        a, b = _around(first, reading), _around(second, reading)
        ranges = say(
            "[%(least)s, %(greatest)s] m against [%(other_least)s, %(other_greatest)s] m: %(verdict)s",
            least=Number(a.min_m, 1),
            greatest=Number(a.max_m, 1),
            other_least=Number(b.min_m, 1),
            other_greatest=Number(b.max_m, 1),
            verdict=VERDICTS[verdict],
        )
        yield say(message("read either way: %(ranges)s") if same else _READ[reading], ranges=ranges)


_READ = {
    Reading.STATED: message("read as stated: %(ranges)s"),
    Reading.ROUNDED: message("read as rounded: %(ranges)s"),
}
