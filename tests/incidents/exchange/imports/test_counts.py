"""Numbers of people."""

import pytest

from incidents.exchange.imports.counts import Count, count_of, toll_of
from incidents.exchange.imports.errors import RowError


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("3", (3, 3)), ("0", (0, 0)), ("3.0", (3, 3)), ("٣", (3, 3)), ("3-5", (3, 5)), ("3–5", (3, 5)),
        ("3 to 5", (3, 5)), ("5+", (5, None)), ("at least 5", (5, None)), (">5", (6, None)),
        ("up to 5", (0, 5)), ("≥ 5", (5, None)), ("1,200", (1200, 1200)),
        ("1 200", (1200, 1200)), ("على الأقل 5", (5, None)),
        ("", (None, None)), ("n/a", (None, None)), ("Unknown", (None, None)), (" - ", (None, None)),
    ],
)  # fmt: skip
def test_a_number_or_a_range(text: str, count: Count) -> None:
    assert count_of(text) == count


@pytest.mark.parametrize(
    "text", ["three or so", "-3", "3.5", "1e9", "0x10", "3,5", "1_000", "=1+2", "9" * 5_000]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(RowError, match="no number of people"):
        count_of(text)


def test_ends_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(RowError, match="wrong way round"):
        count_of("5-3")
    with pytest.raises(RowError, match="wrong way round"):
        toll_of("", "5", "3")


def test_more_than_all_people_are_refused() -> None:
    with pytest.raises(RowError, match="more people than live"):
        count_of("99999999999")


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        (("4", "", ""), (4, 4)), (("", "3", "5"), (3, 5)), (("4", "3", "5"), (3, 5)),
        (("", "3", ""), (3, None)), (("", "", "5"), (None, 5)), (("", "", ""), (None, None)),
    ],
)  # fmt: skip
def test_a_toll_is_one_number_or_two_ends(texts: tuple[str, str, str], count: Count) -> None:
    assert toll_of(*texts) == count
