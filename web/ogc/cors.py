"""Leave for maps in browsers of other origins to read what is public (CORS), where a setting gives it.

References
----------
Fetch standard, 3.2, CORS protocol. https://fetch.spec.whatwg.org/#http-cors-protocol
"""

from flask import Flask, Response, request

from web.ports import config

_READING = ("GET", "HEAD", "OPTIONS")


def install(app: Flask) -> None:
    """Add the headers to answers; without the setting there are none."""
    app.after_request(_allow)


def _allow(response: Response) -> Response:
    """Without credentials, ever: another origin reads what anybody may read."""
    allowed = config().cors_origins
    if not allowed or request.method not in _READING:
        return response
    origin = request.headers.get("Origin")
    said = response.headers
    if "*" in allowed:
        said["Access-Control-Allow-Origin"] = "*"
    else:
        response.vary.add("Origin")
        if origin not in allowed:
            return response
        said["Access-Control-Allow-Origin"] = origin
    said["Access-Control-Expose-Headers"] = "Content-Crs, ETag, Link"
    if request.method == "OPTIONS":
        said["Access-Control-Allow-Methods"] = "GET, HEAD"
        said["Access-Control-Allow-Headers"] = "Accept, If-None-Match"
        said["Access-Control-Max-Age"] = "86400"
    return response
