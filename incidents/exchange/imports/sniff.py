"""What format a data set is in, told by its content."""

import re
from pathlib import Path

from gazetteer.errors import SourceError
from gazetteer.names import fold
from gazetteer.sources.stream import lines, opened
from incidents.exchange.imports.errors import DatasetError
from incidents.exchange.imports.schemas import GDELT_HEADER, MARKS, Format
from incidents.exchange.imports.tables import header_of

TABLES = (".csv", ".tsv", ".tab", ".txt")
FEATURES = (".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson")
_DATABASE = b"SQLite format 3\x00"
_BEGINS = (
    (b"fgb\x03fgb", Format.FLATGEOBUF), (b"PAR1", Format.GEOPARQUET), (b"<?xml", Format.KML),
    (b"\xef\xbb\xbf<?xml", Format.KML), (b"<kml", Format.KML),
)  # fmt: skip
_BLANK = b" \t\r\n\x1e"


def sniff(path: Path) -> Format:
    """Tell the format of a file, plain or zipped, by how it begins.

    Raises
    ------
    DatasetError
        If it is empty, or packed in a way that can't be read.
    OSError
        If it can't be read.
    """
    with path.open("rb") as file:
        head = file.read(len(_DATABASE))
    if not head:
        raise DatasetError(f"{path} is an empty file; expected incidents")
    if head == _DATABASE:
        return Format.GPKG
    if (known := next((form for begin, form in _BEGINS if head.startswith(begin)), None)) is not None:
        return known
    try:
        with opened(path, (*TABLES, *FEATURES)) as stream:
            told = (line for line in lines(stream.file) if line is None or line.strip(_BLANK))
            first = next(told, None) or b""
    except SourceError as error:
        raise DatasetError(str(error)) from error
    if first.lstrip(_BLANK)[:1] == b"{":
        return Format.GEOJSON
    return _of_table(first)


def _of_table(first: bytes) -> Format:
    values = first.split(b"\t")
    if len(values) == len(GDELT_HEADER) and values[0].isdigit() and re.fullmatch(rb"[0-9]{8}", values[1]):
        return Format.GDELT
    keys = {fold(name) for name in header_of(first.decode("utf-8", "replace"))[0]}
    return next((form for form, marks in MARKS if keys >= marks), Format.CSV)
