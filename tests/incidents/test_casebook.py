"""The reports that ship: complete, short, and in our own words."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

import incidents

REPORTS = json.loads(
    (Path(incidents.__file__).parent / "casebook" / "reports.json").read_text(encoding="utf-8")
)
LONGEST_RUN = 6


def runs_of_words(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return set(zip(*(words[i:] for i in range(length)), strict=False))


def test_there_are_five_reports_by_five_publishers() -> None:
    assert len({report["id"] for report in REPORTS}) == 5
    assert len({report["publisher"] for report in REPORTS}) == 5


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report["id"])
def test_a_report_is_whole(report: dict[str, str]) -> None:
    assert set(report) == {"id", "publisher", "published", "url", "text"}
    assert re.fullmatch(r"[a-z0-9-]{1,80}", report["id"])
    assert report["id"].endswith(date.fromisoformat(report["published"]).isoformat())
    assert 80 <= len(report["text"].split()) <= 150


@pytest.mark.parametrize(
    "said",
    [
        "within 35 miles",
        "within 55 km",
        "35 miles away from the camp",
        "55 km away from the camp",
        "Deir al-Zour city",
        "Raqqa province",
        "Hasakah province",
        "at least 80 soldiers",
        "outside the airbase",
        "inside the airport",
    ],
)
def test_what_is_measured_is_told(said: str) -> None:
    assert any(said in report["text"] for report in REPORTS)


def test_no_run_of_words_is_copied(shared: Path) -> None:
    originals = [path.read_text(encoding="utf-8") for path in (shared / "reports").glob("*.txt")]
    assert originals
    copied = set().union(*(runs_of_words(text, LONGEST_RUN + 1) for text in originals))
    for report in REPORTS:
        assert not runs_of_words(report["text"], LONGEST_RUN + 1) & copied, report["id"]
