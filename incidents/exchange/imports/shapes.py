"""Features of GeoJSON and GeoPackage as incidents: the shape is the position, the properties are columns."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from shapely.errors import ShapelyError
from shapely.geometry import MultiPoint, Point, shape
from shapely.geometry.base import BaseGeometry

from gazetteer.sources.position import outlined, polygon
from geo.geodesic import enclosing_radius_m
from incidents.exchange.imports.batches import Feature
from incidents.exchange.imports.columns import columns_of
from incidents.exchange.imports.errors import RowError
from incidents.exchange.imports.events import Events, Layout
from incidents.exchange.imports.mapping import ColumnMapping
from incidents.exchange.imports.own import is_own, restored

_HEADERS = 256

MakesGeometry = Callable[[], BaseGeometry]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A feature as its file gives it: id, properties, and geometry, as GeoJSON or what makes it, in CRS84."""

    id: Any
    properties: Mapping[str, Any]
    geometry: dict[str, Any] | MakesGeometry | None


class Shapes:
    """Makes the incidents of features, whose properties may differ from one to the next.

    Parameters
    ----------
    layout : Layout
        Its columns are those of each feature.
    mapping : ColumnMapping
    """

    def __init__(self, layout: Layout, mapping: ColumnMapping) -> None:
        def events(header: tuple[str, ...]) -> Events:
            known = {name: role for name, role in mapping.columns.items() if name in header}
            columns = columns_of(header, layout.schema, replace(mapping, columns=known))
            return Events(replace(layout, columns=columns))

        self._events = lru_cache(_HEADERS)(events)

    def make(self, given: Shape) -> tuple[Feature, str]:
        """The incident of a feature, and what is doubtful about it, if anything.

        Raises
        ------
        RowError, geo.errors.GeoError, gazetteer.errors.GazetteerError
            Saying what is wrong.
        """
        geometry = _geometry(given.geometry)
        if is_own(given.properties):
            return restored(given.id, given.properties, _at(geometry)), ""
        values = [_text(value) for value in given.properties.values()]
        events = self._events(tuple(given.properties))
        source_id = _text(given.id)
        if geometry is None:
            return events.feature(values, source_id)
        if isinstance(geometry, Point):
            return events.feature(values, source_id, at=(repr(geometry.x), repr(geometry.y)))
        location, _ = outlined(polygon(geometry), "")
        lon, lat = (f"{degrees:.7f}" for degrees in location.point.lonlat)
        return events.feature(values, source_id, at=(lon, lat), radius_m=enclosing_radius_m(location))


def shape_of(feature: Mapping[str, Any]) -> Shape:
    """A GeoJSON feature.

    Raises
    ------
    RowError
        If its properties or geometry are none.
    """
    properties, geometry = feature.get("properties") or {}, feature.get("geometry")
    if not isinstance(properties, dict):
        raise RowError(f"its properties are a {type(properties).__name__}; expected an object")
    if geometry is not None and not isinstance(geometry, dict):
        raise RowError(f"its geometry is a {type(geometry).__name__}; expected an object or null")
    return Shape(id=feature.get("id"), properties=properties, geometry=geometry)


def _geometry(given: dict[str, Any] | MakesGeometry | None) -> BaseGeometry | None:
    if given is None:
        return None
    try:
        made = shape(given) if isinstance(given, dict) else given()
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, ShapelyError) as error:
        raise RowError(f"its geometry can't be read: {' '.join(str(error).split())[:80]}") from error
    if made.is_empty:
        return None
    if isinstance(made, MultiPoint) and len(made.geoms) == 1:
        return made.geoms[0]
    if made.geom_type not in ("Point", "Polygon", "MultiPolygon"):
        raise RowError(f"its geometry is a {made.geom_type}; expected a Point, Polygon or MultiPolygon")
    return made


def _at(geometry: BaseGeometry | None) -> tuple[float, float] | None:
    if geometry is None:
        return None
    if not isinstance(geometry, Point):
        raise RowError(f"the geometry of an incident is a Point, not a {geometry.geom_type}")
    return geometry.x, geometry.y


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        text = value
    elif isinstance(value, list) and all(isinstance(item, str) for item in value):
        text = "; ".join(value)
    else:
        text = json.dumps(value, ensure_ascii=False)
    if "\0" in text or not _is_unicode(text):
        raise RowError(f"{text[:40]!a} holds a character that is none")
    return text


def _is_unicode(text: str) -> bool:
    """Whether a text holds no half of a pair, which only an escape or bytes that are no UTF-8 can leave."""
    return text.isascii() or not any("\ud800" <= c <= "\udfff" for c in text)
