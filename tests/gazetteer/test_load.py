"""Loading files: whole or not at all, once, and on where it was cut off."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from gazetteer import load as loading
from gazetteer.errors import IndexUnusableError, SourceError
from gazetteer.folder import Folder, part_of
from gazetteer.index.file import IndexFile
from gazetteer.load import Format, Loaded, Request, load
from tests.gazetteer.sources.samples import dump_line, zipped

ROOT = Path(__file__).parents[2]


def dump(path: Path, *lines: str) -> Path:
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return path


def many(path: Path, count: int) -> Path:
    return dump(path, *(dump_line(n, f"Tell Zeta {n}") for n in range(1, count + 1)))


@contextmanager
def opened(folder: Path, name: str) -> Iterator[IndexFile]:
    index = IndexFile(Folder(path=folder).source(name))
    yield index
    index.close()


def names(folder: Path, name: str) -> list[str]:
    with opened(folder, name) as index:
        return [index.entry(row).place.name for row in range(1, index.size + 1)]


def files(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()} - {".lock"}


def test_a_dump_becomes_a_source(tmp_path: Path) -> None:
    loaded = load(
        tmp_path / "g", Request(file=dump(tmp_path / "XX.txt", dump_line(1), dump_line(2, "Kappa")))
    )
    assert loaded == Loaded(source="xx", format=Format.GEONAMES, places=2, was_there=False, left_out={})
    assert names(tmp_path / "g", "xx") == ["Tell Zeta", "Kappa"]
    assert files(tmp_path / "g") == {"source-xx.sqlite"}


def test_the_same_file_again_changes_nothing(tmp_path: Path) -> None:
    request = Request(file=dump(tmp_path / "XX.txt", dump_line()))
    load(tmp_path, request)
    before = Folder(path=tmp_path).source("xx").stat()  # of which reading changes the time of access
    again = load(tmp_path, request)
    assert (again.was_there, again.places) == (True, 1)
    after = Folder(path=tmp_path).source("xx").stat()
    assert (after.st_ino, after.st_size, after.st_mtime_ns) == (
        before.st_ino,
        before.st_size,
        before.st_mtime_ns,
    )


def test_another_content_takes_the_place_of_the_first(tmp_path: Path) -> None:
    file = dump(tmp_path / "XX.txt", dump_line())
    load(tmp_path, Request(file=file))
    assert not load(tmp_path, Request(file=dump(file, dump_line(2, "Kappa")))).was_there
    assert names(tmp_path, "xx") == ["Kappa"]


def test_names_and_codes_beside_a_dump_are_taken(tmp_path: Path) -> None:
    dump(tmp_path / "admin1CodesASCII.txt", "XX.01\tFar East\tFar East\t9")
    dump(tmp_path / "alternateNamesV2.txt", "1\t7\ten\tZita\t\t\t\t", "2\t7\tpost\tZ-7\t\t\t\t", "broken")
    file = dump(tmp_path / "XX.txt", dump_line(7, alternates="Z-7", country="XX", admin1="01"))
    loaded = load(tmp_path / "g", Request(file=file))
    with opened(tmp_path / "g", "xx") as index:
        place = index.entry(1).place
    assert (place.names, place.admin1) == (("Tell Zeta", "Zita"), "Far East")
    assert loaded.rejected == 1


def test_what_is_not_taken_is_kept_in_a_table(tmp_path: Path) -> None:
    broken = [dump_line(2, lat=95), "one\ttwo", dump_line(1, "Again"), dump_line(3, kind="U", code="SMU")]
    loaded = load(tmp_path, Request(file=dump(tmp_path / "XX.txt", dump_line(1), *broken)))
    assert (loaded.places, loaded.rejected, loaded.left_out) == (1, 3, {"undersea features": 1})
    assert loaded.rejects == tmp_path / "xx.rejects.csv"
    with loaded.rejects.open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert [row["line"] for row in rows] == ["2", "3", "4", "5"]
    assert "latitude 95" in rows[0]["reason"] and "2 columns" in rows[1]["reason"]
    assert "'gn-1' came before" in rows[2]["reason"]
    load(tmp_path, Request(file=dump(tmp_path / "XX.txt", dump_line(1, "Mended"))))
    assert not loaded.rejects.exists()


def test_a_governorate_without_code_is_that_of_the_outline(tmp_path: Path) -> None:
    raqqa = dump_line(1, lat=35.95283, lon=39.00788)
    load(tmp_path, Request(file=dump(tmp_path / "XX.txt", raqqa)))
    with opened(tmp_path, "xx") as index:
        assert index.entry(1).place.admin1 == "Raqqa"


def test_loaded_outlines_tell_the_area_of_what_is_loaded_next(tmp_path: Path) -> None:
    ring = [[44, 33], [45, 33], [45, 34], [44, 34], [44, 33]]
    properties = {"name": "Middle", "kind": "governorate", "country": "IQ"}
    area = {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    outlines = tmp_path / "outlines.geojson"
    outlines.write_text(json.dumps(area), encoding="utf-8")
    load(tmp_path, Request(file=outlines))
    load(
        tmp_path, Request(file=dump(tmp_path / "IQ.txt", dump_line(country="IQ", lat=33.51234, lon=44.51234)))
    )
    with opened(tmp_path, "iq") as index:
        assert index.entry(1).place.admin1 == "Middle"
        assert not index.entry(1).curated
    with opened(tmp_path, "outlines") as index:
        assert index.entry(1).curated


BAD: dict[str, Callable[[Path], Path]] = {
    "empty.txt": dump,
    "no places": lambda path: dump(path, "one", "two"),
    "all broken": lambda path: dump(path, dump_line(lat=95)),
    "header only": lambda path: dump(path.with_suffix(".csv"), "name,lat,lon"),
    "no columns": lambda path: dump(path.with_suffix(".csv"), "a,b", "1,2"),
    "cut json": lambda path: dump(path.with_suffix(".json"), '{"type": "FeatureCollection", "features": ['),
    "cut dump": lambda path: _cut(dump(path, dump_line(1), dump_line(2)), 20),
    "cut table": lambda path: _cut(dump(path.with_suffix(".csv"), "name,lat,lon", "A,35,40", "B,35,40"), 5),
    "cut zip": lambda path: _cut(zipped(path.with_suffix(".zip"), {"a.txt": "x\n" * 9999})),
    "no gpkg": lambda path: dump(path.with_suffix(".gpkg"), "<OGRVRTDataSource/>"),
}


def _cut(path: Path, end: int = 10) -> Path:
    path.write_bytes(path.read_bytes()[:-end])
    return path


@pytest.mark.parametrize("bad", BAD)
def test_a_file_that_is_none_leaves_the_old_index(tmp_path: Path, bad: str) -> None:
    folder = tmp_path / "g"
    load(folder, Request(file=dump(tmp_path / "good.txt", dump_line()), source="xx"))
    with pytest.raises(SourceError, match=str(tmp_path)):
        load(folder, Request(file=BAD[bad](tmp_path / "bad.txt"), source="xx"))
    assert names(folder, "xx") == ["Tell Zeta"]
    assert files(folder) == {"source-xx.sqlite"}


def test_an_error_on_the_way_leaves_the_old_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "_BATCH", 10)
    folder = tmp_path / "g"
    load(folder, Request(file=dump(tmp_path / "good.txt", dump_line()), source="xx"))
    point = {"type": "Point", "coordinates": [40, 35]}
    features = [{"type": "Feature", "properties": {"name": f"Z{n}"}, "geometry": point} for n in range(50)]
    text = json.dumps({"type": "FeatureCollection", "features": features})
    (tmp_path / "cut.json").write_text(text[:-9], encoding="utf-8")
    with pytest.raises(SourceError, match="cut short"):
        load(folder, Request(file=tmp_path / "cut.json", source="xx"))
    assert names(folder, "xx") == ["Tell Zeta"]


@pytest.mark.parametrize("name", ["", "Über", "a/b", "../x", "x" * 41, "-a", "world"])
def test_names_that_no_source_can_have(tmp_path: Path, name: str) -> None:
    if name:
        with pytest.raises(SourceError, match="can't name a source"):
            load(tmp_path, Request(file=dump(tmp_path / "a.txt", dump_line()), source=name))
    else:
        assert load(tmp_path, Request(file=dump(tmp_path / "a.txt", dump_line()), source=name)).source == "a"


def test_tables_of_alternates_go_with_dumps_only(tmp_path: Path) -> None:
    file = dump(tmp_path / "a.csv", "name,lat,lon", "A,35,40")
    with pytest.raises(SourceError, match="go with a GeoNames dump"):
        load(tmp_path, Request(file=file, alternates=file))


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(IndexUnusableError, match="another folder"):
        load(tmp_path / "file" / "g", Request(file=dump(tmp_path / "a.txt", dump_line())))


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_is_read_only(tmp_path: Path) -> None:
    folder = tmp_path / "g"
    folder.mkdir(mode=0o500)
    with pytest.raises(IndexUnusableError, match="can't be written"):
        load(folder, Request(file=dump(tmp_path / "a.txt", dump_line())))


def test_a_full_disk_is_told_and_the_old_index_stands(tmp_path: Path) -> None:
    folder = tmp_path / "g"
    load(folder, Request(file=many(tmp_path / "good.txt", 3), source="xx"))
    big = many(tmp_path / "big.txt", 60_000)
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from gazetteer.load import Request, load\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))\n"
        "load(Path(sys.argv[1]), Request(file=Path(sys.argv[2]), source='xx'))\n"
    )
    done = _python(code, folder, big)
    assert done.returncode == 1
    assert "IndexUnusableError" in done.stderr.splitlines()[-1] and "free some space" in done.stderr
    assert len(names(folder, "xx")) == 3


def _python(code: str, *args: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *map(str, args)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)


KILLED = """
import os, signal, sys
from pathlib import Path
from gazetteer import load as loading
from gazetteer.index.builder import Builder
loading._BATCH = 100
add = Builder.add
def dying(self, entries, done):
    if done > 500:
        os.kill(os.getpid(), signal.SIGKILL)
    add(self, entries, done)
Builder.add = dying
loading.load(Path(sys.argv[1]), loading.Request(file=Path(sys.argv[2]), source="xx"))
"""


def test_a_killed_load_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "g"
    load(folder, Request(file=dump(tmp_path / "old.txt", dump_line(1, "Old")), source="xx"))
    lines = [dump_line(n, f"Tell Zeta {n}", lat=95 if n % 50 == 0 else 35.1) for n in range(1, 1001)]
    file = dump(tmp_path / "new.txt", *lines, dump_line(3, "Again"))
    assert _python(KILLED, folder, file).returncode == -signal.SIGKILL
    assert names(folder, "xx") == ["Old"]
    assert part_of(Folder(path=folder).source("xx")).is_file()
    added: list[int] = []
    add = loading.Builder.add
    monkeypatch.setattr(loading.Builder, "add", lambda *a: (added.append(a[2]), add(*a))[1])
    loaded = load(folder, Request(file=file, source="xx"))
    assert added == [1001]  # the first 500 rows weren't read again
    assert (loaded.places, loaded.rejected) == (980, 21)
    assert loaded.rejects is not None and loaded.rejects.read_text(encoding="utf-8").count("\n") == 22
    whole = load(tmp_path / "other", Request(file=file, source="xx"))
    assert (whole.places, whole.rejected) == (980, 21)
    assert names(folder, "xx") == names(tmp_path / "other", "xx")
    assert files(folder) == {"source-xx.sqlite", "xx.rejects.csv"}


def test_another_file_doesnt_go_on_where_a_killed_load_was(tmp_path: Path) -> None:
    folder, file = tmp_path / "g", many(tmp_path / "new.txt", 1000)
    assert _python(KILLED, folder, file).returncode == -signal.SIGKILL
    assert load(folder, Request(file=dump(file, dump_line(1, "Only")), source="xx")).places == 1
    assert names(folder, "xx") == ["Only"]


SLOW = """
import sys, time
from pathlib import Path
from gazetteer import load as loading
from gazetteer.index.builder import Builder
finish = Builder.finish
def slowly(*args):
    Path(sys.argv[3]).touch()
    time.sleep(1)
    finish(*args)
Builder.finish = slowly
loading.load(Path(sys.argv[1]), loading.Request(file=Path(sys.argv[2]), source="xx"))
"""


def test_a_second_load_waits_for_the_first(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder, file, sign = tmp_path / "g", many(tmp_path / "new.txt", 10), tmp_path / "sign"
    command = [sys.executable, "-c", SLOW, *map(str, (folder, file, sign))]
    with subprocess.Popen(command, cwd=ROOT) as first:
        while not sign.exists():
            assert first.poll() is None
            time.sleep(0.01)
        again = load(folder, Request(file=file, source="xx"))
        assert first.wait() == 0
    assert again.was_there
    assert "waiting for another process" in capfd.readouterr().err


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no way to tell the memory here")
def test_memory_doesnt_grow_with_the_file(tmp_path: Path) -> None:
    code = (
        "import re, sys; from pathlib import Path\n"
        "from gazetteer.load import Request, load\n"
        "load(Path(sys.argv[1]), Request(file=Path(sys.argv[2])))\n"
        "print(re.search(r'VmHWM:\\s*(\\d+)', Path('/proc/self/status').read_text())[1])\n"
    )
    peaks = []
    for count in (10_000, 40_000):
        done = _python(code, tmp_path / str(count), many(tmp_path / "XX.txt", count))
        assert done.returncode == 0, done.stderr
        peaks.append(int(done.stdout))
    assert peaks[1] - peaks[0] < 40_000  # kB


def test_hostile_names_are_loaded_or_rejected_but_break_nothing(tmp_path: Path) -> None:
    hostile = [
        "\u202eaqqaR",
        "Tell\x00Zeta",
        "x" * 10_000,
        "' OR 1=1 --",
        "{{7*7}}",
        "😀",
        "\u200b",
        "a" * 200,
        "=1+1",
    ]
    lines = [dump_line(n, name, alternates=name) for n, name in enumerate(hostile, start=1)]
    loaded = load(tmp_path, Request(file=dump(tmp_path / "XX.txt", *lines)))
    assert (loaded.places, loaded.rejected) == (6, 3)
    assert "aqqaR" in names(tmp_path, "xx")


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(tmp_path, Request(file=tmp_path / "nowhere.txt"))


@pytest.mark.slow
def test_real_files(shared: Path, tmp_path: Path) -> None:
    data = shared / "data"
    outlines = load(tmp_path, Request(file=data / "syria-governorates.geojson", source="outlines"))
    syria = load(tmp_path, Request(file=data / "SY.txt"))
    assert (outlines.places, outlines.rejected, syria.rejected) == (14, 0, 0)
    with opened(tmp_path, "sy") as index:
        without = [row for row in range(1, index.size + 1) if index.entry(row).place.admin1 is None]
        assert len(without) < 20
