"""A short way in for what programs ask most: a page of features, or one of them, as anybody may see it.

It stands before Flask, says what Flask's views say by the same functions, and leaves all else to Flask: who
brings a cookie or a token, pages for people, unknown hosts, and what goes wrong.
"""

import re
from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Flask, request
from werkzeug.wrappers import Request

from incidents.store import Audience, Store
from web.at_once import AT_ONCE, LaterError
from web.auth.limits import Limits
from web.compression import accepted, packed
from web.config import Config
from web.hosts import is_ours
from web.ogc import cors
from web.ogc.answers import Answer, Asking
from web.ogc.catalogue import COLLECTIONS
from web.ogc.features import item_answer, page_answer
from web.ogc.items import ITEM_RULE, PAGE_RULE
from web.ogc.media import Form, form
from web.operation.requests import ROUTE
from web.security import OF_DATA

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_ERROR = "standoff.error"
_PATH = re.compile(rf"/collections/({'|'.join(COLLECTIONS)})/items(?:/([A-Za-z0-9._~-]{{1,200}}))?")
# Who brings one of these is somebody, or sends something.
_PERSONAL = ("HTTP_COOKIE", "HTTP_AUTHORIZATION", "HTTP_TRANSFER_ENCODING")


def install(app: Flask, store: Store, config: Config, limits: Limits) -> None:
    """Put the short way before an application; call it before anything else wraps it."""
    if config.reading == "open":
        app.wsgi_app = Quick(app, store, config, limits)  # type: ignore[method-assign]
        if store.database.is_near:
            app.extensions[AT_ONCE] = True


def pass_on() -> None:
    """Raise in Flask what went wrong before it, so that it answers; the last hook before the limits."""
    if (error := request.environ.pop(_ERROR, None)) is not None:
        raise error


class Quick:
    """A WSGI application that answers what it knows, and gives the rest to another."""

    def __init__(self, app: Flask, store: Store, config: Config, limits: Limits) -> None:
        self._beyond = app.wsgi_app
        self._store = store
        self._config = config
        self._limits = limits

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> "Iterable[bytes]":
        try:
            answer = self._answer(environ)
        except Exception as error:  # noqa: BLE001 - Flask knows what to say of it
            environ[_ERROR] = error
            answer = None
        if answer is None:
            if AT_ONCE in environ:
                raise LaterError
            return self._beyond(environ, start_response)
        status, headers, parts = self._sent(environ, answer)
        start_response(f"{status} {status.phrase.upper()}", list(headers.items()))
        return parts

    def _answer(self, environ: "WSGIEnvironment") -> Answer | None:
        """What anybody is answered; None where it is no such request."""
        found = _PATH.fullmatch(environ["PATH_INFO"])
        if found is None or not _is_plain(environ):
            return None
        asked = Request(environ)
        if not is_ours(asked.host, self._config.hosts) or not _wants_data(asked):
            return None
        collection, feature_id = found.groups()
        environ[ROUTE] = PAGE_RULE if feature_id is None else ITEM_RULE
        sender, is_at_once = asked.remote_addr or "", AT_ONCE in environ
        if not is_at_once:
            self._limits.count_read(sender)
        elif feature_id is None and accepted(environ.get("HTTP_ACCEPT_ENCODING", "")):
            return None  # to compress a page takes as long as to find it
        asking = Asking(
            request=asked,
            audience=Audience.PUBLIC,
            store=self._store,
            config=self._config,
            at_once=is_at_once,
        )
        if feature_id is None:
            answer = page_answer(asking, collection)
        else:
            answer = item_answer(asking, collection, feature_id)
        if is_at_once:
            self._limits.count_read(sender)
        return answer

    def _sent(
        self, environ: "WSGIEnvironment", answer: Answer
    ) -> tuple[HTTPStatus, dict[str, str], tuple[bytes, ...]]:
        """An answer as Flask would send it."""
        allowed, headers = self._config.cors_origins, answer.headers | OF_DATA
        if cors.is_by_origin(allowed, "GET"):
            headers["Vary"] += ", Origin"
        headers.update(cors.leave(allowed, "GET", environ.get("HTTP_ORIGIN")))
        if answer.status is not HTTPStatus.OK:
            del headers["Content-Type"]
            return answer.status, headers, ()
        parts = answer.parts
        if (encoding := accepted(environ.get("HTTP_ACCEPT_ENCODING", ""))) is not None:
            body, encoding = packed(answer.body, encoding)
            parts = (body,)
        if encoding is not None:
            headers["Content-Encoding"] = encoding
        headers["Content-Length"] = str(sum(map(len, parts)))
        return answer.status, headers, parts


def _is_plain(environ: "WSGIEnvironment") -> bool:
    """Whether it could be anybody's, and brings nothing."""
    if environ["REQUEST_METHOD"] != "GET" or any(name in environ for name in _PERSONAL):
        return False
    return environ.get("CONTENT_LENGTH", "") in ("", "0")


def _wants_data(asked: Request) -> bool:
    """Whether it doesn't ask for a page, nor for what isn't served."""
    return asked.args.get("f", Form.JSON) == Form.JSON and form(asked=asked) is Form.JSON
