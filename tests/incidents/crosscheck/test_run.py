"""A crosscheck from files to a file: whole, resumed, refused."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from incidents.crosscheck.errors import ClusterError, ResumeError, RowError, TableError
from incidents.crosscheck.join import Block, Plan
from incidents.crosscheck.run import Job, Outcome, crosscheck
from tests.incidents.crosscheck.tables import brute_force, sample, write_tables


class Counted:
    """Progress that only counts."""

    def __init__(self) -> None:
        self.begun: list[tuple[int, int]] = []
        self.seen = 0

    @contextmanager
    def __call__(self, claims: int, done: int) -> Iterator["Counted"]:
        self.begun.append((claims, done))
        yield self

    def update(self, n: float | None = 1, /) -> None:
        self.seen += int(n or 0)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    claims, strikes = write_tables(tmp_path, *sample(300, seed=5))
    return Job(claims=claims, strikes=strikes, out=tmp_path / "pairs.csv", block_claims=32)


def do(job: Job) -> Outcome:
    return crosscheck(job, progress=Counted())


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_file_holds_what_brute_force_finds(job: Job) -> None:
    counted = Counted()
    outcome = crosscheck(job, progress=counted)
    assert counted.begun == [(300, 0)] and counted.seen == 300
    expected = brute_force(*sample(300, seed=5))
    rows = read(job.out)
    found = {(int(row["claim_id"][1:]), int(row["strike_id"][1:])): row for row in rows}
    assert found.keys() == expected.keys() and len(rows) == len(found) == outcome.pairs
    for pair, (low, high, contradicted) in expected.items():
        assert float(found[pair]["measured_min_m"]) == pytest.approx(low, abs=0.00051)
        assert float(found[pair]["measured_max_m"]) == pytest.approx(high, abs=0.00051)
        assert found[pair]["verdict"] == ("contradicted" if contradicted else "borderline")
    assert outcome.contradicted == sum(row["verdict"] == "contradicted" for row in rows)
    assert (outcome.blocks, outcome.resumed, outcome.rejected) == (10, 0, 0)
    assert not Path(f"{job.out}.parts").exists()


def test_parquet_and_other_blocks_give_the_same_rows(job: Job) -> None:
    do(job)
    do(replace(job, out=job.out.with_suffix(".parquet")))
    do(replace(job, out=job.out.with_name("blocks.csv"), block_claims=100))
    table = pq.read_table(job.out.with_suffix(".parquet")).to_pylist()
    assert [(r["claim_id"], r["strike_id"], r["verdict"]) for r in table] == [
        (r["claim_id"], r["strike_id"], r["verdict"]) for r in read(job.out)
    ]
    assert job.out.with_name("blocks.csv").read_bytes() == job.out.read_bytes()


@pytest.fixture
def ended(job: Job, monkeypatch: pytest.MonkeyPatch) -> Job:
    """A run that came to its end in the seventh block."""
    block = Plan.block

    def failing(self: Plan, number: int) -> Block:
        if number == 7:
            raise MemoryError("ended")
        return block(self, number)

    with monkeypatch.context() as patch:
        patch.setattr(Plan, "block", failing)
        with pytest.raises(MemoryError):
            do(job)
    assert not job.out.exists()
    return job


@pytest.mark.parametrize("ending", [".csv", ".parquet"])
def test_a_run_that_was_ended_goes_on(job: Job, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    job = replace(job, out=job.out.with_suffix(ending))
    whole = replace(job, out=job.out.with_name("whole" + ending))
    expected = do(whole)
    block, joined = Plan.block, []

    def failing(self: Plan, number: int) -> Block:
        joined.append(number)
        if number == 7 and joined.count(7) == 1:
            raise MemoryError("ended")
        return block(self, number)

    monkeypatch.setattr(Plan, "block", failing)
    with pytest.raises(MemoryError):
        do(job)
    joined.clear()
    joined.append(7)
    counted = Counted()
    outcome = crosscheck(job, progress=counted)
    assert 0 < outcome.resumed <= 9 and len(joined) == 1 + 10 - outcome.resumed
    assert counted.begun[0][1] + counted.seen == 300
    assert (outcome.pairs, outcome.contradicted) == (expected.pairs, expected.contradicted)
    assert job.out.read_bytes() == whole.out.read_bytes()


def test_what_was_damaged_is_done_again(ended: Job) -> None:
    folder = Path(f"{ended.out}.parts")
    parts = sorted(folder.glob("*.part"))
    parts[0].write_bytes(b"")
    with (folder / "manifest.jsonl").open("a") as manifest:
        manifest.write('{"block": 9, "pai')
    outcome = do(ended)
    assert outcome.resumed == len(parts) - 1
    again = replace(ended, out=ended.out.with_name("again.csv"))
    do(again)
    assert again.out.read_bytes() == ended.out.read_bytes()


def test_changed_inputs_are_refused_until_restart(ended: Job) -> None:
    with ended.strikes.open("a") as file:
        file.write("more,40,35,100,force 1,1970-01-09,\n")
    with pytest.raises(ResumeError, match=r"unfinished run with other inputs \(strikes\); .* --restart"):
        do(ended)
    outcome = do(replace(ended, restart=True))
    assert outcome.resumed == 0 and outcome.strikes == 301


def test_bad_rows_end_the_run_or_are_set_aside(job: Job) -> None:
    with job.strikes.open("a") as file:
        file.write("bad,40,95,100,force 1,1970-01-09,\n")
    with pytest.raises(RowError, match="row 301"):
        do(job)
    assert not job.out.exists() and not Path(f"{job.out}.parts").exists()
    aside = replace(job, rejects=job.out.with_name("bad.csv"))
    outcome = do(aside)
    assert (outcome.rejected, outcome.strikes) == (1, 300)
    assert aside.rejects and [row["row"] for row in read(aside.rejects)] == ["301"]


def test_a_file_has_one_role(job: Job) -> None:
    with pytest.raises(TableError, match="is both CLAIMS and --out; write to another file"):
        do(replace(job, out=job.claims))
    with pytest.raises(TableError, match="is both --out and --rejects"):
        do(replace(job, rejects=job.out))
    assert do(replace(job, strikes=job.strikes)).pairs


@pytest.mark.parametrize("address", ["nonsense", "tcp://127.0.0.1:9", "udp://x"])
def test_a_cluster_that_is_not_there_is_told(job: Job, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("incidents.crosscheck.cluster._CONNECT_S", "1s")
    with pytest.raises(
        ClusterError, match=r"no Dask scheduler answers at '.*expected 'local' or tcp://HOST:PORT"
    ):
        do(replace(job, cluster=address))


def test_without_dask_a_cluster_is_refused_with_the_fix(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("incidents.crosscheck.cluster.import_module", missing)
    with pytest.raises(ClusterError, match=r"make setup"):
        do(replace(job, cluster="local"))
