"""Geometries that a filter writes, as GeoJSON or as a box: on Earth in CRS84, and valid."""

import math
from typing import Any, TypeAlias

import shapely
from shapely.errors import ShapelyError
from shapely.geometry import box, shape
from shapely.geometry.base import BaseGeometry

from incidents.errors import FilterError
from incidents.store.boxes import halves
from incidents.store.filters.target import shown

# How deep the positions lie in a geometry's coordinates.
_DEPTHS = {
    "Point": 0, "LineString": 1, "MultiPoint": 1, "Polygon": 2, "MultiLineString": 2, "MultiPolygon": 3,
}  # fmt: skip


# Greatest values of the axes: longitude and latitude, or those of any other CRS.
DEGREES = (180.0, 90.0)
ANY = (1e12, 1e12)

Limits: TypeAlias = tuple[float, float]


def is_geometry(node: Any) -> bool:
    """Whether a part of CQL2 JSON is meant as a geometry."""
    return isinstance(node, dict) and ("bbox" in node or "coordinates" in node or "geometries" in node)


def geometry(node: dict[str, Any], limits: Limits = DEGREES) -> BaseGeometry:
    """The geometry of GeoJSON, or of {"bbox": [...]}, which may cross the antimeridian.

    Raises
    ------
    FilterError
        If it is none, isn't on Earth, or isn't valid.

    Examples
    --------
    >>> geometry({"bbox": [170, -10, -170, 10]}).bounds
    (-180.0, -10.0, 180.0, 10.0)
    """
    if "bbox" in node:
        return _box(*corners(node["bbox"], limits))
    if node.get("type") == "GeometryCollection":
        return _collection(node.get("geometries"), limits)
    depth = _DEPTHS.get(node["type"]) if isinstance(node.get("type"), str) else None
    if depth is None:
        raise FilterError(f"{shown(node.get('type'))} is no geometry; the types are {', '.join(_DEPTHS)}")
    _check(node.get("coordinates"), depth, limits)
    try:
        made = shapely.force_2d(shape(node))
    except (ValueError, ShapelyError) as error:
        raise FilterError(f"the {node['type']} can't be made ({error}); check its positions") from error
    if not made.is_valid:
        raise FilterError(f"the {node['type']} is not valid: {shapely.is_valid_reason(made)}; mend it first")
    return made


def corners(numbers: Any, limits: Limits = DEGREES) -> tuple[float, float, float, float]:
    """The two corners of a box of 4 or 6 numbers, heights left out.

    Raises
    ------
    FilterError
        If it is none.
    """
    if not isinstance(numbers, list) or len(numbers) not in (4, 6):
        raise FilterError(f"BBOX takes 4 or 6 numbers, west, south, east, north, not {shown(numbers)}")
    west, south, *_, east, north = numbers if len(numbers) == 4 else [*numbers[:2], *numbers[3:5]]
    _check([[west, south], [east, north]], 1, limits)
    return west, south, east, north


def _box(west: float, south: float, east: float, north: float) -> BaseGeometry:
    if south > north:
        given = shown([west, south, east, north])
        raise FilterError(f"the box {given} ends south of where it begins; write west, south, east, north")
    return shapely.union_all([_rectangle(*half) for half in halves((west, south, east, north))])


def _rectangle(west: float, south: float, east: float, north: float) -> BaseGeometry:
    if west < east and south < north:
        return box(west, south, east, north)
    return shapely.multipoints([(west, south), (east, north)]).convex_hull  # a line, or a point


def _collection(parts: Any, limits: Limits) -> BaseGeometry:
    if not isinstance(parts, list) or not parts or not all(map(is_geometry, parts)):
        raise FilterError(f"a GeometryCollection holds geometries, not {shown(parts)}")
    return shapely.union_all([geometry(part, limits) for part in parts])


def _check(coordinates: Any, depth: int, limits: Limits) -> None:
    if not isinstance(coordinates, list) or not coordinates:
        raise FilterError(f"{shown(coordinates)} are no coordinates; write longitude and latitude in degrees")
    if depth:
        for part in coordinates:
            _check(part, depth - 1, limits)
        return
    if len(coordinates) not in (2, 3) or not all(map(_is_number, coordinates)):
        raise FilterError(f"{shown(coordinates)} is no position; write longitude and latitude in degrees")
    if abs(coordinates[0]) > limits[0] or abs(coordinates[1]) > limits[1]:
        raise FilterError(
            f"{shown(coordinates)} is not on Earth; write longitude (-180 to 180), then latitude (-90 to 90)"
        )


def _is_number(number: Any) -> bool:
    return isinstance(number, int | float) and not isinstance(number, bool) and math.isfinite(number)
