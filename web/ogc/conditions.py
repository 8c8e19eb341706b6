"""Conditions on properties: `filter` in CQL2, and a parameter for each property that a filter can name."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from incidents.exchange.properties import PROPERTIES, Kind, Property
from incidents.store.filters import Expression, parse_json, parse_text
from web.errors import BadParameterError
from web.ogc import crs

LANGUAGES = ("cql2-text", "cql2-json")

_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_DECIMAL = re.compile(r"[+-]?([0-9]{1,18}(\.[0-9]{0,18})?|\.[0-9]{1,18})([eE][+-]?[0-9]{1,2})?")
_TRUTHS = {"true": True, "false": False}


@lru_cache
def by_name(collection: str) -> dict[str, Property]:
    """The properties that can be asked for by a parameter of their name."""
    return {p.name: p for p in PROPERTIES[collection] if p.is_queryable}


def conditions(collection: str, args: Mapping[str, str]) -> Iterator[Expression]:
    """Every condition that the parameters set, as checked CQL2 JSON.

    Raises
    ------
    BadParameterError, FilterError
        If a value doesn't fit its property, or the filter can't be used.
    """
    properties = by_name(collection)
    for name, text in args.items():
        if name in properties:
            value = _value(properties[name], text)
            yield parse_json({"op": "=", "args": [{"property": name}, value]}, collection)
    if "filter" in args:
        yield _filter(collection, args)
    else:
        _language(args)
        _crs(args)


def both(found: list[Expression]) -> Expression | None:
    """The condition that all hold; None where there is none."""
    if len(found) < 2:
        return found[0] if found else None
    return {"op": "and", "args": found}


def _filter(collection: str, args: Mapping[str, str]) -> Expression:
    read = parse_text if _language(args) == "cql2-text" else parse_json
    uri = _crs(args)
    # CRS84 is how filters are kept.
    return read(args["filter"], collection, None if uri == crs.CRS84 else crs.definition(uri))


def _language(args: Mapping[str, str]) -> str:
    language = args.get("filter-lang", LANGUAGES[0])
    if language not in LANGUAGES:
        raise BadParameterError(f"filter-lang={language[:40]!r} is not read; write {' or '.join(LANGUAGES)}")
    return language


def _crs(args: Mapping[str, str]) -> str:
    return crs.named(args.get("filter-crs", crs.CRS84), "filter-crs")


def _value(asked: Property, text: str) -> object:
    if asked.kind is Kind.TRUTH and text in _TRUTHS:
        return _TRUTHS[text]
    if asked.kind is Kind.WHOLE and _WHOLE.fullmatch(text):
        return int(text)
    if asked.kind is Kind.NUMBER and _DECIMAL.fullmatch(text):
        return float(text)
    if asked.kind is Kind.DAY:
        return {"date": text}
    if asked.kind is Kind.TEXT:
        return text
    raise BadParameterError(f"{asked.name}={text[:80]!r} is no {asked.kind.value}, as this property is")
