"""What a folder holds."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from gazetteer.errors import SourceError
from gazetteer.folder import Folder
from gazetteer.holdings import holding, holdings, old_worlds, remove
from gazetteer.load import Request, load
from gazetteer.lookup import Gazetteer
from tests.gazetteer.sources.samples import dump_line


@pytest.fixture
def folder(tmp_path: Path, cities: Path) -> Path:
    """A folder with the small world, a dump and a table."""
    dump, table = tmp_path / "XX.txt", tmp_path / "ours.csv"
    dump.write_text(dump_line() + "\nbroken\n", encoding="utf-8")
    table.write_text("name,lat,lon\nDepot Kappa,35.1,40.1\n", encoding="utf-8")
    for file in (dump, table):
        load(tmp_path / "g", Request(file=file))
    Gazetteer.open(tmp_path / "g", cities=cities).close()
    return tmp_path / "g"


def test_each_file_is_told(folder: Path) -> None:
    world, ours, dump = holdings(folder)
    assert (world.name, world.file, world.is_own, world.trouble) == ("world", "", False, "")
    assert (ours.name, ours.file, ours.format, ours.is_own, ours.places) == (
        "ours",
        "ours.csv",
        "csv",
        True,
        1,
    )
    assert (dump.name, dump.is_own, dump.rejects) == ("xx", False, folder / "xx.rejects.csv")
    assert datetime.now(UTC) - dump.loaded_at < timedelta(minutes=10)
    assert dump.size == dump.path.stat().st_size


def test_of_several_worlds_the_one_used_last_is_listed(folder: Path) -> None:
    (present,) = folder.glob("world-*.sqlite")
    old = folder / "world-0123456789abcdef.sqlite"
    old.write_bytes(present.read_bytes())
    os.utime(old, (0, 0))
    assert [held.path for held in holdings(folder) if held.name == "world"] == [present]
    assert old_worlds(folder) == [old]


def test_a_folder_that_isnt_there_holds_nothing(tmp_path: Path) -> None:
    assert holdings(tmp_path / "nowhere") == []


def test_a_source_goes_with_its_rejects(folder: Path) -> None:
    assert remove(folder, "xx").places == 1
    assert {held.name for held in holdings(folder)} == {"world", "ours"}
    assert not list(folder.glob("*xx*"))


@pytest.mark.parametrize(("name", "message"), [("nix", "holds ours, world, xx"), ("world", "built-in")])
def test_what_cannot_be_removed(folder: Path, name: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        remove(folder, name)


def test_an_index_that_cant_be_read_is_told_and_can_be_removed(folder: Path) -> None:
    Folder(path=folder).source("xx").write_bytes(b"broken")
    held = holding(folder, "xx")
    assert held.places is None and "can't be read" in held.trouble
    assert remove(folder, "xx").name == "xx"
