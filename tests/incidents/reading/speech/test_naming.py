"""What a speaker is called, and what stands for one."""

import pytest

from incidents.reading.speech.naming import (
    anaphor_noun,
    clean,
    is_anaphor,
    is_plausible,
    speaking_nouns,
)


@pytest.mark.parametrize(
    ("phrase", "bare"),
    [
        ("However, the council has repeatedly", "council"),
        ("The UK-based Monitor", "Monitor"),
        ("officials in the town", "officials"),
        ("two witnesses reached by phone", "two witnesses"),
        ("The group", "The group"),
        ("a week later its investigators", "investigators"),
        ("Two days after that, the mayor", "the mayor"),
        ("-- A spokesman", "spokesman"),
        ("two residents", "two residents"),
        ("Furat Now", "Furat Now"),
    ],
)
def test_a_clean_name(phrase: str, bare: str) -> None:
    assert clean(phrase) == bare


def test_who_can_speak() -> None:
    assert is_plausible("local officials")
    assert is_plausible("Lina Aziz")
    assert is_plausible("he")
    assert is_plausible("SN4X")
    assert not is_plausible("a blast")
    assert not is_plausible("A")
    assert not is_plausible("14 Monitors")
    assert not is_plausible("")


def test_what_refers_back() -> None:
    assert is_anaphor("the ministry")
    assert anaphor_noun("The same official") == "official"
    assert anaphor_noun("they") is None
    assert not is_anaphor("the Idlib ministry of health")


def test_nouns_for_those_who_speak() -> None:
    assert speaking_nouns("The mayor and two officers left.") == ["mayor", "officers"]
