"""What a row of a file turns out to be."""

from collections.abc import Callable
from dataclasses import dataclass

from gazetteer.errors import GazetteerError
from gazetteer.place import Place
from geo.errors import GeoError

# How much of a line is kept to recognise it by.
START = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A place, the line that tells of it, and the line's start."""

    line: int
    start: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """A line that isn't taken, its start, and why.

    Parameters
    ----------
    line : int
        From 1.
    start : str
    reason : str
        What is wrong with it, or what kind of places is left out: "undersea features".
    left_out : bool
        Whether nothing is wrong with it.
    """

    line: int
    start: str
    reason: str
    left_out: bool = False


Row = Found | Reject


class LeftOut(Exception):
    """A place of a kind that isn't taken, named in the plural."""


def tried(make: Callable[[], Place], line: int, start: str, where: str = "") -> Row:
    """The place that `make` gives, or why it gives none.

    Parameters
    ----------
    make : callable
        Raises what is wrong with the line.
    line : int
    start : str
    where : str
        What the reason begins with, where the line alone doesn't tell.
    """
    try:
        return Found(line=line, start=start, place=make())
    except LeftOut as kind:
        return Reject(line=line, start=start, reason=str(kind), left_out=True)
    except (GeoError, GazetteerError) as error:
        return Reject(line=line, start=start, reason=f"{where}{error}")
