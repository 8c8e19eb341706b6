"""The pages: the map with its list, an incident, a report."""

from flask import Blueprint, Response, render_template

from web import evidence, speakers
from web.incident_map import draw
from web.ogc.answers import dumps, page
from web.ogc.downloads import attachment
from web.ogc.landing import landing
from web.ogc.media import Form, form
from web.ogc.resources import landing_document
from web.ports import config, store
from web.spans import segments

blueprint = Blueprint("pages", __name__)


@blueprint.get("/")
def index() -> Response:
    """The map of everything; to who prefers data, where they are."""
    if form(default=Form.HTML) is Form.JSON:
        return landing_document()
    found = evidence.overview(store(), config())
    text = render_template("map.html", shell=draw(found.drawn), found=found)
    return page(text, landing(Form.HTML)["links"])


@blueprint.get("/incidents/<incident_id>")
def incident(incident_id: str) -> str:
    """One incident: who says what, what was checked, and the texts."""
    document = evidence.incident(store(), incident_id)
    columns, rows = speakers.table(document["claims"], document["publishers"])
    texts = [
        (report, segments(report["id"], report["text"], evidence.claim_spans(document, report["id"])))
        for report in document["report_documents"]
    ]
    shell = draw(evidence.incident_features(store(), incident_id))
    return render_template(
        "incident.html", incident=document, columns=columns, rows=rows, texts=texts, shell=shell
    )


@blueprint.get("/download/incidents/<incident_id>.geojson")
def incident_file(incident_id: str) -> Response:
    """An incident with its claim areas and findings as a GeoJSON file."""
    found = evidence.incident_features(store(), incident_id)
    every = [*found.incidents, *found.areas, *found.findings]
    return attachment(incident_id, (dumps(feature) for feature in every))


@blueprint.get("/reports/<report_id>")
def report(report_id: str) -> str:
    """A report's text with every span that a value comes from."""
    document = evidence.report(store(), report_id)
    spans = evidence.report_spans(store(), report_id)
    return render_template(
        "report.html", report=document, pieces=segments(report_id, document["text"], spans)
    )
