"""The resources: tile matrix sets, tile sets and tiles."""

import re
from urllib.parse import urlencode

from flask import Blueprint, Response, request
from werkzeug.datastructures import MultiDict

from incidents.exchange.tiles.grid import Tile
from incidents.store import FeatureQuery
from incidents.store.columns import TILED
from web.errors import BadParameterError, UnknownItemError
from web.ogc import catalogue
from web.ogc.answers import data, document, dumps
from web.ogc.links import address, link
from web.ogc.media import JSON
from web.ogc.parameters import all_asked, only
from web.ports import audience, store
from web.tiles import matrices, tilesets

blueprint = Blueprint("tiles", __name__)

_NUMBER = re.compile(r"[0-9]{1,9}")
_NO_CONTENT = 204


@blueprint.get("/tileMatrixSets")
def tile_matrix_sets() -> Response:
    """The tile matrix sets: one."""
    _form("json", ("f",))
    here = address("/tileMatrixSets")
    known = {
        "id": matrices.NAME,
        "uri": matrices.URI,
        "links": [link("self", JSON, f"{here}/{matrices.NAME}")],
    }
    return document(lambda: {"tileMatrixSets": [known], "links": [link("self", JSON, here)]}, JSON)


@blueprint.get("/tileMatrixSets/WebMercatorQuad")
def tile_matrix_set() -> Response:
    """The definition of the tile matrix set."""
    _form("json", ("f",))
    return document(matrices.tile_matrix_set, JSON)


@blueprint.get("/collections/<collection>/tiles")
def all_tilesets(collection: str) -> Response:
    """The tile sets of a collection: one."""
    _form("json", ("f",))
    _tiled(collection)
    return document(lambda: tilesets.tilesets(collection), JSON)


@blueprint.get("/collections/<collection>/tiles/WebMercatorQuad")
def tileset(collection: str) -> Response:
    """The tile set of what the parameters choose, and how much that is."""
    asked = _asked(collection, "json")
    text = urlencode({name: value for name, value in request.args.items() if name != "f"})
    return data(JSON, lambda: dumps(tilesets.tileset(asked, f"?{text}" if text else "")))


@blueprint.get("/collections/<collection>/tiles/WebMercatorQuad/<matrix>/<row>/<column>")
def tile(collection: str, matrix: str, row: str, column: str) -> Response:
    """A tile of what the parameters choose; 204 where it is empty."""
    asked = _asked(collection, "mvt")
    wanted = Tile(
        zoom=_whole("tileMatrix", matrix), row=_whole("tileRow", row), column=_whole("tileCol", column)
    )
    response = data(tilesets.MVT, lambda: store().tile(asked, wanted))
    if response.status_code == 200 and not response.get_data():
        response.status_code = _NO_CONTENT
    return response


def _asked(collection: str, form: str) -> FeatureQuery:
    """What the parameters of the collection's items choose of it; an order makes no difference here."""
    _tiled(collection)
    chosen: MultiDict[str, str] = MultiDict(request.args)
    _form(form, tuple(chosen))
    chosen.pop("f", None)
    return all_asked(collection, chosen, audience())


def _tiled(collection: str) -> None:
    if catalogue.known(collection) not in TILED:
        raise UnknownItemError(f"{collection} have no geometry, so no tiles; there are {', '.join(TILED)}")


def _form(served: str, known: tuple[str, ...]) -> None:
    only(request.args, known)
    named = request.args.get("f", served)
    if named != served:
        raise BadParameterError(f"f={named[:40]!r} is no form that is served here; write f={served}")


def _whole(name: str, text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise BadParameterError(f"{name}={text[:40]!r} is no whole number from 0")
    return int(text)
