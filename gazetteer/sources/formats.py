"""What format a file of places is in, and its rows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from itertools import islice
from pathlib import Path

from gazetteer.errors import SourceError
from gazetteer.sources import geojson, tables
from gazetteer.sources.geonames import Dump, is_dump
from gazetteer.sources.record import Records
from gazetteer.sources.row import Reject, Row
from gazetteer.sources.stream import Stream, lines, opened

_DATABASE = b"SQLite format 3\x00"
_TEXTS = (".txt", *tables.SUFFIXES, *geojson.SUFFIXES)


class Format(StrEnum):
    """The formats that can be loaded."""

    GEONAMES = "geonames"
    GEOJSON = "geojson"
    CSV = "csv"
    GPKG = "gpkg"


_SUFFIXES = {Format.GEONAMES: (".txt",), Format.GEOJSON: geojson.SUFFIXES, Format.CSV: tables.SUFFIXES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A file's format, and whether its places are the user's own rather than a gazetteer's."""

    format: Format
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The rows of a file being read, and how many of its bytes are read so far."""

    rows: Iterator[Row]
    position: Callable[[], int]


def kind_of(path: Path, given: Format | None = None) -> Kind:
    """Tell what a file is by how it begins, unless the format is given.

    Raises
    ------
    SourceError
        If it is empty, or a zip without a file of the format.
    OSError
        If it can't be read.
    """
    with path.open("rb") as file:
        is_database = file.read(len(_DATABASE)) == _DATABASE
    if given is Format.GPKG or (given is None and (is_database or path.suffix.lower() == ".gpkg")):
        return Kind(format=Format.GPKG, is_own=True)
    with opened(path, _SUFFIXES.get(given, _TEXTS) if given else _TEXTS) as stream:
        first = next(lines(stream.file)) or b""
        found = given or _by_content(stream.name, first)
    return Kind(format=found, is_own=not _is_gazetteer(found, first))


def _by_content(name: str, first: bytes) -> Format:
    if first.lstrip(b" \t\x1e")[:1] == b"{" or name.lower().endswith(geojson.SUFFIXES):
        return Format.GEOJSON
    if is_dump(first) or (name.lower().endswith(".txt") and not _is_header(first)):
        return Format.GEONAMES
    return Format.CSV


def _is_header(first: bytes) -> bool:
    return tables.columns_of(first).have_names


def _is_gazetteer(found: Format, first: bytes) -> bool:
    if found is not Format.CSV:
        return found is Format.GEONAMES
    columns = tables.columns_of(first)
    return columns.are_levels or columns.are_records


@contextmanager
def reading(path: Path, found: Format, *, dump: Dump, records: Records, done: int) -> Iterator[Reading]:
    """Open a file and give its rows after those that are done.

    Parameters
    ----------
    path : Path
    found : Format
    dump : Dump
        Makes the places of a GeoNames dump.
    records : Records
        Makes those of the other formats.
    done : int
        How many rows to leave out.

    Raises
    ------
    SourceError
        Naming the file, and where it can't be read; also while the rows are read.
    OSError
        If it can't be read.
    """
    try:
        rows: Iterator[Row]
        if found is Format.GPKG:
            # Imported only here: it brings GDAL, which nothing else needs.
            geopackage = import_module("gazetteer.sources.geopackage")
            rows = islice(geopackage.rows(path, records), done, None)
            yield Reading(rows=rows, position=lambda: 0)
            return
        with opened(path, _SUFFIXES[found]) as stream:
            if found is Format.GEONAMES:
                rows = _whole(dump.rows(lines(stream.file), done), stream)
            elif found is Format.CSV:
                rows = islice(_whole(tables.rows(lines(stream.file), records), stream), done, None)
            else:
                rows = islice(geojson.rows(stream.file, records), done, None)
            yield Reading(rows=rows, position=stream.position)
    except SourceError as error:
        raise error if str(path) in str(error) else SourceError(f"{path}: {error}") from error


def _whole(rows: Iterator[Row], stream: Stream) -> Iterator[Row]:
    """The rows, and an error at the end where the last one is broken and nothing says that it was whole."""
    row = None
    for row in rows:
        yield row
    if isinstance(row, Reject) and not row.left_out and not stream.is_ended:
        raise SourceError(f"cut short in line {row.line}, the last ({row.reason}); get the file again")
