"""Distances in words to metres, with both tolerances, and every refusal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.errors import DistanceTextError
from incidents.reading.measures.quantity import parse_distance, unit_metres

MILE_M = 1609.344

PARSED = [
    ("55 km", 55_000, 55_000, 500, 2_500),
    ("55km", 55_000, 55_000, 500, 2_500),
    ("35 miles", 35 * MILE_M, 35 * MILE_M, MILE_M / 2, 2.5 * MILE_M),
    ("35-mile", 35 * MILE_M, 35 * MILE_M, MILE_M / 2, 2.5 * MILE_M),
    ("one mile", MILE_M, MILE_M, MILE_M / 2, MILE_M / 2),
    ("244 kilometres", 244_000, 244_000, 500, 500),
    ("100 km", 100_000, 100_000, 5_000, 25_000),
    ("2.5 kilometers", 2_500, 2_500, 250, 250),
    ("400 metres", 400, 400, 5, 50),
    ("1,500 m", 1_500, 1_500, 50, 250),
    ("12 nautical miles", 12 * 1852, 12 * 1852, 926, 926),
    ("12 nm", 12 * 1852, 12 * 1852, 926, 926),
    ("300 feet", 300 * 0.3048, 300 * 0.3048, 0.3048 * 5, 0.3048 * 50),
    ("200 yards", 200 * 0.9144, 200 * 0.9144, 0.9144 * 5, 0.9144 * 50),
    ("half a mile", MILE_M / 2, MILE_M / 2, MILE_M / 4, MILE_M / 20),
    ("20 to 30 km", 20_000, 30_000, 500, 5_000),
    ("20-30 km", 20_000, 30_000, 500, 5_000),
    ("a few kilometres", 2_000, 5_000, 0, 0),
    ("dozens of miles", 24 * MILE_M, 60 * MILE_M, 0, 0),
    ("كيلومترين", 2_000, 2_000, 500, 500),
    ("5 كيلو", 5_000, 5_000, 500, 500),
    ("nearly 60 km", 50_000, 60_000, 0, 0),
    ("٤٠ كيلومتراً", 40_000, 40_000, 500, 5_000),
    ("25 كم", 25_000, 25_000, 500, 2_500),
    ("10 أميال", 10 * MILE_M, 10 * MILE_M, MILE_M / 2, 2.5 * MILE_M),
]


@pytest.mark.parametrize(("text", "low", "high", "stated", "rounded"), PARSED)
def test_distances(text: str, low: float, high: float, stated: float, rounded: float) -> None:
    distance = parse_distance(text)
    assert (distance.low_m, distance.high_m) == pytest.approx((low, high))
    assert (distance.stated_m, distance.rounded_m) == pytest.approx((stated, rounded))
    assert distance.text == text


@pytest.mark.parametrize(
    ("text", "hedge"),
    [("about 35 miles", "about"), ("Some 5 km", "some"), ("حوالي 40 كم", "حوالي"), ("5 km", None)],
)
def test_hedges(text: str, hedge: str | None) -> None:
    assert parse_distance(text).hedge == hedge


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("55", "has no unit; write '55 km'"),
        ("-5 km", "negative"),
        ("−5 km", "negative"),
        ("inf km", "not finite"),
        ("nan miles", "not finite"),
        ("0 km", "not above 0"),
        ("30 to 20 km", "ends before it starts"),
        ("20,005 km", "larger than half the Earth"),
        ("999999999 km", "larger than half the Earth"),
        ("5 parsecs", "is not a distance"),
        ("far away", "is not a distance"),
        ("x" * 100, r"x\.\.\.' is not a distance"),
        ("5 km and then", "is not a distance"),
    ],
)
def test_refusals_name_the_value_and_the_cause(text: str, why: str) -> None:
    with pytest.raises(DistanceTextError, match=why):
        parse_distance(text)


def test_an_unknown_unit_is_named() -> None:
    with pytest.raises(DistanceTextError, match="'leagues' isn't known"):
        unit_metres("leagues")


@given(st.integers(1, 20_000), st.sampled_from(["km", "kilometres", "كم"]))
def test_the_stated_reading_is_never_wider_than_half_the_number(value: int, unit: str) -> None:
    distance = parse_distance(f"{value} {unit}")
    assert distance.middle_m == pytest.approx(value * 1000)
    assert 0 < distance.stated_m <= distance.middle_m / 2
    assert 0 < distance.rounded_m <= distance.middle_m / 2


@given(st.text(max_size=60))
def test_any_text_is_a_distance_or_refused(text: str) -> None:
    try:
        assert parse_distance(text).high_m > 0
    except DistanceTextError as error:
        assert str(error)
