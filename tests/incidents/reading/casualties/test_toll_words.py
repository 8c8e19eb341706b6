"""Sentences as tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from incidents.reading.casualties.toll_words import tagged


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("At least 20 people died", "bnpd"),
        ("killing a woman and her two children", "KApaqnp"),
        ("five of them children", "nsp"),
        ("on 12 May 2016", "omm"),
        ("12 km away", "mj"),
        ("a father of five", "Apfm"),
        ("7–12 dead", "ntnd"),
        ("no one was hurt", "zxw"),
        ("قتل خمسة مدنيين وأصيب طفلان", "KnpaWP"),
        ("ما لا يقل عن 30 شخصاً", "bnP"),
        ("قتيلان وجريح", "nDanI"),
        ("20 قتيلا", "nD"),
        ("مئات الأشخاص", "np"),
        ("5 آلاف شخص", "nP"),
        ("بين 20 و30 قتيلا", "BnanD"),
        ("12 killed or wounded, 3 missing", "nHcng"),
        ("beekeepers and launchers", "paj"),
    ],
)
def test_tags(text: str, tags: str) -> None:
    assert tagged(text).tags == tags


@given(st.text(max_size=200))
def test_every_tag_has_its_word_and_span(text: str) -> None:
    words = tagged(text)
    assert len(words.tags) == len(words.words) == len(words.spans)
    assert all(0 <= start < end <= len(text) for start, end in words.spans)


def test_a_word_of_marks_alone_is_no_word() -> None:
    assert tagged("KILL:\u064b").words == ["kill", ":"]
