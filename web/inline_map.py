"""A map as SVG, drawn on the server from the same geometry: it needs no script and no network."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from web.incident_map import MapFeatures, area_shapes, circle_shapes, line_shapes
from web.ports import Json
from web.view import Position, View, positions, view_of

WIDTH, HEIGHT = 760, 520
_EDGE = 40
# Round lengths for the scale bar, metres, and the part of the map's width that it may take.
_SCALES_M = tuple(n * 10**power for power in range(2, 7) for n in (1, 2, 5))
_SCALE_PART = 0.25
_EQUATOR_M = 40_075_016.7
# A view of less than this, in degrees, is widened to it.
_NARROWEST_DEG = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A shape: the classes for its looks, and its path data; or a point with its number."""

    classes: str
    path: str = ""
    x: float = 0.0
    y: float = 0.0
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineMap:
    """Shapes in the order they are drawn, and a scale bar that is true at the middle of the map."""

    shapes: Sequence[Drawn]
    scale_m: float
    scale_px: float
    width: int = WIDTH
    height: int = HEIGHT


def inline_map(found: MapFeatures) -> InlineMap:
    """Draw areas, circles, lines and points in Web Mercator.

    Parameters
    ----------
    found : MapFeatures
        Features of the store; only their geometry, and classes known beforehand, are passed on.
    """
    view = view_of(found.incidents, [*found.areas, *found.findings])
    place, metre = _projection(view)
    shapes = [*area_shapes(found.areas), *circle_shapes(found), *line_shapes(found.findings)]
    drawn = [Drawn(classes=_classes(shape), path=_path(shape["geometry"], place)) for shape in shapes]
    scale_m = max((m for m in _SCALES_M if m * metre <= WIDTH * _SCALE_PART), default=_SCALES_M[0])
    return InlineMap(
        shapes=[*drawn, *_points(found.incidents, place)], scale_m=scale_m, scale_px=scale_m * metre
    )


def _projection(view: View) -> tuple[Callable[[Position], tuple[float, float]], float]:
    """From longitude and latitude to pixels; and how many pixels a metre is at the middle."""
    mid_lat, mid_lon = view.center
    west, east = _widened(view.west, view.east, mid_lon)
    south, north = (_mercator(lat) for lat in _widened(view.south, view.north, mid_lat))
    scale = min((WIDTH - 2 * _EDGE) / (east - west), (HEIGHT - 2 * _EDGE) / (north - south))
    mid_y = (south + north) / 2

    def place(position: Position) -> tuple[float, float]:
        lon = position[0] + 360 * round((mid_lon - position[0]) / 360)
        return WIDTH / 2 + (lon - mid_lon) * scale, HEIGHT / 2 - (_mercator(position[1]) - mid_y) * scale

    return place, scale * 360 / (_EQUATOR_M * math.cos(math.radians(mid_lat)))


def _widened(low: float, high: float, middle: float) -> tuple[float, float]:
    return min(low, middle - _NARROWEST_DEG), max(high, middle + _NARROWEST_DEG)


def _mercator(lat: float) -> float:
    """The height of a latitude, in degrees of longitude at the equator."""
    kept = max(-85.0, min(85.0, lat))
    return math.degrees(math.asinh(math.tan(math.radians(kept))))


def _classes(shape: Json) -> str:
    named = ("kind", "region", "side", "extent", "verdict")
    return " ".join(str(shape["properties"][key]) for key in named if shape["properties"].get(key))


def _path(geometry: Json, place: Callable[[Position], tuple[float, float]]) -> str:
    closed = "Z" if geometry["type"].endswith("Polygon") else ""
    return "".join(f"M{_pixels(ring, place)}{closed}" for ring in _rings(geometry["coordinates"]))


def _rings(coordinates: Sequence[Any]) -> Iterator[list[Position]]:
    if isinstance(coordinates[0][0], int | float):
        yield list(positions({"coordinates": coordinates}))
    else:
        for part in coordinates:
            yield from _rings(part)


def _pixels(ring: Iterable[Position], place: Callable[[Position], tuple[float, float]]) -> str:
    return "L".join("{:.1f} {:.1f}".format(*place(position)) for position in ring)


def _points(incidents: Iterable[Json], place: Callable[[Position], tuple[float, float]]) -> Iterator[Drawn]:
    numbers = count(1)
    for incident in incidents:
        for position in positions(incident["geometry"]):
            x, y = place(position)
            yield Drawn(classes="point", x=round(x, 1), y=round(y, 1), label=str(next(numbers)))
