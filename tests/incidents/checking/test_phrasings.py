"""What each way to say a distance claims, and what refutes it: bound, hedge, negation, heading, speaker."""

import json
import math
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from geo.geodesic import destination
from geo.lonlat import Location, LonLat
from geo.ranges import AzimuthRange
from incidents.checking.assess import assess, claimed_range
from incidents.checking.check import check_place
from incidents.checking.crosscheck import crosscheck
from incidents.checking.disagree import disagreements
from incidents.checking.near import near
from incidents.distance import Distance, Reading, distance_of
from incidents.model import (
    Claim,
    ClaimKind,
    DateSpan,
    DistanceClaim,
    Finding,
    Incident,
    PlaceRef,
    Relation,
    Report,
    Toll,
    Verdict,
)
from tests.incidents import sample
from tests.incidents.checking.test_tolls import incident, toll

UNIT_M = {"km": 1000.0, "m": 1.0, "mi": 1609.344, "ft": 0.3048, "nmi": 1852.0}
HEADINGS = {"N": 0, "NE": 45, "E": 90, "SE": 135, "S": 180, "SW": 225, "W": 270, "NW": 315}
ORIGIN = Location(point=LonLat(lon=44.0, lat=15.0), uncertainty_m=0.01)


def spot(metres: float, azimuth: float = 30.0) -> Location:
    return Location(point=destination(ORIGIN.point, azimuth, metres), uncertainty_m=0.01)


# (bound, negated) of a phrase -> its relation, and whether it claims what is nearer and what is farther.
MEANING = {
    ("equal", False): (Relation.AT, False, False),
    ("upper", False): (Relation.WITHIN, True, False),
    ("lower", False): (Relation.AT_LEAST, False, True),
    ("range", False): (Relation.BETWEEN, False, False),
    ("upper", True): (Relation.NONE_WITHIN, False, True),
    ("lower", True): (Relation.NONE_WITHIN, False, True),
}


@pytest.mark.parametrize(("bound", "negated"), MEANING)
@pytest.mark.parametrize("hedge", [None, "about"])
def test_a_phrase_claims_its_side_of_the_number(bound: str, negated: bool, hedge: str | None) -> None:
    number = distance_of("30", 1000.0, hedge=hedge)
    if bound == "range":
        number = replace(number, low_m=25_000.0)
    assert_claims(number, *MEANING[bound, negated])


def assert_claims(number: Distance, relation: Relation, nearer: bool, farther: bool) -> None:
    """Rounding counts for the speaker: a strike refutes only past the wider reading, never inside one."""
    delta = max(number.rounded_m, 0.0 if number.hedge else number.stated_m)
    inside, outside = number.low_m - delta, number.high_m + delta
    claimed = claimed_range(relation, number, Reading.ROUNDED)
    low = 0.0 if nearer else number.low_m - number.rounded_m
    high = math.inf if farther else number.high_m + number.rounded_m
    assert (claimed.min_m, claimed.max_m) == pytest.approx((low, high))
    for metres, is_claimed in ((0.95 * inside, nearer), (1.05 * outside, farther)):
        verdict = assess(relation, number, ORIGIN, spot(metres)).verdict
        assert verdict is (Verdict.CONSISTENT if is_claimed else Verdict.CONTRADICTED)
    middle = assess(relation, number, ORIGIN, spot(number.middle_m)).verdict
    assert middle is not Verdict.CONTRADICTED
    readings = {r.reading for r in assess(relation, number, ORIGIN, spot(inside)).readings}
    assert (Reading.STATED in readings) == (number.hedge is None)


def test_a_threshold_that_is_defined_has_no_tolerance() -> None:
    box = distance_of("100", 1.0)
    assert claimed_range(Relation.WITHIN, box, Reading.EXACT).max_m == 100.0
    assert assess(Relation.WITHIN, box, ORIGIN, spot(101), readings=(Reading.EXACT,)).verdict is (
        Verdict.CONTRADICTED
    )


@pytest.mark.parametrize("word", HEADINGS)
def test_a_heading_rules_out_the_other_side(word: str) -> None:
    number = distance_of("40", 1000.0, hedge="about")
    claimed = AzimuthRange.around(HEADINGS[word], 45.0 if len(word) == 1 else 22.5)
    for off, verdict in ((0, Verdict.CONSISTENT), (20, Verdict.CONSISTENT), (60, Verdict.CONTRADICTED)):
        there = spot(40_000, HEADINGS[word] + off)
        assert assess(Relation.AT, number, ORIGIN, there, bearing=claimed).verdict is verdict


def test_what_names_no_radius_is_not_checkable_but_says_what_would_break() -> None:
    camp = PlaceRef(name="the camp", location=ORIGIN, place_id="camp")
    town = PlaceRef(name="the town", location=spot(20_000), place_id="town")
    for relation in (Relation.NONE_WITHIN, Relation.NEAR):
        value = DistanceClaim(relation=relation, distance=None, reference=camp)
        denied = sample.claim(sample.report(), ClaimKind.DISTANCE, "no raid", value, negated=True)
        found = check_place(denied, town, finding_id="f")
        assert found.verdict is Verdict.NOT_CHECKABLE
        assert "contradict any distance above 20.0 km" in found.reason


def test_the_collected_phrasings_claim_what_they_say(shared: Path) -> None:
    collected = json.loads((shared / "gold" / "phrasings.json").read_text())["phrasings"]
    with_number = [p for p in collected if p["value_m"] is not None and not _is_threshold(p)]
    assert len(with_number) >= 35
    for phrase in with_number:
        number = distance_of(
            str(phrase["value"]), UNIT_M[phrase["unit"]], hedge=next(iter(phrase["hedges"]), None)
        )
        assert number.middle_m == pytest.approx(phrase["value_m"], rel=1e-3, abs=0.06), phrase["id"]
        if phrase["value_hi"] is not None:
            number = replace(number, high_m=phrase["value_hi_m"])
        assert_claims(number, *MEANING[phrase["bound"], phrase["negated"]])
        heading = HEADINGS.get((phrase["direction"] or "").split(" ")[0])
        if heading is not None:
            behind = spot(number.middle_m, heading + 180)
            claimed = AzimuthRange.around(heading, 45.0)
            verdict = assess(Relation.AT, number, ORIGIN, behind, bearing=claimed).verdict
            assert verdict is Verdict.CONTRADICTED, phrase["id"]


def test_near_in_the_collected_phrasings_is_as_wide_as_its_speaker_means(shared: Path) -> None:
    collected = json.loads((shared / "gold" / "phrasings.json").read_text())["phrasings"]
    wide = [p for p in collected if "near-buffer(" in p["geometry"] and p["geometry"].endswith("25 km")]
    assert len(wide) >= 3
    for phrase in wide:
        assert near(ORIGIN, phrase["speaker"]).margin_m == 25_000, phrase["id"]


def _is_threshold(phrase: dict[str, Any]) -> bool:
    return "delta=0" in (phrase["note"] or "")


# Two statements of one side, and tolls of one event over a day --------------------------------------------


def said(relation: Relation, number: Distance, report: str, by: str = "an envoy") -> Claim:
    camp = PlaceRef(name="the camp", location=ORIGIN, place_id="camp")
    value = DistanceClaim(relation=relation, distance=number, reference=camp, actor="NATO")
    plain = sample.claim(sample.report(), ClaimKind.DISTANCE, "no raid", value, by)
    return replace(plain, id=report, report=report, date=sample.SUNDAY)


def compared(a: Claim, b: Claim) -> Finding:
    (found,) = [f for f in crosscheck([a, b], []) if isinstance(f.against, Claim)]
    return found


MILES_35, KM_55 = distance_of("35", 1609.344, text="35 miles"), distance_of("55", 1000.0, text="55 km")


def test_35_miles_and_55_km_of_one_side_are_one_statement() -> None:
    claims = [said(Relation.NONE_WITHIN, MILES_35, "a"), said(Relation.NONE_WITHIN, KM_55, "b")]
    ranges = [claimed_range(Relation.AT, d, Reading.STATED) for d in (MILES_35, KM_55)]
    assert ranges[0].gap_m(ranges[1]) == pytest.approx(
        22, abs=1
    )  # what a naive checker calls a contradiction
    found = compared(*claims)
    assert (found.relation, found.verdict, found.robust) == ("restated", Verdict.BORDERLINE, False)


def test_none_within_and_all_at_one_distance_never_contradict() -> None:
    for one, other in combinations((MILES_35, KM_55), 2):
        found = compared(said(Relation.NONE_WITHIN, one, "a"), said(Relation.AT, other, "b"))
        assert found.verdict is Verdict.BORDERLINE


def test_a_source_that_counts_on_updates_and_two_sources_disagree() -> None:
    told = [toll("the monitor", 3, 3), toll("the monitor", 4, 4, "tuesday"), toll("the ministry", 3, 3)]
    day = DateSpan(start=sample.SUNDAY.start, end=sample.SUNDAY.end, how="written")
    one: Incident = replace(incident(*told), date=day)
    reports = {r: Report(id=r, text="x", published=None) for r in ("monday", "tuesday")}
    found = list(disagreements([one], reports))
    assert [(f.verdict, f.reason.split(":")[0]) for f in found] == [
        (Verdict.CONSISTENT, "An update, or two reports of it"),
        (Verdict.CONTRADICTED, "A disagreement"),
    ]
    assert isinstance(found[1].claim.value, Toll)
