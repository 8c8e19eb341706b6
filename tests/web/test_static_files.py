"""Static files: compressed for those who ask, whole for the others, and nothing outside their folder."""

import gzip

import pytest
from flask.testing import FlaskClient
from waitress.buffers import ReadOnlyFileBasedBuffer

from web.static_files import _FOLDER, compressed, modules

GZIP = {"Accept-Encoding": "gzip"}


@pytest.mark.parametrize(
    ("path", "media_type"),
    [("style.css", "text/css"), ("map.js", "text/javascript"), ("icon.svg", "image/svg+xml")],
)
def test_a_file_is_compressed_for_who_asks(client: FlaskClient, path: str, media_type: str) -> None:
    plain = client.get(f"/static/{path}")
    packed = client.get(f"/static/{path}", headers=GZIP)
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.mimetype == media_type
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert gzip.decompress(packed.data) == plain.data
    plain.close()


@pytest.mark.parametrize("path", ["style.css", "map.js", "icon.svg", "vendor/images/layers.png"])
def test_a_file_is_handed_on_by_the_server_as_it_is(client: FlaskClient, path: str) -> None:
    by_waitress = {"wsgi.file_wrapper": ReadOnlyFileBasedBuffer}
    with client.get(f"/static/{path}", environ_overrides=by_waitress) as answer:
        assert (answer.status_code, answer.data) == (200, (_FOLDER / path).read_bytes())


def test_an_unchanged_file_is_not_sent_again(client: FlaskClient) -> None:
    tag = client.get("/static/map.js", headers=GZIP).headers["ETag"]
    again = client.get("/static/map.js", headers=GZIP | {"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")


def test_a_changed_file_is_compressed_anew(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("static") / "a.js"
    file.write_text("one")
    first = compressed(str(file), "gzip", 1)
    file.write_text("two")
    assert compressed(str(file), "gzip", 1) == first
    body, tag = compressed(str(file), "gzip", 2)
    assert gzip.decompress(body) == b"two"
    assert tag != first[1]


@pytest.mark.parametrize("path", ["../config.py", "..%2fconfig.py", "%2e%2e/config.py", "none.js", "vendor"])
def test_nothing_else_is_served(client: FlaskClient, path: str) -> None:
    for headers in ({}, GZIP):
        assert client.get(f"/static/{path}", headers=headers).status_code == 404


def test_a_page_asks_for_every_module_at_once(client: FlaskClient) -> None:
    page = client.get("/").text
    needed = modules("map.js")
    assert {"crowd.js", "mvt.js", "geodesic.js"} <= set(needed)  # also those that modules import
    for name in ("map.js", *needed):
        assert page.count(f'href="/static/{name}"') == 1
        assert (_FOLDER / name).is_file()
