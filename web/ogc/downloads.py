"""Files to save, written while they are read; the suffix tells the format."""

from collections.abc import Callable, Iterable, Iterator

from flask import Blueprint, Response, request

from incidents.exchange.exports.formats import FORMATS, Format, stream
from web.ogc import catalogue
from web.ogc.media import GEOJSON
from web.ogc.parameters import all_asked
from web.ports import audience, store

blueprint = Blueprint("downloads", __name__)


def _serve(form: Format) -> Callable[[str], Response]:
    """The view that writes files of one format."""

    def download(collection: str) -> Response:
        asked = all_asked(catalogue.known(collection), request.args, audience())
        chunks = stream(form.name, collection, store().bodies(asked))
        return _file(chunks, form.media_type, f"{collection}{form.suffix}")

    return download


# PMTiles can't hold nothing, and takes long: the command line writes it.
OFFERED = tuple(form for form in FORMATS.values() if form.is_read_back)

for _form in OFFERED:
    _rule = f"/download/<collection>{_form.suffix}"
    _endpoint = "download" if _form.name == "geojson" else f"download_{_form.name}"
    blueprint.add_url_rule(_rule, _endpoint, _serve(_form))


def attachment(name: str, bodies: Iterable[str]) -> Response:
    """Features of several collections, as JSON text, as a GeoJSON file to save."""

    def text() -> Iterator[bytes]:
        yield b'{"type":"FeatureCollection","features":['
        for n, body in enumerate(bodies):
            yield (b"" if n == 0 else b",") + b"\n" + body.encode()
        yield b"\n]}\n"

    return _file(text(), GEOJSON, f"{name}.geojson")


def _file(chunks: Iterator[bytes], media_type: str, name: str) -> Response:
    answer = Response(chunks, content_type=media_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
