"""Other scripts read as Latin letters or consonants."""

import pytest

from gazetteer.scripts import consonantal, is_consonantal, romanised, unmark


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Qamişlo", "Qamishlo"), ("Çınar", "Chınar"), ("Ḫān", "Khān"), ("Šibām", "Shibām"),
        ("Al Mişrī", "Al Misrī"), ("S\u0327irin", "Shirin"), ("Hajin", "Hajin"), ("ǰ", "j"),
    ],
)  # fmt: skip
def test_marks_that_change_the_consonant(name: str, letters: str) -> None:
    assert unmark(name) == letters


@pytest.mark.parametrize(
    ("word", "latin"),
    [
        ("дейр", "deyr"), ("херсон", "kherson"), ("бахмут", "bakhmut"), ("δαμασκος", "damaskos"),
        ("հալեպ", "halep"), ("ჰალაბი", "halabi"), ("hajin", "hajin"),
    ],
)  # fmt: skip
def test_scripts_with_vowels(word: str, latin: str) -> None:
    assert romanised(word) == latin


@pytest.mark.parametrize(
    ("word", "symbols"),
    [
        ("حلب", "hlb"),
        ("شيخ", "SyX"),
        ("غزاله", "Gzalh"),
        ("گوران", "gwran"),
        ("חלב", "hlb"),
        ("東京", ""),
        ("حل京", ""),
    ],
)
def test_scripts_without_vowels(word: str, symbols: str) -> None:
    assert consonantal(word) == symbols


@pytest.mark.parametrize(
    ("name", "without"), [("حلب", True), ("חלב", True), ("Halab", False), ("Халеб", False), ("", False)]
)
def test_scripts_that_leave_vowels_out(name: str, without: bool) -> None:
    assert is_consonantal(name) is without
