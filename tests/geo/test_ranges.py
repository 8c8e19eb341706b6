"""Ranges: what they hold, and what is no range."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import RangeError
from geo.ranges import AzimuthRange, DistanceRange

METRES = st.floats(0, 2e7)
RANGES = st.tuples(METRES, METRES).map(lambda ends: DistanceRange(min_m=min(ends), max_m=max(ends)))
AZIMUTHS = st.floats(0, 359.9)


@pytest.mark.parametrize(
    ("low", "high", "why"),
    [
        (math.nan, 1, "needs numbers"),
        (1, math.nan, "needs numbers"),
        (-1, 1, "negative"),
        (2, 1, "empty"),
        (math.inf, math.inf, "empty"),
    ],
)
def test_no_range(low: float, high: float, why: str) -> None:
    with pytest.raises(RangeError, match=why):
        DistanceRange(min_m=low, max_m=high)


@given(RANGES, RANGES)
def test_two_ranges_meet_or_have_a_gap(a: DistanceRange, b: DistanceRange) -> None:
    assert a.disjoint(b) == (a.gap_m(b) > 0) == b.disjoint(a)
    assert a.gap_m(b) == b.gap_m(a)
    if a.within(b):
        assert not a.disjoint(b)


@given(RANGES)
def test_a_range_lies_within_itself_and_within_everything(a: DistanceRange) -> None:
    assert a.within(a)
    assert a.within(DistanceRange(min_m=0, max_m=math.inf))


@given(AZIMUTHS, st.floats(0.01, 179.9))
def test_a_heading_lies_in_the_middle_of_its_range(azimuth: float, half: float) -> None:
    range_ = AzimuthRange.around(azimuth, half)
    assert range_.width_deg == pytest.approx(2 * half, abs=1e-9)
    assert range_.contains(azimuth)
    assert range_.contains(azimuth + 0.99 * half)
    assert range_.contains(azimuth - 0.99 * half)
    assert not range_.contains(azimuth + 180)


def test_half_a_turn_to_either_side_is_everything() -> None:
    assert AzimuthRange.around(77, 180).width_deg == 360


@pytest.mark.parametrize("half", [0, -1, 181, math.nan])
def test_no_width_and_more_than_a_turn_are_refused(half: float) -> None:
    with pytest.raises(RangeError, match="above 0 and at most 180"):
        AzimuthRange.around(0, half)


@pytest.mark.parametrize("azimuth", [-1, 361, math.nan, math.inf])
def test_an_azimuth_lies_on_the_compass(azimuth: float) -> None:
    with pytest.raises(RangeError, match="between 0 and 360"):
        AzimuthRange(start_deg=azimuth, end_deg=10)
