"""KML as we write it, read back a placemark at a time.

A file with a document type is refused: entities can name other files, or grow without end.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.parsers import expat

from incidents.exchange.exports.characters import restored
from incidents.exchange.exports.columns import LAYER_TYPES
from incidents.exchange.exports.errors import ExportedFileError
from incidents.exchange.exports.formats import Json, in_pieces
from incidents.exchange.properties import PROPERTIES, Kind


def features(collection: str, path: Path) -> Iterator[Json]:
    """The features, in their order.

    Raises
    ------
    ExportedFileError
        If it is no XML, has a document type, or a value isn't of its kind.
    """
    placemarks = _Placemarks()
    try:
        for piece in in_pieces(path):
            placemarks.parser.Parse(piece, False)
            yield from placemarks.taken(collection)
        placemarks.parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError, TypeError, RecursionError) as error:
        raise ExportedFileError(f"{path} can't be read as our KML: {error}") from error


class _Placemarks:
    """The values and coordinates of placemarks, as the parser meets them."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.StartDoctypeDeclHandler = self._doctype
        self._done: list[tuple[dict[str, str], list[Any]]] = []
        self._values: dict[str, str] = {}
        self._parts: list[Any] = []
        self._rings: list[Any] | None = None
        self._key = ""
        self._text: list[str] = []

    def taken(self, collection: str) -> Iterator[Json]:
        """The features of the placemarks that ended since the last time."""
        done, self._done = self._done, []
        for values, parts in done:
            yield _feature(collection, values, parts)

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._text = []
        if name == "Placemark":
            self._values, self._parts = {}, []
        elif name == "Polygon":
            self._rings = []
        elif name == "SimpleData":
            self._key = attributes.get("name", "")

    def _end(self, name: str) -> None:
        if name == "Placemark":
            self._done.append((self._values, self._parts))
        elif name == "SimpleData":
            self._values[self._key] = "".join(self._text)
        elif name == "coordinates":
            (self._parts if self._rings is None else self._rings).append(_positions("".join(self._text)))
        elif name == "Polygon":
            self._parts.append(self._rings)
            self._rings = None

    def _characters(self, text: str) -> None:
        self._text.append(text)

    def _doctype(self, name: str, *_: object) -> None:
        raise ExportedFileError(f"it declares a document type ({name[:40]!r}), which no KML needs")


def _positions(text: str) -> list[list[float]]:
    return [[float(number) for number in pair.split(",")[:2]] for pair in text.split()]


def _feature(collection: str, values: Mapping[str, str], parts: list[Any]) -> Json:
    properties = {
        about.name: _READERS[about.kind](values[about.name]) if about.name in values else None
        for about in PROPERTIES[collection]
    }
    geometry = _geometry(LAYER_TYPES[collection], parts)
    return {"type": "Feature", "id": values["id"], "geometry": geometry, "properties": properties}


def _geometry(kind: str | None, parts: list[Any]) -> Json | None:
    if not parts:
        return None
    if kind == "Point":
        return {"type": "Point", "coordinates": parts[0][0]}
    if kind == "MultiLineString" and len(parts) == 1:
        return {"type": "LineString", "coordinates": parts[0]}
    return {"type": kind, "coordinates": parts}


def _truth(text: str) -> bool:
    return {"1": True, "0": False}[text]


_READERS: Mapping[Kind, Callable[[str], Any]] = {
    Kind.TEXT: restored,
    Kind.WHOLE: int,
    Kind.NUMBER: float,
    Kind.TRUTH: _truth,
    Kind.DAY: str,
    Kind.NESTED: json.loads,
}
