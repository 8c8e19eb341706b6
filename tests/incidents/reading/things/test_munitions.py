"""Munitions that are said to have been used: type and number."""

import pytest

from incidents.reading.things.munitions import find_munitions

MUNITIONS = [
    ("Seven cruise missiles hit the airfield.", [("cruise missile", 7, 7)]),
    ("Helicopters dropped barrel bombs on the market.", [("barrel bomb", None, None)]),
    ("The jets dropped two laser-guided bombs.", [("guided bomb", 2, 2)]),
    ("They used cluster munitions there.", [("cluster munition", None, None)]),
    ("White phosphorus was fired at the hill.", [("white phosphorus", None, None)]),
    ("At least 20 mortar rounds landed on the camp.", [("mortar round", 20, None)]),
    ("Dozens of Grad rockets fell on the suburb.", [("rocket", 24, None)]),
    ("The drone fired a single Hellfire missile.", [("missile", 1, 1)]),
    ("Gunners fired rockets at the base.", [("rocket", None, None)]),
    ("A missile struck the school.", [("missile", 1, 1)]),
    ("On 25 May two aerial bombs struck a shop.", [("bomb", 2, 2)]),
    ("Four bombs and a missile were used.", [("bomb", 4, 4), ("missile", 1, 1)]),
    ("Between 30 and 40 artillery shells were fired.", [("shell", 30, 40)]),
    ("Five Kalibr missiles were launched.", [("cruise missile", 5, 5)]),
    ("أطلق الجيش صاروخين على القرية", [("missile", 2, 2)]),
    ("سقطت تسعة صواريخ على المطار", [("missile", 9, 9)]),
    ("Two truck bombs went off at the gate.", [("car bomb", 2, 2)]),
    ("A missile strike hit the base.", [("missile", None, None)]),
    ("ألقت الطائرات برميلين متفجرين", [("barrel bomb", 2, 2)]),
    ("انفجرت سيارة مفخخة", [("car bomb", 1, 1)]),
    ("ألقت المروحيات براميل متفجرة", [("barrel bomb", None, None)]),
]

NO_MUNITION = [
    "The range of the missile is 300 km.",
    "The bombing went on for hours.",
    "Shelling was heard.",
    "The rocket scientist spoke.",
    "A bomb-disposal team arrived.",
    "The treaty bans chemical weapons talks.",
    "An egg shell lay there.",
    "A strike destroyed a vehicle bomb factory.",
    "They hit two car bomb workshops.",
    "A raid destroyed two rocket launchers.",
    "It hit a missile depot and three mortar positions.",
    "They struck a barrel bomb-making facility.",
    "It destroyed three VBIEDs and a mortar tube.",
    "They found a cache of 40 mortar rounds.",
    "Troops seized 200 rockets.",
    "Six missile batteries stood there.",
    "تدمير مصنع سيارات مفخخة",
    "دمر منصة إطلاق صواريخ",
]


@pytest.mark.parametrize(("text", "items"), MUNITIONS)
def test_munitions(text: str, items: list[tuple[str, int | None, int | None]]) -> None:
    (found,) = find_munitions(text)
    assert [(i.what, i.least, i.greatest) for i in found.value.items] == items


@pytest.mark.parametrize("text", NO_MUNITION)
def test_munitions_that_nobody_used(text: str) -> None:
    assert find_munitions(text) == []
