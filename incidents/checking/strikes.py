"""Reported strikes as claims speak of them: whose, on which day, and where they can have been."""

import math
from dataclasses import replace
from datetime import timedelta

from geo.geodesic import distance_range
from incidents.checking.near import nearby
from incidents.model import Claim, ClaimKind, DistanceClaim, Incident, PlaceRef
from incidents.reading.blame.actors import same_side

# Between two days, a night may be told for either.
_A_NIGHT = timedelta(1)
# What a place's words begin with that put something near it.
_LOOSELY = frozenset({"near", "outside", "around", "close", "قرب"})


def is_meant(claim: Claim, value: DistanceClaim, strike: Incident) -> bool:
    """Whether a strike is one of those that a claim speaks of: located, of the same side, on a shared day.

    Where it names no side and its speaker is of none, "no strike" means anybody's. One that is only put in a
    week or month may have been on another day of it.
    """
    if strike.place is None or strike.place.location is None or strike.date is None:
        return False
    if claim.date is None or not claim.date.meets(strike.date):
        return False
    is_within = claim.date.start <= strike.date.start and strike.date.end <= claim.date.end
    if not is_within and strike.date.end - strike.date.start > _A_NIGHT:
        return False
    actor = value.actor
    if actor is None:
        return claim.side is None
    return any(same_side(actor, other) for other in strike_actors(strike))


def strike_actors(incident: Incident) -> set[str]:
    """The parties that anybody says struck."""
    return {c.value for c in incident.claims if c.kind is ClaimKind.ATTRIBUTION and isinstance(c.value, str)}


def farthest_m(reference: PlaceRef, place: PlaceRef) -> float:
    """The greatest distance in metres that two places can be apart; infinite where one isn't located."""
    if reference.location is None or place.location is None:
        return math.inf
    return distance_range(reference.location, place.location).max_m


def struck(incident: Incident) -> tuple[PlaceRef, Claim | None]:
    """Where an incident was, and the claim that puts it there: one that names its place, if any does.

    Where it is only said to be near the place, it can be as far outside as "near" reaches for the speaker.
    """
    place = incident.place
    if place is None or place.location is None:
        raise AssertionError("only located strikes are meant")
    locations = [c for c in incident.claims if c.kind is ClaimKind.LOCATION]
    named = [c for c in locations if getattr(c.value, "place_id", None) == place.place_id]
    firm = [c for c in named if not _is_loose(c)]
    placing = next(iter(firm or named or locations), None)
    if firm or placing is None or not named:
        return place, placing
    around = nearby(place.location, placing.claimant)
    return replace(place, name=f"the place near {place.name}", location=around), placing


def _is_loose(claim: Claim) -> bool:
    """Whether a claim puts something near a place, and not in or at it."""
    return claim.quote.split(maxsplit=1)[0].casefold() in _LOOSELY
