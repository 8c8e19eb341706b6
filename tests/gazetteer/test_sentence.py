"""Sentences as texts, and what of them survives a copy."""

import copy
import pickle

import pytest

from gazetteer.sentence import Length, Number, Sentence, say

NESTED = say("%(what)s, 5 %% of %(n)s", what=say("%(far)s off", far=Length(1_853_400, 0)), n=Number(1234))


@pytest.mark.parametrize("copied", [lambda s: pickle.loads(pickle.dumps(s)), copy.deepcopy, copy.copy])
def test_a_copy_can_still_be_told_in_another_language(copied) -> None:  # type: ignore[no-untyped-def]
    again = copied(NESTED)
    assert again == NESTED == "1,853 km off, 5 % of 1,234"
    assert isinstance(again, Sentence)
    assert (again.message, again.values) == (NESTED.message, NESTED.values)
    assert isinstance(again.values["what"], Sentence)


@pytest.mark.parametrize(
    ("length", "text"),
    [
        (Length(640), "640 m"),
        (Length(640, 0), "1 km"),
        (Length(12_345, 0), "12 km"),
        (Length(12_345), "12.3 km"),
    ],
)
def test_lengths_have_the_decimals_that_were_asked_for(length: Length, text: str) -> None:
    assert str(length) == text
