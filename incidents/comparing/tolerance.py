"""How the numbers of a set of texts are read: as they look, as people round, or as a person says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from incidents.comparing.numbers import finite
from incidents.distance import Distance
from incidents.errors import RelationError
from incidents.model import Claim, DistanceClaim, ReportReading

BOTH, STATED, ROUNDED, GIVEN = READINGS = ("both", "stated", "rounded", "given")
MAX_M = 1_000_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """One of `READINGS`; for `given` with the tolerance to either side in metres."""

    reading: str = BOTH
    given_m: float = 0.0


def tolerance_of(reading: Any, given_m: Any) -> Tolerance:
    """A tolerance from JSON.

    Raises
    ------
    RelationError
        If there is no such reading, or the tolerance is missing or no length.
    """
    said = BOTH if reading is None else reading
    if said not in READINGS:
        raise RelationError(
            f"unknown reading {str(said)[:40]!r} of a number; give one of {', '.join(READINGS)}"
        )
    if said != GIVEN:
        return Tolerance(reading=said)
    length = finite(given_m)
    if length is None or not 0 <= length <= MAX_M:
        raise RelationError(
            f"tolerance_m={str(given_m)[:40]!r} is no length; give metres from 0 to {MAX_M:,.0f}, "
            "or another reading"
        )
    return Tolerance(reading=said, given_m=length)


def read_with(reading: ReportReading, tolerance: Tolerance) -> ReportReading:
    """A reading whose distances are as precise as a person takes them to be.

    A hedged number ("about 50 km") is never as precise as it looks: there `stated` changes nothing.
    """
    if tolerance.reading == BOTH:
        return reading
    return replace(reading, claims=tuple(_claim(claim, tolerance) for claim in reading.claims))


def _claim(claim: Claim, tolerance: Tolerance) -> Claim:
    value = claim.value
    if not isinstance(value, DistanceClaim) or value.distance is None:
        return claim
    distance = _READ[tolerance.reading](value.distance, tolerance.given_m)
    return replace(claim, value=replace(value, distance=distance))


def _stated(distance: Distance, _: float) -> Distance:
    return distance if distance.hedge else replace(distance, rounded_m=distance.stated_m)


def _rounded(distance: Distance, _: float) -> Distance:
    return replace(distance, stated_m=distance.rounded_m)


def _given(distance: Distance, given_m: float) -> Distance:
    return replace(distance, stated_m=given_m, rounded_m=given_m)


_READ: Mapping[str, Callable[[Distance, float], Distance]] = {
    STATED: _stated,
    ROUNDED: _rounded,
    GIVEN: _given,
}
