"""An incident's page, the forms on it, and the same evidence as files."""

from http import HTTPStatus

from flask import Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from incidents.edits import correction_of
from incidents.errors import ConflictError
from incidents.judgements import RulingKind
from web import evidence, evidence_file
from web.auth.who import needs, who
from web.dossier import dossier, others
from web.errors import BodyError, UnknownItemError
from web.incident_map import draw
from web.map_words import map_words
from web.ogc.answers import dumps
from web.ogc.downloads import attachment
from web.pages import blueprint, recorded
from web.places import held
from web.ports import Json, store
from web.telling import told_text
from web.writing import acts, claim_form


@blueprint.get("/incidents/<incident_id>")
def incident(incident_id: str) -> str:
    """One incident: who says what, what was checked, and the texts."""
    return _page(incident_id, recorded())


@blueprint.post("/incidents/<incident_id>/rulings")
@needs("write")
def rule_by_form(incident_id: str) -> BaseResponse:
    """Rule on a finding; who saw an older ruling than there is, is shown the newer one."""
    said = request.form
    seen = said.get("seen", "0")
    if not (seen.isascii() and seen.isdigit() and len(seen) <= 18):
        raise BodyError(f"seen={seen[:40]!r} is no whole number")
    try:
        acts.rule(said.get("finding", ""), said.get("ruling", ""), said.get("note", ""), int(seen))
    except ConflictError as error:
        return Response(_page(incident_id, told_text(error.args[0])), status=HTTPStatus.CONFLICT)
    return _back(incident_id, "conflicts")


@blueprint.post("/incidents/<incident_id>/corrections")
@needs("write")
def correct_by_form(incident_id: str) -> BaseResponse:
    """Accept, reject or edit a claim."""
    claim = _claim(incident_id, request.form.get("claim", ""))
    decision = request.form.get("decision", "")
    changed = claim_form.changes(claim, request.form) if decision == "edit" else {}
    said = {key: claim[key] for key in ("kind", "start", "end")} | {"decision": decision, "changes": changed}
    acts.correct(correction_of(said, claim["report"]))
    return _back(incident_id, f"claim-{claim['id']}")


@blueprint.post("/incidents/<incident_id>/merge")
@needs("write")
def merge_by_form(incident_id: str) -> BaseResponse:
    """Say that this incident and another are one."""
    acts.merge(incident_id, [request.form.get("with", "")])
    return redirect(url_for("pages.index", recorded=1), code=HTTPStatus.SEE_OTHER)


@blueprint.post("/incidents/<incident_id>/split")
@needs("write")
def split_by_form(incident_id: str) -> BaseResponse:
    """Say that what a report tells is another incident."""
    acts.split(incident_id, request.form.get("report", ""))
    return redirect(url_for("pages.index", recorded=1), code=HTTPStatus.SEE_OTHER)


@blueprint.get("/download/incidents/<incident_id>.geojson")
def incident_file(incident_id: str) -> Response:
    """An incident with its claim areas and findings as a GeoJSON file."""
    found = evidence.incident_features(store(), incident_id)
    every = [*found.incidents, *found.areas, *found.findings]
    return attachment(incident_id, (dumps(feature) for feature in every))


@blueprint.get("/download/incidents/<incident_id>.csv")
def incident_table(incident_id: str) -> Response:
    """What each speaker says as a table for a spreadsheet."""
    text = evidence_file.table(dossier(store(), incident_id))
    return _file(text, "text/csv; charset=utf-8", f"{incident_id}.csv")


@blueprint.get("/download/incidents/<incident_id>.html")
def incident_evidence(incident_id: str) -> Response:
    """The whole record as one page that needs no server and no network."""
    found = evidence.incident_features(store(), incident_id)
    text = evidence_file.page(dossier(store(), incident_id), found)
    return _file(text, "text/html; charset=utf-8", f"{incident_id}.html")


def _page(incident_id: str, notice: str) -> str:
    found, features = dossier(store(), incident_id), evidence.incident_features(store(), incident_id)
    may_write = who().may("write")
    return render_template(
        "incident.html",
        dossier=found,
        incident=found.incident,
        shell=draw(features),
        words=map_words(features),
        notice=notice,
        may_write=may_write,
        place_page=held.page_of(store(), found.incident.get("place_id")),
        others=others(store(), found.incident) if may_write else (),
        rulings=tuple(RulingKind),
        fields=claim_form.fields,
    )


def _claim(incident_id: str, claim_id: str) -> Json:
    found = (c for c in evidence.incident(store(), incident_id)["claims"] if c["id"] == claim_id)
    claim: Json | None = next(found, None)
    if claim is None:
        raise UnknownItemError(f"no claim {claim_id[:80]!r} of the incident {incident_id[:80]!r}")
    return claim


def _back(incident_id: str, where: str) -> BaseResponse:
    here = url_for("pages.incident", incident_id=incident_id, recorded=1, _anchor=where)
    return redirect(here, code=HTTPStatus.SEE_OTHER)


def _file(text: str, content_type: str, name: str) -> Response:
    answer = Response(text, content_type=content_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
