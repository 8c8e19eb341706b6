"""OGC API - Tiles by HTTP, and read by GDAL."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import mapbox_vector_tile
import pyogrio
import pytest
from flask.testing import FlaskClient

from web.tiles.openapi import CONFORMANCE
from web.tiles.tilesets import MVT, TILESETS_VECTOR, TILING_SCHEME

SET = "/collections/incidents/tiles/WebMercatorQuad"


def get(api: FlaskClient, path: str) -> Any:
    answer = api.get(path)
    assert answer.status_code == 200, answer.get_data(as_text=True)
    assert answer.mimetype == "application/json"
    return answer.get_json()


def linked(document: Any, rel: str) -> str:
    (href,) = [link["href"] for link in document["links"] if link["rel"] == rel]
    return href.replace("http://localhost", "")


def counts(api: FlaskClient, zoom: int, query: str = "") -> int:
    total = 0
    for row in range(1 << zoom):
        for column in range(1 << zoom):
            answer = api.get(f"{SET}/{zoom}/{row}/{column}{query}")
            assert answer.status_code in (200, 204)
            if answer.status_code == 200:
                layer = mapbox_vector_tile.decode(answer.get_data())["incidents"]
                total += sum(f["properties"]["count"] for f in layer["features"])
    return total


def test_a_client_finds_the_tiles_from_the_collection(api: FlaskClient) -> None:
    tilesets = get(api, linked(get(api, "/collections/incidents"), TILESETS_VECTOR))
    (named,) = tilesets["tilesets"]
    tileset = get(api, linked(named, "self"))
    scheme = get(api, linked(tileset, TILING_SCHEME))
    assert scheme["tileMatrices"][0]["scaleDenominator"] == pytest.approx(559082264.0287178)
    assert scheme["tileMatrices"][5]["matrixWidth"] == 32
    address = linked(tileset, "item").format(tileMatrix=0, tileRow=0, tileCol=0)
    assert api.get(address).mimetype == MVT
    assert set(CONFORMANCE) <= set(get(api, "/conformance")["conformsTo"])
    assert get(api, "/tileMatrixSets")["tileMatrixSets"][0]["uri"] == tileset["tileMatrixSetURI"]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?kind=air%20strike",
        "?datetime=2016-01-01/..",
        "?bbox=170,-20,-170,0",
        "?filter=killed_min%3E2",
        "?q=%D9%82%D8%B5%D9%81",
        "?filter=title%3D%27a%26b%3C%22%27",
    ],
)
def test_every_zoom_counts_what_the_list_counts(api: FlaskClient, query: str) -> None:
    tileset = get(api, SET + query)
    matched = api.get(f"/collections/incidents/items{query}").get_json()["numberMatched"]
    assert tileset["counts"]["matched"] == matched
    assert tileset["counts"]["located"] + tileset["counts"]["unlocated"] == matched
    for zoom in (0, 1, 2):
        assert counts(api, zoom, query) == tileset["counts"]["located"]
    template = linked(tileset, "item").format(tileMatrix=0, tileRow=0, tileCol=0)
    assert api.get(template).get_data() == api.get(f"{SET}/0/0/0{query}").get_data()


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        (f"{SET}/19/0/0", 404, "no zoom 19"),
        (f"{SET}/1/2/0", 404, "no row 2"),
        (f"{SET}/1/0/2", 404, "column 2"),
        (f"{SET}/-1/0/0", 400, "tileMatrix"),
        (f"{SET}/0/x/0", 400, "tileRow"),
        (f"{SET}/0/0/{'9' * 400}", 400, "tileCol"),
        (f"{SET}/0/0/0?colour=red", 400, "unknown parameter 'colour'"),
        (f"{SET}/0/0/0?kind=a&kind=b", 400, "given 2 times"),
        (f"{SET}/0/0/0?f=png", 400, "f=mvt"),
        (f"{SET}/0/0/0?filter=(((", 400, "filter"),
        (f"{SET}?f=html", 400, "f=json"),
        ("/collections/reports/tiles", 404, "no geometry"),
        ("/collections/nothing/tiles", 404, "no collection"),
        ("/collections/reports/tiles/WebMercatorQuad/0/0/0", 404, "no geometry"),
        ("/collections/incidents/tiles/WorldCRS84Quad/0/0/0", 404, ""),
        ("/tileMatrixSets?x=1", 400, "unknown parameter"),
    ],
)
def test_what_is_not_there_or_cannot_be_is_told(api: FlaskClient, path: str, status: int, said: str) -> None:
    answer = api.get(path)
    assert answer.status_code == status
    assert said in answer.get_json()["detail"]


def test_what_did_not_change_is_not_sent_again(api: FlaskClient) -> None:
    answer = api.get(f"{SET}/0/0/0?f=mvt")
    tag = answer.headers["ETag"]
    assert api.get(f"{SET}/0/0/0?f=mvt", headers={"If-None-Match": tag}).status_code == 304
    assert api.get(f"{SET}/0/0/0?kind=clash", headers={"If-None-Match": tag}).status_code == 200


def test_an_empty_tile_has_no_content(api: FlaskClient) -> None:
    answer = api.get(f"{SET}/12/0/0")
    assert (answer.status_code, answer.get_data()) == (204, b"")


def test_areas_and_findings_are_tiled(api: FlaskClient) -> None:
    answer = api.get("/collections/claim-areas/tiles/WebMercatorQuad/0/0/0")
    features = mapbox_vector_tile.decode(answer.get_data())["claim-areas"]["features"]
    assert {f["properties"]["id"] for f in features} == {"area-certain", "area-possible"}
    layer = get(api, "/collections/claim-areas/tiles/WebMercatorQuad")["layers"][0]
    assert layer["geometryDimension"] == 2


def test_the_description_has_every_path_of_tiles(api: FlaskClient) -> None:
    described = api.get("/openapi.json").get_json()["paths"]
    rules = [rule.rule for rule in api.application.url_map.iter_rules() if rule.endpoint.startswith("tiles.")]
    for rule in rules:
        path = rule.replace("<collection>", "incidents").replace("<matrix>", "{tileMatrix}")
        path = path.replace("<row>", "{tileRow}").replace("<column>", "{tileCol}")
        assert path in described
    assert not any("reports/tiles" in path for path in described)


def test_gdal_reads_a_tile_where_it_lies(api: FlaskClient, tmp_path: Path) -> None:
    folder = tmp_path / "2"
    folder.mkdir()
    tile = folder / "1.mvt"  # GDAL takes the position from zoom-column-row
    tile.write_bytes(api.get(f"{SET}/1/0/1").get_data())
    options = {"X": "1", "Y": "0", "Z": "1", "METADATA_FILE": ""}
    read = pyogrio.read_dataframe(tile, layer="incidents", **options).to_crs("OGC:CRS84")
    assert read["count"].sum() == 3
    camp = read[read["kind"] == "air strike"].iloc[0]
    assert (camp.geometry.x, camp.geometry.y) == pytest.approx((40.05, 35.4), abs=0.1)


@pytest.mark.skipif(shutil.which("ogrinfo") is None, reason="GDAL's ogrinfo is not installed")
def test_the_gdal_of_the_system_reads_a_tile(api: FlaskClient, tmp_path: Path) -> None:
    tile = tmp_path / "0.mvt"
    tile.write_bytes(api.get(f"{SET}/0/0/0").get_data())
    told = subprocess.run(["ogrinfo", "-ro", "-al", str(tile)], capture_output=True, text=True, check=True)
    assert "Layer name: incidents" in told.stdout
    assert "Geometry: Point" in told.stdout
    assert told.stdout.count("count (Integer) = ") == told.stdout.count("OGRFeature(incidents)") > 0
