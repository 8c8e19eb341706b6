"""Things of one incident counted differently by two speakers."""

from dataclasses import replace

import pytest

from incidents.checking.counts import counts
from incidents.model import Claim, ClaimKind, Incident, Modality, Span, Verdict
from incidents.values import Item, Things

BORDERLINE, CONTRADICTED = [Verdict.BORDERLINE], [Verdict.CONTRADICTED]


def told(
    quote: str,
    what: str,
    least: int | None,
    greatest: int | None,
    by: str = "the ministry",
    report: str = "a",
    *,
    kind: ClaimKind = ClaimKind.DAMAGE,
    effect: str | None = "hit",
    whose: tuple[str, ...] = (),
) -> Claim:
    items = (Item(what=what, least=least, greatest=greatest),)
    return Claim(
        id=f"{report}-{quote}",
        report=report,
        kind=kind,
        span=Span(start=0, end=len(quote)),
        quote=quote,
        claimant=by,
        value=Things(items=items, whose=whose, effect=effect),
    )


def verdicts(*claims: Claim) -> list[Verdict]:
    one = Incident(id="one", kind="strike", date=None, place=None, claims=claims, events=(("a", 0),))
    return [f.verdict for f in counts(one)]


SINGLE = told("a single fuel depot", "fuel depot", 1, 1)
A_DEPOT = told("a fuel depot", "fuel depot", 1, 1)
DEPOTS = told("fuel depots", "fuel depot", None, None, "the army", "b")
THREE = told("three fuel depots", "fuel depot", 3, 3, "the army", "b")


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ((A_DEPOT, DEPOTS), BORDERLINE),
        ((SINGLE, DEPOTS), BORDERLINE),
        ((A_DEPOT, THREE), BORDERLINE),
        ((SINGLE, THREE), CONTRADICTED),
        ((DEPOTS, told("two fuel depots", "fuel depot", 2, 2, "a pilot")), []),
        ((THREE, told("at least two fuel depots", "fuel depot", 2, None)), []),
        ((THREE, told("at least four fuel depots", "fuel depot", 4, None)), CONTRADICTED),
        ((THREE, told("three or four fuel depots", "fuel depot", 3, 4)), []),
        ((THREE, told("a bridge", "bridge", 1, 1)), []),
        ((THREE, replace(SINGLE, report="b", claimant="the army")), []),
        ((THREE, told("a single fuel depot", "fuel depot", 1, 1, effect="destroyed")), []),
        ((THREE, replace(SINGLE, negated=True)), []),
        ((THREE, replace(SINGLE, modality=Modality.CONDITIONAL)), []),
        ((THREE, told("the fuel depot", "fuel depot", None, None)), []),
    ],
)
def test_counts(claims: tuple[Claim, ...], expected: list[Verdict]) -> None:
    assert verdicts(*claims) == expected
    assert verdicts(*reversed(claims)) == expected


@pytest.mark.parametrize(
    ("whose", "expected"),
    [((), CONTRADICTED), (("France",), CONTRADICTED), (("Russia",), [])],
    ids=["nobody's", "a member's", "another party's"],
)
def test_only_aircraft_of_one_side_are_counted_together(
    whose: tuple[str, ...], expected: list[Verdict]
) -> None:
    four = told("four jets", "jet", 4, 4, kind=ClaimKind.AIRCRAFT, effect=None, whose=("US-led coalition",))
    two = told("two jets", "jet", 2, 2, "a witness", "b", kind=ClaimKind.AIRCRAFT, effect=None, whose=whose)
    assert verdicts(four, two) == expected


@pytest.mark.parametrize(("other", "expected"), [("three missiles", BORDERLINE), ("a missile", [])])
def test_more_missiles_may_be_fired_than_hit(other: str, expected: list[Verdict]) -> None:
    eight = told("eight missiles", "missile", 8, 8, kind=ClaimKind.MUNITIONS, effect=None)
    number = 3 if expected else 1
    fewer = told(other, "missile", number, number, "a base", "b", kind=ClaimKind.MUNITIONS, effect=None)
    assert verdicts(eight, fewer) == expected


def test_a_finding_names_both_counts_and_both_spans() -> None:
    one = Incident(
        id="one", kind="strike", date=None, place=None, claims=(A_DEPOT, DEPOTS), events=(("a", 0),)
    )
    (finding,) = counts(one)
    assert finding.relation == "count"
    assert (finding.claim, finding.against) == (A_DEPOT, DEPOTS)
    assert "1 fuel depot (the ministry) and at least 2 fuel depots (the army)" in finding.reason
    assert not finding.robust
    assert finding.working == ("“a fuel depot” in a", "“fuel depots” in b")


def test_what_is_told_twice_is_compared_once() -> None:
    again = replace(THREE, report="c")
    assert verdicts(SINGLE, THREE, again) == CONTRADICTED


def test_claims_without_things_are_passed_over() -> None:
    assert verdicts(replace(THREE, value=None), SINGLE) == []
