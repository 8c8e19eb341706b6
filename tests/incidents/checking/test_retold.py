"""Claims of one side against one another: which pairs are looked at, and how many."""

from dataclasses import replace

from incidents.checking import retold as module
from incidents.checking.claimed import claimed_of
from incidents.checking.retold import retold
from incidents.checking.told import MOST_ALIKE
from incidents.model import Claim, Finding, PlaceRef, Relation
from tests.incidents.checking.test_crosscheck import CAMP, MILE_M, NEAR, distance, ref, strike


def found(*claims: Claim, of: str | None = None) -> list[Finding]:
    return list(retold(claimed_of(claims, {}), of))


MILES = distance(Relation.NONE_WITHIN, "35", MILE_M)
KILOMETRES = distance(Relation.NONE_WITHIN, "55", report="b")


def test_one_statement_in_two_units_is_restated() -> None:
    (one,) = found(MILES, KILOMETRES)
    assert (one.claim, one.against, one.relation) == (MILES, KILOMETRES, "restated")


def test_claims_from_other_places_of_other_days_or_sizes_are_not() -> None:
    others = [
        distance(Relation.NONE_WITHIN, "55", report="b", reference=NEAR),
        distance(Relation.NONE_WITHIN, "55", report="b", day=18),
        distance(Relation.NONE_WITHIN, "80", report="b"),
        distance(Relation.NONE_WITHIN, "55", report="b", actor="Russia"),
        distance(Relation.NONE_WITHIN, "55", report="b", subject=NEAR),
    ]
    assert [found(MILES, other) for other in others] == [[]] * len(others)


def test_a_place_without_an_id_is_known_by_its_name() -> None:
    mill = PlaceRef(name="the mill")
    said = [distance(Relation.NONE_WITHIN, number, report=number, reference=mill) for number in ("50", "55")]
    assert len(found(*said)) == 1


def test_findings_come_in_the_order_of_the_claims() -> None:
    numbers = ("60", "52", "58", "50")
    said = [distance(Relation.NONE_WITHIN, number, report=number) for number in numbers]
    pairs = [(one.claim.report, one.against.report) for one in found(*said)]  # type: ignore[union-attr]
    assert pairs == [("60", "52"), ("60", "58"), ("60", "50"), ("52", "58"), ("52", "50"), ("58", "50")]


def test_only_findings_of_one_report_are_made_where_one_is_given() -> None:
    third = distance(Relation.NONE_WITHIN, "60", report="c", reference=CAMP)
    assert len(found(MILES, KILOMETRES, third)) == 3
    assert {one.against.report for one in found(MILES, KILOMETRES, third, of="c")} == {"c"}  # type: ignore[union-attr]


def test_of_many_claims_each_is_held_against_so_many() -> None:
    count = module._MOST_ALIKE + 60
    said = [distance(Relation.NONE_WITHIN, str(5000 + n), report=f"r{n}") for n in range(count)]
    pairs = sum(min(module._MOST_ALIKE, count - 1 - n) for n in range(count))
    assert len(found(*said)) == pairs < count * (count - 1) / 2


def test_what_a_report_repeats_of_many_events_is_looked_at_a_few_times() -> None:
    told = {("a", n): replace(strike(NEAR), id=f"i{n}") for n in range(40)}
    again = [distance(Relation.NONE_WITHIN, "55", reference_event=n) for n in range(40)]
    assert len(list(retold(claimed_of([*again, distance(Relation.NONE_WITHIN, "57")], told)))) == MOST_ALIKE
    places = [distance(Relation.NONE_WITHIN, "55", reference=ref(f"camp {n}")) for n in range(40)]
    others = [distance(Relation.NONE_WITHIN, "57", reference=ref(f"camp {n}")) for n in range(40)]
    assert len(found(*places, *others)) == 40
