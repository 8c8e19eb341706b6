"""Incidents that this project exported, read back as they were."""

import json
import math
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from geo.lonlat import LonLat
from incidents.exchange.exports import characters
from incidents.exchange.ids import MAX_LENGTH
from incidents.exchange.imports.batches import Feature
from incidents.exchange.imports.errors import RowError
from incidents.exchange.properties import PROPERTIES, Kind, Property

_PROPERTIES = PROPERTIES["incidents"]
# Only what this project wrote has all of these.
_MARKS = frozenset(("title", "kind", "coordinateUncertaintyInMeters", "georeferenceRemarks", "claim_count"))
_TEXTS = frozenset(one.name for one in _PROPERTIES if one.kind is Kind.TEXT)
_ID = re.compile(rf"[a-z0-9-]{{1,{MAX_LENGTH}}}")
_TRUTHS = {"true": True, "1": True, "false": False, "0": False}


def is_own(properties: Mapping[str, Any]) -> bool:
    """Whether the names of properties are those of an export of this project."""
    return properties.keys() >= _MARKS


def restored(feature_id: Any, properties: Mapping[str, Any], at: tuple[float, float] | None) -> Feature:
    """The incident as it was exported.

    Parameters
    ----------
    feature_id : object
        Of the feature; where a format has numbers there, the property "id" tells.
    properties : mapping
        Values, or their text in formats that know no other.
    at : tuple of float or None
        Longitude and latitude in degrees, CRS84.

    Raises
    ------
    RowError, geo.errors.GeoError
        If a value isn't one that an export holds.
    """
    known = properties.get("id", feature_id)
    if not isinstance(known, str) or not _ID.fullmatch(known):
        raise RowError(
            f"the id {str(known)[:40]!r} is none; expected 1 to {MAX_LENGTH} of a-z, 0-9 and hyphens"
        )
    geometry = None
    if at is not None:
        position = LonLat(lon=at[0], lat=at[1])
        geometry = {"type": "Point", "coordinates": list(position.lonlat)}
    kept = {one.name: _value(one, properties.get(one.name)) for one in _PROPERTIES}
    return {"type": "Feature", "id": known, "geometry": geometry, "properties": kept}


def restored_row(row: Mapping[str, str]) -> Feature:
    """The incident of a row of a table that was exported.

    Raises
    ------
    RowError, geo.errors.GeoError
        If a value isn't one that an export holds.
    """
    said = unescaped({name: value.removeprefix("'") or None for name, value in row.items()})
    lon, lat = (_value(one, said.get(one.name)) for one in _PROPERTIES if one.name in ("lon", "lat"))
    return restored(None, said, None if lon is None or lat is None else (lon, lat))


def unescaped(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Properties of a format of flat columns, with the characters that it can't hold."""
    return {
        name: characters.restored(value) if isinstance(value, str) and name in _TEXTS else value
        for name, value in properties.items()
    }


def _value(one: Property, value: Any) -> Any:
    if value is None or (value == "" and one.kind is not Kind.TEXT):
        return None
    try:
        return _READERS[one.kind](value)
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise RowError(f"{one.name} is {str(value)[:40]!r}; expected {one.kind}") from error


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise TypeError
    value.encode()
    return value


def _number(value: Any) -> float:
    if isinstance(value, bool) or not math.isfinite(float(value)):
        raise TypeError
    return value if isinstance(value, int) else float(value)


def _whole(value: Any) -> int:
    number = _number(value)
    if number != int(number):
        raise ValueError
    return int(number)


def _truth(value: Any) -> bool:
    return _TRUTHS[str(value).casefold()]


def _day(value: Any) -> str:
    return date.fromisoformat(str(value)[:10]).isoformat()


def _nested(value: Any) -> list[Any] | dict[str, Any]:
    read = json.loads(value) if isinstance(value, str) else value
    if not isinstance(read, list | dict):
        raise TypeError
    json.dumps(read, ensure_ascii=False, allow_nan=False).encode()
    return read


_READERS = {
    Kind.TEXT: _text,
    Kind.WHOLE: _whole,
    Kind.NUMBER: _number,
    Kind.TRUTH: _truth,
    Kind.DAY: _day,
    Kind.NESTED: _nested,
}
