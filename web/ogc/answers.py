"""Answers: data with a validator, so that what didn't change isn't sent again, and pages."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from hashlib import blake2b
from importlib.metadata import version
from typing import Any

from flask import Response, request

from incidents.store import Audience
from web.ogc import links
from web.ports import audience, config, store

# A proxy that keeps answers keeps one for each of these.
VARY = "Accept, Accept-Encoding, Authorization, Cookie, User-Agent"


def dumps(value: Any) -> str:
    """JSON text, short and strict."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def data(
    media_type: str,
    make: Callable[[], str | bytes],
    *,
    related: Iterable[links.Link] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A document as data, or 304 where the sender has it already.

    Parameters
    ----------
    media_type : str
    make : callable
        Makes the text or bytes; asked only where it is needed.
    related : iterable of links
        Said in the Link header too.
    headers : mapping, optional
    """
    tag = etag(media_type)
    if "HTTP_IF_NONE_MATCH" in request.environ and request.if_none_match.contains_weak(tag):
        response = Response(status=304, content_type=media_type)
    else:
        response = Response(make(), content_type=media_type)
    said = response.headers
    said["ETag"] = f'W/"{tag}"'
    is_open = config().reading == "open" and audience() is Audience.PUBLIC
    # Whoever keeps it asks whether it still holds before using it; what isn't for all is for one alone.
    said["Cache-Control"] = "public, no-cache" if is_open else "private, no-cache"
    said["Vary"] = VARY
    if listed := links.header(related):
        said["Link"] = listed
    said.update(headers or {})
    return response


def document(value: Callable[[], Mapping[str, Any]], media_type: str) -> Response:
    """A document that has its own links, as data."""
    made = value()
    return data(media_type, lambda: dumps(made), related=made.get("links", ()))


def etag(media_type: str) -> str:
    """What changes when the answer to this request would, but for the time it was made at."""
    asked = "\n".join(
        (
            _release(),
            store().state(),
            str(int(audience())),
            media_type,
            request.root_url,
            "QGIS" if "QGIS/" in request.headers.get("User-Agent", "") else "",
            request.path,
            request.query_string.decode("latin-1"),
        )
    )
    return blake2b(asked.encode(), digest_size=12).hexdigest()


def page(text: str, related: Iterable[links.Link]) -> Response:
    """A page, with its links in the header too."""
    response = Response(text, content_type="text/html; charset=utf-8")
    response.headers["Vary"] = VARY
    response.headers["Link"] = links.header(related)
    return response


@lru_cache(maxsize=1)
def _release() -> str:
    return version("standoff")
