"""Bounding boxes of shapes, for searching."""

from collections.abc import Iterator, Sequence
from struct import Struct
from typing import TypeAlias

import numpy as np
import shapely
from shapely.geometry import box
from shapely.ops import unary_union

from incidents.store.query import Bbox

BoxRow: TypeAlias = tuple[float, float, float, float, bytes | None]

# So many boxes a shape at most: what has more parts shares the last one.
BOXES = 8

_POINT = Struct("<BIdd")
# A point's WKB (OGC 06-103r4), little-endian.
WKB_POINT = np.dtype([("order", "u1"), ("type", "<u4"), ("lon", "<f8"), ("lat", "<f8")])


def boxes(wkb: bytes) -> Iterator[BoxRow]:
    """West, east, south, north (degrees) of each part of a shape; its WKB if it is no point.

    A box for each part, so that parts on both sides of the antimeridian keep their own.
    """
    if len(wkb) == _POINT.size:
        _, _, lon, lat = _POINT.unpack(wkb)
        yield lon, lon, lat, lat, None
        return
    parts = list(shapely.get_parts(shapely.from_wkb(wkb)))
    if len(parts) > BOXES:
        parts[BOXES - 1 :] = [unary_union(parts[BOXES - 1 :])]
    for part in parts:
        west, south, east, north = part.bounds
        yield west, east, south, north, shapely.to_wkb(part)


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
