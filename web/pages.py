"""The pages: the map with its list, a report; whether the service is well."""

from flask import Blueprint, Response, render_template, request

from incidents.sentence import say
from web import evidence
from web.errors import BadParameterError
from web.i18n.messages import gettext
from web.incident_map import draw
from web.map_words import map_words
from web.ogc.answers import page
from web.ogc.landing import landing
from web.ogc.media import Form, form
from web.ogc.resources import landing_document
from web.ports import config, store
from web.search.choice import Choice
from web.search.form import Offer
from web.search.found import Found, find
from web.spans import segments

blueprint = Blueprint("pages", __name__)


@blueprint.get("/")
def index() -> Response:
    """The map with the list of what is chosen; to who prefers data, where they are."""
    if form(default=Form.HTML) is Form.JSON:
        return landing_document()
    chosen = _found()
    drawn = evidence.drawn(store(), config())
    text = render_template(
        "map.html",
        shell=draw(drawn.features, has_circles=chosen.tiles is None),
        words=map_words(drawn.features),
        left_out=drawn.left_out,
        found=chosen,
        offer=Offer.of(store()),
        first=evidence.firmest(store()),
        notice=recorded(),
    )
    return page(text, landing(Form.HTML)["links"])


@blueprint.get("/found")
def found() -> str:
    """The parts of the map page that a choice changes."""
    return render_template("found.html", found=_found())


@blueprint.get("/reports/<report_id>")
def report(report_id: str) -> str:
    """A report's text with every span that a value comes from."""
    document = evidence.report(store(), report_id)
    spans = evidence.report_spans(store(), report_id)
    return render_template(
        "report.html", report=document, pieces=segments(report_id, document["text"], spans)
    )


def recorded() -> str:
    """What is said to who has just judged and was led here; nothing to others."""
    if "recorded" not in request.args:
        return ""
    return gettext("Recorded. What follows from it is shown in a moment.")


def _found() -> Found:
    start = request.args.get("start", "0")
    if not (start.isascii() and start.isdigit() and len(start) <= 7):
        raise BadParameterError(
            say("start=%(value)s is no whole number of incidents to pass over", value=repr(start[:40]))
        )
    return find(store(), config(), Choice.of(request.args), int(start))
