"""Errors of the web package, and the one table that maps errors to HTTP."""

import json
import logging
from collections.abc import Mapping
from http import HTTPStatus

from flask import Flask, Response, current_app, render_template, request
from werkzeug.exceptions import HTTPException

from geo.errors import GeoError
from incidents.errors import (
    ConflictError,
    DistanceTextError,
    FilterError,
    IncidentsError,
    JudgementError,
    PlaceNotFoundError,
    QueryError,
    RelationError,
    ReportError,
    StoreError,
    TileError,
    UnknownError,
)
from incidents.sentence import say
from web.hosts import is_ours
from web.operation.log import event, of_error
from web.operation.requests import request_id


class WebError(Exception):
    """Root of the errors of the web package."""


class BadParameterError(WebError):
    """A query parameter that is unknown or whose value can't be used."""


class UnknownItemError(WebError):
    """A collection, feature, incident or report that the store doesn't hold."""


class GoneError(WebError):
    """A report that was here and was deleted."""


class UnsafeShapeError(WebError):
    """Something other than numbers, machine ids and known classes was about to enter the map's script."""


class SpanError(WebError):
    """A span that doesn't lie inside its text."""


class BodyError(WebError):
    """A request's body that can't be used: not JSON, or a value of another type."""


class UnauthorisedError(WebError):
    """A request that needs a token and has none that is valid."""


class ForbiddenError(WebError):
    """A request that its sender's token doesn't allow."""


class TooManyError(WebError):
    """One request too many in a minute."""


class TokenError(WebError):
    """A token that can't be made as asked."""


class HostError(WebError):
    """A request for a host by whose name nobody is served here."""


class NotReadyError(WebError):
    """The service can't answer yet as it should."""


class ConfigError(WebError):
    """A setting that can't be used."""


class AssetError(WebError):
    """The browser assets can't be fetched or copied."""


# The only place where an error of ours meets a status code; what isn't here is a fault of the server.
STATUS: Mapping[type[Exception], HTTPStatus] = {
    BadParameterError: HTTPStatus.BAD_REQUEST,
    BodyError: HTTPStatus.BAD_REQUEST,
    HostError: HTTPStatus.BAD_REQUEST,
    UnauthorisedError: HTTPStatus.UNAUTHORIZED,
    ForbiddenError: HTTPStatus.FORBIDDEN,
    TooManyError: HTTPStatus.TOO_MANY_REQUESTS,
    UnknownItemError: HTTPStatus.NOT_FOUND,
    GoneError: HTTPStatus.GONE,
    UnknownError: HTTPStatus.NOT_FOUND,
    TileError: HTTPStatus.NOT_FOUND,
    ConflictError: HTTPStatus.CONFLICT,
    QueryError: HTTPStatus.BAD_REQUEST,
    FilterError: HTTPStatus.BAD_REQUEST,
    JudgementError: HTTPStatus.BAD_REQUEST,
    ReportError: HTTPStatus.BAD_REQUEST,
    DistanceTextError: HTTPStatus.BAD_REQUEST,
    RelationError: HTTPStatus.BAD_REQUEST,
    PlaceNotFoundError: HTTPStatus.BAD_REQUEST,
    GeoError: HTTPStatus.BAD_REQUEST,
    UnsafeShapeError: HTTPStatus.INTERNAL_SERVER_ERROR,
    SpanError: HTTPStatus.INTERNAL_SERVER_ERROR,
    StoreError: HTTPStatus.SERVICE_UNAVAILABLE,
    NotReadyError: HTTPStatus.SERVICE_UNAVAILABLE,
}


# What Werkzeug says of errors of its own, in words that are translated.
_SAID = {
    HTTPStatus.NOT_FOUND: say("nothing is served at this address; check how it is spelled"),
    HTTPStatus.METHOD_NOT_ALLOWED: say("this address isn't asked in this way"),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: say("what was sent is larger than is taken here"),
}


def install(app: Flask) -> None:
    """Answer errors as a JSON problem (RFC 9457), or as a page for those who prefer HTML."""
    app.register_error_handler(WebError, _our_error)
    app.register_error_handler(IncidentsError, _our_error)
    app.register_error_handler(GeoError, _our_error)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(Exception, _unexpected)


def _our_error(error: Exception) -> Response:
    known = (STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
    status = next(known, HTTPStatus.INTERNAL_SERVER_ERROR)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR and not isinstance(error, NotReadyError):
        return _fault(status, error)
    answer = _answer(status, error.args[0] if error.args else "")
    if status is HTTPStatus.UNAUTHORIZED:
        answer.headers["WWW-Authenticate"] = 'Bearer realm="standoff"'
    if status is HTTPStatus.TOO_MANY_REQUESTS:
        answer.headers["Retry-After"] = "60"
    return answer


def _http_error(error: HTTPException) -> Response:
    status = HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR)
    answer = _answer(status, _SAID.get(status) or error.description or "")
    for name, value in error.get_headers():
        if name not in {"Content-Type", "Content-Length"}:  # such as Allow, with 405
            answer.headers[name] = value
    return answer


def _unexpected(error: Exception) -> Response:
    if current_app.testing:
        raise error
    return _fault(HTTPStatus.INTERNAL_SERVER_ERROR, error)


def _fault(status: HTTPStatus, error: Exception) -> Response:
    """What went wrong here is for who runs the service: the sender gets the id by which it is in the log."""
    said = {"says": str(error)} if isinstance(error, StoreError) else {}  # paths, and never text of reports
    event(logging.ERROR, "fault", id=request_id(), status=status.value, **of_error(error), **said)
    what = (
        say("the store can't be used")
        if isinstance(error, StoreError)
        else say("something unexpected went wrong")
    )
    return _answer(
        status,
        say(
            "%(what)s; the log tells more under the id %(id)s",
            what=what,
            id=request_id() or "of this request",
        ),
    )


def _answer(status: HTTPStatus, detail: str) -> Response:
    accept = request.accept_mimetypes
    # A page is full of links, which can't be written for every name that a sender makes up.
    if accept["text/html"] > accept["application/json"] and is_ours(
        request.host, current_app.config["STANDOFF"].hosts
    ):
        page = render_template("error.html", status=status, detail=detail)
        return Response(page, status=status, mimetype="text/html")
    problem = {"type": "about:blank", "title": status.phrase, "status": status.value, "detail": detail}
    return Response(json.dumps(problem), status=status, mimetype="application/problem+json")
