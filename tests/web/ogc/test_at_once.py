"""Requests with the mark: answered as without it, from what is at hand, or put off."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import Client

from incidents.store import boxed
from tests.web.fake_store import FakeStore
from tests.web.ogc.made import EPSG, made
from web import create_app
from web.at_once import AT_ONCE, LaterError
from web.config import Config

ITEMS = "/collections/incidents/items"
AT_HAND: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "a page": (ITEMS, {}),
    "a page in a box": (f"{ITEMS}?bbox=39,34,41,36&limit=2", {"Accept-Encoding": "identity"}),
    "a page with an offset": (f"{ITEMS}?offset=1&limit=1", {"Accept-Encoding": "br"}),
    "an empty box": (f"{ITEMS}?bbox=-9,-9,-8,-8", {}),
    "an item": (f"{ITEMS}/city", {}),
    "an item by gzip": (f"{ITEMS}/city", {"Accept-Encoding": "gzip"}),
    "an item that is no point": ("/collections/reports/items/report-a", {}),
    "by another name": (ITEMS, {"Host": "maps.example:8000"}),
    "an origin": (ITEMS, {"Origin": "https://maps.example"}),
}
PUT_OFF: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "a filter": (f"{ITEMS}?filter=killed_min%3E2", {}),
    "a search": (f"{ITEMS}?q=a", {}),
    "days": (f"{ITEMS}?datetime=2015-12-06%2F..", {}),
    "an order": (f"{ITEMS}?sortby=date", {}),
    "some properties": (f"{ITEMS}?properties=title", {}),
    "another CRS": (f"{ITEMS}?crs={EPSG}3857", {}),
    "an item in another CRS": (f"{ITEMS}/camp?crs={EPSG}3857", {}),
    "a projected box": (f"{ITEMS}?bbox-crs={EPSG}32637&bbox=1,1,2,2", {}),
    "an item of QGIS": (f"{ITEMS}/camp", {"User-Agent": "QGIS/33404"}),
    "by zstd": (ITEMS, {"Accept-Encoding": "zstd"}),
    "a large page": (f"{ITEMS}?limit={boxed.FEW + 1}", {}),
    "shapes": ("/collections/claim-areas/items", {}),
    "a page for people": (ITEMS, {"Accept": "text/html"}),
    "an unknown host": (ITEMS, {"Host": "evil.example"}),
    "an unknown item": (f"{ITEMS}/no-such", {}),
    "an unfit limit": (f"{ITEMS}?limit=0", {}),
    "another resource": ("/collections", {}),
    "the map": ("/", {}),
}


@pytest.fixture(scope="module")
def held() -> FakeStore:
    store = made()
    store.hold()
    return store


@pytest.fixture
def app(held: FakeStore) -> Flask:
    return create_app(held, Config(hosts=("maps.example",), cors_origins=("https://maps.example",)))


def _told(app: Flask, asked: tuple[str, Mapping[str, str]], **environ: Any) -> tuple[Any, ...]:
    path, headers = asked
    given = {"X-Request-Id": "one", **headers}
    sent = Client(app, use_cookies=False).get(path, headers=given, environ_overrides=environ, buffered=True)
    stamp = b'"timeStamp":"'
    before, found, after = sent.data.partition(stamp)
    return sent.status, sorted(sent.headers), before + found + after[len("2026-01-01T00:00:00Z") :]


def _figures(app: Flask) -> Iterator[str]:
    for line in Client(app).get("/metrics").text.splitlines():
        if line.startswith("standoff_requests_total"):
            yield line


@pytest.mark.parametrize("asked", AT_HAND.values(), ids=AT_HAND)
def test_the_same_is_said_with_the_mark(app: Flask, asked: tuple[str, Mapping[str, str]]) -> None:
    said = _told(app, asked)
    assert said[0] == "200 OK"
    assert _told(app, asked, **{AT_ONCE: True}) == said


@pytest.mark.parametrize("asked", PUT_OFF.values(), ids=PUT_OFF)
def test_what_takes_longer_is_put_off_and_not_counted(
    app: Flask, asked: tuple[str, Mapping[str, str]]
) -> None:
    with pytest.raises(LaterError):
        _told(app, asked, **{AT_ONCE: True})
    assert list(_figures(app)) == []


def test_what_is_known_is_not_sent_again(app: Flask) -> None:
    tag = Client(app).get(ITEMS).headers["ETag"]
    known = (ITEMS, {"If-None-Match": tag})
    assert _told(app, known, **{AT_ONCE: True}) == _told(app, known)
    assert _told(app, known)[0] == "304 NOT MODIFIED"


def test_positions_that_are_not_in_memory_put_pages_off() -> None:
    app = create_app(made(), Config())
    with pytest.raises(LaterError):
        _told(app, (ITEMS, {}), **{AT_ONCE: True})
    assert _told(app, (f"{ITEMS}/city", {}), **{AT_ONCE: True})[0] == "200 OK"


def test_a_request_is_counted_once_whether_or_not_it_is_put_off(held: FakeStore) -> None:
    app = create_app(held, Config(reads_per_minute=2))
    with pytest.raises(LaterError):
        _told(app, (f"{ITEMS}?q=a", {}), **{AT_ONCE: True})
    assert _told(app, (f"{ITEMS}?q=a", {}))[0] == "200 OK"
    assert _told(app, (ITEMS, {}), **{AT_ONCE: True})[0] == "200 OK"
    with pytest.raises(LaterError):
        _told(app, (ITEMS, {}), **{AT_ONCE: True})
    assert _told(app, (ITEMS, {}))[0] == "429 TOO MANY REQUESTS"


@pytest.mark.parametrize("config", [Config(reading="closed")])
def test_where_reading_is_closed_nobody_knows_the_mark(held: FakeStore, config: Config) -> None:
    assert AT_ONCE not in create_app(held, config).extensions


def test_nobody_knows_the_mark_where_the_store_is_far(
    held: FakeStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(held.database, "is_near", False, raising=False)
    assert AT_ONCE not in create_app(held, Config()).extensions
