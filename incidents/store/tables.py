"""How features lie in tables: one a collection, with a column for each property that a filter can name.

Two values of one property in two features compare as SQL compares them; text does by code points.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from struct import Struct
from typing import Any

import shapely
from shapely.geometry import shape

from gazetteer.names import fold
from incidents.errors import StoreError
from incidents.exchange.properties import PROPERTIES, Kind, Property
from incidents.store.filters.target import ARRAYS, TEXTS

Json = dict[str, Any]

COLLECTIONS = tuple(PROPERTIES)
# Before the columns of the properties: see `row`.
FIXED = ("id", "audience", "imported", "digest", "body", "shape", "words")

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
# What is no letter or digit of any script.
_BETWEEN = re.compile(r"[\W_]+")
# What `fold` makes of ASCII, and what it drops, for texts without anything else: many times as fast.
_PLAIN = bytes(ord(fold(chr(c))) if chr(c).isalnum() else ord(" ") for c in range(128)).ljust(256)
_DROPPED = bytes(c for c in range(128) if chr(c) != "." and len(fold(f"a{chr(c)}a")) == 2)
_POINT = Struct("<BIdd")
_LITTLE_ENDIAN, _WKB_POINT = 1, 1
# NUL in JSON.
NUL = "\\u0000"
# Properties whose words a search finds, nested ones included.
_SEARCHED = frozenset(
    {
        "title", "place", "verbatimLocality", "notes", "claimant", "quote", "reference", "reason", "name",
        "names", "publisher", "speakers", "perpetrators", "denied_by", "against_claimant", "against_quote",
        "dataset",
    }
)  # fmt: skip


def table(collection: str) -> str:
    """The table of a collection.

    Raises
    ------
    StoreError
        If there is no such collection.
    """
    if collection not in PROPERTIES:
        raise StoreError(f"there is no collection {collection!r}; there are {', '.join(COLLECTIONS)}")
    return collection.replace("-", "_")


@cache
def columns(collection: str) -> tuple[Property, ...]:
    """The properties that have a column of their own."""
    return tuple(p for p in PROPERTIES[collection] if p.is_queryable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Types:
    """What a database calls its types of columns.

    Parameters
    ----------
    kinds : mapping
        For each kind of property.
    key, binary, shape : str
        For a row's number, for bytes, and for a geometry that is given as WKB.
    nulls_first : str
        What puts null before every value in an index, where nothing does so by itself.
    """

    kinds: Mapping[Kind, str]
    key: str
    binary: str
    shape: str
    nulls_first: str = ""


def create(collection: str, types: Types) -> Iterator[str]:
    """The statements that make a collection's table and the indexes on its columns."""
    name, text = table(collection), types.kinds[Kind.TEXT]
    fixed = (
        f"seq {types.key}, id {text} NOT NULL, audience INTEGER NOT NULL, imported {text}, "
        f"digest {types.binary} NOT NULL, body TEXT NOT NULL, shape {types.shape}, words TEXT NOT NULL"
    )
    own = ", ".join(f'"{p.name}" {types.kinds[p.kind]}' for p in columns(collection))
    yield f"CREATE TABLE {name} ({fixed}, {own}, UNIQUE (id, audience))"
    yield f"CREATE INDEX {name}_audience ON {name} (audience, seq)"
    yield f"CREATE INDEX {name}_imported ON {name} (imported, seq)"
    yield f"CREATE INDEX {name}_nowhere ON {name} (seq) WHERE shape IS NULL"
    yield from indexes(collection, types).values()


def indexes(collection: str, types: Types) -> dict[str, str]:
    """The statements that make the indexes on a collection's properties, by their names.

    With who may see a row in it, and the end beside the beginning, an index alone answers how many have each
    value, or fall into some days.
    """
    name, known = table(collection), {p.name for p in columns(collection)}
    made = {}
    for key in (p.name for p in columns(collection) if p.is_indexed):
        beside = ("seq", "audience", *({f"{key}_end"} & known))
        listed = ", ".join((f'"{key}"{types.nulls_first}', *beside))
        made[f"{name}_{key}"] = f"CREATE INDEX {name}_{key} ON {name} ({listed})"
    return made


@cache
def _named(collection: str) -> tuple[str, ...]:
    return tuple(p.name for p in columns(collection))


def names(collection: str) -> tuple[str, ...]:
    """The columns of `row`."""
    return (*FIXED, *_named(collection))


@cache
def insert(collection: str) -> str:
    """The statement that a row's number and a row of `row` go with."""
    numbered = ("seq", *names(collection))
    listed = ", ".join(f'"{name}"' for name in numbered)
    marks = ", ".join("?" * len(numbered))
    return f"INSERT INTO {table(collection)} ({listed}) VALUES ({marks})"  # noqa: S608


def row(
    collection: str, feature: Mapping[str, Any], audience: int, imported: str | None = None
) -> tuple[Any, ...]:
    """A feature's row: its fixed columns, then its properties'; `imported` names a data set it came with."""
    body = dumps(feature)
    if NUL in body:  # which neither PostgreSQL's JSON nor most formats of files can hold
        feature = _without_nul(feature)
        body = dumps(feature)
    properties = feature["properties"]
    return (
        feature["id"],
        int(audience),
        imported,
        digest_of(body),
        body,
        wkb(feature["geometry"]),
        words(collection, properties),
        *map(properties.get, _named(collection)),
    )


def digest(feature: Mapping[str, Any]) -> bytes:
    """What tells a feature from any other content, as its row has it."""
    body = dumps(feature)
    return digest_of(dumps(_without_nul(feature)) if NUL in body else body)


def lists(collection: str, feature: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The texts of a feature's lists, each once, with the list's name."""
    properties = feature["properties"]
    return [
        (name, text)
        for name in ARRAYS.get(collection, ())
        for text in listed(name, properties.get(name) or ())
    ]


def listed(name: str, items: Sequence[Any]) -> list[str]:
    """The texts of a list, each once; of objects, the text that counts."""
    told = (item.get(TEXTS[name]) if name in TEXTS else item for item in items)
    return list(dict.fromkeys(text.replace("\0", "\ufffd") for text in told if isinstance(text, str)))


def wkb(geometry: Mapping[str, Any] | None) -> bytes | None:
    """A GeoJSON geometry as WKB (OGC 06-103r4)."""
    if geometry is None:
        return None
    if geometry["type"] == "Point":
        lon, lat = geometry["coordinates"][:2]
        return _POINT.pack(_LITTLE_ENDIAN, _WKB_POINT, lon, lat)
    return bytes(shapely.to_wkb(shape(dict(geometry))))


def words(collection: str, properties: Mapping[str, Any]) -> str:
    """The words that a search finds a feature by, folded."""
    found: list[str] = []
    for name in searched(collection):
        value = properties.get(name)
        if isinstance(value, str):
            found.append(value)
        elif value:
            found.extend(texts(value))
    return searchable(" ".join(found))


def searchable(text: str) -> str:
    """Text as words without case and marks, Arabic letters unified, parted by single spaces.

    Examples
    --------
    >>> searchable("Deir ez-Zôr, 6.12.")
    'deir ez zor 6 12'
    """
    if text.isascii():
        plain = text.encode().translate(_PLAIN, _DROPPED).decode()
        while "  " in plain:  # twice as fast as to split it and join it again
            plain = plain.replace("  ", " ")
        return plain.strip()
    return _BETWEEN.sub(" ", fold(text.replace(".", " "))).strip()


def dumps(value: Any) -> str:
    """JSON as it is stored: short, and not escaped beyond need."""
    return _ENCODER.encode(value)


def _without_nul(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("\0", "\ufffd")
    if isinstance(value, Mapping):
        return {key: _without_nul(part) for key, part in value.items()}
    return [_without_nul(part) for part in value] if isinstance(value, list | tuple) else value


def digest_of(body: str) -> bytes:
    """What tells a body from any other."""
    return blake2b(body.encode("utf-8", "surrogatepass"), digest_size=16).digest()


@cache
def searched(collection: str) -> tuple[str, ...]:
    """The properties whose words a search finds."""
    return tuple(p.name for p in PROPERTIES[collection] if p.name in _SEARCHED)


def texts(value: Any) -> Iterator[str]:
    """Every text in a nested value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts(part)
