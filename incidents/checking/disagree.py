"""What speakers say of one incident that can't all hold: tolls, perpetrators, numbers, directions, "firsts".

Arithmetic alone: no toll is taken for true, and no denial for false.
"""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, islice, product
from typing import TypeAlias

from incidents.checking.counts import COUNT, counts
from incidents.checking.denied import denials
from incidents.checking.directions import DIRECTION, directions
from incidents.checking.told import disagreement, few, is_claimed, one_voice, speaker, where_said
from incidents.checking.tolls import TOLL, tolls
from incidents.model import (
    Claim,
    ClaimKind,
    Finding,
    Incident,
    Modality,
    PlaceRef,
    Report,
    Verdict,
)
from incidents.places import AREA, specificity
from incidents.reading.blame.actors import is_common, same_side
from incidents.sentence import Sentence, say

PERPETRATOR, FIRST, SIDE = ("perpetrator", "first", "inside_or_outside")
DISAGREEMENTS = (TOLL, PERPETRATOR, FIRST, SIDE, COUNT, DIRECTION)

# "claimed responsibility", which two may do for one strike
_CREDIT = re.compile(r"(?i)claim|responsib|credit")
_INSIDE = frozenset({"in", "inside", "on", "at"})
_OUTSIDE = frozenset({"outside", "near"})
# One that is called a first has so many rivals at most, among so many that come next in the order of reports.
_MOST_RIVALS, _MOST_FIRSTS = 50, 500
# What is called a first, and the words that call it so.
_First: TypeAlias = tuple[Incident, Claim]


def disagreements(
    incidents: Sequence[Incident], reports: Mapping[str, Report], of: str | None = None
) -> Iterator[Finding]:
    """Findings on tolls, perpetrators, sides of a place, counted things, directions and "firsts".

    Parameters
    ----------
    incidents : sequence of Incident
    reports : mapping
        Reports by id: the same speaker's toll in a later one is an update.
    of : str, optional
        The report whose incidents alone are looked at, but for "firsts".
    """
    for incident in map(_in_order, incidents if of is None else _told_by(incidents, of)):
        yield from tolls(incident, reports)
        yield from _perpetrators(incident)
        yield from _sides(incident)
        yield from counts(incident)
        yield from directions(incident, reports)
    firsts = [i for i in incidents if any(c.kind is ClaimKind.FIRST for c in i.claims)]
    if of is None or any(c.report == of for i in firsts for c in i.claims if c.kind is ClaimKind.FIRST):
        yield from _firsts(list(map(_in_order, firsts)))


def _told_by(incidents: Sequence[Incident], of: str) -> Iterator[Incident]:
    return (i for i in incidents if any(report == of for report, _ in i.events))


def _in_order(incident: Incident) -> Incident:
    return replace(incident, claims=tuple(sorted(incident.claims, key=where_said)))


def _perpetrators(incident: Incident) -> Iterator[Finding]:
    blamed: dict[str, Claim] = {}
    for claim in incident.claims:
        if claim.kind is ClaimKind.ATTRIBUTION and isinstance(claim.value, str) and is_claimed(claim):
            blamed[claim.value] = max(blamed.get(claim.value, claim), claim, key=_weight)
    denied: dict[str, Claim] = {}
    owning = _owning(incident)

    def owns_to_one(denial: Claim) -> bool:
        return any(same_side(side, str(denial.side)) for side in owning.get(denial.report, ()))

    for claim in sorted((c for c in denials(incident) if c.side is not None), key=owns_to_one):
        denied.setdefault(str(claim.side), claim)
    for (who, alleged), (side, denial) in product(blamed.items(), denied.items()):
        # What a party owns to is another strike than the one it denies.
        if same_side(who, side) and not _is_owned(alleged) and not one_voice(alleged, denial):
            verdict, reason = _blamed_and_denied(alleged, denial, owns_to_one=owns_to_one(denial))
            yield disagreement(alleged, denial, PERPETRATOR, verdict, reason)
    for (one, a), (other, b) in combinations(blamed.items(), 2):
        if not same_side(one, other) and not one_voice(a, b) and _are_rivals(a, b):
            reason = say(
                "%(speaker)s blames %(who)s, %(other_speaker)s %(other)s: one of them, unless both struck.",
                speaker=speaker(a),
                who=one,
                other_speaker=speaker(b),
                other=other,
            )
            yield disagreement(a, b, PERPETRATOR, Verdict.BORDERLINE, reason)


def _is_owned(claim: Claim) -> bool:
    return claim.side is not None and same_side(claim.side, str(claim.value))


def _weight(claim: Claim) -> tuple[bool, bool]:
    """What others say weighs before what a party owns to, and what is asserted before what is alleged."""
    return not _is_owned(claim), claim.modality is Modality.ASSERTED


def _blamed_and_denied(alleged: Claim, denial: Claim, *, owns_to_one: bool) -> tuple[Verdict, Sentence]:
    said = {"speaker": speaker(alleged), "who": str(alleged.value), "other_speaker": speaker(denial)}
    if owns_to_one:
        return Verdict.BORDERLINE, say(
            "%(speaker)s blames %(who)s, and %(other_speaker)s denies a part of it and owns to a "
            "strike: both hold if it isn't this one.",
            **said,
        )
    if alleged.modality is Modality.ALLEGED:
        return Verdict.BORDERLINE, say(
            "%(speaker)s alleges that it was %(who)s, and %(other_speaker)s denies it: an allegation "
            "against a denial.",
            **said,
        )
    return Verdict.CONTRADICTED, say(
        "%(speaker)s blames %(who)s, and %(other_speaker)s denies it: not both can hold.", **said
    )


def _are_rivals(a: Claim, b: Claim) -> bool:
    """Whether two blamed parties can't be one ("rebels" are anybody), nor each own to a strike of its own."""
    if any(is_common(str(claim.value)) for claim in (a, b)):
        return False
    return not all(_admits(claim) for claim in (a, b))


def _admits(claim: Claim) -> bool:
    """Whether a party says that it struck, without claiming what others may have done."""
    return _is_owned(claim) and not _CREDIT.search(claim.quote)


def _owning(incident: Incident) -> dict[str, set[str]]:
    """By report, who says that it struck, perhaps beside a denial: "denied hitting homes; hit a port"."""
    found: dict[str, set[str]] = {}
    for claim in incident.claims:
        if claim.kind is ClaimKind.ATTRIBUTION and isinstance(claim.value, str) and _is_owned(claim):
            found.setdefault(claim.report, set()).add(str(claim.side))
    return found


def _sides(incident: Incident) -> Iterator[Finding]:
    """One place, told as struck inside by one speaker and outside or near it by another."""
    inside: dict[str, Claim] = {}
    outside: dict[str, Claim] = {}
    for claim in incident.claims:
        if isinstance(claim.value, PlaceRef) and claim.value.place_id is not None:
            word = claim.quote.split()[0].casefold()
            told = inside if word in _INSIDE else outside if word in _OUTSIDE else {}
            told.setdefault(claim.value.place_id, claim)
    for place, a in inside.items():
        b = outside.get(place)
        if b is not None and specificity(a.value.feature_code) < AREA:  # type: ignore[union-attr]
            reason = say(
                "Inside or outside: %(speaker)s “%(quote)s”, %(other_speaker)s “%(other_quote)s”; "
                "both hold only of several strikes, or at the edge.",
                speaker=speaker(a),
                quote=a.quote,
                other_speaker=speaker(b),
                other_quote=b.quote,
            )
            yield disagreement(a, b, SIDE, Verdict.BORDERLINE, reason)


def _firsts(incidents: Sequence[Incident]) -> Iterator[Finding]:
    said = [(i, c) for i in incidents for c in i.claims if c.kind is ClaimKind.FIRST]
    # A headline comes twice: once is enough.
    told = {(i.id, c.report, c.quote.casefold()): (i, c) for i, c in reversed(said)}
    in_order = list(few(sorted(told.values(), key=lambda t: where_said(t[1])), _words_of_first))
    for number, first in enumerate(in_order, start=1):
        rivals = (
            second for second in in_order[number : number + _MOST_FIRSTS] if _cannot_both(first, second)
        )
        yield from (_two_firsts(first, second) for second in islice(rivals, _MOST_RIVALS))


def _words_of_first(first: _First) -> Hashable:
    incident, claim = first
    return claim.report, claim.quote.casefold(), incident.date and incident.date.start


def _cannot_both(first: _First, second: _First) -> bool:
    """Whether strikes of different days are called one party's first."""
    (one, a), (other, b) = first, second
    if one is other or one.date is None or other.date is None or one.date.meets(other.date):
        return False
    return isinstance(a.value, str) and isinstance(b.value, str) and same_side(a.value, b.value)


def _two_firsts(first: _First, second: _First) -> Finding:
    (one, a), (other, b) = first, second
    days = sorted(i.date.start for i in (one, other) if i.date is not None)
    reason = say(
        "Both are called %(who)s's first, on %(day)s and %(other_day)s: "
        "both hold only if the earlier wasn't theirs.",
        who=str(a.value),
        day=days[0],
        other_day=days[-1],
    )
    return disagreement(a, b, FIRST, Verdict.CONTRADICTED, reason)
