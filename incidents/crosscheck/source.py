"""Tables as they come: batches of rows of text or of typed columns, from CSV or Parquet."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from incidents.crosscheck.errors import TableError
from incidents.crosscheck.geoparquet import lon_lat, point_column
from incidents.crosscheck.rejects import Reject, Rejects

BATCH_ROWS = 50_000
PARQUET = (".parquet", ".geoparquet", ".pq")

Values = Sequence[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Some rows of a table: the values of each column asked for, and where the rows stand in the file."""

    columns: dict[str, Values]
    rows: Sequence[int]
    lines: Sequence[int] | None

    def record(self, index: int) -> list[str]:
        """A row as text."""
        return ["" if (v := values[index]) is None else str(v) for values in self.columns.values()]


def batches(path: Path, columns: Sequence[str], rejects: Rejects) -> Iterator[Batch]:
    """Batches of a table's rows, by the ending of its name: Parquet, else CSV.

    A row that doesn't have the header's number of values goes to `rejects`.

    Raises
    ------
    TableError
        If the file is empty, cut short, not of its format, or lacks a column.
    OSError
        If it can't be read.
    """
    return (_parquet if is_parquet(path) else _csv)(path, columns, rejects)


def is_parquet(path: Path) -> bool:
    """Whether the ending of a file's name says Parquet."""
    return path.suffix.lower() in PARQUET


def pyarrow() -> Any:
    """The library that reads and writes Parquet, which is imported only where it is asked for.

    Raises
    ------
    TableError
        If it isn't installed.
    """
    try:
        import_module("pyarrow.parquet")
        return import_module("pyarrow")
    except ImportError as error:
        raise TableError(
            "Parquet needs pyarrow: run 'make setup', or pip install pyarrow, or use CSV"
        ) from error


def check_columns(path: Path, header: Sequence[str], wanted: Sequence[str]) -> None:
    """Refuse a header without the columns wanted, or with one of them twice."""
    missing = [name for name in wanted if name not in header]
    if missing:
        hint = ""
        if len(header) == 1 and any(mark in header[0] for mark in ";\t|"):
            hint = "; are the values separated by commas?"
        raise TableError(
            f"{path}: no column {', '.join(missing)}; it has {', '.join(map(repr, header)) or 'none'}{hint}"
        )
    twice = [name for name in wanted if header.count(name) > 1]
    if twice:
        raise TableError(f"{path}: the column {twice[0]} is there twice; which of them is meant?")


def _csv(path: Path, columns: Sequence[str], rejects: Rejects) -> Iterator[Batch]:
    with path.open("rb") as raw:
        if not raw.read(1):
            raise TableError(f"{path} is an empty file; expected a header and rows")
        raw.seek(-1, 2)
        whole = raw.read(1) in b"\r\n"
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, strict=True)
        try:
            header = [name.strip() for name in next(reader)]
            check_columns(path, header, columns)
            yield from _csv_batches(path, reader, (header, columns), rejects, whole=whole)
        except csv.Error as error:
            cut = "cut short in a quoted value" if "end of data" in str(error) else f"not CSV: {error}"
            raise TableError(f"{path}, line {reader.line_num}: {cut}; get the file again") from error
        except UnicodeDecodeError as error:
            raise TableError(
                f"{path}: not UTF-8 after line {reader.line_num} "
                f"(byte 0x{error.object[error.start]:02x}); save it as UTF-8"
            ) from error


def _csv_batches(
    path: Path, reader: Any, names: tuple[list[str], Sequence[str]], rejects: Rejects, *, whole: bool
) -> Iterator[Batch]:
    header, columns = names
    places = [header.index(name) for name in columns]
    number, line, last_short = 1, reader.line_num, 0
    while rows := list(islice(reader, BATCH_ROWS)):
        lines: Sequence[int] = range(line + 1, line + len(rows) + 1)
        if reader.line_num - line != len(rows) or not all(rows):
            lines, rows = _lines(rows, line)
        line, numbers = reader.line_num, range(number, number + len(rows))
        number += len(rows)
        ragged = [i for i, row in enumerate(rows) if len(row) != len(header)]
        for i in ragged:
            rejects.add(_ragged(path, numbers[i], lines[i], rows[i], header))
            last_short = numbers[i] if len(rows[i]) < len(header) else last_short
        good = sorted(set(range(len(rows))).difference(ragged)) if ragged else range(len(rows))
        values = list(zip(*(rows[i] for i in good), strict=True)) or [()] * len(header)
        yield Batch(
            columns={name: values[place] for name, place in zip(columns, places, strict=True)},
            rows=[numbers[i] for i in good],
            lines=[lines[i] for i in good],
        )
    if last_short and last_short == number - 1 and not whole:
        raise TableError(f"{path}: cut short in row {last_short}, the last; get the file again")


def _lines(rows: list[list[str]], line: int) -> tuple[list[int], list[list[str]]]:
    """The line that each row ends on, where values hold line ends or lines are blank; those are left out."""
    ends = []
    for row in rows:
        line += 1 + sum(len(re.findall(r"\r\n|\r|\n", value)) for value in row)
        ends.append(line)
    kept = [i for i, row in enumerate(rows) if row]
    return [ends[i] for i in kept], [rows[i] for i in kept]


def _ragged(path: Path, number: int, line: int, row: list[str], header: list[str]) -> Reject:
    at = min(len(row), len(header) - 1)
    reason = f"{len(row)} values; expected {len(header)}, as in the header"
    return Reject(
        table=str(path), row=number, line=line, column=header[at], value="", reason=reason, record=row
    )


def _parquet(path: Path, columns: Sequence[str], rejects: Rejects) -> Iterator[Batch]:
    pa = pyarrow()
    try:
        with pa.parquet.ParquetFile(path) as file:
            schema = file.schema_arrow
            point = point_column(path, schema.metadata, schema.names)
            wanted = [name for name in columns if point is None or name not in ("lon", "lat")]
            check_columns(path, schema.names, wanted)
            _check_types(path, schema, wanted)
            row = 1
            for part in file.iter_batches(BATCH_ROWS, columns=[*wanted, *([point] if point else [])]):
                values = {name: part.column(name).to_pylist() for name in wanted}
                if point:
                    values["lon"], values["lat"] = lon_lat(part.column(point).to_pylist())
                ordered = {name: values[name] for name in columns}
                yield Batch(columns=ordered, rows=range(row, row + part.num_rows), lines=None)
                row += part.num_rows
    except (pa.ArrowException, UnicodeDecodeError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the system's, not pyarrow's own
        said = str(error).splitlines()[0]
        raise TableError(f"{path}: not Parquet, or cut short ({said}); get the file again") from error


def _check_types(path: Path, schema: Any, columns: Sequence[str]) -> None:
    """Refuse columns of what is no number, text or date: lists, bytes, truth values."""
    types = pyarrow().types
    for name in columns:
        kind = schema.field(name).type
        if types.is_nested(kind) or types.is_boolean(kind) or "binary" in str(kind):
            raise TableError(f"{path}, column {name}: of type {kind}; expected numbers, text or dates")
