"""The same blocks on Dask distributed.

A task gets the numbers of a block (ids stay here) and gives pairs back; it changes nothing, so the scheduler
runs it anew when a worker dies. A block with many pairs takes several tasks, each bounded in memory.
"""

import logging
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from typing import Any

from incidents.crosscheck.encode import Encoder, Form
from incidents.crosscheck.errors import ClusterError
from incidents.crosscheck.join import Block, Pairs, Plan, Search, cores
from incidents.crosscheck.stream import Parts

LOCAL = "local"
_TASK_PAIRS = 1 << 20
_CONNECT_S = "10s"


def on_cluster(plan: Plan, form: Form, parts: Parts, address: str) -> Iterator[int]:
    """Join the blocks that are missing on a cluster; yield each when it is done.

    Parameters
    ----------
    plan : Plan
    form : Form
    parts : Parts
    address : str
        Of a Dask scheduler, or `local`. Its workers need this package.

    Raises
    ------
    ClusterError
        If the cluster can't be reached, lacks the package, or loses every worker that a task is given to.
    """
    missing = iter([number for number in range(len(plan)) if number not in parts.done])
    with _client(address) as client:
        yield from _Dispatch(plan, form, parts, client).run(missing)


def find(block: Block, first: int) -> tuple[Pairs, int]:
    """The task: pairs from claim `first` of a block on, and the claim to go on with."""
    return Search(block, chunk_pairs=_TASK_PAIRS).chunk(first)


@dataclass(slots=True, kw_only=True)
class _Open:
    """A block under way: its file is open until its last pairs have come."""

    number: int
    block: Block
    encoder: Encoder
    file: ExitStack
    pairs: int = 0
    contradicted: int = 0


class _Dispatch:
    """Keeps the workers busy, and no more blocks open than that takes."""

    def __init__(self, plan: Plan, form: Form, parts: Parts, client: Any) -> None:
        self._plan, self._form, self._parts, self._client = plan, form, parts, client
        self._open: dict[Any, _Open] = {}

    def run(self, missing: Iterator[int]) -> Iterator[int]:
        """Go through blocks; yield the number of each when it is done."""
        at_once = 2 * max(1, len(self._client.scheduler_info(n_workers=-1)["workers"]))
        arriving = _distributed().as_completed([self._begin(number) for number in islice(missing, at_once)])
        try:
            for future in arriving:
                under_way = self._open.pop(future.key)
                following = self._take(under_way, *self._result(future))
                if following is not None:
                    arriving.add(following)
                    continue
                if (number := next(missing, None)) is not None:
                    arriving.add(self._begin(number))
                yield under_way.number
        finally:
            for under_way in self._open.values():
                under_way.file.pop_all()

    def _begin(self, number: int) -> Any:
        block = self._plan.block(number)
        file = ExitStack()
        to = file.enter_context(self._parts.writing(number))
        encoder = self._form.encoder(to, *self._plan.ids(block))
        return self._submit(_Open(number=number, block=block, encoder=encoder, file=file), 0)

    def _submit(self, under_way: _Open, first: int) -> Any:
        with warnings.catch_warnings():  # that a block is large is known
            warnings.filterwarnings("ignore", message="Sending large graph")
            future = self._client.submit(find, under_way.block, first, pure=False)
        self._open[future.key] = under_way
        return future

    def _take(self, under_way: _Open, pairs: Pairs, following: int) -> Any:
        """Write what came; the future of the block's next task, or None if that was its last."""
        under_way.encoder.write(pairs)
        under_way.pairs += len(pairs)
        under_way.contradicted += int(pairs.contradicted.sum())
        if following < len(under_way.block.claims):
            return self._submit(under_way, following)
        under_way.encoder.close()
        under_way.file.close()
        self._parts.finish(under_way.number, under_way.pairs, under_way.contradicted)
        return None

    def _result(self, future: Any) -> tuple[Pairs, int]:
        try:
            result: tuple[Pairs, int] = future.result()
        except _distributed().KilledWorker as error:
            raise ClusterError(
                "the cluster lost every worker that a block was given to; give its workers more memory, and "
                "run the same command again: finished blocks are kept"
            ) from error
        except ModuleNotFoundError as error:
            raise ClusterError(
                f"a worker lacks {error.name}: install standoff where the workers run"
            ) from error
        return result


@contextmanager
def _client(address: str) -> Iterator[Any]:
    distributed = _distributed()
    with ExitStack() as stack:
        try:
            where = address
            if address == LOCAL:
                where = stack.enter_context(
                    distributed.LocalCluster(
                        n_workers=cores(),
                        threads_per_worker=1,
                        dashboard_address=None,
                        silence_logs=logging.CRITICAL,
                    )
                )
            client = stack.enter_context(distributed.Client(where, timeout=_CONNECT_S))
        except (OSError, TimeoutError, ValueError) as error:
            raise ClusterError(
                f"no Dask scheduler answers at {address!r} ({error}); expected 'local' or tcp://HOST:PORT"
            ) from error
        yield client


def _distributed() -> Any:
    try:
        return import_module("distributed")
    except ImportError as error:
        raise ClusterError(
            "--cluster needs Dask: run 'make setup', or pip install dask distributed"
        ) from error
