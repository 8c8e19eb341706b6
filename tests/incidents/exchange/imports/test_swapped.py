"""Whether latitude and longitude look swapped."""

import pytest

from incidents.exchange.imports.swapped import is_swapped


@pytest.mark.parametrize("country", ["Syria", "SYR", "sy", "سوريا"])
def test_outside_of_the_country_and_inside_once_swapped(country: str) -> None:
    assert is_swapped(country, 35.33, 40.14)
    assert not is_swapped(country, 40.14, 35.33)


def test_a_country_may_stand_with_its_other_name() -> None:
    assert is_swapped("Yemen (North Yemen)", 15.35, 44.2)


def test_what_lies_elsewhere_either_way_is_no_suspicion() -> None:
    assert not is_swapped("Syria", -70.0, 10.0)


@pytest.mark.parametrize("country", ["", "Madeland", "x" * 100_000])
def test_of_an_unknown_country_nothing_is_suspected(country: str) -> None:
    assert not is_swapped(country, 35.33, 40.14)
