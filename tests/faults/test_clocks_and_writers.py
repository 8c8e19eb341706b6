"""A clock that was set back, a store from a newer version, two writers, a database that went away."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import faults
import pytest

from incidents.errors import StoreError
from incidents.store import Received, Store, history, open_store, received
from tests.cluster import Cluster


def _receive(store: Store, name: str) -> None:
    found = faults.reading(name, 1)
    store.receive([Received(report=found.report)], [found], "me")


def test_a_clock_set_back_breaks_neither_chain_nor_order(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(f"20{year}-01-01T00:00:00Z" for year in range(60, 10, -1))
    for module in (history, received.history):
        monkeypatch.setattr(module, "now", lambda: next(times))
    with closing(open_store(where)) as store:
        for name in ("a", "b", "c"):
            _receive(store, name)
        assert store.first_broken() is None
        said = [entry.at for entry in store.history()]
        assert said == sorted(said, reverse=True) and len(said) > 3
        assert [report.id for report in store.reports()] == ["a", "b", "c"]
        assert store.derive() and not store.entries_behind


def test_a_store_from_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with closing(open_store(path)) as store:
        _receive(store, "a")
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"newer Standoff .* update Standoff"):
        open_store(path)
    assert path.read_bytes() == before


def test_two_writers_lose_nothing_and_the_chain_has_no_fork(where: str) -> None:
    stores = [open_store(where), open_store(where)]

    def write(store: Store, writer: int) -> None:
        for number in range(25):
            _receive(store, f"w{writer}-{number}")
            if number % 10 == 0:
                store.derive()

    threads = [threading.Thread(target=write, args=(s, n)) for n, s in enumerate(stores)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = faults.Kept(said=[("report", f"w{n}-{number}") for n in range(2) for number in range(25)])
    assert faults.faults_of(stores[0], kept) == []
    for store in stores:
        store.close()


def test_two_that_add_the_same_report_keep_it_once(where: str) -> None:
    with closing(open_store(where)) as one, closing(open_store(where)) as other:
        threads = [threading.Thread(target=_receive, args=(store, "a")) for store in (one, other)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [report.id for report in one.reports()] == ["a"]
        assert one.first_broken() is None


@pytest.mark.slow
def test_postgis_stopped_and_started_again_loses_nothing(cluster: Cluster, empty_database: str) -> None:
    with closing(open_store(empty_database)) as store:
        _receive(store, "before")
        cluster.stop()
        try:
            with pytest.raises(StoreError) as raised:
                _receive(store, "meanwhile")
        finally:
            cluster.start()
        assert "password" not in str(raised.value)
        _receive(store, "after")
        kept = faults.Kept(said=[("report", "before"), ("report", "after")])
        assert faults.faults_of(store, kept) == []
