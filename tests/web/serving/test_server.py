"""The bounds of the HTTP server, by plain sockets."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from waitress import wasyncore

from web.at_once import AT_ONCE, LaterError
from web.config import Config
from web.serving.server import Server

Serve = Callable[..., AbstractContextManager[Server]]

_WAIT_S = 20.0
LOOP = "loop"
GET = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


class App:
    """Answers a GET with what it is told to, once it may; with the mark, if it is told to, at once."""

    def __init__(self) -> None:
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        self.asked = threading.Event()
        self.parts: Iterable[bytes] = [b"done"]
        self.was_cut_off = threading.Event()
        self.is_prompt = False
        self.threads: list[str] = []
        self.environ: dict[str, Any] = {}

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterator[bytes]:
        if AT_ONCE in environ and not self.is_prompt:
            raise LaterError
        self.threads.append(threading.current_thread().name)
        self.environ = environ
        environ["wsgi.input"].read()
        self.asked.set()
        assert self.may_go_on.wait(_WAIT_S)
        length = [("Content-Length", str(len(self.parts[0])))] if isinstance(self.parts, list) else []
        start("200 OK", [("Content-Type", "text/plain"), *length])
        try:
            yield from self.parts
        finally:
            self.was_cut_off.set()


@pytest.fixture
def app() -> App:
    return App()


@contextmanager
def _serving(app: App, **settings: int) -> Iterator[tuple[Server, Callable[[], socket.socket]]]:
    """A server on a free port, and what connects to it."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = listening.getsockname()
        server = Server(app, listening, Config(**settings), knows_mark=True)
        thread = threading.Thread(target=server.run, name=LOOP)
        thread.start()
        try:
            yield server, lambda: socket.create_connection(address, timeout=_WAIT_S)
        finally:
            app.may_go_on.set()
            server.stop()
            thread.join(_WAIT_S)
            server._server.task_dispatcher.shutdown()
            wasyncore.close_all(server._sockets)  # which a request that still ran had kept open
        assert not thread.is_alive()


def _all(client: socket.socket) -> bytes:
    """What comes until the other side closes."""
    found = b""
    try:
        while part := client.recv(65_536):
            found += part
    except ConnectionResetError:
        pass
    return found


def test_it_answers_and_names_no_server(app: App) -> None:
    with _serving(app) as (_, connect), connect() as client:
        client.sendall(GET.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
        said = _all(client)
    assert said.startswith(b"HTTP/1.1 200 OK") and b"done" in said
    assert b"\r\nserver:" not in said.lower()


@pytest.mark.parametrize(("proxies", "found"), [(0, None), (1, "192.0.2.7")])
def test_only_the_word_of_a_trusted_proxy_reaches_the_application(
    app: App, proxies: int, found: str | None
) -> None:
    with _serving(app, trusted_proxies=proxies) as (_, connect), connect() as client:
        asked = GET.replace(b"\r\n\r\n", b"\r\nX-Forwarded-For: 192.0.2.7\r\nConnection: close\r\n\r\n")
        client.sendall(asked)
        assert b"done" in _all(client)
    assert app.environ.get("HTTP_X_FORWARDED_FOR") == found


@pytest.mark.parametrize(
    "first", [b"GET / HTTP/1.1\r\nX: ", b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n"]
)
def test_a_request_that_drips_in_is_cut_off(app: App, first: bytes) -> None:
    with _serving(app, receive_seconds=1) as (_, connect), connect() as client:
        client.sendall(first)
        began = time.monotonic()
        client.settimeout(0.1)
        while time.monotonic() - began < _WAIT_S:
            try:
                client.sendall(b"a")
                if client.recv(100) == b"":
                    break
            except TimeoutError:
                continue
            except OSError:
                break
        assert time.monotonic() - began < _WAIT_S
    assert not app.asked.is_set()


def test_an_answer_that_nobody_takes_up_frees_its_thread(app: App) -> None:
    app.parts = (b"x" * 1_000_000 for _ in range(200))
    with _serving(app, idle_seconds=1, threads=1) as (_, connect), connect() as client:
        client.sendall(GET)
        assert app.was_cut_off.wait(_WAIT_S)
        with connect() as other:
            app.parts = [b"done"]
            other.sendall(GET.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
            assert b"done" in _all(other)


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5001\r\n\r\n", b"413"),
        (b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1389\r\n" + b"a" * 5_001, b"413"),
        (b"GET / HTTP/1.1\r\nX: " + b"a" * 70_000 + b"\r\n\r\n", b"431"),
        (b"GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na", b"400"),
        (b"\x16\x03\x01\x02\x00\r\n\r\n", b"400"),
    ],
)
def test_what_is_too_large_or_no_http_is_refused(app: App, request_: bytes, status: bytes) -> None:
    with _serving(app, request_bytes_max=5_000) as (_, connect), connect() as client:
        client.sendall(request_)
        assert client.recv(65_536).split(b" ")[1] == status
    assert not app.asked.is_set()


def test_a_running_request_has_its_answer_when_it_is_stopped(app: App) -> None:
    app.may_go_on.clear()
    with _serving(app) as (server, connect), connect() as client, connect() as idle:
        client.sendall(GET)
        assert app.asked.wait(_WAIT_S)
        server.stop()
        assert idle.recv(1) == b""
        with pytest.raises(OSError), connect() as late:
            late.sendall(GET)
            if not late.recv(1):
                raise ConnectionError
        app.may_go_on.set()
        assert b"done" in _all(client)


def test_a_request_that_never_ends_does_not_hold_up_the_stop(app: App) -> None:
    app.may_go_on.clear()
    with _serving(app, stop_seconds=1) as (server, connect), connect() as client:
        client.sendall(GET)
        assert app.asked.wait(_WAIT_S)
        server.stop()
        assert _all(client) == b""


def test_an_address_that_is_too_long_is_refused_in_words(app: App) -> None:
    with _serving(app) as (_, connect), connect() as client:
        client.sendall(b"GET /?q=" + b"a" * 66_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
        head, _, body = _all(client).partition(b"\r\n\r\n")
    assert b" 431 " in head.partition(b"\r\n")[0]
    assert b"Content-Type: application/problem+json" in head
    problem = json.loads(body)
    assert problem["status"] == 431
    assert "at most 65,536 bytes" in problem["detail"]


def _read(client: socket.socket, length: int) -> bytes:
    """So many bytes of body, with the head before them."""
    found = b""
    while b"\r\n\r\n" not in found or len(found.partition(b"\r\n\r\n")[2]) < length:
        part = client.recv(65_536)
        assert part
        found += part
    return found


def test_what_is_answered_at_once_takes_no_thread_and_is_the_same(app: App) -> None:
    with _serving(app) as (_, connect), connect() as client:
        said = []
        for app.is_prompt in (True, False, True):
            client.sendall(GET)
            said.append(_read(client, 4))
    heads = [[line for line in one.split(b"\r\n") if not line.startswith(b"Date:")] for one in said]
    assert heads[0] == heads[1] == heads[2]
    assert [name == LOOP for name in app.threads] == [True, False, True]


def test_requests_that_come_together_are_answered_in_order(app: App) -> None:
    app.is_prompt = True
    with _serving(app) as (_, connect), connect() as client:
        client.sendall(GET + GET)
        assert _all_of(client, 2).count(b"done") == 2
        client.sendall(GET[:10])
        time.sleep(0.1)
        client.sendall(GET[10:] + GET)
        assert _all_of(client, 2).count(b"done") == 2


def _all_of(client: socket.socket, answers: int) -> bytes:
    found = b""
    while found.count(b"done") < answers:
        part = client.recv(65_536)
        assert part
        found += part
    return found


def test_a_large_answer_at_once_comes_whole_to_who_takes_it_slowly(app: App) -> None:
    app.is_prompt, app.parts = True, [bytes(range(256)) * 50_000]
    with _serving(app) as (_, connect), connect() as client, connect() as other:
        client.sendall(GET)
        time.sleep(0.2)
        length = len(app.parts[0])
        app.parts = [b"done"]
        other.sendall(GET)
        assert _read(other, 4).endswith(b"done")
        assert _read(client, length).partition(b"\r\n\r\n")[2] == bytes(range(256)) * 50_000


def test_a_large_answer_at_once_that_nobody_takes_up_is_cut_off(app: App) -> None:
    app.is_prompt, app.parts = True, [b"x" * 50_000_000]
    with _serving(app, idle_seconds=1) as (server, connect), connect() as client:
        client.sendall(GET)
        end = time.monotonic() + _WAIT_S
        while (server._channels() or not app.asked.is_set()) and time.monotonic() < end:
            time.sleep(0.05)
        assert app.asked.is_set() and not server._channels()


def test_who_is_gone_before_the_answer_harms_nobody(app: App) -> None:
    app.is_prompt, app.parts = True, [b"x" * 5_000_000]
    with _serving(app) as (_, connect):
        for _ in range(20):
            with connect() as client:
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                client.sendall(GET)
        app.parts = [b"done"]
        with connect() as client:
            client.sendall(GET)
            assert _read(client, 4).endswith(b"done")
