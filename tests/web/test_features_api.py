"""The feature API by client."""

import json

import pytest
from flask.testing import FlaskClient

from tests.web.fake_store import FakeStore
from web import create_app
from web.config import Config

COLLECTIONS = ("incidents", "claim-areas", "findings", "places")


def test_every_collection_is_described_as_in_the_list(client: FlaskClient) -> None:
    listed = client.get("/collections").json["collections"]
    assert tuple(c["id"] for c in listed) == (*COLLECTIONS, "reports")
    assert [client.get(f"/collections/{c['id']}").json for c in listed] == listed


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_items_are_geojson(client: FlaskClient, store: FakeStore, collection: str) -> None:
    answer = client.get(f"/collections/{collection}/items")
    found = json.loads(answer.data)
    assert answer.mimetype == "application/geo+json"
    assert found["type"] == "FeatureCollection"
    assert found["features"] == store.collections[collection]
    assert found["numberMatched"] == found["numberReturned"] == len(store.collections[collection])
    assert {link["rel"] for link in found["links"]} == {"self"}


def test_next_links_lead_through_all_features_once(client: FlaskClient, store: FakeStore) -> None:
    url, seen = "/collections/findings/items?limit=3", []
    while url:
        page = json.loads(client.get(url).data)
        seen += [f["id"] for f in page["features"]]
        url = next((link["href"] for link in page["links"] if link["rel"] == "next"), None)
    assert seen == [f["id"] for f in store.collections["findings"]]


def test_next_link_keeps_the_box(client: FlaskClient) -> None:
    page = json.loads(client.get("/collections/incidents/items?limit=1&bbox=39,35,41,36").data)
    following = next(link["href"] for link in page["links"] if link["rel"] == "next")
    assert json.loads(client.get(following).data)["numberMatched"] == page["numberMatched"] == 5


def test_a_limit_above_the_maximum_is_clamped(store: FakeStore) -> None:
    client = create_app(store, Config(page_limit_max=2)).test_client()
    assert json.loads(client.get("/collections/incidents/items?limit=999").data)["numberReturned"] == 2


def test_a_box_may_cross_the_antimeridian(client: FlaskClient) -> None:
    def count(box: str) -> int:
        return int(json.loads(client.get(f"/collections/incidents/items?bbox={box}").data)["numberMatched"])

    assert count("40.5,-90,-170,90") == 2
    assert count("41,-90,39,90") == 0
    assert count("41,-90,0,39.5,90,0") == 1  # with heights


@pytest.mark.parametrize(
    ("parameters", "named"),
    [
        ("limit=0", "limit=0"),
        ("limit=-1", "'-1'"),
        ("limit=ten", "'ten'"),
        ("limit=1.5", "'1.5'"),
        ("limit=%D9%A1", "limit="),  # an Arabic digit one
        ("limit=1&limit=2", "2 times"),
        ("offset=-3", "'-3'"),
        ("colour=red", "'colour'"),
        ("f=json", "'f'"),
        ("bbox=1,2,3", "3 numbers"),
        ("bbox=1,2,3,x", "'1,2,3,x'"),
        ("bbox=nan,0,1,1", "not a number"),
        ("bbox=inf,0,1,1", "not a number"),
        ("bbox=0,50,10,40", "above its north"),
        ("bbox=0,0,10,91", "leaves the Earth"),
        ("bbox=200,0,210,10", "leaves the Earth"),
        ("bbox=", "1 numbers"),
    ],
)
def test_a_bad_parameter_is_a_400_that_names_it(client: FlaskClient, parameters: str, named: str) -> None:
    answer = client.get(f"/collections/incidents/items?{parameters}")
    problem = json.loads(answer.data)
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert problem["status"] == 400
    assert named in problem["detail"]


@pytest.mark.parametrize("path", ["/collections", "/collections/places", "/download/places.geojson"])
def test_other_addresses_take_no_parameters(client: FlaskClient, path: str) -> None:
    assert client.get(f"{path}?limit=1").status_code == 400


def test_one_item(client: FlaskClient, store: FakeStore) -> None:
    found = json.loads(client.get("/collections/incidents/items/city-strike").data)
    assert found["properties"] == store.feature("incidents", "city-strike")["properties"]
    assert {link["rel"] for link in found["links"]} == {"self", "collection"}


@pytest.mark.parametrize(
    "path",
    [
        "/collections/nothing",
        "/collections/nothing/items",
        "/collections/incidents/items/nothing",
        "/download/nothing.geojson",
        "/download/incidents/nothing.geojson",
        "/incidents/nothing",
        "/reports/nothing",
        "/nothing",
    ],
)
def test_what_is_unknown_is_a_404(client: FlaskClient, path: str) -> None:
    problem = client.get(path)
    assert (problem.status_code, problem.mimetype) == (404, "application/problem+json")
    page = client.get(path, headers={"Accept": "text/html,*/*;q=0.8"})
    assert (page.status_code, page.mimetype) == (404, "text/html")


def test_a_download_holds_every_feature(store: FakeStore) -> None:
    client = create_app(store, Config(page_limit_max=3)).test_client()
    answer = client.get("/download/findings.geojson")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="findings.geojson"'
    assert json.loads(answer.data) == {"type": "FeatureCollection", "features": store.collections["findings"]}


def test_an_empty_download_is_an_empty_collection() -> None:
    client = create_app(FakeStore(collections={c: [] for c in COLLECTIONS})).test_client()
    assert json.loads(client.get("/download/places.geojson").data)["features"] == []


def test_an_incident_downloads_with_its_areas_and_findings(client: FlaskClient) -> None:
    found = json.loads(client.get("/download/incidents/city-strike.geojson").data)["features"]
    assert [f["id"] for f in found] == ["city-strike", "none-35-mi-city-strike", "none-55-km-city-strike"]


def test_only_reading_is_allowed(client: FlaskClient) -> None:
    answer = client.post("/collections/incidents/items", json={})
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
