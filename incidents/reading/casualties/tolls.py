"""Casualties: how many were killed and wounded, in which words, as ranges.

A sentence is reduced to one tag a word (`toll_words`); patterns stand over these tags (`toll_patterns`), so that
"killed a woman and her three children" and "مقتل امرأة وثلاثة أطفال" are one pattern.
"""

from collections.abc import Iterator
from dataclasses import replace

from incidents.model import HARMS, Span, Toll
from incidents.reading.casualties.shares import TollMention, shared_out
from incidents.reading.casualties.toll_counts import toll_of
from incidents.reading.casualties.toll_none import nobody, uncounted, unhurt
from incidents.reading.casualties.toll_parts import NEAR, UNSAID, Found, elsewhere, parts_of
from incidents.reading.casualties.toll_patterns import (
    AFTER_PART,
    AGAIN,
    PUT,
    patterns_for,
)
from incidents.reading.casualties.toll_words import Tagged, tagged
from incidents.reading.text.cues import Cue
from incidents.reading.text.remembered import remembered

_CUE = Cue(
    r"(?i)kill|dead|lost |harmed|eliminated|to death|human being|unhurt|unharmed|unscathed|uninjured|surviv|die[ds]|slain|martyr|perish|massacre|murder|execut|injur|wound|hurt|maim|toll|casualt|lives|lost h|the figure|put it at|put the number|put their number|slaughter|butcher|fatalit|corpse|body|bodies|missing|unaccounted|accounted for|neutrali[sz]|wiped out|the loss of|death|victims|\b[KW]IA\b|disappear|the fate of|hospital|being treated|among th"
    r"|deaths|number of|قتل|قُتل|قتيل|استشه|شهيد|شهداء|[يت]صب|[يت]صاب|أصي?اب|أصيب|اصيب|إصاب|اصاب|أرواح|ضحاي|خسائر|جرح|جُرح|جريح|مصاب|مصرع|وفاة|حياة|ضحي|لقوا|حتفه|توفي|قض|القضاء على|فقدان|مفقود|تحييد|قتلى|جرحى|جثث|جثة|جثت|جثام|جثما"
)


# Bodies count where they are found, not "UN bodies"; the words that say so.
_BODIES, _PART = "bodies", "part"
_FOUND = frozenset(
    """recovered recovering recover pulled pulling retrieved retrieving found finding discovered dug exhumed unearthed
    uncovered collected gathered taken arrived arriving transferred evacuated transported delivered buried burying brought counted received saw seen removed removing extracted identified rubble morgue lying
    lay انتشال انتشلت انتشل انتشلوا عثر عثرت العثور دفن استخراج استخرجت إخراج الأنقاض أنقاض وصول وصلت""".split()
)
_RISING = frozenset(
    """rose risen rises rising raised raises raising climbed climbs climbing increased increases increasing jumped grew
    revised revising taking takes pushing pushed lifting brought bringing brings updated now ارتفع ارتفعت ارتفاع وارتفاع يرتفع ترتفع""".split()
)
_MORE = frozenset("more another others other additional".split())
_HURT = frozenset({"wounded", "injured"})
_OF_WOUNDS = frozenset("wounds injuries hospital hospitals".split())
_UP_TO = frozenset({"toll up to", "death toll up to"})
_TO = frozenset({"to", "at", "إلى", "الى"})


@remembered
def find_tolls(text: str) -> list[TollMention]:
    """The tolls of one sentence with plain characters, in order; a part of the people counted is marked as one.

    Examples
    --------
    >>> (found,) = find_tolls("killing at least three soldiers and injuring 13 others")
    >>> found.toll.killed_min, found.toll.killed_max, found.toll.wounded_max
    (3, None, 13)
    """
    if not _CUE.stands_in(text):
        return []
    words = tagged(text)
    found = _told(words)
    joined = [*_joined(words.tags, found)]
    found = sorted([*joined, *parts_of(words, found), *elsewhere(words, joined)], key=lambda f: f.start)
    mentions = [
        TollMention(span=Span(start=words.spans[f.start][0], end=words.spans[f.end - 1][1]), toll=f.toll)
        for f in found
    ]
    return shared_out(text, mentions)


def _told(words: Tagged) -> list[Found]:
    """The tolls in order, each by the first pattern that fits; no two share a word."""
    taken = bytearray(len(words.tags))
    found = []
    for one in _candidates(words):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            found.append(one)
    if any(f.toll.killed_min for f in found):
        found += [f for f in _again(words) if not any(taken[f.start : f.end])]
    elif not found and "y" in words.tags:
        found += _put(words)
    return sorted(found, key=lambda f: f.start)


def _candidates(words: Tagged) -> Iterator[Found]:
    tags = frozenset(words.tags)
    if tags & {"z", "Z", "Y"}:
        yield from nobody(words)
    if "h" in tags:
        yield from unhurt(words)
    for kind, pattern in patterns_for(words.tags):
        if kind == _BODIES and not any(word.removeprefix("و") in _FOUND for word in words.words):
            continue
        for match in pattern.finditer(words.tags):
            harm = "killed" if kind in (_BODIES, _PART) else kind
            toll = toll_of(words, match.start("people"), match.end("people"), harm)
            if toll is not None:
                span = match.start(), match.end("people")
                is_part = kind == _PART or _is_known(words.tags, *match.span("people"), toll)
                is_part = (
                    is_part or _is_outdated(words, match.start("people")) or _is_alone(words, match.end())
                )
                is_part = is_part or words.words[match.start()] in _OWN_DEAD
                # "killing scores of them": of the attackers, and no toll of all
                is_part = is_part or words.words[match.end("people") : match.end("people") + 1] == ["of them"]
                is_part = is_part or (harm == "killed" and _is_addition(words, *span))
                toll = replace(
                    toll,
                    is_update=_is_update(words, *span),
                    is_part=is_part,
                    is_of_bodies=kind == _BODIES or _is_in_hospitals(words, match.end()),
                )
                yield Found(start=match.start(), end=match.end(), toll=toll)
    if "C" in tags:
        yield from uncounted(words)


def _is_update(words: Tagged, start: int, end: int) -> bool:
    """Whether a number takes the place of an earlier one: "rose to 23", "raising the toll to 23"."""
    first = max(words.tags.rfind(".", 0, start) + 1, start - NEAR)
    if not _UP_TO.isdisjoint(words.words[start:end]):
        return True
    return not _RISING.isdisjoint(words.words[first:end]) and not _TO.isdisjoint(words.words[first:end])


def _is_known(tags: str, start: int, end: int, toll: Toll) -> bool:
    """Whether a few people are spoken of that were told of before: "the two hostages died"."""
    counts = [high for harm in HARMS for high in toll.ends(harm)[1:] if high]
    return tags[start] == "i" and "a" not in tags[start:end] and bool(counts) and max(counts) < _MANY


def _is_outdated(words: Tagged, start: int) -> bool:
    """Whether a number is told as an earlier one, of those known then: "an earlier toll put it at 17"."""
    before = words.words[max(0, start - _NEAR_BEFORE) : start]
    if not _AT_FIRST.isdisjoint(before) and not _SPOKE.isdisjoint(before):
        return True
    was_initial = not _INITIAL.isdisjoint(before) and not _WAS.isdisjoint(before)
    return (was_initial or not _EARLIER.isdisjoint(before)) and not _COUNTS.isdisjoint(before)


def _is_alone(words: Tagged, end: int) -> bool:
    """Whether a number is of one place among several: "thirty-six were killed in Khost alone"."""
    following = words.words[end : end + NEAR]
    place = words.tags[end : end + len(following)]
    return "alone" in following and set(place[: following.index("alone")]) <= set("ofiNjc")


def _is_addition(words: Tagged, start: int, end: int) -> bool:
    """Whether a number adds to one told elsewhere: "bringing it to 9 after two of the wounded died"."""
    said = words.words[start:end]
    if words.words[max(0, start - 1) : start] == ["after"] and "T" in words.tags[:start]:
        return True
    if _MORE.isdisjoint(said):
        return "T" in words.tags and "of" in said and not _HURT.isdisjoint(said)
    return "T" in words.tags[end:] or not _OF_WOUNDS.isdisjoint(words.words[end : end + NEAR])


def _is_in_hospitals(words: Tagged, end: int) -> bool:
    """Whether people are counted where they were brought to: "355 dead in three hospitals"."""
    after = words.words[end : end + _NEAR_AFTER]
    return after[:1] == ["in"] and not _HOUSES.isdisjoint(after)


def _again(words: Tagged) -> Iterator[Found]:
    """Bare numbers that another speaker sets against a toll of the same sentence."""
    for match in AGAIN.finditer(words.tags):
        toll = toll_of(words, match.start("people"), match.end("people"), "killed")
        if toll is not None:
            yield Found(start=match.start("people"), end=match.end(), toll=toll)


def _put(words: Tagged) -> Iterator[Found]:
    """The bare number of a sentence of its own, to which a speaker puts the dead: "The mayor put it at nine."."""
    match = PUT.search(words.tags)
    if match is not None and words.words[match.start()].startswith("put "):
        toll = toll_of(words, match.start("people"), match.end("people"), "killed")
        if toll is not None:
            yield Found(start=match.start(), end=match.end("people"), toll=toll)


def _joined(tags: str, found: list[Found]) -> Iterator[Found]:
    """Tolls, where those of the killed, the wounded and the missing stand side by side as one."""
    waiting: Found | None = None
    for one in found:
        both = _both(waiting, one) if waiting and _is_beside(tags, waiting, one) else None
        if waiting is not None and both is not None:
            waiting = Found(start=waiting.start, end=one.end, toll=both)
            continue
        if waiting is not None:
            yield waiting
        waiting = one
    if waiting is not None:
        yield waiting


def _is_beside(tags: str, one: Found, other: Found) -> bool:
    """Whether nothing stands between two tolls, or only a part of the first: "killing 14, five of them children, and"."""
    between = tags[one.end : other.start]
    if len(between) <= _BESIDE and set(between) <= set("caix"):
        return True
    if other.toll.group not in (None, one.toll.group):
        return False
    return len(between) <= _PART_BESIDE and AFTER_PART.fullmatch(between) is not None


def _both(one: Found, other: Found) -> Toll | None:
    """One toll of two that say different things of it; None if both speak of the same."""
    a, b = one.toll, other.toll
    said = {harm for harm in HARMS if b.ends(harm) != UNSAID}
    if (
        not said
        or any(a.ends(harm) != UNSAID for harm in said)
        or "casualties" in said
        or a.ends("casualties") != UNSAID
    ):
        return None
    more = {f"{harm}_{end}": n for harm in said for end, n in zip(("min", "max"), b.ends(harm), strict=True)}
    return replace(a, **more, hedged=a.hedged or b.hedged)  # type: ignore[arg-type]


_NEAR_BEFORE = 9
_NEAR_AFTER = 5
_HOUSES = frozenset("hospitals morgue morgues clinics".split())
_PART_BESIDE = 16
_BESIDE = 2  # "and seriously" between the killed and the wounded
_EARLIER = frozenset("earlier previous initial preliminary سابقة".split())
# "وكانت حصيلة أولية": an initial toll is the current one, unless it was.
_INITIAL, _WAS = frozenset({"أولية"}), frozenset({"كانت", "وكانت"})
_AT_FIRST = frozenset("earlier initially first previously".split())
_SPOKE = frozenset(
    {"spoken of", "spoke of", "talked of", "reported", "put it at", "put the figure at", "put the number at"}
)
# "put the number of its dead at one": those of one side
_OWN_DEAD = frozenset(
    ["number of its dead", "number of their dead", "number of our dead", "number of his dead"]
)
_COUNTS = frozenset(["toll", "death toll", "count", "figure", "tally", "number", "حصيلة", "الحصيلة"])
# From so many on, "the 43 people killed" are all of them.
_MANY = 10
