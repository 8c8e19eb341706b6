"""The parameters of the API: those that every collection has, and those of its own properties."""

from typing import Any

from incidents.exchange.properties import Kind, Property, names
from incidents.store.filters.parse import MAX_CHARACTERS
from web.config import Config
from web.ogc import crs
from web.ogc.conditions import LANGUAGES, by_name
from web.ogc.media import Form
from web.ogc.parameters import CHOOSING, PAGING
from web.ports import Json

_SORT_KEYS_MAX = 8


def parameters(config: Config) -> dict[str, Json]:
    """The parameters that more than one path has, by their name."""
    most = config.page_limit_max
    limit = {"type": "integer", "minimum": 1, "maximum": most, "default": config.page_limit}
    return {
        "f": _query("f", "Data or a page, whatever Accept says", _enum([form.value for form in Form])),
        "limit": _query("limit", f"Features on a page; more than {most} are taken as {most}", limit),
        "offset": _query("offset", "How many to pass over; following next is cheaper", _count()),
        "after": _query("after", "Where the page before ended: from its link next", {"type": "string"}),
        "bbox": _query(
            "bbox",
            "West, south, east, north, or with heights. West above east crosses the antimeridian. Features "
            "without geometry meet every box.",
            {"type": "array", "oneOf": [_numbers(4), _numbers(6)], "items": {"type": "number"}},
            explode=False,
        ),
        "bbox-crs": _crs("bbox-crs", "CRS of bbox, with its order of axes"),
        "crs": _crs("crs", "CRS of the coordinates in the answer, with its order of axes"),
        "filter-crs": _crs("filter-crs", "CRS of the geometries in filter, with its order of axes"),
        "datetime": _query(
            "datetime",
            "A date or time (RFC 3339), or an interval of two with /, .. for an open end. What has an "
            "interval matches where they overlap; what has no date always does.",
            {"type": "string"},
            explode=False,
        ),
        "filter": _query(
            "filter", "A condition in CQL2 (OGC 21-065r2)", {"type": "string", "maxLength": MAX_CHARACTERS}
        ),
        "filter-lang": _query(
            "filter-lang", "How filter is written", _enum(list(LANGUAGES)) | {"default": LANGUAGES[0]}
        ),
        "q": _query("q", "Words that all must occur, whatever their case and marks", {"type": "string"}),
        "featureId": {
            "name": "featureId",
            "in": "path",
            "required": True,
            "description": "Id of a feature",
            "schema": {"type": "string"},
        },
    }


def of_page(collection: str) -> list[Json]:
    """What a page of a collection takes."""
    return [*(ref(name) for name in ("f", *PAGING, "crs")), _properties(collection), *of_choice(collection)]


def of_choice(collection: str) -> list[Json]:
    """What chooses features of a collection."""
    shared = [ref(name) for name in CHOOSING if name != "sortby"]
    return [*shared, _sortby(collection), *map(_property, by_name(collection).values())]


def ref(name: str) -> Json:
    """A reference to one of `parameters`."""
    return {"$ref": f"#/components/parameters/{name}"}


def _query(name: str, description: str, schema: Json, *, explode: bool | None = None) -> Json:
    style: Json = {} if explode is None else {"style": "form", "explode": explode}
    return {
        "name": name,
        "in": "query",
        "required": False,
        "description": description,
        "schema": schema,
    } | style


def _crs(name: str, description: str) -> Json:
    schema = _enum(list(crs.SUPPORTED)) | {"format": "uri", "default": crs.CRS84}
    return _query(name, description, schema, explode=False)


def _sortby(collection: str) -> Json:
    items = {
        "type": "string",
        "enum": [f"{sign}{name}" for name in by_name(collection) for sign in ("", "-")],
    }
    description = "Properties to sort by, - before one that descends; null comes first"
    schema = {"type": "array", "minItems": 1, "maxItems": _SORT_KEYS_MAX, "uniqueItems": True, "items": items}
    return _query("sortby", description, schema, explode=False)


def _properties(collection: str) -> Json:
    items = {"type": "string", "enum": list(names(collection))}
    schema = {"type": "array", "uniqueItems": True, "items": items}
    return _query("properties", "The properties to show; all where not given", schema, explode=False)


def _property(one: Property) -> Json:
    return _query(one.name, f"Only those with this value. {one.title}", _value(one))


def _value(one: Property) -> Json:
    if one.kind is Kind.DAY:
        return {"type": "string", "format": "date"}
    return {"type": one.kind.value}


def _enum(values: list[str]) -> dict[str, Any]:
    return {"type": "string", "enum": values}


def _count() -> Json:
    return {"type": "integer", "minimum": 0, "maximum": 999_999_999, "default": 0}


def _numbers(count: int) -> Json:
    return {"minItems": count, "maxItems": count}
