"""Events told less exactly than others."""

import pytest

from incidents.gather import gather_incidents
from incidents.model import Event
from tests.incidents.test_gather import ONE, OTHER, PROVINCE, TOWN, TWO, event, on, reading, together

# A doer in an area, or a target without a place.
MEANT = [
    (event(0, TOWN, actors=("Sudan",)), event(0, PROVINCE, actors=("Sudan",)), ONE),
    (event(0, TOWN, actors=("Sudan",)), event(0, PROVINCE, actors=("Russia",)), TWO),
    (event(0, TOWN, actors=("Sudan",)), event(0, PROVINCE), TWO),
    (event(0, TOWN, actors=("Sudan",)), event(0, PROVINCE, on(14, 16), actors=("Sudan",)), TWO),
    (event(0, TOWN, target="hospital"), event(0, None, target="hospital"), ONE),
    (event(0, TOWN, target="hospital"), event(0, None, target="school"), TWO),
    (event(0, TOWN, target="hospital"), event(0, None), TWO),
    (event(0, None, target="hospital"), event(0, None, target="hospital"), TWO),
]


@pytest.mark.parametrize(("a", "b", "expected"), MEANT)
def test_the_only_one_that_can_be_meant(
    a: Event, b: Event, expected: set[frozenset[tuple[str, int]]]
) -> None:
    assert together(reading("a", a), reading("b", b)) == expected
    assert together(reading("b", b), reading("a", a)) == expected


def test_what_may_be_either_of_two_stays_alone() -> None:
    one, two = event(0, TOWN, target="hospital"), event(1, OTHER, target="hospital")
    found = together(reading("a", one, two), reading("b", event(0, None, target="hospital")))
    assert len(found) == 3


def test_two_that_may_be_one_event_stay_alone() -> None:
    vague = event(0, None, target="hospital"), event(1, None, target="hospital")
    assert len(together(reading("a", event(0, TOWN, target="hospital")), reading("b", *vague))) == 3


def test_several_reports_of_one_event_are_one_that_can_be_meant() -> None:
    told = [reading(name, event(0, TOWN, target="hospital")) for name in "abc"]
    (incident,) = gather_incidents([*told, reading("d", event(0, None, target="hospital"))])
    assert len(incident.events) == 4
