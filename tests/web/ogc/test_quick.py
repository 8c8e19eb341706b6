"""The short way in says, byte for byte, what Flask says."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.test import Client

from incidents.errors import QueryError
from tests.web.fake_store import FakeStore
from tests.web.ogc.made import EPSG
from web import create_app
from web.config import Config
from web.ogc import features, quick

ITEMS = "/collections/incidents/items"
ORIGIN = "https://maps.example"
CONFIGS = {
    "plain": Config(page_limit=4, page_limit_max=5, hosts=("maps.example",)),
    "closed": Config(reading="closed"),
    "for an origin": Config(cors_origins=(ORIGIN,)),
    "for every origin": Config(cors_origins=("*",)),
    "behind a proxy": Config(trusted_proxies=1, hosts=("maps.example",)),
}
# A path with its query, and headers.
ASKED: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "a page": (ITEMS, {}),
    "a page in a box": (f"{ITEMS}?bbox=39,34,41,36&limit=2", {"Accept": "application/geo+json, */*;q=0.1"}),
    "an encoded box": (f"{ITEMS}?bbox=39%2C34%2C41%2C36&limit=2&f=json", {"Accept": "text/html"}),
    "a page with an offset": (f"{ITEMS}?offset=1&limit=1", {}),
    "days": (f"{ITEMS}?datetime=2015-12-06%2F..", {}),
    "a filter": (f"{ITEMS}?filter=killed_min%3E2", {}),
    "a search in Arabic": (f"{ITEMS}?q=قصف", {}),
    "some properties": (f"{ITEMS}?properties=title,date&sortby=-date", {}),
    "another CRS": (f"{ITEMS}?crs={EPSG}3857", {}),
    "another collection": ("/collections/claim-areas/items", {}),
    "without geometry": ("/collections/reports/items", {}),
    "an item": (f"{ITEMS}/city", {}),
    "an item of QGIS": (f"{ITEMS}/camp?f=json", {"User-Agent": "Mozilla/5.0 QGIS/33404"}),
    "an item in another CRS": (f"{ITEMS}/camp?crs={EPSG}4326", {}),
    "an item in its public shape": (f"{ITEMS}/protected", {}),
    "by gzip": (ITEMS, {"Accept-Encoding": "gzip, deflate"}),
    "by zstd": (f"{ITEMS}/camp", {"Accept-Encoding": "gzip, deflate, br, zstd"}),
    "by nothing": (ITEMS, {"Accept-Encoding": "identity, gzip;q=0.5"}),
    "of another origin": (ITEMS, {"Origin": ORIGIN}),
    "of an unknown origin": (ITEMS, {"Origin": "https://evil.example"}),
    "by another name": (ITEMS, {"Host": "maps.example:8000"}),
    "over a proxy": (ITEMS, {"X-Forwarded-Host": "maps.example", "X-Forwarded-Proto": "https"}),
    "an unfit page key": (f"{ITEMS}?after=W10", {}),
    "an unknown parameter": (f"{ITEMS}?colour=red", {}),
    "a parameter twice": (f"{ITEMS}?limit=1&limit=2", {}),
    "an unfit limit": (f"{ITEMS}?limit=0", {"Accept": "application/json"}),
    "an unknown item": (f"{ITEMS}/no-such", {}),
    "an error as a page": (f"{ITEMS}?f=json&limit=x", {"Accept": "text/html"}),
}  # fmt: skip
# Those that are for Flask alone.
LEFT: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "a page for people": (f"{ITEMS}?f=html", {}),
    "a browser": (f"{ITEMS}/camp", {"Accept": "text/html,*/*;q=0.8"}),
    "an unfit form": (f"{ITEMS}?f=xml", {}),
    "a cookie": (ITEMS, {"Cookie": "lang=ar"}),
    "a session": (ITEMS, {"Cookie": "standoff=forged"}),
    "a token": (ITEMS, {"Authorization": "Bearer unknown"}),
    "an unknown host": (ITEMS, {"Host": "evil.example"}),
    "an odd host": (ITEMS, {"Host": "localhost/<"}),
    "a body": (ITEMS, {"Content-Length": "3"}),
    "an unknown collection": ("/collections/none/items", {}),
    "an odd id": (f"{ITEMS}/a%2Fb%0A", {}),
    "a slash too many": (f"{ITEMS}/", {}),
    "the collection": ("/collections/incidents", {}),
}
Doors = Callable[[Config], tuple[Client, Client, list[str]]]


class _Then(datetime):
    """A clock that stands."""

    @classmethod
    def now(cls, tz: Any = None) -> datetime:
        return datetime(2026, 1, 2, 3, 4, 5, tzinfo=tz or UTC)


@pytest.fixture
def doors(held: FakeStore, monkeypatch: pytest.MonkeyPatch) -> Doors:
    """Clients of two applications over one store, with the short way and without; what Flask is asked."""
    monkeypatch.setattr(features, "datetime", _Then)
    monkeypatch.setattr("secrets.token_urlsafe", lambda _: "nonce")
    reached, wsgi_app = list[str](), Flask.wsgi_app

    def opened(config: Config) -> tuple[Client, Client, list[str]]:
        with monkeypatch.context() as patch:
            patch.setattr(quick, "install", lambda *_: None)
            slow = Client(create_app(held, config), use_cookies=False)

            def noted(app: Flask, environ: Any, start_response: Any) -> Any:
                reached.append(environ["PATH_INFO"])
                return wsgi_app(app, environ, start_response)

        with monkeypatch.context() as patch:
            patch.setattr(Flask, "wsgi_app", noted)
            short = Client(create_app(held, config), use_cookies=False)
        return short, slow, reached

    return opened


def _told(client: Client, path: str, headers: Mapping[str, str], method: str = "GET") -> tuple[Any, ...]:
    """All that is sent, whatever the order of the headers, and of the methods that Flask allows."""
    given = {"X-Request-Id": "one", **headers}
    length = {"CONTENT_LENGTH": given["Content-Length"]} if "Content-Length" in given else {}
    sent = client.open(path, method=method, headers=given, environ_overrides=length, buffered=True)
    if "Allow" in sent.headers:
        sent.headers["Allow"] = ", ".join(sorted(sent.headers["Allow"].split(", ")))
    return sent.status, sorted(sent.headers), sent.data


@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS)
def test_both_say_the_same(doors: Doors, config: Config) -> None:
    short, slow, _ = doors(config)
    for name, (path, headers) in (ASKED | LEFT).items():
        for method in ("GET", "HEAD", "OPTIONS", "POST"):
            said = [_told(client, path, headers, method) for client in (short, slow)]
            assert said[0] == said[1], (name, method)


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_what_is_known_is_not_sent_again(doors: Doors, asked: tuple[str, Mapping[str, str]]) -> None:
    path, headers = asked
    short, slow, _ = doors(CONFIGS["plain"])
    tag = short.get(path, headers=dict(headers)).headers.get("ETag", 'W/"none"')
    for known in (tag, f'"x", {tag}', "*", '"other"', "", "\xff"):
        with_tag = {**headers, "If-None-Match": known}
        assert _told(short, path, with_tag) == _told(slow, path, with_tag)


@pytest.mark.parametrize("name", ["a page", "an item", "by gzip", "another CRS"])
def test_flask_is_not_asked(doors: Doors, name: str) -> None:
    path, headers = ASKED[name]
    short, _, reached = doors(CONFIGS["plain"])
    assert _told(short, path, headers)[0] == "200 OK"
    assert reached == []


@pytest.mark.parametrize("asked", LEFT.values(), ids=LEFT)
def test_what_is_left_to_flask(doors: Doors, asked: tuple[str, Mapping[str, str]]) -> None:
    short, _, reached = doors(CONFIGS["plain"])
    _told(short, *asked)
    assert len(reached) == 1


def test_where_reading_is_closed_flask_is_asked(doors: Doors) -> None:
    short, _, reached = doors(CONFIGS["closed"])
    assert _told(short, ITEMS, {})[0] == "401 UNAUTHORIZED"
    assert reached == [ITEMS]


def test_a_request_is_counted_once(doors: Doors) -> None:
    """Also one that fails in the short way, and is then answered by Flask."""
    short, slow, _ = doors(Config(reads_per_minute=3))
    paths = (f"{ITEMS}?limit=x", f"{ITEMS}?after=W10", f"{ITEMS}?f=html", ITEMS)
    said = [_told(short, path, {}) for path in paths]
    assert [status[:3] for status, _, _ in said] == ["400", "400", "200", "429"]
    assert said == [_told(slow, path, {}) for path in paths]


def test_both_count_the_same(doors: Doors) -> None:
    def figures(client: Client) -> Iterator[str]:
        for line in client.get("/metrics").text.splitlines():
            if line.startswith("standoff_request") and "_sum" not in line and "_created" not in line:
                yield line if "_bucket" not in line else line.rpartition(" ")[0]

    short, slow, _ = doors(CONFIGS["plain"])
    for client in (short, slow):
        for path, headers in (ASKED | LEFT).values():
            _told(client, path, headers)
    assert list(figures(short)) == list(figures(slow))


def test_a_store_that_fails_is_told_of_by_flask(
    doors: Doors, held: FakeStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    short, slow, _ = doors(CONFIGS["plain"])

    def fail() -> None:
        raise QueryError("the query took longer than 10 s")

    monkeypatch.setattr(held, "snapshot", fail)
    said = _told(short, ITEMS, {})
    assert said == _told(slow, ITEMS, {})
    assert json.loads(said[2])["detail"].startswith("the query took longer")


_NAMES = ("bbox", "limit", "offset", "after", "datetime", "f", "crs", "bbox-crs", "q", "title", "x", "")
_VALUES = st.sampled_from(
    ["1", "2", "39,34,41,36", "40%2C35%2C41%2C36", "2015-12-06", "..", "json", "html", "%", "+", "%00", "é",
     "WzJd", f"{EPSG}4326", "a&b", "&&", "=", "1;2", "%C3%28", "39,34,41", "'", "camp"]
)  # fmt: skip
_QUERY = st.lists(st.tuples(st.sampled_from(_NAMES), _VALUES), max_size=4).map(
    lambda pairs: "&".join(f"{name}={value}" for name, value in pairs)
)
_HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "Accept": st.sampled_from(["*/*", "", "text/html", "application/json;q=0.1, text/html;q=0", "é/*"]),
        "Accept-Encoding": st.sampled_from(["gzip", "zstd;q=0", "*", "br", "*;q=0", "gzip;q=x", "zstd,gzip"]),
        "User-Agent": st.sampled_from(["", "QGIS/3", "curl/8"]),
        "Host": st.sampled_from(["localhost", "LOCALHOST:80", "[::1]:9", "maps.example", "evil.example", ""]),
        "If-None-Match": st.sampled_from(["*", 'W/"a"', "a"]),
        "Content-Length": st.sampled_from(["0", "", "-1", "x"]),
        "Range": st.just("bytes=0-1"),
    },
)
_PATHS = st.sampled_from(
    [
        ITEMS,
        f"{ITEMS}/camp",
        f"{ITEMS}/ca mp",
        "/collections/places/items",
        f"{ITEMS}//camp",
        f"{ITEMS}/%63amp",
    ]
)


def test_both_say_the_same_of_made_up_requests(doors: Doors) -> None:
    short, slow, _ = doors(CONFIGS["plain"])

    @given(path=_PATHS, query=_QUERY, headers=_HEADERS)
    def check(path: str, query: str, headers: dict[str, str]) -> None:
        asked = f"{path}?{query}" if query else path
        assert _told(short, asked, headers) == _told(slow, asked, headers)

    check()
