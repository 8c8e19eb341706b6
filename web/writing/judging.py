"""What people judge: corrections of claims and places, rulings on findings, incidents joined and parted."""

from flask import Blueprint, Response, request

from incidents.edits import correction_of
from incidents.store.history import Entry
from web.auth.who import needs
from web.errors import BodyError
from web.ports import store
from web.writing import acts
from web.writing.body import Json, Said, answering_once, once, only, record, respond, text

blueprint = Blueprint("judging", __name__, url_prefix="/api")

_MOST_ENTRIES = 1_000


@blueprint.post("/reports/<report_id>/corrections")
@needs("write")
@answering_once
def correct(report_id: str) -> Said:
    """Accept, reject or edit a claim, or move a place."""
    found = only(record(), {"kind", "start", "end", "decision", "changes"})
    return _made(acts.correct(correction_of(found, report_id), once(_made)))


@blueprint.post("/findings/<finding_id>/rulings")
@needs("write")
@answering_once
def rule(finding_id: str) -> Said:
    """Rule on a finding; `seen` is the number of the last ruling that the sender has seen, 0 for none."""
    found = only(record(), {"ruling", "note", "seen"})
    said, seen = text(found, "ruling"), found.get("seen")
    if seen is not None and (isinstance(seen, bool) or not isinstance(seen, int)):
        raise BodyError("'seen' is no whole number")
    return _made(acts.rule(finding_id, said, text(found, "note", ""), seen, once(_made)))


@blueprint.post("/incidents/<incident_id>/merge")
@needs("write")
@answering_once
def merge(incident_id: str) -> Said:
    """Say that an incident and others are one."""
    others = only(record(), {"with"}).get("with")
    if not isinstance(others, list) or not others or not all(isinstance(i, str) for i in others):
        raise BodyError("'with' is no list of incidents' ids")
    return _made(acts.merge(incident_id, others, once(_made)))


@blueprint.post("/incidents/<incident_id>/split")
@needs("write")
@answering_once
def split(incident_id: str) -> Said:
    """Say that what a report tells is another incident than the rest."""
    return _made(acts.split(incident_id, text(only(record(), {"report"}), "report"), once(_made)))


@blueprint.get("/history")
@needs("trusted")
def history() -> Response:
    """What was done: all of it from a number on, or about one subject."""
    after = request.args.get("after", "0")
    if not (after.isascii() and after.isdigit() and len(after) <= 18):
        raise BodyError(f"after={after[:40]!r} is no whole number")
    found = store().history(subject=request.args.get("subject"), after=int(after))[:_MOST_ENTRIES]
    number, last = store().head()
    return respond(200, {"entries": [entry_json(e) for e in found], "head": {"seq": number, "hash": last}})


def _made(entry: Entry) -> Said:
    return 201, entry_json(entry)


def entry_json(entry: Entry) -> Json:
    """An entry of the history as JSON."""
    return {
        "seq": entry.seq,
        "at": entry.at,
        "author": entry.author,
        "action": entry.action,
        "subject": entry.subject,
        "body": entry.content,
        "previous": entry.previous,
        "hash": entry.hash,
    }
