"""Perpetrators and "firsts" that can't all hold: arithmetic over the claims of incidents."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from incidents.checking.disagree import disagreements
from incidents.checking.told import MOST_ALIKE
from incidents.model import (
    Claim,
    ClaimKind,
    DateSpan,
    Incident,
    Modality,
    PlaceRef,
    Report,
    Span,
    Toll,
    Verdict,
)

REPORTS = {
    name: Report(id=name, text="It was said.", published=date(2021, 3, day))
    for day, name in enumerate(("monday", "tuesday"), 1)
}


def claim(
    kind: ClaimKind, value: object, by: str | None, report: str = "monday", side: str | None = None
) -> Claim:
    return Claim(
        id=f"{report}-{by}-{value}",
        report=report,
        kind=kind,
        span=Span(start=0, end=4),
        quote="said",
        claimant=by,
        side=side,
        value=value,  # type: ignore[arg-type]
    )


def incident(*claims: Claim, day: int = 1, name: str = "one") -> Incident:
    when = date(2021, 3, day)
    return Incident(
        id=name,
        kind="air_strike",
        date=DateSpan(start=when, end=when, how="written"),
        place=None,
        target=None,
        claims=claims,
        events=(("monday", 0),),
    )


def found(*incidents: Incident) -> list[tuple[str, Verdict]]:
    return [(f.relation, f.verdict) for f in disagreements(incidents, REPORTS)]


def test_blame_and_denial_exclude_one_another() -> None:
    blame = claim(ClaimKind.ATTRIBUTION, "US-led coalition", "the ministry")
    denial = claim(ClaimKind.DENIAL, None, "the envoy", side="United States")
    assert found(incident(blame, denial)) == [("perpetrator", Verdict.CONTRADICTED)]


def test_two_perpetrators_are_borderline_since_both_may_have_struck() -> None:
    one = claim(ClaimKind.ATTRIBUTION, "Russia", "an official")
    other = claim(ClaimKind.ATTRIBUTION, "US-led coalition", "the ministry")
    assert found(incident(one, other)) == [("perpetrator", Verdict.BORDERLINE)]


def test_one_report_that_tells_of_two_parties_does_not_contradict_itself() -> None:
    told = [claim(ClaimKind.ATTRIBUTION, who, "an official") for who in ("Russia", "US-led coalition")]
    assert found(incident(*told)) == []


def test_parties_that_each_own_to_a_strike_both_struck_unless_they_claim_credit() -> None:
    told = [claim(ClaimKind.ATTRIBUTION, who, who, side=who) for who in ("Hezbollah", "Israel")]
    assert found(incident(*told)) == []
    credit = [replace(one, quote="claimed responsibility") for one in told]
    assert found(incident(*credit)) == [("perpetrator", Verdict.BORDERLINE)]


def test_rebels_are_anybody() -> None:
    one = claim(ClaimKind.ATTRIBUTION, "rebels", "an official")
    other = claim(ClaimKind.ATTRIBUTION, "Islamic State", "the ministry")
    assert found(incident(one, other)) == []


@pytest.mark.parametrize("modality", [Modality.CONDITIONAL, Modality.NOT_CONFIRMED, Modality.DENIED])
def test_who_is_only_supposed_to_have_struck_is_not_blamed(modality: Modality) -> None:
    blame = claim(ClaimKind.ATTRIBUTION, "US-led coalition", "the ministry")
    denial = claim(ClaimKind.DENIAL, None, "the envoy", side="United States")
    assert found(incident(replace(blame, modality=modality), denial)) == []


def test_a_party_that_owns_one_strike_does_not_contradict_its_denial_of_another() -> None:
    owned = claim(ClaimKind.ATTRIBUTION, "US-led coalition", "a colonel", side="US-led coalition")
    denial = claim(ClaimKind.DENIAL, None, "the envoy", side="United States")
    assert found(incident(owned, denial)) == []


def test_who_denies_a_part_and_owns_to_a_strike_is_not_contradicted() -> None:
    blame = claim(ClaimKind.ATTRIBUTION, "Russia", "the air force", report="tuesday")
    owned = claim(ClaimKind.ATTRIBUTION, "Russia", "Moscow", side="Russia")
    denial = claim(ClaimKind.DENIAL, None, "Moscow", side="Russia")
    assert found(incident(blame, owned, denial)) == [("perpetrator", Verdict.BORDERLINE)]
    beside = replace(owned, span=Span(start=90, end=99))
    assert found(incident(blame, beside, denial)) == [("perpetrator", Verdict.BORDERLINE)]
    elsewhere = replace(owned, report="tuesday")
    assert found(incident(blame, elsewhere, denial)) == [("perpetrator", Verdict.CONTRADICTED)]


def test_what_is_only_alleged_is_not_contradicted_by_a_denial() -> None:
    blame = replace(claim(ClaimKind.ATTRIBUTION, "Russia", "a monitor"), modality=Modality.ALLEGED)
    denial = claim(ClaimKind.DENIAL, None, "the ministry", side="Russia")
    assert found(incident(blame, denial)) == [("perpetrator", Verdict.BORDERLINE)]
    firm = claim(ClaimKind.ATTRIBUTION, "Russia", "a resident")
    assert found(incident(blame, denial, firm)) == [("perpetrator", Verdict.CONTRADICTED)]


def test_a_first_told_twice_is_compared_once() -> None:
    headline = claim(ClaimKind.FIRST, "Russia", None)
    again = replace(headline, id="again", span=Span(start=9, end=13))
    late = incident(claim(ClaimKind.FIRST, "Russia", "b", "tuesday"), day=9, name="two")
    assert found(incident(headline, again), late) == [("first", Verdict.CONTRADICTED)]


def test_a_member_and_its_coalition_are_one_side() -> None:
    one = claim(ClaimKind.ATTRIBUTION, "United States", "an official")
    other = claim(ClaimKind.ATTRIBUTION, "US-led coalition", "the ministry")
    assert found(incident(one, other)) == []


def test_a_denial_by_another_party_denies_nothing() -> None:
    blame = claim(ClaimKind.ATTRIBUTION, "Russia", "the ministry")
    denial = claim(ClaimKind.DENIAL, None, "the envoy", side="United States")
    assert found(incident(blame, denial)) == []


def test_two_firsts_on_two_days_cannot_both_be() -> None:
    early = incident(claim(ClaimKind.FIRST, "US-led coalition", "a"), day=1)
    late = incident(claim(ClaimKind.FIRST, "US-led coalition", "b", "tuesday"), day=9, name="two")
    assert found(early, late) == [("first", Verdict.CONTRADICTED)]
    assert found(early, incident(claim(ClaimKind.FIRST, "Russia", "b"), day=9, name="two")) == []
    assert found(early, incident(claim(ClaimKind.FIRST, "US-led coalition", "b"), day=1, name="two")) == []


def test_inside_and_outside_one_place_are_borderline() -> None:
    base = PlaceRef(name="the base", place_id="base", feature_code="AIRB")
    told = [
        replace(claim(ClaimKind.LOCATION, base, "an activist"), quote="inside the base"),
        replace(claim(ClaimKind.LOCATION, base, "the army"), quote="near the base"),
    ]
    assert found(incident(*told)) == [("inside_or_outside", Verdict.BORDERLINE)]
    assert found(incident(told[0], replace(told[0], claimant="another"))) == []
    province = [replace(c, value=replace(base, feature_code="ADM1")) for c in told]
    assert found(incident(*province)) == []


def first(report: str, day: int, name: str) -> Incident:
    return incident(claim(ClaimKind.FIRST, "Russia", None, report), day=day, name=name)


def test_many_firsts_have_so_many_rivals_each_and_repeated_ones_fewer() -> None:
    many = [first(f"r{n:02}", 1 + n % 28, f"i{n}") for n in range(90)]
    each = Counter(f.claim.report for f in disagreements(many, REPORTS))
    assert max(each.values()) == 50
    again = [first("monday", 1, f"i{n}") for n in range(40)]
    assert len(found(*again, first("tuesday", 9, "late"))) == MOST_ALIKE


def test_only_the_incidents_of_one_report_are_looked_at_where_one_is_given() -> None:
    tolls = [
        claim(ClaimKind.CASUALTIES, Toll(killed_min=n, killed_max=n), who) for n, who in ((3, "A"), (9, "B"))
    ]
    both = [first("monday", 1, "one"), first("tuesday", 9, "two")]
    for events, relations in (((("monday", 0),), ["toll", "first"]), ((("tuesday", 0),), ["first"])):
        told = [replace(i, events=(("tuesday", 1),)) for i in both]
        mine = replace(incident(*tolls, name="three"), events=events)
        assert [f.relation for f in disagreements([*told, mine], REPORTS, of="monday")] == relations
