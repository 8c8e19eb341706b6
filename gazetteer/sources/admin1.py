"""The first-level area that a place lies in: by its code, or by the outlines that are held."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from shapely.geometry import MultiPolygon, Point, Polygon
from shapely.ops import nearest_points
from shapely.prepared import PreparedGeometry, prep

from gazetteer.errors import SourceError
from gazetteer.place import Place
from gazetteer.sources.spellings import clean
from gazetteer.sources.stream import lines, opened
from geo.geodesic import distance_m
from geo.lonlat import LonLat

# Boundaries are off by kilometres; this is more, up to the latitude of 80 degrees.
_MARGIN_DEG = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Area:
    name: str
    outline: Polygon | MultiPolygon
    prepared: "PreparedGeometry[Polygon | MultiPolygon]"
    error_m: float

    def may_hold(self, lon: float, lat: float) -> bool:
        """Whether a position is in the box round the outline, or so near that the boundary may be off."""
        west, south, east, north = self.outline.bounds
        return (
            west - _MARGIN_DEG <= lon <= east + _MARGIN_DEG
            and south - _MARGIN_DEG <= lat <= north + _MARGIN_DEG
        )


class Admin1:
    """Names of first-level areas by GeoNames code ("SY.07"), and by position where a code is missing.

    Parameters
    ----------
    codes : mapping of str to str
    areas : iterable of Place
        First-level areas; those with a footprint answer for positions.
    """

    def __init__(self, codes: Mapping[str, str], areas: Iterable[Place] = ()) -> None:
        self._codes = dict(codes)
        self._areas: dict[str, list[_Area]] = defaultdict(list)
        for area in areas:
            outline = area.location.footprint
            if outline is not None and area.feature_code == "ADM1":
                held = _Area(
                    name=area.admin1 or area.name,
                    outline=outline,
                    prepared=prep(outline),
                    error_m=area.location.uncertainty_m,
                )
                self._areas[area.country_code].append(held)

    def name(self, country: str, code: str, lon: float, lat: float) -> str | None:
        """The area's name, or None where neither its code nor an outline tells it (CRS84 degrees).

        A position outside all outlines belongs to the nearest one whose boundary may be that far off.
        """
        known = self._codes.get(f"{country}.{code}") if code else None
        areas = self._areas.get(country)
        if known or not areas:
            return known
        point = Point(lon, lat)
        near = [area for area in areas if area.may_hold(lon, lat)]
        for area in near:
            if area.prepared.contains(point):
                return area.name
        gaps = [(_outside_m(area.outline, point) - area.error_m, area.name) for area in near]
        gap_m, name = min(gaps, default=(1.0, ""))
        return name if gap_m <= 0 else None


def _outside_m(outline: Polygon | MultiPolygon, point: Point) -> float:
    edge, _ = nearest_points(outline, point)
    return distance_m(LonLat(lon=edge.x, lat=edge.y), LonLat(lon=point.x, lat=point.y))


def read_codes(path: Path) -> dict[str, str]:
    """Read GeoNames' table of first-level areas, `admin1CodesASCII.txt`: code, name, plain name, id.

    Raises
    ------
    SourceError
        Naming the first line that isn't one.
    """
    codes = {}
    with opened(path) as stream:
        for number, line in enumerate(lines(stream.file), start=1):
            fields = (line or b"").decode("utf-8", "replace").split("\t")
            if len(fields) < 2 or "." not in fields[0] or not clean(fields[1]):
                raise SourceError(f"{path}, line {number}: expected a code such as SY.07, a tab and a name")
            codes[fields[0]] = clean(fields[1])
    return codes
