"""The noun phrase that speaks, before and after its verb."""

import pytest

from incidents.reading.speech.subjects import (
    anaphor_noun,
    clean,
    is_anaphor,
    is_plausible,
    speaking_nouns,
    subject_after,
    subject_before,
)

# the words before a verb, who speaks, whether it opens its clause, whether in a clause of another's speech
BEFORE = [
    ("The council ", "council", False, False),
    ("Six died, the council ", "council", True, False),
    ("Six died, but the council ", "council", False, False),
    ("It left after local officials ", "local officials", False, True),
    ("“We ran,” a doctor ", "doctor", True, False),
    ("Residents fled; the council ", "council", False, False),
    ("The envoy, Adam Hale, ", "Adam Hale", False, False),
    ("Adam Hale, an envoy, ", "Adam Hale", False, False),
    ("Ruler Ayla Noor's special envoy for the north, Adam Hale, ", "Adam Hale", False, False),
    ("The council, in a statement, ", "council", False, False),
    ("OSLO, May 2 - The council ", "council", True, False),
    ("The group, which counts the dead, ", "the group", False, False),
    ("The council told them that rebels ", "rebels", False, False),
    ("The White Helmets (WH) have ", "White Helmets", False, False),
    ("Col. Omar Haddad ", "Col. Omar Haddad", False, False),
    ("On Monday the health ministry ", "health ministry", False, False),
    ("A statement by the council ", "council", False, False),
    ("The council's statement ", "council", False, False),
]


@pytest.mark.parametrize(("words", "who", "opens", "embedded"), BEFORE)
def test_the_subject_before_a_verb(words: str, who: str, opens: bool, embedded: bool) -> None:
    found = subject_before(words)
    assert found is not None
    assert (found.who.casefold(), found.opens, found.embedded) == (who.casefold(), opens, embedded)


@pytest.mark.parametrize("words", ["", " ", "“We ran,” ", "Six died, ", "The council left; "])
def test_no_subject_before_a_verb(words: str) -> None:
    assert subject_before(words) is None


@pytest.mark.parametrize(
    ("words", "who"),
    [
        (" Adam Hale during a broadcast.", "Adam Hale"),
        (" Col. Omar Haddad, a spokesman.", "Col. Omar Haddad"),
        (" the Red Crescent in Homs.", "Red Crescent"),
        (" villagers “at noon”.", "villagers"),
        (" in the town.", None),
        (".", None),
    ],
)
def test_the_subject_after_a_verb(words: str, who: str | None) -> None:
    assert subject_after(words) == who


@pytest.mark.parametrize(
    ("phrase", "bare"),
    [
        ("However, the council has repeatedly", "council"),
        ("The UK-based Monitor", "Monitor"),
        ("officials in the town", "officials"),
        ("two witnesses reached by phone", "two witnesses"),
        ("The group", "The group"),
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
