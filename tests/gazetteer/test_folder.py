"""The gazetteer's folder."""

from pathlib import Path

import pytest

from gazetteer.errors import IndexUnusableError
from gazetteer.folder import Folder, default_folder, discard, slug


@pytest.mark.parametrize(
    ("environ", "path"),
    [
        ({"STANDOFF_GAZETTEER": "/here", "XDG_DATA_HOME": "/data"}, "/here"),
        ({"XDG_DATA_HOME": "/data"}, "/data/standoff/gazetteer"),
        ({"XDG_DATA_HOME": ""}, str(Path.home() / ".local/share/standoff/gazetteer")),
        ({}, str(Path.home() / ".local/share/standoff/gazetteer")),
    ],
)
def test_the_environment_names_the_folder(environ: dict[str, str], path: str) -> None:
    assert str(default_folder(environ)) == path


def test_worlds_and_sources_are_told_apart(tmp_path: Path) -> None:
    folder = Folder(path=tmp_path)
    for name in ("world-12.sqlite", "source-b.sqlite", "source-a.sqlite", "source-c.part", "a.rejects.csv"):
        (tmp_path / name).touch()
    assert [file.name for file in folder.worlds()] == ["world-12.sqlite"]
    assert list(folder.sources()) == ["a", "b"]
    assert folder.source("a") == folder.sources()["a"]


def test_a_folder_that_isnt_there_holds_nothing(tmp_path: Path) -> None:
    folder = Folder(path=tmp_path / "nowhere")
    assert folder.sources() == {} and folder.worlds() == []


def test_locking_makes_the_folder_or_says_why_not(tmp_path: Path) -> None:
    with Folder(path=tmp_path / "a" / "b").locked():
        assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").touch()
    with (
        pytest.raises(IndexUnusableError, match="STANDOFF_GAZETTEER"),
        Folder(path=tmp_path / "file").locked(),
    ):
        pass


def test_what_was_staged_goes_with_its_journal(tmp_path: Path) -> None:
    for name in ("x.part", "x.part-journal", "y"):
        (tmp_path / name).touch()
    discard(tmp_path / "x.part", tmp_path / "nowhere")
    assert [file.name for file in tmp_path.iterdir()] == ["y"]


def test_sources_are_named_like_their_files() -> None:
    files = ("SY.txt", "Our sites (v2).csv", "é.csv", "x" * 99 + ".csv", "world.txt")
    assert [slug(file) for file in files] == [
        "sy", "our-sites-v2", "source", "x" * 40, "source",
    ]  # fmt: skip
