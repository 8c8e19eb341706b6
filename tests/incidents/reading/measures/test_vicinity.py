"""Nearness and farness without a number."""

import pytest

from incidents.reading.measures.vicinity import find_vicinities

# sentence, words, relation, negated, what the words of the place begin with
VICINITIES = [
    ("None of the raids was anywhere near the camp.", "near", "none_within", True, "the camp"),
    ("Our jets were not near the camp.", "near", "none_within", True, "the camp"),
    ("It was nowhere near the camp that they were flying.", "nowhere near", "none_within", True, "the camp"),
    (
        "We made no strikes in the vicinity of the camp.",
        "in the vicinity of",
        "none_within",
        True,
        "the camp",
    ),
    ("A raid fell in the vicinity of the town.", "in the vicinity of", "near", False, "the town"),
    ("There were no strikes in that area.", "in that area", "none_within", True, "that area"),
    ("No aircraft of ours flew in the area of the town.", "in the area of", "none_within", True, "the town"),
    ("It did not strike in that part of the province.", "in that part", "none_within", True, "that part"),
    ("A monitor said it was close to the airfield.", "close to", "near", False, "the airfield"),
    ("The village is far from the front.", "far from", "at_least", False, "the front"),
    ("It was not far from the front.", "not far from", "near", False, "the front"),
    ("The bomb fell just outside the school.", "just outside", "near", False, "the school"),
    ("It stood across the street from the mosque.", "across the street from", "near", False, "the mosque"),
    ("A drone flew directly over the town.", "directly over", "over", False, "the town"),
    ("Shells fell on the outskirts of the town.", "on the outskirts of", "near", False, "the town"),
    ("The strikes were concentrated around the city.", "around", "near", False, "the city"),
    ("It is adjacent to the depot.", "adjacent to", "near", False, "the depot"),
    ("لم تقصف طائراتنا بالقرب من المعسكر", "بالقرب من", "none_within", True, "المعسكر"),
    ("وقعت الغارة بالقرب من المعسكر", "بالقرب من", "near", False, "المعسكر"),
    ("لم ننفذ أي غارة في تلك المنطقة", "في تلك المنطقة", "none_within", True, "تلك المنطقة"),
    ("سقطت القذيفة في محيط المطار", "في محيط", "near", False, "المطار"),
]


@pytest.mark.parametrize(("text", "words", "relation", "negated", "place"), VICINITIES)
def test_vicinities(text: str, words: str, relation: str, negated: bool, place: str) -> None:
    (mention,) = find_vicinities(text)
    assert words in text[mention.span.start : mention.span.end]
    assert (mention.relation.value, mention.negated) == (relation, negated)
    assert mention.distance is None
    assert mention.anchor_start is not None
    assert text[mention.anchor_start :].lstrip().startswith(place)


@pytest.mark.parametrize(
    "text",
    [
        "The end is near.",
        "Nearly all of them left.",
        "They came close to a deal.",
        "The war is far from over.",
        "Talks over the town went on.",
        "It happened around noon.",
        "He was close to tears.",
        "The camp burned.",
    ],
)
def test_what_is_near_nothing(text: str) -> None:
    assert find_vicinities(text) == []
