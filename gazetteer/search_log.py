"""The log of a search: every form of a name that was tried, and every candidate with why it was refused."""

import unicodedata
from collections.abc import Iterator
from typing import Any

from gazetteer.place import Candidate, GeocodeResult

FIELDS = (
    "query", "record", "form", "how", "script", "found", "searched", "rank", "place_id", "name",
    "feature_code", "country", "admin1", "lon", "lat", "uncertainty_m", "score", "chosen", "why", "source",
)  # fmt: skip

Row = dict[str, Any]


def log_rows(result: GeocodeResult) -> Iterator[Row]:
    """The log of one name, a row for each form tried, for each candidate kept and for the answer.

    Parameters
    ----------
    result : GeocodeResult

    Yields
    ------
    dict
        Some of `FIELDS`; `record` is "form", "candidate" or "answer"; lon and lat are degrees on WGS 84.
    """
    for tried in result.tried:
        yield {
            "query": result.query,
            "record": "form",
            "form": tried.form,
            "how": tried.how,
            "script": script(result.query),
            "found": tried.found,
            "searched": result.searched,
        }
    for rank, candidate in enumerate(result.candidates, start=1):
        yield {"query": result.query, "record": "candidate", "rank": rank} | _candidate(candidate)
    answer: Row = {"query": result.query, "record": "answer", "searched": result.searched}
    if result.place is not None:
        answer |= {"place_id": result.place.id, "score": round(result.confidence, 4)}
    yield answer | {"chosen": result.place is not None, "why": result.reason}


def script(text: str) -> str:
    """The script of a text's first letter, as Unicode names it; "" without a letter.

    Examples
    --------
    >>> script("Ayyash"), script("عياش"), script("12")
    ('latin', 'arabic', '')
    """
    letter = next(filter(str.isalpha, text), "")
    return unicodedata.name(letter, "").partition(" ")[0].lower() if letter else ""


def _candidate(candidate: Candidate) -> Row:
    place = candidate.place
    point = place.location.point
    said = [*candidate.why, *([f"refused: {candidate.refused}"] if candidate.refused else [])]
    return {
        "place_id": place.id,
        "name": place.name,
        "feature_code": place.feature_code,
        "country": place.country_code,
        "admin1": place.admin1,
        "lon": round(point.lon, 6),
        "lat": round(point.lat, 6),
        "uncertainty_m": round(place.location.uncertainty_m),
        "score": round(candidate.score, 4),
        "chosen": not candidate.refused,
        "why": "; ".join(said),
        "source": place.source,
    }
