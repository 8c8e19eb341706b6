"""The paths of the API, each collection by its name: its parameters are its own."""

from incidents.exchange.exports.formats import FORMATS
from incidents.exchange.properties import PROPERTIES
from web.ogc.media import GEOJSON, HTML, JSON, OPENAPI, SCHEMA
from web.ogc.openapi.parameters import of_choice, of_page, ref
from web.ports import Json

_TEXT = {"schema": {"type": "string"}}


def paths() -> dict[str, Json]:
    """The path items, by path."""
    found = {
        "/": _get("service", "The map; as data, where everything is", "landingPage", JSON, [ref("f")]),
        "/conformance": _get("service", "The standards that are kept", "confClasses", JSON, [ref("f")]),
        "/functions": _get("service", "Functions for filters", "functions", JSON, [ref("f")]),
        "/openapi.json": _get("service", "This document", "openapi", OPENAPI, [], page=False),
        "/openapi.html": _get("service", "This document for people", None, None, []),
        "/collections": _get("data", "Every collection", "collections", JSON, [ref("f")]),
    }
    for collection in PROPERTIES:
        found |= _of_collection(collection)
    return found


def _of_collection(collection: str) -> dict[str, Json]:
    own = f"/collections/{collection}"
    page, feature = f"{collection}-page", f"{collection}-feature"
    of_item = [ref("featureId"), ref("f"), ref("crs")]
    return {
        own: _get("data", f"The collection {collection}", "collection", JSON, [ref("f")]),
        f"{own}/queryables": _get(
            "data", f"What {collection} can be filtered by", "schema", SCHEMA, [ref("f")]
        ),
        f"{own}/feature-schema": _get("data", f"Fields of {collection}", "schema", SCHEMA, [], page=False),
        f"{own}/items": _get("data", f"A page of {collection}", page, GEOJSON, of_page(collection)),
        f"{own}/items/{{featureId}}": _get(
            "data", f"One of {collection}", feature, GEOJSON, of_item, missing=True
        ),
        **{
            f"/download/{collection}{form.suffix}": _get(
                "files",
                f"All of {collection} as {form.title}",
                page,
                form.media_type.partition(";")[0],
                of_choice(collection),
                page=False,
                is_file=True,
            )
            for form in FORMATS.values()
            if form.is_read_back
        },
    }


def _get(
    tag: str,
    summary: str,
    schema: str | None,
    media_type: str | None,
    parameters: list[Json],
    *,
    page: bool = True,
    missing: bool = False,
    is_file: bool = False,
) -> Json:
    content: Json = {HTML: _TEXT} if page else {}
    if media_type is not None:
        shown = {"type": "object"} if is_file else {"$ref": f"#/components/schemas/{schema}"}
        content[media_type] = {"schema": shown}
    answers: Json = {"200": {"description": summary, "content": content}}
    if media_type is not None and not is_file:
        answers["304"] = _response("NotModified")
    answers["400"] = _response("BadRequest")
    if missing:
        answers["404"] = _response("NotFound")
    answers |= {"503": _response("Unavailable"), "default": _response("Problem")}
    return {"get": {"tags": [tag], "summary": summary, "parameters": parameters, "responses": answers}}


def _response(name: str) -> Json:
    return {"$ref": f"#/components/responses/{name}"}
