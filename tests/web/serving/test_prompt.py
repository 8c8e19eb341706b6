"""Requests read, and answers written, as waitress does; and what is left to it."""

from collections.abc import Callable, Iterable
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from waitress.adjustments import Adjustments
from waitress.parser import HTTPRequestParser

from web.at_once import AT_ONCE, LaterError
from web.serving.prompt import Prompt, environ

PLAIN = (
    b"GET /a/b.c~d?x=%C3%A9&y=1,2;'&z=a+b HTTP/1.1\r\n"
    b"Host: localhost:80\r\nX-B3-Id:  a\tb \r\nAccept: */*\r\n\r\n"
)


def _by_waitress(data: bytes) -> dict[str, Any] | None:
    """What waitress reads; None of what isn't one whole good request."""
    parser = HTTPRequestParser(Adjustments())
    if parser.received(data) != len(data) or not parser.completed or parser.error or parser.empty:
        return None
    fields = {f"HTTP_{name}": value for name, value in parser.headers.items()}
    told = {"PATH_INFO": parser.path, "QUERY_STRING": parser.query, "REQUEST_URI": parser.request_uri}
    return fields | told


def test_a_plain_request_is_read_as_by_waitress() -> None:
    assert environ(PLAIN) == _by_waitress(PLAIN) != None  # noqa: E711


def test_a_connection_may_say_that_it_stays() -> None:
    asked = PLAIN[:-2] + b"Connection: Keep-Alive\r\n\r\n"
    assert environ(asked) == _by_waitress(asked) != None  # noqa: E711


_PIECES = st.sampled_from(
    [b"GET ", b"HEAD ", b"/", b"/collections", b"//", b"?", b"#", b"%2e", b"a=1", b" ",
     b" HTTP/1.1", b"HTTP/1.0", b"\r\n", b"\n", b"\r", b"Host: a",
     b"X-Y:", b" : ", b":", b"A_B: c", b"Host: b", b"Cookie: a=b", b"\t",
     b"Content-Length: 0", b"Transfer-Encoding: chunked", b"Connection: close", b"\xff", b"\0",
     b"GET / HTTP/1.1\r\n"]
)  # fmt: skip


@given(pieces=st.lists(_PIECES, max_size=12))
@example(pieces=[PLAIN])
@example(pieces=[PLAIN, PLAIN])
@example(pieces=[b"GET / HTTP/1.1\r\nHost: a\r\n : b\r\n\r\n"])
@example(pieces=[b"GET / HTTP/1.1\r\nHost: a\r\nX:\r\n\r\n"])
@example(pieces=[b"GET / HTTP/1.1\r\nHost: a\r\nX: \t\r\n\r\n"])
@example(pieces=[b"GET / HTTP/1.1\r\nHost: a\r\n X: b\r\n\r\n"])
def test_whatever_is_read_is_read_as_by_waitress(pieces: list[bytes]) -> None:
    for data in (b"".join(pieces), b"GET /" + b"".join(pieces), b"".join(pieces) + b"\r\nHost: a\r\n\r\n"):
        found = environ(data)
        assert found is None or found == _by_waitress(data)


@pytest.mark.parametrize(
    "field",
    [b"Cookie: a=b", b"Authorization: Bearer a", b"Content-Length: 0", b"Transfer-Encoding: chunked",
     b"Connection: close", b"Connection: keep-alive, x", b"Expect: 100-continue", b"Upgrade: h2c",
     b"Content-Type: text/plain", b"HOST: b", b"X-Long: " + b"a" * 5_000, b"X: \xc3\xa9", b"X: a\rb"]
)  # fmt: skip
def test_what_is_not_plain_is_left(field: bytes) -> None:
    assert environ(PLAIN[:-2] + field + b"\r\n\r\n") is None


@pytest.mark.parametrize("end", [1, 10, len(PLAIN) - 1])
def test_a_part_of_a_request_is_left(end: int) -> None:
    assert environ(PLAIN[:end]) is None


def test_many_fields_are_left() -> None:
    assert environ(PLAIN[:-2] + b"".join(b"X-%d: a\r\n" % n for n in range(60)) + b"\r\n") is None


class App:
    """Answers what it is told to, and remembers what it was asked."""

    def __init__(self, *headers: tuple[str, str], error: Exception | None = None) -> None:
        self.headers = list(headers)
        self.error = error
        self.asked: dict[str, Any] = {}
        self.is_closed = False

    def __call__(self, asked: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        self.asked = asked
        if self.error:
            raise self.error
        start("200 OK", self.headers)
        return self

    def __iter__(self) -> Any:
        return iter([b"do", b"ne"])

    def close(self) -> None:
        self.is_closed = True


def _answer(app: App, data: bytes = PLAIN) -> bytes | None:
    parts = Prompt(app, "localhost", "8000").answer(data, ("192.0.2.1", 5))
    return None if parts is None else b"".join(parts)


def test_the_answer_has_its_headers_in_order_and_the_date() -> None:
    app = App(("etag", "a"), ("Content-Length", "4"))
    said = _answer(app)
    assert said is not None
    head, _, body = said.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    fields = dict(line.split(": ") for line in lines)
    assert first == "HTTP/1.1 200 OK" and body == b"done" and app.is_closed
    assert list(fields) == ["Content-Length", "Date", "Etag"]
    assert parsedate_to_datetime(fields["Date"])


def test_the_application_sees_who_asks_and_the_mark() -> None:
    app = App()
    _answer(app)
    assert app.asked["REMOTE_ADDR"] == "192.0.2.1" and app.asked["SERVER_PORT"] == "8000"
    assert app.asked[AT_ONCE] and app.asked["wsgi.input"].read() == b""


def test_what_the_application_puts_off_is_left() -> None:
    assert _answer(App(error=LaterError())) is None


def test_what_is_no_plain_request_does_not_reach_the_application() -> None:
    app = App()
    assert _answer(app, b"GET / HTTP/1.0\r\n\r\n") is None and not app.asked


@pytest.mark.parametrize("value", ["a\r\nSet-Cookie: b", "a\nb", "a\r"])
def test_a_header_cannot_end_its_line(value: str) -> None:
    with pytest.raises(ValueError, match="end of a line"):
        _answer(App(("X", value)))
