"""CSV and its kin, in the dialects that spreadsheets write, row by row."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from incidents.exchange.imports.errors import DatasetError

_SEPARATORS = ",;\t|"
# Excel's own way to say what parts the values.
_SEP = "sep="

# The line that a row begins on, its values, and why it is no row, "" where it is one.
Item = tuple[int, Any, str]


class Table:
    """A table being read.

    Parameters
    ----------
    lines : iterable of bytes or None
        Without their ends; None for one that is too long.
    header : sequence of str
        Of a table without one; empty: the first line is it.
    encoding : str
    separator : str
        Empty: told by the header.

    Raises
    ------
    DatasetError
        If the first line is no header.
    """

    def __init__(
        self,
        lines: Iterable[bytes | None],
        *,
        header: tuple[str, ...] = (),
        encoding: str = "utf-8",
        separator: str = "",
    ) -> None:
        self._lines = _Lines(lines, encoding)
        if header:
            self.header, self._separator = header, separator or "\t"
        else:
            self.header, self._separator = _first(self._lines, separator)
        self._is_quoted = not header

    def rows(self) -> Iterator[Item]:
        """Every row after the header; a blank one is none."""
        lines, width = self._lines, len(self.header)
        reader = csv.reader(
            lines,
            delimiter=self._separator,
            quoting=csv.QUOTE_MINIMAL if self._is_quoted else csv.QUOTE_NONE,
        )
        before, is_first = lines.number, True
        while True:
            line, lines.fault = before + reader.line_num + 1, ""
            try:
                values = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield line, [], _unreadable(line, before + reader.line_num, error)
                continue
            if lines.fault:
                yield line, values, lines.fault
            elif len(values) != width:
                if any(values):
                    yield line, values, _ragged(line, before + reader.line_num, len(values), width)
            elif any(values) and not (is_first and _is_tags(values)):
                yield line, values, ""
            is_first = False


class _Lines:
    """Lines as text for the csv module; `fault` says what is wrong with those read since it was emptied."""

    def __init__(self, given: Iterable[bytes | None], encoding: str) -> None:
        self._given, self._encoding = iter(given), encoding
        self.number, self.fault = 0, ""

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = next(self._given)
        if line is None:
            self.fault = "a line of more than a megabyte; is a quote left open?"
            return "\n"
        try:
            text = line.decode(self._encoding)
        except UnicodeDecodeError as error:
            self.fault = (
                f"byte 0x{line[error.start]:02x} is not {self._encoding.upper()}; save the file as UTF-8, or "
                'name its encoding in a mapping file, such as encoding = "windows-1256"'
            )
            text = line.decode(self._encoding, "replace")
        if "\0" in text:
            self.fault = "it holds a NUL character"
        return text + "\n"


def header_of(line: str, separator: str = "") -> tuple[tuple[str, ...], str]:
    """The headers of a table's first line, and what parts them: as told, else what parts it most.

    Raises
    ------
    DatasetError
        If it can't be split.

    Examples
    --------
    >>> header_of("date; lat; lon")
    (('date', 'lat', 'lon'), ';')
    """
    try:
        splits = {mark: next(csv.reader([line], delimiter=mark), []) for mark in separator or _SEPARATORS}
    except csv.Error as error:
        raise DatasetError(f"line 1: no header of a table: {error}") from error
    mark = max(splits, key=lambda one: len(splits[one]))
    return tuple(name.strip() for name in splits[mark]), mark


def _first(lines: "_Lines", separator: str) -> tuple[tuple[str, ...], str]:
    """The header of a table, after blank lines and Excel's own line that tells the separator."""
    said = separator
    for line in lines:
        lines.number += 1
        if lines.fault:
            raise DatasetError(f"line {lines.number}: no header of a table: {lines.fault}")
        if line.lower().startswith(_SEP) and len(line.strip()) == len(_SEP) + 1:
            said = separator or line[len(_SEP)]
        elif line.strip():
            return header_of(line, said)
    raise DatasetError("no header of a table: the file is empty")


def _unreadable(first: int, last: int, error: csv.Error) -> str:
    where = f" in lines {first} to {last}" if last > first else ""
    return f"no row of a table{where} ({error}); is a quote left open?"


def _ragged(first: int, last: int, count: int, width: int) -> str:
    where = f" in lines {first} to {last}; is a quote left open?" if last > first else ""
    return f"{count:,} values{where}; expected {width:,}, as in the header"


def _is_tags(values: list[str]) -> bool:
    """Whether a row holds HXL tags, the second header of humanitarian tables."""
    return all(value.startswith("#") or not value for value in values)
