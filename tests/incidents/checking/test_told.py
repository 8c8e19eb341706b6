"""What speakers are called in findings."""

import pytest

from incidents.checking.told import speaker
from incidents.model import Claim, ClaimKind, Span

SPEAKERS = [
    ("Coalition spokesman Omar Sy", "Saudi-led coalition", "Saudi-led coalition"),
    ("Coalition spokesman Omar Sy", None, "US-led coalition"),
    ("Omar Sy", "Mali", "Omar Sy"),
    ("baker", None, "baker"),
    (None, None, "the report itself"),
]


@pytest.mark.parametrize(("words", "side", "called"), SPEAKERS)
def test_one_name_for_a_speaker(words: str | None, side: str | None, called: str) -> None:
    claim = Claim(
        id="c",
        report="r",
        kind=ClaimKind.DENIAL,
        span=Span(start=0, end=1),
        quote="x",
        claimant=words,
        side=side,
        value=None,
    )
    assert str(speaker(claim)) == called
