"""Marks: edits that transliteration makes are cheap, others dear."""

import pytest

from gazetteer.marks import marks, taken_for
from gazetteer.matching import likeness


@pytest.mark.parametrize(
    ("near", "far"),
    [
        (("Hasakah", "Haseke"), ("Hasakah", "Haralah")),  # vowels before consonants
        (("Hajin", "Hajjin"), ("Hajin", "Hajlin")),  # a doubled letter before a new one
        (("Qasr", "Gasr"), ("Qasr", "Basr")),  # letters taken for one another before others
        (("Zahr", "Dahr"), ("Zahr", "Mahr")),
        (("Sabkha", "Sabkhah"), ("Sabkha", "Sabkhak")),
        (("Bakhmut", "Bakmut"), ("Bakhmut", "Lakhmut")),
        (("Tumayl", "Tumel"), ("Tumayl", "Tumal")),  # diphthongs
        (("Nawsan", "Nosan"), ("Nawsan", "Nasan")),
        (("Qasr", "قصر"), ("Kasr", "قصر")),  # a letter that Latin has too
        (("al-Qasr", "القصر"), ("Qasr", "القصر")),
    ],
)
def test_the_nearer_pair_is_more_alike(near: tuple[str, str], far: tuple[str, str]) -> None:
    assert likeness(*near) > likeness(*far)


@pytest.mark.parametrize(
    "pair", [("Raqqa", "الرقة"), ("Deir ez-Zor", "دير الزور"), ("Homs", "Хомс"), ("Salamiyah", "سلمية")]
)
def test_likeness_crosses_scripts(pair: tuple[str, str]) -> None:
    assert 0.7 < likeness(*pair) <= 1


def test_likeness_across_scripts_tells_vowels_apart() -> None:
    assert likeness("Sinin", "سنين") > likeness("Sunun", "سنين")
    assert likeness("Sunun", "سنون") > likeness("Sinin", "سنون")


def test_likeness_of_nothing() -> None:
    assert likeness("Raqqa", "Raqqa") == 1
    assert likeness("Raqqa", "東京") == 0


def test_vowels_and_glides_are_one_run() -> None:
    assert marks("dayr") == marks("deir") == marks("dyr")
    assert marks("dayyr") == marks("diir")
    assert marks("") == ""


def test_letters_are_taken_for_others() -> None:
    assert "gsr" in taken_for("ksr")
    assert "ksr" not in taken_for("ksr")
    assert taken_for("") == []
