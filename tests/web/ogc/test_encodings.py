"""OGC 17-069r4, A.3 and A.4: HTML and GeoJSON, and which of them is sent."""

import json
import re
from html import unescape

import pytest
from flask.testing import FlaskClient
from shapely.geometry import shape

from tests.web.ogc.made import COLLECTIONS, INCIDENTS, href

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
PAGES = [
    "/collections",
    "/conformance",
    "/functions",
    *(f"/collections/{c}{tail}" for c in COLLECTIONS for tail in ("", "/items", "/queryables")),
    "/collections/incidents/items/city",
    "/collections/reports/items/report-a",
]


@pytest.mark.parametrize("path", PAGES)
def test_html_definition(api: FlaskClient, path: str) -> None:
    """Every resource is a page too: for browsers, and where `f` says so, whatever Accept says."""
    for answer in (
        api.get(path, headers=BROWSER),
        api.get(f"{path}?f=html", headers={"Accept": "application/json"}),
    ):
        assert (answer.status_code, answer.mimetype) == (200, "text/html")
    assert api.get(f"{path}?f=json", headers=BROWSER).mimetype != "text/html"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_leads_to_the_data(api: FlaskClient, path: str) -> None:
    page = api.get(f"{path}?f=html")
    assert f'href="http://localhost{path}?f=json"' in page.text
    assert 'rel="alternate"' in page.headers["Link"]
    assert not re.search(r"<script(?! nonce=)", page.text)
    assert "style=" not in page.text


def test_html_content(api: FlaskClient) -> None:
    """A page holds what the data hold, each text in its own direction."""
    for feature in INCIDENTS:
        page = unescape(api.get(f"/collections/incidents/items/{feature['id']}?f=html").text)
        for name, value in feature["properties"].items():
            assert f'<th scope="row">{name}</th>' in page
            if isinstance(value, str):
                assert f'<td dir="auto"><bdi>{value}</bdi></td>' in page


def test_the_table_shows_what_any_row_has(api: FlaskClient) -> None:
    page = unescape(api.get("/collections/incidents/items?f=html&limit=3").text)
    for feature in INCIDENTS[:3]:
        assert feature["properties"]["title"] in page
        assert f">{feature['id']}</a>" in page
    assert '["SOHR", "an officer"]' in page
    assert ">wounded_min<" not in page


def test_a_value_never_becomes_a_tag(api: FlaskClient) -> None:
    for path in ("/collections/incidents/items", "/collections/incidents/items/city"):
        page = api.get(f"{path}?f=html").text
        assert "&lt;b&gt;" in page and "<b>" not in page
        assert "{{ 7*7 }}" in page


def test_pages_lead_through_the_features(api: FlaskClient) -> None:
    url, seen = "/collections/findings/items?f=html&limit=2", []
    while url:
        page = unescape(api.get(url).text)
        seen += re.findall(r">(finding-\d)</a>", page)
        following = re.search(r'rel="next" href="http://localhost([^"]+)"', page)
        url = following.group(1) if following else ""
    assert seen == [f"finding-{n}" for n in range(5)]


def test_geojson_definition(api: FlaskClient) -> None:
    for accept in ("application/geo+json", "application/json", "*/*", "application/vnd.unknown", ""):
        answer = api.get("/collections/incidents/items", headers={"Accept": accept})
        assert answer.headers["Content-Type"] == "application/geo+json"


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_geojson_content(api: FlaskClient, collection: str) -> None:
    document = json.loads(api.get(f"/collections/{collection}/items").data)
    assert document["type"] == "FeatureCollection"
    for feature in document["features"]:
        assert feature["type"] == "Feature"
        assert feature.keys() == {"type", "id", "geometry", "properties"}
        assert feature["geometry"] is None or shape(feature["geometry"]).is_valid
    assert all({"href", "rel", "type"} <= link.keys() for link in document["links"])


def test_link_header(api: FlaskClient) -> None:
    answer = api.get("/collections/incidents/items/camp")
    (own,) = (x for x in answer.headers["Link"].split(", ") if 'rel="self"' in x)
    assert own == (
        '<http://localhost/collections/incidents/items/camp>; rel="self"; type="application/geo+json"'
    )


def test_fields_have_the_types_that_clients_can_use(api: FlaskClient) -> None:
    described = api.get("/collections/incidents").json["links"]
    schema = json.loads(api.get(href(described, "describedBy")).data)
    fields = schema["properties"]["properties"]["properties"]
    assert fields.keys() == INCIDENTS[0]["properties"].keys()
    assert fields["killed_min"]["type"] == "integer"
    assert (fields["date"]["type"], fields["date"]["format"]) == ("string", "date")
    assert fields["speakers"] == {
        "title": fields["speakers"]["title"],
        "type": "array",
        "items": {"type": "string"},
    }
