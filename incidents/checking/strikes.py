"""Reported strikes as claims speak of them: whose, on which day, and where they can have been."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from geo.geodesic import Floats, distance_range, ecef_m, enclosing_radius_m
from incidents.checking.near import nearby
from incidents.model import Claim, ClaimKind, DateSpan, DistanceClaim, Incident, PlaceRef
from incidents.reading.blame.actors import same_side

# Between two days, a night may be told for either.
_A_NIGHT = 1
# What a place's words begin with that put something near it.
_LOOSELY = frozenset({"near", "outside", "around", "close", "قرب"})


class Strikes:
    """Incidents that claims may speak of: those located, on known days.

    Parameters
    ----------
    incidents : sequence of Incident
    """

    def __init__(self, incidents: Sequence[Incident]) -> None:
        self._known = [i for i in incidents if i.place and i.place.location and i.date]
        self._tellers = [{report for report, _ in i.events} for i in self._known]
        self._number = {id(incident): number for number, incident in enumerate(self._known)}
        days = [(i.date.start.toordinal(), i.date.end.toordinal()) for i in self._known if i.date]
        self._first, self._last = np.array(days, np.int64).reshape(-1, 2).T
        self._sides = [strike_actors(incident) for incident in self._known]
        self._by: dict[str, NDArray[np.bool_]] = {}
        self._meant: dict[tuple[DateSpan, str | None], NDArray[np.int64]] = {}
        self._struck: dict[int, tuple[PlaceRef, Claim | None]] = {}
        self._circles: tuple[Floats, Floats] | None = None

    def meant(self, claim: Claim, value: DistanceClaim, but: Sequence[Incident] = ()) -> NDArray[np.int64]:
        """The numbers of the strikes that a claim speaks of: of the same side, on a shared day.

        Where it names no side and its speaker is of none, "no strike" means anybody's. One that is only put
        in a week or month may have been on another day of it.

        Parameters
        ----------
        claim : Claim
        value : DistanceClaim
            The claim's.
        but : sequence of Incident
            Those that it doesn't speak of.
        """
        if claim.date is None or (value.actor is None and claim.side is not None):
            return np.empty(0, np.int64)
        asked = (claim.date, value.actor)
        if asked not in self._meant:
            self._meant[asked] = np.flatnonzero(self._on(claim.date) & self._of(value.actor))
        found = self._meant[asked]
        left_out = [self._number[id(one)] for one in but if id(one) in self._number]
        return found[~np.isin(found, left_out)] if left_out else found

    def nearest(self, numbers: NDArray[np.int64], reference: PlaceRef, most: int) -> NDArray[np.int64]:
        """The numbers of those that surely lie nearest to a place, at most so many, in their order."""
        if len(numbers) > most and reference.location is not None:
            if self._circles is None:
                self._circles = _circles(self._known)
            xyz, radius = self._circles
            here = ecef_m(*reference.location.point.lonlat)
            far = np.sqrt(((xyz[numbers] - here) ** 2).sum(axis=1)) + radius[numbers]
            numbers = np.sort(numbers[np.argsort(far, kind="stable")[:most]])
        return numbers[:most]

    def struck(self, number: int) -> tuple[PlaceRef, Claim | None]:
        """Where a strike was, and the claim that puts it there: see `struck`."""
        if number not in self._struck:
            self._struck[number] = struck(self._known[number])
        return self._struck[number]

    def told_by(self, report: str, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """Those of some strikes that a report tells of."""
        return np.array([n for n in numbers.tolist() if report in self._tellers[n]], np.int64)

    def _on(self, days: DateSpan) -> NDArray[np.bool_]:
        first, last = days.start.toordinal(), days.end.toordinal()
        meets = (self._first <= last) & (self._last >= first)
        is_within = (self._first >= first) & (self._last <= last)
        return meets & (is_within | (self._last - self._first <= _A_NIGHT))

    def _of(self, actor: str | None) -> NDArray[np.bool_]:
        if actor is None:
            return np.ones(len(self._known), np.bool_)
        if actor not in self._by:
            theirs = [any(same_side(actor, other) for other in sides) for sides in self._sides]
            self._by[actor] = np.array(theirs, np.bool_)
        return self._by[actor]


def _circles(strikes: Sequence[Incident]) -> tuple[Floats, Floats]:
    """The points of places, Earth-centred metres, and the radii round them that hold the places."""
    where = [i.place.location for i in strikes if i.place and i.place.location]
    lon, lat = np.array([w.point.lonlat for w in where], np.float64).reshape(-1, 2).T
    return ecef_m(lon, lat), np.array([enclosing_radius_m(w) for w in where], np.float64)


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
