"""Which part of the Earth a map opens on."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any, TypeAlias

from web.ports import Json

Position: TypeAlias = tuple[float, float]

# Degrees, about 900 km: what lies within this of the middle is never left out of the opening view.
_NEAR_DEG = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A box in degrees; `east` is above 180 where the box crosses the antimeridian."""

    west: float
    south: float
    east: float
    north: float

    @property
    def corners(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """South-west and north-east as latitude, longitude: the order of Folium and Leaflet."""
        return ((self.south, self.west), (self.north, self.east))

    @property
    def center(self) -> tuple[float, float]:
        """The middle as latitude, longitude."""
        return ((self.south + self.north) / 2, (self.west + self.east) / 2)


WORLD = View(west=-170, south=-55, east=170, north=70)


def view_of(incidents: Iterable[Json], shapes: Iterable[Json]) -> View:
    """The box that holds the incidents, and the other shapes that lie wholly among them.

    An incident far from where most are, or a claim area as large as a continent, would shrink the rest to a
    dot; the list leads to it.
    """
    points = [p for feature in incidents for p in positions(feature["geometry"])]
    outlines = [list(positions(feature["geometry"])) for feature in shapes]
    is_near = _near(points or [p for outline in outlines for p in outline])
    shown = [p for p in points if is_near(p)]
    shown += [p for outline in outlines if all(map(is_near, outline)) for p in outline]
    return _box(shown) if shown else WORLD


def positions(geometry: Json | None) -> Iterator[Position]:
    """Every position of a GeoJSON geometry as longitude, latitude."""
    if geometry is not None:
        yield from _walk(geometry["coordinates"])


def _walk(coordinates: Sequence[Any]) -> Iterator[Position]:
    if coordinates and isinstance(coordinates[0], int | float):
        yield (coordinates[0], coordinates[1])
    else:
        for part in coordinates:
            yield from _walk(part)


def _near(points: Sequence[Position]) -> Callable[[Position], bool]:
    """Whether a position lies where most of the points lie: within four median distances of their middle."""
    if not points:
        return lambda _: True
    west, _ = _narrowest(lon for lon, _ in points)
    mid_lon = west + median((lon - west) % 360 for lon, _ in points)
    mid_lat = median(lat for _, lat in points)
    shrink = math.cos(math.radians(mid_lat))  # a degree of longitude in degrees of latitude

    def away(point: Position) -> float:
        east = (point[0] - mid_lon + 180) % 360 - 180
        return math.hypot(east * shrink, point[1] - mid_lat)

    limit = max(_NEAR_DEG, 4 * median(map(away, points)))
    return lambda point: away(point) <= limit


def _box(points: Sequence[Position]) -> View:
    west, east = _narrowest(lon for lon, _ in points)
    lats = [lat for _, lat in points]
    return View(west=west, south=min(lats), east=east, north=max(lats))


def _narrowest(lons: Iterable[float]) -> tuple[float, float]:
    """West and east of the narrowest band that holds all longitudes: it leaves out their widest gap.

    Examples
    --------
    >>> _narrowest([179.0, -179.0])
    (179.0, 181.0)
    """
    ordered = sorted(set(lons))
    gaps = [(b - a, b) for a, b in pairwise(ordered)]
    widest, west = max(gaps, default=(0.0, ordered[0]))
    if widest <= 360 - (ordered[-1] - ordered[0]):
        return (ordered[0], ordered[-1])
    return (west, ordered[ordered.index(west) - 1] + 360)
