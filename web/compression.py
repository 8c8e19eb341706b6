"""Compression of data, and of pages without a secret, for those who ask for it.

A compressed page that repeats what the sender chose beside a secret gives the secret away by its length
(BREACH, CVE-2013-3587): pages with a CSRF token, and all that a signed-in reader sees, stay as they are.
"""

import gzip
import sys

from flask import Flask, Response, g, request
from flask_compress import Compress

from web.auth.who import who

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

# Below this the header costs as much as is saved.
_LEAST_BYTES = 1_000
# Ten milliseconds for the map of a casebook.
_PAGE_LEVEL = 9
_MEDIA_TYPES = (
    "application/geo+json",
    "application/geo+json-seq",
    "application/json",
    "application/schema+json",
    "application/vnd.oai.openapi+json",
    "application/vnd.mapbox-vector-tile",
    "text/css",
    "text/csv",
    "text/javascript",
)


def install(app: Flask) -> None:
    """Compress answers of these types."""
    app.config.update(
        COMPRESS_ALGORITHM=["zstd", "gzip"],
        COMPRESS_ALGORITHM_STREAMING=["zstd"],  # the others aren't made piece by piece
        COMPRESS_EVALUATE_CONDITIONAL_REQUEST=False,  # done before the answer is made
        # Of what is made anew for each request; a page of 100 features takes about a millisecond.
        COMPRESS_LEVEL=3,
        COMPRESS_ZSTD_LEVEL=3,
        COMPRESS_MIN_SIZE=_LEAST_BYTES,
        COMPRESS_MIMETYPES=list(_MEDIA_TYPES),
    )
    Compress(app)
    app.after_request(_pack_public_page)


def _pack_public_page(response: Response) -> Response:
    has_secret = "csrf_token" in g or who().name
    is_page = response.mimetype == "text/html" and not response.is_streamed
    encoding = accepted_encoding()
    if is_page and not has_secret and encoding and len(response.get_data()) >= _LEAST_BYTES:
        response.set_data(encoded(response.get_data(), encoding, _PAGE_LEVEL))
        response.headers["Content-Encoding"] = encoding
        response.vary.add("Accept-Encoding")
    return response


def accepted_encoding() -> str | None:
    """The smallest encoding that the request accepts by name."""
    return next((name for name in ("zstd", "gzip") if request.accept_encodings[name]), None)


def encoded(body: bytes, encoding: str, level: int) -> bytes:
    """Bytes by `zstd` or `gzip`, at a level of the former; the latter's ends at 9."""
    if encoding == "zstd":
        return zstd.compress(body, level)
    return gzip.compress(body, min(level, 9), mtime=0)
