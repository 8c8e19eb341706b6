"""Answering JSON lines: one answer a line, in order, whatever the line holds."""

import json
import sys
import traceback
from collections.abc import Callable, Iterator
from typing import IO, Any, NoReturn

from tqdm import tqdm

from gazetteer.errors import GazetteerError
from geo.errors import GeoError
from incidents.errors import IncidentsError, ReportError
from web.commands import one_line

Json = dict[str, Any]

# A report's 10 MB can be six times as long in JSON escapes; nothing longer is kept in memory.
LINE_BYTES_MAX = 64 * 1024 * 1024

_FAULTS = 1
_LONGEST_INT = 19
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class LineError(ReportError):
    """A line that isn't a JSON object."""


def answer_lines(source: IO[bytes], answer: Callable[[Json, int], Json], *, always_id: bool = False) -> int:
    """Print the answer to each line, `{"error"}` where there is none, with the line's `id` if it has one.

    Parameters
    ----------
    source : binary file
        JSON objects, one a line, UTF-8.
    answer : callable
        Takes an object and the line's number, from 1.
    always_id : bool
        Whether an error has an `id` even where the line has none (null).

    Returns
    -------
    int
        Exit code: 0, or 1 where an answer failed for a fault of the program; the trace is on standard error.
    """
    faults = 0
    output = sys.stdout.buffer
    for number, line in enumerate(tqdm(_lines(source), unit=" lines", disable=None), start=1):
        given: Json = {"id": None} if always_id else {}
        try:
            record = parse(line)
            given |= {"id": record["id"]} if "id" in record else {}
            reply = given | answer(record, number)
        except (IncidentsError, GazetteerError, GeoError) as error:
            reply = given | {"error": one_line(error)}
        except Exception as error:  # noqa: BLE001  (a million lines don't stop for one; it is told, and counted)
            faults += 1
            traceback.print_exc(file=sys.stderr)
            reply = given | {"error": f"internal error: {type(error).__name__}: {one_line(error)}"}
        output.write(encode(reply) + b"\n")
        output.flush()
    return _FAULTS if faults else 0


def encode(value: Json) -> bytes:
    """JSON on one line in UTF-8, without infinities."""
    return _ENCODER.encode(value).encode()


def parse(line: bytes) -> Json:
    """The object of a line.

    Raises
    ------
    LineError
        Says what it is instead.
    """
    if len(line) > LINE_BYTES_MAX:
        raise LineError(f"the line is longer than {LINE_BYTES_MAX:,} bytes")
    if not line.strip():
        raise LineError("the line is empty")
    try:
        record = json.loads(line, parse_constant=_not_json, parse_int=_whole)
    except UnicodeDecodeError as error:
        raise LineError(f"not UTF-8: byte {error.object[error.start]:#04x} at {error.start}") from None
    except (ValueError, RecursionError) as error:
        raise LineError(f"not JSON: {error}") from None
    if not isinstance(record, dict):
        raise LineError(f"not a JSON object but {type(record).__name__}; write {{...}} on each line")
    if b"\\u" in line:  # only an escape can say half of a pair
        _refuse_half_pairs(record)
    return record


def _refuse_half_pairs(record: Json) -> None:
    try:
        json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        half = error.object[error.start]
        raise LineError(f"not Unicode: {half!a} is half of a surrogate pair") from None


def _not_json(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _whole(digits: str) -> float:
    """A whole number, or the float next to one that is longer than any number meant."""
    return int(digits) if len(digits) < _LONGEST_INT else float(digits)


def _lines(source: IO[bytes]) -> Iterator[bytes]:
    """Lines of a file; the rest of one that is too long is skipped."""
    while line := source.readline(LINE_BYTES_MAX + 1):
        yield line
        while line and not line.endswith(b"\n"):
            line = source.readline(LINE_BYTES_MAX)
