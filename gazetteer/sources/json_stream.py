"""GeoJSON features one at a time, in the memory of the largest."""

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from gazetteer.errors import SourceError

_CHUNK = 1 << 20
# A country's outline at full resolution has about 30 MB.
MAX_FEATURE = 1 << 26
_BLANK = re.compile(r"[\s\x1e]*")
_CRS84 = ("CRS84", "EPSG::4326", "EPSG:4326", "CRS:84")

Feature = dict[str, Any]


def features(file: BinaryIO) -> Iterator[tuple[int, Feature]]:
    """The features of a collection, a single feature, or one after another, each with the line it begins on.

    Raises
    ------
    SourceError
        If it is no GeoJSON, is cut short, or is in other coordinates than CRS84.
    """
    text = _Text(file)
    while text.peek():
        line = text.line
        if not text.skip("{"):
            raise text.error("expected a GeoJSON object")
        members: dict[str, Any] = {}
        while not text.skip("}"):
            key = text.value()
            if not isinstance(key, str) or not text.skip(":"):
                raise text.error("expected a member of a GeoJSON object")
            if key == "features" and text.skip("["):
                yield from _listed(text)
                members["type"] = "FeatureCollection"
            else:
                members[key] = text.value()
            _check_crs(members)
            if not text.skip(",") and text.peek() != "}":
                raise text.error("expected a comma or the end of an object")
        if members.get("type") == "Feature":
            yield line, members
        elif members.get("type") != "FeatureCollection":
            raise text.error(f"expected features, found the type {str(members.get('type'))[:40]!r}")


def _listed(text: "_Text") -> Iterator[tuple[int, Feature]]:
    while not text.skip("]"):
        text.peek()
        line, feature = text.line, text.value()
        if not isinstance(feature, dict):
            raise text.error(f"expected a feature, found a {type(feature).__name__}")
        yield line, feature
        if not text.skip(",") and text.peek() != "]":
            raise text.error("expected a comma or the end of the features")


def _check_crs(members: dict[str, Any]) -> None:
    crs = members.get("crs")
    if crs is not None and not any(name in json.dumps(crs) for name in _CRS84):
        raise SourceError(
            f"its crs is {json.dumps(crs)[:80]}; GeoJSON is in longitude and latitude (RFC 7946): "
            "convert it, or load a GPKG"
        )


class _Text:
    """A text read bit by bit, as JSON values and marks."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._text, self._at, self._ended = file, "", 0, False
        self._decode = json.JSONDecoder(parse_constant=_refuse_constant).raw_decode
        self._rest = b""
        self.line = 1
        self._more(_CHUNK)
        self._text = self._text.removeprefix("\ufeff")

    def peek(self) -> str:
        """The next character that is no space, "" at the end."""
        while True:
            end = _BLANK.match(self._text, self._at).end()  # type: ignore[union-attr]
            self._pass(end)
            if end < len(self._text) or self._ended:
                return self._text[end : end + 1]
            self._more(_CHUNK)

    def skip(self, mark: str) -> bool:
        """Pass a mark, if it is next."""
        if self.peek() != mark:
            return False
        self._pass(self._at + 1)
        return True

    def value(self) -> Any:
        """The next value, read on until it is whole."""
        self.peek()
        size = _CHUNK
        while True:
            try:
                value, end = self._decode(self._text, self._at)
            except RecursionError:
                raise self.error("nested too deeply to be GeoJSON") from None
            except ValueError as error:
                if self._ended or isinstance(error, SourceError):
                    raise self.error(f"cut short, or no JSON ({error})") from error
            else:
                # A number at the end of what was read may go on.
                if end < len(self._text) or self._ended:
                    self._pass(end)
                    return value
            if len(self._text) - self._at > MAX_FEATURE:
                raise self.error(f"a value of more than {MAX_FEATURE:,} characters, or no JSON")
            self._more(size)
            size *= 2

    def error(self, said: str) -> SourceError:
        """What is wrong, and on which line."""
        return SourceError(f"line {self.line}: {said}")

    def _pass(self, end: int) -> None:
        self.line += self._text.count("\n", self._at, end)
        self._at = end

    def _more(self, size: int) -> None:
        data = self._rest + self._file.read(size)
        self._ended = not data or len(data) == len(self._rest)
        # A character of several bytes may be cut at the end.
        cut = 0 if self._ended else next((k for k in range(1, min(4, len(data)) + 1) if data[-k] >= 0xC0), 0)
        self._rest = data[len(data) - cut :] if cut else b""
        text = data[: len(data) - cut].decode("utf-8", "surrogateescape")
        self._text, self._at = self._text[self._at :] + text, 0


def _refuse_constant(name: str) -> Any:
    raise SourceError(f"{name} is no JSON")
