"""OGC 17-069r4, A.2.1 to A.2.4: what the service says of itself."""

import json

import pytest
from flask.testing import FlaskClient

from tests.web.ogc.made import COLLECTIONS, href

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
LINKED = {"self", "alternate", "service-desc", "service-doc", "conformance", "data"}


@pytest.mark.parametrize("path", ["/", "/conformance", "/collections", "/collections/incidents/items"])
def test_http(api: FlaskClient, path: str) -> None:
    assert api.get(path).status_code == 200
    assert api.head(path).status_code == 200
    assert not api.head(path).data
    refused = api.put(path)
    assert refused.status_code == 405
    assert "GET" in refused.headers["Allow"]


@pytest.mark.parametrize(
    "accept", ["application/json", "application/json, */*;q=0.1", "application/geo+json"]
)
def test_root_op(api: FlaskClient, accept: str) -> None:
    answer = api.get("/", headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (200, "application/json")


@pytest.mark.parametrize("accept", [BROWSER, "text/html", None])
def test_root_is_the_map_for_browsers(api: FlaskClient, accept: str | None) -> None:
    answer = api.get("/", headers={"Accept": accept} if accept else {})
    assert answer.mimetype == "text/html"
    assert 'id="map"' in answer.text
    assert 'rel="service-desc"' in answer.headers["Link"]


def test_root_success(api: FlaskClient) -> None:
    document = api.get("/?f=json").json
    assert {"title", "description", "links"} <= document.keys()
    assert {link["rel"] for link in document["links"]} >= LINKED
    assert all({"href", "rel", "type"} <= link.keys() for link in document["links"])
    assert href(document["links"], "service-desc", "application/vnd.oai.openapi+json;version=3.0")
    for link in document["links"]:
        assert api.get(link["href"].removeprefix("http://localhost")).status_code == 200, link


def test_api_definition_op_and_success(api: FlaskClient) -> None:
    links = api.get("/?f=json").json["links"]
    described = api.get(href(links, "service-desc"))
    assert described.status_code == 200
    assert described.headers["Content-Type"] == "application/vnd.oai.openapi+json;version=3.0"
    assert json.loads(described.data)["openapi"].startswith("3.0.")
    shown = api.get(href(links, "service-doc"))
    assert (shown.status_code, shown.mimetype) == (200, "text/html")


def test_conformance_op_and_success(api: FlaskClient) -> None:
    answer = api.get("/conformance")
    declared = answer.json["conformsTo"]
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert len(declared) == len(set(declared))
    part_1 = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/"
    assert {f"{part_1}{name}" for name in ("core", "oas30", "html", "geojson")} <= set(declared)


@pytest.mark.parametrize(
    "path", ["/?f=json", "/conformance", "/functions", "/collections", "/collections/places", "/openapi.json"]
)
def test_query_param_unknown(api: FlaskClient, path: str) -> None:
    join = "&" if "?" in path else "?"
    answer = api.get(f"{path}{join}colour=red")
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert "'colour'" in json.loads(answer.data)["detail"]


@pytest.mark.parametrize("path", ["/", "/conformance", "/collections", "/collections/incidents/items"])
def test_query_param_invalid(api: FlaskClient, path: str) -> None:
    answer = api.get(f"{path}?f=xml", headers={"Accept": "application/json"})
    assert answer.status_code == 400
    assert "f='xml'" in json.loads(answer.data)["detail"]


def test_functions_are_none(api: FlaskClient) -> None:
    assert api.get("/functions").json["functions"] == []


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/collections/nothing",
        "/collections/nothing/items",
        "/collections/nothing/queryables",
        "/collections/incidents/items/nothing",
        "/download/nothing.geojson",
    ],
)
def test_what_is_unknown_is_a_404(api: FlaskClient, path: str) -> None:
    problem = api.get(path)
    assert (problem.status_code, problem.mimetype) == (404, "application/problem+json")
    page = api.get(path, headers={"Accept": BROWSER})
    assert (page.status_code, page.mimetype) == (404, "text/html")


def test_links_name_the_host_that_was_asked(api: FlaskClient) -> None:
    document = api.get("/conformance", base_url="https://maps.example:8443/under").json
    assert href(document["links"], "self") == "https://maps.example:8443/under/conformance"


def test_collections_are_those_of_the_store(api: FlaskClient) -> None:
    assert tuple(one["id"] for one in api.get("/collections").json["collections"]) == COLLECTIONS
