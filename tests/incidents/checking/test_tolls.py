"""Tolls of one incident: updates and disagreements."""

from dataclasses import replace

import pytest

from incidents.checking.tolls import tolls
from incidents.model import Claim, ClaimKind, Incident, Toll, Verdict
from tests.incidents.checking.test_disagree import REPORTS, claim, incident


def toll(
    by: str, low: int | None, high: int | None, report: str = "monday", group: str | None = None
) -> Claim:
    return claim(ClaimKind.CASUALTIES, Toll(killed_min=low, killed_max=high, group=group), by, report)


def found(incident: Incident) -> list[tuple[str, Verdict]]:
    return [(f.relation, f.verdict) for f in tolls(incident, REPORTS)]


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ((toll("the ministry", 3, 3), toll("the monitor", 4, 4)), [("toll", Verdict.CONTRADICTED)]),
        ((toll("the ministry", 3, None), toll("the monitor", 4, 4)), []),
        (
            (toll("Russia", 60, 60), toll("the Russian army", 62, 62, "tuesday")),
            [("toll", Verdict.CONSISTENT)],
        ),
        ((toll("a doctor", 60, 60), toll("the monitor", 80, None)), [("toll", Verdict.CONTRADICTED)]),
        ((toll("a doctor", 60, 60, group="soldiers"), toll("b", 24, None, group="militants")), []),
        ((toll("a doctor", 5, 5, group="soldiers"), toll("b", 7, 7)), []),  # five of the seven
        ((toll("a doctor", 9, 9, group="soldiers"), toll("b", 7, 7)), [("toll", Verdict.CONTRADICTED)]),
        ((toll("a doctor", None, None), toll("b", 7, 7)), []),
        ((toll("a", 45, None), toll("b", 2, 2, group="leaders")), []),  # two of the 45
        (
            (toll("a", 0, 0, group="civilians"), toll("b", 3, 3, group="women and children")),
            [("toll", Verdict.BORDERLINE)],
        ),
        ((toll("a", 0, 0, group="civilians"), toll("b", 3, 3, group="soldiers")), []),
        ((toll("a", 1, 1, group="civilians"), toll("b", 3, 3, group="children")), []),
    ],
)
def test_tolls(claims: tuple[Claim, ...], expected: list[tuple[str, Verdict]]) -> None:
    assert found(incident(*claims)) == expected


def test_a_toll_told_twice_is_compared_once() -> None:
    claims = (toll("a", 3, 3), toll("a", 3, 3, "tuesday"), toll("b", 4, 4))
    assert found(incident(*claims)) == [("toll", Verdict.CONTRADICTED)]


def test_a_part_of_a_toll_is_no_other_toll() -> None:
    part = claim(ClaimKind.CASUALTIES, Toll(killed_min=5, killed_max=5, is_part=True), "ministry", "a")
    assert found(incident(toll("ministry", 12, 12, "a"), part)) == []


def test_a_headline_says_what_its_report_attributes() -> None:
    headline = replace(toll("nobody", 62, 62, "tuesday"), claimant=None)
    told = (toll("Russia", 60, 60), headline, toll("Russia", 62, 62, "tuesday"))
    assert found(incident(*told)) == [("toll", Verdict.CONSISTENT)]
    assert found(incident(*told[:2])) == [("toll", Verdict.CONTRADICTED)]


def counted(by: str, value: Toll, report: str = "monday") -> Claim:
    return claim(ClaimKind.CASUALTIES, value, by, report)


ROSE = Toll(killed_min=9, killed_max=9, is_update=True)


@pytest.mark.parametrize(
    ("early", "late", "verdict"),
    [
        (toll("a doctor", 5, 5), counted("the mayor", ROSE, "tuesday"), Verdict.CONSISTENT),
        (toll("a doctor", 5, 5), counted("the mayor", ROSE), Verdict.CONSISTENT),
        (toll("a doctor", 12, 12), counted("the mayor", ROSE, "tuesday"), Verdict.CONTRADICTED),
        (counted("the mayor", ROSE), toll("a doctor", 5, 5, "tuesday"), Verdict.CONTRADICTED),
        (toll("a doctor", 5, 5), toll("the mayor", 9, 9, "tuesday"), Verdict.CONTRADICTED),
    ],
)
def test_a_number_that_rose_takes_the_place_of_a_smaller(early: Claim, late: Claim, verdict: Verdict) -> None:
    assert found(incident(early, late)) == [("toll", verdict)]


@pytest.mark.parametrize(
    ("report", "verdict"), [("monday", Verdict.CONTRADICTED), ("tuesday", Verdict.CONSISTENT)]
)
def test_the_missing_may_be_found_by_the_next_day(report: str, verdict: Verdict) -> None:
    told = (
        counted("a", Toll(missing_min=8, missing_max=8)),
        counted("b", Toll(missing_min=3, missing_max=3), report),
    )
    assert found(incident(*told)) == [("toll", verdict)]


def test_reports_of_unknown_days_may_be_of_two() -> None:
    told = (counted("a", Toll(missing_min=8), "x"), counted("b", Toll(missing_min=3, missing_max=3), "y"))
    assert found(incident(*told)) == [("toll", Verdict.CONSISTENT)]


def test_one_count_of_killed_and_wounded_is_compared_with_another_such() -> None:
    joint = [counted(by, Toll(casualties_min=n, casualties_max=n)) for by, n in (("a", 20), ("b", 30))]
    (finding,) = tolls(incident(*joint), REPORTS)
    assert "20 killed or wounded (a) and 30 killed or wounded (b)" in finding.reason
    assert found(incident(joint[0], toll("b", 30, 30))) == []


def test_each_finding_names_both_sides() -> None:
    finding = next(iter(tolls(incident(toll("a", 3, 3), toll("b", 4, 4)), REPORTS)))
    assert "3 killed (a)" in finding.reason and "4 killed (b)" in finding.reason
    assert finding.robust
    assert len(finding.working) == 2


def test_bodies_brought_to_one_place_are_no_count_of_all() -> None:
    def bodies(number: int) -> Claim:
        value = Toll(killed_min=number, killed_max=number, is_of_bodies=True)
        return claim(ClaimKind.CASUALTIES, value, "a hospital", "monday")

    assert found(incident(toll("officials", 14, None), bodies(11))) == []
    assert found(incident(toll("officials", 3, 3), bodies(11))) == [("toll", Verdict.CONTRADICTED)]


def said(by: str, low: int, high: int | None, quote: str, report: str = "monday") -> Claim:
    return replace(toll(by, low, high, report), id=quote, quote=quote)


def test_who_is_named_one_by_one_is_one_of_all() -> None:
    total = said("minister", 5, None, "At least five people were killed")
    one = said("mayor", 1, 1, "a driver was killed")
    two = said("mayor", 2, 2, "two drivers were killed")
    assert found(incident(total, one)) == []
    assert found(incident(total, two)) == [("toll", Verdict.CONTRADICTED)]


def test_counts_of_one_speaker_in_several_places_are_parts() -> None:
    total = said("minister", 5, None, "At least five people were killed")
    here, there = said("mayor", 2, 2, "two died here"), said("mayor", 1, 1, "one died there")
    assert found(incident(total, here, there)) == []
    assert found(incident(said("minister", 1, 1, "one died"), here, there)) == [
        ("toll", Verdict.CONTRADICTED)
    ]
