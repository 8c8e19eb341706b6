"""Tolls that a speaker denies, doubts or only passes on."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind, Modality
from incidents.pipeline import relate
from incidents.reading.casualties.firmness import firmness_of_toll
from incidents.reading.casualties.tolls import find_tolls
from tests.incidents.reading.tables import claims_of, read

SAID = [
    ("She had informed the house incorrectly when she said no civilians had been killed.", "not_confirmed"),
    ("At least 12 people were killed.", "asserted"),
    ("No civilians were killed.", "asserted"),
    ("It denied killing 40 civilians.", "denied"),
    ("Reports that 20 civilians were killed were false, the army said.", "denied"),
    ("At least 12 people were reportedly killed.", "alleged"),
    ("We cannot confirm that 15 people died.", "not_confirmed"),
    ("The ministry had no information indicating that 15 people died.", "not_confirmed"),
    ("The command was aware of reports that five civilians were killed.", "not_confirmed"),
    ("A strike might have killed three guards.", "conditional"),
    ("نفت الوزارة مقتل 40 مدنيا", "denied"),
    ("Doctors Without Borders said the raid killed 22 people.", "asserted"),
]


@pytest.mark.parametrize(("text", "modality"), SAID)
def test_how_firmly_a_toll_is_said(text: str, modality: str) -> None:
    assert [firmness_of_toll(text, toll).value for toll in find_tolls(text)] == [modality]


def test_what_is_denied_beside_a_toll_leaves_it_asserted() -> None:
    text = "The ministry rejected claims that its jets killed 30 people, saying 12 fighters were killed."
    assert [firmness_of_toll(text, t) for t in find_tolls(text)] == [Modality.DENIED, Modality.ASSERTED]


def test_a_toll_that_is_denied_is_no_toll_of_the_speakers(world: Gazetteer) -> None:
    text = (
        "Jets bombed Raqqa on Monday, killing six people, a doctor said. The army denied killing 40 people."
    )
    reading = read(text, world)
    assert [c.modality for c in claims_of(reading, ClaimKind.CASUALTIES)] == [
        Modality.ASSERTED,
        Modality.DENIED,
    ]
    assert [f for f in relate([reading]).findings if f.relation == "toll"] == []


@pytest.mark.parametrize(
    ("text", "is_part"), [("The two hostages died.", True), ("Two hostages died.", False)]
)
def test_a_few_who_are_known_are_a_part(text: str, is_part: bool) -> None:
    assert [t.toll.is_part for t in find_tolls(text)] == [is_part]


def test_all_of_many_are_no_part() -> None:
    assert [t.toll.is_part for t in find_tolls("The 43 people killed were fighters.")] == [False]
