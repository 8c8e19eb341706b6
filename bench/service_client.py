"""A client that asks one server again and again over some kept connections, for a bounded time."""

import json
import math
import re
import socket
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from http.client import OK
from typing import Any

import psutil

WAIT_S = 120
# What Python's own client sends.
_REQUEST = (
    b"GET %b HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept-Encoding: identity\r\n"
    b"Accept: application/json, application/geo+json\r\n\r\n"
)
_LENGTH = re.compile(rb"\r\ncontent-length: *([0-9]+)")


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
    with closing(_Connection(port)) as connection:
        status, body = connection.answer(path)
    if status != OK:
        raise RuntimeError(f"{path} was answered with {status}: {body[:300]!r}")
    return json.loads(body)


def joined(chunks: bytes) -> bytes:
    """A body that came in chunks (RFC 9112, 7.1).

    Examples
    --------
    >>> joined(b"3\\r\\nabc\\r\\n1;x=y\\r\\nd\\r\\n0\\r\\n\\r\\n")
    b'abcd'
    """
    parts, at = [], 0
    while True:
        line = chunks.index(b"\r\n", at)
        size = int(chunks[at:line].partition(b";")[0], 16)
        if not size:
            return b"".join(parts)
        parts.append(chunks[line + 2 : line + 2 + size])
        at = line + 4 + size


def _ask(port: int, paths: Iterator[str], end: float) -> list[float | None]:
    """Seconds of each answer, None where it failed; at least one, however late."""
    told: list[float | None] = []
    with closing(_Connection(port)) as connection:
        began = time.perf_counter()
        while not told or began < end:
            status, _ = connection.answer(next(paths))
            now = time.perf_counter()
            told.append(now - began if status == OK else None)
            began = now
    return told


class _Connection:
    """A connection that is kept, by a plain socket: Python's own client takes longer than a server may."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._socket: socket.socket | None = None
        self._held = bytearray(1 << 22)

    def close(self) -> None:
        """Close it; the next request opens another."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def answer(self, path: str) -> tuple[int, bytes]:
        """Status and body of the answer."""
        self._opened().sendall(_REQUEST % (path.encode("ascii"), self._port))
        end, have = -1, 0
        while (end := self._held.find(b"\r\n\r\n", 0, have)) < 0:
            have += self._more(have)
        head = bytes(self._held[:end]).lower()
        start, length = end + 4, _LENGTH.search(head)
        while not self._is_whole(start, have, length):
            have += self._more(have)
        if b"\r\nconnection: close" in head:
            self.close()
        body = bytes(self._held[start:have])
        return int(head.split(b" ", 2)[1]), body if length else joined(body)

    def _is_whole(self, start: int, have: int, length: "re.Match[bytes] | None") -> bool:
        """Whether a body is there: so many bytes, or the last chunk, since no JSON has a line's end in it."""
        if length is not None:
            return have >= start + int(length[1])
        return self._held.endswith(b"\r\n0\r\n\r\n", start - 2, have)

    def _opened(self) -> socket.socket:
        if self._socket is None:
            self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=WAIT_S)
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self._socket

    def _more(self, have: int) -> int:
        came = self._opened().recv_into(memoryview(self._held)[have:])
        if not came:
            raise RuntimeError("the server closed the connection within an answer, or it is larger than 4 MB")
        return came
