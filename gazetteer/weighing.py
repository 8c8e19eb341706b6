"""A name by itself: its candidates, weighed once for all reports that have it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from zlib import crc32

import numpy as np

from gazetteer import ranking
from gazetteer.found import Found, find
from gazetteer.matching import Index, Match
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.ranking import Ask
from gazetteer.surroundings import Cloud, Floats

# So many candidates of one name are weighed.
_WEIGHED = 64
# What is left of the likelihood of what goes against the words of a report.
AGAINST_WORDS = 0.02


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A name's candidates, the likeliest first, with how likely each and none of them is by itself."""

    found: Found
    weights: Floats
    unlisted: float
    cloud: Cloud

    @property
    def places(self) -> list[Place]:
        """The candidates."""
        return [match.entry.place for match in self.found.matches]


def weigh(
    index: Index, query: str, countries: Collection[str] = frozenset(), *, by_sound: bool | None = None
) -> Weighed:
    """Look a name up by itself; the same for every report that tells it so.

    Parameters
    ----------
    index : Index
    query : str
        A name, with or without a descriptor.
    countries : collection of str
        ISO 3166-1 alpha-2 codes of the countries that words put it in, none for any; a place elsewhere is
        then unlikely, and where there is no other, names that sound alike are looked for.
    by_sound : bool, optional
        Whether to look for names that sound alike; by default where no place is called so.
    """
    found = find(index, Ask.of(query), by_sound=by_sound)
    if countries and by_sound is None and not any(_is_in(match, countries) for match in found.matches):
        found = find(index, Ask.of(query), by_sound=True)
    ranked = sorted(
        ((_weight(match, found.ask, countries), match) for match in found.matches),
        key=lambda pair: (-pair[0], pair[1].entry.place.id),
    )[:_WEIGHED]
    matches = [match for _, match in ranked]
    return Weighed(
        found=replace(found, matches=matches),
        weights=np.array([weight for weight, _ in ranked], dtype=np.float64),
        unlisted=ranking.unlisted(matches, found.ask),
        cloud=_cloud(matches, found.ask),
    )


def _weight(match: Match, ask: Ask, countries: Collection[str]) -> float:
    return ranking.weight(match, ask) * (1.0 if _is_in(match, countries) else AGAINST_WORDS)


def _is_in(match: Match, countries: Collection[str]) -> bool:
    """Whether a place may be in one of some countries; a river, a sea or a region is in no single one."""
    code = match.entry.place.country_code
    return not countries or not code or code in countries


def _cloud(matches: Collection[Match], ask: Ask) -> Cloud:
    cloud = Cloud.of([match.entry.place for match in matches])
    known = np.array([ranking.is_exact(match) for match in matches], dtype=np.bool_)
    # A place far off is called by a name that it is known by.
    fame = np.where(known, cloud.fame, 0.0)
    heard = np.where(known, -1, crc32(fold(ask.described.name).encode()))
    return replace(cloud, fame=fame, heard=heard)
