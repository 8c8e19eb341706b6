"""Pairs as rows of a file: CSV written by machine code, or Parquet."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import numpy as np
from numpy.typing import NDArray

from incidents.crosscheck.compiled import compiled
from incidents.crosscheck.errors import TableError
from incidents.crosscheck.join import Pairs
from incidents.crosscheck.source import is_parquet, pyarrow
from incidents.model import Verdict

Bytes = NDArray[np.uint8]
Offsets = NDArray[np.int64]
Ids = NDArray[np.object_]

COLUMNS = ("claim_id", "strike_id", "measured_min_m", "measured_max_m", "verdict")
_NAMES = (Verdict.BORDERLINE.value, Verdict.CONTRADICTED.value)
_QUOTED = set(',"\r\n')
# Two distances of eight digits, a point and three decimals, three commas and the verdict.
_REST = 2 * 14 + 3 + max(map(len, _NAMES)) + 1


class Encoder(Protocol):
    """Writes the pairs of one block to a file, a chunk at a time."""

    def write(self, pairs: Pairs) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A file format: how a block is written, and how blocks become one file."""

    name: str
    encoder: Callable[[BinaryIO, Ids, Ids], Encoder]
    head: bytes = b""


def form_of(path: Path) -> Form:
    """The format that the ending of a file's name asks for.

    Raises
    ------
    TableError
        If it is neither .csv nor one of Parquet's, or Parquet can't be written here.
    """
    if is_parquet(path):
        pyarrow()
        return Form(name="parquet", encoder=ParquetEncoder)
    if path.suffix.lower() == ".csv":
        return Form(name="csv", encoder=CsvEncoder, head=",".join(COLUMNS).encode() + b"\n")
    raise TableError(f"{path}: the ending {path.suffix!r} is no format; expected .csv or .parquet")


class CsvEncoder:
    """Rows of CSV without a header: distances in metres to the millimetre, quoted where RFC 4180 says."""

    def __init__(self, file: BinaryIO, claim_ids: Ids, strike_ids: Ids) -> None:
        self._file = file
        self._cells = _cells(claim_ids), _cells(strike_ids)
        self._verdicts = _cells(np.array(_NAMES, dtype=object))

    def write(self, pairs: Pairs) -> None:
        """Add rows."""
        (claim_text, claim_at), (strike_text, strike_at) = self._cells
        widths = np.diff(claim_at)[pairs.claim] + np.diff(strike_at)[pairs.strike] + _REST
        out = np.empty(int(widths.sum()), np.uint8)
        end = _rows(
            out,
            claim_text,
            claim_at,
            strike_text,
            strike_at,
            *self._verdicts,
            pairs.claim,
            pairs.strike,
            pairs.min_m,
            pairs.max_m,
            pairs.contradicted,
        )
        self._file.write(out[:end].data)

    def close(self) -> None:
        """Nothing is left to write."""


class ParquetEncoder:
    """Parquet with ids and verdicts as dictionaries and full floats."""

    def __init__(self, file: BinaryIO, claim_ids: Ids, strike_ids: Ids) -> None:
        self._pa = pyarrow()
        self._ids = self._pa.array(claim_ids, "string"), self._pa.array(strike_ids, "string")
        self._verdicts = self._pa.array(_NAMES, "string")
        self._schema = parquet_schema()
        self._writer = self._pa.parquet.ParquetWriter(file, self._schema, compression="zstd")

    def write(self, pairs: Pairs) -> None:
        """Add a row group."""
        claim_ids, strike_ids = self._ids
        columns = [
            claim_ids.take(self._pa.array(pairs.claim)),
            strike_ids.take(self._pa.array(pairs.strike)),
            pairs.min_m,
            pairs.max_m,
            self._verdicts.take(self._pa.array(pairs.contradicted.astype(np.int8))),
        ]
        self._writer.write_table(
            self._pa.Table.from_arrays(list(map(self._pa.array, columns)), schema=self._schema)
        )

    def close(self) -> None:
        """Write the footer."""
        self._writer.close()


def parquet_schema() -> Any:
    """The columns of pairs in Parquet."""
    kinds = ("string", "string", "float64", "float64", "string")
    return pyarrow().schema([(name, kind) for name, kind in zip(COLUMNS, kinds, strict=True)])


def _cells(texts: Ids) -> tuple[Bytes, Offsets]:
    """Texts as CSV cells behind one another, each with its comma, and where each starts."""
    cells = [_cell(text).encode() + b"," for text in texts]
    starts = np.zeros(len(cells) + 1, np.int64)
    np.cumsum([len(cell) for cell in cells], out=starts[1:])
    return np.frombuffer(b"".join(cells), dtype=np.uint8), starts


def _cell(text: str) -> str:
    return text if _QUOTED.isdisjoint(text) else '"' + text.replace('"', '""') + '"'


@compiled
def _rows(  # noqa: PLR0917
    out: Bytes,
    claim_text: Bytes,
    claim_at: Offsets,
    strike_text: Bytes,
    strike_at: Offsets,
    verdict_text: Bytes,
    verdict_at: Offsets,
    claim: Offsets,
    strike: Offsets,
    min_m: NDArray[np.float64],
    max_m: NDArray[np.float64],
    contradicted: NDArray[np.bool_],
) -> int:
    at = 0
    for row in range(len(claim)):
        at = _copy(out, at, claim_text, claim_at[claim[row]], claim_at[claim[row] + 1])
        at = _copy(out, at, strike_text, strike_at[strike[row]], strike_at[strike[row] + 1])
        at = _metres(out, at, min_m[row])
        at = _metres(out, at, max_m[row])
        verdict = 1 if contradicted[row] else 0
        at = _copy(out, at, verdict_text, verdict_at[verdict], verdict_at[verdict + 1] - 1)
        out[at] = 10
        at += 1
    return at


@compiled
def _copy(out: Bytes, at: int, text: Bytes, start: int, end: int) -> int:
    for k in range(start, end):
        out[at] = text[k]
        at += 1
    return at


@compiled
def _metres(out: Bytes, at: int, value: float) -> int:
    """A distance to the millimetre and a comma."""
    left = np.int64(value * 1000 + 0.5)
    digits = 4
    while left >= 10**digits:
        digits += 1
    for place in range(digits, -1, -1):  # from the right, with the point before the last three
        if place == digits - 3:
            out[at + place] = 46
        else:
            out[at + place] = 48 + left % 10
            left //= 10
    out[at + digits + 1] = 44
    return at + digits + 2
