"""Static files, compressed once for each version of a file and kept: scripts, styles and the basemap."""

import re
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from flask import Flask, Response, abort, request, send_from_directory
from werkzeug.security import safe_join
from werkzeug.wrappers import Response as BaseResponse

from web.compression import accepted, encoded

_FOLDER: Final = Path(__file__).parent / "static"
# Once for each version of a file: 19 saves a tenth more, and takes the first reader half a second.
_LEVEL: Final = 12
# What shrinks; pictures don't.
_MEDIA_TYPES: Final = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
_IMPORT: Final = re.compile(r'^import .*"\./([a-z0-9]+\.js)";$', re.MULTILINE)


def install(app: Flask) -> None:
    """Serve `/static/...`, and give templates `modules`; the application has no static folder of its own."""
    app.jinja_env.globals["modules"] = modules
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


def modules(script: str) -> list[str]:
    """The modules that a script needs, so that a page can ask for all of them at once.

    Examples
    --------
    >>> modules("places.js")[:3]
    ['basemap.js', 'controls.js', 'labels.js']
    """
    found = dict.fromkeys(_imports(script))
    for name in [*found]:
        found |= dict.fromkeys(modules(name))
    return list(found)


def _imports(script: str) -> list[str]:
    path = _FOLDER / script
    return _imports_of(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=256)
def _imports_of(path: Path, _changed_ns: int) -> list[str]:
    return _IMPORT.findall(path.read_text("utf-8"))


@lru_cache(maxsize=256)
def compressed(path: str, encoding: str, _changed_ns: int) -> tuple[bytes, str]:
    """A file's content in an encoding, and a tag that names both."""
    body = encoded(Path(path).read_bytes(), encoding, _LEVEL)
    return body, sha256(body).hexdigest()[:32]
