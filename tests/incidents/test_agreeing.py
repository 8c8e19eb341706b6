"""Events that agree, found without holding each against each: the same as if each had been."""

import random
from collections import Counter
from datetime import date, timedelta
from itertools import combinations

import pytest

from incidents.agreeing import Agreeing
from incidents.gather import gather_incidents
from incidents.meeting import ENOUGH, agreement_of, days_of, may_be_meant
from incidents.model import DateSpan, Event, PlaceRef, ReportReading
from incidents.places import AREA, SPOT, specificity
from tests.incidents.test_gather import CAMP, OTHER, PROVINCE, TOWN, event, reading, ref

SPOTS = [
    PlaceRef(name=f"spot {n}", location=ref("", SPOT, 100.0 * n, 100).location, feature_code=SPOT)
    for n in range(4)
]
PLACES = [
    TOWN, OTHER, CAMP, PROVINCE, ref("far camp", "MILB", 95_000), ref("square", "SQR", 600, 50), *SPOTS,
    PlaceRef(name="the mill"), PlaceRef(name="The Mill", place_id="mill"), None,
]  # fmt: skip


def made(chance: random.Random, number: int) -> Event:
    start = date(2018, 4, chance.randint(1, 6))
    days = DateSpan(start=start, end=start + timedelta(chance.choice((0, 0, 0, 1, 3, 40))), how="")
    return event(
        number,
        chance.choice(PLACES),
        days,
        target=chance.choice((None, None, "camp", "school")),
        is_firm=chance.random() < 0.3,
    )


@pytest.mark.parametrize("seed", range(6))
def test_the_same_agree_as_if_each_were_held_against_each(seed: int) -> None:
    chance = random.Random(seed)
    events = [made(chance, n) for n in range(80)]
    agreeing = Agreeing(events)
    found = {
        (level, a, b)
        for level in agreeing.levels()
        for a, b in combinations(range(80), 2)
        if agreeing.kind_of[b] in agreeing.agreeing(agreeing.kind_of[a], level)
    }
    agreed = ((agreement_of(events[a], events[b]), a, b) for a, b in combinations(range(80), 2))
    assert found == {
        (how_well, a, b)
        for how_well, a, b in agreed
        if how_well >= ENOUGH and days_of(events[a]) and days_of(events[b])
    }


@pytest.mark.parametrize("seed", range(6))
def test_gathering_is_the_same_as_joining_every_pair_best_first(seed: int) -> None:
    chance = random.Random(seed)
    readings = [reading(f"r{n}", *(made(chance, k) for k in range(8))) for n in range(8)]
    chance.shuffle(readings)
    assert {frozenset(i.events) for i in gather_incidents(readings)} == best_first(readings)


def best_first(readings: list[ReportReading]) -> set[frozenset[tuple[str, int]]]:
    told = {(r.report.id, e.number): e for r in readings for e in r.events}
    pairs = [
        (-agreement_of(told[a], told[b]), a, b)
        for a, b in combinations(sorted(told), 2)
        if a[0] != b[0] and days_of(told[a]) and days_of(told[b])
    ]
    group = {key: frozenset({key}) for key in told}
    for agreed, a, b in sorted(pairs):
        both = group[a] | group[b]
        if -agreed >= ENOUGH and not any(exclude(told, *pair) for pair in combinations(sorted(both), 2)):
            group |= dict.fromkeys(both, both)
    for a, b in only_ones(told, group):
        both = group[a] | group[b]
        if not any(exclude(told, *pair) for pair in combinations(sorted(both), 2)):
            group |= dict.fromkeys(both, both)
    return set(group.values())


Key = tuple[str, int]


def only_ones(told: dict[Key, Event], group: dict[Key, frozenset[Key]]) -> list[tuple[Key, Key]]:
    """What an event without a place can only be; none here has a doer, by whom one in an area is known."""
    partners = {
        group[a]: {
            group[b] for k in group[a] for b in told if k[0] != b[0] and may_be_meant(told[k], told[b])
            if told[k].place is None and told[k].target is not None
        } - {group[a]}
        for a in told
    }  # fmt: skip
    sole = {one: next(iter(others)) for one, others in partners.items() if len(others) == 1}
    meant = Counter(sole.values())
    return sorted(
        (min(one), min(other))
        for one, other in sole.items()
        if meant[other] == 1 and len(partners[other]) <= 1
    )


def exclude(told: dict[tuple[str, int], Event], a: tuple[str, int], b: tuple[str, int]) -> bool:
    places = told[a].place, told[b].place
    if a[0] == b[0] or any(
        p is None or p.location is None or specificity(p.feature_code) >= AREA for p in places
    ):
        return a[0] == b[0]
    return agreement_of(told[a], told[b]) == 0


def test_many_events_told_alike_are_one_kind() -> None:
    agreeing = Agreeing([event(n, TOWN) for n in range(1000)] + [event(0, OTHER)])
    assert agreeing.kind_of == [0] * 1000 + [1]
    assert agreeing.are_apart(0, 1)
    assert not agreeing.are_apart(0, 0)
