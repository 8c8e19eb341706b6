"""Two claims side by side: who said what, and the finding that names both spans."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from incidents.model import Claim, Finding, Modality, Verdict
from incidents.reading.blame.actors import actor_of
from incidents.sentence import Sentence, say

# What one report says in one way again and again adds nothing after so many times.
MOST_ALIKE = 5
_CLAIMED = frozenset({Modality.ASSERTED, Modality.ALLEGED})

T = TypeVar("T")


def few(things: Iterable[T], alike: Callable[[T], Hashable]) -> Iterator[T]:
    """The first `MOST_ALIKE` of those things of which a function gives the same.

    Examples
    --------
    >>> "".join(few("aAaabaaAab", str.upper))
    'aAaabab'
    """
    seen: Counter[Hashable] = Counter()
    for thing in things:
        key = alike(thing)
        seen[key] += 1
        if seen[key] <= MOST_ALIKE:
            yield thing


def speaker(claim: Claim) -> str:
    """A speaker under one name: that of the party where the words name one."""
    named = actor_of(claim.claimant)
    return (named and claim.side) or named or claim.claimant or say("the report itself")


def is_claimed(claim: Claim) -> bool:
    """Whether a speaker puts a thing forward, rather than denies it or leaves it open."""
    return not claim.negated and claim.modality in _CLAIMED


def where_said(claim: Claim) -> tuple[str, int]:
    """Sort key by report and position, so that the order in which reports came doesn't matter."""
    return claim.report, claim.span.start


def one_voice(a: Claim, b: Claim) -> bool:
    """Whether one speaker says both in one report: what they then say is of two things, not two versions."""
    return a.report == b.report and speaker(a) == speaker(b)


def disagreement(claim: Claim, against: Claim, relation: str, verdict: Verdict, reason: Sentence) -> Finding:
    """The finding on two claims; its working quotes both."""
    return Finding(
        id="",
        claim=claim,
        against=against,
        relation=relation,
        verdict=verdict,
        robust=verdict is not Verdict.BORDERLINE,
        reason=reason,
        working=tuple(
            say("“%(quote)s” in %(report)s", quote=side.quote, report=side.report)
            for side in (claim, against)
        ),
    )
