"""The schemas of what the API answers, and the answers that more than one path has."""

from incidents.exchange.properties import PROPERTIES, Kind, Property
from incidents.store.filters.target import GEOMETRY_TYPES
from web.ogc.media import HTML
from web.ports import Json

PROBLEM = "application/problem+json"

_GEOMETRIES = {"point": ("Point", 1), "linestring": ("LineString", 2), "multipolygon": ("MultiPolygon", 4)}
_STRING = {"type": "string"}
_URI = {"type": "string", "format": "uri"}
_LINKS = {"type": "array", "items": {"$ref": "#/components/schemas/link"}}


def schemas() -> dict[str, Json]:
    """The schemas, by name."""
    found = {
        "link": _object(
            ["href", "rel", "type"], href=_STRING, rel=_STRING, type=_STRING, title=_STRING, length=_whole()
        ),
        "landingPage": _object(["links"], title=_STRING, description=_STRING, links=_LINKS),
        "confClasses": _object(["conformsTo"], conformsTo={"type": "array", "items": _URI}, links=_LINKS),
        "functions": _object(
            ["functions"], functions={"type": "array", "items": {"type": "object"}}, links=_LINKS
        ),
        "schema": _object(["type", "properties"], type=_STRING, properties={"type": "object"}),
        "extent": _extent(),
        "collection": _collection(),
        "collections": _object(
            ["links", "collections"],
            title=_STRING,
            links=_LINKS,
            collections={"type": "array", "items": {"$ref": "#/components/schemas/collection"}},
        ),
        "openapi": _object(["openapi", "info", "paths"], openapi=_STRING, info={"type": "object"}),
        "problem": _object(
            ["title", "status", "detail"], type=_STRING, title=_STRING, status=_whole(), detail=_STRING
        ),
    }
    for collection in PROPERTIES:
        found[f"{collection}-feature"] = _feature(collection)
        found[f"{collection}-page"] = _page(collection)
    return found


def responses() -> dict[str, Json]:
    """The answers that aren't 200, by name."""
    return {
        "NotModified": {"description": "What the sender has, named by If-None-Match, still holds."},
        "BadRequest": _problem("A parameter is unknown, or its value can't be used; the detail names it."),
        "NotFound": _problem("There is nothing of that name."),
        "Unavailable": _problem("The store can't be used now."),
        "Problem": _problem("Anything else that went wrong."),
    }


def _problem(description: str) -> Json:
    return {
        "description": description,
        "content": {
            PROBLEM: {"schema": {"$ref": "#/components/schemas/problem"}},
            HTML: {"schema": _STRING},
        },
    }


def _collection() -> Json:
    return _object(
        ["id", "links"],
        id=_STRING,
        title=_STRING,
        description=_STRING,
        itemType={"type": "string", "enum": ["feature"]},
        extent={"$ref": "#/components/schemas/extent"},
        crs={"type": "array", "items": _URI},
        storageCrs=_URI,
        links=_LINKS,
    )


def _extent() -> Json:
    numbers = {"type": "array", "minItems": 4, "maxItems": 4, "items": {"type": "number"}}
    times = {"type": "string", "format": "date-time", "nullable": True}
    interval = {"type": "array", "minItems": 2, "maxItems": 2, "items": times}
    return _object(
        [],
        spatial=_object(["bbox"], bbox={"type": "array", "minItems": 1, "items": numbers}, crs=_URI),
        temporal=_object(
            ["interval"], interval={"type": "array", "minItems": 1, "items": interval}, trs=_URI
        ),
    )


def _page(collection: str) -> Json:
    features = {"type": "array", "items": {"$ref": f"#/components/schemas/{collection}-feature"}}
    return _object(
        ["type", "features", "links", "numberMatched", "numberReturned", "timeStamp"],
        type={"type": "string", "enum": ["FeatureCollection"]},
        features=features,
        links=_LINKS,
        numberMatched=_whole(),
        numberReturned=_whole(),
        timeStamp={"type": "string", "format": "date-time"},
    )


def _feature(collection: str) -> Json:
    properties = {one.name: _value(one) for one in PROPERTIES[collection]}
    return _object(
        ["type", "id", "geometry", "properties"],
        type={"type": "string", "enum": ["Feature"]},
        id=_STRING,
        geometry=_geometry(collection),
        properties={"type": "object", "properties": properties},
        links=_LINKS,
    )


def _geometry(collection: str) -> Json:
    if collection not in GEOMETRY_TYPES:
        return {"type": "object", "nullable": True, "maxProperties": 0}
    name, depth = _GEOMETRIES[GEOMETRY_TYPES[collection]]
    coordinates: Json = {"type": "number"}
    for _ in range(depth):
        coordinates = {"type": "array", "items": coordinates}
    kind = {"type": "string", "enum": [name]}
    return _object(["type", "coordinates"], type=kind, coordinates=coordinates) | {"nullable": True}


def _value(one: Property) -> Json:
    if one.kind is Kind.NESTED:
        return {"title": one.title}
    shape: Json = {"type": one.kind.value}
    if one.kind is Kind.DAY:
        shape = {"type": "string", "format": "date"}
    return {"title": one.title, "nullable": True} | shape


def _object(required: list[str], **properties: Json) -> Json:
    found: Json = {"type": "object", "properties": properties}
    return found | {"required": required} if required else found


def _whole() -> Json:
    return {"type": "integer", "minimum": 0}
