"""Answers given as a request arrives, without a thread: to hand one over costs more than to find them.

Only requests of the plainest form come here; of all others, and of what an application won't answer at once,
waitress makes what it always does. The answer is the same, byte for byte.
"""

import io
import re
import sys
import time
from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from waitress.utilities import build_http_date

from web.at_once import AT_ONCE, LaterError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed.wsgi import WSGIApplication

# Every part is possessive, so that what doesn't fit is known not to in linear time; not the groups, which
# Python 3.11.0 to 3.11.4 gets wrong.
_REQUEST = re.compile(
    rb"GET ((/[A-Za-z0-9/._~-]*+)(?:\?([!\"$-~]*+))?) HTTP/1\.1\r\n((?:[A-Za-z0-9-]++:[\t -~]++\r\n)+)\r\n"
)
# Who sends one of these is somebody, sends more, or wants more than an answer.
_LEFT = frozenset(
    {
        b"authorization",
        b"content-length",
        b"content-type",
        b"cookie",
        b"expect",
        b"transfer-encoding",
        b"upgrade",
    }
)
_STAYING = "keep-alive"
_MOST_BYTES = 4_096
_MOST_FIELDS = 40


class Prompt:
    """Answers what it can of what arrives on the connections of a server.

    Parameters
    ----------
    app : WSGI application
        One that raises `LaterError` where it won't answer a request with the mark `AT_ONCE`.
    server_name, server_port : str
    """

    def __init__(self, app: "WSGIApplication", server_name: str, server_port: str) -> None:
        self._app = app
        self._environ: dict[str, Any] = {
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "SERVER_NAME": server_name,
            "SERVER_PORT": server_port,
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
            AT_ONCE: True,
        }

    def answer(self, data: bytes, address: tuple[Any, ...]) -> Sequence[bytes] | None:
        """The parts of the answer to what one connection has sent, or None where that is left to others."""
        if (asked := environ(data)) is None:
            return None
        sender = str(address[0])
        asked |= self._environ
        asked |= {"REMOTE_ADDR": sender, "REMOTE_HOST": sender, "REMOTE_PORT": str(address[1])}
        asked["wsgi.input"] = io.BytesIO()
        try:
            return _called(self._app, asked)
        except LaterError:
            return None


def environ(data: bytes) -> dict[str, Any] | None:
    """What a WSGI environment takes from one whole request in plain form; None of anything else.

    Examples
    --------
    >>> environ(b"GET /a?b=1 HTTP/1.1\\r\\nHost: localhost\\r\\nX-Is: 1\\r\\n\\r\\n")["HTTP_X_IS"]
    '1'
    >>> environ(b"GET /a HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 1\\r\\n\\r\\na")
    """
    found = _REQUEST.fullmatch(data) if len(data) <= _MOST_BYTES else None
    if found is None:
        return None
    uri, path, query, head = found.groups(default=b"")
    fields = head.split(b"\r\n", _MOST_FIELDS)
    made: dict[str, Any] = {}
    if fields.pop():
        return None
    for field in fields:
        name, _, value = field.partition(b":")
        key, value = _key(name), value.strip(b" \t")
        if key is None or key in made or not value:
            return None
        made[key] = value.decode("ascii")
    if made.get("HTTP_CONNECTION", _STAYING).lower() != _STAYING:
        return None
    made["PATH_INFO"], made["QUERY_STRING"] = path.decode("ascii"), query.decode("ascii")
    made["REQUEST_URI"] = uri.decode("ascii")
    return made


@lru_cache(maxsize=256)
def _key(name: bytes) -> str | None:
    """A field's name in an environment; None of those that are left to others."""
    if name.lower() in _LEFT:
        return None
    return f"HTTP_{name.decode('ascii').upper().replace('-', '_')}"


def _called(app: "WSGIApplication", asked: dict[str, Any]) -> Sequence[bytes]:
    heads: list[bytes] = []

    def start(status: str, headers: list[tuple[str, str]], *_: Any) -> Callable[[bytes], object]:
        heads.append(_head(status, headers))
        return heads.append  # nobody writes but by the parts

    parts: Iterable[bytes] = app(asked, start)
    try:
        body = list(parts)
        return heads[-1], *body
    finally:
        if callable(close := getattr(parts, "close", None)):
            close()


def _head(status: str, headers: list[tuple[str, str]]) -> bytes:
    """A head as waitress writes it: names in capitals, in order, and the date.

    Raises
    ------
    ValueError
        If a value holds the end of a line.
    """
    said = [(_capital(name), value) for name, value in headers]
    said = sorted((*said, ("Date", _date(int(time.time())))), key=itemgetter(0))
    text = f"HTTP/1.1 {status}\r\n" + "".join([f"{name}: {value}\r\n" for name, value in said])
    if not text.count("\r") == text.count("\n") == len(said) + 1:
        raise ValueError("a header holds the end of a line")
    return f"{text}\r\n".encode("latin-1")


@lru_cache(maxsize=256)
def _capital(name: str) -> str:
    return "-".join(part.capitalize() for part in name.split("-"))


@lru_cache(maxsize=1)
def _date(second: int) -> str:
    return str(build_http_date(second))
