"""Requests by names that aren't ours: refused, whatever the name, in words that need no name."""

import json

import pytest
from werkzeug.test import EnvironBuilder

from tests.web.fake_store import FakeStore
from tests.web.ogc.made import made
from web import create_app
from web.config import Config
from web.hosts import is_ours

# Those that no library can write as an address are among them.
STRANGE = [
    "evil.example", "xn--a", "xn--a.localhost", ".....", "a..b", "x" * 300, "", "[::1", "localhost/x",
    "localhost@evil.example", "localhost:xn--a", "\xff", "localhost:80, evil.example",
]  # fmt: skip


@pytest.fixture(scope="module")
def held() -> FakeStore:
    return made()


def _asked(store: FakeStore, path: str, host: str) -> tuple[str, bytes]:
    """The status and the body: the library's client would itself stumble over such names."""
    environ = EnvironBuilder(path, headers={"Accept": "text/html"}).get_environ() | {"HTTP_HOST": host}
    said: list[str] = []
    app = create_app(store, Config(hosts=("maps.example",)))
    parts = app(environ, lambda status, headers, error=None: said.append(status))  # type: ignore[arg-type,return-value]
    return said[0], b"".join(parts)


@pytest.mark.parametrize("host", STRANGE)
@pytest.mark.parametrize("path", ["/", "/collections/incidents/items/camp", "/no-such"])
def test_another_name_is_refused(held: FakeStore, path: str, host: str) -> None:
    status, body = _asked(held, path, host)
    assert status.startswith("400")
    assert "STANDOFF_HOSTS" in json.loads(body)["detail"]
    assert not host or host.encode() not in body


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8000", "[::1]:9", "MAPS.example:80"])
def test_our_names_are_answered(held: FakeStore, host: str) -> None:
    assert is_ours(host, ["maps.example"])
    assert _asked(held, "/no-such", host)[0].startswith("404")
    assert _asked(held, "/collections", host)[0].startswith("200")
