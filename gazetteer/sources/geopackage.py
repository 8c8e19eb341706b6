"""GeoPackage as places: layers of points and polygons in any reference system."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError
from shapely.errors import ShapelyError
from shapely.geometry import MultiPoint, Point
from shapely.geometry.base import BaseGeometry

from gazetteer.errors import SourceError
from gazetteer.place import Place
from gazetteer.sources.geojson import of_feature
from gazetteer.sources.position import polygon
from gazetteer.sources.record import Records
from gazetteer.sources.row import START, Row, tried

_MAGIC = b"SQLite format 3\x00"
# The application id at byte 68 of the file, of today's and older versions.
_ID_AT, _IDS = 68, (b"GPKG", b"GP10", b"GP11")
_BATCH = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """A geometry as a layer holds it, and the way to CRS84."""

    wkb: bytes
    project: Transformer

    def shape(self) -> BaseGeometry:
        """The geometry in CRS84 degrees, of two dimensions.

        Raises
        ------
        SourceError
            If it can't be read.
        """
        try:
            return shapely.transform(shapely.force_2d(shapely.from_wkb(self.wkb)), self._projected)
        except (ProjError, ShapelyError) as error:
            raise SourceError(f"its geometry can't be read: {error}") from error

    def _projected(self, xy: Any) -> Any:
        return np.column_stack(self.project.transform(xy[:, 0], xy[:, 1]))


def rows(path: Path, records: Records) -> Iterator[Row]:
    """A row for each feature of each layer that has geometry; `records` makes the places.

    Raises
    ------
    SourceError
        As for `features`.
    """
    for number, (values, geometry) in enumerate(features(path), start=1):
        record = {key: str(value) for key, value in values.items() if value is not None}
        start = " ".join(f"{key}={value}" for key, value in record.items())[:START]
        yield tried(partial(_place, record, geometry, number, records), number, start, f"feature {number}: ")


def features(path: Path) -> Iterator[tuple[dict[str, Any], Geometry | None]]:
    """The fields and the geometry of each feature of each layer that has geometry.

    Raises
    ------
    SourceError
        If it is no GeoPackage, is damaged, or a layer doesn't say in which reference system it is.
    """
    # GDAL tells formats by content: a text that names other files or hosts must not get there.
    with path.open("rb") as file:
        head = file.read(_ID_AT + 4)
    if not head.startswith(_MAGIC) or head[_ID_AT:] not in _IDS:
        raise SourceError(f"{path} is no GeoPackage")
    try:
        for layer in [name for name, kind in pyogrio.list_layers(path) if kind is not None]:
            yield from _layer(path, layer)
    except (DataSourceError, DataLayerError) as error:
        raise SourceError(f"{path} can't be read as a GeoPackage: {error}") from error


def _layer(path: Path, layer: str) -> Iterator[tuple[dict[str, Any], Geometry | None]]:
    with pyogrio.open_arrow(path, layer=layer, batch_size=_BATCH, use_pyarrow=True) as (meta, reader):
        project = _projection(path, layer, meta["crs"])
        geometry = meta["geometry_name"] or "wkb_geometry"
        for batch in reader:
            for record in batch.to_pylist():
                wkb = record.pop(geometry, None)
                yield record, None if wkb is None else Geometry(wkb=wkb, project=project)


def _projection(path: Path, layer: str, crs: str | None) -> Transformer:
    if not crs:
        raise SourceError(
            f"{path}, layer {layer!r} names no reference system; assign it one, such as EPSG:4326"
        )
    try:
        return Transformer.from_crs(CRS.from_user_input(crs), "OGC:CRS84", always_xy=True)
    except (CRSError, ProjError) as error:
        raise SourceError(f"{path}, layer {layer!r}: its reference system {crs[:80]!r} is unknown") from error


def _place(record: dict[str, str], geometry: Geometry | None, number: int, records: Records) -> Place:
    if geometry is None:
        raise SourceError("its geometry is missing; expected a point or polygon")
    shape = geometry.shape()
    if isinstance(shape, MultiPoint) and len(shape.geoms) == 1:
        shape = shape.geoms[0]
    if isinstance(shape, Point) and not shape.is_empty:
        return of_feature(record, (shape.x, shape.y), None, number, records)
    return of_feature(record, None, polygon(shape), number, records)
