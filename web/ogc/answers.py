"""Answers: data with a validator, so that what didn't change isn't sent again, and pages."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from http import HTTPStatus
from importlib.metadata import version
from typing import Any, Self, TypeAlias

from flask import Response, request
from werkzeug.wrappers import Request

from incidents.store import Audience, Store
from web.config import Config
from web.ogc import links
from web.ogc.media import wants_flat
from web.ports import audience, config, store

# A proxy that keeps answers keeps one for each of these.
VARY = "Accept, Accept-Encoding, Authorization, Cookie, User-Agent"

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)

Made: TypeAlias = str | bytes | tuple[bytes, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A request for data: who sent it, what it is answered from, and under which settings.

    One `at_once` is answered without a search, or by `LaterError`.
    """

    request: Request
    audience: Audience
    store: Store
    config: Config
    at_once: bool = False

    @classmethod
    def now(cls) -> Self:
        """The one that Flask is answering."""
        return cls(request=request, audience=audience(), store=store(), config=config())


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is sent, before it is compressed; in parts, since to join them is to copy a large one."""

    status: HTTPStatus
    headers: dict[str, str]
    parts: tuple[bytes, ...]

    @property
    def body(self) -> bytes:
        """All of it."""
        return b"".join(self.parts)

    def response(self) -> Response:
        """The same for Flask."""
        return Response(self.body, self.status, self.headers)


def dumps(value: Any) -> str:
    """JSON text, short and strict."""
    return _ENCODER.encode(value)


def answer(
    asking: Asking,
    media_type: str,
    make: Callable[[], Made],
    *,
    state: str,
    related: Iterable[links.Link] = (),
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """A document as data, or 304 where the sender has it already.

    Parameters
    ----------
    asking : Asking
    media_type : str
    make : callable
        Makes the text, the bytes or the parts; asked only where it is needed.
    state : str
        The store's, as `make` sees it.
    related : iterable of links
        Said in the Link header too.
    headers : mapping, optional
    """
    tag = etag(asking, state, media_type)
    is_open = asking.config.reading == "open" and asking.audience is Audience.PUBLIC
    said = {
        "Content-Type": media_type,
        "ETag": f'W/"{tag}"',
        # Whoever keeps it asks whether it still holds before using it; what isn't for all is for one alone.
        "Cache-Control": "public, no-cache" if is_open else "private, no-cache",
        "Vary": VARY,
    }
    if listed := links.header(related):
        said["Link"] = listed
    said.update(headers or {})
    if "If-None-Match" in asking.request.headers and asking.request.if_none_match.contains_weak(tag):
        return Answer(status=HTTPStatus.NOT_MODIFIED, headers=said, parts=())
    made = make()
    if isinstance(made, str):
        made = made.encode()
    return Answer(status=HTTPStatus.OK, headers=said, parts=(made,) if isinstance(made, bytes) else made)


def data(media_type: str, make: Callable[[], Made], *, related: Iterable[links.Link] = ()) -> Response:
    """The answer to the request that Flask is answering; see `answer`."""
    return answer(Asking.now(), media_type, make, state=store().state(), related=related).response()


def document(value: Callable[[], Mapping[str, Any]], media_type: str) -> Response:
    """A document that has its own links, as data."""
    made = value()
    return data(media_type, lambda: dumps(made), related=made.get("links", ()))


def etag(asking: Asking, state: str, media_type: str) -> str:
    """What changes when the answer to a request would, but for the time it was made at."""
    asked = "\n".join(
        (
            _release(),
            state,
            str(int(asking.audience)),
            media_type,
            links.root(asking.request),
            "QGIS" if wants_flat(asking.request) else "",
            asking.request.path,
            asking.request.query_string.decode("latin-1"),
        )
    )
    return blake2b(asked.encode(), digest_size=12).hexdigest()


def page(text: str, related: Iterable[links.Link]) -> Response:
    """A page, with its links in the header too."""
    response = Response(text, content_type="text/html; charset=utf-8")
    response.headers["Vary"] = VARY
    if listed := links.header(related):
        response.headers["Link"] = listed
    return response


@lru_cache(maxsize=1)
def _release() -> str:
    return version("standoff")
