"""OGC 19-079r2, annex A: queryables, properties as parameters, filters."""

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from incidents.exchange.properties import PROPERTIES, Kind
from tests.web.ogc.made import COLLECTIONS, CRS84, EPSG, href, ids

ITEMS = "/collections/incidents/items"
QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables"
AREA = "POLYGON((40 35,40.1 35,40.1 36,40 36,40 35))"
AREA_4326 = "POLYGON((35 40,35 40.1,36 40.1,36 40,35 40))"


def found(api: FlaskClient, collection: str = "incidents", **asked: str) -> list[str]:
    parameters = {
        name.replace("_lang", "-lang").replace("_crs", "-crs"): text for name, text in asked.items()
    }
    return ids(api.get(f"/collections/{collection}/items", query_string={"limit": "5"} | parameters))


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_get_queryables_op_and_response(api: FlaskClient, collection: str) -> None:
    answer = api.get(f"/collections/{collection}/queryables")
    schema = json.loads(answer.data)
    assert (answer.status_code, answer.mimetype) == (200, "application/schema+json")
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"http://localhost/collections/{collection}/queryables"
    assert schema["type"] == "object"
    assert {p.name for p in PROPERTIES[collection] if p.is_queryable} <= schema["properties"].keys()
    assert json.loads(api.get(f"/collections/{collection}/queryables?f=json").data)["$id"] == schema["$id"]


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_queryables_link(api: FlaskClient, collection: str) -> None:
    """From the collection, and in the header of what can be filtered."""
    path = f"/collections/{collection}/queryables"
    assert href(api.get(f"/collections/{collection}").json["links"], QUERYABLES) == path
    expected = f'<http://localhost{path}>; rel="{QUERYABLES}"; type="application/schema+json"'
    assert expected in api.get(f"/collections/{collection}/items").headers["Link"]


VALUES = {Kind.TEXT: "x", Kind.WHOLE: "3", Kind.NUMBER: "2.5", Kind.TRUTH: "true", Kind.DAY: "2015-12-06"}


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_simple_queryable_is_a_parameter(api: FlaskClient, collection: str) -> None:
    for one in PROPERTIES[collection]:
        if one.is_queryable:
            answer = api.get(f"/collections/{collection}/items", query_string={one.name: VALUES[one.kind]})
            assert answer.status_code == 200, one.name


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"kind": "air strike"}, ["camp", "east-of-fiji", "nowhere"]),
        ({"kind": "air strike", "killed_min": "3"}, ["camp"]),
        ({"killed_min": "0"}, ["east-of-fiji"]),
        ({"coordinateUncertaintyInMeters": "8e3"}, ["city"]),
        ({"date": "2015-12-06"}, ["camp"]),
        ({"place": "دير الزور"}, ["city"]),
        ({"restricted": "true"}, []),
        ({"title": "x' OR '1'='1"}, []),
        ({"title": '"; DROP TABLE incidents; --'}, []),
    ],
)
def test_parameters_response(api: FlaskClient, asked: dict[str, str], expected: list[str]) -> None:
    assert found(api, **asked) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("killed_min", "three"), ("killed_min", "3.5"), ("killed_min", "٣"), ("killed_min", ""),
        ("killed_min", "99999999999999999999"), ("restricted", "maybe"), ("restricted", "1"),
        ("date", "yesterday"), ("date", "2015-13-01"), ("coordinateUncertaintyInMeters", "nan"),
        ("coordinateUncertaintyInMeters", "1e99999"), ("title", "a\0b"), ("speakers", "SOHR"),
        ("geometry", "POINT(1 2)"),
    ],
)  # fmt: skip
def test_parameter_values_that_do_not_fit(api: FlaskClient, name: str, value: str) -> None:
    answer = api.get(ITEMS, query_string={name: value})
    assert answer.status_code == 400
    assert json.loads(answer.data)["detail"]


def as_json(op: str, *args: Any) -> str:
    return json.dumps({"op": op, "args": list(args)})


def test_filter_param_and_lang(api: FlaskClient) -> None:
    expected = ["camp", "city"]
    assert found(api, filter="killed_min >= 3") == expected
    assert found(api, filter="killed_min >= 3", filter_lang="cql2-text") == expected
    written = as_json(">=", {"property": "killed_min"}, 3)
    assert found(api, filter=written, filter_lang="cql2-json") == expected
    assert found(api, filter="FALSE") == []
    assert found(api, filter="false", filter_lang="cql2-json") == []


@pytest.mark.parametrize(
    ("filter_", "expected"),
    [
        ("kind LIKE 'sh%' OR place = 'Ayyash camp'", ["camp", "city"]),
        ("date BETWEEN '2015-12-07' AND '2016-01-01'", ["city", "east-of-fiji", "protected"]),
        ("A_CONTAINS(speakers, ('SOHR'))", ["camp"]),
        ("geometry IS NULL", ["nowhere"]),
        ("T_INTERSECTS(INTERVAL(date, date_end), DATE('2015-12-08'))", ["city"]),
        ("S_INTERSECTS(geometry, BBOX(179, -18, -179, -16))", ["east-of-fiji", "west-of-fiji"]),
        (f"S_WITHIN(geometry, {AREA})", ["camp"]),
        ("CASEI(title) LIKE CASEI('%STRIKE%')", ["camp"]),
    ],
)
def test_filter_response(api: FlaskClient, filter_: str, expected: list[str]) -> None:
    assert found(api, filter=filter_) == expected


def test_filters_and_parameters_all_hold(api: FlaskClient) -> None:
    """Filter, properties, bbox and datetime are all evaluated for each feature."""
    everything = {"filter": "killed_min >= 3", "kind": "shelling", "bbox": "39,35,41,36"}
    assert found(api, **everything, datetime="2015-12-09/..") == ["city"]
    assert found(api, **everything, datetime="2015-12-10/..") == []
    assert found(api, **everything, q="nothing") == []


def test_filter_crs(api: FlaskClient) -> None:
    within = {"filter": f"S_WITHIN(geometry, {AREA_4326})"}
    assert found(api, **within, filter_crs=f"{EPSG}4326") == ["camp"]
    assert found(api, **within) == []
    assert found(api, filter=f"S_WITHIN(geometry, {AREA})", filter_crs=CRS84) == ["camp"]
    metres = "S_INTERSECTS(geometry, BBOX(590000, 3900000, 610000, 3950000))"
    assert found(api, filter=metres, filter_crs=f"{EPSG}32637") == ["camp", "city"]


@pytest.mark.parametrize(
    "asked",
    [
        {"filter": "killed_min >="},
        {"filter": ""},
        {"filter": "colour = 'red'"},
        {"filter": "killed_min = 'three'"},
        {"filter": "title = 'a' AND"},
        {"filter": "{"},
        {"filter": "[]", "filter-lang": "cql2-json"},
        {"filter": "killed_min = 3", "filter-lang": "cql2-json"},
        {"filter": "killed_min = 3", "filter-lang": "sql"},
        {"filter-lang": "sql"},
        {"filter": "killed_min = 3", "filter-crs": f"{EPSG}27700"},
        {"filter-crs": ""},
        {"filter": "(" * 20_000},
        {"filter": "S_INTERSECTS(geometry, POINT(400 400))"},
    ],
)
def test_filter_that_can_not_be_used(api: FlaskClient, asked: dict[str, str]) -> None:
    answer = api.get(ITEMS, query_string=asked)
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert json.loads(answer.data)["detail"]


def test_conformance_names_the_classes(api: FlaskClient) -> None:
    declared = set(api.get("/conformance").json["conformsTo"])
    part_3 = "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/"
    names = ("queryables", "queryables-query-parameters", "filter", "features-filter")
    assert {f"{part_3}{name}" for name in names} <= declared
    cql2 = "http://www.opengis.net/spec/cql2/1.0/conf/"
    assert {f"{cql2}{name}" for name in ("cql2-text", "cql2-json", "basic-cql2")} <= declared


@pytest.mark.parametrize(
    ("sortby", "expected"),
    [
        ("date", ["nowhere", "camp", "city", "protected", "east-of-fiji"]),
        ("+date", ["nowhere", "camp", "city", "protected", "east-of-fiji"]),
        ("-date", ["west-of-fiji", "east-of-fiji", "city", "protected", "camp"]),
        ("-kind,-date", ["city", "west-of-fiji", "east-of-fiji", "camp", "nowhere"]),
    ],
)
def test_sortby(api: FlaskClient, sortby: str, expected: list[str]) -> None:
    """Null comes before every value; a plus sign may have become a space on its way."""
    assert found(api, sortby=sortby) == expected
    assert ids(api.get(f"{ITEMS}?limit=5&sortby={sortby}")) == expected


def test_properties_drop_the_rest(api: FlaskClient) -> None:
    (first, *_) = json.loads(api.get(f"{ITEMS}?properties=kind,date").data)["features"]
    assert first["properties"] == {"kind": "air strike", "date": "2015-12-06"}
    assert first["geometry"]["coordinates"] == [40.05, 35.4]
    assert json.loads(api.get(f"{ITEMS}?properties=").data)["features"][0]["properties"] == {}
    assert json.loads(api.get(f"{ITEMS}?properties=speakers").data)["features"][0]["properties"]["speakers"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [("camp", ["camp"]), ("STRIKE camp", ["camp"]), ("camp boat", []), ("الزور", ["city"]), ("AND OR", [])],
)
def test_q_finds_all_words(api: FlaskClient, words: str, expected: list[str]) -> None:
    assert found(api, q=words) == expected


def test_a_download_is_filtered_like_the_list(api: FlaskClient) -> None:
    answer = api.get("/download/incidents.geojson?filter=killed_min>=3&bbox=40.1,35,41,36&sortby=-date")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="incidents.geojson"'
    assert ids(answer) == ["city"]
    whole = json.loads(api.get("/download/findings.geojson").data)
    assert [one["id"] for one in whole["features"]] == [f"finding-{n}" for n in range(5)]
    assert json.loads(api.get("/download/places.geojson?name=nothing").data)["features"] == []
    assert api.get("/download/incidents.geojson?limit=1").status_code == 400
    assert api.get("/download/incidents.geojson?filter=colour=1").status_code == 400
