"""Readings as text and back: frozen dataclasses as a list of nodes, each told once.

A node is its type's name and its values; what it holds is named by the node's number, so that a place that
forty claims speak of is written once. Only the types named here are ever made.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from enum import Enum
from hashlib import sha256
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer.place import Candidate, GeocodeResult, Place
from gazetteer.sentence import Sentence
from geo.lonlat import Location, LonLat
from incidents import model, values
from incidents.distance import Distance
from incidents.errors import StoreError

_TYPES: Mapping[str, type] = {
    kind.__name__: kind
    for kind in (
        LonLat, Location, Place, Candidate, GeocodeResult, Distance, model.Span, model.PlaceMention,
        model.PlaceRef, model.DateSpan, model.Toll, model.DistanceClaim, model.Claim, model.Event,
        values.Item, values.Things, values.Control, values.Route,
    )
}  # fmt: skip
_ENUMS: Mapping[str, type[Enum]] = {
    kind.__name__: kind for kind in (model.Relation, model.ClaimKind, model.Modality)
}
# What a reading searched is in the search log, not in the store.
_LEFT_OUT: Mapping[type, frozenset[str]] = {GeocodeResult: frozenset({"tried"})}


def _names(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind) if f.name not in _LEFT_OUT.get(kind, ()))


_FIELDS = {kind: _names(kind) for kind in _TYPES.values()}
# Tells texts that other versions of the types were written by.
LAYOUT = sha256(json.dumps([[k.__name__, *f] for k, f in _FIELDS.items()]).encode()).hexdigest()[:16]


def encode(value: Any) -> str:
    """A value made of the known types, tuples, dates, geometries and plain values, as text."""
    writer = _Writer()
    root = writer.reference(value)
    return json.dumps([writer.nodes, root], ensure_ascii=False, separators=(",", ":"))


def decode(text: str) -> Any:
    """The value that `encode` made a text of.

    Raises
    ------
    StoreError
        If the text is none that `encode` made with the same types.
    """
    try:
        nodes, root = json.loads(text)
        made: list[Any] = []
        for name, *parts in nodes:
            kind = _TYPES[name]
            held = [_made(part, made) for part in parts]
            made.append(kind(**dict(zip(_FIELDS[kind], held, strict=True))))
        return _made(root, made)
    except (
        ValueError,
        LookupError,
        TypeError,
        ArithmeticError,
        RecursionError,
        shapely.GEOSException,
    ) as error:
        raise StoreError(f"a stored reading can't be used ({error!r}); read its report again") from error


@dataclass(slots=True)
class _Writer:
    nodes: list[list[Any]] = field(default_factory=list)
    _known: dict[int, int] = field(default_factory=dict)
    _kept: list[Any] = field(default_factory=list)

    def reference(self, value: Any) -> Any:
        """A plain value as it is; anything else as an object with one key that tells its kind."""
        if isinstance(value, Sentence):
            value = str.__str__(value)  # as English: a reading is kept for what it says
        if value is None or isinstance(value, bool | int | float) or type(value) is str:
            return value
        if isinstance(value, tuple | list):
            return [self.reference(part) for part in value]
        if isinstance(value, Enum):
            return {"e": [type(value).__name__, value.value]}
        if isinstance(value, date):
            return {"d": value.isoformat()}
        if isinstance(value, BaseGeometry):
            return {"g": shapely.to_wkb(value, hex=True)}
        if is_dataclass(value) and type(value) in _FIELDS:
            return {"n": self._node(value)}
        raise TypeError(f"{type(value).__name__} is no part of a reading")

    def _node(self, value: Any) -> int:
        known = self._known.get(id(value))
        if known is not None:
            return known
        node = [
            type(value).__name__,
            *(self.reference(getattr(value, name)) for name in _FIELDS[type(value)]),
        ]
        number = self._known[id(value)] = len(self.nodes)
        self.nodes.append(node)
        self._kept.append(value)  # so that no other value takes its id
        return number


def _made(part: Any, made: list[Any]) -> Any:
    if isinstance(part, list):
        return tuple(_made(each, made) for each in part)
    if isinstance(part, dict):
        ((kind, held),) = part.items()
        return _MAKERS[kind](held, made)
    return part


def _geometry(wkb: Any) -> BaseGeometry:
    if not isinstance(wkb, str):  # of a list, shapely would make an array
        raise TypeError(f"{wkb!r} is no geometry")
    return shapely.from_wkb(wkb)


_MAKERS: Mapping[str, Callable[[Any, list[Any]], Any]] = {
    "n": lambda number, made: made[number],
    "e": lambda named, _: _ENUMS[named[0]](named[1]),
    "d": lambda day, _: date.fromisoformat(day),
    "g": lambda wkb, _: _geometry(wkb),
}
