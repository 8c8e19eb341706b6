"""A claim against a place: the finding."""

from collections.abc import Sequence
from dataclasses import replace

from geo.geodesic import distance_range
from geo.ranges import AzimuthRange, DistanceRange
from incidents.checking.assess import LOWER_BOUNDS, NO_NUMBER, Assessment, assess
from incidents.checking.wording import reason, relation_in_words, span_of, working
from incidents.distance import Reading
from incidents.model import Claim, DistanceClaim, Finding, PlaceRef, Relation, Verdict
from incidents.places import lacks_shore
from incidents.sentence import Length, Sentence, joined, say

BOTH = (Reading.STATED, Reading.ROUNDED)


def check_place(
    claim: Claim,
    subject: PlaceRef,
    *,
    finding_id: str,
    against: Claim | None = None,
    readings: Sequence[Reading] = BOTH,
) -> Finding:
    """Whether a distance claim can hold of a place.

    Parameters
    ----------
    claim : Claim
        Of kind `distance`.
    subject : PlaceRef
        The place that the claim is checked on.
    against : Claim, optional
        The claim that puts something there, if somebody said so.

    Returns
    -------
    Finding
        `not_checkable` where a place has no location or the claim names no distance, as where it denies that
        something was near.
    """
    value = claim.value
    if not isinstance(value, DistanceClaim):
        raise TypeError(f"the claim {claim.id} is of kind {claim.kind}, not a distance")
    problem = _problem(value, subject, is_denied=is_region_denied(claim))
    if problem:
        return not_checkable(claim, against or subject, problem, finding_id=finding_id, subject=subject)
    if value.reference.location is None or subject.location is None:
        raise AssertionError("checked above")
    result = assess(
        value.relation,
        value.distance,
        value.reference.location,
        subject.location,
        readings=readings,
        bearing=heading(value),
        speaker=claim.claimant,
    )
    return judged(claim, subject, result, finding_id=finding_id, against=against)


def judged(
    claim: Claim, subject: PlaceRef, result: Assessment, *, finding_id: str, against: Claim | None = None
) -> Finding:
    """The finding that an assessment of a distance claim on a place comes to; distances in metres."""
    value = claim.value
    if not isinstance(value, DistanceClaim):
        raise TypeError(f"the claim {claim.id} is of kind {claim.kind}, not a distance")
    is_denied = is_region_denied(claim)
    if is_denied:
        result = _denied(result)
    parts = (value.relation, value.distance, value.reference, subject, result)
    return Finding(
        id=finding_id,
        claim=claim,
        against=against or subject,
        relation=value.relation.value,
        verdict=result.verdict,
        robust=result.robust,
        measured=result.measured,
        claimed=result.claimed,
        margin_m=result.margin_m,
        probability=result.probability,
        flip_m=result.flip_m,
        subject=subject,
        reason=reason(*parts, is_denied=is_denied),
        working=working(*parts, is_denied=is_denied),
    )


def not_checkable(
    claim: Claim, against: Claim | PlaceRef, why: str, *, finding_id: str, subject: PlaceRef | None = None
) -> Finding:
    """A finding that says why there is no verdict."""
    relation = claim.value.relation.value if isinstance(claim.value, DistanceClaim) else claim.kind.value
    return Finding(
        id=finding_id,
        claim=claim,
        against=against,
        relation=relation,
        verdict=Verdict.NOT_CHECKABLE,
        reason=say("Not checkable: %(why)s.", why=why),
        subject=subject,
    )


def heading(value: DistanceClaim) -> AzimuthRange | None:
    """The claimed heading as a range of azimuths, if there is one."""
    if value.bearing_deg is None:
        return None
    return AzimuthRange.around(value.bearing_deg, value.half_width_deg or 45.0)


def is_region_denied(claim: Claim) -> bool:
    """Whether a claim says that something was not in, over or near a place, without a number."""
    value = claim.value
    return claim.negated and isinstance(value, DistanceClaim) and value.distance is None


def _denied(result: Assessment) -> Assessment:
    """What follows for a denial: the opposite verdict, and what is left of the probability."""
    opposite = {
        Verdict.CONTRADICTED: Verdict.CONSISTENT,
        Verdict.CONSISTENT: Verdict.CONTRADICTED,
    }
    readings = tuple(
        replace(r, verdict=opposite.get(r.verdict, r.verdict), probability=1 - r.probability)
        for r in result.readings
    )
    verdict = opposite.get(result.verdict, result.verdict)
    return replace(result, verdict=verdict, probability=1 - result.probability, readings=readings)


def _problem(value: DistanceClaim, subject: PlaceRef, *, is_denied: bool) -> Sentence | None:
    said, reference = relation_in_words(value.relation, value.distance), value.reference.name
    if value.reference.location is None:
        return say(
            "“%(words)s” is measured from %(place)s, which has no known position", words=said, place=reference
        )
    if subject.location is None:
        return say("%(place)s has no known position", place=subject.name)
    vague = is_denied and value.relation is Relation.NEAR
    for place in (value.reference, subject) if value.distance is not None else ():
        if lacks_shore(place):
            return say("the shore or course of %(place)s isn't known here", place=place.name)
    if value.distance is None and (vague or value.relation not in NO_NUMBER):
        known = distance_range(value.reference.location, subject.location)
        words = say("not %(words)s", words=said) if vague else said
        return joined(
            say("“%(words)s” names no distance", words=words),
            _lies(subject.name, reference, known, is_broken=vague or value.relation in LOWER_BOUNDS),
        )
    return None


def _lies(subject: str, reference: str, known: DistanceRange, *, is_broken: bool) -> Sentence:
    """Where something lies, and the smallest number that it breaks of a claim that all is farther off."""
    lies = say(
        "%(subject)s lies %(distance)s from %(reference)s",
        subject=subject,
        distance=span_of(known),
        reference=reference,
    )
    if not is_broken:
        return lies
    return say(
        "%(lies)s, which would contradict any distance above %(distance)s",
        lies=lies,
        distance=Length(known.max_m),
    )
