"""Many features as rows of a table at once: what `tables.row` makes, but column by column."""

from collections.abc import Callable, Mapping, Sequence
from json.encoder import encode_basestring
from typing import Any

from incidents.audience import Audience
from incidents.exchange.properties import names
from incidents.store import tables

Json = dict[str, Any]
Row = tuple[Any, ...]

_POINT = ("type", "coordinates")
_FEATURE = ("type", "id", "geometry", "properties")


def rows_of(collection: str, features: Sequence[Json], audience: Audience, imported: str | None) -> list[Row]:
    """The rows of features, as `tables.row` makes each."""
    order = names(collection)
    if not features or any(tuple(f) != _FEATURE or tuple(f["properties"]) != order for f in features):
        return [tables.row(collection, feature, audience, imported) for feature in features]
    values = zip(*(f["properties"].values() for f in features), strict=True)
    columns = dict(zip(order, values, strict=True))
    bodies, count = _bodies(features, columns), len(features)
    fixed = (
        [f["id"] for f in features],
        [int(audience)] * count,
        [imported] * count,
        map(tables.digest_of, bodies),
        bodies,
        [tables.wkb(f["geometry"]) for f in features],
        _words(collection, columns, count),
    )
    rows = list(zip(*fixed, *(columns[p.name] for p in tables.columns(collection)), strict=True))
    for number in (n for n, body in enumerate(bodies) if tables.NUL in body):
        rows[number] = tables.row(collection, features[number], audience, imported)
    return rows


def _bodies(features: Sequence[Json], columns: Mapping[str, Sequence[Any]]) -> list[str]:
    """Each feature as `tables.dumps` writes it: a template with what all have alike, and the rest."""
    alike = {name: column[0] for name, column in columns.items() if _is_alike(column)}
    told = (f"{tables.dumps(name)}:{_literal(alike[name]) if name in alike else '%s'}" for name in columns)
    form = f'{{"type":%s,"id":%s,"geometry":%s,"properties":{{{",".join(told)}}}}}'
    fixed = [_written([f[name] for f in features]) for name in _FEATURE[:2]]
    fixed.append([_of_geometry(f["geometry"]) for f in features])
    varied = [_written(column) for name, column in columns.items() if name not in alike]
    return list(map(form.__mod__, zip(*fixed, *varied, strict=True)))


def _is_alike(column: Sequence[Any]) -> bool:
    first = column[0]
    is_plain = first is None or isinstance(first, str) or (isinstance(first, list) and not _odd(first))
    return is_plain and column.count(first) == len(column)


def _odd(values: list[Any]) -> bool:
    """Whether other values than texts are in a list: 1 and True are equal, and written differently."""
    return any(not isinstance(value, str) for value in values)


def _literal(value: Any) -> str:
    return tables.dumps(value).replace("%", "%%")


def _written(column: Sequence[Any]) -> list[str]:
    """Values as JSON."""
    kinds = set(map(type, column))
    if kinds == {list}:
        return _each_once(tables.dumps, column)
    if len(kinds) == 1:
        return list(map(_WRITERS.get(kinds.pop(), tables.dumps), column))
    return [_WRITERS.get(type(value), tables.dumps)(value) for value in column]


def _of_geometry(value: Json | None) -> str:
    """A geometry as JSON: nearly all are points."""
    if value is not None and tuple(value) == _POINT and len(value["coordinates"]) == 2:
        lon, lat = _written(value["coordinates"])
        return f'{{"type":"Point","coordinates":[{lon},{lat}]}}'
    return tables.dumps(value)


def _of_number(value: float) -> str:
    return repr(value) if value - value == 0 else tables.dumps(value)  # which refuses what is no number


_WRITERS: Mapping[type, Callable[[Any], str]] = {
    type(None): lambda _: "null",
    str: encode_basestring,
    int: int.__repr__,
    float: _of_number,
    bool: lambda value: "true" if value else "false",
}


def _words(collection: str, columns: Mapping[str, Sequence[Any]], count: int) -> list[str]:
    """What `tables.words` finds in each."""
    found = [_spoken(columns[name]) for name in tables.searched(collection) if any(columns[name])]
    return (
        [tables.searchable(" ".join(parts)) for parts in zip(*found, strict=True)] if found else [""] * count
    )


def _spoken(column: Sequence[Any]) -> list[str]:
    if set(map(type, column)) <= {str, type(None)}:
        return [value or "" for value in column]
    return _each_once(lambda value: " ".join(tables.texts(value)), column)


def _each_once(made: Callable[[Any], str], column: Sequence[Any]) -> list[str]:
    """What is made of each value, once of one that comes again: imports give many features the same list."""
    texts = {key: made(value) for key, value in {id(value): value for value in column}.items()}
    return [texts[id(value)] for value in column]
