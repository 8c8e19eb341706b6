"""Keys as numbers, and what is kept of long ones."""

import pytest

from gazetteer.index.entry import FULL, STRIPPED
from gazetteer.index.keys import hashed, less_one, version


def test_a_key_is_a_64_bit_number_of_its_text_and_kind() -> None:
    texts = ["", "a", "b", "kfrnbl", "kfrnbll", "kfrnblll", "kfrnbllll", "ق", "x" * 10_000, "\ud800"]
    numbers = {hashed(text, kind) for text in texts for kind in (FULL, STRIPPED)}
    assert len(numbers) == 2 * len(texts)
    assert all(-(2**63) <= number < 2**63 for number in numbers)
    assert hashed("deir ez zor", FULL) == hashed("deir ez zor", FULL)


@pytest.mark.parametrize(
    ("key", "less"), [("drzr", {"rzr", "dzr", "drr", "drz"}), ("rk", set()), ("", set()), ("b" * 17, set())]
)
def test_a_skeleton_less_one_letter(key: str, less: set[str]) -> None:
    assert less_one(key) == less


def test_the_version_is_of_the_code() -> None:
    assert version() == version()
    assert len(version()) == 16
