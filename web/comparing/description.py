"""`POST /api/check` in OpenAPI 3.0."""

from typing import Final

from incidents.comparing.question import MAX_CHARACTERS, MAX_PLACINGS, MAX_TEXTS
from incidents.comparing.tolerance import MAX_M, READINGS
from web.ogc.parts import ApiPart
from web.ports import Json

_STRING: Final = {"type": "string"}
_METRES: Final = {"type": "number", "minimum": 0, "description": "metres"}


def _objects(properties: Json, required: list[str] | None = None) -> Json:
    found: Json = {"type": "object", "properties": properties}
    return found | ({"required": required} if required else {})


def _list(items: Json, most: int | None = None, least: int = 0) -> Json:
    limits = {"minItems": least} if least else {}
    return {"type": "array", "items": items, **limits} | ({"maxItems": most} if most else {})


_TEXT: Final = _objects(
    {
        "text": _STRING | {"description": f"all texts together: at most {MAX_CHARACTERS:,} characters"},
        "published": _STRING | {"format": "date"},
        "publisher": _STRING,
    },
    ["text"],
)
_PLACE: Final = _objects(
    {
        "key": _STRING | {"description": "as the answer names the place"},
        "place_id": _STRING | {"description": "one of its candidates"},
        "lon": {"type": "number", "minimum": -180, "maximum": 180},
        "lat": {"type": "number", "minimum": -90, "maximum": 90},
        "uncertainty_m": _METRES | {"exclusiveMinimum": True},
    },
    ["key"],
)
_FEATURES: Final = _list({"type": "object"})
_TOLD: Final = _objects({"reason": _STRING, "working": _list(_STRING)})
_TOLD_PLACE: Final = _objects({"reason": _STRING, "uncertainty_reason": _STRING})
SCHEMAS: Final[Json] = {
    "checkQuestion": _objects(
        {
            "texts": _list(_TEXT, MAX_TEXTS, 1),
            "places": _list(_PLACE, MAX_PLACINGS),
            "reading": _STRING | {"enum": list(READINGS)},
            "tolerance_m": _METRES | {"maximum": MAX_M},
        },
        ["texts"],
    )
    | {"additionalProperties": False},
    "checkAnswer": _objects(
        {
            "reading": _STRING,
            "tolerance_m": _METRES | {"nullable": True},
            "texts": _list({"type": "object"}),
            "places": _list({"type": "object"}),
            "features": _objects({"incidents": _FEATURES, "claim-areas": _FEATURES, "findings": _FEATURES}),
            "shapes": _objects({"circles": _FEATURES, "lines": _FEATURES, "outlines": _FEATURES}),
            "told": {"type": "object", "additionalProperties": _TOLD},
            "told_places": {"type": "object", "additionalProperties": _TOLD_PLACE},
            "unused": _list(_STRING) | {"description": "keys of places that no text names"},
        },
        ["texts", "places", "features"],
    ),
}
_SUMMARY: Final = "Hold texts against one another, with places and numbers as you take them; nothing is kept"


def _json(schema: str) -> Json:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}


PART: Final = ApiPart(
    tags=({"name": "checking", "description": "What can hold together, told on the spot"},),
    components={"schemas": SCHEMAS},
    paths={
        "/api/check": {
            "post": {
                "tags": ["checking"],
                "summary": _SUMMARY,
                "requestBody": {"required": True, "content": _json("checkQuestion")},
                "responses": {
                    "200": {"description": "The answer", "content": _json("checkAnswer")},
                    "400": {"$ref": "#/components/responses/BadRequest"},
                    "default": {"$ref": "#/components/responses/Problem"},
                },
            }
        }
    },
)
