"""Positions and uncertain locations on WGS 84 (OGC CRS84: longitude first, degrees)."""

import math
from dataclasses import dataclass

import shapely
from shapely.geometry import MultiPolygon, Polygon

from geo.errors import CoordinateError, UncertaintyError

# Half the longest meridian ellipse of WGS 84, rounded up: no two points are farther apart.
HALF_EARTH_M = 20_003_932.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LonLat:
    """A position on WGS 84.

    Parameters
    ----------
    lon : float
        Longitude in degrees, -180 to 180, east positive.
    lat : float
        Latitude in degrees, -90 to 90, north positive.

    Raises
    ------
    CoordinateError
        If either isn't a finite number within its bounds.

    Examples
    --------
    >>> LonLat(lon=40.1408, lat=35.3359).latlon
    (35.3359, 40.1408)
    """

    lon: float
    lat: float

    def __post_init__(self) -> None:
        for name, value, limit in (("longitude", self.lon, 180.0), ("latitude", self.lat, 90.0)):
            if not _is_finite(value):
                raise CoordinateError(f"{name} {value!r} is not a finite number of degrees")
            if abs(value) > limit:
                hint = ""
                if name == "latitude" and abs(value) <= 180 and abs(self.lon) <= 90:
                    hint = "; the order is longitude, latitude: were they swapped?"
                if name == "longitude" and abs(value) <= 360:
                    other = value - math.copysign(360, value)
                    hint = f"; past the antimeridian it goes on at {_short(other)}"
                raise CoordinateError(
                    f"{name} {_short(value)} is outside -{limit:g}..{limit:g} degrees{hint}"
                )

    @property
    def lonlat(self) -> tuple[float, float]:
        """Longitude, latitude: the order of shapely, GeoJSON and pyproj."""
        return (self.lon, self.lat)

    @property
    def latlon(self) -> tuple[float, float]:
        """Latitude, longitude: the order of Folium and Leaflet."""
        return (self.lat, self.lon)


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where something is, and how sure that is.

    Without a footprint this is the Darwin Core point-radius: the whole place lies inside the circle of
    `uncertainty_m` round `point`. With a footprint the place lies inside that outline, whose own boundary
    may be off by `uncertainty_m`.

    Parameters
    ----------
    point : LonLat
        The centre, or a representative point of the footprint.
    uncertainty_m : float
        Radius in metres, above 0 and at most half the Earth.
    footprint : shapely Polygon or MultiPolygon, optional
        Outline in CRS84 degrees.

    Raises
    ------
    UncertaintyError
        If the radius isn't a positive finite number of metres.
    CoordinateError
        If the footprint isn't a valid, non-empty polygon within the bounds of CRS84.
    """

    point: LonLat
    uncertainty_m: float
    footprint: Polygon | MultiPolygon | None = None

    def __post_init__(self) -> None:
        u = self.uncertainty_m
        if not _is_finite(u) or u <= 0:
            raise UncertaintyError(f"uncertainty {u!r} is not a positive number of metres")
        if u > HALF_EARTH_M:
            raise UncertaintyError(f"uncertainty {_short(u)} m is larger than half the Earth")
        if self.footprint is not None:
            _check_footprint(self.footprint)


def _is_finite(value: object) -> bool:
    """Whether a value is a number that isn't NaN or infinite; an int of any length is one."""
    return isinstance(value, int | float) and not isinstance(value, bool) and value - value == 0


def _short(value: float) -> str:
    """A number for a message; one that no float holds by its length."""
    try:
        return f"{value:g}"
    except OverflowError:
        return f"of {len(str(value))} digits"


def _check_footprint(footprint: Polygon | MultiPolygon) -> None:
    if not isinstance(footprint, Polygon | MultiPolygon):
        raise CoordinateError(f"a footprint is a Polygon or MultiPolygon, not {type(footprint).__name__}")
    if footprint.is_empty:
        raise CoordinateError("the footprint is empty")
    if not footprint.is_valid:
        why = shapely.is_valid_reason(footprint)
        raise CoordinateError(
            f"the footprint is not a valid polygon: {why}; mend it, so that no ring crosses itself or another"
        )
    west, south, east, north = footprint.bounds
    LonLat(lon=west, lat=south)
    LonLat(lon=east, lat=north)
