"""Validators, compression, and leave for other origins."""

import gzip
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask.testing import FlaskClient

from incidents.exchange.imports.batches import Batch
from tests.web.fake_store import FakeStore
from tests.web.ogc.made import EPSG, feature, made, point
from web import create_app
from web.config import Config

ITEMS = "/collections/incidents/items"
DATA = ["/?f=json", "/collections", "/collections/incidents", ITEMS, f"{ITEMS}/camp", "/openapi.json"]


@pytest.mark.parametrize("path", DATA)
def test_etag(api: FlaskClient, path: str) -> None:
    first = api.get(path)
    tag = first.headers["ETag"]
    again = api.get(path, headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == tag
    assert again.headers["Cache-Control"] == first.headers["Cache-Control"] == "public, no-cache"
    assert {"Accept", "Accept-Encoding", "Authorization", "Cookie"} <= set(again.headers["Vary"].split(", "))
    assert api.get(path, headers={"If-None-Match": '"other"'}).data == first.data


def test_an_etag_is_of_one_answer_alone(api: FlaskClient) -> None:
    asked = [
        ITEMS,
        f"{ITEMS}?limit=2",
        f"{ITEMS}?crs={EPSG}4326",
        "/collections/places/items",
        f"{ITEMS}/camp",
    ]
    tags = {api.get(path).headers["ETag"] for path in asked}
    tags.add(api.get(ITEMS, base_url="http://maps.example").headers["ETag"])
    assert len(tags) == len(asked) + 1


def test_an_etag_ends_with_the_next_write() -> None:
    store = made()
    client = create_app(store).test_client()
    tag = client.get(ITEMS).headers["ETag"]
    more = [feature("incidents", "more", point(1, 1), dataset="more")]
    store.put_batch(Batch(key="0", number=0, dataset="more", file_sha256="0", author="me"), more)
    answer = client.get(ITEMS, headers={"If-None-Match": tag})
    assert answer.status_code == 200
    assert json.loads(answer.data)["numberMatched"] == 7
    assert answer.headers["ETag"] != tag


def test_a_bad_request_has_no_validator(api: FlaskClient) -> None:
    tag = api.get(ITEMS).headers["ETag"]
    answer = api.get(f"{ITEMS}?colour=red", headers={"If-None-Match": tag})
    assert answer.status_code == 400
    assert "ETag" not in answer.headers


def test_pages_are_not_kept(api: FlaskClient) -> None:
    answer = api.get(f"{ITEMS}?f=html")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers


def test_where_reading_is_closed_nothing_is_kept_for_all(held: FakeStore) -> None:
    client = create_app(held, Config(reading="closed")).test_client()
    assert client.get(ITEMS).status_code == 401
    assert "public" not in client.get(ITEMS).headers.get("Cache-Control", "")


def test_head_has_the_headers_of_get(api: FlaskClient) -> None:
    got, headed = api.get(ITEMS), api.head(ITEMS)
    assert headed.data == b""
    for name in ("ETag", "Content-Type", "Content-Crs", "Link", "Content-Length"):
        assert headed.headers[name] == got.headers[name]


def test_compression_where_it_is_asked_for(api: FlaskClient) -> None:
    plain = api.get("/collections")
    assert "Content-Encoding" not in plain.headers
    packed = api.get("/collections", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert packed.headers["ETag"] == plain.headers["ETag"]


@pytest.mark.parametrize("path", ["/functions", "/sign-in"])
def test_what_is_small_or_holds_a_secret_is_not_compressed(api: FlaskClient, path: str) -> None:
    assert "Content-Encoding" not in api.get(path, headers={"Accept-Encoding": "gzip, zstd"}).headers


def test_a_public_page_is_compressed(api: FlaskClient) -> None:
    packed = api.get(f"{ITEMS}?f=html", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert gzip.decompress(packed.data).startswith(b"<!doctype html>")


def test_without_the_setting_no_other_origin_may_read(api: FlaskClient) -> None:
    answer = api.get(ITEMS, headers={"Origin": "https://maps.example"})
    assert not any(name.startswith("Access-Control") for name, _ in answer.headers)


def test_origins_of_the_setting_may_read(held: FakeStore) -> None:
    client = create_app(held, Config(cors_origins=("https://maps.example",))).test_client()
    allowed = client.get(ITEMS, headers={"Origin": "https://maps.example"}).headers
    assert allowed["Access-Control-Allow-Origin"] == "https://maps.example"
    assert "Content-Crs" in allowed["Access-Control-Expose-Headers"]
    assert "Access-Control-Allow-Credentials" not in allowed
    other = client.get(ITEMS, headers={"Origin": "https://maps.example.evil.example"}).headers
    assert "Access-Control-Allow-Origin" not in other
    assert "Origin" in allowed["Vary"] and "Origin" in other["Vary"]


def test_every_origin_may_read_and_none_may_write(held: FakeStore) -> None:
    client = create_app(held, Config(cors_origins=("*",))).test_client()
    asked = {"Origin": "https://maps.example", "Access-Control-Request-Method": "GET"}
    before = client.options(ITEMS, headers=asked).headers
    assert before["Access-Control-Allow-Origin"] == "*"
    assert before["Access-Control-Allow-Methods"] == "GET, HEAD"
    assert "Access-Control-Allow-Origin" not in client.post("/api/reports").headers


def test_threads_share_no_transformer(api: FlaskClient) -> None:
    """pyproj's transformers belong to one thread each."""
    url = f"{ITEMS}?crs={EPSG}32637&limit=2"
    expected = json.loads(api.get(url).data)["features"]
    with ThreadPoolExecutor(4) as pool:
        answers = pool.map(lambda _: api.application.test_client().get(url), range(40))
        assert all(json.loads(answer.data)["features"] == expected for answer in answers)


@pytest.mark.parametrize(
    "value", ["é", "\u202e", "\0", "%", "%zz", "\ud800", "'", '"', "{{7*7}}", "1" * 5_000]
)
@pytest.mark.parametrize(
    "name",
    ["f", "limit", "offset", "after", "bbox", "bbox-crs", "datetime", "crs", "filter", "filter-lang",
     "filter-crs", "q", "sortby", "properties", "title", "killed_min", "date", "restricted", "lon"],
)  # fmt: skip
def test_whatever_is_sent_is_answered(api: FlaskClient, name: str, value: str) -> None:
    query = f"{name}={value}".encode("utf-8", "surrogatepass")
    for path in (ITEMS, f"{ITEMS}/camp", "/collections"):
        answer = api.get(path, query_string=query.decode("latin-1"))
        assert answer.status_code in (200, 400)
        assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "key", ["W10", "WzFd", "Wy0xXQ", "W251bGxd", "WzEuNV0", "WyJhIl0", "W3RydWVd", "e30", "="]
)
def test_a_forged_page_key_is_refused_or_harmless(api: FlaskClient, key: str) -> None:
    assert api.get(ITEMS, query_string={"after": key}).status_code in (200, 400)
    assert api.get(ITEMS, query_string={"after": key, "sortby": "date"}).status_code in (200, 400)


@pytest.mark.parametrize("letters", [10, 20_000, 60_000])
def test_no_header_is_longer_than_clients_take(client: FlaskClient, letters: int) -> None:
    response = client.get("/?words=" + "a" * letters)
    assert response.status_code == 200
    assert ("a" * letters in response.headers.get("Link", "")) == (letters == 10)
    assert all(len(value) < 8_000 for value in response.headers.values())
