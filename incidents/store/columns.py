"""A collection read into columns, from which tiles are cut."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from struct import Struct
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa

from incidents.errors import StoreError
from incidents.exchange.tiles.layer import Kind
from incidents.exchange.tiles.points import Points
from incidents.exchange.tiles.shapes import Shapes
from incidents.store import tables
from incidents.store.boxes import WKB_POINT
from incidents.store.database import Connection, Database

Held: TypeAlias = Points | Shapes

# Of points: what is counted as verdict, killed and kind.
_POINTS: Mapping[str, tuple[str, str, str]] = {
    "incidents": ("verdict", "killed_min", "kind"),
    "places": ("NULL", "NULL", "feature_code"),
}
# Of shapes: what they are, and the properties that a tile gives them.
_SHAPES: Mapping[str, tuple[Kind, tuple[str, ...]]] = {
    "claim-areas": (Kind.POLYGON, ("id", "region", "relation", "outside", "incident")),
    "findings": (Kind.LINE, ("id", "verdict", "robust", "relation", "incident", "other_incident")),
}
# SQLite knows them as 0 and 1.
_TRUTHS = {"outside", "robust"}
# The collections that have geometry.
TILED = (*_POINTS, *_SHAPES)

# So many rows as Python's objects; with more of them its collector takes as long as all the rest.
_AT_ONCE = 1_000
_NOWHERE = Struct("<BIdd").pack(1, 1, np.nan, np.nan)
_TYPES = pa.schema(
    {
        "seq": pa.int64(), "id": pa.string(), "audience": pa.uint8(), "radius": pa.float64(),
        "verdict": pa.string(), "killed": pa.int64(), "kind": pa.string(), "lon": pa.float64(),
        "lat": pa.float64(),
    }
)  # fmt: skip


def held(db: Connection, database: Database, collection: str) -> Held:
    """Everything of a collection, whoever may see it.

    Raises
    ------
    StoreError
        If its features have no geometry, or one of them another than all.
    """
    if collection in _POINTS:
        return _points(db, database, collection)
    if collection in _SHAPES:
        return _shapes(db, database, collection)
    raise StoreError(f"{collection} have no geometry, so no tiles; there are {', '.join(TILED)}")


def _points(db: Connection, database: Database, collection: str) -> Points:
    rows = database.stream(db, query(collection, database.dialect.wkb), ())
    batches = [_batch(*zip(*part, strict=True)) for part in _parts(rows)]
    return Points.of(pa.Table.from_batches(batches, _TYPES))


def query(collection: str, wkb: str) -> str:
    """The query for everything that is held of points; `wkb` is SQL for a shape as WKB."""
    told = ", ".join(("seq", "id", "audience", '"coordinateUncertaintyInMeters"', *_POINTS[collection]))
    return f"SELECT {wkb}, {told} FROM {tables.table(collection)}"  # noqa: S608


def _batch(shapes: Sequence[bytes | None], *columns: Sequence[Any]) -> Any:
    packed = b"".join(_NOWHERE if shape is None else shape for shape in shapes)
    if len(packed) != len(shapes) * WKB_POINT.itemsize:
        raise StoreError("a feature has a geometry that is no point; import the data set anew")
    places = np.frombuffer(packed, WKB_POINT)
    values = [*columns, np.ascontiguousarray(places["lon"]), np.ascontiguousarray(places["lat"])]
    arrays = [pa.array(column, one.type) for column, one in zip(values, _TYPES, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=_TYPES)


def _shapes(db: Connection, database: Database, collection: str) -> Shapes:
    kind, names = _SHAPES[collection]
    listed = ", ".join(f'"{name}"' for name in names)
    sql = f"SELECT {database.dialect.wkb}, seq, audience, {listed} FROM {tables.table(collection)}"  # noqa: S608
    rows = list(database.stream(db, sql, ()))
    wkbs, seqs, audiences, *columns = zip(*rows, strict=True) if rows else [()] * (3 + len(names))
    properties = {
        name: [None if value is None else bool(value) for value in values] if name in _TRUTHS else values
        for name, values in zip(names, columns, strict=True)
    }
    return Shapes.of(kind, wkbs, seqs=seqs, audiences=audiences, properties=properties)


def _parts(rows: Iterator[Any]) -> Iterator[list[Any]]:
    while part := list(islice(rows, _AT_ONCE)):
        yield part
