"""Whom a report has blamed so far."""

from incidents.model import Claim, ClaimKind, Span
from incidents.reading.blame.blamed import Blamed


def _claim(who: str, event: int, *, side: str | None = None) -> Claim:
    return Claim(
        id="",
        report="r",
        kind=ClaimKind.ATTRIBUTION,
        span=Span(start=0, end=1),
        quote="x",
        claimant="mayor",
        value=who,
        side=side,
        event=event,
    )


def test_blame_comes_once() -> None:
    blamed = Blamed()
    told = [blamed.tell(_claim(who, event)) for who, event in (("Iran", 0), ("Iran", 0), ("Iran", 1))]
    assert told == [True, False, True]


def test_the_only_party_blamed() -> None:
    blamed = Blamed()
    assert blamed.only(0) is None
    blamed.tell(_claim("United States", 0))
    blamed.tell(_claim("US-led coalition", 0))
    assert blamed.only(0) == "United States"
    blamed.tell(_claim("Iran", 0))
    assert blamed.only(0) is None


def test_what_a_party_owns_to_blames_nobody() -> None:
    blamed = Blamed()
    blamed.tell(_claim("Iran", 0, side="Iran"))
    assert blamed.only(0) is None
