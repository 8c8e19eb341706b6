"""Readings: what other languages mean by a letter."""

import pytest

from gazetteer.readings import rare_readings, readings


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Cebele", "jebele"),  # Turkish and Kurdish
        ("Haşiyê", "khaşiyê"),
        ("Charan", "kharan"),  # German
        ("Slowjansk", "slowyansk"),
        ("Jarab", "kharab"),  # Spanish
        ("Хан", "һан"),  # Russian, which writes h so too
    ],
)
def test_a_letter_is_read_as_in_another_language(written: str, meant: str) -> None:
    assert meant in readings(written)


@pytest.mark.parametrize("name", ["Hama", "Tikrit", "الرقة", "", "Shahba", "Nadjaf"])
def test_most_names_have_one_reading(name: str) -> None:
    assert readings(name) == ()


@pytest.mark.parametrize(("written", "meant"), [("Khaditha", "haditha"), ("Darhamid", "darehamid")])
def test_what_sounds_like_nothing_may_be_russian_or_two_words(written: str, meant: str) -> None:
    assert meant in rare_readings(written)
    assert readings(written) == ()


def test_most_names_have_no_rare_reading() -> None:
    assert rare_readings("Shaykh Miskin") == ()
