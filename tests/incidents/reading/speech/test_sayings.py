"""The sayings of a sentence: who, and what of it they cover."""

import pytest

from incidents.reading.speech.sayings import sayings

# sentence, (who, covers what stands before, covers what follows) of each
SAYINGS = [
    ("The council said six died.", [("council", False, True)]),
    ("Six died, the council said.", [("council", True, True)]),
    ("Six died, said the council.", [("council", True, True)]),
    ("According to the council, six died.", [("council", True, True)]),
    ("SANA quoted a source as saying six died.", [("source", False, True)]),
    ("Six died, AFP reported, citing a doctor.", [("doctor", True, True)]),
    ("The agency, citing a doctor, said six died.", [("doctor", True, True)]),
    ("The agency said six died, quoting a doctor.", [("doctor", True, True)]),
    ("The agency said six died, citing hospital records.", [("The agency", False, True)]),
    ("The army was accused by the council of shelling it.", [("council", True, False)]),
    ("It was a raid that local activists blamed on rebels.", [("local activists", False, True)]),
    ("The council is accusing rebels of lying.", [("council", False, True)]),
    ("The claim was denied by the council.", [("council", True, False)]),
    ("The raid was blamed on rebels by the council.", [("council", True, False)]),
    ("A raid that the council says was carried out by rebels hit it.", [("council", False, False)]),
    ("Nothing burned, a council statement ran: they missed.", [("council statement", True, True)]),
    (
        "The council denied Turkish claims that it fired.",
        [("council", False, True), ("Turkish", False, True)],
    ),
    ("Kremlin: no planes flew that day.", [("Kremlin", False, True)]),
    ("Update: no planes flew that day.", []),
    ("It is said that six died.", []),
    (
        "Six died, health officials and the Red Cross said.",
        [("health officials and the Red Cross", True, True)],
    ),
    (
        "Six died, medical and military sources said: two men and four women.",
        [("medical and military sources", True, True)],
    ),
    ("Six died and officials said two were hurt.", [("officials", False, True)]),
    ("Six died, a herder said.", [("herder", True, True)]),
    ("Six died, according to a tally by the council.", [("council", True, True)]),
    ("Six died, per local media.", [("local media", True, True)]),
    ("Six died, according to figures compiled by the council.", [("council", True, True)]),
    ("Six died, a tally by the council found.", [("council", True, True)]),
    ("Six died, according to Mosul is Burning Slowly.", [("Mosul is Burning Slowly", True, True)]),
    (
        "A mayor said that after a review of the films it had assessed them.",
        [("mayor", False, True), ("it", False, True)],
    ),
    ("Rebels struck a mill in which, activists claim, six died.", [("activists", False, True)]),
    ("Moscow claims it hit a depot.", [("Moscow", False, True)]),
    ("A doctor saw the raid, in which she said six died.", [("she", False, True)]),
    ("Six died, said Mayor Ali Sy, citing initial reports.", [("Mayor Ali Sy", True, True)]),
    (
        "“Six died,” said his brother, who asked for help.",
        [("brother", True, True), ("brother", False, True)],
    ),
    ("We counted six dead.", []),
    ("Six died in raids by warplanes SNHR believes were Russian.", [("SNHR", False, True)]),
    ("The ministry then stated that six died.", [("The ministry", False, True)]),
    ("The group quoted 27 survivors as saying six died.", [("survivors", False, True)]),
    ("Six suspected rebels and a reported bandit died.", []),
    ("A so-called safe house burned.", []),
    ("The raid has claimed the lives of six men.", []),
    ("How many died was not said, as ever.", []),
    ("The blast claimed six lives.", []),
    ("The camp held six men.", []),
]


@pytest.mark.parametrize(("text", "expected"), SAYINGS)
def test_sayings(text: str, expected: list[tuple[str, bool, bool]]) -> None:
    assert [(s.who, s.covers_before, s.covers_after) for s in sayings(text)] == expected


def test_a_verb_without_its_own_subject_has_nobody_yet() -> None:
    first, second = sayings("The council denied it and said six died.")
    assert (first.who, second.who) == ("council", None)


def test_spans_lie_within_the_sentence() -> None:
    text = "The council says rebels fired, Adam Hale said."
    for saying in sayings(text):
        assert 0 <= saying.start < saying.end <= len(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("RT @TownDesk: Six dead in Arn", "@TownDesk"),
        ("Six dead in Arn - @arn_watch", "@arn_watch"),
        ("Six dead in Arn, via @arn_watch #Arn", "@arn_watch"),
        ("Six dead, says @ArnRescue #Arn", "@ArnRescue"),
        ("@mod_arn denies it struck the town", "@mod_arn"),
        ("Arn MoH: six dead", "Arn MoH"),
    ],
)
def test_accounts_speak(text: str, who: str) -> None:
    assert [s.who for s in sayings(text)] == [who]
