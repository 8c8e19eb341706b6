"""Distances that locate something, and those that don't."""

import pytest

from incidents.reading.distances import find_distances
from tests.incidents.reading.tables import missed

MILE_M = 1609.344

# sentence, the words of the distance, relation, metres, bearing
LOCATING = [
    ("The shells fell 12 km north of the town.", "12 km north of", "at", 12_000, 0),
    ("It was hit 3 miles from the bridge.", "3 miles from", "at", 3 * MILE_M, None),
    ("They died some 40 kilometres south-east of the capital.", "40 kilometres", "at", 40_000, 135),
    ("A post 8km NW of Harim was shelled.", "8km NW of", "at", 8_000, 315),
    ("No plane of ours flew within 70 km of the port.", "within 70 km of", "none_within", 70_000, None),
    ("We did not strike anything within 20 miles of the dam.", "20 miles", "none_within", 20 * MILE_M, None),
    ("None of the raids came within 9 kilometres of it.", "within 9 kilometres", "none_within", 9_000, None),
    ("Rebels stand within 5 km of the airfield.", "within 5 km of", "within", 5_000, None),
    ("It fell less than 2 km from the school.", "less than 2 km from", "within", 2_000, None),
    ("The nearest raid was at least 30 km from the hospital.", "30 km from", "at_least", 30_000, None),
    ("It lies more than 100 miles from the border.", "more than 100 miles", "at_least", 100 * MILE_M, None),
    ("The bomb missed the depot by 300 metres, 2 km from the mosque.", "2 km from", "at", 2_000, None),
    ("The village is 15 km by road from Kobani.", "15 km by road from", "path", 15_000, None),
    ("The convoy was hit 25 km up the coast.", "25 km up the", "at", 25_000, None),
    ("The crater is 600 metres away from the mosque.", "600 metres away from", "at", 600, None),
    ("A base 20 nautical miles off the coast was hit.", "20 nautical miles off", "at", 20 * 1852, None),
    ("A house 30 to 40 km west of Dara was hit.", "30 to 40 km west of", "at", 35_000, 270),
    ("It happened 50 km (31 miles) east of the city.", "50 km (31 miles) east of", "at", 50_000, 90),
    ("The site is a few kilometres south of the river.", "a few kilometres south", "at", 3_500, 180),
    missed(
        "There were no soldiers inside a radius of 4 km of the site.",
        "4 km of",
        "none_within",
        4_000,
        None,
        why="a radius of a place is taken for a size",
    ),
    ("سقطت القذيفة على بعد 12 كم شمال المدينة", "12 كم شمال", "at", 12_000, 0),
    ("وقعت الغارة على بعد ٣٠ كم من المدينة", "٣٠ كم من", "at", 30_000, None),
    missed(
        "None of the strikes was closer than 30 km to the town.",
        "30 km to",
        "none_within",
        30_000,
        None,
        why="closer than is no bound yet",
    ),
    missed(
        "The missile missed its target by 3 km.",
        "3 km",
        "offset",
        3_000,
        None,
        why="a miss without a place measured from",
    ),
]

# quantities that put nothing anywhere
ELSEWHERE = [
    "The rockets have a range of 70 km.",
    "The drone flew at an altitude of 3,000 metres.",
    "They dug a tunnel 200 metres long.",
    "The convoy drove at 60 km per hour.",
    "Winds of 90 km/h fanned the fire.",
    "They seized 20 square km of land.",
    "A wall 6 m high fell.",
    "The runway is 2,500 m long.",
    "They walked 40 km to the border.",
    missed("The fence runs along 12 km of border.", why="of is taken for a link"),
    "The army advanced 5 km.",
    "A 10 km buffer zone was declared.",
    "He won the 100 m race.",
    "The crater was 4 metres deep.",
    "The road is 80 km long from end to end.",
    "Traffic moved at 25 mph.",
]


@pytest.mark.parametrize(("text", "words", "relation", "metres", "bearing"), LOCATING)
def test_locating_distances(
    text: str, words: str, relation: str, metres: float, bearing: float | None
) -> None:
    found = find_distances(text)
    at = text.index(words)
    meant = [m for m in found if m.span.start < at + len(words) and at < m.span.end]
    assert len(meant) == 1, found
    (mention,) = meant
    assert mention.relation.value == relation
    assert mention.distance.middle_m == pytest.approx(metres)
    assert (mention.heading.bearing_deg if mention.heading else None) == bearing
    assert mention.negated is (relation == "none_within")


@pytest.mark.parametrize("text", ELSEWHERE)
def test_quantities_that_locate_nothing(text: str) -> None:
    assert find_distances(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was hit 3 miles from the bridge.", " the bridge."),
        ("The shells fell 12 km north of the town.", " the town."),
        ("No plane of ours flew within 70 km of the port.", " the port."),
        ("A house 50 km (31 miles) east of Dara burned.", " Dara burned."),
    ],
)
def test_the_anchor_begins_after_the_link(text: str, words: str) -> None:
    (mention,) = find_distances(text)
    assert mention.anchor_start is not None
    assert text[mention.anchor_start :] == words


def test_a_distance_without_a_link_has_no_anchor() -> None:
    (mention,) = find_distances("The convoy was hit 25 km up the coast.")
    assert mention.anchor_start is None


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("It fell about 5 km from the camp.", "about"),
        ("It fell 5 km or so from the camp.", "or so"),
        ("It fell 5 km from the camp.", None),
    ],
)
def test_hedges(text: str, hedge: str | None) -> None:
    (mention,) = find_distances(text)
    assert mention.hedge == hedge


def test_two_distances_in_one_sentence() -> None:
    first, second = find_distances("One fell 5 km from the camp, another 9 miles west of it.")
    assert (first.distance.middle_m, second.distance.middle_m) == (5_000, pytest.approx(9 * MILE_M))


def test_impossible_distances_are_left_out() -> None:
    assert find_distances("It fell 90,000 km from the camp.") == []
