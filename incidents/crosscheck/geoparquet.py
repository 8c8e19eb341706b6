"""Points of GeoParquet as longitudes and latitudes.

References
----------
GeoParquet 1.1, https://geoparquet.org/releases/v1.1.0/ (metadata key `geo`; without `crs` it is OGC:CRS84;
the axes are longitude, latitude whatever the CRS says).
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import shapely

from incidents.crosscheck.errors import TableError

_CRS84 = {("OGC", "CRS84"), ("EPSG", "4326")}


def point_column(path: Path, metadata: Mapping[bytes, bytes] | None, header: Sequence[str]) -> str | None:
    """The column of geometries that stands in for `lon` and `lat`; None where those are there, or it isn't.

    Raises
    ------
    TableError
        If its positions aren't WKB in CRS84.
    """
    if {"lon", "lat"} <= set(header) or not metadata or b"geo" not in metadata:
        return None
    try:
        geo = json.loads(metadata[b"geo"])
        name = geo["primary_column"]
        about = geo["columns"][name]
    except (ValueError, KeyError, TypeError) as error:
        raise TableError(f"{path}: its 'geo' metadata can't be read ({error!r}); write it again") from error
    if name not in header:
        raise TableError(f"{path}: no column {name}, which its 'geo' metadata calls the primary one")
    if about.get("encoding") != "WKB":
        raise TableError(f"{path}, column {name}: encoded as {about.get('encoding')}; expected WKB")
    if not _is_crs84(about.get("crs", "OGC:CRS84")):
        raise TableError(f"{path}, column {name}: not in CRS84 (longitude, latitude on WGS 84); reproject it")
    return str(name)


def lon_lat(geometries: Sequence[bytes | None]) -> tuple[list[Any], list[Any]]:
    """Longitudes and latitudes of points; for what is no point its kind, which is no number."""
    shapes = shapely.from_wkb(list(geometries), on_invalid="ignore")
    pairs = [_pair(shape) for shape in shapes]
    return [lon for lon, _ in pairs], [lat for _, lat in pairs]


def _pair(shape: Any) -> tuple[Any, Any]:
    if shape is None or shape.is_empty:
        return None, None
    return (shape.x, shape.y) if shape.geom_type == "Point" else (shape.geom_type, shape.geom_type)


def _is_crs84(crs: Any) -> bool:
    if crs == "OGC:CRS84":
        return True
    known = crs.get("id") if isinstance(crs, dict) else None
    return isinstance(known, dict) and (known.get("authority"), str(known.get("code"))) in _CRS84
