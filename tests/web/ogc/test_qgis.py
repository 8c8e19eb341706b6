"""What QGIS is given: no objects, which it can't save."""

import json
import shutil
import subprocess
import threading
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.serving import make_server

from tests.web.fake_store import FakeStore
from web import create_app
from web.config import Config

QGIS = {"User-Agent": "Mozilla/5.0 QGIS/32216"}


@pytest.mark.parametrize("collection", ["incidents", "claim-areas", "findings", "places", "reports"])
def test_qgis_gets_objects_as_text(client: FlaskClient, collection: str) -> None:
    path = f"/collections/{collection}/items"
    plain = client.get(path)
    flat = client.get(path, headers=QGIS)
    assert plain.headers["ETag"] != flat.headers["ETag"] and "User-Agent" in flat.headers["Vary"]
    for one, other in zip(json.loads(plain.data)["features"], json.loads(flat.data)["features"], strict=True):
        for name, value in other["properties"].items():
            assert not isinstance(value, dict), name
            assert not (isinstance(value, list) and any(isinstance(v, dict) for v in value)), name
            said = one["properties"][name]
            assert value == said or json.loads(value) == said


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("qgis_process.bin"), reason="QGIS isn't installed")
@pytest.mark.parametrize("collection", ["incidents", "claim-areas", "findings", "places", "reports"])
def test_qgis_saves_a_collection(store: FakeStore, tmp_path: Path, collection: str) -> None:
    server = make_server("127.0.0.1", 0, create_app(store, Config()), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        source = f"url='http://127.0.0.1:{server.port}' typename='{collection}' pagingEnabled='true'"
        done = subprocess.run(
            ["qgis_process.bin", "run", "native:savefeatures", "--",
             f"INPUT=oapif://{source} version='OGC API - Features'", f"OUTPUT={tmp_path / 'saved.gpkg'}"],
            env={"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
            capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert "ERROR" not in done.stdout, done.stdout
    import pyogrio  # noqa: PLC0415

    held = len(store.collections[collection]) if collection in store.collections else len(store.texts)
    assert pyogrio.read_info(tmp_path / "saved.gpkg")["features"] == held
