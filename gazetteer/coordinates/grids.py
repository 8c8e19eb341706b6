"""Grid references: MGRS ("37S FU 12345 67890") and UTM ("37S 512345 3912345")."""

import math
from collections.abc import Iterator
from typing import Any

import re2
from mgrs import MGRS  # type: ignore[import-untyped]
from mgrs.core import MGRSError  # type: ignore[import-untyped]

from gazetteer.coordinates.coordinate import POSITIONING_M, Coordinate
from geo.lonlat import LonLat

Groups = dict[str, Any]

# UTM's scale on the ground differs from 1 by no more than this inside a zone.
_SCALE = 1.001
_ZONE = r"\b(?P<zone>0?[1-9]|[1-5]\d|60)[ -]?(?P<band>[C-HJ-NP-X])"
_MGRS = re2.compile(
    rf"{_ZONE}[ -]?(?P<square>[A-HJ-NP-Z][A-HJ-NP-V])[ -]?"
    r"(?:(?P<east>\d{1,5})[ -](?P<north>\d{1,5})\b|(?P<digits>\d{2,10})\b)"
)
_UTM = re2.compile(
    rf"{_ZONE}[\s,:;]{{1,3}}(?P<east>\d{{6,7}})(?:\.\d{{1,4}})? ?(?:m ?E|E|m)?[\s,;/]{{1,3}}"
    r"(?P<north>\d{6,8})(?:\.\d{1,4})?(?: ?(?:m ?N|N|m)\b)?"
)
# Two digits each are seen elsewhere ("5G NR 10"), unless a word says what they are.
_SURE_DIGITS = 4
_WORD = re2.compile(r"(?i)\b(?:mgrs|grid|utm|coordinates?)\b[^\d\n]{0,20}$")
# Where the letter S can mean band S: northings from 32 to 40 degrees north.
_BAND_S_M = (3_540_000, 4_433_000)
_EAST = dict(_MGRS.groupindex)["east"]
_GRID = MGRS()


def find_grid_references(text: str) -> Iterator[Coordinate]:
    """The grid references of a text: MGRS first, then UTM.

    A reference names a square by its south-west corner: the position is the square's middle, the radius half
    its diagonal.

    References
    ----------
    NGA.STND.0037, Universal Grids and Grid Reference Systems; conversion by GEOTRANS, in the library mgrs.
    """
    for pattern, read in ((_MGRS, _square), (_UTM, _metres)):
        names = sorted(pattern.groupindex, key=pattern.groupindex.__getitem__)
        for match in pattern.finditer(text):
            coordinate = read(text, match, dict(zip(names, match.groups(), strict=True)))
            if coordinate is not None:
                yield coordinate


def _square(text: str, match: Any, said: Groups) -> Coordinate | None:
    east, north, digits, end = said["east"], said["north"], said["digits"], match.end()
    if east and len(east) != len(north):
        digits, end = east, match.end(_EAST)
    elif east:
        digits = east + north
    named = _WORD.search(text[max(0, match.start() - 30) : match.start()])
    if len(digits) % 2 or (len(digits) < _SURE_DIGITS and not named):
        return None
    reference = f"{int(said['zone'])}{said['band']}{said['square']}{digits}"
    point = _point(reference)
    side_m = 10 ** (5 - len(digits) // 2)
    return None if point is None else _grid_square(match.start(), end, point, side_m, f"MGRS {reference}")


def _metres(text: str, match: Any, said: Groups) -> Coordinate | None:
    east, north, band = int(said["east"]), int(said["north"]), said["band"]
    is_band_s = band == "S" and _BAND_S_M[0] <= north <= _BAND_S_M[1]
    hemisphere = "N" if band >= "N" and (band != "S" or is_band_s) else "S"
    try:
        point = _point(_GRID.UTMToMGRS(int(said["zone"]), hemisphere, east, north))
    except MGRSError:
        return None
    side = "northern" if hemisphere == "N" else "southern"
    how = f"UTM zone {said['zone']}{band}, read as the {side} hemisphere"
    return None if point is None else _grid_square(match.start(), match.end(), point, 1, how)


def _point(reference: str) -> LonLat | None:
    """The middle of a square; None where there is no such square."""
    try:
        lat, lon = _GRID.toLatLon(reference)
    except MGRSError:
        return None
    return LonLat(lon=lon, lat=lat)


def _grid_square(start: int, end: int, point: LonLat, side_m: int, how: str) -> Coordinate:
    radius_m = max(side_m * _SCALE * math.sqrt(0.5), POSITIONING_M)
    reason = (
        f"{how}, to {side_m:,} m: the middle of its square and half the diagonal, at least a receiver's error"
    )
    return Coordinate(start=start, end=end, point=point, uncertainty_m=radius_m, reason=reason)
