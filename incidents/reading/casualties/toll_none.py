"""Tolls of nobody, and casualties without a number: "no one was killed", "all survived", "heavy casualties"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from incidents.model import Toll
from incidents.reading.casualties.toll_counts import group_of
from incidents.reading.casualties.toll_parts import Found
from incidents.reading.casualties.toll_patterns import HEAVY, NOBODY, UNCOUNTED, UNHURT
from incidents.reading.casualties.toll_words import Tagged

# What only speaks of casualties: "allegations of civilian casualties".
_UNTOLD = frozenset(
    """allegation allegations report reports detail details claim claims risk risks number numbers information data figures
    assessment assessments possibility fear fears avoid avoiding minimise minimize prevent share count counting""".split()
)
_SAYING_OF = frozenset(
    "mentioning giving specifying confirming providing elaborating referring addressing acknowledging stating reporting counting citing offering".split()
)
_NEGATIONS = frozenset("no not never none nor neither didn't hadn't hasn't haven't".split())
_FAR = 8
_LARGE = HEAVY - {"civilian"}
_WHOM = re.compile("s[iq]?[jN]{0,3}p")
_OTHERS = frozenset("else other others further".split())
_FIGURES = frozenset(
    "figures figure numbers toll tolls count counts estimates details information data".split()
)
# "the monthly civilian casualty report"
_REPORTED = _FIGURES | frozenset(
    "report reports reporting assessment assessments incident incidents allegations records".split()
)


def nobody(words: Tagged) -> Iterator[Found]:
    """Tolls of nobody: "no one was killed"."""
    for match in NOBODY.finditer(words.tags):
        if _FIGURES.intersection(words.words[match.end() : match.end() + 2]):
            continue  # "no casualty figures"
        if not _SAYING_OF.isdisjoint(words.words[match.start() : match.end()]):
            continue  # "without mentioning casualties"
        if [*words.words[match.start() : match.start() + 2]] == [
            "none of",
            "the",
        ] and match.end() < match.start() + 4:
            continue  # "none of the injured were British"
        said = set(match["verb"] or match["noun"] or match["none"] or "C")
        if "g" in said:
            yield Found(start=match.start(), end=match.end(), toll=Toll(missing_min=0, missing_max=0))
            continue
        unhurt = not {"hurt", "harmed"}.isdisjoint(words.words[match.start() : match.end()])
        killed = 0 if said & set("kKdDCH") or unhurt else None
        wounded = 0 if said & set("wWICH") else None
        group = group_of(words, match.start(), match.end())
        # "none of his men" is nobody of one side.
        toll = Toll(
            killed_min=killed,
            killed_max=killed,
            wounded_min=wounded,
            wounded_max=wounded,
            group=group,
            is_part="q" in words.tags[match.start() : match.end()] or _is_of_others(words, match),
        )
        yield Found(start=match.start(), end=match.end(), toll=_among(words, match.end(), toll))


def _is_of_others(words: Tagged, match: re.Match[str]) -> bool:
    """Whether nobody is nobody beside those told of: "nobody else was harmed"."""
    return not _OTHERS.isdisjoint(words.words[match.start() : match.end()])


def _among(words: Tagged, end: int, toll: Toll) -> Toll:
    """A toll of nobody, of those alone whom it goes on to name: "no casualties among the troops"."""
    whom = _WHOM.match(words.tags, end)
    if whom is None or words.words[end] != "among":
        return toll
    return replace(toll, group=group_of(words, end, whom.end()), is_part=True)


def unhurt(words: Tagged) -> Iterator[Found]:
    """Tolls of nobody: all survived, or were unhurt."""
    for match in UNHURT.finditer(words.tags):
        if match.group().startswith("i") or words.words[match.start()] == "all":
            wounded = None if words.words[match.end() - 1].startswith("surviv") else 0
            toll = Toll(killed_min=0, killed_max=0, wounded_min=wounded, wounded_max=wounded)
            yield Found(start=match.start(), end=match.end(), toll=toll)


def uncounted(words: Tagged) -> Iterator[Found]:
    """Casualties said to have been caused, or to be heavy, without a number."""
    for match in UNCOUNTED.finditer(words.tags):
        start, end = match.span()
        said = words.words[max(0, start - 2) : end]
        if not _UNTOLD.isdisjoint(said) and _LARGE.isdisjoint(said):
            continue
        if not _REPORTED.isdisjoint(words.words[end : end + 1]):
            continue
        if {"as", "twice"} & {*said}:
            continue
        if "any" in words.words[start:end]:  # "no strike resulted in any casualty"
            if not _NEGATIONS.isdisjoint(words.words[max(0, start - _FAR) : start]):
                toll = Toll(killed_min=0, killed_max=0, wounded_min=0, wounded_max=0)
                yield Found(start=start, end=end, toll=replace(toll, group=group_of(words, start, end)))
            continue
        if match.group()[0] == "L" or not HEAVY.isdisjoint(words.words[start:end]):
            yield Found(start=start, end=end, toll=Toll(group=group_of(words, start, end)))
