"""What is asked: the texts, where their places are, and how their numbers are to be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from incidents.comparing.placing import Placing, placing_of
from incidents.comparing.tolerance import Tolerance, tolerance_of
from incidents.errors import PlaceNotFoundError, ReportError
from incidents.exchange.received import report_of
from incidents.model import Report
from incidents.sentence import Number, say

MAX_TEXTS = 10
MAX_CHARACTERS = 50_000
MAX_PLACINGS = 500

_KEYS = {"texts", "places", "reading", "tolerance_m"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Texts to be held against one another.

    Parameters
    ----------
    reports : tuple of Report
        Their ids are "text-1", "text-2" and so on.
    placings : mapping
        Where a person puts a place, by its key: see `incidents.comparing.placing.named_places`.
    tolerance : Tolerance
        How numbers are to be read.
    """

    reports: tuple[Report, ...]
    placings: Mapping[str, Placing]
    tolerance: Tolerance


def question_of(record: Mapping[str, Any]) -> Question:
    """A question from JSON: `texts`, and where they are wanted `places`, `reading` and `tolerance_m`.

    A text is an object with `text`, `published` and `publisher`; a place has its `key` and either a
    `place_id` of its candidates or `lon` and `lat`, or neither, and `uncertainty_m`.

    Raises
    ------
    ReportError, PlaceNotFoundError, RelationError, GeoError
        Names the value, what was expected, and the fix.
    """
    unknown = sorted(set(record) - _KEYS)
    if unknown:
        said = ", ".join(unknown)[:200]
        raise ReportError(f"unknown: {said}; a question has {', '.join(sorted(_KEYS))}")
    return Question(
        reports=_reports(record.get("texts")),
        placings=_placings(record.get("places") or []),
        tolerance=tolerance_of(record.get("reading"), record.get("tolerance_m")),
    )


def _reports(texts: Any) -> tuple[Report, ...]:
    if not isinstance(texts, list) or not texts:
        raise ReportError(
            say('"texts" is missing; give a list such as [{"text": "...", "published": "2015-12-08"}]')
        )
    if len(texts) > MAX_TEXTS:
        raise ReportError(
            say(
                "%(count)s texts; at most %(most)s are compared at once",
                count=Number(len(texts)),
                most=Number(MAX_TEXTS),
            )
        )
    total = sum(len(t["text"]) for t in texts if isinstance(t, Mapping) and isinstance(t.get("text"), str))
    if total > MAX_CHARACTERS:
        raise ReportError(
            say(
                "the texts have %(count)s characters; at most %(most)s are compared at once: "
                "leave out what isn't about the event",
                count=Number(total),
                most=Number(MAX_CHARACTERS),
            )
        )
    return tuple(_report(text, n) for n, text in enumerate(texts, start=1))


def _report(record: Any, number: int) -> Report:
    """The report of a text; an error says which text it is about."""
    known = {k: v for k, v in record.items() if k != "id"} if isinstance(record, Mapping) else record
    try:
        return report_of(known, unnamed=f"text-{number}")
    except ReportError as error:
        raise ReportError(
            say("text %(number)s: %(why)s", number=Number(number), why=error.args[0])
        ) from error


def _placings(places: Any) -> Mapping[str, Placing]:
    if not isinstance(places, list) or len(places) > MAX_PLACINGS:
        raise PlaceNotFoundError(f'"places" is no list of at most {MAX_PLACINGS} places')
    return dict(placing_of(record) for record in places)
