"""Compression of data for those who ask for it.

Pages stay as they are: a compressed page that repeats what the sender chose beside a secret gives the secret
away by its length (BREACH, CVE-2013-3587).
"""

from flask import Flask
from flask_compress import Compress

# Below this the header costs as much as is saved.
_LEAST_BYTES = 1_000
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
