"""The pages of places: a search with its list, and one for each place of the store."""

from http import HTTPStatus

from flask import Blueprint, Response, render_template, request

from gazetteer.place import GeocodeResult
from incidents.errors import PlaceNotFoundError
from web.errors import BadParameterError
from web.folium_shell import Shell
from web.i18n.messages import gettext
from web.incident_map import MapFeatures, draw
from web.place_map import outlines, points
from web.places import held
from web.places.searching import Asked, log_file, looked_up, shown
from web.ports import Json, config, desk, store
from web.telling import told_text

blueprint = Blueprint("places", __name__)


@blueprint.get("/places")
def index() -> Response:
    """What a name may mean; without one, the places of the store."""
    asked = _asked()
    if not asked.name.strip():
        limit = config().page_limit
        found = held.listed(store(), offset=_offset(), limit=limit)
        return Response(_page(asked, listed=found, limit=limit))
    try:
        result = shown(looked_up(asked, desk().gazetteer))
    except PlaceNotFoundError as error:
        return Response(_page(asked, trouble=told_text(error.args[0])), status=HTTPStatus.BAD_REQUEST)
    ids = [candidate["id"] for candidate in result["candidates"]]
    return Response(
        _page(asked, result=result, known=held.known(store(), ids), shell=_map(result["candidates"]))
    )


@blueprint.get("/places/searched.csv")
def searched() -> Response:
    """What was searched for a name, and why each candidate was taken or not."""
    answer = Response(log_file(_result(_asked())), mimetype="text/csv")
    answer.headers["Content-Disposition"] = 'attachment; filename="searched.csv"'
    return answer


@blueprint.get("/places/<place_id>")
def place(place_id: str) -> str:
    """A place of the store: its names, how sure it is, and the words that mention it."""
    found = held.place(store(), place_id)
    spot = found | {"number": "●", "uncertainty_m": found["coordinateUncertaintyInMeters"]}
    return render_template(
        "place.html", place=found, spots=[spot], shell=_map([spot]), map_script="places.js"
    )


def _asked() -> Asked:
    args = request.args
    return Asked(name=args.get("q", ""), country=args.get("country", ""), within=args.get("within", ""))


def _result(asked: Asked) -> GeocodeResult:
    return looked_up(asked, desk().gazetteer)


def _offset() -> int:
    text = request.args.get("offset", "0")
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise BadParameterError(f"offset={text[:40]!r} is no whole number")
    return int(text)


def _page(asked: Asked, *, shell: Shell | None = None, result: Json | None = None, **shown: object) -> str:
    return render_template(
        "places.html",
        asked=asked,
        result=result,
        shell=shell,
        spots=result["candidates"] if result else [],
        map_script="places.js",
        **shown,
    )


def _map(places: list[Json]) -> Shell:
    """The outlines of some places, and the circles of those that have none."""
    drawn = MapFeatures(incidents=points(places), areas=outlines(places), findings=[])
    return draw(drawn, spots=gettext("Places"))
