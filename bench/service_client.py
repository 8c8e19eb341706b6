"""A client that asks one server again and again over some kept connections, for a bounded time."""

import http.client
import json
import math
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import psutil

WAIT_S = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What came of a round: good answers a second, their 99th percentile and CPU time; and failures."""

    rate: float
    p99_ms: float
    cpu_ms: float
    failed: int = 0


def measured(port: int, process: int, paths: Sequence[Iterator[str]], seconds: float) -> Load:
    """Ask for paths, an iterator for each connection, until the time is up.

    Raises
    ------
    RuntimeError
        If no answer is 200.
    """
    server = psutil.Process(process)
    began, cpu = time.perf_counter(), cpu_s(server)
    end = began + seconds
    with ThreadPoolExecutor(len(paths)) as pool:
        every = [one for part in pool.map(lambda some: _ask(port, some, end), paths) for one in part]
    took, cpu = time.perf_counter() - began, cpu_s(server) - cpu
    told = [one for one in every if one is not None]
    if not told:
        raise RuntimeError(f"none of {len(every)} answers was 200")
    return Load(
        rate=len(told) / took,
        p99_ms=1e3 * percentile(told, 0.99),
        cpu_ms=1e3 * cpu / len(told),
        failed=len(every) - len(told),
    )


def settle(process: int, within_s: float = 120.0) -> None:
    """Wait until a server that has just started does nothing, or the time is up."""
    server, end = psutil.Process(process), time.monotonic() + within_s
    while time.monotonic() < end:
        before = cpu_s(server)
        time.sleep(1.0)
        if cpu_s(server) - before < 0.03:
            return


def percentile(values: Sequence[float], share: float) -> float:
    """The least value that a share of the values doesn't exceed.

    Examples
    --------
    >>> percentile([3, 1, 2], 0.99), percentile(range(1, 201), 0.99)
    (3, 198)
    """
    return sorted(values)[math.ceil(share * len(values)) - 1]


def cpu_s(process: psutil.Process) -> float:
    """CPU seconds that a process has used."""
    used = process.cpu_times()
    return float(used.user + used.system)


def fetched(port: int, path: str) -> Any:
    """The JSON of one answer.

    Raises
    ------
    RuntimeError
        If it isn't 200.
    """
    with closing(_connected(port)) as connection:
        status, body = _answer(connection, path)
    if status != http.client.OK:
        raise RuntimeError(f"{path} was answered with {status}: {body[:300]!r}")
    return json.loads(body)


def _ask(port: int, paths: Iterator[str], end: float) -> list[float | None]:
    """Seconds of each answer, None where it failed; at least one, however late."""
    told: list[float | None] = []
    with closing(_connected(port)) as connection:
        began = time.perf_counter()
        while not told or began < end:
            status, _ = _answer(connection, next(paths))
            now = time.perf_counter()
            told.append(now - began if status == http.client.OK else None)
            began = now
    return told


def _connected(port: int) -> http.client.HTTPConnection:
    return http.client.HTTPConnection("127.0.0.1", port, timeout=WAIT_S)


def _answer(connection: http.client.HTTPConnection, path: str) -> tuple[int, bytes]:
    connection.request("GET", path, headers={"Accept": "application/json, application/geo+json"})
    answer = connection.getresponse()
    return answer.status, answer.read()
