"""The table of an import: rows that can't be used, rows in doubt, and incidents that may be one."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

COLUMNS = ("row", "line", "what", "reason", "record")
REJECTED, DOUBTFUL, TWINS = "rejected", "doubtful", "possible duplicate"
# The table of a file that is mostly rubbish ends here; further rows are counted.
MOST = 1_000_000
# A spreadsheet would run what begins so.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Rejects:
    """Writes down rows with what is wrong; a table that was cut off goes on where the store does.

    Parameters
    ----------
    path : Path
        A CSV table of `COLUMNS`; `record` is the whole row as a JSON array.
    done : int
        How many rows of the input are in the store; what the table holds of later ones is dropped.

    Attributes
    ----------
    counts : Counter of str
        By `REJECTED`, `DOUBTFUL` and `TWINS`.
    first : str
        The first reject in words, "" without any.
    """

    def __init__(self, path: Path, done: int = 0) -> None:
        self.counts: Counter[str] = Counter()
        self.first = ""
        kept = _rows(path, done) if done else []
        self._file = path.open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow(COLUMNS)
        for row in kept:
            self._writer.writerow(row)
            self._count(row[1], row[2], row[3])

    def add(self, row: int, line: int, what: str, reason: str, record: Any) -> None:
        """Write down what is wrong with a row, by the numbers of row and line, both from 1."""
        if self.counts.total() < MOST:
            told = json.dumps(record, ensure_ascii=False)
            self._writer.writerow((row, line, what, _safe(reason), _safe(told)))
        self._count(str(line), what, reason)

    def add_twins(self, groups: Iterable[tuple[str, ...]]) -> None:
        """Write down incidents that may be one, by their ids in the data set."""
        for ids in groups:
            if self.counts.total() < MOST:
                reason = f"{len(ids)} incidents with the same day, position and toll"
                self._writer.writerow(("", "", TWINS, reason, _safe(json.dumps(ids, ensure_ascii=False))))
            self._count("", TWINS, "")

    def flush(self) -> None:
        """Put on disk what was added, before the store says that these rows are done."""
        self._file.flush()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _count(self, line: str, what: str, reason: str) -> None:
        self.counts[what] += 1
        if what == REJECTED and not self.first:
            self.first = f"line {line}: {reason}"


def _safe(text: str) -> str:
    text = text.replace("\0", "").encode("utf-8", "replace").decode()
    return "'" + text if text.startswith(_FORMULA) else text


def _rows(path: Path, done: int) -> list[list[str]]:
    """Whole rows of an unfinished table up to a row of the input."""
    if not path.is_file():
        return []
    text = path.read_text(encoding="utf-8", errors="replace")
    rows = csv.reader(io.StringIO(text, newline=""))
    whole = [row for row in rows if len(row) == len(COLUMNS) and row[0].isdecimal()]
    return [row for row in whole if 0 < int(row[0]) <= done]
