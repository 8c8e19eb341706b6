"""The rows of many features at once: what `tables.row` makes, but column by column."""

import math
from collections.abc import Callable, Mapping, Sequence
from json.encoder import encode_basestring
from typing import Any

from incidents.audience import Audience
from incidents.exchange.properties import names
from incidents.store import tables

Json = dict[str, Any]
Column = Sequence[Any]

_POINT = ("type", "coordinates")
_FEATURE = ("type", "id", "geometry", "properties")


def columns_of(
    collection: str, features: Sequence[Json], audience: Audience, imported: str | None
) -> list[Column]:
    """The columns of features' rows, as `tables.row` makes each row; none without a feature."""
    order = names(collection)
    if any(tuple(f) != _FEATURE or tuple(f["properties"]) != order for f in features):
        return _one_by_one(collection, features, audience, imported)
    values = zip(*(f["properties"].values() for f in features), strict=True)
    columns = dict(zip(order, values, strict=bool(features)))
    bodies, count = _bodies(features, columns), len(features)
    if not features or any(tables.NUL in body for body in bodies):
        return _one_by_one(collection, features, audience, imported)
    return [
        [f["id"] for f in features],
        [int(audience)] * count,
        [imported] * count,
        list(map(tables.digest_of, bodies)),
        bodies,
        [tables.wkb(f["geometry"]) for f in features],
        _words(collection, columns, count),
        *(columns[p.name] for p in tables.columns(collection)),
    ]


def _one_by_one(
    collection: str, features: Sequence[Json], audience: Audience, imported: str | None
) -> list[Column]:
    rows = (tables.row(collection, feature, audience, imported) for feature in features)
    return list(zip(*rows, strict=True))


def _bodies(features: Sequence[Json], columns: Mapping[str, Column]) -> list[str]:
    """Each feature as `tables.dumps` writes it: a template with what all have alike, and the rest."""
    alike = {name: column[0] for name, column in columns.items() if _is_alike(column)}
    told = (f"{tables.dumps(name)}:{_literal(alike[name]) if name in alike else '%s'}" for name in columns)
    form = f'{{"type":%s,"id":%s,"geometry":%s,"properties":{{{",".join(told)}}}}}'
    varied = {name: _written(column) for name, column in columns.items() if name not in alike}
    fixed = [_written([f[name] for f in features]) for name in _FEATURE[:2]]
    geometries = [f["geometry"] for f in features]
    if {"lon", "lat"} <= varied.keys():
        placed = zip(columns["lon"], columns["lat"], varied["lon"], varied["lat"], strict=True)
        fixed.append(list(map(_of_geometry, geometries, placed)))
    else:
        fixed.append(list(map(tables.dumps, geometries)))
    return list(map(form.__mod__, zip(*fixed, *varied.values(), strict=True)))


def _is_alike(column: Column) -> bool:
    first = column[0]
    is_plain = first is None or isinstance(first, str) or (isinstance(first, list) and not _odd(first))
    return is_plain and column.count(first) == len(column)


def _odd(values: list[Any]) -> bool:
    """Whether other values than texts are in a list: 1 and True are equal, and written differently."""
    return any(not isinstance(value, str) for value in values)


def _literal(value: Any) -> str:
    return tables.dumps(value).replace("%", "%%")


def _written(column: Column) -> list[str]:
    """Values as JSON."""
    kinds = set(map(type, column))
    if kinds == {list}:
        return _each_once(tables.dumps, column)
    if kinds == {float} and math.isfinite(sum(column)):  # so that each of them is
        return list(map(repr, column))
    if len(kinds) == 1:
        return list(map(_WRITERS.get(kinds.pop(), tables.dumps), column))
    return [_WRITERS.get(type(value), tables.dumps)(value) for value in column]


def _of_geometry(geometry: Json | None, placed: tuple[Any, Any, str, str]) -> str:
    """A geometry as JSON: nearly all are points at the longitude and latitude that are properties too."""
    lon, lat, lon_text, lat_text = placed
    if geometry is not None and tuple(geometry) == _POINT:
        at = geometry["coordinates"]
        if len(at) == 2 and at[0] is lon and at[1] is lat:
            return f'{{"type":"Point","coordinates":[{lon_text},{lat_text}]}}'
    return tables.dumps(geometry)


def _of_number(value: float) -> str:
    return repr(value) if value - value == 0 else tables.dumps(value)  # which refuses what is no number


_WRITERS: Mapping[type, Callable[[Any], str]] = {
    type(None): lambda _: "null",
    str: encode_basestring,
    int: int.__repr__,
    float: _of_number,
    bool: lambda value: "true" if value else "false",
}


def _words(collection: str, columns: Mapping[str, Column], count: int) -> list[str]:
    """What `tables.words` finds in each."""
    found = [_spoken(columns[name]) for name in tables.searched(collection) if any(columns[name])]
    return (
        [tables.searchable(" ".join(parts)) for parts in zip(*found, strict=True)] if found else [""] * count
    )


def _spoken(column: Column) -> list[str]:
    if set(map(type, column)) <= {str, type(None)}:
        return [value or "" for value in column]
    return _each_once(lambda value: " ".join(tables.texts(value)), column)


def _each_once(made: Callable[[Any], str], column: Column) -> list[str]:
    """What is made of each value, once of one that comes again: imports give many features the same list."""
    texts = {key: made(value) for key, value in {id(value): value for value in column}.items()}
    return [texts[id(value)] for value in column]
