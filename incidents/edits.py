"""Edits of claims: what people may put in the place of what was read, as JSON gives it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from geo.lonlat import Location, LonLat
from incidents.errors import JudgementError
from incidents.judgements import PLACE, Correction, Decision, Json
from incidents.model import (
    HARMS,
    Claim,
    ClaimKind,
    DateSpan,
    DistanceClaim,
    Modality,
    PlaceRef,
    Relation,
    Toll,
)
from incidents.reading.measures.quantity import parse_distance
from incidents.sentence import Number, say

# What a toll counts, each with its least and its greatest number.
COUNTS = tuple(f"{harm}_{end}" for harm in HARMS for end in ("min", "max"))

_MOST = 10_000_000


def correction_of(record: Json, report: str) -> Correction:
    """A correction from JSON: `kind`, `start`, `end`, `decision` and, for an edit, `changes`.

    Raises
    ------
    JudgementError
        Names the value and what may stand there.
    """
    kind = one_of("kind", record.get("kind"), [PLACE, *ClaimKind])
    decision = Decision(one_of("decision", record.get("decision"), list(Decision)))
    changes = record.get("changes") or {}
    if not isinstance(changes, Mapping):
        raise JudgementError(f"changes={str(changes)[:40]!r} is no object")
    known = changeable(kind)
    for key in changes:
        one_of("change", key, known)
    if (decision is Decision.EDIT) != bool(changes):
        raise JudgementError(
            "an edit, and only an edit, has changes: give what takes the place of what was read"
        )
    start, end = whole("start", record.get("start")), whole("end", record.get("end"))
    if start is None or end is None or end <= start:
        raise JudgementError(f"start={start!r} and end={end!r} are no span of the report's text")
    correction = Correction(
        report=report, kind=kind, start=start, end=end, decision=decision, changes=dict(changes)
    )
    for key, value in changes.items():
        EDITS[key](value)  # refuses what can't be used before it is kept
    return correction


def edited(claim: Claim, changes: Json) -> Claim:
    """A claim with some of its values as a person gives them.

    Raises
    ------
    JudgementError
        If a value can't be used, or such a claim has none of that name.
    """
    known = changeable(claim.kind.value)
    said = {key: EDITS[one_of("change", key, known)](value) for key, value in changes.items()}
    own = {key: said.pop(key) for key in ("claimant", "modality", "negated") if key in said}
    if not said:
        return replace(claim, **own)
    value: Any = claim.value
    if isinstance(value, Toll):
        value = replace(value, **said)
    elif isinstance(value, DistanceClaim):
        value = replace(value, **{_ATTRIBUTES.get(key, key): part for key, part in said.items()})
    elif isinstance(value, DateSpan):
        start = said.get("date", value.start)
        value = DateSpan(
            start=start, end=max(start, said.get("date_end") or start), how="a person's correction"
        )
    else:
        (value,) = said.values()
    return replace(claim, value=value, **own)


def _place(value: Any) -> PlaceRef:
    if not isinstance(value, Mapping) or not isinstance(value.get("name"), str) or not value["name"].strip():
        raise JudgementError(
            'a place is {"name", "lon", "lat", "uncertainty_m"}, and "place_id" if it has one'
        )
    lon, lat, radius = (_number(key, value.get(key)) for key in ("lon", "lat", "uncertainty_m"))
    return PlaceRef(
        name=_words(value["name"]) or "",
        location=Location(point=LonLat(lon=lon, lat=lat), uncertainty_m=radius),
        place_id=_code(value.get("place_id")),
        feature_code=_code(value.get("feature_code")) or "",
    )


def _code(value: Any) -> str | None:
    return _words(value) if isinstance(value, str) and value.strip() else None


def _number(name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise JudgementError(
            say("a place needs %(name)s as a number, not %(value)s", name=name, value=repr(str(value)[:40]))
        )
    return value


def _count(value: Any) -> int | None:
    return whole("a count", value)


def _day(value: Any) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise JudgementError(
            say("the date %(value)s is not a day in the form YYYY-MM-DD", value=repr(value))
        ) from None


def _words(value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip() or len(value) > 500:
        raise JudgementError(say("%(value)s is not text of 1 to 500 characters", value=repr(str(value)[:40])))
    return value.strip()


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise JudgementError(f"{value!r} is neither true nor false")
    return value


# What an edit can change, with what makes a value of its JSON.
EDITS: Mapping[str, Callable[[Any], Any]] = {
    "claimant": _words,
    "modality": lambda value: Modality(one_of("modality", value, list(Modality))),
    "negated": _truth,
    "place": _place,
    **dict.fromkeys(COUNTS, _count),
    "group": _words,
    "date": _day,
    "date_end": _day,
    "perpetrator": _words,
    "actor": _words,
    "relation": lambda value: Relation(one_of("relation", value, list(Relation))),
    "distance": lambda value: None if value is None else parse_distance(_words(value) or ""),
    "from": _place,
    "subject": _place,
}
_ATTRIBUTES = {"from": "reference"}
_COMMON = ("claimant", "modality", "negated")
_OWN: Mapping[str, tuple[str, ...]] = {
    PLACE: (PLACE,),
    ClaimKind.DISTANCE: (*_COMMON, "relation", "distance", "from", "subject", "actor"),
    ClaimKind.CASUALTIES: (*_COMMON, *COUNTS, "group"),
    ClaimKind.LOCATION: (*_COMMON, PLACE),
    ClaimKind.ATTRIBUTION: (*_COMMON, "perpetrator"),
    ClaimKind.DENIAL: (*_COMMON, "actor"),
    ClaimKind.DATE: (*_COMMON, "date", "date_end"),
}


def changeable(kind: str) -> list[str]:
    """What an edit of a claim, or of a place, can change."""
    return list(_OWN.get(kind, _COMMON))


def one_of(name: str, value: Any, known: list[Any]) -> str:
    """A value that is one of those known.

    Raises
    ------
    JudgementError
        If it isn't; lists them.
    """
    if not isinstance(value, str) or value not in known:
        raise JudgementError(
            f"{name}={str(value)[:60]!r} isn't known; give one of {', '.join(map(str, known))}"
        )
    return value


def whole(name: str, value: Any) -> int | None:
    """A whole number that people or code points are counted by, or None.

    Raises
    ------
    JudgementError
        If it is something else.
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST:
        raise JudgementError(
            say(
                "%(name)s=%(value)s is not a whole number from 0 to %(most)s",
                name=name,
                value=repr(value),
                most=Number(_MOST),
            )
        )
    return value
