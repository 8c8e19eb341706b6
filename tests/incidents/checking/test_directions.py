"""Two directions of one event from one place."""

import pytest

from geo.lonlat import Location, LonLat
from incidents.checking.directions import directions
from incidents.distance import distance_of
from incidents.model import (
    Claim,
    ClaimKind,
    DistanceClaim,
    Incident,
    PlaceRef,
    Relation,
    Report,
    Span,
    Verdict,
)

HERE = Location(point=LonLat(lon=44.0, lat=15.0), uncertainty_m=9_000)


def located(report: str, text: str, name: str = "Marib", code: str = "ADM1", by: str | None = None) -> Claim:
    """A location claim on the last place of a text, with a span that begins at its last preposition."""
    start = text.rindex(name)
    first = max(text.rfind(f"{word} ", 0, start) for word in ("in", "of", "near", "the"))
    first = start if first < 0 else first
    end = start + len(name)
    return Claim(
        id=f"{report}-c1",
        report=report,
        kind=ClaimKind.LOCATION,
        span=Span(start=first, end=end),
        quote=text[first:end],
        claimant=by,
        value=PlaceRef(name=name, location=HERE, place_id=name.casefold(), feature_code=code),
    )


def found(
    *texts: str, code: str = "ADM1", name: str = "Marib", by: tuple[str, ...] = ("a", "b")
) -> list[str]:
    claims = tuple(
        located(f"r{i}", text, name, code, speaker)
        for i, (text, speaker) in enumerate(zip(texts, by, strict=True))
    )
    reports = {f"r{i}": Report(id=f"r{i}", text=text) for i, text in enumerate(texts)}
    one = Incident(id="one", kind="strike", date=None, place=None, claims=claims, events=(("r0", 0),))
    findings = list(directions(one, reports))
    assert all(f.verdict is Verdict.BORDERLINE and f.relation == "direction" for f in findings)
    return [f"{f.claim.quote} / {f.against.quote}" for f in findings if isinstance(f.against, Claim)]


CONFLICTS = [
    ("A raid hit a depot in northern Marib", "A raid hit a depot in western Marib"),
    ("It fell in the north of Marib", "It fell in the western countryside of Marib"),
    ("It fell in the north of Marib", "It fell in the south of Marib"),
    ("It fell in north-eastern Marib", "It fell in the southeastern part of Marib"),
    ("It fell in the eastern countryside of the province of Marib", "It fell in western Marib"),
    ("It fell north of Marib", "It fell west of Marib"),
]
AGREEMENTS = [
    ("It fell in northern Marib", "It fell in the north of Marib"),
    ("It fell in northern Marib", "It fell in north-western Marib"),
    ("It fell in northern Marib", "It fell in Marib"),
    ("Northerners fled; it fell in Marib", "It fell in western Marib"),
    ("Troops went north. A raid hit Marib", "A raid hit western Marib"),
]


@pytest.mark.parametrize(("one", "other"), CONFLICTS)
def test_directions_that_do_not_overlap_conflict(one: str, other: str) -> None:
    (quotes,) = found(one, other)
    first, second = quotes.split(" / ")
    assert one.endswith(first) and other.endswith(second)
    assert len(found(other, one)) == 1


@pytest.mark.parametrize(("one", "other"), AGREEMENTS)
def test_directions_that_overlap_agree(one: str, other: str) -> None:
    assert found(one, other) == found(other, one) == []


def test_a_part_of_a_town_is_not_what_lies_on_that_side_of_it() -> None:
    assert found("It fell in northern Taiz", "It fell west of Taiz", name="Taiz", code="PPLA") == []
    assert len(found("It fell north of Taiz", "It fell west of Taiz", name="Taiz", code="PPLA")) == 1


def test_one_speaker_of_one_report_tells_of_two_places() -> None:
    text = "It fell in northern Marib and in western Marib"
    claims = (located("r", text[: text.index(" and")]), located("r", text))
    one = Incident(id="one", kind="strike", date=None, place=None, claims=claims, events=(("r", 0),))
    assert list(directions(one, {"r": Report(id="r", text=text)})) == []


def test_arabic_directions() -> None:
    quotes = found("سقط صاروخ شمال مأرب", "سقط صاروخ في ريف مأرب الغربي", name="مأرب")
    assert quotes == ["شمال مأرب / مأرب الغربي"]


def test_the_reason_says_how_far_they_are_apart() -> None:
    texts = ("It fell in northern Marib", "It fell in western Marib", "It fell in southern Marib")
    claims = tuple(located(f"r{i}", text) for i, text in enumerate(texts))
    one = Incident(id="one", kind="strike", date=None, place=None, claims=claims, events=(("r0", 0),))
    reports = {f"r{i}": Report(id=f"r{i}", text=text) for i, text in enumerate(texts)}
    reasons = [f.reason for f in directions(one, reports)]
    assert "a minor one, for both can be said of the north-west" in reasons[0]
    assert "they are opposite" in reasons[1]
    assert "north in Marib (the report itself)" in reasons[0]


def by_bearing(
    report: str, bearing_deg: float, *, subject: str | None = None, negated: bool = False
) -> Claim:
    value = DistanceClaim(
        relation=Relation.AT,
        distance=distance_of("20", 1_000.0),
        reference=PlaceRef(name="Marib", location=HERE, place_id="marib"),
        subject=PlaceRef(name=subject) if subject else None,
        bearing_deg=bearing_deg,
        half_width_deg=45.0 if bearing_deg % 90 == 0 else 22.5,
    )
    return Claim(
        id=f"{report}-c1",
        report=report,
        kind=ClaimKind.DISTANCE,
        span=Span(start=0, end=5),
        quote="20 km",
        claimant=None,
        value=value,
        negated=negated,
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (by_bearing("a", 0), by_bearing("b", 270), 1),
        (by_bearing("a", 0), by_bearing("b", 315), 0),
        (by_bearing("a", 45), by_bearing("b", 90), 0),
        (by_bearing("a", 0), by_bearing("b", 270, negated=True), 0),
        (by_bearing("a", 0, subject="camp"), by_bearing("b", 270, subject="camp"), 1),
        (by_bearing("a", 0, subject="camp"), by_bearing("b", 270, subject="mill"), 0),
    ],
)
def test_headings_of_distances(one: Claim, other: Claim, expected: int) -> None:
    incident = Incident(
        id="one", kind="strike", date=None, place=None, claims=(one, other), events=(("a", 0),)
    )
    assert len(list(directions(incident, {}))) == expected


def test_a_claim_whose_report_is_not_given_is_passed_over() -> None:
    claims = (located("r0", "in northern Marib"), located("r1", "in western Marib"))
    one = Incident(id="one", kind="strike", date=None, place=None, claims=claims, events=(("r0", 0),))
    assert list(directions(one, {})) == []
