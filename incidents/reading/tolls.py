"""Casualties: how many were killed and wounded, in which words, as ranges."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import re2

from incidents.model import Span, Toll
from incidents.reading.numbers import COUNTING_WORDS, EXACT_NUMBER, VAGUE_NUMBER, parse_number

_BOUND = (
    r"(?:at least|at most|up to|more than|over|nearly|almost|about|around|some|as many as|no fewer than|an estimated"
    r"|approximately|not less than)"
)
_OPEN_BELOW = frozenset({"at least", "more than", "over", "no fewer than", "not less than"})
_OPEN_ABOVE = frozenset({"up to", "at most", "as many as"})

_WHO = (
    r"(?:people|persons?|civilians?|soldiers?|troops?|fighters?|militants?|rebels?|children|child|women|woman|men|man"
    r"|girls?|boys?|students?|workers?|guards?|officers?|members|policemen|police|medics|others?|residents|villagers"
    r"|terrorists?|jihadists?|forces|personnel|refugees|prisoners|patients|bystanders?|dead|bodies|lives|victims"
    r"|casualties|farmers?|engineers?|brothers?|family members|of them|more|servicemen|combatants|mothers?|fathers?|wife|husband|grandmother|grandfather|sons?|daughters?|babies|baby|infants?)"
)
_KILL = r"(?:killed|dead|died|slain|martyred|perished|killed or wounded)"
_DIED = r"(?:killed|died|slain|martyred|perished)"
_HURT = r"(?:injured|wounded|hurt)"
# What may stand between a number and its noun: "Syrian army", "Daesh", "of its".
_ADJECTIVES = r"(?:(?:[\pL'\-]+) ){0,4}?"
_AUX = r"(?:(?:were|was|have been|had been|has been|are|had|have|reportedly|allegedly|also|likely) ){0,3}"
_N = (
    rf"(?:(?P<bound>{_BOUND}|between) )?(?P<n>{EXACT_NUMBER}|{VAGUE_NUMBER})"
    rf"(?:(?: (?:to|or|and) |-|–)(?P<to>{EXACT_NUMBER}|more))?"
)
_N2 = _N.replace("?P<bound>", "?P<bound2>").replace("?P<n>", "?P<n2>").replace("?P<to>", "?P<to2>")
_OF = r"(?: of (?:the |its |their )?)?"

# (pattern, what the number counts); the first group that matches is the number. An example stands behind each.
_PATTERNS: tuple[tuple[str, str], ...] = (
    # "four killed and 13 wounded"; "60 were killed and about 100 more were injured"
    (
        rf"\b{_N} {_ADJECTIVES}(?:{_WHO} )?{_AUX}{_KILL}(?:,)? (?:and|while) {_N2} {_ADJECTIVES}(?:{_WHO} )?{_AUX}{_HURT}\b",
        "both",
    ),
    # "killing at least three soldiers and injuring 13 others"
    (
        rf"\b(?:killing|killed|kills) {_N}{_OF} {_ADJECTIVES}(?:{_WHO})?,? and (?:injuring|injured|wounding|wounded|hurting|hurt)"
        rf" {_N2}(?: {_ADJECTIVES}{_WHO})?\b",
        "both",
    ),
    # "killed a mother and two children"
    (rf"\b(?:killing|killed|kills) {_N} {_ADJECTIVES}{_WHO} and {_N2} {_ADJECTIVES}{_WHO}\b", "sum"),
    # "two children and their mother" (a person beside a number)
    (rf"\b(?:killing|killed|kills|claimed|left dead) {_N} {_ADJECTIVES}{_WHO} and (?:their|his|her|a) (?:mother|father|wife|grandmother|brother|sister|child|son|daughter)\b", "killed+1"),
    (rf"\b(?:killing|killed|claimed) (?P<bound>)(?P<n>{EXACT_NUMBER}) or (?P<to>more)\b", "killed"),
    # "killed dozens of militants"; "killing three soldiers"
    (rf"\b(?:killing|killed|kills|claimed the lives of|claimed) {_N}{_OF} ?{_ADJECTIVES}{_WHO}\b", "killed"),
    # "62 forces have been killed"; "four soldiers died"
    # "two civilians and between one and five militants were killed"
    (rf"\b{_N} {_ADJECTIVES}{_WHO} and {_N2} {_ADJECTIVES}{_WHO} {_AUX}{_DIED}\b", "sum"),
    (rf"\b{_N}{_OF} {_ADJECTIVES}{_WHO}(?: [\w\- ]{{0,40}}?|,[^,.;]{{0,60}},)? ?{_AUX}{_DIED}\b", "killed"),
    # "nine dead", "60 killed"
    (rf"\b{_N} {_AUX}{_KILL}\b", "killed"),
    (rf"\bleft {_N} {_ADJECTIVES}(?:{_WHO} )?(?:dead|killed)\b", "killed"),
    (rf"\b(?:death toll|toll|the dead|number of dead|dead)(?: [\w]+){{0,2}}? (?:at|of|to|as|reached|rose to|stood at) {_N}\b", "killed"),
    (rf"\bleft {_N} {_ADJECTIVES}(?:{_WHO} )?{_HURT}\b", "wounded"),
    (rf"\b(?:injuring|wounding|hurting|injured|wounded|hurt) {_N}{_OF} ?{_ADJECTIVES}{_WHO}\b", "wounded"),
    (rf"\b{_N} {_ADJECTIVES}(?:{_WHO} )?{_AUX}{_HURT}\b", "wounded"),
    (r"قُ?تل (?P<n>" + EXACT_NUMBER + r")(?P<bound>)(?P<to>)", "killed"),
    (r"(?:مقتل|بقتل) (?P<n>" + EXACT_NUMBER + r")(?P<bound>)(?P<to>)", "killed"),
    (r"(?:أصيب|إصابة|جرح) (?P<n>" + EXACT_NUMBER + r")(?P<bound>)(?P<to>)", "wounded"),
)  # fmt: skip
_COMPILED = tuple((re2.compile(f"(?i){pattern}"), kind) for pattern, kind in _PATTERNS)
_NOBODY = re2.compile(
    r"(?i)\b(?:no (?:casualties|deaths|injuries|human beings)|(?:no one|nobody|none) (?:was|were) (?:killed|hurt|injured)"
    r"|(?:the )?crew (?:was|were) unhurt)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TollMention:
    """A toll in a sentence, span within it."""

    span: Span
    toll: Toll


def find_tolls(text: str) -> list[TollMention]:
    """The tolls of one sentence with plain characters, in order; patterns that say more win over those that say less.

    Examples
    --------
    >>> (found,) = find_tolls("killing at least three soldiers and injuring 13 others")
    >>> found.toll.killed_min, found.toll.killed_max, found.toll.wounded_max
    (3, None, 13)
    """
    found: list[TollMention] = []
    if not _PREFILTER.search(text):
        return found
    for pattern, kind in _COMPILED:
        for match in _matches(pattern, text):
            span = Span(start=match.start(), end=match.end())
            if any(span.overlaps(other.span) for other in found):
                continue
            toll = _toll(match.groupdict(), kind)
            if toll is not None:
                hedged = (match["bound"] or "").casefold() in _HEDGED
                whole = replace(toll, group=_group(match.group()), hedged=hedged)
                found.append(TollMention(span=span, toll=whole))
    for match in _NOBODY.finditer(text):
        nobody = Toll(killed_min=0, killed_max=0, wounded_min=0, wounded_max=0, group=None)
        found.append(TollMention(span=Span(start=match.start(), end=match.end()), toll=nobody))
    return sorted(found, key=lambda m: m.span.start)


def _matches(pattern: "re2._Regexp[str]", text: str) -> Iterator["re2._Match[str]"]:
    """Matches of a pattern, without those that take "a doctor said nine" for one, or "none of the 30" for 30."""
    number, second, at = pattern.groupindex["n"], pattern.groupindex.get("n2"), 0
    while (match := pattern.search(text, at)) is not None:
        article = match["n"].casefold() in ("a", "an")
        end = match.start(second) if second and match[second] else match.end()
        if article and _NUMBER_LATER.search(text[match.end(number) : end]):
            at = match.end(number)
        elif _NONE_OF.search(text[max(0, match.start() - 20) : match.start()]):
            at = match.end()
        else:
            yield match
            at = match.end()


_NUMBER_LATER = re2.compile(rf"(?i)\b(?:[0-9]|{'|'.join(COUNTING_WORDS)})")
_NONE_OF = re2.compile(r"(?i)\b(?:none|no one|nobody|not one) of (?:the |those |them |its )?$")
_PREFILTER = re2.compile(
    r"(?i)kill|dead|die[ds]|dying|slain|martyr|perish|injur|wound|hurt|toll|casualt|lives|no human|unhurt|deaths|قُ?تل|مقتل|بقتل|أصيب|إصابة|جرح"
)
_HEDGED = frozenset({"about", "around", "some", "approximately", "nearly", "almost", "an estimated"})
_GROUP = re2.compile(
    r"(?i)\b(soldiers?|troops?|forces|fighters?|militants?|civilians?|children|child|people|women|mother|policemen)\b"
)


def _group(words: str) -> str | None:
    match = _GROUP.search(words)
    return match.group(1).casefold() if match else None


def _toll(groups: dict[str, str | None], kind: str) -> Toll | None:
    low, high = _bounds(groups["bound"], groups["n"], groups["to"])
    if low is None:
        return None
    if kind == "both":
        second = _bounds(groups["bound2"], groups["n2"], groups["to2"])
        return Toll(killed_min=low, killed_max=high, wounded_min=second[0], wounded_max=second[1])
    if kind == "sum":
        more, most = _bounds(groups["bound2"], groups["n2"], groups["to2"])
        return Toll(
            killed_min=low + (more or 0), killed_max=None if high is None or most is None else high + most
        )
    if kind == "killed+1":
        return Toll(killed_min=low + 1, killed_max=None if high is None else high + 1)
    if kind == "killed":
        return Toll(killed_min=low, killed_max=high)
    return Toll(wounded_min=low, wounded_max=high)


def _bounds(bound: str | None, number: str | None, to: str | None) -> tuple[int | None, int | None]:
    """Least and greatest count; a number too large or not whole is no toll."""
    value = parse_number(number or "")
    low, high = value.low, value.high
    if to:
        high = None if to.casefold() == "more" else parse_number(to).high
    said = (bound or "").casefold()
    if said in _OPEN_BELOW:
        high = None
    elif said in _OPEN_ABOVE:
        low, high = 0, value.high
    if low != int(low) or low > 1_000_000 or (high is not None and high < low):
        return None, None
    return int(low), None if high is None else int(high)
