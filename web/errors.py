"""Errors of the web package, and the one table that maps errors to HTTP."""

import json
from collections.abc import Mapping
from http import HTTPStatus

from flask import Flask, Response, current_app, render_template, request
from werkzeug.exceptions import HTTPException

from incidents.errors import StoreError


class WebError(Exception):
    """Root of the errors of the web package."""


class BadParameterError(WebError):
    """A query parameter that is unknown or whose value can't be used."""


class UnknownItemError(WebError):
    """A collection, feature, incident or report that the store doesn't hold."""


class UnsafeShapeError(WebError):
    """Something other than numbers, machine ids and known classes was about to enter the map's script."""


class SpanError(WebError):
    """A span that doesn't lie inside its text."""


class ConfigError(WebError):
    """A setting that can't be used."""


class AssetError(WebError):
    """The browser assets can't be fetched or copied."""


# The only place where an error of ours meets a status code; what isn't here is a fault of the server.
STATUS: Mapping[type[Exception], HTTPStatus] = {
    BadParameterError: HTTPStatus.BAD_REQUEST,
    UnknownItemError: HTTPStatus.NOT_FOUND,
    UnsafeShapeError: HTTPStatus.INTERNAL_SERVER_ERROR,
    SpanError: HTTPStatus.INTERNAL_SERVER_ERROR,
    StoreError: HTTPStatus.SERVICE_UNAVAILABLE,
}


def install(app: Flask) -> None:
    """Answer errors as a JSON problem (RFC 9457), or as a page for those who prefer HTML."""
    app.register_error_handler(WebError, _our_error)
    app.register_error_handler(StoreError, _our_error)
    app.register_error_handler(HTTPException, _http_error)


def _our_error(error: Exception) -> Response:
    known = (STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
    status = next(known, HTTPStatus.INTERNAL_SERVER_ERROR)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        current_app.logger.error("%s: %s", type(error).__name__, error)
    return _answer(status, str(error))


def _http_error(error: HTTPException) -> Response:
    answer = _answer(HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR), error.description or "")
    for name, value in error.get_headers():
        if name not in {"Content-Type", "Content-Length"}:  # such as Allow, with 405
            answer.headers[name] = value
    return answer


def _answer(status: HTTPStatus, detail: str) -> Response:
    accept = request.accept_mimetypes
    if accept["text/html"] > accept["application/json"]:
        page = render_template("error.html", status=status, detail=detail)
        return Response(page, status=status, mimetype="text/html")
    problem = {"type": "about:blank", "title": status.phrase, "status": status.value, "detail": detail}
    return Response(json.dumps(problem), status=status, mimetype="application/problem+json")
