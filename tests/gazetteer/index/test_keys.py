"""Skeletons less one letter, and the version of what makes keys."""

import pytest

from gazetteer.index.keys import less_one, version


@pytest.mark.parametrize(
    ("key", "less"),
    [("drzr", ["rzr", "dzr", "drr", "drz"]), ("brr", ["rr", "br"]), ("rk", []), ("", []), ("b" * 17, [])],
)
def test_a_skeleton_less_one_letter(key: str, less: list[str]) -> None:
    assert less_one(key) == less


def test_the_version_is_of_the_code() -> None:
    assert version() == version()
    assert len(version()) == 16
