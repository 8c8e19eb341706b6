"""Positions as data sets write them, with the radius that their precision gives."""

from dataclasses import dataclass

from gazetteer.sources.position import number_of
from gazetteer.uncertainty import digits_uncertainty_m
from geo.lonlat import Location, LonLat
from incidents.exchange.imports.errors import RowError
from incidents.exchange.imports.precision import Radius

_MARKS = str.maketrans({"٫": ".", ",": ".", "−": "-", "°": "", "\u200e": "", "\u200f": ""})
# No step of a digit reaches farther than this, from corner to corner, on the ground.
_DIGIT_M = 158_000.0
_DECIMALS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Degrees in CRS84, a radius in metres and why it is that, and the class of the place, if it is told."""

    lon: float
    lat: float
    radius_m: float
    reason: str
    feature_code: str | None = None


def position_of(lon: str, lat: str, radius: Radius) -> Position:
    """A position from decimal degrees as written.

    The digits bound the radius from below. Files drop zeros at the end, so the finer of the two counts.

    Raises
    ------
    RowError
        If one of them is missing, or both are 0.
    geo.errors.GeoError, gazetteer.errors.SourceError
        If either is no number, or not on Earth; or the radius can't be one.
    """
    lon, lat = lon.translate(_MARKS).strip(), lat.translate(_MARKS).strip()
    if not lon or not lat:
        raise RowError(f"the {'latitude' if lon else 'longitude'} is missing, the other is {lon or lat!r}")
    point = LonLat(lon=number_of(lon, "longitude"), lat=number_of(lat, "latitude"))
    if point.lonlat == (0, 0):
        raise RowError("the position is 0, 0, where programs put what has none")
    metres, reason = radius.metres, radius.reason
    decimals = max(_decimals(lon), _decimals(lat))
    if _DIGIT_M * 10.0**-decimals > metres:
        digits_m = digits_uncertainty_m(f"{point.lon:.{decimals}f}", f"{point.lat:.{decimals}f}")
        if digits_m > metres:
            metres, reason = digits_m, f"{decimals} decimals of a degree say no more"
    checked = Location(point=point, uncertainty_m=metres)
    return Position(
        lon=round(point.lon, _DECIMALS),
        lat=round(point.lat, _DECIMALS),
        radius_m=round(checked.uncertainty_m, 1),
        reason=reason,
        feature_code=radius.feature_code,
    )


def _decimals(text: str) -> int:
    """Digits behind the point; those of a number with an exponent are many."""
    digits = text.partition(".")[2]
    return len(digits) if digits.isdecimal() or not digits else 16
