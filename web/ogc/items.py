"""Features for browsers and for programs: the views, and the pages that people see."""

import json

from flask import Blueprint, Response, render_template

from web.ogc import catalogue
from web.ogc.answers import Asking, page
from web.ogc.features import (
    asked_of,
    bodies,
    item_answer,
    item_body,
    item_links,
    page_answer,
    page_links,
    queryables,
)
from web.ogc.media import Form, form

blueprint = Blueprint("items", __name__)

PAGE_RULE = "/collections/<collection>/items"
ITEM_RULE = f"{PAGE_RULE}/<feature_id>"


@blueprint.get(PAGE_RULE)
def items(collection: str) -> Response:
    """A page of features."""
    asking = Asking.now()
    if form() is Form.HTML:
        return _items_page(asking, collection)
    return page_answer(asking, collection).response()


@blueprint.get(ITEM_RULE)
def item(collection: str, feature_id: str) -> Response:
    """One feature."""
    asking = Asking.now()
    if form() is Form.HTML:
        return _item_page(asking, collection, feature_id)
    return item_answer(asking, collection, feature_id).response()


def _items_page(asking: Asking, collection: str) -> Response:
    asked = asked_of(asking, collection)
    found = asking.store.page(asked.query)
    features = [json.loads(body) for body in bodies(asking, asked, found)]
    columns = dict.fromkeys(
        name
        for feature in features
        for name, value in feature["properties"].items()
        if value not in (None, [])
    )
    related = list(page_links(asking, asked.query, found, Form.HTML))
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
    return page(text, [*related, queryables(asking, collection)])


def _item_page(asking: Asking, collection: str, feature_id: str) -> Response:
    with asking.store.snapshot() as seen:
        body, uri = item_body(asking, collection, feature_id, seen)
    related = item_links(asking, collection, Form.HTML)
    feature = json.loads(body)
    text = render_template("ogc/item.html", id=collection, feature=feature, links=related, crs=uri)
    return page(text, related)
