"""Distance claims checked on places, the same words on the same place once."""

from dataclasses import replace

from incidents.checking.check import check_place
from incidents.model import Claim, DistanceClaim, Finding, PlaceRef


class Checks:
    """What was checked before: many reports repeat a claim, and many strikes hit one town."""

    def __init__(self) -> None:
        self._found: dict[tuple[object, ...], Finding] = {}

    def on_place(self, claim: Claim, subject: PlaceRef, against: Claim | None = None) -> Finding:
        """As `incidents.checking.check.check_place`, without an id."""
        key = (*_said(claim), *_place(subject))
        if key not in self._found:
            self._found[key] = check_place(claim, subject, finding_id="", against=against)
        return replace(self._found[key], claim=claim, against=against or subject, subject=subject)


def _said(claim: Claim) -> tuple[object, ...]:
    """All of a distance claim that a verdict and its words follow from."""
    value = claim.value
    if not isinstance(value, DistanceClaim):
        return (claim.kind,)
    how = (value.relation, value.distance, value.bearing_deg, value.half_width_deg)
    return (*how, claim.claimant, claim.negated, *_place(value.reference))


def _place(place: PlaceRef) -> tuple[object, ...]:
    """A place; its outline by identity, for it has thousands of corners."""
    where = place.location
    if where is None:
        return place.name, place.place_id, place.feature_code
    return (
        place.name,
        place.place_id,
        place.feature_code,
        where.point,
        where.uncertainty_m,
        id(where.footprint),
    )
