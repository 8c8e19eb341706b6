"""Disks that are full, and disks that can't be written."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import faults
import pytest

from incidents.errors import StoreError
from incidents.store import FeatureQuery, Received, Store, open_store

pytestmark = pytest.mark.slow

# Fills a store whose file may not grow above a size, and says what it says, and what is there afterwards.
FILL = """
import resource, sys
from contextlib import closing
sys.path.insert(0, "bench")
import faults
from incidents.errors import StoreError
from incidents.store import Received, open_store
kept = faults.Kept()
with closing(open_store(sys.argv[1])) as store:
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), most))
    try:
        for number in range(100_000):
            found = faults.reading(f"r{number}", number)
            store.receive([Received(report=found.report)], [found], "me")
            kept.said.append(("report", found.report.id))
    except StoreError as error:
        print("refused", error)
    assert store.report(kept.said[-1][1]) is None and store.first_broken() is None
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    found = faults.reading("after", 1)
    store.receive([Received(report=found.report)], [found], "me")
    kept.said.append(("report", "after"))
    print("wrong", faults.faults_of(store, kept))
"""


def _receive(store: Store, name: str) -> None:
    found = faults.reading(name, 1)
    store.receive([Received(report=found.report)], [found], "me")


@contextmanager
def _disk(folder: Path, size: str) -> Iterator[Path]:
    """A disk of its own in memory; skips where the system gives none."""
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("a disk in memory needs the right to mount")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def test_a_file_that_may_not_grow_is_refused_in_words_and_loses_nothing(tmp_path: Path) -> None:
    path, size = tmp_path / "s.sqlite", 3_000_000
    command = [sys.executable, "-c", FILL, str(path), str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    refused, wrong = done.stdout.splitlines()
    assert refused.startswith(f"refused the store {path} can't be used (") and "check that" in refused
    assert wrong == "wrong []"


def test_a_full_disk_refuses_writes_but_not_reads_and_recovers(tmp_path: Path) -> None:
    with _disk(tmp_path / "disk", "4m") as disk, closing(open_store(disk / "s.sqlite")) as store:
        _receive(store, "before")
        store.derive()
        filler = disk / "filler"
        with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space left"):
            while True:
                file.write(b"x" * 4096)
        kept = ["before"]
        with pytest.raises(StoreError, match="full"):
            for number in range(1_000):
                _receive(store, f"r{number}")
                kept.append(f"r{number}")
        with pytest.raises(StoreError, match="full"):
            store.derive()
            _receive(store, "too much")
        assert [report.id for report in store.reports()] == kept
        assert len(store.page(FeatureQuery(collection="reports")).bodies) >= 1
        filler.unlink()
        _receive(store, "after")
        kept.append("after")
        assert faults.faults_of(store, faults.Kept(said=[("report", name) for name in kept])) == []


def test_a_read_only_disk_is_refused_in_words_and_left_alone(tmp_path: Path) -> None:
    with _disk(tmp_path / "disk", "8m") as disk:
        path = disk / "s.sqlite"
        with closing(open_store(path)) as store:
            _receive(store, "before")
        before = path.read_bytes()
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        with pytest.raises(StoreError, match=r"can't be used \(.*\); check that it may be written"):
            open_store(path)
        assert path.read_bytes() == before
