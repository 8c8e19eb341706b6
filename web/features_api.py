"""The feature API: collections as GeoJSON, page by page, and whole as a file."""

import json
from collections.abc import Iterable, Iterator
from typing import cast

from flask import Blueprint, Response, current_app, request, stream_with_context, url_for

from incidents.store import FeatureQuery
from web import query
from web.config import Config
from web.errors import UnknownItemError
from web.ports import Json, audience, store

blueprint = Blueprint("api", __name__)

GEOJSON = "application/geo+json"
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
# Identifier: title, description. The identifiers are those of `incidents.store.COLLECTIONS`.
COLLECTIONS = {
    "incidents": (
        "Incidents",
        "What is said to have happened: a point with its uncertainty, or no place at all.",
    ),
    "claim-areas": (
        "Claim areas",
        "Where a distance claim puts its subject: a certain and a possible region.",
    ),
    "findings": ("Findings", "Claims held against known places: a line from the reference to the subject."),
    "places": ("Places", "Places that reports mention, with how surely each is known."),
    "reports": ("Reports", "Reports as received: who published them, when, and their hash; no geometry."),
}


@blueprint.get("/collections")
def collections() -> Response:
    """Every collection."""
    query.only(request.args, set())
    links = [_link("self", "application/json", _url("collections"))]
    return _answer({"links": links, "collections": [_describe(c) for c in COLLECTIONS]}, "application/json")


@blueprint.get("/collections/<collection>")
def collection(collection: str) -> Response:
    """One collection."""
    query.only(request.args, set())
    return _answer(_describe(_known(collection)), "application/json")


@blueprint.get("/collections/<collection>/items")
def items(collection: str) -> Response:
    """A page of features."""
    _known(collection)
    settings = config()
    q = query.item_query(request.args, limit_default=settings.page_limit, limit_max=settings.page_limit_max)
    asked = FeatureQuery(
        collection=collection, audience=audience(), limit=q.limit, offset=q.offset, bbox=q.bbox
    )
    page = store().page(asked)
    links = dumps({"links": _page_links(collection, q, page.number_matched)})[1:]
    counts = f'"numberMatched":{page.number_matched},"numberReturned":{len(page.bodies)}'
    text = f'{{"type":"FeatureCollection","features":[{",".join(page.bodies)}],{counts},{links}'
    return Response(text, mimetype=GEOJSON)


@blueprint.get("/collections/<collection>/items/<feature_id>")
def item(collection: str, feature_id: str) -> Response:
    """One feature."""
    query.only(request.args, set())
    body = store().body(_known(collection), feature_id, audience())
    if body is None:
        raise UnknownItemError(f"no feature {feature_id!r} in collection {collection!r}")
    here = _url("item", collection=collection, feature_id=feature_id)
    links = [
        _link("self", GEOJSON, here),
        _link("collection", "application/json", _url("collection", collection=collection)),
    ]
    return _answer(json.loads(body) | {"links": links})


@blueprint.get("/download/<collection>.geojson")
def download(collection: str) -> Response:
    """A whole collection as a file."""
    query.only(request.args, set())
    _known(collection)
    asked = FeatureQuery(collection=collection, audience=audience())
    return attachment(collection, store().bodies(asked))


def attachment(name: str, bodies: Iterable[str]) -> Response:
    """Features, as JSON text, as a GeoJSON file to save, written while they are read."""

    def text() -> Iterator[str]:
        yield '{"type":"FeatureCollection","features":['
        for n, body in enumerate(bodies):
            yield ("" if n == 0 else ",") + "\n" + body
        yield "\n]}\n"

    answer = Response(cast(Iterator[str], stream_with_context(text())), mimetype=GEOJSON)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.geojson"'
    return answer


def config() -> Config:
    """Settings of the application that is answering."""
    return cast(Config, current_app.config["STANDOFF"])


def _known(collection: str) -> str:
    if collection not in COLLECTIONS:
        raise UnknownItemError(f"no collection {collection!r}; there are {', '.join(COLLECTIONS)}")
    return collection


def _describe(collection: str) -> Json:
    title, description = COLLECTIONS[collection]
    return {
        "id": collection,
        "title": title,
        "description": description,
        "itemType": "feature",
        "crs": [CRS84],
        "links": [
            _link("self", "application/json", _url("collection", collection=collection)),
            _link("items", GEOJSON, _url("items", collection=collection)),
            _link("enclosure", GEOJSON, _url("download", collection=collection)),
        ],
    }


def _page_links(collection: str, q: query.ItemQuery, matched: int) -> list[Json]:
    def at(offset: int) -> str:
        return _url("items", collection=collection, **q.window, offset=str(offset))

    links = [_link("self", GEOJSON, at(q.offset))]
    if q.offset + q.limit < matched:
        links.append(_link("next", GEOJSON, at(q.offset + q.limit)))
    return links


def _link(rel: str, media_type: str, href: str) -> Json:
    return {"rel": rel, "type": media_type, "href": href}


def _url(endpoint: str, **values: str) -> str:
    return url_for(f"api.{endpoint}", _external=True, **values)


def dumps(value: Json) -> str:
    """JSON text, short and strict."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _answer(value: Json, mimetype: str = GEOJSON) -> Response:
    return Response(dumps(value), mimetype=mimetype)
