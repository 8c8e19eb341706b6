"""Things that are said to have been hit: what, how many, and what became of them."""

import pytest

from incidents.reading.things.damage import ROWS, find_damage

DAMAGE = [
    ("The raid destroyed two tanks and a fuel tanker.", "destroyed", [("tank", 2, 2), ("fuel tanker", 1, 1)]),
    ("destroying five lorries, three pick-up trucks and an ammunition depot", "destroyed",
     [("lorry", 5, 5), ("pickup", 3, 3), ("ammunition depot", 1, 1)]),
    ("Six houses were levelled.", "destroyed", [("house", 6, 6)]),
    ("A hospital was badly damaged in the raid.", "damaged", [("hospital", 1, 1)]),
    ("The bridge was destroyed.", "destroyed", [("bridge", 1, 1)]),
    ("Shells set a mosque on fire.", "destroyed", [("mosque", 1, 1)]),
    ("Several shops caught fire.", "destroyed", [("shop", 3, 8)]),
    ("Our jets hit three oil wells.", "hit", [("oil well", 3, 3)]),
    ("It damaged at least ten homes and a school.", "damaged", [("home", 10, None), ("school", 1, 1)]),
    ("The warehouse burned down.", "destroyed", [("warehouse", 1, 1)]),
    ("reducing dozens of buildings to rubble", "destroyed", [("building", 24, None)]),
    ("the destruction of eight armoured vehicles", "destroyed", [("armoured vehicle", 8, 8)]),
    ("They struck an Islamic State weapons cache.", "hit", [("weapons cache", 1, 1)]),
    ("Two lorries belonging to the militia were hit.", "hit", [("lorry", 2, 2)]),
    ("Many vehicles of the militia were destroyed.", "destroyed", [("vehicle", None, None)]),
    ("It caused losses in men and equipment.", "destroyed", [("equipment", None, None)]),
    ("The raid razed an arms and ammunition store.", "destroyed", [("ammunition depot", 1, 1)]),
    ("They burned two trucks, three military vehicles.", "destroyed", [("lorry", 2, 2), ("vehicle", 3, 3)]),
    ("دمرت الغارة ثلاث دبابات", "destroyed", [("tank", 3, 3)]),
    ("استهدفت الغارة سوقاً", "hit", [("market", 1, 1)]),
    ("دمرت الغارة المنزل", "destroyed", [("house", 1, 1)]),
    ("It destroyed two oil collection points.", "destroyed", [("oil facility", 2, 2)]),
    ("It destroyed a mortar system.", "destroyed", [("artillery piece", 1, 1)]),
    ("It damaged two cars parked near a mosque.", "damaged", [("car", 2, 2)]),
    ("A school bus was hit.", "hit", [("car", 1, 1)]),
    ("An arms depot of the brigade exploded.", "destroyed", [("ammunition depot", 1, 1)]),
    ("دمرت الغارة منزلين", "destroyed", [("house", 2, 2)]),
    ("تضرر مستشفى", "damaged", [("hospital", 1, 1)]),
]  # fmt: skip

NO_DAMAGE = [
    "The truce was badly damaged by the vote.",
    "A house stood empty.",
    "The raid was carried out by the army.",
    "Trust was destroyed.",
    "She got out of the car in a hurry to see him and was hit.",
    "He was hit by a car.",
    "The minister left the building.",
    "No house was damaged.",
    "The strike hit the town.",
]


@pytest.mark.parametrize(("text", "effect", "items"), DAMAGE)
def test_damage(text: str, effect: str, items: list[tuple[str, int | None, int | None]]) -> None:
    (found,) = find_damage(text)
    assert found.value.effect == effect
    assert [(i.what, i.least, i.greatest) for i in found.value.items] == items


@pytest.mark.parametrize(("effect", "example"), [(row[0], row[3]) for row in ROWS])
def test_each_row_reads_its_example(effect: str, example: str) -> None:
    assert [m.value.effect for m in find_damage(example)] == [effect]


@pytest.mark.parametrize("text", NO_DAMAGE)
def test_what_was_not_damaged(text: str) -> None:
    assert find_damage(text) == []
