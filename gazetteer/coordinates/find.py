"""All coordinates of a text, in order."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from gazetteer.coordinates.angles import PLAIN, find_angles
from gazetteer.coordinates.coordinate import Coordinate
from gazetteer.coordinates.datums import datum_shift_m, find_datums
from gazetteer.coordinates.grids import find_grid_references
from gazetteer.coordinates.pairs import find_pairs, pair_in_brackets
from gazetteer.plain import plain_by

# A datum is named beside its coordinate: this many characters before or after it at most.
_BESIDE = 60
_AFTER = 60


def find_coordinates(text: str) -> list[Coordinate]:
    """Find every coordinate of a text, in time linear in its length.

    Parameters
    ----------
    text : str
        Any; hostile too.

    Returns
    -------
    list of Coordinate
        In order, none overlapping another; spans count the text's code points.

    Examples
    --------
    >>> (found,) = find_coordinates("It fell at 35.34 N, 40.14 E on 6.12.2015.")
    >>> found.point.latlon, round(found.uncertainty_m)
    ((35.34, 40.14), 1434)
    """
    plain = plain_by(text, PLAIN)
    found = [*find_grid_references(plain), *find_pairs(plain, list(find_angles(plain)))]
    datums = find_datums(plain)
    return [_on_datum(coordinate, datums) for coordinate in _apart(found)]


def coordinate_after(text: str, at: int) -> Coordinate | None:
    """The coordinate in brackets right after a place's name, if there is one.

    Parameters
    ----------
    text : str
    at : int
        Where the name ends, in code points.

    Examples
    --------
    >>> coordinate_after("in Gorwaik (35.1, 70.2) on Monday", 10).point.latlon
    (35.1, 70.2)
    """
    found = pair_in_brackets(plain_by(text[at : at + _AFTER], PLAIN))
    return found and replace(found, start=found.start + at, end=found.end + at)


def _apart(found: Sequence[Coordinate]) -> list[Coordinate]:
    """In order; of two that overlap, the one that was found first."""
    kept: list[Coordinate] = []
    for coordinate in sorted(found, key=lambda c: c.start):
        if not kept or kept[-1].end <= coordinate.start:
            kept.append(coordinate)
    return kept


def _on_datum(coordinate: Coordinate, datums: Sequence[tuple[int, int]]) -> Coordinate:
    """With the shift of the datum that is named beside it added to the radius."""
    at = bisect_left(datums, (coordinate.start - _BESIDE, 0))
    if at == len(datums) or datums[at][0] > coordinate.end + _BESIDE:
        return coordinate
    shift_m = datum_shift_m(coordinate.point, datums[at][1])
    said = f"another datum than WGS 84 is named (EPSG:{datums[at][1]}): {shift_m:,.0f} m more"
    return replace(
        coordinate,
        uncertainty_m=coordinate.uncertainty_m + shift_m,
        reason=f"{coordinate.reason}; {said}",
    )
