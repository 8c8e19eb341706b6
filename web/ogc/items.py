"""Features: a page of a collection, and one of them."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from urllib.parse import quote

from flask import Blueprint, Response, render_template, request

from incidents.store import FeaturePage, FeatureQuery
from web.errors import UnknownItemError
from web.ogc import catalogue, crs, links
from web.ogc.answers import data, dumps, page
from web.ogc.links import Here, Link, address, link
from web.ogc.media import GEOJSON, JSON, SCHEMA, Form, form
from web.ogc.parameters import SHOWING, Asked, only, page_asked
from web.ogc.rewriting import rewritten
from web.ports import audience, config, store

blueprint = Blueprint("items", __name__)


@blueprint.get("/collections/<collection>/items")
def items(collection: str) -> Response:
    """A page of features."""
    args, settings = request.args, config()
    asked = page_asked(
        catalogue.known(collection),
        args,
        audience=audience(),
        limit_default=settings.page_limit,
        limit_max=settings.page_limit_max,
    )
    if form() is Form.HTML:
        return _items_page(collection, asked)
    return data(
        GEOJSON,
        partial(_feature_collection, asked),
        related=[_queryables(collection)],
        headers={"Content-Crs": f"<{asked.crs}>"},
    )


@blueprint.get("/collections/<collection>/items/<feature_id>")
def item(collection: str, feature_id: str) -> Response:
    """One feature."""
    args = request.args
    only(args, SHOWING[:2])
    uri = crs.named(args.get("crs", crs.CRS84), "crs")
    body = store().body(catalogue.known(collection), feature_id, audience())
    if body is None:
        raise UnknownItemError(f"no feature {feature_id[:80]!r} in collection {collection!r}")
    shown, here = form(), Here()
    related = [
        *here.in_both_forms(GEOJSON, shown),
        link("collection", JSON, address(f"/collections/{collection}")),
    ]
    (body,) = rewritten([body], uri, None)
    if shown is Form.HTML:
        feature = json.loads(body)
        return page(
            render_template("ogc/item.html", id=collection, feature=feature, links=related, crs=uri), related
        )
    return data(
        GEOJSON,
        lambda: f'{body[:-1]},"links":{dumps(related)}}}',
        related=related,
        headers={"Content-Crs": f"<{uri}>"},
    )


def _feature_collection(asked: Asked) -> str:
    """A page as text; a feature that is shown as it is stored isn't parsed."""
    found = store().page(asked.query)
    bodies = rewritten(found.bodies, asked.crs, asked.properties)
    head = {
        "type": "FeatureCollection",
        "numberMatched": found.number_matched,
        "numberReturned": len(bodies),
        "timeStamp": datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z",
        "links": list(_page_links(asked.query, found, Form.JSON)),
    }
    return f'{dumps(head)[:-1]},"features":[{",".join(bodies)}]}}'


def _items_page(collection: str, asked: Asked) -> Response:
    found = store().page(asked.query)
    features = [json.loads(body) for body in rewritten(found.bodies, asked.crs, asked.properties)]
    columns = dict.fromkeys(
        name
        for feature in features
        for name, value in feature["properties"].items()
        if value not in (None, [])
    )
    related = list(_page_links(asked.query, found, Form.HTML))
    text = render_template(
        "ogc/items.html",
        id=collection,
        collection=catalogue.COLLECTIONS[collection],
        features=features,
        columns=list(columns),
        matched=found.number_matched,
        links=related,
        crs=asked.crs,
    )
    return page(text, [*related, _queryables(collection)])


def _page_links(query: FeatureQuery, found: FeaturePage, shown: Form) -> Iterator[Link]:
    here = Here()
    yield from here.in_both_forms(GEOJSON, shown)
    media_type = GEOJSON if shown is Form.JSON else "text/html"
    if found.next_key is not None:
        yield link("next", media_type, here.but(after=found.next_key, offset=None))
    if query.after is not None or query.offset:
        yield link("first", media_type, here.but(after=None, offset=None))
    if query.after is None and query.offset:
        before = max(0, query.offset - query.limit)
        yield link("prev", media_type, here.but(offset=str(before), after=None))
    yield link("collection", JSON, address(f"/collections/{query.collection}"))


def _queryables(collection: str) -> Link:
    return link(links.QUERYABLES, SCHEMA, address(f"/collections/{quote(collection)}/queryables"))
