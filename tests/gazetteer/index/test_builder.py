"""Building an index file: in batches, resumed, whole or not at all."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gazetteer.errors import IndexUnusableError
from gazetteer.index.builder import Builder, rekey
from gazetteer.index.entry import Entry
from gazetteer.index.file import IndexFile

Make = Callable[..., Entry]


def test_batches_become_an_index(tmp_path: Path, entry: Make) -> None:
    with Builder(tmp_path / "part", {"source": "one"}) as builder:
        builder.add([entry("a", "Tall Abyad"), entry("b", "Kafr Nabl")], 3)
        builder.add([entry("c", "Hajin")], 7)
        assert (builder.size, builder.done) == (3, 7)
        assert builder.has("b") and not builder.has("d")
        builder.finish(tmp_path / "places.sqlite")
    assert [file.name for file in tmp_path.iterdir()] == ["places.sqlite"]
    with closing(IndexFile(tmp_path / "places.sqlite")) as index:
        assert index.size == 3
        assert index.meta["source"] == "one"
        assert index.entry(2) == entry("b", "Kafr Nabl")


def test_a_build_left_is_resumed(tmp_path: Path, entry: Make) -> None:
    with Builder(tmp_path / "part", {"source": "one"}) as builder:
        builder.add([entry("a", "Tall Abyad")], 5)
    with Builder(tmp_path / "part", {"source": "one"}) as builder:
        assert (builder.size, builder.done) == (1, 5)
        builder.add([entry("b", "Hajin")], 6)
        builder.finish(tmp_path / "places.sqlite")
    with closing(IndexFile(tmp_path / "places.sqlite")) as index:
        assert [index.entry(row).place.id for row in (1, 2)] == ["a", "b"]


def test_a_build_of_something_else_is_begun_anew(tmp_path: Path, entry: Make) -> None:
    with Builder(tmp_path / "part", {"source": "one"}) as builder:
        builder.add([entry("a", "Tall Abyad")], 5)
    with Builder(tmp_path / "part", {"source": "two"}) as builder:
        assert (builder.size, builder.done) == (0, 0)


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
def test_a_part_file_that_is_none_is_begun_anew(tmp_path: Path, entry: Make, content: bytes) -> None:
    (tmp_path / "part").write_bytes(content)
    with Builder(tmp_path / "part", {}) as builder:
        builder.add([entry("a", "Tall Abyad")], 1)
        builder.finish(tmp_path / "places.sqlite")
    with closing(IndexFile(tmp_path / "places.sqlite")) as index:
        assert index.size == 1


KILLED = """
import sys
from pathlib import Path
from gazetteer.index.builder import Builder
from gazetteer.index.entry import Entry
from gazetteer.place import Place
from geo.lonlat import Location, LonLat

def entries(start, then):
    for number in range(start, start + 500):
        name = f"Name {number}"
        location = Location(point=LonLat(lon=0.0, lat=0.0), uncertainty_m=1)
        yield Entry(place=Place(id=f"p-{number}", name=name, names=(name,), feature_code="PPL",
            country_code="", location=location, source="x"))
    then()

def hang():
    print("here", flush=True)
    sys.stdin.read()

builder = Builder(Path(sys.argv[1]), {})
builder.add(entries(0, lambda: None), 500)
if sys.argv[2] == "batch":
    builder.add(entries(500, hang), 1_000)
def bar(rows, total, what):
    yield from rows
    hang()
builder.finish(Path(sys.argv[1]).with_name("target"), bar)
"""


@pytest.mark.slow
@pytest.mark.parametrize("where", ["batch", "keys"])
def test_a_killed_build_keeps_its_whole_batches(tmp_path: Path, where: str) -> None:
    command = [sys.executable, "-c", KILLED, str(tmp_path / "part"), where]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"here\n"
        os.kill(process.pid, signal.SIGKILL)
    with Builder(tmp_path / "part", {}) as builder:
        assert (builder.size, builder.done) == (500, 500)
        builder.finish(tmp_path / "target")
    with closing(IndexFile(tmp_path / "target")) as index:
        assert index.rows_named("name 499", 0) == (500,)


def test_a_taken_id_is_named_and_its_batch_left_out(tmp_path: Path, entry: Make) -> None:
    with Builder(tmp_path / "part", {}) as builder:
        builder.add([entry("a", "Tall Abyad")], 1)
        with pytest.raises(IndexUnusableError, match="'a' is taken"):
            builder.add([entry("b", "Hajin"), entry("a", "Hajin")], 3)
        assert (builder.size, builder.done) == (1, 1)
        assert not builder.has("b")
        builder.add([entry("b", "Hajin")], 2)
        assert builder.size == 2


def test_a_batch_that_breaks_is_left_out(tmp_path: Path, entry: Make) -> None:
    def broken() -> Iterator[Entry]:
        yield entry("a", "Tall Abyad")
        raise RuntimeError("line 7 is torn")

    with Builder(tmp_path / "part", {}) as builder:
        with pytest.raises(RuntimeError, match="line 7"):
            builder.add(broken(), 2)
        assert builder.size == 0
        builder.add([entry("a", "Tall Abyad")], 2)
        assert builder.size == 1


def test_the_old_index_stands_until_the_new_one_is_whole(tmp_path: Path, entry: Make) -> None:
    target = tmp_path / "places.sqlite"
    with Builder(tmp_path / "part", {}) as builder:
        builder.add([entry("a", "Tall Abyad")], 1)
        builder.finish(target)
    old = target.read_bytes()
    with Builder(tmp_path / "part", {}) as builder:
        builder.add([entry("b", "Hajin")], 1)
        assert target.read_bytes() == old

        def broken(rows: object, total: int, what: str) -> list[object]:
            raise RuntimeError(what)

        with pytest.raises(RuntimeError):
            builder.finish(target, broken)
        assert target.read_bytes() == old
        builder.finish(target)
    assert target.read_bytes() != old


def test_one_process_at_a_time(tmp_path: Path) -> None:
    with (
        Builder(tmp_path / "part", {}),
        pytest.raises(IndexUnusableError, match="another process is building it"),
    ):
        Builder(tmp_path / "part", {})


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(IndexUnusableError, match="another folder"):
        Builder(tmp_path / "no" / "part", {})


def test_keys_are_made_anew(tmp_path: Path, entry: Make) -> None:
    target = tmp_path / "places.sqlite"
    with Builder(tmp_path / "part", {"source": "one"}) as builder:
        builder.add([entry("a", "Tall Abyad"), entry("b", "Hajin", curated=True)], 2)
        builder.finish(target)
    with closing(sqlite3.connect(target)) as db:
        db.execute("UPDATE meta SET value = 'older' WHERE key = 'keys'")
        db.execute("DELETE FROM named")
        db.commit()
    with closing(IndexFile(target)) as index:
        assert not index.is_current
    rekey(target)
    with closing(IndexFile(target)) as index:
        assert index.is_current
        assert index.meta["source"] == "one"
        assert index.rows_named("hajin", 0) == (2,)
    assert [file.name for file in tmp_path.iterdir()] == ["places.sqlite"]
