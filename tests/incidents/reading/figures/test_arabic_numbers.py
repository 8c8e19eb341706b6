"""Arabic number words in all their forms."""

import pytest
import re2

from incidents.reading.figures.arabic_numbers import ARABIC_NUMBER, arabic_value

_WHOLE = re2.compile(f"^{ARABIC_NUMBER}$")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("واحدة", 1),
        ("اثنتان", 2),
        ("ثلاث", 3),
        ("عشرة", 10),
        ("أحد عشر", 11),
        ("إحدى عشرة", 11),
        ("اثني عشر", 12),
        ("ثلاثة عشر", 13),
        ("تسع عشرة", 19),
        ("عشرين", 20),
        ("واحد وعشرون", 21),
        ("سبعة و ثلاثين", 37),
        ("تسعون", 90),
        ("مئتان", 200),
        ("سبعمئة", 700),
        ("مائة وعشرين", 120),
        ("ألفين", 2000),
        ("ثلاثة آلاف", 3000),
        ("خمسة عشر ألفا", 15_000),
        ("5 آلاف", 5000),
        ("ألف ومئتي", 1200),
        ("مئة وثلاثة عشر", 113),
        ("خمسةعشر", 15),
    ],
)
def test_values(text: str, value: int) -> None:
    assert _WHOLE.search(text), "the pattern matches all that is parsed"
    assert arabic_value(text) == value


@pytest.mark.parametrize("text", ["", "و", "مدينة", "خمسة مدنيين", "عشر عشر عشر مدن", "عشرين وثلاثين"])
def test_what_is_no_number(text: str) -> None:
    assert arabic_value(text) is None
