"""A claim as a form shows it: the values that an edit can change, and the changes that come back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from incidents.edits import COUNTS, changeable
from incidents.model import Relation
from incidents.sentence import say
from web.errors import BodyError
from web.i18n.messages import N_
from web.ports import Json

_PLACE = ("name", "lon", "lat", "uncertainty_m")
_LABELS: Mapping[str, str] = {
    "claimant": N_("Speaker"),
    "killed_min": N_("Killed, at least"),
    "killed_max": N_("Killed, at most"),
    "wounded_min": N_("Wounded, at least"),
    "wounded_max": N_("Wounded, at most"),
    "missing_min": N_("Missing, at least"),
    "missing_max": N_("Missing, at most"),
    "casualties_min": N_("Killed or wounded, at least"),
    "casualties_max": N_("Killed or wounded, at most"),
    "date": N_("Day"),
    "date_end": N_("Last day"),
    "perpetrator": N_("Perpetrator"),
    "actor": N_("Whose strikes"),
    "relation": N_("Relation"),
    "distance": N_("Distance, with its unit"),
    "place.name": N_("Place"),
    "place.lon": N_("Longitude, degrees"),
    "place.lat": N_("Latitude, degrees"),
    "place.uncertainty_m": N_("Radius, metres"),
    "from.name": N_("Measured from"),
    "from.lon": N_("Its longitude, degrees"),
    "from.lat": N_("Its latitude, degrees"),
    "from.uncertainty_m": N_("Its radius, metres"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """An input: its name and label, its HTML type or the values to choose from, and what it holds now."""

    name: str
    label: str
    type: str
    value: str
    options: tuple[str, ...] = ()


def fields(claim: Json) -> list[Field]:
    """The inputs for what an edit of a claim can change."""
    return [_field(claim, name) for name in _names(claim)]


def changes(claim: Json, form: Mapping[str, str]) -> Json:
    """What a form changes of a claim, as an edit takes it; what it leaves as it is isn't there.

    Raises
    ------
    BodyError
        If a number is none.
    """
    said = {f.name: form.get(f.name, f.value).strip() for f in fields(claim)}
    changed = {f.name for f in fields(claim) if said[f.name] != f.value}
    found: Json = {}
    for name in changed:
        whole, _, part = name.partition(".")
        found[whole] = _place(said, whole, claim) if part else _value(name, said[name])
    return found


def _names(claim: Json) -> Iterator[str]:
    for name in changeable(claim["kind"]):
        if name in ("place", "from"):
            yield from (f"{name}.{part}" for part in _PLACE)
        elif name in _LABELS:
            yield name


def _field(claim: Json, name: str) -> Field:
    whole, _, part = name.partition(".")
    now = (claim.get(whole) or {}).get(part) if part else claim.get(_KEYS.get(name, name))
    number = name in COUNTS or part in _PLACE[1:]
    return Field(
        name=name,
        label=_LABELS[name],
        type="number" if number else "date" if name.startswith("date") else "text",
        value="" if now is None else str(now),
        options=tuple(Relation) if name == "relation" else (),
    )


# Where a claim's record calls a value otherwise than an edit does.
_KEYS = {"distance": "distance_text"}


def _value(name: str, text: str) -> Any:
    if not text:
        return None
    return _number(name, text, int) if name in COUNTS else text


def _place(said: Mapping[str, str], whole: str, claim: Json) -> Json:
    known = claim.get(whole) or {}
    numbers = {part: _number(part, said[f"{whole}.{part}"], float) for part in _PLACE[1:]}
    return {"name": said[f"{whole}.name"], **numbers, "feature_code": known.get("feature_code")}


def _number(name: str, text: str, kind: type[int] | type[float]) -> float:
    try:
        return kind(text)
    except ValueError:
        raise BodyError(say("%(name)s=%(value)s is no number", name=name, value=repr(text[:40]))) from None
