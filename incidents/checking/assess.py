"""The calculus: what two locations and a claimed relation have to say of one another.

Rounding always counts in the speaker's favour: `within R` claims [0, R + delta], `at_least R` claims
[R - delta, infinity), `at R` claims [R - delta, R + delta]. A verdict is robust when both readings of the
number give it. `in`, `over` and `near` without a number ask how far outside the reference the subject lies.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from geo.geodesic import distance_m, distance_range, enclosing_radius_m, outside_range
from geo.lonlat import HALF_EARTH_M, Location
from geo.probability import probability_near, probability_toward, probability_within
from geo.ranges import AzimuthRange, DistanceRange
from incidents.checking.bearing import BearingResult, assess_bearing
from incidents.distance import Distance, Reading
from incidents.errors import RelationError
from incidents.model import Relation, Verdict

LOWER_BOUNDS = frozenset({Relation.AT_LEAST, Relation.NONE_WITHIN, Relation.ALL_AT_LEAST})
UPPER_BOUNDS = frozenset({Relation.WITHIN, Relation.PATH})
NO_NUMBER = frozenset({Relation.NEAR, Relation.IN, Relation.OVER})

# "near X" reaches this far beyond X's own extent; after military releases with grid references (Airwars).
NEAR_PLACE_M = 5_000.0
NEAR_CITY_M = 10_000.0
_CITY_EXTENT_M = 5_000.0

# How far beyond a turning point the verdict is looked at.
_STEP_M = 1e-3


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingResult:
    """The verdict under one reading of the number, with the claimed distance at which it flips."""

    reading: Reading
    claimed: DistanceRange
    verdict: Verdict
    flip_m: float | None
    probability: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The verdict over all readings. Distances in metres; see `incidents.model.Finding`."""

    verdict: Verdict
    robust: bool
    measured: DistanceRange
    claimed: DistanceRange
    margin_m: float | None
    probability: float
    flip_m: float | None
    centre_m: float
    readings: tuple[ReadingResult, ...]
    bearing: BearingResult | None = None


def assess(
    relation: Relation,
    distance: Distance | None,
    reference: Location,
    subject: Location,
    *,
    readings: Sequence[Reading] = (Reading.STATED, Reading.ROUNDED),
    bearing: AzimuthRange | None = None,
) -> Assessment:
    """Whether `subject` can stand in `relation` at `distance` to `reference`.

    Parameters
    ----------
    relation : Relation
    distance : Distance or None
        None only for `near`, `in` and `over`, which take their reach from the reference.
    reference, subject : Location
    readings : sequence of Reading
        The last one gives the numbers at the top level; a hedged distance is never read as stated.
    bearing : AzimuthRange, optional
        Claimed heading from the reference to the subject.

    Raises
    ------
    RelationError
        If the relation needs a distance and there is none.
    """
    if distance is None:
        if relation not in NO_NUMBER:
            raise RelationError(f"the relation {relation.value!r} needs a distance")
        asked = _region_question(relation, reference, subject)
    else:
        asked = _distance_question(relation, distance, reference, subject, readings)
    heading = None if bearing is None else assess_bearing(bearing, reference, subject)
    return _answer(asked, reference, subject, heading)


def claimed_range(
    relation: Relation, distance: Distance, reading: Reading, *, moved_m: float = 0.0
) -> DistanceRange:
    """The distances in metres that a claim allows under one reading, were its number `moved_m` larger."""
    delta = distance.tolerance_m(reading)
    low, high = max(0.0, distance.low_m + moved_m - delta), max(0.0, distance.high_m + moved_m + delta)
    if relation in LOWER_BOUNDS:
        return DistanceRange(min_m=low, max_m=math.inf)
    if relation in UPPER_BOUNDS or relation in NO_NUMBER:
        return DistanceRange(min_m=0.0, max_m=high)
    return DistanceRange(min_m=low, max_m=high)


def interval_verdict(measured: DistanceRange, claimed: DistanceRange) -> Verdict:
    """Contradicted if disjoint, consistent if the measured lies inside the claimed, else borderline."""
    if measured.disjoint(claimed):
        return Verdict.CONTRADICTED
    return Verdict.CONSISTENT if measured.within(claimed) else Verdict.BORDERLINE


def near_reach_m(reference: Location) -> float:
    """How far from its point "near" a place reaches: its extent and 5 km, or 10 km for a city."""
    return enclosing_radius_m(reference) + near_margin_m(reference)


def near_margin_m(reference: Location) -> float:
    """How far outside a place "near" it reaches: 5 km, or 10 km for a city."""
    return NEAR_CITY_M if enclosing_radius_m(reference) >= _CITY_EXTENT_M else NEAR_PLACE_M


def said_m(relation: Relation, distance: Distance) -> float:
    """The claimed number that a verdict turns on, in metres: the bound, or the middle of `at`, `between`."""
    if relation in LOWER_BOUNDS:
        return distance.low_m
    return distance.high_m if relation in UPPER_BOUNDS | NO_NUMBER else distance.middle_m


_ClaimedAt = Callable[[float], DistanceRange]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """What is measured, and what is claimed under each reading, were the number larger by some metres."""

    measured: DistanceRange
    said_m: float
    claims: tuple[tuple[Reading, _ClaimedAt], ...]
    probability: Callable[[DistanceRange], float]


def _distance_question(
    relation: Relation,
    distance: Distance,
    reference: Location,
    subject: Location,
    readings: Sequence[Reading],
) -> _Question:
    if distance.hedge and len(readings) > 1:
        readings = [r for r in readings if r is not Reading.STATED] or readings
    return _Question(
        measured=distance_range(reference, subject),
        said_m=said_m(relation, distance),
        claims=tuple((r, _claimed_at(relation, distance, r)) for r in readings),
        probability=lambda claimed: probability_within(reference, subject, claimed),
    )


def _claimed_at(relation: Relation, distance: Distance, reading: Reading) -> _ClaimedAt:
    return lambda moved: claimed_range(relation, distance, reading, moved_m=moved)


def _region_question(relation: Relation, reference: Location, subject: Location) -> _Question:
    """`in`, `over` and `near` ask how far outside the reference the subject lies: not at all, or not far."""
    reach = near_margin_m(reference) if relation is Relation.NEAR else 0.0
    return _Question(
        measured=outside_range(reference, subject),
        said_m=reach,
        claims=((Reading.EXACT, lambda moved: DistanceRange(min_m=0.0, max_m=max(0.0, reach + moved))),),
        probability=lambda claimed: probability_near(reference, subject, claimed.max_m),
    )


def _answer(
    asked: _Question, reference: Location, subject: Location, bearing: BearingResult | None
) -> Assessment:
    """The verdict on distance under all readings, and on the heading, if one is claimed."""
    heading = None if bearing is None else bearing.verdict
    verdict = _joint(asked, heading, 0.0)
    flip = _flip_m(asked, heading)
    claimed = asked.claims[-1][1](0.0)
    if bearing is None:
        probability = asked.probability(claimed)
    else:
        probability = probability_toward(reference, subject, claimed, bearing.claimed)
    return Assessment(
        verdict=verdict,
        robust=verdict is not Verdict.BORDERLINE,
        measured=asked.measured,
        claimed=claimed,
        margin_m=None if flip is None else abs(flip - asked.said_m),
        probability=probability,
        flip_m=flip,
        centre_m=distance_m(reference.point, subject.point),
        readings=tuple(_one(asked, claim) for claim in asked.claims),
        bearing=bearing,
    )


def _one(asked: _Question, claim: tuple[Reading, _ClaimedAt]) -> ReadingResult:
    reading, claimed_at = claim
    claimed = claimed_at(0.0)
    return ReadingResult(
        reading=reading,
        claimed=claimed,
        verdict=interval_verdict(asked.measured, claimed),
        flip_m=_flip_m(replace(asked, claims=(claim,)), None),
        probability=asked.probability(claimed),
    )


def _joint(asked: _Question, heading: Verdict | None, moved_m: float) -> Verdict:
    """The verdict that all readings give, else borderline; or that of the heading where it is worse."""
    verdicts = {interval_verdict(asked.measured, claimed(moved_m)) for _, claimed in asked.claims}
    joint = verdicts.pop() if len(verdicts) == 1 else Verdict.BORDERLINE
    return joint if heading is None else min(joint, heading, key=list(Verdict).index)


def _flip_m(asked: _Question, heading: Verdict | None) -> float | None:
    """The claimed distance nearest to the stated one at which the verdict changes, tolerances as they are."""
    now = _joint(asked, heading, 0.0)
    for moved in sorted(_turns_m(asked), key=abs):
        beyond = (moved + math.copysign(_STEP_M, moved), moved - math.copysign(_STEP_M, moved))
        if asked.said_m + moved > 0 and any(_joint(asked, heading, m) is not now for m in beyond):
            return asked.said_m + moved
    return None


def _turns_m(asked: _Question) -> set[float]:
    """How much larger the number would have to be for an end of the claimed to meet one of the measured."""
    measured = (asked.measured.min_m, asked.measured.max_m)
    far = HALF_EARTH_M  # so that no end is cut off at 0
    ends = {end - far for _, claimed in asked.claims for end in (claimed(far).min_m, claimed(far).max_m)}
    return {m - end for m in measured for end in ends if math.isfinite(end)}
