"""Sources that are no subjects of verbs."""

import pytest

from incidents.reading.speech.sources import sources


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Six died, according to the Red Crescent.", ["Red Crescent"]),
        ("Six died, says a statement from police.", ["police"]),
        ("Kremlin: no planes flew.", ["Kremlin"]),
        ("2) Idlib health ministry, 26 May 2024: “Six died.”", ["Idlib health ministry"]),
        ("KILLED: six.", []),
        ("RT @desk: six dead", ["@desk"]),
        ("Ukrainian claims that a depot burned.", ["Ukrainian"]),
        ("Six died.", []),
    ],
)
def test_who_is_named_as_a_source(text: str, who: list[str]) -> None:
    assert [saying.who for saying in sources(text)] == who
