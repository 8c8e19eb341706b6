"""Building the index: whole or not at all."""

import sqlite3
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

import pytest

from gazetteer import load
from gazetteer.errors import IndexUnusableError, WorldError
from gazetteer.lookup import Gazetteer
from gazetteer.names import fold


def test_an_index_is_built_once(tmp_path: Path, cities: Path) -> None:
    Gazetteer.open(tmp_path, cities=cities).close()
    first = (tmp_path / load.FILE_NAME).stat()
    Gazetteer.open(tmp_path, cities=cities).close()
    assert (tmp_path / load.FILE_NAME).stat().st_mtime_ns == first.st_mtime_ns
    assert [file.name for file in tmp_path.iterdir()] == [load.FILE_NAME]


def test_an_index_of_another_schema_is_rebuilt(
    tmp_path: Path, cities: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Gazetteer.open(tmp_path, cities=cities).close()
    assert load.is_current(tmp_path / load.FILE_NAME, cities)
    monkeypatch.setattr(load, "SCHEMA_VERSION", load.SCHEMA_VERSION + 1)
    assert not load.is_current(tmp_path / load.FILE_NAME, cities)
    Gazetteer.open(tmp_path, cities=cities).close()
    assert load.is_current(tmp_path / load.FILE_NAME, cities)


@pytest.mark.parametrize(
    "content", [b"", b"no database at all" * 100, b"SQLite format 3\x00" + b"\x00" * 4096]
)
def test_a_file_that_is_no_index_is_replaced(tmp_path: Path, cities: Path, content: bytes) -> None:
    (tmp_path / load.FILE_NAME).write_bytes(content)
    gazetteer = Gazetteer.open(tmp_path, cities=cities)
    assert gazetteer.has("raqqa")
    gazetteer.close()


def test_a_failed_build_leaves_the_old_index_and_no_rubbish(tmp_path: Path, cities: Path) -> None:
    Gazetteer.open(tmp_path / "index", cities=cities).close()
    before = (tmp_path / "index" / load.FILE_NAME).read_bytes()
    broken = tmp_path / "broken.json"
    broken.write_text(cities.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    with pytest.raises(WorldError, match=r"broken\.json"):
        Gazetteer.open(tmp_path / "index", cities=broken)
    assert [file.name for file in (tmp_path / "index").iterdir()] == [load.FILE_NAME]
    assert (tmp_path / "index" / load.FILE_NAME).read_bytes() == before


def test_a_folder_that_cannot_be_made(tmp_path: Path, cities: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(IndexUnusableError, match="another folder"):
        Gazetteer.open(tmp_path / "file" / "index", cities=cities)


def test_cities_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="nowhere"):
        Gazetteer.open(tmp_path, cities=tmp_path / "nowhere.json")


def _open(folder: Path, cities: Path) -> bool:
    gazetteer = Gazetteer.open(folder, cities=cities)
    found = gazetteer.has("raqqa")
    gazetteer.close()
    return found


def test_two_processes_may_build_at_once(tmp_path: Path, cities: Path) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        found = [pool.submit(_open, tmp_path, cities) for _ in range(2)]
        assert all(future.result(timeout=60) for future in found)
    assert [file.name for file in tmp_path.iterdir()] == [load.FILE_NAME]


def test_a_curated_site_takes_the_place_and_the_names_of_its_double(small: Gazetteer) -> None:
    assert [place.id for place in small.places(fold("Ракка"))] == ["raqqa-city"]
    assert "gn-1" not in {place.id for place in small.places("raqqa")}
    assert small.place("gn-1") is None


def test_a_name_without_its_descriptor_is_no_full_name(small: Gazetteer) -> None:
    assert "deir-ez-zor-airbase" not in {place.id for place in small.places(fold("Deir ez-Zor"))}


def test_names_by_sound_only_where_they_make_sense(small: Gazetteer, tmp_path: Path, cities: Path) -> None:
    with closing(sqlite3.connect(load.build(tmp_path, cities))) as db:
        heard = {row[0] for row in db.execute("SELECT p.name FROM sound s JOIN place p ON p.row = s.place")}
    assert "Basrah" in heard
    assert "Oslo" not in heard


def test_the_default_folder_names_its_data() -> None:
    assert load.default_folder().name.startswith(f"gazetteer-{load.SCHEMA_VERSION}-")
    assert load.default_folder() == load.default_folder()
