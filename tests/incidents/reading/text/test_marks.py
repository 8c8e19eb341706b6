"""Texts without vowel signs, tatweel and direction marks, and the way back to their spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.model import Span
from incidents.reading.text.marks import unmarked


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("مُحَافَظَةُ حَلَبَ", "محافظة حلب"),
        ("مديـــنة إدلـب", "مدينة إدلب"),
        ("السبت ـ الأحد", "السبت ـ الأحد"),
        ("مقتل بـ12 شخصا", "مقتل ب 12 شخصا"),
        ("(\u200fAbu Kamal\u200f)", "(Abu Kamal)"),
        ("\u202bقرب \u2066Raqqa\u2069\u202c", "قرب Raqqa"),
        ("ﻗﺮﻳﺔ ﺣﻼﻭة", "قرية حلاوة"),
        ("Zoë, 5 km", "Zoë, 5 km"),
        ("plain", "plain"),
    ],
)
def test_signs_that_change_no_word_are_left_out(text: str, read: str) -> None:
    assert unmarked(text).text == read


@pytest.mark.parametrize(
    ("text", "word", "written"),
    [
        ("قصف مُحَافَظَةَ حَلَبَ.", "حلب", "حَلَبَ"),
        ("قصف مُحَافَظَةَ حَلَبَ.", "محافظة", "مُحَافَظَةَ"),
        ("مديـــنة إدلـب", "إدلب", "إدلـب"),
        ("ﺣﻼﻭة ﻗﺮﻳﺔ", "حلا", "ﺣﻼ"),
        ("ﺣﻼﻭة ﻗﺮﻳﺔ", "قرية", "ﻗﺮﻳﺔ"),
        ("بـ12 شخصا", "12", "12"),
    ],
)
def test_a_span_finds_back_to_what_was_written(text: str, word: str, written: str) -> None:
    read = unmarked(text)
    start = read.text.index(word)
    span = read.span(Span(start=start, end=start + len(word)))
    assert text[span.start : span.end] == written


@pytest.mark.parametrize("sign", ["\ufdfa", "ﻻ", "اـ", "َ"])
def test_a_hostile_text_grows_no_longer_than_thrice(sign: str) -> None:
    assert len(unmarked(sign * 10_000).text) <= 30_000


@given(st.text(alphabet="اـَ\u200fb3 ﻻ.", max_size=40))
def test_every_span_lies_in_the_text_in_order(text: str) -> None:
    read = unmarked(text)
    spans = [read.span(Span(start=n, end=n + 1)) for n in range(len(read.text))]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert [s.start for s in spans] == sorted(s.start for s in spans)
