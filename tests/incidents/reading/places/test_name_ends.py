"""Where a name that begins at a capitalised word may end."""

import pytest

from incidents.reading.places.name_ends import name_ends, run_end
from incidents.reading.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Deir ez-Zor military airport burned", ["Deir ez-Zor military airport", "Deir ez-Zor", "Deir"]),
        ("Hasakah province was quiet", ["Hasakah province", "Hasakah"]),
        ("Idlib's Saraqib was hit", ["Idlib's"]),
        ("The New was hit", []),
    ],
)
def test_the_longest_name_comes_first(text: str, names: list[str]) -> None:
    words = tokens(text)
    assert [text[words[0].start : words[end - 1].end] for end in name_ends(text, words, 0)] == names


def test_a_run_of_capitals_ends_before_a_plain_word() -> None:
    text = "Tell Abu Zahr was hit"
    words = tokens(text)
    assert run_end(text, words, 0) == 3
