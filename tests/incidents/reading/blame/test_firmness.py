"""Facts, allegations, possibilities and denials."""

import pytest

from incidents.model import Modality, Span
from incidents.reading.blame.firmness import firmness

# sentence, the words that are said, how firmly
SAID = [
    ("Two jets bombed a depot.", "Two jets", Modality.ASSERTED),
    ("It was reportedly hit by a drone.", "a drone", Modality.ALLEGED),
    ("An apparent drone fell.", "drone", Modality.ALLEGED),
    ("The army may have used two jets.", "two jets", Modality.CONDITIONAL),
    ("If a drone struck it, the army should say so.", "a drone", Modality.CONDITIONAL),
    ("The army did not use cluster bombs.", "cluster bombs", Modality.DENIED),
    ("Ankara denied that its drones destroyed a school.", "a school", Modality.DENIED),
    ("Ankara denied it, saying its jets had hit a depot.", "a depot", Modality.ASSERTED),
    ("Words of a drone attack are a provocation and absolutely untrue.", "a drone", Modality.DENIED),
    ("Reports of a drone over the town are completely false.", "a drone", Modality.DENIED),
    ("نفى التحالف قصف المدرسة", "قصف", Modality.DENIED),
    ("نفت تركيا ذلك، وقال ناشط إن طائرتها قصفت القرية", "طائرتها قصفت", Modality.ASSERTED),
    ("It was not Turkey; two jets bombed a depot.", "two jets", Modality.ASSERTED),
    ("The army did not speak, but two jets were seen.", "two jets", Modality.ASSERTED),
]


@pytest.mark.parametrize(("text", "words", "modality"), SAID)
def test_firmness(text: str, words: str, modality: Modality) -> None:
    start = text.index(words)
    assert firmness(text, Span(start=start, end=start + len(words))) is modality
