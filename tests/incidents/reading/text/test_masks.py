"""Sentences with their places and parties blanked."""

from incidents.reading.text.masks import Masked
from incidents.reading.text.sentences import sentences
from tests.incidents.reading.masked import sentence_with_places

TEXT = "Turkey left Manbij to the SDF."


def test_blanks_are_as_long_as_what_they_stand_for() -> None:
    sentence = sentence_with_places(TEXT)
    assert len(sentence.text) == len(TEXT) == len(sentence.words)
    assert sentence.text.count("\ue000") == len("Turkey") + len("Manbij")
    assert sentence.text.count("\ue001") == len("SDF")


def test_a_part_of_a_sentence_names_its_place_and_party() -> None:
    sentence = sentence_with_places(TEXT)
    at = TEXT.index("Manbij")
    assert sentence.place(at, at + 6).name == "Manbij"
    assert sentence.place(at + 7, len(TEXT) - 1).name == "to the SDF"
    assert sentence.party(at, len(TEXT)) == "SDF"
    assert sentence.party(at, at + 6) is None


def test_a_text_cannot_bring_its_own_blanks() -> None:
    (part,) = sentences("The \ue001\ue001 took \ue000\ue000.")
    sentence = Masked(part, [], "US-led coalition")
    assert "\ue000" not in sentence.text
    assert "\ue001" not in sentence.text
