"""The collections: what each is called, how far it reaches, and where its resources are."""

from collections.abc import Mapping
from dataclasses import dataclass

from incidents.store.extents import Extent
from web.errors import UnknownItemError
from web.ogc import crs, links, parts
from web.ogc.links import Here, Link, address, link
from web.ogc.media import GEOJSON, HTML, JSON, SCHEMA, Form
from web.ports import Json, audience, store

GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """What a collection is called, and what is in it."""

    title: str
    description: str


# By identifier: those of `incidents.store.COLLECTIONS`.
COLLECTIONS: Mapping[str, Collection] = {
    "incidents": Collection(
        title="Incidents",
        description="What is said to have happened: a point with its uncertainty, or no place at all.",
    ),
    "claim-areas": Collection(
        title="Claim areas",
        description="Where a distance claim puts its subject: a certain and a possible region.",
    ),
    "findings": Collection(
        title="Findings",
        description="Claims held against known places: a line from the reference to the subject.",
    ),
    "places": Collection(
        title="Places",
        description="Places that reports mention, with how surely each is known.",
    ),
    "reports": Collection(
        title="Reports",
        description="Reports as received: who published them, when, and their hash; no geometry.",
    ),
}


def known(collection: str) -> str:
    """The identifier of a collection, if there is one.

    Raises
    ------
    UnknownItemError
        If there isn't.
    """
    if collection not in COLLECTIONS:
        raise UnknownItemError(f"no collection {collection[:80]!r}; there are {', '.join(COLLECTIONS)}")
    return collection


def every_collection(shown: Form) -> Json:
    """The document of `/collections`."""
    return {
        "title": "Standoff",
        "links": Here().in_both_forms(JSON, shown),
        "collections": [described(collection) for collection in COLLECTIONS],
    }


def described(collection: str) -> Json:
    """A collection as in the list of all."""
    words, extent = COLLECTIONS[collection], store().extent(collection, audience())
    found: Json = {
        "id": collection,
        "title": words.title,
        "description": words.description,
        "itemType": "feature",
        "extent": _extent(extent),
        "crs": list(crs.SUPPORTED),
        "storageCrs": crs.CRS84,
        "links": _links(collection, words.title),
    }
    if not found["extent"]:
        del found["extent"]
    return found


def _extent(extent: Extent) -> Json:
    found: Json = {}
    if extent.bbox is not None:
        found["spatial"] = {"bbox": [list(extent.bbox)], "crs": crs.CRS84}
    if extent.days is not None:
        first, last = extent.days
        interval = [f"{first}T00:00:00Z", f"{last}T23:59:59Z"]
        found["temporal"] = {"interval": [interval], "trs": GREGORIAN}
    return found


def _links(collection: str, title: str) -> list[Link]:
    own = f"/collections/{collection}"
    return [
        link("self", JSON, address(own)),
        link("alternate", HTML, address(f"{own}?f=html")),
        link("items", GEOJSON, address(f"{own}/items"), title),
        link("items", HTML, address(f"{own}/items?f=html"), title),
        link(links.QUERYABLES, SCHEMA, address(f"{own}/queryables"), f"What {collection} can be filtered by"),
        # Case doesn't count in a relation (RFC 8288, 2.1.1), but does for GDAL before 3.7.
        link("describedBy", SCHEMA, address(f"{own}/feature-schema"), f"Fields of {collection}"),
        link("enclosure", GEOJSON, address(f"/download/{collection}.geojson"), f"{title} as a file"),
        *parts.collection_links(collection),
    ]
