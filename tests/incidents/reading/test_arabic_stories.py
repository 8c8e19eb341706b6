"""Whole reports in Arabic, posts in English: each toll, party, denial, date, distance, place, and no more."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from gazetteer.lookup import Gazetteer
from geo.geodesic import distance_m
from geo.lonlat import LonLat
from incidents.model import ClaimKind, PlaceMention, ReportReading
from tests.examples.arabic_agencies import ARABIC_AGENCIES
from tests.examples.arabic_items import ARABIC_ITEMS
from tests.examples.arabic_posts import ARABIC_POSTS
from tests.examples.arabic_reports import ARABIC_REPORTS
from tests.examples.arabic_statements import ARABIC_STATEMENTS
from tests.examples.arabic_story import ArabicStory
from tests.examples.english_posts import ENGLISH_POSTS
from tests.examples.more_arabic_posts import MORE_ARABIC_POSTS
from tests.examples.more_arabic_reports import MORE_ARABIC_REPORTS
from tests.incidents.reading.tables import claims_of, read

STORIES = (
    *ARABIC_REPORTS,
    *MORE_ARABIC_REPORTS,
    *ARABIC_POSTS,
    *MORE_ARABIC_POSTS,
    *ARABIC_ITEMS,
    *ARABIC_AGENCIES,
    *ARABIC_STATEMENTS,
    *ENGLISH_POSTS,
)
KINDS = ("killed", "wounded", "missing", "blames", "denied", "days", "far", "places")


def _rows() -> list[ParameterSet]:
    xfail = pytest.mark.xfail(reason="not all of it is read yet", strict=True)
    return [
        pytest.param(story, kind, marks=[xfail] if kind in story.missed else [], id=f"{story.id}-{kind}")
        for story in STORIES
        for kind in KINDS
    ]


def _read_as(reading: ReportReading, kind: str) -> Iterable[Any]:
    """What was read of a kind, in the form of `ArabicStory`."""
    if kind == "places":
        return {place.name: place for place in reversed(reading.places)}.items()
    if kind == "blames":
        return [(c.value, c.claimant or "-") for c in claims_of(reading, ClaimKind.ATTRIBUTION)]
    if kind == "denied":
        return [c.claimant or "-" for c in claims_of(reading, ClaimKind.DENIAL)]
    if kind == "days":
        days = [c.value for c in claims_of(reading, ClaimKind.DATE)]
        return dict.fromkeys((str(d.start), str(d.end)) for d in days if d is not None)
    if kind == "far":
        values = [c.value for c in claims_of(reading, ClaimKind.DISTANCE)]
        return [
            (v.relation.value, v.distance.middle_m, v.reference.name, v.bearing_deg)
            for v in values
            if v.distance
        ]
    tolls = [c.value for c in claims_of(reading, ClaimKind.CASUALTIES)]
    ends = [t.ends(kind) for t in tolls if not t.is_part]
    return [e for e in ends if e != (None, None)]


def _lies(place: PlaceMention, at: tuple[float, float] | None) -> bool:
    if at is None or place.location is None:
        return at is None and place.result.place is None
    away_m = distance_m(place.location.point, LonLat(lon=at[0], lat=at[1]))
    return away_m < max(15_000.0, place.location.uncertainty_m)


_SAME: dict[str, Callable[[Any, Any], bool]] = {
    "blames": lambda meant, found: meant[0] == found[0] and meant[1] in found[1],
    "denied": lambda meant, found: meant in found,
    "far": lambda meant, found: (
        (meant[0], meant[3]) == (found[0], found[3]) and abs(meant[1] - found[1]) < 1 and meant[2] in found[2]
    ),
    "places": lambda meant, found: meant[0] == found[0] and _lies(found[1], meant[1]),
}


@pytest.mark.parametrize(("story", "kind"), _rows())
def test_what_a_report_says(world: Gazetteer, story: ArabicStory, kind: str) -> None:
    same = _SAME.get(kind, lambda meant, found: meant == found)
    found = list(_read_as(read(story.text, world, date.fromisoformat(story.published)), kind))
    meant = getattr(story, kind)
    for one in meant.items() if kind == "places" else meant:
        hit = next((f for f in found if same(one, f)), None)
        assert hit is not None, (one, found)
        found.remove(hit)
    assert found == []
