"""What the pages show, gathered from the store."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from flask import url_for

from incidents.sentence import say
from incidents.store import FeatureQuery, Store
from web import terms, words
from web.config import Config
from web.errors import GoneError, UnknownItemError
from web.i18n.messages import gettext
from web.incident_map import MapFeatures
from web.ports import Json, audience
from web.spans import Span
from web.telling import summary

# Uncertainty circles in the page itself: each is a kilobyte or more of outline.
_CIRCLES = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What the map of everything shows, and how many claim areas and findings it leaves out."""

    features: MapFeatures
    left_out: int


def drawn(store: Store, config: Config) -> Drawn:
    """Incidents, claim areas and findings up to the limit of a map."""
    limits = dict.fromkeys(("claim-areas", "findings"), config.map_features_max)
    limits["incidents"] = min(config.map_features_max, _CIRCLES)
    pages = {
        collection: store.page(FeatureQuery(collection=collection, audience=audience(), limit=limit))
        for collection, limit in limits.items()
    }
    found = {collection: list(map(json.loads, page.bodies)) for collection, page in pages.items()}
    shapes = [page for collection, page in pages.items() if collection != "incidents"]
    return Drawn(
        features=MapFeatures(
            incidents=found["incidents"], areas=found["claim-areas"], findings=found["findings"]
        ),
        left_out=sum(page.number_matched - len(page.bodies) for page in shapes),
    )


def firmest(store: Store) -> Json | None:
    """The contradiction that is furthest from turning over, to begin with; None where there is none."""
    where = {
        "op": "and",
        "args": [
            {"op": "=", "args": [{"property": "verdict"}, "contradicted"]},
            {"op": "=", "args": [{"property": "robust"}, True]},
            {"op": ">", "args": [{"property": "margin_m"}, 0]},
        ],
    }
    asked = FeatureQuery(
        collection="findings", audience=audience(), where=where, sort=(("margin_m", True),), limit=1
    )
    found = next((json.loads(body) for body in store.page(asked).bodies), None)
    return found and found["properties"] | {"id": found["id"]} | _told(store, found)


def _told(store: Store, finding: Json) -> Json:
    """The words of a finding, which the document of its incident has."""
    document = store.incident(finding["properties"]["incident"] or "", audience())
    findings = document["findings"] if document else []
    same = (f for f in findings if f.get("id") == finding["id"] and "told" in f)
    return next(({"told": f["told"]} for f in same), {})


def incident(store: Store, incident_id: str) -> Json:
    """An incident's page document, its findings worst first and its reports' publishers by id.

    Raises
    ------
    UnknownItemError
        If there is no such incident.
    """
    document = card(store, incident_id)
    if document is None:
        raise _no_incident(incident_id)
    return document


def _no_incident(incident_id: str) -> UnknownItemError:
    return UnknownItemError(
        say(
            "no incident %(id)s: it may have been joined with another, or its reports "
            "deleted; the map shows what there is",
            id=repr(incident_id[:80]),
        )
    )


def card(store: Store, incident_id: str) -> Json | None:
    """An incident's page document; None where it has none: it was imported, or its source is protected."""
    document = store.incident(incident_id, audience())
    if document is None:
        return None
    return document | {
        "findings": sorted(document["findings"], key=words.worst_first),
        "publishers": _publishers(store, document),
    }


def _publishers(store: Store, document: Json) -> dict[str, str]:
    """Who published each report that an incident, or a claim it is held against, comes from."""
    reports = {r["id"]: r for r in document["report_documents"]}
    for side in (s for f in document["findings"] for s in _sides(f)):
        if side["report"] not in reports:
            reports[side["report"]] = report(store, side["report"])
    return {key: found["publisher"] or key for key, found in reports.items()}


def incident_features(store: Store, incident_id: str) -> MapFeatures:
    """An incident's own point, claim areas and findings.

    Raises
    ------
    UnknownItemError
        If there is no such incident.
    """
    body = store.body("incidents", incident_id, audience())
    if body is None:
        raise _no_incident(incident_id)
    return MapFeatures(
        incidents=[json.loads(body)],
        areas=_where(store, "claim-areas", incident=incident_id),
        findings=_where(store, "findings", incident=incident_id, other_incident=incident_id),
    )


def _where(store: Store, collection: str, **any_of: str) -> list[Json]:
    """The features with any of these properties."""
    args = [{"op": "=", "args": [{"property": name}, value]} for name, value in any_of.items()]
    where = {"op": "or", "args": args} if len(args) > 1 else args[0]
    asked = FeatureQuery(collection=collection, audience=audience(), where=where)
    return [json.loads(body) for body in store.bodies(asked)]


def report(store: Store, report_id: str) -> Json:
    """A report.

    Raises
    ------
    GoneError
        If it was deleted.
    UnknownItemError
        If there is no such report.
    """
    document = store.report(report_id, audience())
    if document is None and store.is_deleted(report_id, audience()):
        raise GoneError(
            say("the report %(id)s was deleted; that it was here stays recorded", id=repr(report_id))
        )
    if document is None:
        raise UnknownItemError(say("no report %(id)s", id=repr(report_id)))
    return document


def claim_spans(document: Json, report_id: str, page: str = "") -> set[Span]:
    """The spans of one report that an incident's claims come from, linked to their values on a page."""
    return {
        Span(
            start=c["start"],
            end=c["end"],
            note=gettext("%(kind)s: %(summary)s", kind=terms.kind(c["kind"]), summary=summary(c)),
            href=f"{page}#claim-{c['id']}",
        )
        for c in document["claims"]
        if c["report"] == report_id
    } | {_span(s) for f in document["findings"] for s in _sides(f) if s["report"] == report_id}


def report_spans(store: Store, report_id: str) -> set[Span]:
    """Every span of a report that a claim, a finding or a place points to."""
    spans: set[Span] = set()
    own = json.loads(store.body("reports", report_id, audience()) or '{"properties":{"incidents":[]}}')
    for incident_id in own["properties"]["incidents"]:
        page = url_for("pages.incident", incident_id=incident_id)
        spans |= claim_spans(incident(store, incident_id), report_id, page)
    for feature in _where(store, "findings", report=report_id, against_report=report_id):
        spans |= {_span(s) for s in _sides(feature["properties"]) if s["report"] == report_id}
    for feature in _where(store, "claim-areas", report=report_id):
        spans.add(_span(feature["properties"]))
    for feature in map(json.loads, store.bodies(FeatureQuery(collection="places", audience=audience()))):
        for mention in feature["properties"]["mentions"]:
            if mention["report"] == report_id:
                note = gettext("place: %(name)s", name=feature["properties"]["name"])
                spans.add(Span(start=mention["start"], end=mention["end"], note=note))
    return spans


def _sides(finding: Json) -> Iterator[Json]:
    """The claim of a finding and, where it is held against another claim, that one too."""
    for side in (finding["claim"], finding["against"]):
        if side and "report" in side:
            yield side


def _span(said: Json) -> Span:
    return Span(start=said["start"], end=said["end"])
