"""Numbers in figures of both sets, in words, and vague."""

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from incidents.reading.figures.numbers import EXACT_NUMBER, VAGUE, VAGUE_NUMBER, Number, parse_number

_EXACT = re2.compile(rf"(?i)^{EXACT_NUMBER}$")
_VAGUE = re2.compile(rf"(?i)^{VAGUE_NUMBER}$")

EXACT = [
    ("0", "0"),
    ("7", "7"),
    ("007", "007"),
    ("1,250", "1250"),
    ("12,345,678", "12345678"),
    ("3.75", "3.75"),
    ("1,250.5", "1250.5"),
    ("3,5", "3.5"),
    ("٧", "7"),
    ("٤٠", "40"),
    ("٢٫٥", "2.5"),
    ("۵۵", "55"),
    ("one", "1"),
    ("Eleven", "11"),
    ("twenty", "20"),
    ("twenty-one", "21"),
    ("ninety nine", "99"),
    ("a hundred", "100"),
    ("one hundred", "100"),
    ("three hundred and six", "306"),
    ("two thousand", "2000"),
    ("a thousand and ten", "1010"),
    ("half a", "0.5"),
    ("half an", "0.5"),
    ("a quarter of a", "0.25"),
    ("three quarters of a", "0.75"),
    ("one and a half", "1.5"),
    ("twelve and three quarters", "12.75"),
    ("a", "1"),
    ("an", "1"),
    ("ثلاثة", "3"),
    ("خمسة عشر", "15"),
    ("مائة", "100"),
    ("two thousand three hundred", "2300"),
    ("two dozen", "24"),
    ("خمسة وعشرون", "25"),
    ("خمس وخمسين", "55"),
    ("أحد عشر", "11"),
    ("اثنتي عشرة", "12"),
    ("ثلاثة عشر", "13"),
    ("مئتين", "200"),
    ("مائتي", "200"),
    ("ثلاثمئة", "300"),
    ("خمسمائة", "500"),
    ("مئة وخمسين", "150"),
    ("ألف", "1000"),
    ("ألفي", "2000"),
    ("١٬٢٠٠", "1200"),
]


@pytest.mark.parametrize(("text", "digits"), EXACT)
def test_exact_numbers(text: str, digits: str) -> None:
    assert _EXACT.search(text), "the pattern matches all that is parsed"
    number = parse_number(text)
    assert number == Number(low=float(digits), high=float(digits), digits=digits)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, None),
        ("Scores", 40, None),
        ("hundreds", 200, None),
        ("thousands", 2000, None),
        ("several dozen", 36, None),
        ("half a dozen", 6, 6),
        ("a dozen", 12, 12),
        ("a couple of", 2, 2),
        ("a few", 2, 5),
        ("several", 3, 8),
        ("a few hundred", 200, 500),
        ("several hundred", 300, 800),
        ("a few dozen", 24, 60),
        ("tens", 20, None),
        ("عشرات", 24, None),
        ("مئات", 200, None),
        ("بضعة", 3, 9),
        ("عدة", 3, 8),
    ],
)
def test_vague_numbers(text: str, low: int, high: int | None) -> None:
    assert _VAGUE.search(text)
    assert parse_number(text) == Number(low=low, high=high, digits=None)


@pytest.mark.parametrize("text", ["", "and", "many", "of a", "1.2.3", "twenty persons"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a number"):
        parse_number(text)


@given(st.integers(0, 999_999_999))
def test_figures_round_trip(value: int) -> None:
    for text in (str(value), f"{value:,}", str(value).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))):
        assert _EXACT.search(text)
        assert parse_number(text).low == value


@given(st.sampled_from(sorted(VAGUE)))
def test_a_vague_number_never_ends_before_it_starts(text: str) -> None:
    number = parse_number(text)
    assert number.high is None or number.low <= number.high
