"""What a collection's tiles are: their addresses, their layer, and how much they show.

References
----------
OGC 17-083r4, Two Dimensional Tile Matrix Set and Tile Set Metadata, 9.
"""

from collections.abc import Sequence

from incidents.exchange.properties import PROPERTIES
from incidents.exchange.tiles.grid import DEEPEST
from incidents.store import FeatureQuery
from incidents.store.tiles import Coverage
from web.ogc import catalogue, crs
from web.ogc.links import Here, Link, address, link
from web.ogc.media import GEOJSON, JSON
from web.ports import Json, store
from web.tiles import matrices

MVT = "application/vnd.mapbox-vector-tile"
TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"
TILESETS_VECTOR = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector"

# Of a layer's geometry (OGC 17-083r4, table 16): how many dimensions it has.
_DIMENSIONS = {"incidents": 0, "places": 0, "findings": 1, "claim-areas": 2}


def tilesets(collection: str) -> Json:
    """The document of `/collections/{id}/tiles`: one tile set."""
    here = address(f"/collections/{collection}/tiles")
    return {"links": [link("self", JSON, here)], "tilesets": [_named(collection, [_own("self", collection)])]}


def tileset(query: FeatureQuery, parameters: str) -> Json:
    """A tile set of what a query chooses.

    Parameters
    ----------
    query : FeatureQuery
    parameters : str
        The request's query string with its question mark, or nothing: its tiles are asked with it too.
    """
    collection, covered = query.collection, store().coverage(query)
    pattern = f"{_path(collection)}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}{parameters}"
    links: list[Json] = [
        link("self", JSON, Here().but()),
        {**link("item", MVT, pattern), "templated": True},
        link("items", GEOJSON, address(f"/collections/{collection}/items{parameters}")),
    ]
    return _named(collection, links) | {
        "tileMatrixSetLimits": matrices.limits(),
        "layers": [_layer(collection)],
        "counts": _counts(covered),
        **_box(covered),
    }


def _named(collection: str, links: Sequence[Json | Link]) -> Json:
    scheme = link(TILING_SCHEME, JSON, address(f"/tileMatrixSets/{matrices.NAME}"))
    return {
        "title": catalogue.COLLECTIONS[collection].title,
        "dataType": "vector",
        "crs": matrices.CRS,
        "tileMatrixSetURI": matrices.URI,
        "links": [*links, scheme],
    }


def _layer(collection: str) -> Json:
    return {
        "id": collection,
        "title": catalogue.COLLECTIONS[collection].title,
        "dataType": "vector",
        "geometryDimension": _DIMENSIONS[collection],
        "minTileMatrix": "0",
        "maxTileMatrix": str(DEEPEST),
        "propertiesSchema": {"type": "object", "properties": _properties(collection)},
    }


def _properties(collection: str) -> Json:
    if _DIMENSIONS[collection] > 0:
        return {p.name: {"title": p.title} for p in PROPERTIES[collection] if p.is_queryable}
    return {
        "count": {"title": "How many features it stands for", "type": "integer"},
        "id": {"title": "Id of the feature, where it stands for one", "type": "string"},
        "kind": {"title": "Kind or class, where all have the same", "type": "string"},
        "verdict": {"title": "The worst verdict among them", "type": "string"},
        "killed_min": {"title": "People killed, at least, in all", "type": "integer"},
        "coordinateUncertaintyInMeters": {"title": "The greatest radius among them", "type": "number"},
    }


def _counts(covered: Coverage) -> Json:
    """The counts of a zoom's tiles add up to `located`; what has no place is in no tile."""
    return {
        "matched": covered.matched,
        "located": covered.located,
        "unlocated": covered.matched - covered.located,
    }


def _box(covered: Coverage) -> Json:
    if covered.bbox is None:
        return {}
    west, south, east, north = covered.bbox
    return {"boundingBox": {"lowerLeft": [west, south], "upperRight": [east, north], "crs": crs.CRS84}}


def _own(rel: str, collection: str) -> Link:
    return link(rel, JSON, _path(collection), "Vector tiles")


def _path(collection: str) -> str:
    return address(f"/collections/{collection}/tiles/{matrices.NAME}")
