"""Which denials are of an incident, and not of an area that it doesn't lie in."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from geo.geodesic import distance_range
from incidents.model import Claim, ClaimKind, DistanceClaim, Incident, Relation


def denials(incident: Incident) -> list[Claim]:
    """The claims that deny an incident, in their order.

    One that denies strikes "within 50 km of X" is of an incident that surely lies there,
    and else of none: the distance itself is checked.
    """
    elsewhere: dict[str, list[int]] = defaultdict(list)
    for claim in incident.claims:
        if _is_zone(claim) and not _lies_in(claim, incident):
            elsewhere[claim.report].append(claim.span.start)
    rows = {report: sorted(starts) for report, starts in elsewhere.items()}
    told = (c for c in incident.claims if c.kind is ClaimKind.DENIAL)
    return [claim for claim in told if not _holds_one(claim, rows.get(claim.report, ()))]


def _is_zone(claim: Claim) -> bool:
    value = claim.value
    return isinstance(value, DistanceClaim) and value.relation is Relation.NONE_WITHIN


def _holds_one(claim: Claim, starts: Sequence[int]) -> bool:
    return bisect_left(starts, claim.span.start) < bisect_right(starts, claim.span.end)


def _lies_in(zone: Claim, incident: Incident) -> bool:
    value = zone.value
    here = incident.place.location if incident.place else None
    if not isinstance(value, DistanceClaim) or value.distance is None:
        return False
    if here is None or value.reference.location is None:
        return False
    return distance_range(value.reference.location, here).max_m <= value.distance.high_m
