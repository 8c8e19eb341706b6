"""The queryables of a collection: what a filter can name, as a JSON Schema.

References
----------
OGC 19-079r2, OGC API - Features - Part 3: Filtering, requirements class Queryables.
JSON Schema 2020-12. https://json-schema.org/draft/2020-12/schema
"""

from typing import Any

from incidents.exchange.properties import PROPERTIES, Kind, Property
from incidents.store.filters.target import ARRAYS, GEOMETRY, GEOMETRY_TYPES

Json = dict[str, Any]

# What of CQL2 is answered, for the service's declaration of conformance.
CONFORMANCE = tuple(
    f"http://www.opengis.net/spec/cql2/1.0/conf/{name}"
    for name in (
        "cql2-text",
        "cql2-json",
        "basic-cql2",
        "advanced-comparison-operators",
        "case-insensitive-comparison",
        "accent-insensitive-comparison",
        "basic-spatial-functions",
        "basic-spatial-functions-plus",
        "spatial-functions",
        "temporal-functions",
        "array-functions",
        "property-property",
        "arithmetic",
    )
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def queryables(collection: str) -> Json:
    """The JSON Schema of a collection's queryables; who serves it adds `$id` and links.

    Parameters
    ----------
    collection : str
        A key of `PROPERTIES`.

    Examples
    --------
    >>> queryables("reports")["properties"]["date"]
    {'title': 'Day of publication', 'type': 'string', 'format': 'date'}
    """
    properties = {GEOMETRY: _geometry(collection)} if collection in GEOMETRY_TYPES else {}
    for one in PROPERTIES[collection]:
        if one.is_queryable or one.name in ARRAYS.get(collection, ()):
            properties[one.name] = _schema(one)
    return {
        "$schema": DIALECT,
        "title": f"Queryables of {collection}",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }


def _geometry(collection: str) -> Json:
    kind = f"geometry-{GEOMETRY_TYPES[collection]}"
    return {"title": "Where it is (CRS84)", "x-ogc-role": "primary-geometry", "format": kind}


def _schema(one: Property) -> Json:
    if one.kind is Kind.DAY:
        return {"title": one.title, "type": "string", "format": "date"}
    if one.kind is Kind.NESTED:
        return {"title": one.title, "type": "array", "items": {"type": "string"}}
    return {"title": one.title, "type": one.kind.value}
