"""The built-in world: built once, whole or not at all."""

import errno
import os
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from gazetteer import builtin
from gazetteer.builtin import fingerprint, opened
from gazetteer.errors import IndexUnusableError, WorldError
from gazetteer.folder import Folder
from gazetteer.index.entry import FULL
from gazetteer.lookup import Gazetteer
from gazetteer.names import fold


def world(folder: Path, cities: Path) -> Path:
    return Folder(path=folder).world(fingerprint(cities))


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir() if file.name != ".lock")


def test_it_is_built_once(tmp_path: Path, cities: Path) -> None:
    opened(Folder(path=tmp_path), cities).close()
    first = world(tmp_path, cities).stat()
    opened(Folder(path=tmp_path), cities).close()
    assert world(tmp_path, cities).stat() == first
    assert files(tmp_path) == [world(tmp_path, cities).name]


@pytest.mark.parametrize("error", [PermissionError(13, "denied"), OSError(errno.EROFS, "read-only")])
def test_a_world_that_cannot_be_written_is_opened(
    tmp_path: Path, cities: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    opened(Folder(path=tmp_path), cities).close()

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "touch", refuse)
    opened(Folder(path=tmp_path), cities).close()


def test_other_data_or_other_code_of_the_keys_is_another_world(
    tmp_path: Path, cities: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(Folder(path=tmp_path), cities).close()
    first = fingerprint(cities)
    other = tmp_path / "cities.json"
    other.write_text(cities.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert fingerprint(other) != first
    monkeypatch.setattr(builtin.keys, "version", lambda: "another")
    assert fingerprint(cities) != first


def test_worlds_long_unused_are_deleted_when_a_new_one_is_built(tmp_path: Path, cities: Path) -> None:
    old, recent = tmp_path / "world-old.sqlite", tmp_path / "world-recent.sqlite"
    for file in (old, recent):
        file.touch()
    os.utime(old, (0, time.time() - 40 * 86_400))
    opened(Folder(path=tmp_path), cities).close()
    assert files(tmp_path) == sorted([recent.name, world(tmp_path, cities).name])


@pytest.mark.parametrize(
    "content", [b"", b"no database at all" * 100, b"SQLite format 3\x00" + b"\x00" * 4096]
)
def test_a_file_that_is_no_index_is_replaced(tmp_path: Path, cities: Path, content: bytes) -> None:
    world(tmp_path, cities).write_bytes(content)
    index = opened(Folder(path=tmp_path), cities)
    assert index.rows_named("raqqa", FULL)
    index.close()


def test_a_failed_build_leaves_no_rubbish(tmp_path: Path, cities: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text(cities.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    folder = tmp_path / "index"
    with pytest.raises(WorldError, match=r"broken\.json"):
        opened(Folder(path=folder), broken)
    assert files(folder) == []


def test_a_folder_that_cannot_be_made(tmp_path: Path, cities: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(IndexUnusableError, match="another folder"):
        opened(Folder(path=tmp_path / "file" / "index"), cities)


def test_cities_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="nowhere"):
        opened(Folder(path=tmp_path), tmp_path / "nowhere.json")


def _open(folder: Path, cities: Path) -> bool:
    gazetteer = Gazetteer.open(folder, cities=cities)
    found = gazetteer.has("raqqa")
    gazetteer.close()
    return found


@pytest.mark.slow
def test_two_processes_may_open_at_once(tmp_path: Path, cities: Path) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        found = [pool.submit(_open, tmp_path, cities) for _ in range(2)]
        assert all(future.result(timeout=60) for future in found)
    assert files(tmp_path) == [world(tmp_path, cities).name]


def test_a_curated_site_takes_the_place_and_the_names_of_its_double(small: Gazetteer) -> None:
    assert [place.id for place in small.places(fold("Ракка"))] == ["raqqa-city"]
    assert "gn-1" not in {place.id for place in small.places("raqqa")}
    assert small.place("gn-1") is None


def test_a_name_without_its_descriptor_is_no_full_name(small: Gazetteer) -> None:
    assert "deir-ez-zor-airbase" not in {place.id for place in small.places(fold("Deir ez-Zor"))}


def test_alike_by_sound_is_trusted_only_where_it_makes_sense(cities: Path) -> None:
    by_sound = {entry.place.name: entry.by_sound for entry in builtin.entries(cities)}
    assert by_sound["Basrah"] and not by_sound["Oslo"]


def test_areas_and_regions_are_there(small: Gazetteer) -> None:
    assert {place.feature_code for place in small.places("anbar")} == {"ADM1"}
    assert {place.feature_code for place in small.places("mediterranean sea")} == {"SEA"}
