"""The writing API in OpenAPI 3.0."""

from typing import Final

from incidents.edits import EDITS
from incidents.exchange.received import PUBLISHER_LENGTH, URL_LENGTH
from incidents.judgements import PLACE, Decision, RulingKind
from incidents.model import ClaimKind
from web.ogc.parts import ApiPart
from web.ports import Json
from web.writing.acts import NOTE_LENGTH
from web.writing.body import KEY, KEY_LENGTH

_STRING: Final = {"type": "string"}
_TRUTH: Final = {"type": "boolean"}
_WHOLE: Final = {"type": "integer", "minimum": 0}


def _object(required: list[str], **properties: Json) -> Json:
    """A body: nothing but these, and some of them always."""
    made: Json = {"type": "object", "properties": properties, "additionalProperties": False}
    return made | ({"required": required} if required else {})


def _one_of(values: list[str]) -> Json:
    return _STRING | {"enum": values}


BODIES: Final[Json] = {
    "newReport": _object(
        [],
        id=_STRING,
        text=_STRING,
        html=_STRING,
        published=_STRING | {"format": "date"},
        publisher=_STRING | {"maxLength": PUBLISHER_LENGTH},
        url=_STRING | {"maxLength": URL_LENGTH},
        restricted=_TRUTH,
    )
    | {"description": "with `text` or `html`; without an `id` it gets one by its text"},
    "correction": _object(
        ["kind", "start", "end", "decision"],
        kind=_one_of([PLACE, *ClaimKind]),
        start=_WHOLE,
        end=_WHOLE,
        decision=_one_of(list(Decision)),
        changes={"type": "object", "description": f"for an edit, some of {', '.join(EDITS)}"},
    ),
    "ruling": _object(
        ["ruling"],
        ruling=_one_of(list(RulingKind)),
        note=_STRING | {"maxLength": NOTE_LENGTH},
        seen=_WHOLE,
    ),
    "merge": _object(["with"], **{"with": {"type": "array", "items": _STRING, "minItems": 1}}),
    "split": _object(["report"], report=_STRING),
    "restriction": _object([], restricted=_TRUTH, reason=_STRING),
    "redaction": _object(["reason"], reason=_STRING),
}
_IDEMPOTENCY: Final[Json] = {
    "name": KEY,
    "in": "header",
    "description": "The same request with the same key is answered as before, and done once.",
    "schema": _STRING | {"minLength": 1, "maxLength": KEY_LENGTH},
}
_TOKEN: Final[list[Json]] = [{"token": []}]
_REFUSED: Final = {
    "400": {"$ref": "#/components/responses/BadRequest"},
    "404": {"$ref": "#/components/responses/NotFound"},
    "default": {"$ref": "#/components/responses/Problem"},
}


def _write(summary: str, body: str, status: str) -> Json:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{body}"}}}
    done = {"description": "Done and kept", "content": {"application/json": {"schema": {"type": "object"}}}}
    return {
        "tags": ["writing"],
        "summary": summary,
        "security": _TOKEN,
        "parameters": [_IDEMPOTENCY],
        "requestBody": {"required": True, "content": content},
        "responses": {status: done, **_REFUSED},
    }


def _read(summary: str, *parameters: Json, security: bool = False) -> Json:
    found = {"description": "Found", "content": {"application/json": {"schema": {"type": "object"}}}}
    made: Json = {
        "tags": ["writing"],
        "summary": summary,
        "parameters": list(parameters),
        "responses": {"200": found, **_REFUSED},
    }
    return made | ({"security": _TOKEN} if security else {})


def _of(name: str) -> Json:
    """The parameter of a path that names what it is about."""
    return {"name": name, "in": "path", "required": True, "schema": _STRING}


def _asked(name: str, schema: Json) -> Json:
    return {"name": name, "in": "query", "schema": schema}


_ADDED: Final = _write("Keep a report and read it", "newReport", "201")
PART: Final = ApiPart(
    tags=({"name": "writing", "description": "Reports, corrections and rulings, each by somebody"},),
    components={"schemas": BODIES},
    paths={
        "/api/reports": {
            "post": _ADDED
            | {"responses": {**_ADDED["responses"], "200": {"description": "It was there already"}}}
        },
        "/api/reports/{report_id}": {
            "parameters": [_of("report_id")],
            "get": _read("What was read from a report, as people corrected it"),
            "delete": _write("Delete a report; that it was there stays known", "redaction", "200"),
        },
        "/api/reports/{report_id}/restricted": {
            "parameters": [_of("report_id")],
            "put": _write("Protect a report's source, or no more", "restriction", "200"),
        },
        "/api/reports/{report_id}/corrections": {
            "parameters": [_of("report_id")],
            "post": _write("Accept, reject or edit a claim, or move a place", "correction", "201"),
        },
        "/api/places/{place_id}/restricted": {
            "parameters": [_of("place_id")],
            "put": _write("Protect a place and every report that names it", "restriction", "200"),
        },
        "/api/findings/{finding_id}/rulings": {
            "parameters": [_of("finding_id")],
            "post": _write("Rule on a finding; `seen` tells of rulings meanwhile", "ruling", "201"),
        },
        "/api/incidents/{incident_id}/merge": {
            "parameters": [_of("incident_id")],
            "post": _write("Say that incidents are one", "merge", "201"),
        },
        "/api/incidents/{incident_id}/split": {
            "parameters": [_of("incident_id")],
            "post": _write("Say that a report tells of another incident", "split", "201"),
        },
        "/api/history": {
            "get": _read(
                "What was done, by whom and when",
                _asked("after", _WHOLE),
                _asked("subject", _STRING),
                security=True,
            )
        },
    },
)
