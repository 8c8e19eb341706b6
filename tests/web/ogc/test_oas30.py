"""OGC 17-069r4, A.5: the API definition says what the routes do, and the routes what it says."""

import json
import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft4Validator
from openapi_spec_validator import validate

from incidents.exchange.properties import PROPERTIES
from tests.web.fake_store import FakeStore
from tests.web.ogc.made import COLLECTIONS
from web import create_app
from web.config import Config
from web.ogc import conditions, parameters
from web.ogc.openapi import openapi
from web.ogc.parts import ApiPart

Json = dict[str, Any]
ROOMS = ("ogc", "items", "downloads")


@pytest.fixture(scope="module")
def definition(api: FlaskClient) -> Json:
    return dict(json.loads(api.get("/openapi.json").data))


def test_oas_definition(definition: Json) -> None:
    validate(definition)


def test_completeness_of_paths(api: FlaskClient, definition: Json) -> None:
    """Every route of the rooms is in the document, for each collection, and nothing that isn't served is."""
    own, every = set(), set()
    for rule in api.application.url_map.iter_rules():
        path = rule.rule.replace("<feature_id>", "{featureId}")
        expanded = {path.replace("<collection>", c) for c in COLLECTIONS}
        every |= {shape_of(path) for path in expanded}
        if rule.endpoint.split(".")[0] in ROOMS or rule.endpoint == "pages.index":
            own |= expanded
    assert own <= set(definition["paths"])
    assert {shape_of(path) for path in definition["paths"]} <= every
    assert all(set(definition["paths"][path]) == {"get"} for path in own)


def shape_of(path: str) -> str:
    """A path whatever its parameters are called."""
    return re.sub(r"[<{][^>}]*[>}]", "*", path)


def own_paths(definition: Json) -> dict[str, Json]:
    """The path items of these rooms, without those that others tell of."""
    return {path: item for path, item in definition["paths"].items() if is_own(path)}


def is_own(path: str) -> bool:
    return not path.startswith("/api") and "/tile" not in path


def resolved(definition: Json, one: Json) -> Json:
    while "$ref" in one:
        found: Json = definition
        for part in one["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        one = found
    return one


def taken(definition: Json, path: str, place: str = "query") -> dict[str, Json]:
    given = definition["paths"][path]["get"]["parameters"]
    return {p["name"]: p for p in (resolved(definition, one) for one in given) if p["in"] == place}


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_completeness_of_parameters(api: FlaskClient, definition: Json, collection: str) -> None:
    """A parameter is in the document exactly if the route doesn't call it unknown."""
    paths = [
        p
        for p in definition["paths"]
        if p.startswith((f"/collections/{collection}", f"/download/{collection}"))
    ]
    every = {*parameters.CHOOSING, *parameters.SHOWING, *parameters.PAGING}
    every |= {p.name for properties in PROPERTIES.values() for p in properties}
    for path in paths:
        url = path.replace("{featureId}", "report-a" if collection == "reports" else "camp")
        known = {
            name
            for name in every
            if f"unknown parameter {name!r}" not in unescaped(api.get(url, query_string={name: "?"}))
        }
        assert known == set(taken(definition, path)), path


def unescaped(answer: Any) -> str:
    return answer.data.decode(errors="replace").replace("\\u", "")


def test_no_property_has_the_name_of_a_parameter() -> None:
    reserved = {*parameters.CHOOSING, *parameters.SHOWING, *parameters.PAGING}
    for collection in COLLECTIONS:
        assert not reserved & conditions.by_name(collection).keys()


def test_oas_impl_limit_and_enums(definition: Json) -> None:
    of_items = taken(definition, "/collections/incidents/items")
    assert of_items["limit"]["schema"] == {"type": "integer", "minimum": 1, "maximum": 5, "default": 4}
    assert of_items["filter-lang"]["schema"]["enum"] == ["cql2-text", "cql2-json"]
    assert of_items["filter-lang"]["schema"]["default"] == "cql2-text"
    assert of_items["bbox"]["style"] == of_items["datetime"]["style"] == "form"
    assert of_items["bbox"]["explode"] is of_items["datetime"]["explode"] is False


def schema_of(definition: Json, answer: Any, path: str) -> Json:
    response = resolved(definition, definition["paths"][path]["get"]["responses"][str(answer.status_code)])
    return dict(response["content"][answer.headers["Content-Type"].replace("; charset=utf-8", "")]["schema"])


def conforms(definition: Json, schema: Json, instance: Any) -> None:
    """By the rules of OpenAPI 3.0, of which JSON Schema draft 4 has all that is used, but for `nullable`."""

    def rewritten(part: Any) -> Any:
        if isinstance(part, dict):
            inner = {key: rewritten(value) for key, value in part.items() if key != "nullable"}
            return {"anyOf": [inner, {"type": "null"}]} if part.get("nullable") is True else inner
        return [rewritten(one) for one in part] if isinstance(part, list) else part

    Draft4Validator(rewritten(definition | schema)).validate(instance)


@pytest.mark.parametrize("form", ["json", "html"])
def test_every_answer_is_in_the_document(api: FlaskClient, definition: Json, form: str) -> None:
    for path, item in own_paths(definition).items():
        collection = path.split("/")[2] if path.count("/") > 1 else ""
        key = {"incidents": "camp", "reports": "report-a", "places": "ayyash"}.get(collection)
        key = key or {"findings": "finding-1", "claim-areas": "area-certain"}.get(collection, "")
        takes_form = "f" in taken(definition, path)
        answer = api.get(path.replace("{featureId}", key), query_string={"f": form} if takes_form else {})
        assert (answer.status_code, bool(answer.data)) == (200, True), path
        schema = schema_of(definition, answer, path)
        if "json" in answer.mimetype and not path.startswith("/download"):
            conforms(definition, schema, json.loads(answer.data))
        bad = api.get(path.replace("{featureId}", key), query_string={"colour": "red"})
        if path != "/":  # the map keeps its view there
            conforms(definition, schema_of(definition, bad, path), json.loads(bad.data))
        media_types = resolved(definition, item["get"]["responses"]["200"])["content"]
        assert ("text/html" in media_types) == (takes_form or path.endswith(".html"))


def test_exception_codes(api: FlaskClient, definition: Json) -> None:
    missing = api.get("/collections/incidents/items/nothing")
    path = "/collections/incidents/items/{featureId}"
    conforms(definition, schema_of(definition, missing, path), json.loads(missing.data))
    tag = api.get("/conformance").headers["ETag"]
    unchanged = api.get("/conformance", headers={"If-None-Match": tag})
    assert str(unchanged.status_code) in definition["paths"]["/conformance"]["get"]["responses"]


def test_security(held: FakeStore, definition: Json) -> None:
    """A token may be sent, and must be where reading is closed."""
    assert definition["components"]["securitySchemes"] == {"token": {"type": "http", "scheme": "bearer"}}
    assert definition["security"] == [{}, {"token": []}]
    with create_app(held, Config(reading="closed")).test_request_context():
        assert openapi()["security"] == [{"token": []}]


def test_other_rooms_are_told_of_too(held: FakeStore) -> None:
    app = create_app(held)
    tiles = ApiPart(
        paths={"/tiles": {"get": {"responses": {"200": {"description": "a tile"}}}}},
        components={"schemas": {"tile": {"type": "string"}}},
        tags=[{"name": "tiles"}],
        conformance=["http://example.com/conf/tiles"],
        landing_links=[("tiling", "application/json", "tiles")],
        collection_links=[("tilesets", "application/json", "tiles")],
        collections=["incidents"],
    )
    app.extensions["standoff_api_parts"] = (tiles,)
    client = app.test_client()
    described = json.loads(client.get("/openapi.json").data)
    validate(described)
    assert "/tiles" in described["paths"] and "tile" in described["components"]["schemas"]
    assert tiles.conformance[0] in client.get("/conformance").json["conformsTo"]
    assert "http://localhost/tiles" in client.get("/?f=json").text
    assert "http://localhost/collections/incidents/tiles" in client.get("/collections/incidents").text
    assert "places/tiles" not in client.get("/collections/places").text


def test_the_page_names_every_path(api: FlaskClient, definition: Json) -> None:
    page = api.get("/openapi.html").text
    assert set(re.findall(r"<h2><code>[A-Z]+ ([^<]+)</code>", page)) == set(definition["paths"])
