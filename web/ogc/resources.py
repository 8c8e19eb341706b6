"""The resources about the service and its collections, each as data and as a page."""

from collections.abc import Callable
from typing import TypeAlias

from flask import Blueprint, Response, render_template, request

from incidents.store import filters
from web.ogc import catalogue, landing, links
from web.ogc.answers import data, document, dumps, page
from web.ogc.feature_schema import feature_schema
from web.ogc.links import address
from web.ogc.media import JSON, OPENAPI, SCHEMA, Form, form
from web.ogc.openapi import openapi
from web.ogc.parameters import only
from web.ports import Json

blueprint = Blueprint("ogc", __name__)

Made: TypeAlias = Callable[[Form], Json]


@blueprint.get("/conformance")
def conformance() -> Response:
    """The standards that the service keeps."""
    return _answer("conformance", landing.conformance)


@blueprint.get("/functions")
def functions() -> Response:
    """The functions that filters may use: none."""
    return _answer("functions", landing.functions)


@blueprint.get("/collections")
def collections() -> Response:
    """Every collection."""
    return _answer("collections", catalogue.every_collection)


@blueprint.get("/collections/<collection>")
def collection(collection: str) -> Response:
    """One collection."""
    catalogue.known(collection)
    return _answer("collection", lambda _: catalogue.described(collection))


@blueprint.get("/collections/<collection>/queryables")
def queryables(collection: str) -> Response:
    """What a collection can be filtered by."""
    catalogue.known(collection)

    def made(_: Form) -> Json:
        return filters.queryables(collection) | {"$id": address(f"/collections/{collection}/queryables")}

    return _answer("queryables", made, media_type=SCHEMA, id=collection)


@blueprint.get("/collections/<collection>/feature-schema")
def fields(collection: str) -> Response:
    """The types of the fields of a collection."""
    only(request.args, ())
    own = {"$id": address(f"/collections/{catalogue.known(collection)}/feature-schema")}
    return document(lambda: feature_schema(collection) | own, SCHEMA)


@blueprint.get("/openapi.json")
def api_definition() -> Response:
    """The API in OpenAPI 3.0."""
    only(request.args, ())
    return data(OPENAPI, lambda: dumps(openapi()))


@blueprint.get("/openapi.html")
def api_page() -> Response:
    """The API for people."""
    only(request.args, ())
    related = [links.link("alternate", OPENAPI, address("/openapi.json"))]
    return page(render_template("ogc/openapi.html", api=openapi(), links=related), related)


def landing_document() -> Response:
    """The landing page as data."""
    only(request.args, ("f",))
    return document(lambda: landing.landing(Form.JSON), JSON)


def _answer(template: str, made: Made, *, media_type: str = JSON, **more: str) -> Response:
    """A document in the form that is asked for; a page shows what the document holds."""
    only(request.args, ("f",))
    shown = form()
    if shown is Form.JSON:
        return document(lambda: made(shown), media_type)
    here, found = links.Here(), made(shown)
    text = render_template(f"ogc/{template}.html", document=found, as_data=here.but(f="json"), **more)
    return page(text, here.in_both_forms(media_type, shown))
