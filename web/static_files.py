"""Static files, compressed once for each version of a file and kept: scripts, styles and the basemap."""

from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from flask import Flask, Response, abort, request, send_from_directory
from werkzeug.security import safe_join
from werkzeug.wrappers import Response as BaseResponse

from web.compression import accepted, encoded

_FOLDER: Final = Path(__file__).parent / "static"
# Once for each version of a file.
_LEVEL: Final = 19
# What shrinks; pictures don't.
_MEDIA_TYPES: Final = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}


def install(app: Flask) -> None:
    """Serve `/static/...`; the application has no static folder of its own."""
    app.add_url_rule("/static/<path:filename>", endpoint="static", view_func=static_file)


def static_file(filename: str) -> BaseResponse:
    """A file of the static folder, which browsers ask for again each time and get anew only if it changed."""
    media_type = _MEDIA_TYPES.get(Path(filename).suffix)
    encoding = accepted()
    if media_type is None or encoding is None:
        return send_from_directory(_FOLDER, filename)
    known = safe_join(str(_FOLDER), filename)
    if known is None or not Path(known).is_file():
        abort(404)
    body, tag = compressed(known, encoding, Path(known).stat().st_mtime_ns)
    response = Response(body, mimetype=media_type)
    response.headers["Content-Encoding"] = encoding
    response.headers["Cache-Control"] = "no-cache"
    response.vary.add("Accept-Encoding")
    response.set_etag(tag)
    return response.make_conditional(request)


@lru_cache(maxsize=256)
def compressed(path: str, encoding: str, _changed_ns: int) -> tuple[bytes, str]:
    """A file's content in an encoding, and a tag that names both."""
    body = encoded(Path(path).read_bytes(), encoding, _LEVEL)
    return body, sha256(body).hexdigest()[:32]
