"""How far off a position may be that is stated on another datum than WGS 84."""

from functools import lru_cache

import re2
from pyproj import Transformer

from geo.geodesic import distance_m
from geo.lonlat import LonLat

# Geographic reference systems of the EPSG register by the names that maps and reports give them.
_DATUMS: dict[str, int] = {
    "ED ?50|European Datum(?: of)? 1950": 4230,
    "Pulkovo(?: 1942)?|SK-?42|СК-?42": 4284,
    "NAD ?27|North American Datum(?: of)? 1927": 4267,
    "Tokyo datum": 4301,
    "Nahrwan": 4270,
    "Palestine 1923": 4281,
    "Herat North": 4255,
    "Kalianpur": 4144,
    "Ain el Abd": 4204,
    "Adindan": 4201,
    "Arc 1950": 4209,
    "AGD ?66|Australian Geodetic(?: Datum)?": 4202,
}
_NAMES = tuple((re2.compile(rf"(?i)\b(?:{words})\b"), code) for words, code in _DATUMS.items())
_ANY = re2.compile(rf"(?i)\b(?:{'|'.join(_DATUMS)})\b")


def find_datums(text: str) -> list[tuple[int, int]]:
    """Where a text names another datum, and its code in the EPSG register."""
    return [(match.start(), _code(match.group())) for match in _ANY.finditer(text)]


def _code(name: str) -> int:
    return next(code for pattern, code in _NAMES if pattern.search(name))


def datum_shift_m(point: LonLat, code: int) -> float:
    """How far a point moves, in metres, when its degrees are taken as those of another datum.

    References
    ----------
    EPSG register, https://epsg.org, by pyproj's best transformation without grid files.
    """
    lon, lat = _to_wgs84(code).transform(point.lon, point.lat)
    return distance_m(point, LonLat(lon=lon, lat=lat))


@lru_cache(len(_DATUMS))
def _to_wgs84(code: int) -> Transformer:
    return Transformer.from_crs(code, 4326, always_xy=True)
