"""Two claims of one side from one reference: a statement retold, or a strike on the claimed circle.

They share the reference, so that only their numbers are compared.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import islice

from geo.ranges import DistanceRange
from incidents.checking.assess import LOWER_BOUNDS
from incidents.checking.by_day import ByDay
from incidents.checking.claimed import Claimed
from incidents.checking.told import few
from incidents.checking.wording import VERDICTS, relation_in_words
from incidents.distance import Distance, Reading
from incidents.model import Finding, PlaceRef, Relation, Verdict
from incidents.places import SAME, SPOT, agreement, bare_name
from incidents.reading.blame.actors import same_side
from incidents.sentence import Length, Number, Sentence, joined, message, say

# Two numbers this near one another (as a share of the larger) can be one statement told twice.
_SAME_STATEMENT = 0.25
# Of more claims of a day with like numbers from one place, each is held against so many.
_MOST_ALIKE = 20
# For rounding, where numbers are looked through in their order.
_ROOM = 1.001


def retold(claimed: Sequence[Claimed], of: str | None = None) -> Iterator[Finding]:
    """Findings on claims about strikes that say almost the same number, or one that the other shuts out.

    Parameters
    ----------
    claimed : sequence of Claimed
    of : str, optional
        The report that must have a side in each.
    """
    distinct = _distinct(claimed)
    mine = [of in (None, c.claim.report) for c in distinct]
    alike = (numbers for numbers in _by_reference(distinct) if any(mine[n] for n in numbers))
    for n, m in sorted({pair for numbers in alike for pair in _near_in_number(distinct, numbers)}):
        if mine[n] or mine[m]:
            yield from _on_each_other(distinct[n], distinct[m])


def _distinct(claimed: Sequence[Claimed]) -> list[Claimed]:
    """Claims about strikes that say different things: what one speaker says again adds nothing."""
    seen: dict[Hashable, Claimed] = {}
    for c in claimed:
        value = c.value
        is_of_strikes = value.subject is None and not value.is_of_presence
        if is_of_strikes and value.distance is not None and c.claim.date is not None:
            origin = c.origin.id if c.origin else value.reference.place_id
            seen.setdefault((_said(c), origin), c)
    return list(few(seen.values(), _said))


def _said(claimed: Claimed) -> Hashable:
    claim, said = claimed.claim, claimed.value.distance
    number = said and (said.low_m, said.high_m, *_references(claimed.value.reference))
    who = (claimed.value.actor or claim.side, claim.claimant, claim.report)
    return claimed.value.relation, number, who, claim.date and claim.date.start


def _by_reference(claimed: Sequence[Claimed]) -> Iterable[list[int]]:
    """The numbers of claims that may be measured from one place."""
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, c in enumerate(claimed):
        for key in _references(c.value.reference):
            found[key].append(number)
        if c.origin is not None:
            found["event", id(c.origin)].append(number)
    return found.values()


def _references(place: PlaceRef) -> Iterator[tuple[object, ...]]:
    """What one at least of is alike in places that `incidents.places.agreement` takes for one."""
    if place.location is None:
        yield "name", bare_name(place.name)
    else:
        yield "at", place.location.point
        if place.place_id is not None:
            yield "id", place.place_id
        elif place.feature_code == SPOT:
            yield (SPOT,)


def _near_in_number(claimed: Sequence[Claimed], alike: list[int]) -> Iterator[tuple[int, int]]:
    """Pairs of claims whose numbers can be one statement told twice, the first told first."""
    alike = sorted(alike, key=lambda number: _middle_m(claimed[number]))
    by_day = ByDay([claimed[number].claim.date for number in alike])
    for at, number in enumerate(alike):
        most = _middle_m(claimed[number]) / (1 - _SAME_STATEMENT)
        for later in islice(by_day.meeting(claimed[number].claim.date, after=at), _MOST_ALIKE):
            if _middle_m(claimed[alike[later]]) > most * _ROOM:
                break
            yield min(number, alike[later]), max(number, alike[later])


def _middle_m(claimed: Claimed) -> float:
    return claimed.value.distance.middle_m if claimed.value.distance else 0.0


def _on_each_other(a: Claimed, b: Claimed) -> Iterator[Finding]:
    """Two claims of one side from one reference: a statement retold, or a strike on the claimed circle."""
    if a.value.distance is None or b.value.distance is None or not _comparable(a, b):
        return
    larger = max(a.value.distance.middle_m, b.value.distance.middle_m)
    if abs(a.value.distance.middle_m - b.value.distance.middle_m) > _SAME_STATEMENT * larger:
        return
    bounds = [c.value.relation in LOWER_BOUNDS for c in (a, b)]
    if bounds[0] == bounds[1]:
        if a.value.distance.middle_m != b.value.distance.middle_m:
            yield _compared(a, b, "restated")
    else:
        bound, other = (a, b) if bounds[0] else (b, a)
        if other.value.relation is Relation.AT:
            yield _compared(bound, other, bound.value.relation.value)


def _comparable(a: Claimed, b: Claimed) -> bool:
    """Whether two claims are of one side, about one window, and measured from one place."""
    if a.value.subject is not None or b.value.subject is not None:
        return False
    sides = [c.value.actor or c.claim.side for c in (a, b)]
    if sides[0] is None or sides[1] is None or not same_side(sides[0], sides[1]):
        return False
    if a.claim.date is None or b.claim.date is None or not a.claim.date.meets(b.claim.date):
        return False
    if a.origin is not None and a.origin is b.origin:
        return True
    return agreement(a.value.reference, b.value.reference) == SAME


def _compared(a: Claimed, b: Claimed, relation: str) -> Finding:
    """Claim `a` against claim `b`, number to number: they share the reference, whose uncertainty cancels."""
    first, second = a.value.distance, b.value.distance
    if first is None or second is None:
        raise AssertionError("both claims have a distance")
    verdicts = [_number_verdict(first, second, r, relation) for r in (Reading.STATED, Reading.ROUNDED)]
    verdict = verdicts[0] if verdicts[0] is verdicts[1] else Verdict.BORDERLINE
    robust = verdicts[0] is verdicts[1] and verdict is not Verdict.BORDERLINE
    ranges = [_around(d, Reading.ROUNDED) for d in (first, second)]
    gap = abs(first.middle_m - second.middle_m)
    return Finding(
        id="",
        claim=a.claim,
        against=b.claim,
        relation=relation,
        verdict=verdict,
        robust=robust,
        measured=ranges[1],
        claimed=ranges[0],
        margin_m=gap,
        flip_m=second.middle_m,
        subject=None,
        reason=_sentence(a, b, first, second, verdict, robust=robust),
        working=tuple(_lines(first, second, verdicts)),
    )


def _number_verdict(a: Distance, b: Distance, reading: Reading, relation: str) -> Verdict:
    """Both numbers carry rounding: where their ranges meet, a bound and a place on it can't be told apart."""
    first, second = _around(a, reading), _around(b, reading)
    if relation == "restated":
        return Verdict.CONTRADICTED if first.disjoint(second) else Verdict.CONSISTENT
    if second.max_m < first.min_m:
        return Verdict.CONTRADICTED
    return Verdict.CONSISTENT if second.min_m > first.max_m else Verdict.BORDERLINE


def _around(distance: Distance, reading: Reading) -> DistanceRange:
    delta = distance.tolerance_m(reading)
    return DistanceRange(min_m=max(0.0, distance.low_m - delta), max_m=distance.high_m + delta)


_ENDS = {
    Verdict.CONTRADICTED: say("they can't both hold"),
    Verdict.BORDERLINE: say("the same within rounding: not a contradiction"),
    Verdict.CONSISTENT: say("they can both hold"),
    Verdict.NOT_CHECKABLE: say("they can't be compared"),
}


def _sentence(
    a: Claimed, b: Claimed, first: Distance, second: Distance, verdict: Verdict, *, robust: bool
) -> Sentence:
    apart = say(
        "“%(first)s” and “%(second)s” differ by %(distance)s",
        first=relation_in_words(a.value.relation, first),
        second=relation_in_words(b.value.relation, second),
        distance=Length(abs(first.middle_m - second.middle_m)),
    )
    place = say(
        "both are measured from %(place)s, so that its position doesn't matter", place=a.value.reference.name
    )
    clauses = joined(apart, place, _ENDS[verdict], *([] if robust else [say("fragile")]))
    return say("%(sentence)s.", sentence=clauses)


def _lines(first: Distance, second: Distance, verdicts: Sequence[Verdict]) -> Iterator[Sentence]:
    readings = (Reading.STATED, Reading.ROUNDED)
    same = all(d.stated_m == d.rounded_m for d in (first, second))
    for reading, verdict in list(zip(readings, verdicts, strict=True))[same:]:
        a, b = _around(first, reading), _around(second, reading)
        ranges = say(
            "[%(least)s, %(greatest)s] m against [%(other_least)s, %(other_greatest)s] m: %(verdict)s",
            least=Number(a.min_m, 1),
            greatest=Number(a.max_m, 1),
            other_least=Number(b.min_m, 1),
            other_greatest=Number(b.max_m, 1),
            verdict=VERDICTS[verdict],
        )
        yield say(message("read either way: %(ranges)s") if same else _READ[reading], ranges=ranges)


_READ = {
    Reading.STATED: message("read as stated: %(ranges)s"),
    Reading.ROUNDED: message("read as rounded: %(ranges)s"),
}
