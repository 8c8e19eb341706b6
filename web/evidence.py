"""What the pages show, gathered from the store."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from web import words
from web.config import Config
from web.errors import UnknownItemError
from web.features_api import features
from web.incident_map import MapFeatures
from web.ports import FeatureStore, Json
from web.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The opening page: what is drawn, what is listed, and how much of each was left out."""

    drawn: MapFeatures
    cards: list[Json]
    incident_count: int
    left_out: int


def overview(store: FeatureStore, config: Config) -> Overview:
    """Incidents, earliest first, with their claims; claim areas and findings up to the limit of a map."""
    page = store.page("incidents", limit=config.list_incidents_max, offset=0)
    incidents = sorted(page.features, key=lambda f: (f["properties"]["date"] or "9999", f["id"]))
    drawn: dict[str, list[Json]] = {}
    left_out = 0
    for collection in ("claim-areas", "findings"):
        found = features(store, collection, page_size=config.page_limit_max)
        drawn[collection] = list(islice(found, config.map_features_max))
        left_out += sum(1 for _ in found)
    return Overview(
        drawn=MapFeatures(incidents=incidents, areas=drawn["claim-areas"], findings=drawn["findings"]),
        cards=[incident(store, f["id"]) for f in incidents],
        incident_count=page.number_matched,
        left_out=left_out,
    )


def incident(store: FeatureStore, incident_id: str) -> Json:
    """An incident's page document, its findings worst first and its reports' publishers by id.

    Raises
    ------
    UnknownItemError
        If there is no such incident.
    """
    document = store.incident(incident_id)
    if document is None:
        raise UnknownItemError(f"no incident {incident_id!r}")
    return document | {
        "findings": sorted(document["findings"], key=words.worst_first),
        "publishers": _publishers(store, document),
    }


def _publishers(store: FeatureStore, document: Json) -> dict[str, str]:
    """Who published each report that an incident, or a claim it is held against, comes from."""
    reports = {r["id"]: r for r in document["report_documents"]}
    for side in (s for f in document["findings"] for s in _sides(f)):
        if side["report"] not in reports:
            reports[side["report"]] = report(store, side["report"])
    return {key: found["publisher"] or key for key, found in reports.items()}


def incident_features(store: FeatureStore, incident_id: str, config: Config) -> MapFeatures:
    """An incident's own point, claim areas and findings."""
    feature = store.feature("incidents", incident_id)
    if feature is None:
        raise UnknownItemError(f"no incident {incident_id!r}")

    def about_it(candidate: Json) -> bool:
        p = candidate["properties"]
        return incident_id in (p["incident"], p.get("other_incident"))

    areas, findings = (
        list(features(store, collection, page_size=config.page_limit_max, keep=about_it))
        for collection in ("claim-areas", "findings")
    )
    return MapFeatures(incidents=[feature], areas=areas, findings=findings)


def report(store: FeatureStore, report_id: str) -> Json:
    """A report.

    Raises
    ------
    UnknownItemError
        If there is no such report.
    """
    document = store.report(report_id)
    if document is None:
        raise UnknownItemError(f"no report {report_id!r}")
    return document


def claim_spans(document: Json, report_id: str) -> set[Span]:
    """The spans of one report that an incident's claims come from."""
    return {
        Span(start=c["start"], end=c["end"], note=f"{words.kind(c['kind'])}: {c['summary']}")
        for c in document["claims"]
        if c["report"] == report_id
    } | {_span(s) for f in document["findings"] for s in _sides(f) if s["report"] == report_id}


def report_spans(store: FeatureStore, report_id: str, page_size: int) -> set[Span]:
    """Every span of a report that a claim, a finding or a place points to."""
    spans: set[Span] = set()
    for feature in features(store, "incidents", page_size=page_size):
        if report_id in feature["properties"]["reports"]:
            spans |= claim_spans(incident(store, feature["id"]), report_id)
    for feature in features(store, "findings", page_size=page_size):
        spans |= {_span(s) for s in _sides(feature["properties"]) if s["report"] == report_id}
    for feature in features(store, "claim-areas", page_size=page_size):
        if feature["properties"]["report"] == report_id:
            spans.add(_span(feature["properties"]))
    for feature in features(store, "places", page_size=page_size):
        for mention in feature["properties"]["mentions"]:
            if mention["report"] == report_id:
                note = f"place: {feature['properties']['name']}"
                spans.add(Span(start=mention["start"], end=mention["end"], note=note))
    return spans


def _sides(finding: Json) -> Iterator[Json]:
    """The claim of a finding and, where it is held against another claim, that one too."""
    for side in (finding["claim"], finding["against"]):
        if side and "report" in side:
            yield side


def _span(said: Json) -> Span:
    return Span(start=said["start"], end=said["end"])
