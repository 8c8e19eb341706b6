"""Every request gets an id, is timed to the last byte of its answer, and is told of once."""

import logging
import re
import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from flask import Flask, Response, has_request_context, request

from web.at_once import LaterError
from web.operation.log import LOG

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

HEADER = "X-Request-Id"
# A route for what has none, and a method for those nobody knows: a sender must not make up series of figures.
NO_ROUTE = "none"
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

# Where a WSGI environment holds the template of a request's route.
ROUTE = "standoff.route"

_ID = "standoff.request_id"
_SANE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What is told of a request; `route` is the template, so that no word of the sender is in it."""

    id: str
    method: str
    route: str
    status: int
    seconds: float
    bytes: int


Observer = Callable[[Told], None]


def install(app: Flask, observe: Observer) -> None:
    """Number and time the requests of an application, log them, and tell an observer."""

    def note(response: Response) -> Response:
        rule = request.url_rule
        request.environ[ROUTE] = NO_ROUTE if rule is None else rule.rule
        return response

    app.after_request(note)
    app.wsgi_app = Watched(app.wsgi_app, observe)  # type: ignore[method-assign]


def request_id() -> str:
    """The id of the request that is being answered; empty where none is."""
    return str(request.environ.get(_ID, "")) if has_request_context() else ""


class Watched:
    """A WSGI application whose requests are told of when their answers have gone."""

    def __init__(self, app: "WSGIApplication", observe: Observer) -> None:
        self._app = app
        self._observe = observe

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        began = time.perf_counter()
        given = environ.get("HTTP_X_REQUEST_ID", "")
        key = given if _SANE.fullmatch(given) else secrets.token_hex(8)
        environ[_ID], status = key, [500]

        def start(line: str, headers: list[tuple[str, str]], *error: Any) -> Callable[[bytes], object]:
            status[0] = int(line[:3])
            return start_response(line, [*headers, (HEADER, key)], *error)

        def ended(sent: int) -> None:
            method = environ.get("REQUEST_METHOD", "")
            self._tell(
                Told(
                    id=key,
                    method=method if method in _METHODS else "other",
                    route=environ.get(ROUTE, NO_ROUTE),
                    status=status[0],
                    seconds=time.perf_counter() - began,
                    bytes=sent,
                )
            )

        try:
            return _Counted(self._app(environ, start), ended)
        except LaterError:  # it comes again
            raise
        except BaseException:
            ended(0)
            raise

    def _tell(self, told: Told) -> None:
        self._observe(told)
        level = logging.ERROR if told.status >= 500 else logging.INFO
        if LOG.isEnabledFor(level):
            fields = {
                "id": told.id, "method": told.method, "route": told.route, "status": told.status,
                "ms": round(told.seconds * 1000, 1), "bytes": told.bytes,
            }  # fmt: skip
            LOG.log(level, "request", extra={"fields": fields})


class _Counted:
    """The parts of an answer; counts their bytes, and says when it is closed."""

    def __init__(self, parts: Iterable[bytes], ended: Callable[[int], None]) -> None:
        self._parts = parts
        self._ended = ended
        self._sent = 0

    def __iter__(self) -> Iterator[bytes]:
        for part in self._parts:
            self._sent += len(part)
            yield part

    def close(self) -> None:
        try:
            if callable(close := getattr(self._parts, "close", None)):
                close()
        finally:
            self._ended(self._sent)
