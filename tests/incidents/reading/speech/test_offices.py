"""What speakers are said to be."""

import pytest

from incidents.reading.speech.offices import offices_beside
from incidents.reading.text.sentences import sentences

# text, words beside "Omar Sy"
BESIDE = [
    ("Omar Sy, a spokesman for the army, left.", "spokesman for the army"),
    ("The army's spokesman Omar Sy left.", "army's spokesman"),
    ("The spokesman of the Malian army, Omar Sy, left.", "spokesman of the Malian army"),
]


@pytest.mark.parametrize(("text", "words"), BESIDE)
def test_words_beside_a_name(text: str, words: str) -> None:
    assert any(words in beside for beside in offices_beside(sentences(text), "Omar Sy"))


def test_nothing_beside_a_name() -> None:
    assert list(offices_beside(sentences("Omar Sy left. Omar Syed is a spokesman."), "Omar Sy")) == []
