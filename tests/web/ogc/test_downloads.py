"""Files to save, in every format."""

import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from incidents.exchange.exports import back
from incidents.exchange.exports.formats import FORMATS
from tests.web.fake_store import FakeStore


@pytest.mark.parametrize("name", [f.name for f in FORMATS.values() if f.is_read_back])
def test_a_download_is_read_back_unchanged(
    client: FlaskClient, store: FakeStore, tmp_path: Path, name: str
) -> None:
    form = FORMATS[name]
    answer = client.get(f"/download/places{form.suffix}")
    assert answer.status_code == 200 and answer.content_type == form.media_type
    assert answer.headers["Content-Disposition"] == f'attachment; filename="places{form.suffix}"'
    (tmp_path / f"x{form.suffix}").write_bytes(answer.data)
    found = list(back.read(name, "places", tmp_path / f"x{form.suffix}"))
    assert {f["id"] for f in found} == {f["id"] for f in store.collections["places"]}


def test_no_proxy_keeps_what_was_made_for_one_reader(client: FlaskClient) -> None:
    for path in ("/download/incidents.geojson", "/download/reports.csv", "/api/reports/nothing"):
        assert client.get(path).headers["Cache-Control"] == "private, no-cache", path


def test_a_download_holds_what_is_asked_for(client: FlaskClient) -> None:
    every = json.loads(client.get("/download/incidents.geojson").data)["features"]
    some = json.loads(client.get("/download/incidents.geojson?datetime=2016-01-01/..").data)["features"]
    assert 0 < len(some) < len(every)
    assert client.get("/download/incidents.csv?colour=red").status_code == 400
    assert client.get("/download/incidents.exe").status_code == 404
    assert client.get("/download/nothing.csv").status_code == 404
