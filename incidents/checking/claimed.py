"""A distance claim beside the incidents that it speaks of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from incidents.model import Claim, DistanceClaim, Incident


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A distance claim with three incidents: that it is told under, is measured from, and locates."""

    claim: Claim
    value: DistanceClaim
    incident: Incident | None
    origin: Incident | None
    located: Incident | None


def claimed_of(claims: Iterable[Claim], told: Mapping[tuple[str, int | None], Incident]) -> list[Claimed]:
    """The distance claims with their incidents; `told` is `incidents.gather.by_event`."""
    return [
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
