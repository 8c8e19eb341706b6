"""Texts that are made to take long: the work grows no faster than their length."""

import pytest

from gazetteer.coordinates import find_coordinates
from tests.work import calls

UNITS = (
    "7", "7.", "1 ", "35.3359, ", "35.3359 N ", "35 20 09 N ", "35°20'09\"N 40°08'27\"E ", "lat ", "N ",
    "37S FU 12345 67890 ", "ED50 35.3359, 40.1408\n", "°", "'", "(", "٣", "\u0301", "geo:1,",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_with_length(unit: str) -> None:
    find_coordinates(unit * 4)
    short, long = (calls(lambda n=n: find_coordinates(unit * n)) for n in (50, 500))
    assert long <= 12 * short + 1_000
