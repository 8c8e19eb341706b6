"""CSV tables of places, in the dialects that spreadsheets write."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from gazetteer.errors import SourceError
from gazetteer.place import Place
from gazetteer.sources.columns import Columns, recognised
from gazetteer.sources.record import Records
from gazetteer.sources.row import START, Reject, Row, tried
from gazetteer.sources.spellings import is_text

SUFFIXES = (".csv", ".tsv", ".txt")
_SEPARATORS = ",;\t|"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    header: list[str]
    columns: Columns
    records: Records


def rows(given: Iterable[bytes | None], records: Records) -> Iterator[Row]:
    """A row for each row of the table; `records` makes the places.

    Raises
    ------
    SourceError
        If its header tells no name or no position.
    """
    given = iter(given)
    first = next(given, None) or b""
    header, separator = _header(first)
    table = _Table(header=header, columns=recognised(header), records=records)
    _check(table.columns, header)
    text = _Text(chain([first], given))
    reader = csv.reader(text, delimiter=separator)
    next(reader)
    for number, (line, values) in enumerate(_values(reader, text), start=1):
        if isinstance(values, str):
            yield Reject(line=line, start=text.start, reason=values)
        elif values and not _is_tags(values):
            start = separator.join(values)[:START].encode("utf-8", "replace").decode()
            yield tried(partial(_place, values, table, number), line, start)


def columns_of(line: bytes) -> Columns:
    """What the headers of a table's first line mean."""
    return recognised(_header(line)[0])


def _header(line: bytes) -> tuple[list[str], str]:
    """The headers, and what parts them: of all marks the one that parts most."""
    text = line.decode("utf-8", "replace").replace("\0", "")
    try:
        splits = {mark: next(csv.reader([text], delimiter=mark), []) for mark in _SEPARATORS}
    except csv.Error as error:
        raise SourceError(f"line 1: no header of a table ({error})") from error
    separator = max(splits, key=lambda mark: len(splits[mark]))
    return [name.strip() for name in splits[separator]], separator


def _check(columns: Columns, header: list[str]) -> None:
    shown = ", ".join(repr(name[:40]) for name in header[:12] if name) or "none"
    if not columns.have_names:
        raise SourceError(f"line 1: no column is a name, such as 'name' or 'admin3Name_en'; it has {shown}")
    if not columns.have_positions:
        raise SourceError(
            f"line 1: no columns for latitude and longitude, such as 'lat' and 'lon'; it has {shown}; "
            "load the boundaries of such areas as GeoJSON or GPKG"
        )
    twice = [name for name in header if name and header.count(name) > 1]
    if twice:
        raise SourceError(f"line 1: the column {twice[0]!r} is there twice; which of them is meant?")


class _Text:
    """Lines as text for the csv module, bytes that are no UTF-8 marked; keeps the start of the last one."""

    def __init__(self, given: Iterable[bytes | None]) -> None:
        self._given = iter(given)
        self.start = ""
        self.too_long = False

    def __iter__(self) -> "Iterator[str]":
        return self

    def __next__(self) -> str:
        line = next(self._given)
        self.too_long = self.too_long or line is None
        text = (line or b"").decode("utf-8", "surrogateescape")
        self.start = text[:START]
        return text + "\n"


def _values(reader: Any, text: _Text) -> Iterator[tuple[int, list[str] | str]]:
    """Each row with its first line's number, or what is wrong with it."""
    while True:
        line, text.too_long = reader.line_num + 1, False
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, f"no row of a table ({error}); is a quote left open?"
            continue
        yield line, "longer than a megabyte" if text.too_long else values


def _place(values: list[str], table: "_Table", number: int) -> Place:
    if len(values) != len(table.header):
        raise SourceError(f"{len(values)} values; expected {len(table.header)}, as in the header")
    if not all(map(is_text, values)):
        raise SourceError("it is not UTF-8")
    return table.records.place(table.columns, dict(zip(table.header, values, strict=True)), number)


def _is_tags(values: list[str]) -> bool:
    """Whether a row holds HXL tags, the second header of humanitarian tables."""
    return any(values) and all(value.startswith("#") or not value for value in values)
