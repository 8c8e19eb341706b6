"""OGC 17-069r4, A.2.7 and A.2.8: features."""

import json
import re

import pytest
from flask.testing import FlaskClient

from tests.web.ogc.made import COLLECTIONS, INCIDENTS, href, ids
from web.ogc import links

ITEMS = "/collections/incidents/items"
ALL = {"camp", "city", "east-of-fiji", "west-of-fiji", "nowhere", "protected"}


def found(api: FlaskClient, parameters: str) -> set[str]:
    """The ids of all features that the parameters choose, over all pages."""
    url, seen = f"{ITEMS}?{parameters}", []
    while url:
        answer = api.get(url)
        seen += ids(answer)
        told = json.loads(answer.data)["links"]
        url = href(told, "next") if any(x["rel"] == "next" for x in told) else ""
    assert len(seen) == len(set(seen))
    return set(seen)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_fc_op_and_response(api: FlaskClient, collection: str) -> None:
    answer = api.get(f"/collections/{collection}/items")
    assert (answer.status_code, answer.mimetype) == (200, "application/geo+json")
    assert json.loads(answer.data)["type"] == "FeatureCollection"
    assert (
        len({(one["geometry"] or {"type": None})["type"] for one in json.loads(answer.data)["features"]}) == 1
    )


def test_fc_limit_definition_and_response(api: FlaskClient) -> None:
    assert len(ids(api.get(ITEMS))) == 4
    assert len(ids(api.get(f"{ITEMS}?limit=2"))) == 2
    assert len(ids(api.get(f"{ITEMS}?limit=999999999"))) == 5


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        ("39,35,41,35.5", {"camp", "city"}),
        ("40.05,35.4,40.05,35.4", {"camp"}),
        ("39,35,-100,41,35.5,9000", {"camp", "city"}),
        ("170,-20,-170,-10", {"east-of-fiji", "west-of-fiji"}),
        ("-180,-90,180,90", ALL - {"nowhere"}),
        ("0,0,1,1", set()),
        (" 39 , 35 , 41 , 35.5 ", {"camp", "city"}),
    ],
)
def test_fc_bbox_definition_and_response(api: FlaskClient, box: str, expected: set[str]) -> None:
    """A feature without geometry meets every box."""
    assert found(api, f"bbox={box}") == expected | {"nowhere"}


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("2015-12-06", {"camp"}),
        ("2015-12-08T10:00:00Z", {"city"}),
        ("2015-12-07T01:00:00%2B02:00", {"camp"}),
        ("2015-12-06t23:30:00.25-01:00", {"city", "protected"}),
        ("2015-12-09/2016-01-01", {"city", "east-of-fiji"}),
        ("2015-12-08/..", {"city", "east-of-fiji", "west-of-fiji"}),
        ("2016-01-01T00:00:00Z/", {"east-of-fiji", "west-of-fiji"}),
        ("../2015-12-06T23:59:60Z", {"camp"}),
        ("/2015-12-07", {"camp", "city", "protected"}),
        ("1999-01-01", set()),
    ],
)
def test_fc_time_definition_and_response(api: FlaskClient, time: str, expected: set[str]) -> None:
    """A feature without a date matches every time; one with an interval, where they overlap."""
    assert found(api, f"datetime={time}") == expected | {"nowhere"}


def test_filters_hold_together(api: FlaskClient) -> None:
    assert found(api, "bbox=39,35,41,35.5&datetime=2015-12-07/..&kind=shelling") == {"city"}


@pytest.mark.parametrize(
    ("parameters", "named"),
    [
        ("limit=0", "limit=0"), ("limit=-1", "'-1'"), ("limit=ten", "'ten'"), ("limit=1.5", "'1.5'"),
        ("limit=%D9%A1", "limit="), ("limit=1&limit=2", "2 times"), ("offset=-3", "'-3'"),
        ("colour=red", "'colour'"), ("bbox=1,2,3", "3 numbers"), ("bbox=1,2,3,x", "'1,2,3,x'"),
        ("bbox=nan,0,1,1", "not a number"), ("bbox=inf,0,1,1", "not a number"),
        ("bbox=0,50,10,40", "above its north"), ("bbox=0,0,10,91", "leaves the Earth"),
        ("bbox=200,0,210,10", "leaves the Earth"), ("bbox=", "1 numbers"),
        ("datetime=", "datetime=''"), ("datetime=..", "RFC 3339"), ("datetime=../..", "neither"),
        ("datetime=2015-12", "RFC 3339"), ("datetime=2015-02-30", "no day"),
        ("datetime=0000-01-01", "no day"),
        ("datetime=2015-12-06T25:00:00Z", "no time"), ("datetime=2015-12-06T10:00:00", "RFC 3339"),
        ("datetime=2015-12-08/2015-12-06", "before it begins"), ("datetime=2015-12-06/a/b", "neither"),
        ("datetime=0001-01-01T00:00:00%2B01:00", "no time"), ("after=nothing", "'nothing'"),
        ("sortby=colour", "'colour'"), ("sortby=date,-date", "different"), ("sortby=", "names ''"),
        ("properties=colour", "'colour'"), ("q=", "0 words"), ("q=%E2%80%8F.%00", "0 words"),
    ],
)  # fmt: skip
def test_query_param_invalid(api: FlaskClient, parameters: str, named: str) -> None:
    answer = api.get(f"{ITEMS}?{parameters}")
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert named in json.loads(answer.data)["detail"]


def test_query_param_unknown(api: FlaskClient) -> None:
    assert api.get(f"{ITEMS}?publisher=x").status_code == 400  # a property of reports
    assert api.get(f"{ITEMS}/camp?limit=1").status_code == 400


def test_fc_links(api: FlaskClient) -> None:
    links = json.loads(api.get(f"{ITEMS}?limit=2").data)["links"]
    assert href(links, "self", "application/geo+json") == f"{ITEMS}?limit=2"
    assert href(links, "alternate", "text/html") == f"{ITEMS}?limit=2&f=html"
    assert href(links, "collection") == "/collections/incidents"


def test_fc_next_keeps_the_parameters(api: FlaskClient) -> None:
    url = f"{ITEMS}?limit=1&kind=air+strike&sortby=-date&bbox=-180,-90,180,90"
    assert found(api, url.partition("?")[2]) == {"camp", "east-of-fiji", "nowhere"}
    following = json.loads(api.get(href(json.loads(api.get(url).data)["links"], "next")).data)
    assert following["numberMatched"] == 3
    assert href(following["links"], "first") == url.replace(",", "%2C")


def test_fc_prev(api: FlaskClient) -> None:
    links = json.loads(api.get(f"{ITEMS}?limit=2&offset=3").data)["links"]
    assert href(links, "prev") == f"{ITEMS}?limit=2&offset=1"
    assert "prev" not in {x["rel"] for x in json.loads(api.get(ITEMS).data)["links"]}


def test_fc_rel_type(api: FlaskClient) -> None:
    assert all({"rel", "type"} <= link.keys() for link in json.loads(api.get(ITEMS).data)["links"])


def test_fc_timestamp(api: FlaskClient) -> None:
    stamp = json.loads(api.get(ITEMS).data)["timeStamp"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp)


@pytest.mark.parametrize("parameters", ["", "limit=2", "limit=2&offset=5", "kind=nothing", "offset=400"])
def test_fc_number_matched_and_returned(api: FlaskClient, parameters: str) -> None:
    page = json.loads(api.get(f"{ITEMS}?{parameters}").data)
    assert page["numberMatched"] == (0 if "nothing" in parameters else len(ALL))
    assert page["numberReturned"] == len(page["features"])


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_f_op_success_and_links(api: FlaskClient, collection: str) -> None:
    page = json.loads(api.get(f"/collections/{collection}/items").data)
    for one in page["features"]:
        path = f"/collections/{collection}/items/{one['id']}"
        answer = api.get(path)
        alone = json.loads(answer.data)
        links = alone.pop("links")
        assert answer.mimetype == "application/geo+json"
        assert alone == one
        assert href(links, "self", "application/geo+json") == path
        assert href(links, "alternate", "text/html") == f"{path}?f=html"
        assert href(links, "collection") == f"/collections/{collection}"


def test_crs84(api: FlaskClient) -> None:
    camp = json.loads(api.get(f"{ITEMS}/camp").data)
    assert camp["geometry"] == INCIDENTS[0]["geometry"]


def test_features_are_the_stored_text(api: FlaskClient, held: object) -> None:
    text = api.get(f"{ITEMS}?limit=1").text
    body = held.body("incidents", "camp")
    assert f'"features":[{body}]' in text


def test_long_values_are_not_kept(api: FlaskClient) -> None:
    kept = []
    for word in ("a" * 300, "b" * 300, "not-asked-before"):
        assert href(api.get(f"{ITEMS}?q={word}").json["links"], "self").endswith(f"?q={word}")
        kept.append(links._kept_pair.cache_info().currsize)
    assert kept == [kept[0], kept[0], kept[0] + 1]
