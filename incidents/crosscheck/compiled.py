"""Numba, with types that a checker can follow."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

import numba

P = ParamSpec("P")
R = TypeVar("R")


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile to machine code at the first call, kept on disk where that can be written; free of the GIL."""
    try:
        return cast(Callable[P, R], numba.njit(nogil=True, cache=True)(function))
    except RuntimeError:  # no folder to keep it in: compiled anew by every process
        return cast(Callable[P, R], numba.njit(nogil=True)(function))
