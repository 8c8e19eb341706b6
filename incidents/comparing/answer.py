"""The answer to a question: what each text says, where its places are, and what can hold together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from geo.geojson import multipolygon
from geo.lonlat import Location
from incidents.comparing.placing import BY_HAND, NamedPlace, Placing, named_places, placed
from incidents.comparing.question import Question
from incidents.comparing.tolerance import read_with
from incidents.exchange.features import features
from incidents.exchange.geocoded import candidate_json
from incidents.exchange.ids import machine_id
from incidents.exchange.records import claim_json, claim_told, finding_told, unread_json
from incidents.exchange.values import Json, position
from incidents.model import Casebook, PlaceMention, Report, ReportReading
from incidents.pipeline import relate

# What is drawn, and what is told of it: GeoJSON features as everywhere else.
SHOWN = ("incidents", "claim-areas", "findings")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was read from the texts of a question, and what follows."""

    question: Question
    readings: tuple[ReportReading, ...]
    places: tuple[NamedPlace, ...]
    casebook: Casebook


def answer(question: Question, read: Callable[[Report], ReportReading]) -> Answer:
    """Read the texts of a question and hold them against one another.

    Parameters
    ----------
    question : Question
    read : callable
        Reads a report.

    Raises
    ------
    PlaceNotFoundError
        If a place is put where it can't be.
    ReportError
        If a text can't be read.
    """
    found = [read(report) for report in question.reports]
    places = named_places(found)
    readings = placed(found, places, question.placings)
    casebook = relate([read_with(reading, question.tolerance) for reading in readings])
    return Answer(question=question, readings=readings, places=places, casebook=casebook)


def answer_json(found: Answer) -> Json:
    """An answer as JSON: texts, places, features by collection, words by finding, keys that no place has.

    Claims have the tolerances of their own words; findings those that were asked for.
    """
    asked = found.question
    known = {place.key for place in found.places}
    return {
        "reading": asked.tolerance.reading,
        "tolerance_m": asked.tolerance.given_m if asked.tolerance.reading == "given" else None,
        "texts": [_text(reading) for reading in found.readings],
        "places": _places(found.places, found.readings, asked.placings),
        "features": {name: list(features(found.casebook, name)) for name in SHOWN},
        "told": {machine_id(f.id): finding_told(f) for f in found.casebook.findings},
        "unused": [key for key in asked.placings if key not in known],
    }


def _text(reading: ReportReading) -> Json:
    report = reading.report
    return {
        "id": report.id,
        "text": report.text,
        "published": report.published.isoformat() if report.published else None,
        "publisher": report.publisher,
        "claims": [claim_json(c) | {"told": claim_told(c)} for c in reading.claims],
        "not_understood": [unread_json(reading, span) for span in reading.not_understood],
    }


def _places(
    places: Sequence[NamedPlace], readings: Sequence[ReportReading], placings: Mapping[str, Placing]
) -> list[Json]:
    now = {(r.report.id, m.span): m for r in readings for m in r.places}
    return [_place(place, now[place.mentions[0][0], place.first.span], placings) for place in places]


def _place(place: NamedPlace, now: PlaceMention, placings: Mapping[str, Placing]) -> Json:
    held, location = now.result.place, now.location
    return {
        "key": place.key,
        "name": now.name,
        **position(location),
        "place_id": held.id if held else None,
        "feature_code": now.feature_code,
        "outline": None if location is None else _outline(location),
        "boundary_m": location.uncertainty_m if location is not None else None,
        "is_corrected": place.key in placings,
        "reason": now.result.reason,
        "source": held.source if held else None,
        "uncertainty_reason": _why_so_unsure(now, placings.get(place.key)),
        "mentions": [
            {"report": report, "start": m.span.start, "end": m.span.end, "name": m.name}
            for report, m in place.mentions
        ],
        "candidates": [candidate_json(c) for c in place.candidates],
    }


def _outline(location: Location) -> Json | None:
    return None if location.footprint is None else multipolygon(location.footprint)


def _why_so_unsure(now: PlaceMention, placing: Placing | None) -> str | None:
    if placing is not None and placing.uncertainty_m is not None:
        return BY_HAND
    return now.result.place.uncertainty_reason if now.result.place else None
