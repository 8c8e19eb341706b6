"""Compression of data, and of pages without a secret, for those who ask for it.

A compressed page that repeats what the sender chose beside a secret gives the secret away by its length
(BREACH, CVE-2013-3587): pages with a CSRF token, and all that a signed-in reader sees, stay as they are.
"""

import gzip
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache

from flask import Flask, Response, g, request
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

from web.auth.who import who

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

# Below this the header costs as much as is saved.
LEAST_BYTES = 1_000
# Of what is made anew for each request; a page of 100 features takes about a third of a millisecond by zstd.
DATA_LEVEL = 3
# Ten milliseconds for the map of a casebook.
_PAGE_LEVEL = 9
_ENCODINGS = ("zstd", "gzip")
# A browser's is a tenth of it.
_LONGEST_ACCEPT = 400
_DATA = frozenset(
    {
        "application/geo+json",
        "application/geo+json-seq",
        "application/json",
        "application/schema+json",
        "application/vnd.oai.openapi+json",
        "application/vnd.mapbox-vector-tile",
        "text/css",
        "text/csv",
        "text/javascript",
    }
)


def install(app: Flask) -> None:
    """Compress answers of these types."""
    app.after_request(_pack)


def _pack(response: Response) -> Response:
    is_page = response.mimetype == "text/html"
    if (is_page and ("csrf_token" in g or who().name)) or not (is_page or response.mimetype in _DATA):
        return response
    response.vary.add("Accept-Encoding")
    if response.status_code != 200 or "Content-Encoding" in response.headers or response.direct_passthrough:
        return response  # the last: a file that the server hands on as it is
    if response.is_streamed:
        _pack_stream(response)
    else:
        body, encoding = packed(response.get_data(), accepted(), _PAGE_LEVEL if is_page else DATA_LEVEL)
        if encoding:
            response.set_data(body)
            response.headers["Content-Encoding"] = encoding
    return response


def _pack_stream(response: Response) -> None:
    """By zstd or not at all: nothing else is made piece by piece here."""
    if accepted(encodings=("zstd",)):
        response.response = _zstd_parts(response.iter_encoded())
        response.headers["Content-Encoding"] = "zstd"


def _zstd_parts(parts: Iterable[bytes]) -> Iterator[bytes]:
    compressor = zstd.ZstdCompressor(level=DATA_LEVEL)
    for part in parts:
        if out := compressor.compress(part):
            yield out
    yield compressor.flush()


def packed(body: bytes, encoding: str | None, level: int = DATA_LEVEL) -> tuple[bytes, str | None]:
    """Bytes in an encoding, if there is one and it is worth it, and the encoding that they are then in."""
    if encoding is None or len(body) < LEAST_BYTES:
        return body, None
    return encoded(body, encoding, level), encoding


def accepted(accept: str | None = None, encodings: tuple[str, ...] = _ENCODINGS) -> str | None:
    """The encoding that an Accept-Encoding header prefers; None where it is bytes as they are.

    Parameters
    ----------
    accept : str, optional
        The header of the request that Flask is answering where not given.
    encodings : tuple of str
        What is on offer; of those that are preferred equally, the first.

    Examples
    --------
    >>> accepted("gzip, deflate, br, zstd"), accepted("gzip;q=0.8, zstd;q=0.1"), accepted("gzip;q=0")
    ('zstd', 'gzip', None)
    """
    if accept is None:
        accept = request.headers.get("Accept-Encoding", "")
    return _preferred(accept[:_LONGEST_ACCEPT], encodings) if accept else None


@lru_cache(maxsize=256)
def _preferred(accept: str, encodings: tuple[str, ...]) -> str | None:
    wanted = parse_accept_header(accept, Accept)
    best = max(encodings, key=wanted.quality)
    return best if wanted.quality(best) > 0 and wanted.quality(best) >= wanted.quality("identity") else None


def encoded(body: bytes, encoding: str, level: int) -> bytes:
    """Bytes by `zstd` or `gzip`, at a level of the former; the latter's ends at 9."""
    if encoding == "zstd":
        return zstd.compress(body, level)
    return gzip.compress(body, min(level, 9), mtime=0)
