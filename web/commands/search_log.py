"""`--log FILE`: what was searched for every name, as a table or as JSON lines."""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from gazetteer.search_log import FIELDS
from web.commands.files import replacing

Row = Mapping[str, Any]
Write = Callable[[Iterable[Row]], None]

COLUMNS = ("report", "start", "end", *FIELDS)

option = click.option(
    "--log",
    "log_path",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write what was searched for each name, and what was refused why: CSV, or JSON lines (.jsonl).",
)

# A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@contextmanager
def writing(path: Path | None) -> Iterator[Write]:
    """Take the rows of `gazetteer.search_log.log_rows`; the file stands once all are written."""
    if path is None:
        yield lambda rows: None
        return
    with replacing(path) as file:
        yield _json_lines(file) if path.suffix in (".jsonl", ".ndjson") else _table(file)


def cell(value: object) -> object:
    """A value as a cell that no spreadsheet runs: text that looks like a formula begins with an apostrophe.

    Examples
    --------
    >>> cell("=HYPERLINK(A1)"), cell("Ayyash"), cell(-33.5), cell(None)
    ("'=HYPERLINK(A1)", 'Ayyash', -33.5, '')
    """
    if value is None:
        return ""
    if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA):
        return "'" + value
    return value


def _json_lines(file: IO[bytes]) -> Write:
    def write(rows: Iterable[Row]) -> None:
        for row in rows:
            file.write(json.dumps(dict(row), ensure_ascii=False).encode("utf-8", "replace") + b"\n")

    return write


def _table(file: IO[bytes]) -> Write:
    line = io.StringIO()
    # With both line ends in the terminator (RFC 4180), a cell that holds either is quoted.
    writer = csv.writer(line, lineterminator="\r\n")

    def put(cells: Iterable[object]) -> None:
        writer.writerow(list(cells))
        file.write(line.getvalue().encode("utf-8", "replace"))
        line.seek(0)
        line.truncate()

    def write(rows: Iterable[Row]) -> None:
        for row in rows:
            put(cell(row.get(column)) for column in COLUMNS)

    put(COLUMNS)
    return write
