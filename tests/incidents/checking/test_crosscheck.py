"""Claims against strikes and against each other."""

from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.geodesic import destination
from geo.lonlat import Location, LonLat
from incidents.checking.crosscheck import crosscheck
from incidents.checking.told import MOST_ALIKE
from incidents.distance import distance_of
from incidents.model import (
    Claim,
    ClaimKind,
    DateSpan,
    DistanceClaim,
    Finding,
    Incident,
    PlaceRef,
    Relation,
    Span,
    Verdict,
)

MILE_M = 1609.344
CENTRE = LonLat(lon=44.0, lat=15.0)
_NUMBERS = count()


def on(day: int) -> DateSpan:
    return DateSpan(start=date(2018, 4, day), end=date(2018, 4, day), how="written")


def ref(name: str, metres_east: float = 0.0, radius_m: float = 1_000.0, code: str = "PPL") -> PlaceRef:
    location = Location(point=destination(CENTRE, 90.0, metres_east), uncertainty_m=radius_m)
    return PlaceRef(name=name, location=location, place_id=name, feature_code=code)


CAMP = ref("camp", code="MILB")
NEAR, FAR, EDGE = ref("near town", 20_000), ref("far town", 90_000), ref("edge", 55_000, 5_000)


def claim(
    kind: ClaimKind, value: object, report: str = "a", event: int = 0, day: int = 16, **more: object
) -> Claim:
    return Claim(
        id=f"{report}-c{next(_NUMBERS)}",
        report=report,
        kind=kind,
        span=Span(start=0, end=1),
        quote="x",
        claimant=more.pop("claimant", None),  # type: ignore[arg-type]
        value=value,  # type: ignore[arg-type]
        event=event,
        date=on(day),
        **more,  # type: ignore[arg-type]
    )


def distance(
    relation: Relation, number: str, unit_m: float = 1000.0, report: str = "a", day: int = 16, **more: object
) -> Claim:
    value = DistanceClaim(
        relation=relation,
        distance=distance_of(number, unit_m, text=f"{number} units"),
        reference=more.pop("reference", CAMP),  # type: ignore[arg-type]
        actor=more.pop("actor", "NATO"),  # type: ignore[arg-type]
        **more,  # type: ignore[arg-type]
    )
    return claim(ClaimKind.DISTANCE, value, report, day=day)


def strike(place: PlaceRef | None, by: str | None = "NATO", day: int = 16, report: str = "b") -> Incident:
    claims = [claim(ClaimKind.LOCATION, place, report, day=day)] if place else []
    claims += [claim(ClaimKind.ATTRIBUTION, by, report, day=day)] if by else []
    events = ((report, 0),)
    return Incident(
        id=report, kind="strike", date=on(day), place=place, target=None, claims=tuple(claims), events=events
    )


NONE_WITHIN = distance(Relation.NONE_WITHIN, "55")


def verdicts(found: tuple[Finding, ...]) -> list[Verdict]:
    return [f.verdict for f in found]


@pytest.mark.parametrize(
    ("quote", "number", "verdict"),
    [
        ("12 km away", "12", Verdict.NOT_CHECKABLE),
        ("12 km from the camp", "12", Verdict.CONTRADICTED),
        ("60 km away", "60", Verdict.CONTRADICTED),
    ],
)
def test_what_only_a_guess_measures_from_is_no_contradiction_far_off(
    quote: str, number: str, verdict: Verdict
) -> None:
    (found,) = crosscheck([replace(distance(Relation.AT, number, subject=FAR), quote=quote)], [])
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("place", "verdict"),
    [(NEAR, Verdict.CONTRADICTED), (FAR, Verdict.CONSISTENT), (EDGE, Verdict.BORDERLINE)],
)
def test_one_located_strike_can_refute_that_none_was_near(place: PlaceRef, verdict: Verdict) -> None:
    (found,) = crosscheck([NONE_WITHIN], [strike(place)])
    assert found.verdict is verdict
    assert found.robust is (verdict is not Verdict.BORDERLINE)
    assert isinstance(found.against, Claim)
    assert found.against.value == place
    assert found.subject == place


NOT_MEANT = [
    strike(NEAR, by="Russia"),
    strike(NEAR, by=None),
    strike(NEAR, day=17),
    strike(None),
    strike(PlaceRef(name="the mill")),
    replace(strike(NEAR), date=None),
    strike(NEAR, report="a"),
]


@pytest.mark.parametrize(
    "other", NOT_MEANT, ids=["actor", "nobody", "day", "no place", "no spot", "undated", "own"]
)
def test_other_strikes_are_not_meant(other: Incident) -> None:
    (found,) = crosscheck([NONE_WITHIN], [other])
    assert found.verdict is Verdict.NOT_CHECKABLE
    assert "NATO" in found.reason


def test_a_member_of_a_coalition_is_meant_by_what_is_said_of_the_coalition() -> None:
    said = distance(Relation.NONE_WITHIN, "55", actor="US-led coalition")
    (found,) = crosscheck([said], [strike(NEAR, by="France")])
    assert found.verdict is Verdict.CONTRADICTED


def test_a_claim_of_nobodys_strikes_means_everybodys() -> None:
    said = distance(Relation.NONE_WITHIN, "55", actor=None)
    (found,) = crosscheck([said], [strike(NEAR)])
    assert found.verdict is Verdict.CONTRADICTED
    (found,) = crosscheck([said], [strike(NEAR, day=17)])
    assert found.verdict is Verdict.NOT_CHECKABLE
    assert "no other located strike on that day" in found.reason


def test_a_party_that_names_nobody_speaks_of_its_own_strikes() -> None:
    said = replace(distance(Relation.NONE_WITHIN, "55", actor=None), side="NATO")
    (found,) = crosscheck([said], [strike(NEAR, by="Russia")])
    assert found.verdict is Verdict.NOT_CHECKABLE


def test_every_strike_is_looked_at() -> None:
    found = crosscheck([NONE_WITHIN], [strike(NEAR), strike(FAR, report="c"), strike(EDGE, report="d")])
    assert verdicts(found) == [Verdict.CONTRADICTED, Verdict.CONSISTENT, Verdict.BORDERLINE]


def test_a_place_that_the_claim_names_is_measured() -> None:
    right = distance(Relation.WITHIN, "95", subject=FAR)
    wrong = distance(Relation.AT, "40", subject=FAR)
    assert verdicts(crosscheck([right], [])) == [Verdict.CONSISTENT]
    assert verdicts(crosscheck([wrong], [])) == [Verdict.CONTRADICTED]


@pytest.mark.parametrize(
    "said",
    [
        distance(Relation.AT, "55"),
        distance(Relation.WITHIN, "55"),
        distance(Relation.NONE_WITHIN, "55", reference=PlaceRef(name="the mill")),
        claim(ClaimKind.DISTANCE, DistanceClaim(relation=Relation.NEAR, distance=None, reference=CAMP)),
    ],
    ids=["no subject", "no subject within", "no spot", "no number"],
)
def test_what_has_nothing_to_be_measured_is_not_checkable(said: Claim) -> None:
    (found,) = crosscheck([said], [strike(NEAR)])
    assert found.verdict is Verdict.NOT_CHECKABLE
    assert found.reason.startswith("Not checkable: ")
    assert found.measured is None


PAIRS = [
    (("55", 1000.0), ("35", MILE_M), Verdict.BORDERLINE),
    (("55", 1000.0), ("55", 1000.0), None),
    (("55", 1000.0), ("56", 1000.0), Verdict.CONSISTENT),
    (("55", 1000.0), ("57", 1000.0), Verdict.BORDERLINE),
    (("52", 1000.0), ("64", 1000.0), Verdict.CONTRADICTED),
    (("55", 1000.0), ("20", MILE_M), None),
]


@pytest.mark.parametrize(("one", "other", "verdict"), PAIRS)
def test_one_statement_in_two_forms(
    one: tuple[str, float], other: tuple[str, float], verdict: Verdict | None
) -> None:
    a = distance(Relation.NONE_WITHIN, *one)
    b = distance(Relation.NONE_WITHIN, *other, report="b")
    for order in ((a, b), (b, a)):
        pairs = [f for f in crosscheck(order, []) if f.relation == "restated"]
        assert verdicts(tuple(pairs)) == ([verdict] if verdict else [])


def test_a_strike_on_the_claimed_circle_is_the_same_within_rounding() -> None:
    struck = distance(Relation.AT, "35", MILE_M, report="b")
    for order in ((NONE_WITHIN, struck), (struck, NONE_WITHIN)):
        (found,) = [f for f in crosscheck(order, []) if isinstance(f.against, Claim)]
        assert (found.claim, found.against) == (NONE_WITHIN, struck)
        assert (found.verdict, found.robust) == (Verdict.BORDERLINE, False)
        assert found.margin_m == pytest.approx(35 * MILE_M - 55_000)
        assert found.reason.endswith("fragile.")
        assert len(found.working) == 2


@pytest.mark.parametrize(
    ("number", "verdict"),
    [("46", Verdict.CONTRADICTED), ("64", Verdict.CONSISTENT), ("55", Verdict.BORDERLINE)],
)
def test_a_strike_clearly_within_or_beyond(number: str, verdict: Verdict) -> None:
    bound = distance(Relation.NONE_WITHIN, "55")
    (found,) = [
        f
        for f in crosscheck([bound, distance(Relation.AT, number, report="b")], [])
        if isinstance(f.against, Claim)
    ]
    assert found.verdict is verdict


INCOMPARABLE = [
    distance(Relation.NONE_WITHIN, "56", report="b", actor="Russia"),
    distance(Relation.NONE_WITHIN, "56", report="b", day=17),
    distance(Relation.NONE_WITHIN, "56", report="b", reference=NEAR),
    distance(Relation.NONE_WITHIN, "56", report="b", subject=FAR),
    distance(Relation.NONE_WITHIN, "56", report="b", actor=None),
    distance(Relation.WITHIN, "56", report="b"),
]


@pytest.mark.parametrize(
    "other", INCOMPARABLE, ids=["side", "day", "reference", "subject", "nobody", "within"]
)
def test_statements_of_others_or_of_other_things_are_not_compared(other: Claim) -> None:
    assert not [f for f in crosscheck([NONE_WITHIN, other], []) if isinstance(f.against, Claim)]


def test_in_a_place_and_near_it_are_not_the_same() -> None:
    """A strike "near" the town can be outside the zone: only one in the town is surely inside."""
    said = distance(Relation.NONE_WITHIN, "24")
    inside = strike(NEAR)
    (near,) = [replace(c, quote="near the town") for c in inside.claims if c.kind is ClaimKind.LOCATION]
    for loose, verdict in (
        (near, Verdict.BORDERLINE),
        (replace(near, claimant="the army"), Verdict.BORDERLINE),
    ):
        (found,) = crosscheck([said], [replace(inside, claims=(loose, *inside.claims[1:]))])
        assert found.verdict is verdict
        assert "the place near near town" in found.reason
    (firm,) = crosscheck([said], [replace(inside, claims=(near, *inside.claims))])
    assert firm.verdict is Verdict.CONTRADICTED


def test_a_claim_without_a_number_tells_the_smallest_that_a_strike_would_break() -> None:
    vague = claim(
        ClaimKind.DISTANCE,
        DistanceClaim(relation=Relation.NONE_WITHIN, distance=None, reference=CAMP, actor="NATO"),
        negated=True,
    )
    (found,) = crosscheck([vague], [strike(FAR), strike(NEAR, report="c")])
    assert found.verdict is Verdict.NOT_CHECKABLE
    assert found.reason.endswith("would contradict any distance above 22.0 km.")


def test_a_denial_of_strikes_in_a_place_meets_every_strike_there() -> None:
    value = DistanceClaim(relation=Relation.IN, distance=None, reference=NEAR, actor="NATO")
    denied = claim(ClaimKind.DISTANCE, value, negated=True)
    found = crosscheck([denied], [strike(NEAR), strike(FAR, report="c")])
    assert verdicts(found) == [Verdict.CONTRADICTED, Verdict.CONSISTENT]


def test_a_place_said_to_be_near_another_is_measured() -> None:
    value = DistanceClaim(relation=Relation.NEAR, distance=None, reference=CAMP, subject=FAR)
    (found,) = crosscheck([claim(ClaimKind.DISTANCE, value)], [])
    assert found.verdict is Verdict.CONTRADICTED
    assert found.subject == FAR


@given(st.integers(2, 300), st.floats(0, 400_000), st.floats(1, 30_000))
def test_a_robust_contradiction_means_that_the_whole_place_lies_inside(
    kilometres: int, away: float, radius_m: float
) -> None:
    said = distance(Relation.NONE_WITHIN, str(kilometres))
    (found,) = crosscheck([said], [strike(ref("town", away, radius_m))])
    assert found.measured is not None
    assert found.claimed is not None
    if found.verdict is Verdict.CONTRADICTED:
        assert found.robust
        assert found.measured.max_m < found.claimed.min_m
    if found.verdict is Verdict.CONSISTENT:
        assert found.measured.min_m >= found.claimed.min_m


def test_claims_of_some_reports_alone_are_held_against_places() -> None:
    claims = [
        distance(Relation.NONE_WITHIN, "55", report="a"),
        distance(Relation.NONE_WITHIN, "35", 1609.344, "b"),
    ]
    whole = crosscheck(claims, [])
    assert [f.claim.report for f in whole] == ["a", "b", "a"]
    assert crosscheck(claims, [], asking={"b"}) == whole[1:]


def test_of_many_strikes_the_nearest_are_held_against_a_claim_and_the_rest_counted() -> None:
    far = [replace(strike(ref(f"town {n}", 60_000 + n), report=f"r{n}"), id=f"i{n}") for n in range(70)]
    *found, left_out = crosscheck([NONE_WITHIN], [*far, strike(NEAR)])
    assert len(found) == 50
    assert [f.verdict for f in found].count(Verdict.CONTRADICTED) == 1
    assert left_out.verdict is Verdict.NOT_CHECKABLE
    assert "21 more strikes" in left_out.reason


def test_what_a_report_says_again_and_again_is_held_against_strikes_a_few_times() -> None:
    again = [distance(Relation.NONE_WITHIN, "55") for _ in range(30)]
    assert len(crosscheck(again, [strike(NEAR)])) == MOST_ALIKE
    others = [distance(Relation.NONE_WITHIN, "55", report=f"r{n}") for n in range(30)]
    assert len(crosscheck(others, [strike(NEAR)])) == 30


def test_only_findings_of_one_report_are_made_where_one_is_given() -> None:
    theirs = distance(Relation.NONE_WITHIN, "40", report="c")
    strikes = [strike(NEAR), strike(FAR, report="d")]
    found = crosscheck([NONE_WITHIN, theirs], strikes, of="d")
    assert [(f.claim.report, f.against.report) for f in found] == [("a", "d"), ("c", "d")]  # type: ignore[union-attr]
