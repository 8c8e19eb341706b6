"""Dumps of GeoNames: 19 columns parted by tabs.

References
----------
https://download.geonames.org/export/dump/readme.txt
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Protocol

from gazetteer.errors import SourceError
from gazetteer.names import MAX_NAME, fold
from gazetteer.place import Place
from gazetteer.sources.admin1 import Admin1
from gazetteer.sources.position import located
from gazetteer.sources.row import START, LeftOut, Reject, Row, tried
from gazetteer.sources.spellings import clean, spellings

COLUMNS = 19
_CLASSES = frozenset("AHLPRSTUV")
# What a place of a class is where the dump gives no code; GeoNames' own list has no code for "unspecified".
_UNCODED = {"A": "AREA", "H": "LK", "L": "LCTY", "P": "PPL", "R": "RD", "S": "BLDG", "T": "MT", "V": "LCTY"}


class Beside(Protocol):
    """A table of alternate names by GeoNames id."""

    def names(self, place: int, /) -> list[str]:
        """Further names."""

    def no_names(self, place: int, /) -> list[str]:
        """What a dump lists among the names and is none: links, postal codes."""


def is_dump(line: bytes) -> bool:
    """Whether a line looks like one of a dump."""
    fields = line.split(b"\t")
    return len(fields) == COLUMNS and fields[0].isdigit()


class Dump:
    """Makes places of the lines of a dump.

    Parameters
    ----------
    source : str
        Who gives the positions, for `Place.source`.
    admin1 : Admin1

    Attributes
    ----------
    beside : Beside or None
        The names that a table beside the dump gives.
    """

    def __init__(self, source: str, admin1: Admin1) -> None:
        self._source, self._admin1 = source, admin1
        self.beside: Beside | None = None

    def rows(self, lines: Iterable[bytes | None], done: int = 0) -> Iterator[Row]:
        """A row for each line after those that are done, in order."""
        for number, line in enumerate(islice(lines, done, None), start=done + 1):
            yield self._row(number, line)

    def _row(self, number: int, line: bytes | None) -> Row:
        if line is None:
            return Reject(line=number, start="", reason="longer than a megabyte; is this a dump?")
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError as error:
            start, byte = line[:START].decode("utf-8", "replace"), line[error.start]
            return Reject(line=number, start=start, reason=f"byte 0x{byte:02x} is not UTF-8")
        return tried(lambda: self._place(text.split("\t")), number, text[:START])

    def _place(self, fields: list[str]) -> Place:
        if len(fields) != COLUMNS:
            raise SourceError(f"{len(fields)} columns; expected {COLUMNS}, parted by tabs")
        number, kind, code, country = _id(fields[0]), fields[6], fields[7], fields[8].upper()
        if kind not in _CLASSES or not (code.isascii() and (code.isalnum() or not code)):
            raise SourceError(f"the class {kind[:9]!r} with code {code[:9]!r} is none of GeoNames'")
        _refuse_unwanted(kind, code)
        name = clean(fields[1])
        if not fold(name) or len(name) > MAX_NAME:
            raise SourceError(
                f"a name of {len(name):,} characters; expected 1 to {MAX_NAME} with a letter or digit"
            )
        population = int(fields[14]) if fields[14].isdecimal() else 0
        code = code or _UNCODED[kind]
        location, reason = located(fields[5], fields[4], code, population)
        lon, lat = location.point.lonlat
        return Place(
            id=f"gn-{number}",
            name=name,
            names=self._names(number, name, fields),
            feature_code=code,
            country_code=country if len(country) == 2 else "",
            location=location,
            uncertainty_reason=reason,
            source=self._source,
            admin1=self._admin1.name(country, fields[10], lon, lat),
            population=population,
        )

    def _names(self, number: int, name: str, fields: list[str]) -> tuple[str, ...]:
        others = fields[3].split(",") if fields[3] else []
        if self.beside is not None:
            no_names = frozenset(self.beside.no_names(number))
            others = [other for other in others if other not in no_names] + self.beside.names(number)
        plain = fields[2]
        if plain and plain != name and fold(plain) != fold(name):
            others.insert(0, plain)
        return spellings(name, others) if others else (name,)


def _id(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise SourceError(f"the id {text[:START]!r} is no whole number")
    return int(text)


def _refuse_unwanted(kind: str, code: str) -> None:
    if kind == "U":
        raise LeftOut("undersea features")
    if kind == "A" and code.endswith("H"):
        raise LeftOut("former administrative areas")


def ids(lines: Iterable[bytes | None]) -> Iterator[int]:
    """The ids of a dump's lines, those that are none left out."""
    for line in lines:
        start = (line or b"").partition(b"\t")[0]
        if start.isdigit() and len(start) < 19:
            yield int(start)
