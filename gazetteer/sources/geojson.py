"""GeoJSON as places (RFC 7946): a feature collection of any size, or features line by line."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO

from shapely.errors import ShapelyError
from shapely.geometry import shape

from gazetteer.errors import GazetteerError, SourceError
from gazetteer.place import Place
from gazetteer.sources.columns import recognised
from gazetteer.sources.json_stream import features
from gazetteer.sources.position import polygon
from gazetteer.sources.record import Outline, Records
from gazetteer.sources.row import START, Row, tried
from gazetteer.sources.spellings import is_text

SUFFIXES = (".geojson", ".json", ".geojsonl", ".ndjson")


def rows(file: BinaryIO, records: Records) -> Iterator[Row]:
    """A row for each feature; `records` makes the places.

    Raises
    ------
    SourceError
        If it is no GeoJSON, is cut short, or is in other coordinates than CRS84.
    """
    for number, (line, feature) in enumerate(features(file), start=1):
        start = json.dumps(feature.get("properties", feature))[:START]
        yield tried(partial(_place, feature, number, records), line, start, f"feature {number}: ")


def _place(feature: dict[str, Any], number: int, records: Records) -> Place:
    given = feature.get("properties") or {}
    if not isinstance(given, dict):
        raise SourceError(f"its properties are a {type(given).__name__}, expected an object")
    record = {key: text for key, value in given.items() if (text := _text(value))}
    if isinstance(feature.get("id"), str | int):
        record.setdefault("id", str(feature["id"]))
    position, outline = _geometry(feature.get("geometry"))
    return of_feature(record, position, outline, number, records)


def of_feature(
    record: dict[str, str],
    position: tuple[float, float] | None,
    outline: Outline | None,
    number: int,
    records: Records,
) -> Place:
    """The place of a feature's properties with its geometry, CRS84 degrees, longitude first.

    Raises
    ------
    SourceError, PlaceError, geo.errors.GeoError
        Saying what is wrong with which value.
    """
    columns = recognised(tuple(record))
    if not columns.have_names:
        shown = ", ".join(repr(name[:40]) for name in list(record)[:12])
        raise SourceError(f"no property is a name, such as 'name'; it has {shown or 'none'}")
    wrong = next((value for value in record.values() if not is_text(value)), None)
    if wrong is not None:
        raise SourceError(f"{wrong[:40].encode('utf-8', 'replace').decode()!r} is not UTF-8")
    return records.place(columns, record, number, outline=outline, position=position)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "|".join(item for item in value if isinstance(item, str))
    return "" if value is None or isinstance(value, dict | bool) else str(value)


def _geometry(geometry: Any) -> tuple[tuple[float, float] | None, Outline | None]:
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Point", "Polygon", "MultiPolygon"):
        raise SourceError(f"its geometry is {kind or 'missing'}; expected a Point, Polygon or MultiPolygon")
    try:
        if kind == "Point":
            lon, lat = geometry["coordinates"][:2]
            return (lon, lat), None
        return None, polygon(shape(geometry))
    except GazetteerError:
        raise
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, ShapelyError) as error:
        raise SourceError(f"its coordinates are no {kind}: {' '.join(str(error).split())[:80]}") from error
