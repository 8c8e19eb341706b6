"""The parts of a toll that a sentence names beside it: "including three children", "30 rebels and nine soldiers"."""

from collections.abc import Iterator
from dataclasses import dataclass

from incidents.model import HARMS, Toll
from incidents.reading.casualties.toll_counts import counted_as, group_of, item_of
from incidents.reading.casualties.toll_patterns import ELSEWHERE, MORE, PART, SHARE, SHARES
from incidents.reading.casualties.toll_words import Tagged

UNSAID = (None, None)
# How many words may stand near a number, and between a toll and the part of it that is named.
NEAR, _PARTS_WITHIN = 6, 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A toll over tags: the tags it takes, and what it says."""

    start: int
    end: int
    toll: Toll


def parts_of(words: Tagged, found: list[Found]) -> Iterator[Found]:
    """The parts of a toll that are named beside it: "including three children"."""
    at = 0
    for match in PART.finditer(words.tags):
        while at < len(found) and found[at].start <= match.start():
            at += 1
        start, end = match.span(next(n for n in ("after", "before", "amid", "whom") if match[n]))
        if words.tags[start] == "i" and "n" not in words.tags[start:end]:
            continue  # "among the troops"
        item = item_of(words, start, end)
        if item is not None and at > 0 and _may_have_parts(found[at - 1], match.start()):
            harm = _harm_of(found[at - 1].toll)
            group = group_of(words, start, match.end())
            toll = counted_as(harm, item[0], item[1], group=group, is_part=True)
            yield Found(start=match.start(), end=match.end(), toll=toll)
            yield from _more_parts(words, match.end(), harm)
    yield from _shares(words, found)


def elsewhere(words: Tagged, found: list[Found]) -> Iterator[Found]:
    """The dead of other places, in numbers alone: "killed 12 people in Arn and another five in Bell"."""
    for one in found:
        harms = [harm for harm in HARMS if one.toll.ends(harm) != UNSAID]
        match = ELSEWHERE.match(words.tags, one.end) if len(harms) == 1 and not one.toll.is_part else None
        while match is not None:
            item = item_of(words, match.start("people"), match.end())
            if item is None:
                break
            toll = counted_as(harms[0], item[0], item[1], group=item[2] or one.toll.group)
            yield Found(start=match.start("people"), end=match.end(), toll=toll)
            match = ELSEWHERE.match(words.tags, match.end())


def _more_parts(words: Tagged, at: int, harm: str) -> Iterator[Found]:
    """The other parts in a list: "including four women and five children"."""
    more = MORE.match(words.tags, at)
    if more is not None:
        yield from _part(words, more.start("item"), more.end(), harm)


def _shares(words: Tagged, found: list[Found]) -> Iterator[Found]:
    """The parts into which a toll is divided: "39 died: 30 rebels and nine soldiers"."""
    for match in SHARES.finditer(words.tags):
        before = [f for f in found if f.end <= match.start() and not f.toll.is_part]
        if not before or any(f.start < match.end() and match.start() < f.end for f in found):
            continue
        harm = _harm_of(before[-1].toll)
        parts = [p for m in SHARE.finditer(words.tags, *match.span()) for p in _part(words, *m.span(), harm)]
        counts = [p.toll.ends(harm)[0] or 0 for p in parts]
        if sum(counts) == before[-1].toll.ends(harm)[0]:
            yield from parts


def _part(words: Tagged, start: int, end: int, harm: str) -> Iterator[Found]:
    item = item_of(words, start, end)
    if item is not None:
        toll = counted_as(harm, item[0], item[1], group=group_of(words, start, end), is_part=True)
        yield Found(start=start, end=end, toll=toll)


def _may_have_parts(whole: Found, at: int) -> bool:
    """Whether what is named at a tag is named beside a toll, and that isn't itself a part."""
    return at - whole.end <= _PARTS_WITHIN and not (whole.toll.is_part and at < whole.end)


def _harm_of(toll: Toll) -> str:
    """Which of `HARMS` the people named last suffered."""
    return next((h for h in ("casualties", "missing", "wounded") if toll.ends(h) != UNSAID), "killed")
