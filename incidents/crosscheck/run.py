"""A crosscheck of two files, from tables to pairs."""

import errno
import os
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from incidents.crosscheck.cluster import on_cluster
from incidents.crosscheck.encode import Form, form_of
from incidents.crosscheck.errors import TableError
from incidents.crosscheck.join import BLOCK_CLAIMS, Plan, cores
from incidents.crosscheck.lock import only_run
from incidents.crosscheck.read import read_tables
from incidents.crosscheck.rejects import Rejects
from incidents.crosscheck.stream import Parts, file_hash, write_block


class Bar(Protocol):
    """Progress that is shown, such as a tqdm bar."""

    def update(self, n: float | None = 1, /) -> Any: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is asked for.

    Parameters
    ----------
    claims, strikes, out : Path
        CSV or Parquet by their endings.
    rejects : Path or None
        CSV for the rows that can't be used; without it such a row is an error.
    cluster : str or None
        Address of a Dask scheduler, or `local` for one of this machine's own; without it, threads.
    restart : bool
        Whether an unfinished run is thrown away.
    block_claims : int
        How many claims are joined at a time.
    """

    claims: Path
    strikes: Path
    out: Path
    rejects: Path | None = None
    cluster: str | None = None
    restart: bool = False
    block_claims: int = BLOCK_CLAIMS


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What was found, in numbers; `resumed` blocks of `blocks` had been done by an earlier run."""

    claims: int
    strikes: int
    pairs: int
    contradicted: int
    rejected: int
    blocks: int
    resumed: int


def crosscheck(job: Job, *, progress: Callable[[int, int], AbstractContextManager[Bar]]) -> Outcome:
    """Write all pairs of a claim and a strike that contradicts it or may, as `join.join` has them.

    Parameters
    ----------
    job : Job
    progress : callable
        Gets the number of claims and how many are done, and gives a bar.

    Raises
    ------
    TableError, RowError
        If a table or, without rejects, a row can't be used.
    BusyError
        If another run is writing the output.
    ResumeError
        If an unfinished run of other inputs lies beside the output.
    ClusterError
        If the cluster can't do it.
    """
    form = form_of(job.out)
    _check_paths(job)
    with only_run(Parts.folder_of(job.out)):
        return _run(job, form, progress)


def _run(job: Job, form: Form, progress: Callable[[int, int], AbstractContextManager[Bar]]) -> Outcome:
    with _rejects(job.rejects) as rejects:
        claims, strikes = read_tables(job.claims, job.strikes, rejects)
    plan = Plan(claims, strikes, block_claims=job.block_claims)
    parts = _parts(job, form)
    resumed = len(parts.done)
    before = sum(len(plan.rows(number)) for number in parts.done)
    with progress(len(claims), before) as bar:
        for number in on_cluster(plan, form, parts, job.cluster) if job.cluster else _here(plan, form, parts):
            bar.update(len(plan.rows(number)))
    done = parts.done.values()
    pairs, contradicted = sum(d.pairs for d in done), sum(d.contradicted for d in done)
    parts.assemble(job.out, form, len(plan))
    return Outcome(
        claims=len(claims),
        strikes=len(strikes),
        pairs=pairs,
        contradicted=contradicted,
        rejected=rejects.count,
        blocks=len(plan),
        resumed=resumed,
    )


def _here(plan: Plan, form: Form, parts: Parts) -> Iterator[int]:
    """Join the blocks that are missing with a thread a core; yield each when it is done."""

    def run(number: int) -> int:
        with parts.writing(number) as file:
            pairs, contradicted = write_block(plan, number, form, file)
        parts.finish(number, pairs, contradicted)
        return number

    missing = (number for number in range(len(plan)) if number not in parts.done)
    with ThreadPoolExecutor(cores()) as pool:
        running: set[Future[int]] = set()
        try:
            while True:
                running |= {pool.submit(run, n) for n in islice(missing, 2 * cores() - len(running))}
                if not running:
                    return
                finished, running = wait(running, return_when=FIRST_COMPLETED)
                for future in finished:
                    yield future.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _parts(job: Job, form: Form) -> Parts:
    if job.restart:
        for part in Parts.folder_of(job.out).iterdir():
            part.unlink()
    inputs = {
        "claims": file_hash(job.claims),
        "strikes": file_hash(job.strikes),
        "format": form.name,
        "rejects": job.rejects is not None,
        "block_claims": job.block_claims,
    }
    return Parts.open(job.out, inputs)


def _check_paths(job: Job) -> None:
    """Refuse to write over what is read, both outputs to one file, or where there is no folder."""
    taken: dict[Path, str] = {}
    roles = {"CLAIMS": job.claims, "STRIKES": job.strikes, "--out": job.out, "--rejects": job.rejects}
    for role, path in roles.items():
        if path is None:
            continue
        before = taken.setdefault(path.resolve(), role)
        if before != role and role.startswith("--"):
            raise TableError(f"{path} is both {before} and {role}; write to another file")
    for path in filter(None, (job.out, job.rejects)):
        if path.is_dir() or not path.parent.is_dir():
            missing = errno.EISDIR if path.is_dir() else errno.ENOENT
            raise OSError(missing, os.strerror(missing), str(path))


@contextmanager
def _rejects(path: Path | None) -> Iterator[Rejects]:
    """Rejects that go to a file, in place when all are written, even if the tables can't be used."""
    if path is None:
        yield Rejects()
        return
    partial = path.with_name(path.name + ".partial")
    with partial.open("w", encoding="utf-8", newline="") as file:
        try:
            yield Rejects(file)
        finally:
            file.flush()
            partial.replace(path)
