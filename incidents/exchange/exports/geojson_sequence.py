"""GeoJSON text sequences: each feature after a record separator, so that a cut file loses only its last one.

References
----------
Gillies, S. (2017). GeoJSON Text Sequences. RFC 8142. https://www.rfc-editor.org/rfc/rfc8142
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from incidents.exchange.exports.geojson import encoded, features

__all__ = ["chunks", "features"]


def chunks(collection: str, bodies: Iterable[str], folder: Path | None = None) -> Iterator[bytes]:
    """The features, each between a record separator and a line feed."""
    return encoded(f"\x1e{body}\n" for body in bodies)
