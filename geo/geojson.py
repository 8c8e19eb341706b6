"""Geometry as GeoJSON (RFC 7946): CRS84 degrees, seven decimals, right-handed rings.

References
----------
Butler, H. et al. (2016). The GeoJSON Format. RFC 7946. https://www.rfc-editor.org/rfc/rfc7946
"""

from itertools import pairwise
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon

from geo.errors import CoordinateError
from geo.geodesic import Outline
from geo.lonlat import LonLat

# A unit of the seventh decimal is about 1 cm, far below any uncertainty here.
DECIMALS = 7

Json = dict[str, Any]


def point(position: LonLat) -> Json:
    """A GeoJSON Point.

    Examples
    --------
    >>> point(LonLat(lon=40.1408, lat=35.3359))
    {'type': 'Point', 'coordinates': [40.1408, 35.3359]}
    """
    return {"type": "Point", "coordinates": _pair(position.lonlat)}


def line(start: LonLat, end: LonLat) -> Json:
    """A GeoJSON LineString between two positions, the short way, cut at the antimeridian if it must be."""
    if abs(start.lon - end.lon) <= 180:
        return {"type": "LineString", "coordinates": [_pair(start.lonlat), _pair(end.lonlat)]}
    return {"type": "MultiLineString", "coordinates": _cut(start, end)}


def multipolygon(outline: Outline) -> Json:
    """A GeoJSON MultiPolygon, so that a collection of areas has one geometry type."""
    parts = outline.geoms if isinstance(outline, MultiPolygon) else [outline]
    return {"type": "MultiPolygon", "coordinates": [_rings(p) for p in parts]}


def outline(geometry: Json) -> Outline:
    """The outline of a GeoJSON Polygon or MultiPolygon in CRS84.

    Rings are taken in either winding, as RFC 7946 asks of a reader.

    Raises
    ------
    CoordinateError
        If it is no such geometry, isn't on Earth, holds nothing, or runs over the antimeridian uncut.
    """
    if not isinstance(geometry, dict) or geometry.get("type") not in ("Polygon", "MultiPolygon"):
        kind = geometry.get("type") if isinstance(geometry, dict) else type(geometry).__name__
        raise CoordinateError(f"an outline is a GeoJSON Polygon or MultiPolygon, not {kind!r}")
    rings = geometry.get("coordinates") or []
    try:
        polygons = [_polygon(p) for p in ([rings] if geometry["type"] == "Polygon" else rings)]
    except (TypeError, ValueError, IndexError) as error:
        if isinstance(error, CoordinateError):
            raise
        raise CoordinateError(f"the outline's coordinates can't be read: {error}") from error
    return polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)


def _polygon(rings: list[list[list[float]]]) -> Polygon:
    if not rings or not rings[0]:
        raise CoordinateError("the outline has no outer ring; the first ring of a polygon is its outside")
    for ring in rings:
        for lon, lat, *_ in ring:
            LonLat(lon=lon, lat=lat)
        for (west, south, *_), (east, north, *_) in pairwise(ring):
            along_a_pole = abs(south) == abs(north) == 90
            if abs(east - west) > 180 and not along_a_pole:
                raise CoordinateError(
                    f"an edge runs from longitude {west:g} to {east:g}; cut the outline at the antimeridian"
                    " (RFC 7946, 3.1.9)"
                )
    return Polygon([xy[:2] for xy in rings[0]], [[xy[:2] for xy in ring] for ring in rings[1:]])


def feature(feature_id: str, geometry: Json | None, properties: Json) -> Json:
    """A GeoJSON Feature."""
    return {"type": "Feature", "id": feature_id, "geometry": geometry, "properties": properties}


def feature_collection(features: list[Json]) -> Json:
    """A GeoJSON FeatureCollection."""
    return {"type": "FeatureCollection", "features": features}


def _cut(start: LonLat, end: LonLat) -> list[list[list[float]]]:
    east = 180.0 if start.lon > 0 else -180.0
    run = end.lon + 2 * east - start.lon
    share = (east - start.lon) / run if run else 0.0
    lat = start.lat + (end.lat - start.lat) * share
    return [[_pair(start.lonlat), _pair((east, lat))], [_pair((-east, lat)), _pair(end.lonlat)]]


def _rings(polygon: Polygon) -> list[list[list[float]]]:
    oriented = shapely.orient_polygons(polygon, exterior_cw=False)
    return [[_pair(xy) for xy in ring.coords] for ring in (oriented.exterior, *oriented.interiors)]


def _pair(xy: tuple[float, ...]) -> list[float]:
    return [round(float(xy[0]), DECIMALS), round(float(xy[1]), DECIMALS)]
