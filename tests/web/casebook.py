"""A small casebook for the web tests: the strikes of December 2015 and September 2016, in our own words."""

import hashlib
import json
from typing import Any

from shapely.geometry import MultiPolygon, Polygon, mapping

from geo.area import disc
from geo.geodesic import distance_m
from geo.lonlat import LonLat
from tests.web.casebook_data import CLAIMS, INCIDENTS, PLACES, POSITION, TEXTS, VERDICTS
from tests.web.fake_store import FakeStore

Json = dict[str, Any]


def said(report: str, quote: str, claimant: str | None) -> Json:
    """A span of a report: start and end are found in its text."""
    start = TEXTS[report][2].index(quote)
    return {"report": report, "start": start, "end": start + len(quote), "quote": quote, "claimant": claimant}


def casebook() -> FakeStore:
    """The store that the pages of the tests show."""
    findings = _findings()
    incidents = [_incident(*row) for row in INCIDENTS]
    return FakeStore(
        collections={
            "incidents": incidents,
            "claim-areas": _areas(),
            "findings": findings,
            "places": [_place(*row) for row in PLACES],
        },
        incidents={f["id"]: _document(f, findings) for f in incidents},
        reports={key: report(key) for key in TEXTS},
    )


def report(key: str) -> Json:
    publisher, published, text = TEXTS[key]
    return {
        "id": key,
        "publisher": publisher,
        "url": f"https://example.org/{key}",
        "published": published,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "text": text,
        "received_at": "2026-01-01T00:00:00Z",
    }


def _incident(
    key: str,
    title: str,
    date: str,
    place: str,
    killed: tuple[int | None, int | None],
    wounded: tuple[int | None, int | None],
) -> Json:
    lon, lat, radius = POSITION[place]
    at_camp = key == "camp-strike"
    properties = {
        "id": key,
        "title": title,
        "kind": "air_strike",
        "date": date,
        "date_end": None,
        "place": _place_name(place),
        "lon": lon,
        "lat": lat,
        "feature_code": "PPL",
        "coordinateUncertaintyInMeters": radius,
        "verbatimLocality": "near Ayyash" if at_camp else None,
        "georeferenceSources": "GeoNames",
        "georeferenceRemarks": "a camp is at most this far from its centre" if at_camp else None,
        "killed_min": killed[0],
        "killed_max": killed[1],
        "wounded_min": wounded[0],
        "wounded_max": wounded[1],
        "perpetrators": [{"who": "the coalition", "by": "the government"}] if at_camp else [],
        "denied_by": ["A coalition officer"] if at_camp else [],
        "reports": ["airbase-report"]
        if key == "airbase-strike"
        else ["camp-first-report", "camp-second-report"],
        "claim_count": 5 if at_camp else 1,
        "verdict": VERDICTS.get(key, "contradicted" if at_camp else None),
    }
    return {
        "type": "Feature",
        "id": key,
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": properties,
    }


def _place_name(key: str) -> str:
    return next((name for place, name, *_ in PLACES if place == key), "Oil wells")


def _areas() -> list[Json]:
    lon, lat, radius = POSITION["ayyash-camp"]
    return [
        {
            "type": "Feature",
            "id": f"{key}-{region}",
            "geometry": _multi(disc(LonLat(lon=lon, lat=lat), distance + sign * (delta + radius))),
            "properties": {
                "claim": key,
                "region": region,
                "relation": "none_within",
                **said(rep, quote, claimant),
                "reference": "the camp",
                "lon": lon,
                "lat": lat,
                "coordinateUncertaintyInMeters": radius,
                "distance_m": distance,
                "claimed_min_m": distance - delta,
                "claimed_max_m": None,
                "hedge": None,
                "negated": True,
                "incident": "camp-strike",
                "outside": True,
            },
        }
        for key, rep, quote, claimant, distance, delta in CLAIMS
        for region, sign in (("certain", -1), ("possible", 1))
    ]


def _multi(outline: Polygon | MultiPolygon) -> Json:
    whole = outline if isinstance(outline, MultiPolygon) else MultiPolygon([outline])
    return dict(json.loads(json.dumps(mapping(whole))))


def _findings() -> list[Json]:
    camp = LonLat(lon=POSITION["ayyash-camp"][0], lat=POSITION["ayyash-camp"][1])
    found = []
    for key, rep, quote, claimant, distance, delta in CLAIMS:
        for other, verdict in VERDICTS.items():
            place = next(row[3] for row in INCIDENTS if row[0] == other)
            lon, lat, radius = POSITION[place]
            d = distance_m(camp, LonLat(lon=lon, lat=lat))
            least, greatest = max(0.0, d - radius - 3_000), d + radius + 3_000
            found.append(
                {
                    "type": "Feature",
                    "id": f"{key}-{other}",
                    "geometry": {"type": "LineString", "coordinates": [list(camp.lonlat), [lon, lat]]},
                    "properties": {
                        "verdict": verdict,
                        "robust": verdict != "borderline",
                        "relation": "none_within",
                        "measured_min_m": least,
                        "measured_max_m": greatest,
                        "claimed_min_m": distance - delta,
                        "claimed_max_m": None,
                        "margin_m": abs(distance - delta - greatest),
                        "probability": 0.0 if verdict == "contradicted" else 0.6,
                        "flip_m": None,
                        "reason": f"The strike lies {least / 1000:.1f} to {greatest / 1000:.1f} km from the "
                        f"camp; the claim leaves none nearer than {(distance - delta) / 1000:.1f} km.",
                        "incident": "camp-strike",
                        "other_incident": other,
                        "claim": said(rep, quote, claimant),
                        "against": {
                            "place": _place_name(place),
                            "lon": lon,
                            "lat": lat,
                            "uncertainty_m": radius,
                        },
                        "working": [
                            f"d = {d / 1000:.1f} km",
                            f"R - delta = {(distance - delta) / 1000:.1f} km",
                        ],
                    },
                }
            )
    return found


def _place(key: str, name: str, lon: float, lat: float, radius: float, code: str, mention: str) -> Json:
    mentions = [
        {
            "report": rep,
            "start": text.index(mention),
            "end": text.index(mention) + len(mention),
            "name": mention,
        }
        for rep, (_, _, text) in TEXTS.items()
        if mention in text
    ]
    return {
        "type": "Feature",
        "id": key,
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {
            "name": name,
            "names": [name],
            "feature_code": code,
            "country_code": "SY",
            "coordinateUncertaintyInMeters": radius,
            "georeferenceSources": "GeoNames",
            "georeferenceRemarks": None,
            "mentions": mentions,
        },
    }


def _claims(key: str) -> list[Json]:
    first, second = "camp-first-report", "camp-second-report"
    rows = {
        "camp-strike": [
            ("location", first, "An army camp near Ayyash", None, "near Ayyash"),
            ("date", first, "on Sunday evening", None, "6 December 2015"),
            (
                "casualties",
                first,
                "3 soldiers died and 13 were hurt",
                "The government",
                "3 killed, 13 wounded",
            ),
            ("casualties", first, "counts 4 dead", "A monitoring group", "4 killed"),
            ("attribution", first, "it blames the coalition", "The government", "the coalition"),
            ("denial", second, "A second spokesman denies it", "A second spokesman", "denies the strike"),
            (
                "distance",
                first,
                "no strikes took place within 35 miles",
                "A coalition officer",
                "none within 35 mi",
            ),
            (
                "distance",
                second,
                "no strikes within 55 km of the camp",
                "A second spokesman",
                "none within 55 km",
            ),
        ],
        "city-strike": [
            ("location", second, "planes hit the city of Deir ez-Zor", "The monitoring group", "the city")
        ],
        "oil-strike": [
            ("distance", first, "oil wells, 55 km away", "A coalition officer", "55 km from the camp")
        ],
        "raqqa-strike": [("location", second, "at Raqqa", None, "Raqqa")],
        "hasakah-strike": [("location", second, "in Hasakah", None, "Hasakah")],
        "airbase-strike": [
            (
                "casualties",
                "airbase-report",
                "At least 62 soldiers were killed",
                "one count",
                "at least 62 killed",
            ),
            ("location", "airbase-report", "الغارة أصابت المطار", "الوكالة", "the airbase"),
        ],
    }
    return [
        {
            "id": f"{key}-{n}",
            "kind": kind,
            "modality": "stated",
            "summary": summary,
            **said(rep, quote, claimant),
        }
        for n, (kind, rep, quote, claimant, summary) in enumerate(rows[key])
    ]


def _document(feature: Json, findings: list[Json]) -> Json:
    key, (lon, lat) = feature["id"], feature["geometry"]["coordinates"]
    return feature["properties"] | {
        "lon": lon,
        "lat": lat,
        "claims": _claims(key),
        "findings": [
            f["properties"]
            for f in findings
            if key in (f["properties"]["incident"], f["properties"]["other_incident"])
        ],
        "report_documents": [report(r) for r in feature["properties"]["reports"]],
    }
