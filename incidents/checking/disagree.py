"""What speakers say of one incident that can't all hold: tolls, perpetrators, numbers, directions, "firsts".

Arithmetic alone: no toll is taken for true, and no denial for false.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

from incidents.checking.counts import COUNT, counts
from incidents.checking.denied import denials
from incidents.checking.directions import DIRECTION, directions
from incidents.checking.told import disagreement, is_claimed, one_voice, speaker, where_said
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


def disagreements(incidents: Sequence[Incident], reports: Mapping[str, Report]) -> Iterator[Finding]:
    """Findings on tolls, perpetrators, sides of a place, counted things, directions and "firsts".

    Parameters
    ----------
    incidents : sequence of Incident
    reports : mapping
        Reports by id: the same speaker's toll in a later one is an update.
    """
    in_order = [replace(i, claims=tuple(sorted(i.claims, key=where_said))) for i in incidents]
    for incident in in_order:
        yield from tolls(incident, reports)
        yield from _perpetrators(incident)
        yield from _sides(incident)
        yield from counts(incident)
        yield from directions(incident, reports)
    yield from _firsts(in_order)


def _perpetrators(incident: Incident) -> Iterator[Finding]:
    blamed: dict[str, Claim] = {}
    for claim in incident.claims:
        if claim.kind is ClaimKind.ATTRIBUTION and isinstance(claim.value, str) and is_claimed(claim):
            blamed[claim.value] = max(blamed.get(claim.value, claim), claim, key=_weight)
    denied: dict[str, Claim] = {}
    sided = [c for c in denials(incident) if c.side is not None]
    for claim in sorted(sided, key=lambda c: _owns_to_one(c, incident)):
        denied.setdefault(str(claim.side), claim)
    for (who, alleged), (side, denial) in product(blamed.items(), denied.items()):
        # What a party owns to is another strike than the one it denies.
        if same_side(who, side) and not _is_owned(alleged) and not one_voice(alleged, denial):
            verdict, reason = _blamed_and_denied(alleged, denial, incident)
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


def _blamed_and_denied(alleged: Claim, denial: Claim, incident: Incident) -> tuple[Verdict, Sentence]:
    said = {"speaker": speaker(alleged), "who": str(alleged.value), "other_speaker": speaker(denial)}
    if _owns_to_one(denial, incident):
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


def _owns_to_one(denial: Claim, incident: Incident) -> bool:
    """Whether a party says beside its denial that it struck: "denied hitting homes; hit a port"."""
    return any(
        c.kind is ClaimKind.ATTRIBUTION
        and c.report == denial.report
        and isinstance(c.value, str)
        and c.side is not None
        and denial.side is not None
        and same_side(c.side, c.value)
        and same_side(c.side, denial.side)
        for c in incident.claims
    )


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
    for (one, a), (other, b) in combinations(sorted(told.values(), key=lambda t: where_said(t[1])), 2):
        if one is other or one.date is None or other.date is None or one.date.meets(other.date):
            continue
        if isinstance(a.value, str) and isinstance(b.value, str) and same_side(a.value, b.value):
            reason = say(
                "Both are called %(who)s's first, on %(day)s and %(other_day)s: "
                "both hold only if the earlier wasn't theirs.",
                who=a.value,
                day=min(one.date.start, other.date.start),
                other_day=max(one.date.start, other.date.start),
            )
            yield disagreement(a, b, FIRST, Verdict.CONTRADICTED, reason)
