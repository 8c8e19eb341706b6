"""A distance as somebody said it: the number, how precise it looks, and how people round.

References
----------
Chapman, A. D. and Wieczorek, J. R. (2020). Georeferencing Best Practices. GBIF. doi:10.15468/doc-gg7h-s853,
"Uncertainty from offset precision": the `stated` reading.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from geo.lonlat import HALF_EARTH_M
from incidents.errors import DistanceTextError


class Reading(StrEnum):
    """How a number is to be taken."""

    STATED = "stated"  # as precise as it looks
    ROUNDED = "rounded"  # as people round
    EXACT = "exact"  # as it stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Distance:
    """A distance with its two tolerances.

    Parameters
    ----------
    low_m, high_m : float
        Ends in metres, equal for a single number; above 0, at most half the Earth.
    stated_m, rounded_m : float
        Tolerance to either side in metres under each reading.
    hedge : str or None
        The word that hedges it ("about"), which forbids the stated reading alone.
    text : str
        The words it was read from.

    Raises
    ------
    DistanceTextError
        If the ends aren't finite, positive, ordered and on Earth.
    """

    low_m: float
    high_m: float
    stated_m: float
    rounded_m: float
    hedge: str | None = None
    text: str = ""

    def __post_init__(self) -> None:
        said = self.text or f"{self.low_m:g} m"
        if not (math.isfinite(self.low_m) and math.isfinite(self.high_m)):
            raise DistanceTextError(f"the distance {said!r} is not finite")
        if self.low_m < 0 or self.high_m <= 0:
            raise DistanceTextError(f"the distance {said!r} is not above 0")
        if self.high_m < self.low_m:
            raise DistanceTextError(f"the distance {said!r} ends before it starts")
        if self.high_m > HALF_EARTH_M:
            raise DistanceTextError(f"the distance {said!r} is larger than half the Earth (20,004 km)")

    @property
    def middle_m(self) -> float:
        """The number itself, or the middle of a range, in metres."""
        return (self.low_m + self.high_m) / 2

    def tolerance_m(self, reading: Reading) -> float:
        """Tolerance to either side in metres."""
        return {Reading.STATED: self.stated_m, Reading.ROUNDED: self.rounded_m, Reading.EXACT: 0.0}[reading]


@lru_cache(maxsize=1024)
def stated_step(number: str) -> Fraction:
    """The precision step of a number as written: half of it is the `stated` tolerance.

    Decimals that are halves or quarters count as such; a number of two digits is good to 1, and longer round
    numbers to the power of ten below their first digit, as far as their zeros go.

    Examples
    --------
    >>> [str(stated_step(n)) for n in ("35", "30", "100", "140", "1000", "244", "10.25", "10.5", "10.6")]
    ['1', '1', '10', '10', '100', '1', '1/4', '1/2', '1/10']
    """
    value, decimals = Fraction(number), len(number.partition(".")[2])
    if decimals:
        return Fraction(1, value.denominator if value.denominator in (2, 4) else 10**decimals)
    digits = str(value.numerator)
    zeros = len(digits) - len(digits.rstrip("0"))
    return Fraction(10 ** max(0, min(zeros, len(digits) - 2)))


@lru_cache(maxsize=1024)
def rounded_step(number: str) -> Fraction:
    """The coarsest grid of 1, 5, 10, 50, 100... that divides a number and is at most half of it.

    Half of it is the `rounded` tolerance: people say round numbers.

    Examples
    --------
    >>> [str(rounded_step(n)) for n in ("35", "55", "24", "200", "1", "2.5")]
    ['5', '5', '1', '100', '1', '1/2']
    """
    value = Fraction(number)
    finest = Fraction(1, 10 ** len(number.partition(".")[2]))
    grids = [finest * base * 10**power for power in range(9) for base in (1, 5)]
    fitting = [g for g in grids if value % g == 0 and 2 * g <= value]
    return max(fitting, default=finest)


def distance_of(number: str, unit_m: float, *, hedge: str | None = None, text: str = "") -> Distance:
    """A single number in a unit, with both tolerances.

    Parameters
    ----------
    number : str
        Decimal digits, as written.
    unit_m : float
        Metres in one unit.

    Examples
    --------
    >>> d = distance_of("35", 1609.344, text="35 miles")
    >>> round(d.middle_m), round(d.stated_m), round(d.rounded_m)
    (56327, 805, 4023)
    """
    value = float(Fraction(number)) * unit_m
    return Distance(
        low_m=value,
        high_m=value,
        stated_m=float(stated_step(number)) / 2 * unit_m,
        rounded_m=float(rounded_step(number)) / 2 * unit_m,
        hedge=hedge,
        text=text,
    )
