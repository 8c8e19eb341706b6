"""The join on a Dask cluster of worker processes, one of which is killed on its way."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

from incidents.crosscheck import cluster
from incidents.crosscheck.run import Job, crosscheck
from tests.incidents.crosscheck.tables import sample, write_tables

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def workers() -> Iterator[Any]:
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None, "silence_logs": 50}
    with LocalCluster(**options) as here:
        yield here


class Killing:
    """Progress that kills a worker process when a third of the claims are done."""

    def __init__(self, address: str) -> None:
        self._address, self._done = address, 0
        self.killed: list[int] = []

    @contextmanager
    def __call__(self, claims: int, done: int) -> Iterator["Killing"]:
        self._claims = claims
        yield self

    def update(self, n: float | None = 1, /) -> None:
        self._done += int(n or 0)
        if not self.killed and 3 * self._done >= self._claims:
            with Client(self._address, set_as_default=False) as client:
                self.killed += list(client.run(os.getpid).values())[:1]
            os.kill(self.killed[0], signal.SIGKILL)


@contextmanager
def uncounted(claims: int, done: int) -> Iterator[Any]:
    class Bar:
        def update(self, n: float | None = 1, /) -> None:
            assert n

    yield Bar()


def test_a_killed_worker_loses_nothing(workers: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claims, strikes = write_tables(tmp_path, *sample(4_000, seed=6))
    job = Job(claims=claims, strikes=strikes, out=tmp_path / "threads.csv", block_claims=64)
    killing = Killing(workers.scheduler_address)
    monkeypatch.setattr(cluster, "_TASK_PAIRS", 1 << 12)
    on_cluster = replace(job, out=tmp_path / "cluster.csv", cluster=workers.scheduler_address)
    found = crosscheck(on_cluster, progress=killing)
    assert killing.killed
    expected = crosscheck(job, progress=uncounted)
    assert found == expected and found.pairs > 10_000
    assert on_cluster.out.read_bytes() == job.out.read_bytes()
