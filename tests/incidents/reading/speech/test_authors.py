"""In whose own voice a report speaks."""

import pytest

from incidents.reading.speech.authors import author, author_unnamed, turns
from incidents.reading.text.sentences import quoted_parts, sentences

AUTHORS = [
    ("Statement by the Navy of X\n\nOur guns fired.", "Navy of X"),
    ("Statement by the Navy of X\n\nIts guns fired.", None),
    ("Letter dated 3 May 2015 from the envoy of X addressed to the Council\n\nA raid hit us.", "envoy of X"),
    ("The mayor spoke. Our guns fired.", None),
]
UNNAMED = [
    ("The X Central Command hit a depot.\n\nOur forces saw no fire.", "X Central Command"),
    ("The X Central Command hit a depot, officials said.\n\nOur forces saw no fire.", None),
    ("The X Central Command hit a depot.\n\nIts forces saw no fire.", None),
]


@pytest.mark.parametrize(("text", "who"), AUTHORS)
def test_the_author_that_a_title_names(text: str, who: str | None) -> None:
    parts = sentences(text)
    assert author(parts, quoted_parts(parts)) == who


@pytest.mark.parametrize(("text", "who"), UNNAMED)
def test_the_body_that_says_we(text: str, who: str | None) -> None:
    parts = sentences(text)
    assert author_unnamed(parts, quoted_parts(parts)) == who


def test_turns_of_a_transcript() -> None:
    parts = sentences("Q: When?\n\nGEN. HALE: On Monday. At night.\n\nQ: Why?")
    assert turns(parts) == ["Q", "GEN. HALE", "GEN. HALE", "Q"]
