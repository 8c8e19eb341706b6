"""Distances that leave out their unit."""

import pytest

from incidents.reading.measures.distances import find_distances
from incidents.reading.measures.ellipsis import find_bare_distance


@pytest.mark.parametrize(
    ("first", "second", "metres"),
    [
        (
            "The bomb fell more than six miles from the clinic.",
            "It may have been nearer to five.",
            5 * 1609.344,
        ),
        ("It lay 30 km from the depot.", "“It was more like 20,” he said later, “closer to 18.”", 18_000),
        ("It lay 30 km from the depot.", "It was more like 20 than 30.", 20_000),
    ],
)
def test_the_unit_is_that_of_the_sentence_before(first: str, second: str, metres: float) -> None:
    mention = find_bare_distance(second, find_distances(first)[-1])
    assert mention is not None
    assert mention.distance is not None
    assert mention.distance.middle_m == pytest.approx(metres)
    assert second[mention.span.end - 1].isalnum()


@pytest.mark.parametrize(
    "text", ["They came closer to victory.", "It was closer to four people.", "Four were hurt."]
)
def test_other_numbers_are_no_distance(text: str) -> None:
    assert find_bare_distance(text, find_distances("It lay 30 km from the depot.")[-1]) is None
