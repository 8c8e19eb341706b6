"""Claims against all else that was reported: strikes where none was said to be, one claim in two units."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from incidents.checking.assess import LOWER_BOUNDS, NO_NUMBER
from incidents.checking.check import is_region_denied, not_checkable
from incidents.checking.checks import Checks
from incidents.checking.claimed import Claimed, claimed_of
from incidents.checking.retold import retold
from incidents.checking.strikes import Strikes, farthest_m, struck
from incidents.checking.told import few, one_voice
from incidents.checking.wording import relation_in_words
from incidents.gather import by_event
from incidents.model import Claim, DistanceClaim, Finding, Incident, PlaceRef, Relation, Verdict
from incidents.places import APART, AREA, SAME, agreement, specificity
from incidents.reading.places.offsets import is_placed_by
from incidents.sentence import Number, Sentence, say

# Without a number these say where something is; the rest of the relations ask how far off.
_REGIONS = frozenset({Relation.IN, Relation.OVER})
# Of more strikes than this, a claim that there were none is held against those nearest to what it denies.
_MOST_STRIKES = 50
# So many times as far off, a place that the words don't name is a wrong guess at what they measure from.
_FAR_OFF = 3.0


def crosscheck(
    claims: Sequence[Claim],
    incidents: Sequence[Incident],
    *,
    asking: Collection[str] | None = None,
    of: str | None = None,
) -> tuple[Finding, ...]:
    """All findings on the distance claims of a set of reports.

    Parameters
    ----------
    claims : sequence of Claim
        With their references as the incidents know them.
    incidents : sequence of Incident
    asking : collection of str, optional
        The reports whose claims are held against places and strikes; by default all are.
    of : str, optional
        The report that must have a side in each.
    """
    claimed = claimed_of(claims, by_event(incidents))
    asked = claimed if asking is None else [c for c in claimed if c.claim.report in asking]
    places = _Places(Strikes(incidents), of)
    found = [f for c in few(asked, _said) for f in places.findings(c)]
    return (*found, *retold(claimed, of))


def identified(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings with ids made of what they compare: another reading of the same words gives the same."""
    seen: Counter[str] = Counter()
    found = []
    for finding in findings:
        compared = [finding.relation, *_side(finding.claim), *_side(finding.against), *_side(finding.subject)]
        key = f"{finding.claim.report}-{_digest(compared)}"
        seen[key] += 1
        found.append(replace(finding, id=key if seen[key] == 1 else f"{key}-{seen[key]}"))
    return tuple(found)


def _side(side: Claim | PlaceRef | None) -> list[str]:
    if isinstance(side, Claim):
        return [side.report, side.kind, str(side.span.start), str(side.span.end)]
    return [] if side is None else [side.place_id or side.name]


def _digest(parts: Sequence[str]) -> str:
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _said(claimed: Claimed) -> Hashable:
    """What a speaker says of strikes, whichever of a report's events it is told under; of others, itself."""
    claim, value = claimed.claim, claimed.value
    if value.subject is not None or claimed.located is not None:
        return claim.id
    place = value.reference.place_id or value.reference.name
    what = (value.relation, value.distance, value.actor, claim.negated, place)
    days = claim.date and (claim.date.start, claim.date.end)
    return claim.report, claim.claimant, claim.side, days, what


class _Places:
    """Distance claims held against places and strikes.

    Parameters
    ----------
    strikes : Strikes
    of : str or None
        The report that must have a side in a finding; those of others' claims on places may come too.
    """

    def __init__(self, strikes: Strikes, of: str | None) -> None:
        self._strikes, self._of = strikes, of
        self._check = Checks().on_place

    def findings(self, claimed: Claimed) -> Iterator[Finding]:
        """The findings on one claim."""
        claim, value = claimed.claim, claimed.value
        is_of_strikes = value.relation in LOWER_BOUNDS or is_region_denied(claim)
        if self._of not in (None, claim.report) and value.subject is not None:
            return
        if value.distance is None and value.relation not in LOWER_BOUNDS | NO_NUMBER:
            yield not_checkable(claim, value.reference, say("the claim names no distance"), finding_id="")
        elif value.subject is not None and is_placed_by(value, value.subject):
            why = say("nothing but this claim says where %(place)s is", place=value.subject.name)
            yield not_checkable(claim, value.reference, why, finding_id="")
        elif value.subject is not None and value.relation not in LOWER_BOUNDS:
            found = self._check(claim, value.subject)
            yield _not_meant(claim, value) if _is_misread(found, claim, value) else found
        elif is_of_strikes and value.subject is None and value.is_of_presence:
            why = say("the claim tells who or what stood near, which no reported strike says anything of")
            yield not_checkable(claim, value.reference, why, finding_id="")
        elif is_of_strikes and value.subject is None:
            yield from self._on_strikes(claimed)
        elif placing := _placed_by_another(claimed):
            if self._of in (None, claim.report, placing[1].report):
                yield self._check(claim, *placing)
        elif claimed.located is not None:
            why = say("nobody else says where that strike was")
            yield not_checkable(claim, value.reference, why, finding_id="")
        else:
            said = relation_in_words(value.relation, value.distance)
            why = say(
                "the text gives no place that “%(words)s” from %(place)s could be measured to",
                words=said,
                place=value.reference.name,
            )
            yield not_checkable(claim, value.reference, why, finding_id="")

    def _on_strikes(self, claimed: Claimed) -> Iterator[Finding]:
        """A claim that nothing struck nearby, against every located strike of that party in that window."""
        claim, value = claimed.claim, claimed.value
        own = (one for one in (claimed.origin, claimed.incident) if one is not None)
        disputed = [one for one in own if _is_disputed(claimed, one)]
        meant = self._strikes.meant(claim, value, but=disputed)
        numbers = self._strikes.nearest(meant, value.reference, _MOST_STRIKES)
        left_out = len(meant) - len(numbers)
        if self._of is not None and claim.report != self._of and value.distance is not None:
            numbers = self._strikes.told_by(self._of, numbers)
        nearest = [self._strikes.struck(number) for number in numbers.tolist()]
        if value.distance is None and value.relation not in _REGIONS:
            # No number to break: told is the strike that would break the smallest.
            nearest = sorted(nearest, key=lambda strike: farthest_m(value.reference, strike[0]))[:1]
            left_out = 0
        for place, placing in nearest:
            if self._of in (None, claim.report, placing and placing.report):
                yield self._check(claim, place, placing)
        if not nearest:
            yield not_checkable(claim, value.reference, _no_strike(value.actor or claim.side), finding_id="")
        if left_out:
            why = say(
                "%(count)s more strikes of that day lie farther off than these %(most)s, and were left out",
                count=Number(left_out),
                most=Number(len(nearest)),
            )
            yield not_checkable(claim, value.reference, why, finding_id="")


def _is_misread(found: Finding, claim: Claim, value: DistanceClaim) -> bool:
    """Whether a place that the claim's words don't name lies many times as far off as they say."""
    if found.verdict is not Verdict.CONTRADICTED or found.measured is None or value.distance is None:
        return False
    is_named = value.reference.name.casefold() in claim.quote.casefold()
    return not is_named and found.measured.min_m > _FAR_OFF * value.distance.high_m


def _not_meant(claim: Claim, value: DistanceClaim) -> Finding:
    why = say(
        "the claim doesn't name what it measures from; %(place)s lies too far off to be meant",
        place=value.reference.name,
    )
    return not_checkable(claim, value.reference, why, finding_id="")


def _no_strike(who: str | None) -> Sentence:
    if who is None:
        return say("no other located strike on that day is reported here")
    return say("no other located strike by %(who)s on that day is reported here", who=who)


def _is_disputed(claimed: Claimed, incident: Incident) -> bool:
    """Whether a strike is the one that a claim answers to: told with it, unless another puts it elsewhere."""
    if incident is claimed.origin:
        return True
    if incident is not claimed.incident or incident.place is None or incident.place.location is None:
        return incident is claimed.incident
    placing = struck(incident)[1]
    if placing is None or one_voice(claimed.claim, placing):
        return True
    return agreement(incident.place, claimed.value.reference) > APART


def _placed_by_another(claimed: Claimed) -> tuple[PlaceRef, Claim] | None:
    """The place of the event that a claim locates, with the claim of another speaker that puts it there."""
    incident, claim = claimed.located, claimed.claim
    if incident is None or incident.place is None or incident.place.location is None:
        return None
    place, placing = struck(incident)
    if placing is None or one_voice(claim, placing) or specificity(place.feature_code) >= AREA:
        return None
    if agreement(place, claimed.value.reference) == SAME:
        return None  # what struck 35 miles from a camp is another than the strike on the camp
    named = getattr(placing.value, "place_id", None)
    return (place, placing) if named is not None and named == incident.place.place_id else None
