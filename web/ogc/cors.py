"""Leave for maps in browsers of other origins to read what is public (CORS), where a setting gives it.

References
----------
Fetch standard, 3.2, CORS protocol. https://fetch.spec.whatwg.org/#http-cors-protocol
"""

from collections.abc import Mapping, Sequence

from flask import Flask, Response, request

from web.ports import config

_READING = ("GET", "HEAD", "OPTIONS")
_ASKED_FIRST = {
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "Accept, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def install(app: Flask) -> None:
    """Add the headers to answers; without the setting there are none."""
    app.after_request(_allow)


def _allow(response: Response) -> Response:
    """Add what gives leave."""
    allowed = config().cors_origins
    if is_by_origin(allowed, request.method):
        response.vary.add("Origin")
    response.headers.update(leave(allowed, request.method, request.headers.get("Origin")))
    return response


def is_by_origin(allowed: Sequence[str], method: str) -> bool:
    """Whether answers depend on where the page that asks is from."""
    return bool(allowed) and "*" not in allowed and method in _READING


def leave(allowed: Sequence[str], method: str, origin: str | None) -> Mapping[str, str]:
    """The headers that give a page leave to read; none where it has none.

    Without credentials, ever: another origin reads what anybody may read.

    Parameters
    ----------
    allowed : sequence of str
        As the setting has them.
    method : str
    origin : str or None
        Where the page is from, as its browser says.

    Examples
    --------
    >>> leave(["https://maps.example"], "GET", "https://maps.example")["Access-Control-Allow-Origin"]
    'https://maps.example'
    """
    to = "*" if "*" in allowed else origin
    if to is None or to not in allowed or method not in _READING:
        return {}
    said = {"Access-Control-Allow-Origin": to, "Access-Control-Expose-Headers": "Content-Crs, ETag, Link"}
    return said if method != "OPTIONS" else said | _ASKED_FIRST
