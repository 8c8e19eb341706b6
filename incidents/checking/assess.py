"""The calculus: what two locations and a claimed relation have to say of one another.

Rounding always counts in the speaker's favour: `within R` claims [0, R + delta], `at_least R` claims
[R - delta, infinity), `at R` claims [R - delta, R + delta]. A verdict is robust when both readings of the
number give it. `in`, `over` and `near` without a number ask how far outside the reference the subject lies.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from geo.geodesic import distance_m, distance_range, outside_range
from geo.lonlat import Location
from geo.probability import distance_law, probability_near, probability_toward
from geo.ranges import AzimuthRange, DistanceRange
from incidents.checking.bearing import BearingResult, assess_bearing
from incidents.checking.near import Near, near
from incidents.distance import Distance, Reading
from incidents.errors import RelationError
from incidents.model import Relation, Verdict

LOWER_BOUNDS = frozenset({Relation.AT_LEAST, Relation.NONE_WITHIN, Relation.ALL_AT_LEAST})
UPPER_BOUNDS = frozenset({Relation.WITHIN, Relation.PATH})
NO_NUMBER = frozenset({Relation.NEAR, Relation.IN, Relation.OVER})

# How far beyond a turning point the verdict is looked at.
_STEP_M = 1e-3
_WORST_FIRST = tuple(Verdict)


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
    near: Near | None = None


def assess(
    relation: Relation,
    distance: Distance | None,
    reference: Location,
    subject: Location,
    *,
    readings: Sequence[Reading] = (Reading.STATED, Reading.ROUNDED),
    bearing: AzimuthRange | None = None,
    speaker: str | None = None,
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
    speaker : str, optional
        Who says so, in whose mouth "near" can reach farther.

    Raises
    ------
    RelationError
        If the relation needs a distance and there is none.
    """
    if distance is None:
        if relation not in NO_NUMBER:
            raise RelationError(f"the relation {relation.value!r} needs a distance")
        asked = _region_question(relation, reference, subject, speaker)
    else:
        asked = _distance_question(relation, distance, reference, subject, readings)
    heading = None if bearing is None else assess_bearing(bearing, reference, subject)
    return _answer(asked, reference, subject, heading)


def claimed_range(relation: Relation, distance: Distance, reading: Reading) -> DistanceRange:
    """The distances in metres that a claim allows under one reading."""
    return _claim(relation, distance, reading).range


def interval_verdict(measured: DistanceRange, claimed: DistanceRange) -> Verdict:
    """Contradicted if disjoint, consistent if the measured lies inside the claimed, else borderline."""
    return _verdict(measured, claimed.min_m, claimed.max_m)


def said_m(relation: Relation, distance: Distance) -> float:
    """The claimed number that a verdict turns on, in metres: the bound, or the middle of `at`, `between`."""
    if relation in LOWER_BOUNDS:
        return distance.low_m
    return distance.high_m if relation in UPPER_BOUNDS | NO_NUMBER else distance.middle_m


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """What is claimed under one reading: its ends in metres, infinite on a side that nothing bounds."""

    reading: Reading
    low_m: float
    high_m: float

    @property
    def range(self) -> DistanceRange:
        return DistanceRange(min_m=max(0.0, self.low_m), max_m=max(0.0, self.high_m))

    def verdict(self, measured: DistanceRange, moved_m: float = 0.0) -> Verdict:
        """The verdict, were the claimed number larger by some metres."""
        return _verdict(measured, self.low_m + moved_m, max(0.0, self.high_m + moved_m))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """What is measured, what is claimed under each reading, and the probability of any range of distances."""

    measured: DistanceRange
    said_m: float
    claims: tuple[_Claim, ...]
    probability: Callable[[DistanceRange], float]
    near: Near | None = None


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
        claims=tuple(_claim(relation, distance, r) for r in readings),
        probability=distance_law(reference, subject),
    )


def _claim(relation: Relation, distance: Distance, reading: Reading) -> _Claim:
    delta = distance.tolerance_m(reading)
    unbounded_below = relation in UPPER_BOUNDS or relation in NO_NUMBER
    return _Claim(
        reading=reading,
        low_m=-math.inf if unbounded_below else distance.low_m - delta,
        high_m=math.inf if relation in LOWER_BOUNDS else distance.high_m + delta,
    )


def _region_question(
    relation: Relation, reference: Location, subject: Location, speaker: str | None
) -> _Question:
    """`in`, `over` and `near` ask how far outside the reference the subject lies: not at all, or not far."""
    meant = near(reference, speaker) if relation is Relation.NEAR else None
    reach = meant.margin_m if meant else 0.0
    return _Question(
        measured=outside_range(reference, subject),
        said_m=reach,
        claims=(_Claim(reading=Reading.EXACT, low_m=-math.inf, high_m=reach),),
        probability=lambda claimed: probability_near(reference, subject, claimed.max_m),
        near=meant,
    )


def _answer(
    asked: _Question, reference: Location, subject: Location, bearing: BearingResult | None
) -> Assessment:
    """The verdict on distance under all readings, and on the heading, if one is claimed."""
    heading = None if bearing is None else bearing.verdict
    verdict = _joint(asked.measured, asked.claims, heading)
    flip = _flip_m(asked, asked.claims, heading)
    readings = tuple(_one(asked, claim) for claim in asked.claims)
    claimed, probability = readings[-1].claimed, readings[-1].probability
    if bearing is not None:
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
        readings=readings,
        bearing=bearing,
        near=asked.near,
    )


def _one(asked: _Question, claim: _Claim) -> ReadingResult:
    claimed = claim.range
    return ReadingResult(
        reading=claim.reading,
        claimed=claimed,
        verdict=claim.verdict(asked.measured),
        flip_m=_flip_m(asked, (claim,), None),
        probability=asked.probability(claimed),
    )


def _verdict(measured: DistanceRange, low_m: float, high_m: float) -> Verdict:
    if measured.max_m < low_m or high_m < measured.min_m:
        return Verdict.CONTRADICTED
    if low_m <= measured.min_m and measured.max_m <= high_m:
        return Verdict.CONSISTENT
    return Verdict.BORDERLINE


def _joint(
    measured: DistanceRange, claims: tuple[_Claim, ...], heading: Verdict | None, moved_m: float = 0.0
) -> Verdict:
    """The verdict that all readings give, else borderline; or that of the heading where it is worse."""
    joint = claims[0].verdict(measured, moved_m)
    for claim in claims[1:]:
        if claim.verdict(measured, moved_m) is not joint:
            joint = Verdict.BORDERLINE
    return joint if heading is None else min(joint, heading, key=_WORST_FIRST.index)


def _flip_m(asked: _Question, claims: tuple[_Claim, ...], heading: Verdict | None) -> float | None:
    """The claimed distance nearest to the stated one at which the verdict changes, tolerances as they are.

    It can only change where an end of the claimed range meets one of the measured.
    """
    measured, now = asked.measured, _joint(asked.measured, claims, heading)
    ends = [end for claim in claims for end in (claim.low_m, claim.high_m) if math.isfinite(end)]
    for moved in sorted([m - end for m in (measured.min_m, measured.max_m) for end in ends], key=abs):
        if asked.said_m + moved > 0 and any(
            _joint(measured, claims, heading, moved + step) is not now for step in (_STEP_M, -_STEP_M)
        ):
            return asked.said_m + moved
    return None
