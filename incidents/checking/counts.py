"""Things counted differently: one well here, several there; four jets or two.

"A well" and "wells" leave more room than "one" and "three": where a count is only in the grammar, the finding
is borderline. So it is for munitions, of which more may have been fired than came through.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from incidents import linear
from incidents.checking.counted import count_in_words
from incidents.checking.told import disagreement, is_claimed, one_voice, speaker
from incidents.model import Claim, ClaimKind, Finding, Incident, Verdict
from incidents.reading.blame.actors import same_side
from incidents.sentence import Sentence, say
from incidents.values import Item, Things

COUNT = "count"

# A report that counts more kinds of things than this in one incident is no report.
_MOST_COUNTS = 60
_ONE = linear.compile(r"(?i)\b(?:one|single|lone|sole|1)\b|واحد")
_PLURAL = linear.compile(r"(?i)[^s\W]s$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Count:
    """How many things of a kind a claim tells of; `is_number` where a numeral says so."""

    claim: Claim
    item: Item
    things: Things
    least: int
    greatest: float
    is_number: bool

    @property
    def words(self) -> Sentence:
        greatest = None if self.greatest == float("inf") else int(self.greatest)
        many = "" if self.greatest == self.least == 1 else "s"
        number = count_in_words(self.least, greatest)
        return say("%(number)s %(things)s", number=number, things=f"{self.item.what}{many}")


def counts(incident: Incident) -> Iterator[Finding]:
    """Findings on things of one kind of which two claims of one incident give numbers that can't both be."""
    told: dict[tuple[object, ...], _Count] = {}
    for claim in incident.claims:
        for count in _counted(claim):
            key = (speaker(claim), claim.kind, count.things.effect, count.item, count.least)
            told.setdefault(key, count)
    for a, b in combinations(list(told.values())[:_MOST_COUNTS], 2):
        if _comparable(a, b) and (a.greatest < b.least or b.greatest < a.least):
            yield _finding(a, b)


def _counted(claim: Claim) -> Iterator[_Count]:
    if isinstance(claim.value, Things) and is_claimed(claim):
        for item in claim.value.items:
            least, greatest = _range(claim, item)
            if least is not None:
                yield _Count(
                    claim=claim,
                    item=item,
                    things=claim.value,
                    least=least,
                    greatest=greatest,
                    is_number=item.least is not None and (least != 1 or bool(_ONE.search(claim.quote))),
                )


def _range(claim: Claim, item: Item) -> tuple[int | None, float]:
    """The count as said; of several things without a number, two at least."""
    if item.least is not None:
        return item.least, float("inf") if item.greatest is None else item.greatest
    several = isinstance(claim.value, Things) and len(claim.value.items) == 1 and _PLURAL.search(claim.quote)
    return (2, float("inf")) if several else (None, float("inf"))


def _comparable(a: _Count, b: _Count) -> bool:
    """Whether two counts are of the same things: of one kind, to one effect, of no two sides."""
    if a.claim.kind is not b.claim.kind or a.item.what != b.item.what or one_voice(a.claim, b.claim):
        return False
    if a.claim.kind is ClaimKind.MUNITIONS and not (a.is_number and b.is_number):
        return False
    whose = list(product(a.things.whose, b.things.whose))
    if whose and not any(same_side(one, other) for one, other in whose):
        return False
    return a.things.effect == b.things.effect


def _finding(a: _Count, b: _Count) -> Finding:
    said = say(
        "%(first)s (%(speaker)s) and %(second)s (%(other_speaker)s)",
        first=a.words,
        speaker=speaker(a.claim),
        second=b.words,
        other_speaker=speaker(b.claim),
    )
    if a.claim.kind is ClaimKind.MUNITIONS:
        reason = say(
            "Numbers apart: %(counts)s; both hold if one tells of those fired, one of those that hit.",
            counts=said,
        )
        return disagreement(a.claim, b.claim, COUNT, Verdict.BORDERLINE, reason)
    if a.is_number and b.is_number:
        reason = say("A disagreement: %(counts)s can't both be the number.", counts=said)
        return disagreement(a.claim, b.claim, COUNT, Verdict.CONTRADICTED, reason)
    reason = say(
        "One or several: %(counts)s; both hold only if one of them doesn't speak of all.", counts=said
    )
    return disagreement(a.claim, b.claim, COUNT, Verdict.BORDERLINE, reason)
