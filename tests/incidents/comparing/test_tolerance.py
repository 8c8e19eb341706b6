"""Numbers as they look, as people round, or as a person says."""

import math
from typing import Any

import pytest

from incidents.comparing.tolerance import Tolerance, read_with, tolerance_of
from incidents.errors import RelationError
from incidents.model import DistanceClaim, ReportReading
from tests.incidents import sample
from tests.incidents.comparing.conftest import Ask, verdicts


def tolerances(reading: ReportReading) -> list[tuple[float, float]]:
    values = [c.value for c in reading.claims if isinstance(c.value, DistanceClaim)]
    return [(v.distance.stated_m, v.distance.rounded_m) for v in values if v.distance is not None]


@pytest.mark.parametrize(
    ("tolerance", "expected"),
    [
        (Tolerance(), (500.0, 2_500.0)),
        (Tolerance(reading="stated"), (500.0, 500.0)),
        (Tolerance(reading="rounded"), (2_500.0, 2_500.0)),
        (Tolerance(reading="given", given_m=7.5), (7.5, 7.5)),
    ],
)
def test_both_readings_leave_what_is_asked_for(tolerance: Tolerance, expected: tuple[float, float]) -> None:
    assert tolerances(read_with(sample.reading_a(), tolerance)) == [expected]


def test_a_hedged_number_is_never_as_precise_as_it_looks(ask: Ask) -> None:
    text = "The army said that no strikes fell within about 20 km of the Saeqa camp on 6 December 2015."
    said = ask(texts=[{"text": text}], reading="stated")["features"]["claim-areas"][0]["properties"]
    assert (said["claimed_min_m"], said["reading"]) == (15_000.0, "rounded")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"reading": "stated"}, ("contradicted", True)),  # 54.5 to 55.5 km and 55.52 to 57.13: 22 m apart
        ({"reading": "rounded"}, ("consistent", True)),
        ({"reading": "given", "tolerance_m": 100}, ("contradicted", True)),
        ({"reading": "given", "tolerance_m": 2_000}, ("consistent", True)),
    ],
)
def test_two_units_for_one_distance(ask: Ask, asked: dict[str, Any], expected: tuple[str, bool]) -> None:
    assert verdicts(ask(**asked))[2][1:] == expected


def test_the_working_says_the_tolerance_once(ask: Ask) -> None:
    finding = ask(reading="given", tolerance_m=30_000)["features"]["findings"][0]["properties"]
    assert (finding["verdict"], finding["claimed_min_m"]) == ("contradicted", 25_000.0)
    assert [line.split(":")[0] for line in finding["working"] if line.startswith("read")] == [
        "read with ±30,000.0 m"
    ]


@pytest.mark.parametrize(
    ("reading", "given"),
    [("exactly", None), ("given", None), ("given", -1), ("given", math.nan), ("given", 10**400),
     ("given", True), ("given", "3"), (3, None), (["both"], None), ("given", 2e6)],
)  # fmt: skip
def test_what_is_no_tolerance_is_refused(reading: Any, given: Any) -> None:
    with pytest.raises(RelationError):
        tolerance_of(reading, given)
