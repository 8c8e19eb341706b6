"""The formats a collection is exported in: one table, and one way to write each of them.

A format's module is imported when it is used: GeoJSON needs neither GDAL nor Arrow, nor their memory.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from incidents.exchange.exports.errors import ExportError
from incidents.exchange.properties import PROPERTIES

Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A file format.

    Parameters
    ----------
    name : str
        As a user writes it.
    title : str
        As it is called.
    suffix : str
        Of its files, with the dot.
    media_type : str
        For HTTP.
    module : str
        Beside this one: its `chunks` write the format, its `features` read it.
    is_read_back : bool
        Whether what it holds comes back unchanged.
    """

    name: str
    title: str
    suffix: str
    media_type: str
    module: str
    is_read_back: bool = True

    def function(self, name: str) -> Any:
        """`chunks` or `features` of the format's module."""
        return getattr(import_module(f"{__package__}.{self.module}"), name)


_ROWS = (
    ("geojson", "GeoJSON", ".geojson", "application/geo+json", "geojson"),
    ("geojsonseq", "GeoJSON text sequence", ".geojsons", "application/geo+json-seq", "geojson_sequence"),
    ("gpkg", "GeoPackage", ".gpkg", "application/geopackage+sqlite3", "geopackage"),
    ("fgb", "FlatGeobuf", ".fgb", "application/flatgeobuf", "flatgeobuf"),
    ("kml", "KML", ".kml", "application/vnd.google-earth.kml+xml", "kml"),
    ("csv", "CSV", ".csv", "text/csv; charset=utf-8", "comma_separated"),
    ("geoparquet", "GeoParquet", ".parquet", "application/vnd.apache.parquet", "geoparquet"),
    ("pmtiles", "PMTiles", ".pmtiles", "application/vnd.pmtiles", "pmtiles"),
)

FORMATS: Mapping[str, Format] = {
    name: Format(
        name=name,
        title=title,
        suffix=suffix,
        media_type=media_type,
        module=module,
        is_read_back=name != "pmtiles",
    )
    for name, title, suffix, media_type, module in _ROWS
}


def format_of(path: Path) -> Format | None:
    """The format that a file's suffix stands for, or None.

    Examples
    --------
    >>> format_of(Path("strikes.GPKG")).name
    'gpkg'
    >>> format_of(Path("strikes.xlsx"))
    """
    return next((f for f in FORMATS.values() if f.suffix == path.suffix.lower()), None)


def stream(
    name: str, collection: str, bodies: Iterable[str], *, folder: Path | None = None
) -> Iterator[bytes]:
    """The bytes of an exported file, in pieces of about a megabyte.

    Parameters
    ----------
    name : str
        One of `FORMATS`.
    collection : str
        One of `incidents.exchange.properties.PROPERTIES`.
    bodies : iterable of str
        Features as JSON text (GeoJSON in CRS84).
    folder : Path, optional
        Where formats that can't be written front to back have their temporary files.

    Raises
    ------
    ExportError
        At once for an unknown format or collection; while it is written, for a feature that the format
        can't hold, which is named.
    """
    if name not in FORMATS:
        raise ExportError(f"there is no format {name!r}; there are {', '.join(FORMATS)}")
    if collection not in PROPERTIES:
        raise ExportError(f"there is no collection {collection!r}; there are {', '.join(PROPERTIES)}")
    chunks: Iterator[bytes] = FORMATS[name].function("chunks")(collection, bodies, folder)
    return chunks


def write(
    name: str, collection: str, bodies: Iterable[str], out: IO[bytes], *, folder: Path | None = None
) -> int:
    """Write an exported file; see `stream`.

    Returns
    -------
    int
        How many features it holds.

    Examples
    --------
    >>> from io import BytesIO
    >>> out = BytesIO()
    >>> body = '{"type":"Feature","id":"a","geometry":null,"properties":{"title":"A"}}'
    >>> write("geojson", "reports", [body], out)
    1
    >>> out.getvalue().decode().splitlines()[1] == body
    True
    """
    count = 0

    def counted() -> Iterator[str]:
        nonlocal count
        for body in bodies:
            count += 1
            yield body

    for chunk in stream(name, collection, counted(), folder=folder):
        out.write(chunk)
    return count


def in_pieces(path: Path, size: int = 1 << 20) -> Iterator[bytes]:
    """The bytes of a file."""
    with path.open("rb") as file:
        while piece := file.read(size):
            yield piece
