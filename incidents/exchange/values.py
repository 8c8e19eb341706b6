"""Small values as JSON: numbers without infinities, places with their radius, dates, tolls."""

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from geo.geodesic import enclosing_radius_m
from geo.lonlat import Location
from incidents.checking.told import is_claimed
from incidents.model import HARMS, Claim, ClaimKind, DateSpan, PlaceRef, Toll

Json = dict[str, Any]


def metres(value: float | None) -> float | None:
    """Metres to the decimetre; None for what is unknown or unbounded.

    Examples
    --------
    >>> metres(10_283.94), metres(float("inf")), metres(None)
    (10283.9, None, None)
    """
    return None if value is None or not math.isfinite(value) else round(value, 1)


@lru_cache(maxsize=4096)
def radius_m(location: Location) -> float:
    """Radius in metres that surely holds a location, its outline included."""
    return round(enclosing_radius_m(location), 1)


def position(location: Location | None) -> Json:
    """`lon`, `lat` (CRS84 degrees) and `uncertainty_m` of a location, null where there is none."""
    if location is None:
        return {"lon": None, "lat": None, "uncertainty_m": None}
    lon, lat = location.point.lonlat
    radius = location.uncertainty_m if location.footprint is None else radius_m(location)
    return {"lon": round(float(lon), 7), "lat": round(float(lat), 7), "uncertainty_m": metres(radius)}


def place_ref(place: PlaceRef | None) -> Json | None:
    """A place as a claim uses it."""
    if place is None:
        return None
    details = {"place_id": place.place_id, "feature_code": place.feature_code}
    return {"name": place.name} | position(place.location) | details


def dates(span: DateSpan | None) -> Json:
    """`date` and `date_end` as ISO days; `date_end` is null for a single day."""
    if span is None:
        return {"date": None, "date_end": None}
    end = None if span.end == span.start else span.end.isoformat()
    return {"date": span.start.isoformat(), "date_end": end}


def toll(value: Toll | None) -> Json:
    """The numbers of a toll; null is not said or, above a minimum, not bounded."""
    value = value or Toll()
    ends = ("min", "max")
    return {f"{harm}_{end}": n for harm in HARMS for end, n in zip(ends, value.ends(harm), strict=True)}


def joint_toll(claims: Iterable[Claim]) -> Toll:
    """The range of every speaker's toll, open above where someone's "at least" lies above all other numbers.

    Where a speaker gives a toll for all, those for a part of the people are left out; where nobody does, the
    largest part is the least number.
    """
    parts: list[Toll] = []
    said: dict[tuple[str, str | None], list[Toll]] = {}
    for claim in claims:
        if claim.kind is ClaimKind.CASUALTIES and isinstance(claim.value, Toll) and is_claimed(claim):
            if claim.value.is_part:
                parts.append(claim.value)
                continue
            said.setdefault((claim.report, claim.claimant), []).append(claim.value)
    joint: dict[str, int | None] = {}
    for harm in HARMS:
        ranges = [r for each in said.values() for r in _whole([(*t.ends(harm), t.group) for t in each])]
        told = [low for low, _ in (part.ends(harm) for part in parts) if low is not None]
        some = max(told, default=None), None
        joint[f"{harm}_min"], joint[f"{harm}_max"] = (
            _joint(ranges) if any(r != _UNSAID for r in ranges) else some
        )
    return Toll(**joint)  # type: ignore[arg-type]


def _whole(counts: list[tuple[int | None, int | None, str | None]]) -> list[tuple[int | None, int | None]]:
    """One speaker's ranges: those for all people where there is any, else those for each group."""
    said = [c for c in counts if c[:2] != (None, None)]
    return [c[:2] for c in [c for c in said if c[2] is None] or said]


_UNSAID = (None, None)


def _joint(ranges: list[tuple[int | None, int | None]]) -> tuple[int | None, int | None]:
    said = [r for r in ranges if r != _UNSAID]
    lows = [low for low, _ in said if low is not None]
    highs = [high for _, high in said if high is not None]
    top = max(highs, default=None)
    return min(lows, default=None), top if top is not None and top >= max(lows, default=0) else None
