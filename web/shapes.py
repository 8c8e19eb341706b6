"""The guard at Folium's door: what the map's script is made of is numbers, machine ids and known classes.

Folium and branca render what they are given as templates, and parse the result again as a template, so a word
of a report would run: on the server, in the browser, or both. Words reach the page only through the feature
API and the DOM's `textContent`.
"""

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from web.errors import UnsafeShapeError
from web.ports import Json

_MACHINE_ID = re.compile(r"[a-z0-9-]{1,80}")
_NAME = re.compile(r"[a-z_]{1,40}")
# Of a degree: a tenth of a metre, far below a pixel, in half the digits.
_DECIMALS: Final = 6
_DEPTH: Final = {"Point": 0, "LineString": 1, "Polygon": 2, "MultiLineString": 2, "MultiPolygon": 3}

CLASSES: Final[Mapping[str, frozenset[str]]] = {
    "kind": frozenset({"area", "circle", "line"}),
    "region": frozenset({"certain", "possible"}),
    "side": frozenset({"inside", "outside"}),
    "extent": frozenset({"local", "wide"}),
    "verdict": frozenset({"consistent", "borderline", "contradicted", "not_checkable"}),
}


def shape(shape_id: str, geometry: Mapping[str, Any], /, **properties: str | float | None) -> Json:
    """A feature that Folium may draw.

    Parameters
    ----------
    shape_id : str
        Machine id, `[a-z0-9-]{1,80}`.
    geometry : mapping
        GeoJSON geometry in CRS84; only its type and coordinates are kept.
    **properties
        Finite numbers; classes, each from its list in `CLASSES`; machine ids under other names; None.

    Raises
    ------
    UnsafeShapeError
        If anything else is among them.

    Examples
    --------
    >>> shape("a-1", {"type": "Point", "coordinates": [40, 35]}, kind="circle")["properties"]
    {'kind': 'circle'}
    """
    for name, value in properties.items():
        _check_property(name, value)
    return {
        "type": "Feature",
        "id": _machine_id("id", shape_id),
        "geometry": _geometry(geometry),
        "properties": dict(properties),
    }


def _check_property(name: str, value: object) -> None:
    if not _NAME.fullmatch(name):
        raise UnsafeShapeError(f"property name {name!r} is not lower-case letters")
    if name in CLASSES:
        if value not in CLASSES[name]:
            raise UnsafeShapeError(f"{name} {value!r} is not one of {', '.join(sorted(CLASSES[name]))}")
    elif isinstance(value, str):
        _machine_id(name, value)
    elif value is not None:
        _number(name, value)


def _machine_id(name: str, value: object) -> str:
    if not isinstance(value, str) or not _MACHINE_ID.fullmatch(value):
        raise UnsafeShapeError(f"{name} {value!r} is not a machine id of [a-z0-9-]")
    return value


def _geometry(geometry: Mapping[str, Any]) -> Json:
    kind = geometry.get("type")
    if kind not in _DEPTH:
        raise UnsafeShapeError(f"geometry type {kind!r} is not one of {', '.join(_DEPTH)}")
    return {"type": kind, "coordinates": _numbers(geometry.get("coordinates"), _DEPTH[kind] + 1)}


def _numbers(value: object, depth: int) -> Any:
    if depth == 0:
        return round(_number("coordinate", value), _DECIMALS)
    if isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
        raise UnsafeShapeError(f"coordinates hold {value!r} where a list belongs")
    return [_numbers(part, depth - 1) for part in value]


def _number(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise UnsafeShapeError(f"{name} {value!r} is not a finite number")
    return value
