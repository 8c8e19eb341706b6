"""GeoJSON: the stored texts of the features, joined and never parsed, in the memory of some of them.

References
----------
Butler, H. et al. (2016). The GeoJSON Format. RFC 7946. https://www.rfc-editor.org/rfc/rfc7946
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from gazetteer.errors import SourceError
from gazetteer.sources import json_stream
from incidents.exchange.exports.errors import ExportedFileError
from incidents.exchange.exports.formats import Json

_SIZE = 1 << 20


def chunks(collection: str, bodies: Iterable[str], folder: Path | None = None) -> Iterator[bytes]:
    """A FeatureCollection, a feature a line."""
    opening = '{"type":"FeatureCollection","features":['
    texts = chain.from_iterable((",\n" if number else "\n", body) for number, body in enumerate(bodies))
    return encoded(chain((opening,), texts, ("\n]}\n",)))


def encoded(texts: Iterable[str]) -> Iterator[bytes]:
    """Texts in UTF-8, joined to pieces of about a megabyte.

    Half a surrogate pair, which UTF-8 has no bytes for, becomes the JSON escape that it came from.
    """
    piece: list[str] = []
    size = 0
    for text in texts:
        piece.append(text)
        size += len(text)
        if size >= _SIZE:
            yield "".join(piece).encode("utf-8", "backslashreplace")
            piece, size = [], 0
    yield "".join(piece).encode("utf-8", "backslashreplace")


def features(collection: str, path: Path) -> Iterator[Json]:
    """The features of a collection, or of a text sequence, one at a time.

    Raises
    ------
    ExportedFileError
        Naming the line that is no GeoJSON.
    """
    try:
        with path.open("rb") as file:
            for _, feature in json_stream.features(file):
                yield feature
    except SourceError as error:
        raise ExportedFileError(f"{path}: {error}") from error
