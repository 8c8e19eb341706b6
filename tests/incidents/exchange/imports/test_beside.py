"""An iterator in a process of its own."""

import os
import signal
from collections.abc import Iterator

import pytest

from incidents.exchange.imports.beside import beside
from incidents.exchange.imports.errors import DatasetError

_LARGE = 1 << 20


def halves(number: int) -> Iterator[tuple[int, bytes]]:
    """A number halved until it is odd."""
    while not number % 2:
        number //= 2
        yield number, bytes(_LARGE)
    if number == 7:
        raise DatasetError("seven is no number for this")
    if number == 9:
        os.kill(os.getpid(), signal.SIGKILL)


def process(_: int) -> Iterator[int]:
    """The process that this runs in, again and again."""
    while True:
        yield os.getpid()


def test_it_yields_what_the_function_does() -> None:
    assert list(beside(halves, 12)) == [(6, bytes(_LARGE)), (3, bytes(_LARGE))]


def test_it_is_another_process_and_ends_with_who_takes_from_it() -> None:
    found = beside(process, 0)
    assert next(found) == next(found) != os.getpid()
    other = next(found)
    found.close()
    with pytest.raises(ProcessLookupError):
        os.kill(other, 0)


def test_its_errors_are_raised_here() -> None:
    found = beside(halves, 14)
    next(found)
    with pytest.raises(DatasetError, match="seven is no number"):
        next(found)


def test_a_process_that_is_killed_is_an_error() -> None:
    with pytest.raises(DatasetError, match="was ended"):
        list(beside(halves, 9))
