"""Reports: sent in, read, protected, deleted."""

import json

from flask import Blueprint, Response

from incidents.exchange.ids import machine_id
from incidents.exchange.received import report_of
from incidents.exchange.records import reading_json
from incidents.store import Audience, Received
from incidents.store.history import digest
from web.auth.who import needs, who
from web.errors import UnknownItemError
from web.ports import audience, desk, store
from web.writing.body import Json, Said, answering_once, once, only, record, respond, text, truth

blueprint = Blueprint("reports", __name__, url_prefix="/api")

_KEYS = {"id", "text", "html", "published", "publisher", "url", "restricted"}


@blueprint.post("/reports")
@needs("write")
@answering_once
def add() -> Said:
    """Keep a report and read it."""
    found = only(record(), _KEYS)
    is_restricted = truth(found, "restricted", default=False)
    found.pop("restricted", None)
    report = report_of(found, unnamed=_name(found))
    original = str(found.get("html") or found["text"]).encode("utf-8", "surrogatepass")
    kind = "text/html" if found.get("html") else "text/plain; charset=utf-8"
    received = Received(report=report, original=original, media_type=kind, is_restricted=is_restricted)
    if store().holds(received):
        return 200, {"id": report.id, "new": False}
    reading = desk().read(report)
    said = 201, reading_json(reading) | {"new": True}
    store().receive([received], [reading], who().name, once=once(lambda _: said))
    desk().changed()
    return said


@blueprint.get("/reports/<report_id>")
def reading(report_id: str) -> Response:
    """What was read from a report, as people corrected it."""
    shown = store().report(report_id, audience())
    found = store().reading(report_id) if shown is not None else None
    if shown is None or found is None:
        raise UnknownItemError(f"no report {report_id!r}")
    return respond(200, reading_json(found) | {"text": shown["text"], "sha256": shown["sha256"]})


@blueprint.delete("/reports/<report_id>")
@needs("admin")
@answering_once
def redact(report_id: str) -> Said:
    """Delete a report; that it was there, and who deleted it and why, stays."""
    reason = text(only(record(), {"reason"}), "reason")
    said = 200, {"id": report_id, "deleted": True}
    store().redact(report_id, who().name, reason, once=once(lambda _: said))
    desk().changed()
    return said


@blueprint.put("/reports/<report_id>/restricted")
@needs("admin")
@answering_once
def restrict(report_id: str) -> Said:
    """Protect a report's source, or no more."""
    return _restricted("report", report_id)


@blueprint.put("/places/<place_id>/restricted")
@needs("admin")
@answering_once
def restrict_place(place_id: str) -> Said:
    """Protect a place, and every report that names it, or no more."""
    body = store().body("places", place_id, Audience.TRUSTED)
    known = json.loads(body)["properties"]["place_id"] if body else None
    if known is None:
        raise UnknownItemError(f"no place {place_id!r}")
    return _restricted("place", known)


def _restricted(kind: str, subject: str) -> Said:
    found = only(record(), {"restricted", "reason"})
    is_restricted, reason = truth(found, "restricted", default=True), text(found, "reason", "")
    mark = store().restrict_report if kind == "report" else store().restrict_place
    said = 200, {"id": machine_id(subject), "restricted": is_restricted}
    mark(subject, who().name, restricted=is_restricted, reason=reason, once=once(lambda _: said))
    desk().changed()
    return said


def _name(found: Json) -> str:
    """An id for a report that comes without one: by its text, so that it comes but once."""
    return f"report-{digest(str(found.get('text') or found.get('html') or ''))[:16]}"
