"""The noun phrase that speaks, before and after its verb."""

import pytest

from incidents.reading.speech.subjects import (
    subject_after,
    subject_before,
)

# the words before a verb, who speaks, whether it opens its clause, whether in a clause of another's speech
BEFORE = [
    ("The council ", "council", False, False),
    ("Six died, the council ", "council", True, False),
    ("Six died in the city, WHO chief Adam Hale ", "WHO chief Adam Hale", True, False),
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
