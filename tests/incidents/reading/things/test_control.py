"""Who is said to hold, take, lose or besiege a place."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind
from incidents.reading.things.control import ROWS, find_control
from incidents.values import Control
from tests.incidents.reading.masked import sentence_with_places
from tests.incidents.reading.tables import claims_of, read

# sentence, relation, holder, a word of the place, extent
CONTROL = [
    ("The strike hit the Taliban-held town of Sangin.", "holds", "Taliban", "Sangin", None),
    ("Manbij, controlled by the SDF, was quiet.", "holds", "SDF", "Manbij", None),
    ("Rebels control most of Taiz.", "holds", "rebels", "Taiz", "most"),
    ("Taiz is under the control of the Houthis.", "holds", "Houthis", "Taiz", None),
    ("The village is in rebel hands.", "holds", "rebels", "village", None),
    ("Government forces recaptured Palmyra on Sunday.", "took", "government forces", "Palmyra", None),
    ("The Islamic State seized Mosul in June.", "took", "Islamic State", "Mosul", None),
    ("Ramadi fell to the Islamic State.", "took", "Islamic State", "Ramadi", None),
    ("Aden was captured by the Houthis.", "took", "Houthis", "Aden", None),
    ("The army lost the airbase last year.", "lost", "army", "airbase", None),
    ("Militants withdrew from Manbij.", "lost", "militants", "Manbij", None),
    ("The Houthis have besieged Taiz since spring.", "besieges", "Houthis", "Taiz", None),
    ("Fallujah, besieged by the army, has no food.", "besieges", "army", "Fallujah", None),
    ("About two-thirds of Aleppo is held by rebels.", "holds", "rebels", "Aleppo", "about two-thirds"),
    ("People fled to government-controlled areas.", "holds", "government", "areas", None),
    ("The army is in control of the dam.", "holds", "army", "dam", None),
    ("Raqqa, an Islamic State stronghold, was hit.", "holds", "Islamic State", "Raqqa", None),
    ("Most of Aleppo is controlled by rebels.", "holds", "rebels", "Aleppo", "most"),
    ("The province, mostly under Houthi control, is poor.", "holds", "Houthis", "province", "mostly"),
    ("Fighters of the Taliban seized control of a district.", "took", "Taliban", "district", None),
    ("Rebels tightened the siege on the base.", "besieges", "rebels", "base", None),
    ("The aid went to Afghan troops surrounded by the Taliban.", "besieges", "Taliban", "troops", None),
    ("The city is split between rebels and the army.", "shares", "rebels and army", "city", None),
    ("Hezbollah holds sway over the valley region.", "holds", "Hezbollah", "region", None),
    ("The raid helped the Houthis to take the base.", "took", "Houthis", "base", None),
    ("Rebels were still inside the airbase.", "present", "rebels", "airbase", None),
    ("He shelled the hills where the Taliban were based.", "present", "Taliban", "hills", None),
    ("The Taliban, who have held the district since May, fled.", "holds", "Taliban", "district", None),
    ("Rebels, who hold the eastern half of Aleppo, fled.", "holds", "rebels", "Aleppo", "the eastern half"),
    ("Government troops backed by drones have retaken the hill.", "took", "government troops", "hill", None),
    ("The town fell into rebel hands.", "holds", "rebels", "town", None),
    ("Fallujah, a city in the west, is under siege by the army.", "besieges", "army", "Fallujah", None),
    ("Rebels exploited chaos to seize swathes of territory.", "took", "rebels", "territory", "swathes"),
    ("Taiz is the last major stronghold of the opposition.", "holds", "opposition", "Taiz", None),
    ("The opposition enclave of Taiz has been cut off.", "holds", "opposition", "Taiz", None),
    ("The hills are now back in government hands.", "holds", "government", "hills", None),
    ("Government forces have regained control of Palmyra.", "took", "government forces", "Palmyra", None),
    ("The army handed the town of Palmyra over to the SDF.", "took", "SDF", "Palmyra", None),
    ("Ramadi was liberated from Islamic State in May.", "lost", "Islamic State", "Ramadi", None),
    ("The M23 rebels took Aden in January.", "took", "M23", "Aden", None),
    ("Taiz is split into IS and government-held parts.", "holds", "government", "parts", None),
    ("سيطر داعش على الرقة.", "took", "Islamic State", "الرقة", None),
    ("قوات النظام سيطرت على مدينة تدمر.", "took", "Syrian government", "تدمر", None),
    ("استعاد الجيش السوري السيطرة على مدينة تدمر.", "took", "Syrian government", "تدمر", None),
    ("تسيطر قوات المعارضة على مدينة تدمر.", "holds", "opposition", "تدمر", None),
    ("يحاصر تنظيم داعش مدينة تدمر.", "besieges", "Islamic State", "تدمر", None),
]  # fmt: skip

# A name is a place where something in the report makes it one.
KNOWN = "Smoke rose over Taiz, over Palmyra, over Ramadi, over Aden and over Fallujah."

NO_CONTROL = [
    "The ministry held talks in Geneva.",
    "The army controls its drones by radio.",
    "Rebels held a funeral in Taiz.",
    "Police took a man to Baghdad.",
    "He lost his house in Mosul.",
    "The raid hit rebels inside the camp.",
    "He flew to the Syrian capital, Damascus.",
    "The army secured the area after the blast.",
    "Rebels vowed to retake the town.",
    "Rebels launched an offensive to seize the town.",
    "A field in Syrian army colours was shown.",
    "The fire in Aleppo was under control.",
]


@pytest.mark.parametrize(("text", "relation", "holder", "place", "extent"), CONTROL)
def test_control(
    world: Gazetteer, text: str, relation: str, holder: str, place: str, extent: str | None
) -> None:
    (claim,) = claims_of(read(f"{text} {KNOWN}", world), ClaimKind.CONTROL)
    assert isinstance(claim.value, Control)
    assert (claim.value.relation, claim.value.holder) == (relation, holder)
    assert place in claim.value.place.name
    assert claim.value.extent == extent


@pytest.mark.parametrize(("relation", "example"), [(row[0], row[3]) for row in ROWS])
def test_each_row_reads_its_example(relation: str, example: str) -> None:
    assert [m.value.relation for m in find_control(sentence_with_places(example))] == [relation]


@pytest.mark.parametrize("text", NO_CONTROL)
def test_holding_something_else(world: Gazetteer, text: str) -> None:
    assert claims_of(read(f"{text} {KNOWN}", world), ClaimKind.CONTROL) == []
