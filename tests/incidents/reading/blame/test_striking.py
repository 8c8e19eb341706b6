"""The walk over the words after a doer."""

import pytest

from incidents.reading.blame.striking import act_after, after_aside, word_at, words_of

# words after the doer "Turkey" or "Turkish", the word that ends the deed, whether a noun names it
ACTS = [
    ("Turkish jets bombed a farm.", "bombed", False),
    ("Turkish fighter jets have again bombed a farm.", "bombed", False),
    ("Turkish air strikes killed six.", "strikes", True),
    ("Turkish attack helicopters fired at a farm.", "fired", False),
    ("Turkey carried out the raid.", "carried", False),
    ("Turkey has been shelling the hills.", "shelling", False),
    ("Turkey has begun to bomb the hills.", "bomb", False),
    ("Turkish drones are believed to have struck a car.", "struck", False),
    ("Turkish bombs, nine in all, hit a farm.", "hit", False),
]

NO_ACT = [
    "Turkish soldiers were hit.",
    "Turkish soldiers killed in a raid.",
    "Turkish jets hit by rockets.",
    "Turkish jets did not bomb it.",
    "Turkish jets bombed nothing.",
    "Turkish officials said jets bombed it.",
    "Turkey carried on.",
    "Turkey made a statement.",
    "Turkey",
]


@pytest.mark.parametrize(("text", "last", "is_noun"), ACTS)
def test_what_a_doer_does(text: str, last: str, is_noun: bool) -> None:
    words = words_of(text)
    act = act_after(words, 1)
    assert act is not None
    assert (words[act.at].low, act.is_noun) == (last, is_noun)


@pytest.mark.parametrize("text", NO_ACT)
def test_what_is_no_deed(text: str) -> None:
    assert act_after(words_of(text), 1) is None


def test_a_deed_after_an_aside() -> None:
    words = words_of("Turkey, a neighbour, bombed a farm.")
    act = after_aside(words, 0)
    assert act is not None
    assert words[act.at].low == "bombed"


def test_words_have_their_spans_without_punctuation() -> None:
    text = "“The U.S. army's jets,” he said."
    words = words_of(text)
    assert [text[w.start : w.end] for w in words] == ["The", "U.S", "army's", "jets", "he", "said"]
    assert [w.low for w in words] == ["the", "u.s", "army", "jets", "he", "said"]
    assert [w.last for w in words] == [False, False, False, True, False, True]
    assert [word_at(words, i) for i in (0, 1, 5, 6, 15, 31)] == [0, 0, 1, 1, 2, 5]
