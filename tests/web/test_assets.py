"""The step that copies browser assets, with npm played by a stub."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.web.test_basemap import WORLD
from web import assets
from web.errors import AssetError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copy(assets.HERE / "package-lock.json", tmp_path)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return tmp_path


def npm(
    monkeypatch: pytest.MonkeyPatch, *, fill: bool = True, code: int = 0, said: str = ""
) -> list[list[str]]:
    calls: list[list[str]] = []

    def run(command: list[str], *, cwd: Path, **_: Any) -> subprocess.CompletedProcess[str]:
        calls.append(command)
        for source in (*assets._FILES, assets._WORLD) if fill else ():
            target = cwd / "node_modules" / source
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(json.dumps(WORLD) if source == assets._WORLD else source)
        return subprocess.CompletedProcess(command, code, "", said)

    monkeypatch.setattr(subprocess, "run", run)
    return calls


def test_copies_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = npm(monkeypatch)
    assert assets.install(folder)
    assert not assets.install(folder)
    assert len(calls) == 1
    assert "--ignore-scripts" in calls[0]
    assert (folder / "static/vendor/leaflet.js").read_text() == "leaflet/dist/leaflet.js"
    basemap = json.loads((folder / "static/vendor/basemap.json").read_text("utf-8"))
    assert [38, 35, {"en": "Syria", "ar": "سوريا"}] in basemap["countries"]


def test_a_new_lock_file_copies_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    npm(monkeypatch)
    assets.install(folder)
    (folder / "package-lock.json").write_text("{}")
    assert assets.install(folder)


def test_a_failing_npm_is_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    npm(monkeypatch, code=1, said="npm warn x\nnpm error code ENOTFOUND\nnpm error more")
    with pytest.raises(AssetError, match="npm error code ENOTFOUND") as caught:
        assets.install(folder)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    npm(monkeypatch, fill=False)
    with pytest.raises(AssetError, match=r"leaflet/dist/leaflet\.js"):
        assets.install(folder)


def test_a_missing_npm_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(assets.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(AssetError, match="npm is missing"):
        assets.install(folder)
