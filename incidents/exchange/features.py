"""GeoJSON features (RFC 7946) of a casebook: incidents, claim areas, findings and places.

Property names follow Darwin Core where it has one. Values come from `incidents.exchange.records`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from gazetteer.place import Place
from geo import geojson
from geo.lonlat import Location
from incidents.checking.disagree import DISAGREEMENTS
from incidents.exchange.areas import claim_area_features
from incidents.exchange.ids import machine_id
from incidents.exchange.links import Links
from incidents.exchange.properties import complete
from incidents.exchange.records import claim_json, claim_told, finding_json, finding_told, incident_json
from incidents.exchange.values import Json, dates, position
from incidents.model import Casebook, Claim, DistanceClaim, Finding, Incident, PlaceMention, PlaceRef, Verdict

# The words of a claim, by their names in a feature.
SPAN = ("claimant", "quote", "report", "start", "end")
_ENDS = (("report", "start"), ("against_report", "against_start"))


def features(casebook: Casebook, collection: str, links: Links | None = None) -> Iterator[Json]:
    """The features of a collection, in the casebook's order.

    Parameters
    ----------
    casebook : Casebook
    collection : str
        One of `COLLECTIONS`; the reports' are in `incidents.exchange.report_features`.
    links : Links, optional
        Of the larger casebook that this one is a part of.

    Yields
    ------
    dict
        A GeoJSON Feature in CRS84, its id made of lower-case letters, digits and hyphens.
    """
    for made in _MAKERS[collection](casebook, links or Links.of(casebook)):
        yield made | {"properties": complete(collection, made["properties"])}


def incident_documents(casebook: Casebook, links: Links | None = None) -> Iterator[Json]:
    """The page document of every incident: its properties, position, claims and findings.

    `told` holds what was put into words as messages and values: see `incidents.sentence`.
    """
    links = links or Links.of(casebook)
    for incident in casebook.incidents:
        place = position(incident.place.location if incident.place else None)
        yield _incident_properties(incident, links) | {
            "lon": place["lon"],
            "lat": place["lat"],
            "claims": [claim_json(c) | {"told": claim_told(c)} for c in incident.claims],
            "findings": sorted(_finding_records(incident, links), key=_where_said),
        }


def _finding_records(incident: Incident, links: Links) -> Iterator[Json]:
    for finding in links.findings(incident):
        yield _finding_properties(finding, links) | {"told": finding_told(finding)}
    yield from links.beside.get(machine_id(incident.id), ())


def _where_said(record: Json) -> tuple[Any, ...]:
    """Sort key that doesn't depend on the order in which reports came."""
    places = ((record[name] or "", record[start] or 0) for name, start in _ENDS)
    return (*places, record["id"])


def _incidents(casebook: Casebook, links: Links) -> Iterator[Json]:
    for incident in casebook.incidents:
        location = incident.place.location if incident.place else None
        geometry = geojson.point(location.point) if location else None
        yield _feature(geometry, _incident_properties(incident, links))


def _feature(geometry: Json | None, record: Json) -> Json:
    """A record as a feature, its id beside the properties and not among them."""
    properties = {name: value for name, value in record.items() if name != "id"}
    return geojson.feature(record["id"], geometry, properties)


def _incident_properties(incident: Incident, links: Links) -> Json:
    """The record of an incident, its place in Darwin Core terms and the worst verdict on a distance."""
    record = incident_json(incident)
    ref = incident.place
    place = links.place(incident)
    named = _name(ref, place)
    return record | {
        "title": _title(incident, named, record["date"]),
        "place": named,
        "place_id": ref.place_id if ref else None,
        **centre(ref.location if ref else None),
        "feature_code": ref.feature_code if ref else None,
        "verbatimLocality": ref.name if ref else None,
        "georeferenceSources": place.source if place else None,
        "georeferenceRemarks": place.uncertainty_reason if place else None,
        "verdict": _worst(incident, links),
        "speakers": list(dict.fromkeys(c.claimant for c in incident.claims if c.claimant)),
        "sources": _sources(incident.claims),
    }


def _worst(incident: Incident, links: Links) -> str | None:
    """The worst verdict on a distance claimed of an incident."""
    said = [(f.relation, f.verdict.value) for f in links.findings(incident)]
    said += [(f["relation"], f["verdict"]) for f in links.beside.get(machine_id(incident.id), ())]
    order = [verdict.value for verdict in Verdict]
    return min((v for r, v in said if r not in DISAGREEMENTS), key=order.index, default=None)


def centre(location: Location | None) -> Json:
    """The point and the radius of a location, by the names they have on the wire."""
    where = position(location)
    return {
        "lon": where["lon"],
        "lat": where["lat"],
        "coordinateUncertaintyInMeters": where["uncertainty_m"],
    }


def _sources(claims: Iterable[Claim]) -> list[Json]:
    """The spans of claims, each once."""
    spans = dict.fromkeys((c.report, c.span.start, c.span.end) for c in claims)
    return [{"report": report, "start": start, "end": end} for report, start, end in spans]


def _name(ref: PlaceRef | None, place: Place | None) -> str | None:
    """The gazetteer's name, unless the words narrow the place ("the north of ...")."""
    if ref is None or place is None or ref.location != place.location:
        return ref.name if ref else None
    return place.name


def _title(incident: Incident, place: str | None, day: str | None) -> str:
    said = incident.kind.replace("_", " ").capitalize()
    if place is None and incident.target is not None:
        said += f" on {incident.target}"
    return f"{said}, {place or 'place not known'}, {day or 'date not known'}"


def _findings(casebook: Casebook, links: Links) -> Iterator[Json]:
    for finding in casebook.findings:
        yield _feature(_line(finding), _finding_properties(finding, links))


def _finding_properties(finding: Finding, links: Links) -> Json:
    incident, other = links.sides(finding)
    record = finding_json(finding)
    said, against = record["claim"], record["against"]
    return {
        **record,
        **{key: said[key] for key in SPAN},
        **{f"against_{key}": against.get(key) for key in SPAN},
        "against_quote": against.get("quote", against.get("place")),
        **dates(finding.claim.date),
        "incident": incident,
        "other_incident": other,
    }


def _line(finding: Finding) -> Json | None:
    """From the place that a claim is measured from, or puts something, to the one it is held against."""
    said, against = finding.claim.value, finding.against
    start = said.reference if isinstance(said, DistanceClaim) else said
    end = finding.subject or (against.value if isinstance(against, Claim) else against)
    if not (isinstance(start, PlaceRef) and isinstance(end, PlaceRef) and start.location and end.location):
        return None
    ends = start.location.point, end.location.point
    return None if ends[0] == ends[1] else geojson.line(*ends)


def _places(casebook: Casebook, links: Links) -> Iterator[Json]:
    mentions: dict[str, list[Json]] = {}
    places: dict[str, Place] = {}
    for reading in casebook.readings:
        for mention in reading.places:
            if mention.result.place:
                places[mention.result.place.id] = mention.result.place
                found = mentions.setdefault(mention.result.place.id, [])
                found.append(mention_record(reading.report.id, mention))
    for place_id, found in mentions.items():
        yield _place_feature(places[place_id], found)


def place_feature(place: Place, mentions: Sequence[Json]) -> Json:
    """The feature of a place that reports name: see `mention_record`."""
    made = _place_feature(place, mentions)
    return made | {"properties": complete("places", made["properties"])}


def _place_feature(place: Place, mentions: Sequence[Json]) -> Json:
    properties = _place_properties(place) | {"mention_count": len(mentions), "mentions": mentions}
    return geojson.feature(machine_id(place.id), geojson.point(place.location.point), properties)


def _place_properties(place: Place) -> Json:
    return {
        "name": place.name,
        "place_id": place.id,
        "names": list(place.names) or [place.name],
        "feature_code": place.feature_code,
        "country_code": place.country_code,
        **centre(place.location),
        "georeferenceSources": place.source,
        "georeferenceRemarks": place.uncertainty_reason,
    }


def mention_record(report: str, mention: PlaceMention) -> Json:
    """Where a report names a place."""
    return {"report": report, "start": mention.span.start, "end": mention.span.end, "name": mention.name}


_MAKERS: Mapping[str, Callable[[Casebook, Links], Iterator[Json]]] = {
    "incidents": _incidents,
    "claim-areas": claim_area_features,
    "findings": _findings,
    "places": _places,
}
COLLECTIONS = tuple(_MAKERS)
