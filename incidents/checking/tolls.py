"""Tolls of one incident that can't both hold: an update of a number, or a disagreement between speakers."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from itertools import combinations

from incidents import linear
from incidents.checking.counted import from_to, harm_in_words
from incidents.checking.told import disagreement, is_claimed, one_voice, speaker
from incidents.distance import rounded_step
from incidents.model import HARMS, Claim, ClaimKind, Finding, Incident, Report, Toll, Verdict
from incidents.reading.figures.numbers import COUNTING_WORDS
from incidents.sentence import Number, Sentence, say

TOLL = "toll"
_NUMBER = linear.compile(
    rf"(?i)\b\d[\d.,]*(?:[^\w.,-]|$)|\b(?:{'|'.join(COUNTING_WORDS)})\b|\p{{Arabic}}|\b(?:toll|nobody|no|none|all)\b"
)
_SOMEBODY = linear.compile(
    r"(?i)(?:^|\b(?:killing|killed|wounding|wounded|injuring|injured|and) )(?:an?|his|her|their) \w"
)
# Who is taken for a civilian unless more is known.
_LIKELY_CIVILIANS = frozenset({"children", "women", "women and children"})
# A report with more tolls of one incident than this is no report.
_MOST_TOLLS = 60
# Words for the people counted, by who they are: tolls of different people don't compare.
_GROUPS = {
    "forces": frozenset({"soldier", "soldiers", "troops", "forces", "servicemen", "policemen", "police"}),
    "fighters": frozenset(
        {"fighter", "fighters", "militant", "militants", "rebels", "terrorists", "jihadists"}
    ),
    "leaders": frozenset({"leaders"}),
    "civilians": frozenset({"civilian", "civilians"}),
    "children": frozenset({"child", "children"}),
    "women": frozenset({"woman", "women", "mother"}),
    "women and children": frozenset({"women and children"}),
}


def tolls(incident: Incident, reports: Mapping[str, Report]) -> Iterator[Finding]:
    """Findings on the numbers of an incident that can't both hold: updates and disagreements.

    Parameters
    ----------
    incident : Incident
        Its claims in order.
    reports : mapping
        Reports by id: the same speaker's number in a later one is an update.
    """
    for what in HARMS:
        told: dict[tuple[object, ...], Claim] = {}
        counted = [
            c
            for c in incident.claims
            if c.kind is ClaimKind.CASUALTIES and is_claimed(c) and _range(c, what) is not None
        ]
        named = {(c.report, _range(c, what)) for c in counted if c.claimant is not None}
        for claim in counted:
            # A headline repeats what its report goes on to attribute.
            if claim.claimant is not None or (claim.report, _range(claim, what)) not in named:
                told.setdefault((speaker(claim), _people(claim), _range(claim, what)), claim)
        ranges = _of_all(told.values(), what)
        for a, b in combinations(list(told.values())[:_MOST_TOLLS], 2):
            if _comparable(a, b, what) and _disjoint(ranges[a.id], ranges[b.id]):
                first, second = sorted((a, b), key=lambda c: _published(c, reports))
                yield _toll(first, second, what, reports)


def _toll(first: Claim, second: Claim, what: str, reports: Mapping[str, Report]) -> Finding:
    """The finding on two tolls in the order in which they were published."""
    counts = say(
        "%(first)s (%(speaker)s) and %(second)s (%(other_speaker)s)",
        first=_words(first, what),
        speaker=speaker(first),
        second=_words(second, what),
        other_speaker=speaker(second),
    )
    if speaker(first) == speaker(second) and first.report != second.report:
        reason = say("An update, or two reports of it: %(counts)s.", counts=counts)
        return disagreement(first, second, TOLL, Verdict.CONSISTENT, reason)
    if _is_update(first, second, what, reports):
        reason = say("An update: %(counts)s; a count changes with time.", counts=counts)
        return disagreement(first, second, TOLL, Verdict.CONSISTENT, reason)
    if _people(first) != _people(second) and _has_no_civilians(first, second, what):
        reason = say("%(counts)s: both hold only if none of these counts as a civilian.", counts=counts)
        return disagreement(first, second, TOLL, Verdict.BORDERLINE, reason)
    reason = say("A disagreement: %(counts)s can't both be the number.", counts=counts)
    return disagreement(first, second, TOLL, Verdict.CONTRADICTED, reason)


def _is_update(first: Claim, second: Claim, what: str, reports: Mapping[str, Report]) -> bool:
    """Whether the later toll takes the earlier's place: it "rose to" more, or the missing were found."""
    days = _published(first, reports), _published(second, reports)
    is_one_day = first.report == second.report or (all(days) and days[0] == days[1])
    if what == "missing" and not is_one_day:
        return True
    # In one report the newer number may be told first: "has risen to 140; it had been put at 82".
    is_in_order = first.report != second.report and all(days) and days[0] != days[1]
    orders = [(first, second)] if is_in_order else [(first, second), (second, first)]
    return any(_takes_the_place(new, old, what) for old, new in orders)


def _takes_the_place(new: Claim, old: Claim, what: str) -> bool:
    above, below = _range(new, what), _range(old, what)
    is_told_so = isinstance(new.value, Toll) and new.value.is_update
    return is_told_so and above is not None and below is not None and above[0] > below[1]


def _published(claim: Claim, reports: Mapping[str, Report]) -> str:
    """The day of a claim's report, ISO; "" where unknown."""
    day = reports[claim.report].published if claim.report in reports else None
    return day.isoformat() if day else ""


def _range(claim: Claim, what: str) -> tuple[float, float] | None:
    """The numbers that a toll leaves open: a hedged one as far as people round; None for a part of a toll."""
    if not isinstance(claim.value, Toll) or claim.value.is_part:
        return None
    low, high = claim.value.ends(what)
    if low is None and high is None:
        return None
    slack = [float(rounded_step(str(n))) / 2 if n and claim.value.hedged else 0.0 for n in (low, high)]
    is_open = high is None or claim.value.is_of_bodies
    return (low or 0) - slack[0], float("inf") if is_open or high is None else high + slack[1]


def _of_all(claims: Collection[Claim], what: str) -> dict[str, tuple[float, float] | None]:
    """The numbers that each toll leaves open for all of the people, by the claim's id.

    Whom a speaker names one by one, or counts in several places, are some of them: "a driver was killed".
    """
    counts = Counter((c.report, c.claimant, _people(c)) for c in claims)
    found = {}
    for claim in claims:
        own = _range(claim, what)
        is_some = counts[claim.report, claim.claimant, _people(claim)] > 1 or _is_one_by_one(claim.quote)
        found[claim.id] = (own[0], float("inf")) if own and own[1] and is_some else own
    return found


def _is_one_by_one(quote: str) -> bool:
    """Whether the words of a toll name people without a number: "a man and his daughter died"."""
    return _SOMEBODY.search(quote) is not None and _NUMBER.search(quote) is None


def _disjoint(a: tuple[float, float] | None, b: tuple[float, float] | None) -> bool:
    return a is not None and b is not None and (a[1] < b[0] or b[1] < a[0])


def _words(claim: Claim, what: str) -> Sentence:
    value = claim.value if isinstance(claim.value, Toll) else Toll()
    low, high = value.ends(what)
    if high is None:
        return harm_in_words(what, say("at least %(number)s", number=Number(low or 0)))
    number = Number(low or 0) if low == high else from_to(low or 0, high)
    return harm_in_words(what, say("about %(number)s", number=number) if value.hedged else number)


def _comparable(a: Claim, b: Claim, what: str) -> bool:
    """Whether two tolls count the same people.

    Two numbers of one speaker in one report are of two groups; a smaller number of a named group may be a
    part of a larger one of people not named.
    """
    if one_voice(a, b):
        return False
    groups = [_people(c) for c in (a, b)]
    if groups[0] == groups[1]:
        return True
    if None not in groups:
        return _has_no_civilians(a, b, what)
    whole, part = (a, b) if groups[0] is None else (b, a)
    least, most = _range(whole, what), _range(part, what)
    return least is not None and most is not None and most[0] > least[1]


def _has_no_civilians(a: Claim, b: Claim, what: str) -> bool:
    """Whether one toll is of no civilians, and the other of women or children."""
    groups = {_people(c): c for c in (a, b)}
    none = groups.get("civilians")
    return none is not None and _range(none, what) == (0.0, 0.0) and not _LIKELY_CIVILIANS.isdisjoint(groups)


def _people(claim: Claim) -> str | None:
    said = claim.value.group if isinstance(claim.value, Toll) else None
    return next((kind for kind, words in _GROUPS.items() if said in words), None)
