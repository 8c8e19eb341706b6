"""A coordinate as a text writes it."""

from dataclasses import dataclass

from gazetteer.uncertainty import step_uncertainty_m
from geo.lonlat import HALF_EARTH_M, Location, LonLat

# No position is surer than the receiver it was read from: the worst site's horizontal error at 95 %, in
# metres, by the GPS Standard Positioning Service Performance Standard, 5th edition, 2020.
POSITIONING_M = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinate:
    """A coordinate of a text.

    Parameters
    ----------
    start, end : int
        Code points `start` up to `end` of the text are its words.
    point : LonLat
        Degrees on WGS 84.
    uncertainty_m : float
        Metres: what the digits leave open, and never less than a receiver's error.
    reason : str
        How it was read, and where the radius comes from.
    """

    start: int
    end: int
    point: LonLat
    uncertainty_m: float
    reason: str

    @property
    def location(self) -> Location:
        """The position with its radius."""
        return Location(point=self.point, uncertainty_m=min(self.uncertainty_m, HALF_EARTH_M))


def degrees_written(start: int, end: int, point: LonLat, step_deg: float, how: str) -> Coordinate:
    """A coordinate written to a step of so many degrees.

    References
    ----------
    Chapman and Wieczorek 2020, Georeferencing Best Practices, doi:10.15468/doc-gg7h-s853
    """
    radius_m = max(step_uncertainty_m(point, step_deg), POSITIONING_M)
    written = (
        f"written to {_step(step_deg)}, which leaves {radius_m:,.0f} m open (Chapman and Wieczorek 2020)"
    )
    return Coordinate(start=start, end=end, point=point, uncertainty_m=radius_m, reason=f"{how}; {written}")


def _step(step_deg: float) -> str:
    """A step in the unit that it is a decimal fraction of: degrees, minutes or seconds."""
    for unit, per_degree in (("degrees", 1), ("minutes", 60), ("seconds", 3600)):
        step = f"{step_deg * per_degree:.9f}".rstrip("0").rstrip(".")
        if step.strip("0.") == "1":
            return f"{step} {unit if step != '1' else unit[:-1]}"
    return f"{step_deg:g} degrees"
