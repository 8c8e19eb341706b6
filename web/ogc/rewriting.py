"""Features that aren't shown as they are stored: in another CRS, or with some of their properties."""

import json
from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely

from web.errors import BadParameterError
from web.ogc import crs
from web.ogc.answers import dumps
from web.ports import Json


def rewritten(
    bodies: list[str], uri: str, properties: Sequence[str] | None, *, flat: bool = False
) -> list[str]:
    """Features as GeoJSON text, as they are asked for.

    Parameters
    ----------
    bodies : list of str
        As stored, in CRS84; what needs no change is handed back as it is.
    uri : str
        The CRS of the coordinates.
    properties : sequence of str, optional
        Those to show; all where not given.
    flat : bool
        Whether objects become JSON text.

    Raises
    ------
    BadParameterError
        If a feature lies where the CRS doesn't reach.
    """
    if is_as_stored(uri, properties, flat=flat):
        return bodies
    features = [json.loads(body) for body in bodies]
    if uri != crs.CRS84:
        _move(features, uri)
    if properties is not None:
        for feature in features:
            held = feature["properties"]
            feature["properties"] = {name: held.get(name) for name in properties}
    if flat:
        for feature in features:
            held = feature["properties"]
            feature["properties"] = {name: _flat(value) for name, value in held.items()}
    return [dumps(feature) for feature in features]


def is_as_stored(uri: str, properties: Sequence[str] | None, *, flat: bool) -> bool:
    """Whether features that are asked for so are handed out as they are stored."""
    return uri == crs.CRS84 and properties is None and not flat


def _flat(value: Any) -> Any:
    """An object, or a list of objects, as JSON text."""
    is_object = isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(v, dict) for v in value)
    )
    return dumps(value) if is_object else value


def _move(features: list[Json], uri: str) -> None:
    placed = [feature for feature in features if feature["geometry"] is not None]
    if not placed:
        return
    shapes: Any = shapely.from_geojson([json.dumps(feature["geometry"]) for feature in placed])
    moved: Any = shapely.transform(shapes, crs.from_crs84(uri))
    for feature, shape in zip(placed, moved, strict=True):
        if not np.isfinite(shapely.get_coordinates(shape)).all():
            where = f"{feature['id']} lies where {uri} doesn't reach"
            raise BadParameterError(f"{where}; ask for a bbox within it, or in {crs.CRS84}")
        feature["geometry"] = json.loads(shapely.to_geojson(shape))
