"""The coordinate reference systems that features are served in, by the names that OGC gave them.

References
----------
OGC 18-058r1, OGC API - Features - Part 2: Coordinate Reference Systems by Reference.
"""

import threading
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from web.errors import BadParameterError

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
_EPSG = "http://www.opengis.net/def/crs/EPSG/0/"
# Mercator on the sphere and on the ellipsoid; equal areas. Their axes run along meridians and parallels.
_CYLINDRICAL = tuple(f"{_EPSG}{code}" for code in (3857, 3395, 6933))
_UTM = tuple(f"{_EPSG}{code}" for code in (*range(32601, 32661), *range(32701, 32761)))
SUPPORTED = (CRS84, f"{_EPSG}4326", *_CYLINDRICAL, *_UTM)
_NAMES = frozenset(SUPPORTED)
# A tenth of a millimetre.
_DECIMALS_DEG, _DECIMALS_M = 9, 4

_made = threading.local()


def named(uri: str, parameter: str) -> str:
    """A URI, if it names a CRS that is served.

    Raises
    ------
    BadParameterError
        If it doesn't; the message names the parameter.
    """
    if uri not in _NAMES:
        raise BadParameterError(
            f"{parameter}={uri[:100]!r} is not served; a collection lists its CRSs, such as {_EPSG}4326"
        )
    return uri


@lru_cache(maxsize=len(SUPPORTED))
def definition(uri: str) -> CRS:
    """The CRS of a URI that `named` lets through."""
    return CRS.from_user_input("OGC:CRS84" if uri == CRS84 else f"EPSG:{uri.removeprefix(_EPSG)}")


@lru_cache(maxsize=len(SUPPORTED))
def is_geographic(uri: str) -> bool:
    """Whether its coordinates are degrees."""
    return bool(definition(uri).is_geographic)


@lru_cache(maxsize=len(SUPPORTED))
def is_north_first(uri: str) -> bool:
    """Whether its first axis points north, as latitude does."""
    return bool(definition(uri).axis_info[0].direction == "north")


def is_cylindrical(uri: str) -> bool:
    """Whether a box along its axes is one in degrees too."""
    return uri in _CYLINDRICAL


def from_crs84(uri: str) -> Callable[[NDArray[np.float64]], NDArray[np.float64]]:
    """A function that moves an array of longitudes and latitudes, a row each, into a CRS.

    The columns come out in the order of the CRS's axes, as Part 2 asks.
    """
    transformer = _transformer(uri)
    order = (1, 0) if is_north_first(uri) else (0, 1)
    decimals = _DECIMALS_DEG if is_geographic(uri) else _DECIMALS_M

    def move(lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
        moved = transformer.transform(lonlat[:, 0], lonlat[:, 1])
        return np.round(np.column_stack([moved[n] for n in order]), decimals)

    return move


def envelope(box: tuple[float, float, float, float], uri: str) -> tuple[float, float, float, float]:
    """West, south, east, north in CRS84 degrees of a box along the axes of a projected CRS.

    West lies above east where the box crosses the antimeridian.
    """
    x1, y1, x2, y2 = box
    if is_cylindrical(uri):
        half, _ = _transformer(uri).transform(180.0, 0.0)
        if x2 - x1 >= 2 * half:  # all around the Earth, and perhaps once more
            x1, x2 = -half, half
    west, south, east, north = _transformer(uri).transform_bounds(x1, y1, x2, y2, direction="INVERSE")
    return west, south, east, north


def _transformer(uri: str) -> Transformer:
    """One for each thread: they can't be shared."""
    known: dict[str, Transformer] = _made.__dict__.setdefault("transformers", {})
    if uri not in known:
        known[uri] = Transformer.from_crs(definition(CRS84), definition(uri), always_xy=True)
    return known[uri]
