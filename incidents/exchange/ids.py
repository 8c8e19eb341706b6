"""Ids that are safe in a URL, a file name and a script."""

import hashlib
import re

MAX_LENGTH = 80

_SAFE = re.compile(rf"[a-z0-9-]{{1,{MAX_LENGTH}}}")
_UNSAFE = re.compile("[^a-z0-9]+")
_DIGEST = 10


def machine_id(*parts: str) -> str:
    """Join parts to an id of 1 to 80 lower-case letters, digits and hyphens.

    What doesn't fit is shortened and told apart by a digest of the whole.

    Examples
    --------
    >>> machine_id("a-b-3", "certain")
    'a-b-3-certain'
    >>> machine_id("Ḥaṭla <b>")
    'a-la-b-1917a5e4d4'
    """
    joined = "-".join(parts)
    if _SAFE.fullmatch(joined):
        return joined
    kept = _UNSAFE.sub("-", joined.lower()).strip("-")[: MAX_LENGTH - _DIGEST - 1].strip("-")
    digest = hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]
    return f"{kept}-{digest}" if kept else digest
