"""Files to save: GeoJSON, written while it is read."""

from collections.abc import Iterable, Iterator

from flask import Blueprint, Response, request

from web.ogc import catalogue
from web.ogc.media import GEOJSON
from web.ogc.parameters import all_asked
from web.ports import audience, store

blueprint = Blueprint("downloads", __name__)


@blueprint.get("/download/<collection>.geojson")
def download(collection: str) -> Response:
    """All of a collection, or what the parameters choose of it, as a file."""
    asked = all_asked(catalogue.known(collection), request.args, audience())
    return attachment(collection, store().bodies(asked))


def attachment(name: str, bodies: Iterable[str]) -> Response:
    """Features, as JSON text, as a GeoJSON file to save, written while they are read."""

    def text() -> Iterator[str]:
        yield '{"type":"FeatureCollection","features":['
        for n, body in enumerate(bodies):
            yield ("" if n == 0 else ",") + "\n" + body
        yield "\n]}\n"

    answer = Response(text(), mimetype=GEOJSON)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.geojson"'
    return answer
