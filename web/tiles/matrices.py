"""The tile matrix set that tiles are served in.

References
----------
OGC 17-083r4, Two Dimensional Tile Matrix Set and Tile Set Metadata, 6.2 and annex D.1.
"""

import math

from incidents.exchange.tiles.grid import DEEPEST
from web.ports import Json

NAME = "WebMercatorQuad"
URI = f"http://www.opengis.net/def/tilematrixset/OGC/1.0/{NAME}"
CRS = "http://www.opengis.net/def/crs/EPSG/0/3857"

_SIDE = 256
# Half of the equator of the sphere that EPSG:3857 takes the Earth for, metres.
_EDGE_M = math.pi * 6_378_137
# What the standard takes a pixel for, metres.
_PIXEL_M = 0.000_28


def tile_matrix_set() -> Json:
    """The definition: a matrix for each zoom."""
    return {
        "id": NAME,
        "title": "Google Maps Compatible for the World",
        "uri": URI,
        "crs": CRS,
        "orderedAxes": ["X", "Y"],
        "wellKnownScaleSet": "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
        "tileMatrices": [_matrix(zoom) for zoom in range(DEEPEST + 1)],
    }


def limits() -> list[Json]:
    """All of every matrix."""
    return [
        {
            "tileMatrix": str(zoom),
            "minTileRow": 0,
            "maxTileRow": (1 << zoom) - 1,
            "minTileCol": 0,
            "maxTileCol": (1 << zoom) - 1,
        }
        for zoom in range(DEEPEST + 1)
    ]


def _matrix(zoom: int) -> Json:
    cell_m = 2 * _EDGE_M / _SIDE / (1 << zoom)
    return {
        "id": str(zoom),
        "scaleDenominator": cell_m / _PIXEL_M,
        "cellSize": cell_m,
        "cornerOfOrigin": "topLeft",
        "pointOfOrigin": [-_EDGE_M, _EDGE_M],
        "tileWidth": _SIDE,
        "tileHeight": _SIDE,
        "matrixWidth": 1 << zoom,
        "matrixHeight": 1 << zoom,
    }
