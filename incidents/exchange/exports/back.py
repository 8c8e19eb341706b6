"""Exported files read back: the same features, with the same ids, geometry and typed properties."""

from collections.abc import Iterator
from pathlib import Path

from incidents.exchange.exports.errors import ExportedFileError
from incidents.exchange.exports.formats import FORMATS, Json
from incidents.exchange.properties import PROPERTIES


def read(name: str, collection: str, path: Path) -> Iterator[Json]:
    """The features of a file that `formats.write` wrote, one at a time.

    Parameters
    ----------
    name : str
        One of `FORMATS` that `is_read_back`.
    collection : str
        The one that was exported.
    path : Path

    Raises
    ------
    ExportedFileError
        If there is no such format or collection, or the file is something else.
    OSError
        If it can't be read.
    """
    read_back = [f.name for f in FORMATS.values() if f.is_read_back]
    if name not in read_back:
        raise ExportedFileError(f"{name!r} isn't read back; {', '.join(read_back)} are")
    if collection not in PROPERTIES:
        raise ExportedFileError(f"there is no collection {collection!r}; there are {', '.join(PROPERTIES)}")
    found: Iterator[Json] = FORMATS[name].function("features")(collection, path)
    return found
