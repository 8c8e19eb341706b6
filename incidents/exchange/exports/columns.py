"""Features as Arrow columns and back: what all formats of flat columns share.

A column for the id, one for each property of the collection, and the geometry as WKB. Nested values are JSON
text. A finding's line is a MultiLineString, as one of them may be cut at the antimeridian: a layer has one
geometry type. A property that a feature doesn't have is null.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, cast

import pyarrow as pa
import shapely
from shapely.errors import ShapelyError
from shapely.geometry import LineString, MultiLineString

from incidents.exchange.exports.characters import escaped, json_text, restored
from incidents.exchange.exports.errors import ExportedFileError, ExportError
from incidents.exchange.exports.formats import Json
from incidents.exchange.properties import PROPERTIES, Kind, Property, names

GEOMETRY = "geometry"
# The geometry type of a collection's layer; None where there is no geometry.
LAYER_TYPES: Mapping[str, str | None] = {
    "incidents": "Point",
    "claim-areas": "MultiPolygon",
    "findings": "MultiLineString",
    "places": "Point",
    "reports": None,
}

# A batch is closed at so many features, or characters of JSON: outlines can be long.
_ROWS, _CHARACTERS = 1_000, 1 << 22

_ARROW = {
    Kind.TEXT: pa.string(),
    Kind.WHOLE: pa.int64(),
    Kind.NUMBER: pa.float64(),
    Kind.TRUTH: pa.bool_(),
    Kind.DAY: pa.date32(),
    Kind.NESTED: pa.string(),
}
# Checked by type, because Arrow would take 5.5 for 5 and true for 1.
_PYTHON: Mapping[Kind, frozenset[type]] = {
    Kind.TEXT: frozenset({str}),
    Kind.WHOLE: frozenset({int}),
    Kind.NUMBER: frozenset({int, float}),
    Kind.TRUTH: frozenset({bool}),
    Kind.DAY: frozenset({str}),
    Kind.NESTED: frozenset({dict, list}),
}
_NO_TYPE = type(None)


def schema(collection: str) -> pa.Schema:
    """The columns of a collection, with what GDAL needs to know of them."""
    fields = [pa.field("id", pa.string(), nullable=False), *map(_field, PROPERTIES[collection])]
    if LAYER_TYPES[collection]:
        wkb = {"ARROW:extension:name": "geoarrow.wkb"}
        fields.append(pa.field(GEOMETRY, pa.binary(), metadata=wkb))
    return pa.schema(fields)


def _field(about: Property) -> pa.Field:
    nested = {"GDAL:OGR:type": "String", "GDAL:OGR:subtype": "JSON"}
    return pa.field(about.name, _ARROW[about.kind], metadata=nested if about.kind is Kind.NESTED else None)


def batches(
    collection: str, bodies: Iterable[str], *, rows: int = _ROWS, characters: int = _CHARACTERS
) -> Iterator[pa.RecordBatch]:
    """Features, as JSON text, in batches of at most so many rows and about so many characters.

    Raises
    ------
    ExportError
        Naming the feature and the property that isn't of its kind, isn't in the table, or has a geometry
        that the collection's layer can't hold.
    """
    pending: list[Json] = []
    size = 0
    for body in bodies:
        pending.append(json.loads(body))
        size += len(body)
        if len(pending) >= rows or size >= characters:
            yield _batch(collection, pending)
            pending, size = [], 0
    if pending:
        yield _batch(collection, pending)


def _batch(collection: str, found: Sequence[Json]) -> pa.RecordBatch:
    known = dict.fromkeys(names(collection))
    for feature in found:
        if unknown := feature["properties"].keys() - known.keys():
            raise ExportError(f"feature {feature['id']!r} of {collection} has no property {min(unknown)!r}")
    values = zip(*(map(feature["properties"].get, known) for feature in found), strict=True)
    columns = [pa.array([feature["id"] for feature in found], pa.string())]
    columns += [_column(*each, found) for each in zip(PROPERTIES[collection], values, strict=True)]
    shapes = _shapes(collection, found)
    if LAYER_TYPES[collection]:
        columns.append(pa.array(shapely.to_wkb(shapes), pa.binary()))
    return pa.record_batch(columns, schema=schema(collection))


def _column(about: Property, values: Sequence[Any], found: Sequence[Json]) -> pa.Array:
    if set(map(type, values)) - _PYTHON[about.kind] - {_NO_TYPE}:
        raise _misfit(about, found)
    try:
        return _array(about.kind, values)
    except (ValueError, OverflowError):
        raise _misfit(about, found) from None


def _array(kind: Kind, values: Sequence[Any]) -> pa.Array:
    write = _WRITERS.get(kind)
    if write is not None:
        values = [None if value is None else write(value) for value in values]
    return pa.array(values, _ARROW[kind])


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError(text)
    return day


_WRITERS: Mapping[Kind, Callable[[Any], Any]] = {Kind.TEXT: escaped, Kind.DAY: _day, Kind.NESTED: json_text}


def _misfit(about: Property, found: Sequence[Json]) -> ExportError:
    """Which feature's value a column can't hold."""
    feature = next(f for f in found if not _fits(about.kind, f["properties"].get(about.name)))
    value = feature["properties"][about.name]
    return ExportError(f"feature {feature['id']!r}, {about.name}: {value!r} is no {about.kind.value}")


def _fits(kind: Kind, value: Any) -> bool:
    if value is not None and type(value) not in _PYTHON[kind]:
        return False
    try:
        _array(kind, [value])
    except (ValueError, OverflowError):
        return False
    return True


def _shapes(collection: str, found: Sequence[Json]) -> list[Any]:
    """The geometries as shapes of the layer's type, None where there is none."""
    texts = [None if f["geometry"] is None else json.dumps(f["geometry"]) for f in found]
    shapes = shapely.from_geojson(texts, on_invalid="ignore")
    return [_layered(collection, *each) for each in zip(found, texts, shapes, strict=True)]


def _layered(collection: str, feature: Json, text: str | None, shape: Any) -> Any:
    if text is None:
        return None
    if isinstance(shape, LineString):
        shape = MultiLineString([shape])
    wanted = LAYER_TYPES[collection]
    if shape is None or shape.is_empty or shape.geom_type != wanted:
        raise ExportError(
            f"feature {feature['id']!r} of {collection}: expected {wanted or 'no geometry'}, "
            f"found {text[:60]}"
        )
    return shape


def features(collection: str, found: Iterable[pa.RecordBatch]) -> Iterator[Json]:
    """The features that columns were made of.

    A column that is missing is null in all of them; columns of other names are left out.

    Raises
    ------
    ExportedFileError
        If there is no id, or a column holds something else than it should.
    """
    for batch in found:
        try:
            yield from _features(collection, batch)
        except (pa.ArrowException, ShapelyError, ValueError, TypeError) as error:
            raise ExportedFileError(f"a column isn't as it was exported: {error}") from error


def _features(collection: str, batch: pa.RecordBatch) -> Iterator[Json]:
    if "id" not in batch.schema.names:
        raise ExportedFileError(f"it has no column 'id'; it has {', '.join(batch.schema.names)[:200]}")
    shapes: list[Any] = [None] * batch.num_rows
    if GEOMETRY in batch.schema.names:
        shapes = geometries(shapely.from_wkb(batch.column(GEOMETRY).to_pylist()))
    ids = batch.column("id").cast(pa.string()).to_pylist()
    columns = {about.name: _values(about, batch) for about in PROPERTIES[collection]}
    for row, (feature_id, shape) in enumerate(zip(ids, shapes, strict=True)):
        properties = {name: values[row] for name, values in columns.items()}
        yield {"type": "Feature", "id": feature_id, "geometry": shape, "properties": properties}


def geometries(shapes: Any) -> list[Json | None]:
    """Shapes as GeoJSON; a MultiLineString of one line is the line."""
    single = [s.geoms[0] if isinstance(s, MultiLineString) and len(s.geoms) == 1 else s for s in shapes]
    return [None if text is None else json.loads(text) for text in shapely.to_geojson(single)]


def _values(about: Property, batch: pa.RecordBatch) -> list[Any]:
    if about.name not in batch.schema.names:
        return [None] * batch.num_rows
    column = cast("list[Any]", batch.column(about.name).cast(_ARROW[about.kind]).to_pylist())
    read = _READERS.get(about.kind)
    return column if read is None else [None if value is None else read(value) for value in column]


_READERS: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: restored,
    Kind.DAY: date.isoformat,
    Kind.NESTED: json.loads,
}
