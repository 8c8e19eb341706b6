"""How precise a number is, as it looks and as people round."""

import json
import math
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.lonlat import HALF_EARTH_M
from incidents.distance import Distance, Reading, distance_of, rounded_step, stated_step
from incidents.errors import DistanceTextError

UNIT_M = {"km": 1000.0, "m": 1.0, "mi": 1609.344, "ft": 0.3048, "nmi": 1852.0}


# Chapman and Wieczorek (2020), Georeferencing Best Practices, doi:10.15468/doc-gg7h-s853, "Uncertainty from
# offset precision": a distance and its uncertainty in the distance's own unit.
@pytest.mark.parametrize(
    ("number", "uncertainty"),
    [
        ("10.1", 0.05),
        ("10.25", 0.125),
        ("10.5", 0.25),
        ("10.6", 0.05),
        ("10.75", 0.125),
        ("10", 0.5),
        ("15", 0.5),
        ("30", 0.5),
        ("33", 0.5),
        ("100", 5),
        ("140", 5),
        ("200", 5),
        ("1000", 50),
        ("2000", 50),
    ],
)
def test_the_published_table_of_offset_precision(number: str, uncertainty: float) -> None:
    assert float(stated_step(number)) / 2 == uncertainty
    assert distance_of(number, 1.0).stated_m == uncertainty


@pytest.mark.parametrize(
    ("number", "step"),
    [
        ("35", "5"),
        ("55", "5"),
        ("244", "1"),
        ("130", "10"),
        ("150", "50"),
        ("200", "100"),
        ("1", "1"),
        ("2", "1"),
        ("10", "5"),
        ("1000", "500"),
        ("2.5", "1/2"),
        ("0.5", "1/10"),
    ],
)
def test_people_round_to_1_5_10(number: str, step: str) -> None:
    assert rounded_step(number) == Fraction(step)


@pytest.mark.parametrize(("number", "step"), [("2.0", "1/10"), ("10.00", "1/100"), ("0.5", "1/2")])
def test_decimals_that_were_written_are_meant(number: str, step: str) -> None:
    assert stated_step(number) == Fraction(step)


@given(st.integers(1, 20_000_000))
def test_a_grid_divides_its_number(number: int) -> None:
    for step in (stated_step(str(number)), rounded_step(str(number))):
        assert step > 0
        assert Fraction(number) % step == 0
    assert number < 2 or 2 * rounded_step(str(number)) <= number


def test_two_units_of_one_speaker_meet_only_when_rounded() -> None:
    miles, km = distance_of("35", UNIT_M["mi"]), distance_of("55", 1000.0)
    gap = miles.low_m - km.low_m
    stated, rounded = (miles.tolerance_m(r) + km.tolerance_m(r) for r in (Reading.STATED, Reading.ROUNDED))
    assert gap - stated == pytest.approx(22, abs=1)
    assert gap < rounded
    assert miles.tolerance_m(Reading.EXACT) == 0


@pytest.mark.parametrize(
    ("low", "high", "why"),
    [
        (math.nan, 1, "not finite"),
        (1, math.inf, "not finite"),
        (-5, -5, "not above 0"),
        (0, 0, "not above 0"),
        (2, 1, "ends before it starts"),
        (HALF_EARTH_M + 1, HALF_EARTH_M + 1, "larger than half the Earth"),
    ],
)
def test_what_is_no_distance(low: float, high: float, why: str) -> None:
    with pytest.raises(DistanceTextError, match=why):
        Distance(low_m=low, high_m=high, stated_m=0, rounded_m=0, text="so far")


def test_phrasings_from_real_speech(shared: Path) -> None:
    phrasings = json.loads((shared / "gold" / "phrasings.json").read_text())["phrasings"]
    checked = 0
    for phrasing in phrasings:
        if phrasing["value"] is None or phrasing["precision"] is None:
            continue
        distance = distance_of(f"{phrasing['value']:g}", UNIT_M[phrasing["unit"]])
        assert distance.stated_m == pytest.approx(phrasing["precision"]["cw2020_pm_m"], abs=0.06), phrasing
        assert distance.rounded_m == pytest.approx(phrasing["precision"]["heaping_pm_m"], abs=0.06), phrasing
        checked += 1
    assert checked >= 40
