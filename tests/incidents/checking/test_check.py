"""From a claim and a place to a finding that can be printed."""

from dataclasses import replace

import pytest
from shapely.geometry import box

from geo.lonlat import Location, LonLat
from geo.ranges import DistanceRange
from incidents.checking.check import check_place, heading
from incidents.checking.wording import span_of
from incidents.distance import Distance, Reading, distance_of
from incidents.model import Claim, ClaimKind, DistanceClaim, PlaceRef, Relation, Span, Verdict
from incidents.sentence import Length

CAMP = PlaceRef(
    name="Saeqa camp", location=Location(point=LonLat(lon=40.0569, lat=35.3981), uncertainty_m=3_000)
)
CITY = PlaceRef(
    name="Deir ez-Zor", location=Location(point=LonLat(lon=40.1408, lat=35.3359), uncertainty_m=5_000)
)
NOWHERE = PlaceRef(name="the depot")
PROVINCE = PlaceRef(
    name="Raqqa province",
    location=Location(
        point=LonLat(lon=39.2, lat=36.1), uncertainty_m=1_000, footprint=box(38.6, 35.7, 39.7, 36.6)
    ),
)
MILES_35 = distance_of("35", 1609.344, text="35 miles")


def claim(
    relation: Relation = Relation.NONE_WITHIN,
    distance: Distance | None = MILES_35,
    reference: PlaceRef = CAMP,
    bearing_deg: float | None = None,
) -> Claim:
    return Claim(
        id="c1",
        report="r1",
        kind=ClaimKind.DISTANCE,
        span=Span(start=0, end=9),
        quote="the quote",
        claimant="the envoy",
        value=DistanceClaim(
            relation=relation,
            distance=distance,
            reference=reference,
            bearing_deg=bearing_deg,
            half_width_deg=22.5 if bearing_deg is not None else None,
        ),
    )


def test_a_finding_has_every_number_and_a_sentence() -> None:
    finding = check_place(claim(), CITY, finding_id="f1")
    assert finding.id == "f1"
    assert finding.verdict is Verdict.CONTRADICTED
    assert finding.robust
    assert finding.relation == "none_within"
    assert finding.against is CITY
    assert finding.reason == (
        "Deir ez-Zor lies 10.3 km from Saeqa camp (2.3 km to 18.3 km with the uncertainty of both places); "
        "“none within 35 miles” claims at least 52.3 km: contradicted; "
        "it would change at a claimed 22.3 km, 34.0 km off."
    )


def test_the_working_shows_every_step() -> None:
    working = "\n".join(check_place(claim(), CITY, finding_id="f1").working)
    for step in (
        "reference: Saeqa camp, point at lon 40.0569, lat 35.3981 ±3,000 m",
        "subject: Deir ez-Zor",
        "geodesic on WGS 84 10,283.9 m",
        "[2,283.9, 18,283.9] m",
        "read as stated (±804.7 m)",
        "read as rounded (±4,023.4 m)",
        "rule: contradicted if",
    ):
        assert step in working


def test_the_working_of_an_outline_says_so() -> None:
    working = "\n".join(check_place(claim(), PROVINCE, finding_id="f1").working)
    assert "outline, boundary" in working
    assert "least and greatest distance of the outlines" in working


def test_a_fragile_verdict_says_so() -> None:
    finding = check_place(claim(), PROVINCE, finding_id="f1")
    assert finding.verdict is Verdict.BORDERLINE
    assert not finding.robust
    assert finding.reason.endswith("; fragile.")


def test_the_other_claim_is_named_where_there_is_one() -> None:
    other = claim(Relation.IN, None, CITY)
    assert check_place(claim(), CITY, finding_id="f1", against=other).against is other


@pytest.mark.parametrize(
    ("asked", "subject", "why"),
    [
        (claim(reference=NOWHERE), CITY, "measured from the depot, which has no known position"),
        (claim(), NOWHERE, "the depot has no known position"),
    ],
)
def test_a_place_without_position_is_not_checkable(asked: Claim, subject: PlaceRef, why: str) -> None:
    finding = check_place(asked, subject, finding_id="f1")
    assert finding.verdict is Verdict.NOT_CHECKABLE
    assert why in finding.reason
    assert finding.measured is None
    assert not finding.robust


def test_a_relation_whose_number_was_not_said_is_not_checkable() -> None:
    finding = check_place(claim(distance=None), CITY, finding_id="f1")
    assert finding.verdict is Verdict.NOT_CHECKABLE
    assert finding.reason == (
        "Not checkable: “none within” names no distance; Deir ez-Zor lies 2.3 km to 18.3 km from Saeqa camp, "
        "which would contradict any distance above 18.3 km."
    )
    within = check_place(claim(Relation.WITHIN, None), CITY, finding_id="f2")
    assert "contradict" not in within.reason


@pytest.mark.parametrize(
    ("relation", "reference", "subject", "words"),
    [
        (
            Relation.IN,
            PROVINCE,
            CAMP,
            "outside with the uncertainty of both places); “in” claims inside: contradicted",
        ),
        (Relation.IN, CITY, CITY, "(wholly inside with the uncertainty of both places); “in” claims inside"),
        (
            Relation.NEAR,
            CAMP,
            CITY,
            "“near” claims at most 5.0 km outside, as of a village, town or base: borderline",
        ),
    ],
)
def test_inside_and_near_in_words(
    relation: Relation, reference: PlaceRef, subject: PlaceRef, words: str
) -> None:
    assert words in check_place(claim(relation, None, reference), subject, finding_id="f1").reason


def test_near_in_a_military_release_reaches_farther_and_says_so() -> None:
    said = replace(claim(Relation.NEAR, None, CAMP), claimant="a spokesman for the armed forces")
    finding = check_place(said, CITY, finding_id="f1")
    assert finding.verdict is Verdict.CONSISTENT
    assert (
        "25.0 km outside, as a military release has it (a spokesman for the armed forces)" in finding.reason
    )
    assert any(line.startswith("near: 25.0 km beyond the place's own extent") for line in finding.working)


@pytest.mark.parametrize(
    ("subject", "verdict"),
    [(CITY, Verdict.CONTRADICTED), (CAMP, Verdict.CONSISTENT)],
    ids=["inside", "outside"],
)
def test_what_is_denied_of_a_place_is_contradicted_by_what_surely_lies_in_it(
    subject: PlaceRef, verdict: Verdict
) -> None:
    denied = replace(claim(Relation.IN, None, CITY), negated=True)
    finding = check_place(denied, subject, finding_id="f1")
    assert finding.verdict is verdict
    assert "“not in” claims outside" in finding.reason
    asserted = check_place(claim(Relation.IN, None, CITY), subject, finding_id="f2")
    assert finding.probability == pytest.approx(1 - (asserted.probability or 0))


def test_that_nothing_was_near_has_no_number_to_break() -> None:
    finding = check_place(replace(claim(Relation.NEAR, None), negated=True), CITY, finding_id="f1")
    assert finding.verdict is Verdict.NOT_CHECKABLE
    assert "“not near” names no distance" in finding.reason
    assert finding.reason.endswith("which would contradict any distance above 18.3 km.")


def test_a_heading_is_told_in_degrees() -> None:
    finding = check_place(claim(Relation.WITHIN, bearing_deg=315), CITY, finding_id="f1")
    assert finding.verdict is Verdict.CONTRADICTED
    assert "at a bearing of 132 degrees" in finding.reason
    assert "it would change" not in finding.reason
    assert any(line.startswith("bearing: 132") for line in finding.working)


def test_one_reading_alone_can_be_asked_for() -> None:
    finding = check_place(claim(), CITY, finding_id="f1", readings=(Reading.EXACT,))
    assert finding.claimed is not None
    assert finding.claimed.min_m == pytest.approx(35 * 1609.344)


def test_only_distance_claims_are_measured() -> None:
    toll = Claim(
        id="c2",
        report="r1",
        kind=ClaimKind.CASUALTIES,
        span=Span(start=0, end=1),
        quote="x",
        claimant=None,
        value=None,
    )
    with pytest.raises(TypeError, match="not a distance"):
        check_place(toll, CITY, finding_id="f1")


def test_a_heading_without_width_is_a_quarter() -> None:
    value = DistanceClaim(relation=Relation.AT, distance=MILES_35, reference=CAMP, bearing_deg=0)
    course = heading(value)
    assert course is not None
    assert (course.start_deg, course.end_deg) == (315, 45)


@pytest.mark.parametrize(
    ("metres", "words"),
    [
        (0, "0 m"),
        (999, "999 m"),
        (999.7, "1.0 km"),
        (1_000, "1.0 km"),
        (55_000, "55.0 km"),
        (999_960, "1,000 km"),
    ],
)
def test_distances_for_people(metres: float, words: str) -> None:
    assert str(Length(metres)) == words


def test_ranges_for_people() -> None:
    assert span_of(DistanceRange(min_m=5_000, max_m=float("inf"))) == "at least 5.0 km"
    assert span_of(DistanceRange(min_m=0, max_m=5_000)) == "at most 5.0 km"
    assert span_of(DistanceRange(min_m=2_000, max_m=5_000)) == "2.0 km to 5.0 km"


def test_no_distance_is_measured_from_a_sea_known_as_a_circle() -> None:
    middle = Location(point=LonLat(lon=38.5, lat=20.3), uncertainty_m=1_000_000)
    sea = PlaceRef(name="Red Sea", location=middle, feature_code="SEA")
    found = check_place(claim(Relation.AT, reference=sea), CITY, finding_id="f1")
    assert found.verdict is Verdict.NOT_CHECKABLE
    assert "Red Sea" in str(found.reason)
