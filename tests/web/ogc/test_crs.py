"""OGC 18-058r1, annex A: coordinate reference systems by reference."""

import json
import math
from typing import Any

import pytest
from flask.testing import FlaskClient
from pyproj import CRS, Transformer
from shapely.geometry import shape

from tests.web.ogc.made import COLLECTIONS, CRS84, EPSG, ids

ITEMS = "/collections/incidents/items"
UTM_37N, UTM_1S = f"{EPSG}32637", f"{EPSG}32701"


def coordinates(answer: Any) -> Any:
    assert answer.status_code == 200, answer.text
    return json.loads(answer.data)["geometry"]["coordinates"]


def test_crs_uri(api: FlaskClient) -> None:
    for one in api.get("/collections").json["collections"]:
        assert all(uri.startswith("http://www.opengis.net/def/crs/") for uri in one["crs"])
        assert len(set(one["crs"])) == len(one["crs"]) <= 200


def test_fc_md_crs_list(api: FlaskClient) -> None:
    for one in api.get("/collections").json["collections"]:
        assert one["crs"][0] == CRS84
        assert {f"{EPSG}4326", f"{EPSG}3857", UTM_37N, UTM_1S} <= set(one["crs"])


def test_storage_crs(api: FlaskClient) -> None:
    for one in api.get("/collections").json["collections"]:
        assert one["storageCrs"] == CRS84


@pytest.mark.parametrize("path", [ITEMS, f"{ITEMS}/camp"])
def test_default_crs(api: FlaskClient, path: str) -> None:
    answer = api.get(path)
    assert answer.headers["Content-Crs"] == f"<{CRS84}>"
    asked = api.get(path, query_string={"crs": CRS84})
    own = json.loads(asked.data)
    assert own.get("features", own.get("geometry")) == json.loads(answer.data).get(
        "features", json.loads(answer.data).get("geometry")
    )


@pytest.mark.parametrize("path", [ITEMS, f"{ITEMS}/camp"])
@pytest.mark.parametrize("uri", [f"{EPSG}27700", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326", "", "\u0000"])
def test_crs_parameter_invalid(api: FlaskClient, path: str, uri: str) -> None:
    answer = api.get(path, query_string={"crs": uri})
    assert answer.status_code == 400
    assert "crs=" in json.loads(answer.data)["detail"]


def test_every_listed_crs_is_served(api: FlaskClient) -> None:
    for uri in api.get("/collections/places").json["crs"]:
        answer = api.get("/collections/places/items/ayyash", query_string={"crs": uri})
        assert answer.headers["Content-Crs"] == f"<{uri}>"
        crs = CRS.from_user_input("OGC:CRS84" if uri == CRS84 else f"EPSG:{uri.rpartition('/')[2]}")
        expected = Transformer.from_crs("OGC:CRS84", crs).transform(40.05, 35.4)
        assert coordinates(answer) == pytest.approx(expected, abs=1e-3 if crs.is_projected else 1e-9)


def test_crs_parameter_transform_has_the_axes_of_the_crs(api: FlaskClient) -> None:
    assert coordinates(api.get(f"{ITEMS}/camp", query_string={"crs": f"{EPSG}4326"})) == [35.4, 40.05]
    east, north = coordinates(api.get(f"{ITEMS}/camp", query_string={"crs": f"{EPSG}3857"}))
    radius = 6378137.0  # of the sphere that EPSG:3857 projects from
    assert east == pytest.approx(radius * math.radians(40.05), abs=1e-3)
    assert north == pytest.approx(radius * math.asinh(math.tan(math.radians(35.4))), abs=1e-3)


@pytest.mark.parametrize("collection", COLLECTIONS[:4])
def test_every_type_of_geometry_is_moved(api: FlaskClient, collection: str) -> None:
    url = f"/collections/{collection}/items"
    stored = json.loads(api.get(url).data)["features"]
    moved = json.loads(api.get(url, query_string={"crs": f"{EPSG}4326"}).data)["features"]
    for one, other in zip(stored, moved, strict=True):
        (west, south, east, north), bounds = shape(one["geometry"]).bounds, shape(other["geometry"]).bounds
        assert bounds == pytest.approx((south, west, north, east), abs=1e-9)
        assert one["geometry"]["type"] == other["geometry"]["type"]
        assert one["properties"] == other["properties"]


def test_what_has_no_geometry_stays(api: FlaskClient) -> None:
    for path in (f"{ITEMS}/nowhere", "/collections/reports/items/report-a"):
        answer = api.get(path, query_string={"crs": UTM_37N})
        assert json.loads(answer.data)["geometry"] is None


def test_a_place_out_of_reach_is_refused(api: FlaskClient) -> None:
    answer = api.get(f"{ITEMS}/camp", query_string={"crs": f"{EPSG}32617"})
    assert answer.status_code in (200, 400)
    poles = api.get("/collections/incidents/items", query_string={"crs": f"{EPSG}32715", "limit": 5})
    assert "Infinity" not in poles.text and "NaN" not in poles.text


@pytest.mark.parametrize(
    ("uri", "box", "expected"),
    [
        (CRS84, "39,35,41,35.5", {"camp", "city"}),
        (f"{EPSG}4326", "35,39,35.5,41", {"camp", "city"}),
        (f"{EPSG}4326", "35,39,0,35.5,41,9", {"camp", "city"}),
        (f"{EPSG}4326", "-20,170,-10,-170", {"east-of-fiji", "west-of-fiji"}),
        (f"{EPSG}3857", "4341460,4163881,4564099,4232151", {"camp", "city"}),
        (f"{EPSG}3857", "19500000,-2300000,20500000,-1800000", {"east-of-fiji", "west-of-fiji"}),
        (UTM_37N, "590000,3900000,610000,3950000", {"camp", "city"}),
        (UTM_1S, "200000,8000000,260000,8200000", {"west-of-fiji"}),
    ],
)
def test_bbox_crs_parameter(api: FlaskClient, uri: str, box: str, expected: set[str]) -> None:
    found = ids(api.get(ITEMS, query_string={"bbox": box, "bbox-crs": uri, "limit": 5}))
    assert set(found) - {"nowhere"} == expected


def test_a_projected_box_is_exact(api: FlaskClient) -> None:
    """Its sides are curves in degrees: a place may lie in the box of its corners, and not in it."""
    to_utm = Transformer.from_crs("OGC:CRS84", "EPSG:32637", always_xy=True)
    x, y = to_utm.transform(40.14, 35.34)
    for north, expected in ((y + 5, {"city"}), (y - 5, set())):
        box = f"{x - 90_000},{north - 50_000},{x + 90_000},{north}"
        found = ids(api.get(ITEMS, query_string={"bbox": box, "bbox-crs": UTM_37N}))
        assert set(found) - {"nowhere"} == expected


@pytest.mark.parametrize("reach", [2e6, 1e7, 1e8])
def test_a_map_that_is_zoomed_out_loses_nothing(api: FlaskClient, reach: float) -> None:
    box = {"bbox": f"{500_000 - reach},{4e6 - reach},{500_000 + reach},{4e6 + reach}", "bbox-crs": UTM_37N}
    assert {"camp", "city"} <= set(ids(api.get(ITEMS, query_string=box | {"limit": 5})))
    box = {"bbox": f"{-10 * reach},{-10 * reach},{10 * reach},{10 * reach}", "bbox-crs": f"{EPSG}3857"}
    assert json.loads(api.get(ITEMS, query_string=box).data)["numberMatched"] == 6


def test_reports_without_geometry_meet_a_projected_box(api: FlaskClient) -> None:
    box = {"bbox": "4000000,4000000,5000000,5000000", "bbox-crs": f"{EPSG}3857"}
    assert ids(api.get("/collections/reports/items", query_string=box)) == ["report-a"]


def test_bbox_crs_parameter_default(api: FlaskClient) -> None:
    asked = {"bbox": "39,35,41,35.5"}
    assert ids(api.get(ITEMS, query_string=asked)) == ids(
        api.get(ITEMS, query_string=asked | {"bbox-crs": CRS84})
    )


@pytest.mark.parametrize(
    ("uri", "box"),
    [
        (f"{EPSG}27700", "1,2,3,4"),
        ("", "1,2,3,4"),
        (f"{EPSG}4326", "39,100,41,-100,"),
        (f"{EPSG}4326", "100,39,101,41"),
        (f"{EPSG}3857", "2,1,1,2"),
        (f"{EPSG}3857", "1e30,1e30,1e31,1e31"),
        (f"{EPSG}4326", "1,2,3"),
    ],
)
def test_bbox_crs_parameter_invalid(api: FlaskClient, uri: str, box: str) -> None:
    answer = api.get(ITEMS, query_string={"bbox": box, "bbox-crs": uri})
    assert answer.status_code == 400
    assert "bbox" in json.loads(answer.data)["detail"]


def test_content_crs_header(api: FlaskClient) -> None:
    for path in (ITEMS, f"{ITEMS}/camp"):
        answer = api.get(path, query_string={"crs": UTM_37N})
        assert answer.headers["Content-Crs"] == f"<{UTM_37N}>"
