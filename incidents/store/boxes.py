"""Bounding boxes of features, for searching."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import shapely
from shapely.geometry import box, shape

Bbox: TypeAlias = tuple[float, float, float, float]
BoxRow: TypeAlias = tuple[float, float, float, float, bytes | None]


def boxes(geometry: dict[str, Any]) -> Iterator[BoxRow]:
    """West, east, south, north (degrees) of each part of a GeoJSON geometry; its WKB if it is no point."""
    for part in shapely.get_parts(shape(geometry)):
        west, south, east, north = part.bounds
        is_point = part.geom_type == "Point"
        yield west, east, south, north, None if is_point else shapely.to_wkb(part)


def halves(bbox: Bbox) -> Sequence[Bbox]:
    """A box, or its two parts where it crosses the antimeridian (its west lies east of its east).

    Examples
    --------
    >>> halves((170, -10, -170, 10))
    ((170, -10, 180.0, 10), (-180.0, -10, -170, 10))
    """
    west, south, east, north = bbox
    if west <= east:
        return (bbox,)
    return ((west, south, 180.0, north), (-180.0, south, east, north))


def meets(wkb: bytes, west: float, south: float, east: float, north: float) -> bool:
    """Whether a shape has a point in a box; degrees."""
    return bool(shapely.intersects(shapely.from_wkb(wkb), box(west, south, east, north)))
