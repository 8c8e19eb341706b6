"""How many things there are."""

import pytest
import re2

from incidents.reading.figures.counts import COUNT, parse_count

COUNTS = [
    ("a", (1, 1)),
    ("nine", (9, 9)),
    ("a single", (1, 1)),
    ("at least 20", (20, None)),
    ("more than a dozen", (12, None)),
    ("up to ten", (0, 10)),
    ("between 30 and 40", (30, 40)),
    ("two or three", (2, 3)),
    ("20 or more", (20, None)),
    ("dozens of", (24, None)),
    ("a pair of", (2, 2)),
    ("four of the", (4, 4)),
    ("1.5", (None, None)),
    ("999999999", (None, None)),
    ("30 to 20", (None, None)),
    ("تسعة", (9, 9)),
]


@pytest.mark.parametrize(("text", "ends"), COUNTS)
def test_counts(text: str, ends: tuple[int | None, int | None]) -> None:
    assert re2.fullmatch(f"(?i){COUNT}", text)
    assert parse_count(text) == ends


@pytest.mark.parametrize("text", ["", "the", "hardly"])
def test_what_counts_nothing(text: str) -> None:
    assert parse_count(text) == (None, None)
