"""Readings made at random of few places, days, parties and words, so that much of them meets."""

import random
from dataclasses import replace
from datetime import date, timedelta

from gazetteer.place import GeocodeResult, Place
from geo.geodesic import destination
from geo.lonlat import Location, LonLat
from incidents.distance import distance_of
from incidents.model import (
    Claim,
    ClaimKind,
    DateSpan,
    DistanceClaim,
    Event,
    PlaceMention,
    PlaceRef,
    Relation,
    Report,
    ReportReading,
    Span,
    Toll,
)

_CENTRE = LonLat(lon=44.0, lat=15.0)
_FIRST = date(2018, 4, 1)
_PARTIES = ("US-led coalition", "Russia", "Syrian government")
_SPEAKERS = (None, "a monitor", "the ministry")
_KINDS = (("town", "PPL", 0), ("village", "PPL", 30), ("camp", "MILB", 4), ("province", "ADM1", 10))
_LENGTH = 400


def place(number: int, version: int = 0) -> Place:
    """One of some places, as a version of the gazetteer has it."""
    name, code, east_km = _KINDS[number % len(_KINDS)]
    east_m = 1000.0 * (east_km + 100 * (number // len(_KINDS)))
    radius_m = 60_000.0 if code == "ADM1" else 2_000.0
    return Place(
        id=f"{name}-{number}",
        name=f"{name.title()} {number}" + (" (new)" if version else ""),
        feature_code=code,
        country_code="YE",
        location=Location(point=destination(_CENTRE, 90.0, east_m), uncertainty_m=radius_m),
        source="a map",
        uncertainty_reason="a place",
    )


def ref(of: Place) -> PlaceRef:
    """The place as claims name it."""
    return PlaceRef(name=of.name, location=of.location, place_id=of.id, feature_code=of.feature_code)


class Maker:
    """Makes readings: the same seed, the same ones.

    Parameters
    ----------
    seed : int
    days, places : int
        How many there are to choose from.
    long, firsts : float
        The share of dates that are weeks, and of claims that something was a first.
    """

    def __init__(
        self, seed: int, *, days: int = 6, places: int = 5, long: float = 0.14, firsts: float = 0.12
    ) -> None:
        self.chance = random.Random(seed)
        self._days, self._places, self._long, self._firsts = days, places, long, firsts

    def reading(self, report_id: str) -> ReportReading:
        """A report and what it says."""
        chance, version = self.chance, int(self.chance.random() < 0.2)
        found = [place(chance.randrange(self._places), version) for _ in range(chance.randrange(1, 4))]
        text = f"{report_id}: " + "something happened " * 30
        published = _FIRST + timedelta(chance.randrange(self._days)) if chance.random() < 0.7 else None
        report = Report(id=report_id, text=text[:_LENGTH], published=published)
        events = tuple(self._event(n, found) for n in range(chance.randrange(0, 4)))
        claims = tuple(
            self._claim(report_id, n, events, found) for n in range(chance.randrange(0, 7) if events else 0)
        )
        mentions = tuple(_mention(one, 3 * n) for n, one in enumerate(found))
        return ReportReading(report=report, places=mentions, claims=claims, events=events)

    def _event(self, number: int, found: list[Place]) -> Event:
        chance = self.chance
        return Event(
            number=number,
            kind=chance.choice(("strike", "strike", "air_strike", "offensive")),
            span=Span(start=10 * number, end=10 * number + 5),
            date=self._span() if chance.random() < 0.9 else None,
            place=ref(chance.choice(found)) if chance.random() < 0.75 else None,
            target=chance.choice((None, None, "camp", "school")),
            is_firm=chance.random() < 0.3,
        )

    def _span(self) -> DateSpan:
        start = _FIRST + timedelta(self.chance.randrange(self._days))
        length = 50 if self.chance.random() < self._long else self.chance.choice((0, 0, 0, 0, 1, 3))
        return DateSpan(start=start, end=start + timedelta(length), how="made")

    def _claim(self, report: str, number: int, events: tuple[Event, ...], found: list[Place]) -> Claim:
        chance, event = self.chance, self.chance.choice(events)
        kind = chance.choice(
            (ClaimKind.CASUALTIES, ClaimKind.ATTRIBUTION, ClaimKind.ATTRIBUTION, ClaimKind.DENIAL,
             ClaimKind.LOCATION, ClaimKind.DISTANCE, ClaimKind.DISTANCE)
        )  # fmt: skip
        kind = ClaimKind.FIRST if chance.random() < self._firsts else kind
        start = chance.choice((20, 30, 40, 50))
        made = Claim(
            id=f"{report}-c{number}",
            report=report,
            kind=kind,
            span=Span(start=start, end=start + 5),
            quote="in words",
            claimant=chance.choice(_SPEAKERS),
            value=chance.choice(_PARTIES),
            side=chance.choice((None, *_PARTIES)),
            event=event.number,
            date=event.date if chance.random() < 0.8 else None,
        )
        if kind is ClaimKind.CASUALTIES:
            killed = chance.randrange(1, 6)
            return replace(made, value=Toll(killed_min=killed, killed_max=killed))
        if kind is ClaimKind.LOCATION:
            return replace(made, value=ref(chance.choice(found)))
        if kind is ClaimKind.DISTANCE:
            value = self._distance(events, found)
            return replace(made, value=value, negated=value.relation is Relation.NONE_WITHIN)
        return made

    def _distance(self, events: tuple[Event, ...], found: list[Place]) -> DistanceClaim:
        chance = self.chance
        kilometres = chance.choice(("10", "12", "35", "55"))
        return DistanceClaim(
            relation=chance.choice(
                (Relation.AT, Relation.AT, Relation.NONE_WITHIN, Relation.NONE_WITHIN, Relation.WITHIN)
            ),
            distance=distance_of(kilometres, 1000.0, text=f"{kilometres} km")
            if chance.random() < 0.9
            else None,
            reference=ref(chance.choice(found)),
            subject=ref(chance.choice(found)) if chance.random() < 0.2 else None,
            actor=chance.choice(_PARTIES),
            reference_event=chance.choice(events).number if chance.random() < 0.3 else None,
            subject_event=chance.choice(events).number if chance.random() < 0.2 else None,
        )


def _mention(of: Place, start: int) -> PlaceMention:
    result = GeocodeResult(query=of.name, place=of, candidates=(), reason="called so")
    span = Span(start=start, end=start + 2)
    return PlaceMention(
        name=of.name, span=span, result=result, location=of.location, feature_code=of.feature_code
    )
