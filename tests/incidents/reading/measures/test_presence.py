"""Claims of who or what stood near, which no strike can break."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind, Verdict
from incidents.pipeline import relate
from tests.incidents.reading.tables import claims_of, distance_of, read

OF_PRESENCE = [
    "The army said no soldiers were within 30 km of Raqqa.",
    "The group said that none of its fighters had been within 30 km of Raqqa.",
    "The nearest military site was more than 30 km from Raqqa, the governor said.",
    "The governor said that there was no base within 30 km of Raqqa.",
    "وقال الناطق إن أقرب موقع عسكري يبعد أكثر من 30 كم عن الرقة",
]
OF_STRIKES = [
    "The army said it struck no target within 30 km of Raqqa.",
    "The army said that none of its planes flew within 30 km of Raqqa.",
    "No strikes were carried out on militant positions within 30 km of Raqqa, the army said.",
    "The army said no troops were lost, but no raid was made within 30 km of Raqqa.",
]


@pytest.mark.parametrize("text", OF_PRESENCE)
def test_who_stood_near(world: Gazetteer, text: str) -> None:
    assert distance_of(read(text, world)).is_of_presence


@pytest.mark.parametrize("text", OF_STRIKES)
def test_what_was_struck_near(world: Gazetteer, text: str) -> None:
    assert not distance_of(read(text, world)).is_of_presence


def test_a_strike_does_not_contradict_that_no_soldier_was_near(world: Gazetteer) -> None:
    strike = " Residents said US jets bombed a market in Manbij on Monday."
    said = "The Pentagon said that no American {} within 200 km of Raqqa on Monday."
    verdicts = []
    for words in ("soldiers were", "strikes were made"):
        reading = read(said.format(words) + strike, world)
        (finding,) = [f for f in relate([reading]).findings if f.claim.kind is ClaimKind.DISTANCE]
        verdicts.append(finding.verdict)
    assert verdicts == [Verdict.NOT_CHECKABLE, Verdict.CONTRADICTED]


def test_what_stood_far_off_is_no_denial_of_a_strike(world: Gazetteer) -> None:
    text = "Shells hit a hospital in Raqqa. The nearest military site was over 10 km away, a doctor said."
    assert claims_of(read(text, world), ClaimKind.DENIAL) == []
