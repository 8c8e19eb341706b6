"""Who says the words at a place of a report."""

import pytest

from incidents.model import Span
from incidents.reading.sentences import sentences
from incidents.reading.speakers import Speakers
from tests.incidents.reading.tables import missed

# text, the words asked about, who says them
SAID = [
    ("The army said rebels shelled the bridge.", "shelled the bridge", "army"),
    ("Rebels shelled the bridge, the army said.", "shelled the bridge", "army"),
    ("Rebels shelled the bridge, said Colonel Omar Haddad.", "shelled the bridge", "Colonel Omar Haddad"),
    ("“They shelled the bridge,” a resident told reporters.", "shelled the bridge", "resident"),
    ("“They shelled it,” said a doctor. “Six are dead.”", "Six are dead", "doctor"),
    ("According to local officials, six are dead.", "six are dead", "local officials"),
    ("Six are dead, according to the Red Crescent.", "Six are dead", "Red Crescent"),
    ("The ministry blamed Israel. It added that six were hurt.", "six were hurt", "ministry"),
    (
        "The Idlib Monitor said five died. The group said six were hurt.",
        "six were hurt",
        "Idlib Monitor",
    ),
    (
        "The Turkish ministry said five died. The Russian ministry said six were hurt.",
        "six were hurt",
        "Russian ministry",
    ),
    (
        "Mayor Lina Aziz spoke. Lina Aziz said five died. She said six were hurt.",
        "six were hurt",
        "Lina Aziz",
    ),
    ("The spokesman, Adam Hale, denied it was theirs.", "it was theirs", "Adam Hale"),
    ("The army said five died but rebels said six were hurt.", "six were hurt", "rebels"),
    ("The army said five died but rebels said six were hurt.", "five died", "army"),
    ("Six were hurt.", "Six were hurt", None),
    ("The army said five died. Six were hurt.", "Six were hurt", None),
    ("The army struck the town that rebels said was empty.", "struck the town", None),
    ("Two witnesses told Reuters that a jet fell.", "a jet fell", "witnesses"),
    ("“The factory lies far off,” its spokeswoman told journalists.", "factory lies", "spokeswoman"),
    missed(
        "It counted nine dead. “We saw none,” a shopkeeper said by phone.",
        "We saw none",
        "shopkeeper",
        why="said by phone is taken for the passive",
    ),
    missed("أعلن الجيش مقتل ثلاثة", "مقتل ثلاثة", "الجيش", why="the Arabic speaker's name has no end"),
    missed(
        "قال المرصد إن طائرات قصفت القرية",
        "قصفت القرية",
        "المرصد",
        why="the Arabic speaker's name has no end",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), SAID)
def test_speakers(text: str, words: str, who: str | None) -> None:
    parts = sentences(text)
    part = next(p for p in parts if words in p.text)
    start = part.text.index(words)
    said = Speakers(parts).at(part.number, Span(start=start, end=start + len(words)))
    if who is None or said is None:
        assert said == who
    else:
        assert who in said
        assert len(said) <= len(who) + 8


@pytest.mark.parametrize(
    ("text", "who", "side"),
    [
        ("Anna Berg, a spokeswoman for NATO, said so.", "Anna Berg", "NATO"),
        ("The Turkish envoy Can Demir said so.", "Can Demir", "Turkey"),
        ("The Russian ministry said so.", "Russian ministry", "Russia"),
        ("Anna Berg said so.", "Anna Berg", None),
        ("Anna Berg said so.", "somebody else", None),
        ("Anna Berg said so.", None, None),
    ],
)
def test_the_side_that_a_speaker_is_on(text: str, who: str | None, side: str | None) -> None:
    assert Speakers(sentences(text)).side(who) == side


def test_the_last_speaker_before_a_sentence() -> None:
    speakers = Speakers(sentences("The army said so. A jet fell. It burned."))
    assert speakers.last_before(2) == "army"
    assert speakers.last_before(0) is None


def test_a_report_in_which_nobody_speaks() -> None:
    assert Speakers(sentences("A jet fell. It burned.")).at(1, Span(start=0, end=2)) is None
