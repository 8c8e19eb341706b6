"""Geometries that a filter writes in another CRS (`filter-crs`), brought to CRS84.

References
----------
OGC 19-079r2, OGC API - Features - Part 3: Filtering, parameter filter-crs.
"""

import json
from typing import Any

import numpy as np
import shapely
from pyproj import CRS, Transformer

from incidents.errors import FilterError
from incidents.store.filters.geometry import ANY, corners, geometry, is_geometry
from incidents.store.filters.target import shown

# A straight line of a projection is none in degrees, so that lines are cut into about so many pieces.
_PIECES = 256
_CRS84 = CRS.from_user_input("OGC:CRS84")


def to_crs84(node: Any, crs: CRS) -> Any:
    """CQL2 JSON with its geometries in CRS84.

    Parameters
    ----------
    node : CQL2 JSON
    crs : pyproj.CRS
        Of the geometries in it, in the order of axes that it defines.

    Raises
    ------
    FilterError
        If a geometry is none, or lies where the CRS doesn't reach.

    Examples
    --------
    >>> to_crs84({"bbox": [35, 40, 36, 41]}, CRS.from_epsg(4326))
    {'bbox': [40.0, 35.0, 41.0, 36.0]}
    """
    transformer = Transformer.from_crs(crs, _CRS84)  # axes as each CRS has them: lon first in CRS84
    return _brought(node, transformer, crs)


def _brought(node: Any, transformer: Transformer, crs: CRS) -> Any:
    if is_geometry(node):
        return _geometry(node, transformer, crs)
    if isinstance(node, dict):
        return {key: _brought(part, transformer, crs) for key, part in node.items()}
    return [_brought(part, transformer, crs) for part in node] if isinstance(node, list) else node


def _geometry(node: dict[str, Any], transformer: Transformer, crs: CRS) -> Any:
    if "bbox" in node:
        return _box(node["bbox"], transformer, crs)
    made = geometry(node, ANY)
    if made.length and not crs.is_geographic:
        made = shapely.segmentize(made, made.length / _PIECES)
    moved = shapely.transform(made, lambda xy: np.column_stack(transformer.transform(*xy.T)))
    if not np.isfinite(shapely.get_coordinates(moved)).all():
        raise FilterError(f"{shown(node)} lies where {crs.name} doesn't reach; check filter-crs and its axes")
    return json.loads(shapely.to_geojson(moved))


def _box(numbers: Any, transformer: Transformer, crs: CRS) -> Any:
    x1, y1, x2, y2 = corners(numbers, ANY)
    if crs.is_geographic:  # one that crosses the antimeridian still does
        (west, east), (south, north) = transformer.transform((x1, x2), (y1, y2))
        return {"bbox": [west, south, east, north]}
    if x1 >= x2 or y1 >= y2:
        raise FilterError(f"the box {shown(numbers)} holds nothing; write its least corner first")
    ring = [[x1, y1], [x2, y1], [x2, y2], [x1, y2], [x1, y1]]
    return _geometry({"type": "Polygon", "coordinates": [ring]}, transformer, crs)
