"""Files of any size, plain or zipped, as bytes and lines within bounds."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO

from gazetteer.errors import SourceError

# The longest line of a GeoNames dump has about 15,000 bytes.
MAX_LINE = 1 << 20
# Dumps shrink to a quarter; what grows a hundredfold is no text that people wrote.
MAX_RATIO = 100
_ANY_SIZE = 1 << 24
_MAX_BYTES = 1 << 36
_BUFFER = 1 << 20
_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16", b"\x1f\x8b": "gzip"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A file being read.

    Parameters
    ----------
    name : str
        Of the file, or of the member of a zip.
    file : binary file
        Its content.
    position : callable
        Bytes of the file on disk that were read so far, for a progress bar.
    is_ended : bool
        Whether the last line is known to be whole: it ends in a line end, or the file has a checksum.
    """

    name: str
    file: BinaryIO
    position: Callable[[], int]
    is_ended: bool


@contextmanager
def opened(path: Path, suffixes: tuple[str, ...] = (".txt",)) -> Iterator[Stream]:
    """Open a file, or the one member of a zip whose name ends as asked for (a readme doesn't count).

    Raises
    ------
    SourceError
        If the file is empty, or is a zip that is encrypted, without such a member, so much larger unpacked
        that it can't be text, or damaged, which may come while it is read.
    OSError
        If the file can't be read.
    """
    with path.open("rb", buffering=_BUFFER) as raw:
        head = raw.read(4)
        raw.seek(0)
        if not head:
            raise SourceError(f"{path} is an empty file; expected places")
        if (kind := _MARKS.get(head[:2])) is not None:
            raise SourceError(f"{path} is {kind}; unpack it or save it as UTF-8 text")
        if head[:2] == b"PK":
            with _zipped(path, raw, suffixes) as stream:
                yield stream
        else:
            raw.seek(-1, io.SEEK_END)
            is_ended = raw.read(1) in b"\r\n"
            raw.seek(0)
            yield Stream(name=path.name, file=raw, position=raw.tell, is_ended=is_ended)


def lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Lines without their ends, the first without a byte-order mark; None for one longer than `MAX_LINE`."""
    line = file.readline(MAX_LINE).removeprefix(b"\xef\xbb\xbf")
    while line:
        if len(line) >= MAX_LINE and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = file.readline(MAX_LINE)
            yield None
        else:
            yield line.rstrip(b"\r\n")
        line = file.readline(MAX_LINE)


@contextmanager
def _zipped(path: Path, raw: BinaryIO, suffixes: tuple[str, ...]) -> Iterator[Stream]:
    size = path.stat().st_size
    try:
        archive = zipfile.ZipFile(raw)
        member = _member(path, archive, suffixes)
        inside = archive.open(member)
        unpacked = archive.getinfo(member).file_size
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise _damaged(path, error) from error
    limit = min(_MAX_BYTES, max(_ANY_SIZE, MAX_RATIO * size))
    with archive, inside:
        # No more than it says is ever unpacked, so that what says less than it has is damaged.
        if unpacked > limit:
            raise SourceError(
                f"{path} unpacks to {unpacked:,} bytes; at most {limit:,} are taken from a zip so small: "
                "unpack it, look at it, and give what it holds"
            )
        file = io.BufferedReader(_Member(path, inside), _BUFFER)
        yield Stream(name=member, file=file, position=raw.tell, is_ended=True)


def _member(path: Path, archive: zipfile.ZipFile, suffixes: tuple[str, ...]) -> str:
    inside = archive.namelist()
    members = [
        name for name in inside if name.lower().endswith(suffixes) and not name.lower().endswith("readme.txt")
    ]
    named = [name for name in members if Path(name).stem.lower() == path.stem.lower()]
    if len(members) != 1 and len(named) != 1:
        wanted = " or ".join(suffixes)
        few = ", ".join(map(repr, inside[:5])) or "nothing"
        raise SourceError(f"{path}: expected one file {wanted} in the zip; it holds {few}; unpack it first")
    return (named or members)[0]


def _damaged(path: Path, error: Exception) -> SourceError:
    said = " ".join(str(error).split()) or type(error).__name__
    return SourceError(f"{path}: the zip is cut short, damaged or encrypted ({said}); get the file again")


class _Member(io.RawIOBase):
    """A member of a zip that ends in an error where it is damaged."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self._path, self._file = path, file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        try:
            data = self._file.read(len(buffer))
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
            raise _damaged(self._path, error) from error
        buffer[: len(data)] = data
        return len(data)
