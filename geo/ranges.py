"""Ranges of distance and azimuth: what a claim allows and what a measurement leaves open."""

import math
from dataclasses import dataclass

from geo.errors import RangeError


@dataclass(frozen=True, slots=True, kw_only=True)
class DistanceRange:
    """A closed range of distances.

    Parameters
    ----------
    min_m : float
        Lower end in metres, 0 or more.
    max_m : float
        Upper end in metres, at least `min_m`; infinity where nothing bounds it.

    Raises
    ------
    RangeError
        If an end isn't a number, is negative, or the range is empty.

    Examples
    --------
    >>> DistanceRange(min_m=2_300, max_m=18_300).within(DistanceRange(min_m=0, max_m=20_000))
    True
    """

    min_m: float
    max_m: float

    def __post_init__(self) -> None:
        if math.isnan(self.min_m) or math.isnan(self.max_m):
            raise RangeError(f"a distance range needs numbers, not {self.min_m!r} to {self.max_m!r}")
        if self.min_m < 0:
            raise RangeError(f"a distance of {self.min_m:g} m is negative")
        if math.isinf(self.min_m) or self.max_m < self.min_m:
            raise RangeError(f"the distance range {self.min_m:g} to {self.max_m:g} m is empty")

    def within(self, other: "DistanceRange") -> bool:
        """Whether every distance of this range lies in the other."""
        return other.min_m <= self.min_m and self.max_m <= other.max_m

    def disjoint(self, other: "DistanceRange") -> bool:
        """Whether no distance lies in both ranges."""
        return self.max_m < other.min_m or other.max_m < self.min_m

    def gap_m(self, other: "DistanceRange") -> float:
        """Metres between two disjoint ranges, 0 where they meet."""
        return max(0.0, other.min_m - self.max_m, self.min_m - other.max_m)


@dataclass(frozen=True, slots=True, kw_only=True)
class AzimuthRange:
    """A range of azimuths, clockwise from `start_deg` to `end_deg`, in degrees from true north.

    Raises
    ------
    RangeError
        If an end isn't within 0 to 360.

    Examples
    --------
    >>> AzimuthRange(start_deg=337.5, end_deg=22.5).width_deg
    45.0
    """

    start_deg: float
    end_deg: float

    def __post_init__(self) -> None:
        for azimuth in (self.start_deg, self.end_deg):
            if not 0 <= azimuth <= 360:
                raise RangeError(f"the azimuth {azimuth!r} is not between 0 and 360 degrees")

    @classmethod
    def around(cls, azimuth_deg: float, half_width_deg: float) -> "AzimuthRange":
        """The range `half_width_deg` to either side of an azimuth, above 0 and at most 180 degrees."""
        if not 0 < half_width_deg <= 180:
            raise RangeError(
                f"half of a range of azimuths is above 0 and at most 180, not {half_width_deg!r}"
            )
        start, end = azimuth_deg - half_width_deg, azimuth_deg + half_width_deg
        return cls(start_deg=start % 360, end_deg=end % 360)

    @property
    def width_deg(self) -> float:
        """Width in degrees, above 0 and at most 360."""
        return (self.end_deg - self.start_deg) % 360 or 360.0

    def contains(self, azimuth_deg: float) -> bool:
        """Whether an azimuth lies in the range, ends included."""
        return (azimuth_deg - self.start_deg) % 360 <= self.width_deg
