"""Who is said to have struck, and who denies it."""

import pytest

from incidents.model import Modality
from incidents.reading.deeds import find_deeds, find_denials

DEEDS = [
    ("Russian jets bombed a market.", "Russia", Modality.ASSERTED),
    ("Turkey shelled the village at dawn.", "Turkey", Modality.ASSERTED),
    ("Israel carried out the raid.", "Israel", Modality.ASSERTED),
    ("The raid was carried out by the Saudi-led coalition.", "Saudi-led coalition", Modality.ASSERTED),
    ("A house was hit by Israeli missiles.", "Israel", Modality.ASSERTED),
    ("Residents blamed the Taliban.", "Taliban", Modality.ASSERTED),
    ("The governor accused NATO of bombing a wedding.", "NATO", Modality.ASSERTED),
    ("Iran was behind the attack.", "Iran", Modality.ASSERTED),
    ("Armenia's air strikes hit a depot.", "Armenia", Modality.ASSERTED),
    ("A suspected Turkish drone struck a car.", "Turkey", Modality.ALLEGED),
    ("The house was hit in an alleged Israeli strike.", "Israel", Modality.ALLEGED),
    ("It might have been hit by Russian jets.", "Russia", Modality.CONDITIONAL),
    ("If Russian jets struck it, they should say so.", "Russia", Modality.CONDITIONAL),
    ("قصفت طائرات التحالف الدولي القرية", "US-led coalition", Modality.ASSERTED),
]

NO_DEED = [
    "Russia said a market burned.",
    "Turkey denied that its drones were used.",
    "Russian jets did not bomb the market.",
    "An anti-Taliban strike was called.",
    "Israel was hit by rockets.",
    "The Russian embassy closed.",
    "A raid on the Houthis failed.",
    "Turkish officials told reporters about strikes.",
    "No Turkish jet was there.",
]

DENIALS = [
    ("Ankara denied the attack.", "denied the attack"),
    (
        "The army rejected claims that it had shelled the town.",
        "rejected claims that it had shelled the town",
    ),
    ("We did not strike that house.", "We did not strike that house"),
    ("Its jets had not bombed the town.", "had not bombed the town"),
    ("The alliance was not responsible for it.", "was not responsible for it"),
    ("They would never target a school.", "would never target a school"),
    ("The coalition carried out no raids that day.", "carried out no raids that day"),
    ("نفى التحالف ذلك", "نفى"),
]

NO_DENIAL = [
    "The army confirmed the strike.",
    "He did not say who did it.",
    "It was not clear who struck.",
    "No one was hurt.",
    "تم تنفيذ الغارة",
]


@pytest.mark.parametrize(("text", "actor", "modality"), DEEDS)
def test_deeds(text: str, actor: str, modality: Modality) -> None:
    assert [(d.actor, d.modality) for d in find_deeds(text)] == [(actor, modality)]


@pytest.mark.parametrize("text", NO_DEED)
def test_speaking_suffering_and_not_doing_are_no_deeds(text: str) -> None:
    assert find_deeds(text) == []


@pytest.mark.parametrize(("text", "words"), DENIALS)
def test_denials(text: str, words: str) -> None:
    (span,) = find_denials(text)
    start = text.index(words)
    assert span.start < start + len(words)
    assert start < span.end


@pytest.mark.parametrize("text", NO_DENIAL)
def test_what_denies_nothing(text: str) -> None:
    assert find_denials(text) == []


def test_two_parties_in_one_sentence() -> None:
    found = find_deeds("Russian jets bombed a market and Turkish guns shelled a road.")
    assert [d.actor for d in found] == ["Russia", "Turkey"]
