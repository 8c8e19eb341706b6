"""Rows that can't be used: what is wrong with which value, told at once or set aside in a file."""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from incidents.crosscheck.errors import RowError


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """What is wrong with a row.

    Parameters
    ----------
    table : str
        Name of the file.
    row : int
        1 for the first row of data.
    line : int or None
        Where the row ends in a text file.
    column : str
    value, reason : str
        The value as it stands, and what was expected instead.
    record : sequence of str
        The whole row.
    """

    table: str
    row: int
    line: int | None
    column: str
    value: str
    reason: str
    record: Sequence[str]

    def __str__(self) -> str:
        line = f" (line {self.line})" if self.line else ""
        return f"{self.table}, row {self.row}{line}, column {self.column}: {self.reason}"


class Rejects:
    """Takes bad rows: with a file it writes them down, without one it keeps the first to tell of.

    The file is a CSV table of `COLUMNS`; `record` is the whole row as a JSON array.
    """

    COLUMNS = ("table", "row", "line", "column", "value", "reason", "record")

    def __init__(self, file: TextIO | None = None) -> None:
        self.count = 0
        self._first: Reject | None = None
        self._writer = csv.writer(file) if file else None
        if self._writer:
            self._writer.writerow(self.COLUMNS)

    def add(self, reject: Reject) -> None:
        """Take a bad row."""
        self.count += 1
        self._first = self._first or reject
        if self._writer:
            record = json.dumps(list(reject.record), ensure_ascii=False)
            line = "" if reject.line is None else reject.line
            self._writer.writerow(
                (reject.table, reject.row, line, reject.column, reject.value, reject.reason, record)
            )

    def refuse(self) -> None:
        """Raise for rows that were not written to a file.

        Raises
        ------
        RowError
            Naming the first bad row, and how many there are.
        """
        if self._first and not self._writer:
            more = f"; {self.count - 1} more bad rows" if self.count > 1 else ""
            raise RowError(f"{self._first}{more}; mend it, or set bad rows aside with --rejects FILE")
