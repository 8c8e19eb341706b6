"""The schema of a collection's features in GeoJSON: clients read the types of fields from it.

Without it they guess from the first page, where a number that is null throughout is taken for text.
"""

from incidents.exchange.properties import PROPERTIES, Kind, Property
from incidents.store.filters.queryables import DIALECT
from incidents.store.filters.target import ARRAYS, GEOMETRY_TYPES
from web.ports import Json

_GEOMETRIES = {"point": "Point", "linestring": "LineString", "multipolygon": "MultiPolygon"}


def feature_schema(collection: str) -> Json:
    """The JSON Schema of a feature; null, which any property may be, is left out as GDAL reads it.

    Examples
    --------
    >>> feature_schema("places")["properties"]["properties"]["properties"]["lon"]["type"]
    'number'
    """
    texts = ARRAYS.get(collection, ())
    properties = {one.name: _value(one, texts) for one in PROPERTIES[collection]}
    return {
        "$schema": DIALECT,
        "title": f"A feature of {collection}",
        "type": "object",
        "properties": {
            "type": {"type": "string", "enum": ["Feature"]},
            "id": {"type": "string"},
            "geometry": _geometry(collection),
            "properties": {"type": "object", "properties": properties},
        },
    }


def _geometry(collection: str) -> Json:
    if collection not in GEOMETRY_TYPES:
        return {"type": "null"}
    kind = _GEOMETRIES[GEOMETRY_TYPES[collection]]
    return {"$ref": f"https://geojson.org/schema/{kind}.json"}


def _value(one: Property, texts: tuple[str, ...]) -> Json:
    if one.kind is Kind.NESTED:
        items = {"type": "string"} if one.name in texts else {"type": "object"}
        return {"title": one.title, "type": "array", "items": items}
    if one.kind is Kind.DAY:
        return {"title": one.title, "type": "string", "format": "date"}
    return {"title": one.title, "type": one.kind.value}
