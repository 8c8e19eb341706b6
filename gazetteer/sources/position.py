"""A location from the numbers and outlines that a file gives."""

import math
from functools import lru_cache

import shapely
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from gazetteer.errors import SourceError
from gazetteer.sentence import Number, say
from gazetteer.uncertainty import default_uncertainty_m, digits_uncertainty_m
from geo.geodesic import distance_m
from geo.lonlat import Location, LonLat

# No step of a digit reaches farther than this, from corner to corner, on the ground.
_DIGIT_M = 158_000.0
_MANY = 16
# How far an outline may be off where its maker doesn't say. Published outlines of areas are simplified:
# those of Syria's governorates are off by 1.9 to 3.8 km. Others: this share of their extent, within bounds.
_AREA_ERROR_M = 3_000.0
_OUTLINE_SHARE, _OUTLINE_LEAST_M, _OUTLINE_MOST_M = 0.02, 10.0, 3_000.0
# The share of its area that mending an outline may change.
_MENDED_SHARE = 1e-3
_POINTS_AND_COMMAS = str.maketrans({"٫": ".", ",": ".", "−": "-", "°": ""})


def located(
    lon: str, lat: str, feature_code: str, population: int, radius_m: float | None = None
) -> tuple[Location, str]:
    """Place a point with the radius stated, else that of its class, or of its digits where they tell less.

    Parameters
    ----------
    lon, lat : str
        Decimal degrees on WGS 84, as written. Files drop zeros at the end, so the finer of the two counts.
    feature_code : str
        GeoNames feature code.
    population : int
    radius_m : float, optional
        The radius that the file states, in metres.

    Returns
    -------
    tuple of (Location, str)
        And why the radius is what it is.

    Raises
    ------
    SourceError
        If either is no number.
    geo.errors.GeoError
        If either is out of bounds, or the radius can't be one.

    Examples
    --------
    >>> location, why = located("40.14", "35.3", "PPL", 900)
    >>> round(location.uncertainty_m), why
    (1435, '2 decimals of a degree say no more')
    """
    lon, lat = lon.translate(_POINTS_AND_COMMAS), lat.translate(_POINTS_AND_COMMAS)
    point = LonLat(lon=number_of(lon, "longitude"), lat=number_of(lat, "latitude"))
    if point.lonlat == (0, 0):
        raise SourceError("it is at 0, 0, where programs put what has no position")
    if radius_m is not None:
        return Location(point=point, uncertainty_m=radius_m), say("stated in the file")
    radius_m, reason = _default(feature_code, population)
    decimals = max(_decimals(lon), _decimals(lat))
    if _DIGIT_M * 10.0**-decimals > radius_m:
        digits_m = digits_uncertainty_m(f"{point.lon:.{decimals}f}", f"{point.lat:.{decimals}f}")
        if digits_m > radius_m:
            radius_m, reason = (
                digits_m,
                say("%(count)s decimals of a degree say no more", count=Number(decimals)),
            )
    return Location(point=point, uncertainty_m=radius_m), reason


_default = lru_cache(maxsize=1 << 14)(default_uncertainty_m)


def outlined(
    outline: Polygon | MultiPolygon, feature_code: str, error_m: float | None = None
) -> tuple[Location, str]:
    """Place an outline by a point inside it, with the error stated or that of its kind.

    Parameters
    ----------
    outline : Polygon or MultiPolygon
        Valid, in CRS84 degrees.
    feature_code : str
        GeoNames feature code.
    error_m : float, optional
        How far the boundary may be off, in metres.

    Returns
    -------
    tuple of (Location, str)
        And why its error is what it is.
    """
    inside = outline.centroid if outline.covers(outline.centroid) else outline.representative_point()
    reason = "its outline; how far that may be off is stated in the file"
    if error_m is None:
        error_m, reason = _outline_error_m(outline, feature_code)
    point = LonLat(lon=inside.x, lat=inside.y)
    return Location(point=point, uncertainty_m=error_m, footprint=outline), reason


def _outline_error_m(outline: Polygon | MultiPolygon, feature_code: str) -> tuple[float, str]:
    if feature_code.startswith(("ADM", "PCL")):
        return _AREA_ERROR_M, f"its outline; {_AREA_ERROR_M:,.0f} m for how far an area's may be off"
    west, south, east, north = outline.bounds
    extent_m = distance_m(LonLat(lon=west, lat=south), LonLat(lon=east, lat=north))
    error_m = min(max(_OUTLINE_SHARE * extent_m, _OUTLINE_LEAST_M), _OUTLINE_MOST_M)
    return error_m, f"its outline; a fiftieth of its extent, {error_m:,.0f} m, for how far that may be off"


def polygon(shape: BaseGeometry) -> Polygon | MultiPolygon:
    """A valid outline of two dimensions; slips in drawing are mended where that changes nothing.

    Raises
    ------
    SourceError
        If it is no outline, or mending would change it.
    """
    flat = shapely.force_2d(shape)
    mended = flat if flat.is_valid else shapely.make_valid(flat, method="structure", keep_collapsed=False)
    if isinstance(mended, MultiPolygon) and len(mended.geoms) == 1:
        mended = mended.geoms[0]
    if not isinstance(mended, Polygon | MultiPolygon) or mended.is_empty:
        raise SourceError(f"its outline is no polygon but {'empty' if flat.is_empty else flat.geom_type}")
    if abs(mended.area - flat.area) > _MENDED_SHARE * mended.area:
        raise SourceError(f"its outline is no valid polygon: {shapely.is_valid_reason(flat)}")
    return mended


def number_of(text: str, name: str) -> float:
    """A finite number.

    Raises
    ------
    SourceError
        If the text is none.
    """
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or "_" in text:
        raise SourceError(f"the {name} {text[:40]!r} is no number")
    return value


def _decimals(text: str) -> int:
    """Digits behind the point; those of a number with an exponent are many."""
    digits = text.strip().partition(".")[2]
    return len(digits) if digits.isdecimal() or not digits else _MANY
