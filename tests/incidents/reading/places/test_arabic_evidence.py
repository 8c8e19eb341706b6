"""What stands round an Arabic word and tells whether it is a place's name."""

import pytest

from incidents.reading.places.arabic_evidence import (
    ends_name,
    is_half,
    is_measured_from,
    kind_before,
    lies_somewhere,
    road_leads_from,
)
from incidents.reading.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "word", "kind", "several"),
    [
        ("قصف قرية القبير", "القبير", "قرية", False),
        ("وبمدينتي حلب", "حلب", "", False),
        ("مدينتي حلب", "حلب", "مدينة", True),
        ("قصف القبير", "القبير", "", False),
    ],
)
def test_the_kind_that_the_word_before_says(text: str, word: str, kind: str, several: bool) -> None:
    ws = tokens(text)
    at = [w.text for w in ws].index(word)
    assert kind_before(ws, at) == (kind, several)


@pytest.mark.parametrize(
    ("text", "at", "is_so"),
    [("قرية دير شرقي في ريف إدلب", 1, True), ("بلدة تل أبيض", 1, True), ("قرية دير.", 1, False)],
)
def test_some_words_go_on_as_names_do(text: str, at: int, is_so: bool) -> None:
    ws = tokens(text)
    assert is_half(text, ws, at, ws[at].text) is is_so


def test_a_road_leads_from_a_place_and_a_distance_is_measured_from_one() -> None:
    text = "على طريق الشعيتية - صور"
    assert road_leads_from(text, tokens(text), 2)
    assert not road_leads_from("على طريق الشعيتية", tokens("على طريق الشعيتية"), 2)
    assert is_measured_from(tokens("يبعد 30 كم عن حلب"), 4)
    assert lies_somewhere(tokens("تقع كبكابية على بعد"), 1)


@pytest.mark.parametrize(
    ("word", "ends"), [("للنازحين", True), ("السورية", True), ("المجاورة", True), ("شيخون", False)]
)
def test_some_words_end_a_name(word: str, ends: bool) -> None:
    assert ends_name(word) is ends
