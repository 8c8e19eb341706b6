"""The place that a distance is measured from."""

import pytest

from gazetteer.lookup import Gazetteer
from incidents.model import ClaimKind, DistanceClaim
from tests.incidents.reading.tables import distance_of, read

# text, name in the reference, name of the subject
ANCHORS = [
    ("Shells fell 5 km from Raqqa.", "Raqqa", None),
    ("A raid hit a farm 12 miles from the town of Manbij.", "Manbij", None),
    ("A raid hit Mayadin, 45 km from Deir ez-Zor city.", "Deir ez-Zor", "Mayadin"),
    ("A raid hit the capital, Damascus, on Monday. Shells fell 3 km from the city.", "Damascus", None),
    ("Drones passed near Aleppo and some 12 km west of Manbij.", "Manbij", None),
    ("Jets hit the Saeqa camp. Shells fell 3 km from the camp.", "Saeqa camp", None),
    ("Jets hit Deir ez-Zor military airport. A shell fell 2 km from the runway.", "airport", None),
    ("A raid hit Raqqa. The convoy was hit 20 km down the road.", "Raqqa", None),
    ("Shells fell 9 km from the old mill.", "old mill", None),
    ("Shells fell 9 km from the Turkish border.", "border", None),
    ("A raid hit Aleppo on Monday. None of ours fell within 8 km of the city.", "Aleppo", None),
    ("Shells fell 5 km south of Raqqa.", "Raqqa", None),
    ("Guns hit the town of Manbij, not Jarabulus. No gun stood within 7 km of the town.", "Manbij", None),
    (
        "A raid hit Mayadin in Idlib province. Two lay in a clinic in Raqqa, 9 km to the east.",
        "Mayadin",
        "Raqqa",
    ),
    ("A raid hit Mayadin, a town across the Euphrates, 5 km from Raqqa.", "Raqqa", "Mayadin"),
    (
        "A raid hit Raqqa. The army denied that jets targeted the mill and spoke of a post 3 km from it.",
        "Raqqa",
        None,
    ),
    ("The enclave is narrow; a shell fell 2 km inside it.", "enclave", None),
]


@pytest.mark.parametrize(("text", "reference", "subject"), ANCHORS)
def test_anchors(world: Gazetteer, text: str, reference: str, subject: str | None) -> None:
    value = distance_of(read(text, world))
    assert reference in value.reference.name
    assert (value.subject.name if value.subject else None) == subject


def test_the_disputed_place_is_that_of_the_event(world: Gazetteer) -> None:
    reading = read(
        "Jets hit the Saeqa camp on Monday. No coalition raid came within 9 km of the alleged strike.", world
    )
    value = distance_of(reading)
    assert value.reference_event == 0
    assert value.reference.place_id == "saeqa-camp"


@pytest.mark.parametrize(
    "text", ["Shells fell 9 km from the old mill.", "Shells fell 9 km from the Turkish border."]
)
def test_an_anchor_without_a_place_has_no_location(world: Gazetteer, text: str) -> None:
    assert distance_of(read(text, world)).reference.location is None


def test_a_subject_is_not_its_own_anchor(world: Gazetteer) -> None:
    value = distance_of(read("A raid hit Raqqa. Mayadin, some 190 km down the river, was spared.", world))
    assert value.reference.name != "Mayadin"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells fell 5 km from Raqqa.", "Raqqa"),
        ("Shells fell 5 km south of Raqqa.", "Raqqa"),
        ("Shells fell 5 km north of Manbij late on Monday.", "Manbij"),
        ("Shells fell 5 km from Manbij early yesterday.", "Manbij"),
        ("Shells fell 5 km from Manbij, killing two.", "Manbij"),
    ],
)
def test_the_reference_is_named_by_its_words_alone(world: Gazetteer, text: str, name: str) -> None:
    assert distance_of(read(text, world)).reference.name == name


def test_the_town_is_not_what_another_distance_is_measured_from(world: Gazetteer) -> None:
    text = "Bombs fell on Manbij, 90 km north-east of Aleppo. The base is 45 km from the town."
    reading = read(text, world)
    last = [c.value for c in reading.claims if c.kind is ClaimKind.DISTANCE][-1]
    assert isinstance(last, DistanceClaim)
    assert last.reference.place_id == "manbij"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Shells fell in Damascus. Bombs fell on Manbij. A village 30 km south of the capital was hit.",
            "Damascus",
        ),
        (
            "Bombs hit Raqqa city. In Raqqa province, a farm 3 km south of the provincial capital was hit.",
            "Raqqa city",
        ),
    ],
)
def test_a_capital_is_the_one_of_its_area(world: Gazetteer, text: str, name: str) -> None:
    assert distance_of(read(text, world)).reference.name == name


def test_a_capital_that_is_not_named_is_no_other_city(world: Gazetteer) -> None:
    text = "Bombs fell on Manbij. In Ghat region, a village 3 km south of the regional capital was hit."
    assert distance_of(read(text, world)).reference.location is None
