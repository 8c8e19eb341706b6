"""What the API's description tells of tiles."""

from incidents.exchange.tiles.grid import DEEPEST
from incidents.store.columns import TILED
from web.ogc.media import JSON
from web.ogc.openapi.parameters import of_choice
from web.ogc.parts import ApiPart
from web.ports import Json
from web.tiles import matrices
from web.tiles.tilesets import MVT, TILESETS_VECTOR

_TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/"
_MATRICES = "http://www.opengis.net/spec/tms/2.0/conf/"
CONFORMANCE = (
    *(f"{_TILES}{name}" for name in ("core", "tileset", "tilesets-list", "geodata-tilesets", "mvt", "oas30")),
    *(
        f"{_MATRICES}{name}"
        for name in ("tilematrixset", "json-tilematrixset", "tilesetmetadata", "json-tilesetmetadata")
    ),
)


def part() -> ApiPart:
    """The tiles as a part of the API."""
    sets = f"/tileMatrixSets/{matrices.NAME}"
    paths = {
        "/tileMatrixSets": _get("The tile matrix sets", "tileMatrixSets", JSON, [_form("json")]),
        sets: _get("The tile matrix set of all tiles", "tileMatrixSet", JSON, [_form("json")]),
    }
    for collection in TILED:
        own, chosen = f"/collections/{collection}/tiles", of_choice(collection)
        paths |= {
            own: _get(f"The tile sets of {collection}", "tilesets", JSON, [_form("json")]),
            f"{own}/{matrices.NAME}": _get(
                f"Tiles of {collection}, and how much they show", "tileset", JSON, [_form("json"), *chosen]
            ),
            f"{own}/{matrices.NAME}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}": _get(
                f"A vector tile of {collection}", None, MVT, [*_POSITION, _form("mvt"), *chosen]
            ),
        }
    return ApiPart(
        paths=paths,
        components={"schemas": _SCHEMAS},
        tags=({"name": "tiles", "description": "The collections as vector tiles"},),
        conformance=CONFORMANCE,
        landing_links=(("http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes", JSON, "tileMatrixSets"),),
        collection_links=((TILESETS_VECTOR, JSON, "tiles"),),
        collections=TILED,
    )


def _object(*required: str) -> Json:
    return {"type": "object", "required": list(required)}


_SCHEMAS = {
    "tileMatrixSets": _object("tileMatrixSets"),
    "tileMatrixSet": _object("id", "crs", "tileMatrices"),
    "tilesets": _object("tilesets"),
    "tileset": _object("dataType", "crs", "links", "counts"),
}


def _number(name: str, description: str, maximum: int) -> Json:
    schema = {"type": "integer", "minimum": 0, "maximum": maximum}
    return {"name": name, "in": "path", "required": True, "description": description, "schema": schema}


_POSITION = (
    _number("tileMatrix", "Zoom", DEEPEST),
    _number("tileRow", "Row, from the north", (1 << DEEPEST) - 1),
    _number("tileCol", "Column, from the west", (1 << DEEPEST) - 1),
)


def _form(value: str) -> Json:
    schema = {"type": "string", "enum": [value]}
    return {"name": "f", "in": "query", "required": False, "description": "The form", "schema": schema}


def _get(summary: str, schema: str | None, media_type: str, parameters: list[Json]) -> Json:
    content = {"$ref": f"#/components/schemas/{schema}"} if schema else {"type": "string", "format": "binary"}
    answers: Json = {"200": {"description": summary, "content": {media_type: {"schema": content}}}}
    if schema is None:
        answers["204"] = {"description": "Nothing lies there."}
    for status, name in (
        ("304", "NotModified"), ("400", "BadRequest"), ("404", "NotFound"), ("503", "Unavailable"),
        ("default", "Problem"),
    ):  # fmt: skip
        answers[status] = {"$ref": f"#/components/responses/{name}"}
    return {"get": {"tags": ["tiles"], "summary": summary, "parameters": parameters, "responses": answers}}
