"""The table of the lines that weren't taken, kept beside the index."""

import csv
import io
import re
from collections import Counter
from pathlib import Path

from gazetteer.sources.row import Reject

COLUMNS = ("row", "line", "what", "reason", "start")
_REJECTED, _LEFT_OUT = "rejected", "left out"
# The table of a file that is mostly rubbish ends here; further rows are counted.
MOST = 1_000_000
# A spreadsheet runs a cell that begins so, after blanks and quotes too, and one that it parts off at a
# separator of its own country (OWASP, "CSV Injection").
_FORMULA = re.compile("(^|[;\t\r\n|])([\\s\"']*[=+\\-@＝＋－＠])")


class Rejects:
    """Writes down rows that aren't taken; a table that was cut off goes on where the index does.

    Parameters
    ----------
    path : Path
        A CSV table of `COLUMNS`.
    done : int
        How many rows of the input are in the index already; what the table holds of later ones is dropped.

    Attributes
    ----------
    rejected : int
        Rows with something wrong.
    left_out : Counter of str
        Rows of kinds that aren't taken.
    first : str
        The first reject in words, "" without any.
    """

    def __init__(self, path: Path, done: int) -> None:
        self.rejected, self.first = 0, ""
        self.left_out: Counter[str] = Counter()
        kept = _rows(path, done) if done else []
        self._file = path.open("w", encoding="utf-8", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow(COLUMNS)
        for row in kept:
            self._writer.writerow(row)
            self._count(row[1], row[2], row[3])

    def add(self, row: int, reject: Reject) -> None:
        """Write a reject down with the number of its row, from 1."""
        what = _LEFT_OUT if reject.left_out else _REJECTED
        if self.rejected + self.left_out.total() < MOST:
            self._writer.writerow((row, reject.line, what, _written(reject.reason), _written(reject.start)))
        self._count(str(reject.line), what, reject.reason)

    def flush(self) -> None:
        """Put on disk what was added, before the index says that these rows are done."""
        self._file.flush()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _count(self, line: str, what: str, reason: str) -> None:
        if what == _LEFT_OUT:
            self.left_out[reason] += 1
            return
        self.rejected += 1
        self.first = self.first or f"line {line}: {reason}"


def _written(text: str) -> str:
    """Text as a cell that no spreadsheet runs: an apostrophe stands before what it might."""
    return _FORMULA.sub(r"\1'\2", text.encode("utf-8", "replace").decode())


def _rows(path: Path, done: int) -> list[list[str]]:
    """Whole rows of an unfinished table up to a row of the input."""
    if not path.is_file():
        return []
    text = path.read_text(encoding="utf-8", errors="replace")
    rows = csv.reader(io.StringIO(text.replace("\0", "")))
    whole = [row for row in rows if len(row) == len(COLUMNS) and row[0].isdecimal()]
    return [row for row in whole if 0 < int(row[0]) <= done]
