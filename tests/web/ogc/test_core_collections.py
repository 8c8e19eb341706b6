"""OGC 17-069r4, A.2.5 and A.2.6: the collections."""

import pytest
from flask.testing import FlaskClient

from tests.web.fake_store import FakeStore
from tests.web.ogc.made import COLLECTIONS, CRS84, href, made
from web import create_app
from web.auth.tokens import new_token


def test_fc_md_op_and_success(api: FlaskClient) -> None:
    answer = api.get("/collections")
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert len(answer.json["collections"]) == len(COLLECTIONS)


def test_fc_md_links(api: FlaskClient) -> None:
    links = api.get("/collections").json["links"]
    assert {(link["rel"], link["type"]) for link in links} >= {
        ("self", "application/json"),
        ("alternate", "text/html"),
    }


def test_fc_md_items(api: FlaskClient) -> None:
    for one in api.get("/collections").json["collections"]:
        assert {"id", "title", "description", "itemType", "links"} <= one.keys()
        assert one["itemType"] == "feature"


def test_fc_md_items_links(api: FlaskClient) -> None:
    for one in api.get("/collections").json["collections"]:
        for media_type in ("application/geo+json", "text/html"):
            answer = api.get(href(one["links"], "items", media_type))
            assert (answer.status_code, answer.mimetype) == (200, media_type)
        assert all({"rel", "type"} <= link.keys() for link in one["links"])


def test_fc_md_extent(api: FlaskClient) -> None:
    found = {one["id"]: one.get("extent", {}) for one in api.get("/collections").json["collections"]}
    assert found["incidents"]["spatial"] == {"bbox": [[-179.5, -17.0, 179.5, 36.0]], "crs": CRS84}
    assert found["incidents"]["temporal"]["interval"] == [["2015-12-06T00:00:00Z", "2016-09-17T23:59:59Z"]]
    assert found["claim-areas"]["spatial"]["bbox"] == [[39.0, 34.5, 41.0, 36.5]]
    assert found["places"].keys() == {"spatial"}
    assert found["reports"].keys() == {"temporal"}


def test_fc_md_extent_counts_the_last_day_of_an_interval() -> None:
    store = made()
    store.collections["incidents"] = [store.collections["incidents"][1]]
    store.fill()
    extent = create_app(store).test_client().get("/collections/incidents").json["extent"]
    assert extent["temporal"]["interval"] == [["2015-12-07T00:00:00Z", "2015-12-09T23:59:59Z"]]


def test_an_empty_collection_has_no_extent() -> None:
    store = FakeStore(collections={"incidents": []})
    assert "extent" not in create_app(store).test_client().get("/collections/incidents").json


@pytest.fixture
def trusted() -> FlaskClient:
    """Who may see protected sources as they are."""
    store = made()
    shown, token = new_token("desk", ["trusted"])
    store.add_token(token, "the tests")
    client = create_app(store).test_client()
    client.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {shown}"
    return client


def test_an_extent_reaches_as_far_as_the_asker_may_see(api: FlaskClient, trusted: FlaskClient) -> None:
    """The public never learns of 10 degrees east, nor of 1999."""
    public = api.get("/collections/incidents").json["extent"]
    whole = trusted.get("/collections/incidents").json["extent"]
    assert public["spatial"]["bbox"][0][3] == 36.0
    assert whole["spatial"]["bbox"][0][3] == 35.4
    assert whole["temporal"]["interval"][0][0] == "1999-01-01T00:00:00Z"
    assert "1999" not in str(public)


@pytest.mark.parametrize(
    "path",
    [
        "/collections/incidents/items?limit=5",
        "/collections/incidents/items/protected",
        "/download/incidents.geojson",
        "/collections/incidents/items?f=html&limit=5",
    ],
)
def test_every_door_asks_who_is_asking(api: FlaskClient, trusted: FlaskClient, path: str) -> None:
    public, whole = api.get(path).text, trusted.get(path).text
    if "items?" in path:
        public += api.get(f"{path}&offset=4").text
        whole += trusted.get(f"{path}&offset=4").text
    assert "Near" in public and "Exact" not in public
    assert "Exact" in whole and "Near" not in whole


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_sfc_md_op_and_success(api: FlaskClient, collection: str) -> None:
    answer = api.get(f"/collections/{collection}")
    listed = {one["id"]: one for one in api.get("/collections").json["collections"]}
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert answer.json == listed[collection]


@pytest.mark.parametrize("box", ["-180,-90,180,90", "39,35,42,37", "9,9,11,11", "170,-20,-170,-10"])
def test_a_count_is_of_what_the_asker_may_see(api: FlaskClient, trusted: FlaskClient, box: str) -> None:
    """However many pages there are, and however it is counted."""
    for client in (api, trusted):
        url = f"/collections/incidents/items?bbox={box}"
        whole = client.get(f"{url}&limit=5&sortby=title").json
        ids = [one["id"] for one in client.get(f"{url}&limit=1000").json["features"]]
        few = client.get(f"{url}&limit=1").json["numberMatched"]
        assert (
            few
            == whole["numberMatched"]
            == len(client.get(f"{url}&limit=5").json["features"])
            + (len(client.get(f"{url}&limit=5&offset=5").json["features"]))
        )
        assert len(ids) == len(set(ids))
