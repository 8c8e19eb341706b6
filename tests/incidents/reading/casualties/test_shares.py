"""Numbers of dead in a row."""

import pytest

from incidents.reading.casualties.tolls import find_tolls

SHARES = [
    ("Raids on A, B and C killed 12, four and 5 people.", [("killed 12", 12), ("four", 4), ("5 people", 5)]),
    ("Raids killed 45 and 9 people.", [("killed 45", 45), ("9 people", 9)]),
    ("12 and four civilians died.", [("12", 12), ("four civilians died", 4)]),
]
# One number, a range, or people of several kinds counted together.
ONE = [
    ("Between 12 and 14 people died.", 12),
    ("A hundred and twenty people were killed.", 120),
    ("Two hundred and five people were killed.", 205),
    ("It killed two men and three women.", 5),
    ("It killed at least 12 and 5 people.", 17),
]


@pytest.mark.parametrize(("text", "shares"), SHARES)
def test_each_number_of_a_row(text: str, shares: list[tuple[str, int]]) -> None:
    found = find_tolls(text)
    assert [(text[t.span.start : t.span.end], t.toll.killed_min) for t in found] == shares
    assert [t.share for t in found] == [(n, len(shares)) for n in range(len(shares))]


@pytest.mark.parametrize(("text", "killed"), ONE)
def test_what_is_one_number(text: str, killed: int) -> None:
    (found,) = find_tolls(text)
    assert (found.toll.killed_min, found.share) == (killed, None)
