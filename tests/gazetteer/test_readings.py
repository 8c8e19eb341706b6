"""Readings: what other languages mean by a letter."""

import pytest

from gazetteer.readings import readings


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Cebele", "jebele"),  # Turkish and Kurdish
        ("Haşiyê", "khaşiyê"),
        ("Charan", "kharan"),  # German
        ("Slowjansk", "slowyansk"),
        ("Jarab", "kharab"),  # Spanish
    ],
)
def test_a_letter_is_read_as_in_another_language(written: str, meant: str) -> None:
    assert meant in readings(written)


@pytest.mark.parametrize("name", ["Hama", "Tikrit", "الرقة", "", "Shahba", "Nadjaf"])
def test_most_names_have_one_reading(name: str) -> None:
    assert readings(name) == ()
