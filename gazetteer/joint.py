"""All names of a report at once: one name is one place, and each is chosen with regard to the others.

Beliefs are settled by relaxation labelling: the likelihood of every candidate is its own, times how well it
goes with what is believed of the other names, over and over until nothing changes. The order of the mentions
makes no difference.

References
----------
Rosenfeld, A., Hummel, R. A. and Zucker, S. W. (1976). Scene labeling by relaxation operations. IEEE Trans.
Systems, Man, Cybernetics 6, 420-433.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from types import MappingProxyType

import numpy as np

from gazetteer import surroundings
from gazetteer.answer import Note, answer
from gazetteer.containment import agrees, lies_in, surely_in
from gazetteer.descriptors import split_descriptor
from gazetteer.found import refused, unanswered
from gazetteer.matching import Index
from gazetteer.names import fold
from gazetteer.place import GeocodeResult, Place
from gazetteer.surroundings import Bond, Cloud, Floats, settle
from gazetteer.weighing import AGAINST_WORDS, Weighed, weigh
from gazetteer.wording import BY_SOUND
from geo.geodesic import distance_range
from geo.ranges import DistanceRange

# So many names, those told most often, settle among themselves; each other one follows them by itself.
_ANCHORS = 32
# Where the best candidate isn't so many times likelier than none, the place may be one spelled otherwise.
_DOUBTFUL = 20.0
# So many names of a report, those told most often, are looked for by sound, which takes long.
_HEARD = 1_000
# What is told to lie in a country or first-level area, and does, is so much likelier by the words: the area
# is asked for then, and no longer comes behind the settlements that bear its name.
_TOLD = 20.0
# How much a distance in words may be off, besides the extent of both places.
_LOOSE = 0.25

NO_COUNTRIES: Mapping[int, str] = MappingProxyType({})

# Two names by number, and how far apart they are said to be.
_Bonded = tuple[int, int, DistanceRange | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What a report's words say of two of its names.

    Parameters
    ----------
    first, second : int
        Their numbers.
    apart : DistanceRange or None
        How far from one another they are, in metres; None if the first lies in the second.
    """

    first: int
    second: int
    apart: DistanceRange | None = None


def geocode_jointly(
    index: Index,
    queries: Sequence[str],
    links: Iterable[Link] = (),
    countries: Mapping[int, str] = NO_COUNTRIES,
    look_up: Callable[..., Weighed] | None = None,
) -> list[GeocodeResult]:
    """Find which places the names of one report mean.

    Parameters
    ----------
    index : Index
        The places, such as a `Gazetteer`.
    queries : sequence of str
        The names in any order, with their descriptors, as often as the report has them.
    links : iterable of Link
        What words say of two of them.
    countries : mapping of int to str
        ISO 3166-1 alpha-2 codes by the number of a query that words round it put in a country, as in "the
        Yemeni port of Mokha"; a place elsewhere is then unlikely.
    look_up : callable, optional
        `gazetteer.weighing.weigh` of that index, where its answers are kept from report to report.

    Returns
    -------
    list of GeocodeResult
        One a query, as of `gazetteer.geocode.geocode`.
    """
    look_up = look_up or partial(weigh, index)
    numbers: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for number, query in enumerate(queries):
        if not refused(query):
            asked = split_descriptor(query)
            numbers[fold(asked.name), asked.wanted].append(number)
    told = sorted(numbers.items(), key=lambda item: (-len(item[1]), item[0]))
    asks = [_asked(found, queries, countries) for _, found in told]
    names = [look_up(*ask) for ask in asks[:_HEARD]]
    names += [look_up(*ask, by_sound=False) for ask in asks[_HEARD:]]
    of = {number: at for at, (_, found) in enumerate(told) for number in found}
    bonds = {(of[k.first], of[k.second], k.apart) for k in links if k.first in of and k.second in of}
    beliefs = _beliefs(names, bonds)
    strange = [at for at, belief in enumerate(beliefs[:_HEARD]) if belief.is_strange(names[at])]
    if strange:
        for at in strange:
            names[at] = look_up(*asks[at], by_sound=True)
        beliefs = _beliefs(names, bonds)
    answers = [_answer(name, belief) for name, belief in zip(names, beliefs, strict=True)]
    return [_result(q, answers[of[n]] if n in of else None) for n, q in enumerate(queries)]


class _Company:
    """What is believed of the candidates of names that are told together."""

    def __init__(self, cloud: Cloud, belief: Floats, places: Sequence[Place]) -> None:
        self._cloud = cloud
        self._belief = belief
        self._places = places

    @cached_property
    def notes(self) -> list[Note | None]:
        """For each candidate, the nearest place that another name is believed to mean."""
        cloud = self._cloud
        sure = np.flatnonzero((self._belief > 0.5) & ~cloud.is_country)
        if not len(sure):
            return [None] * len(self._places)
        away = cloud.away_m(cloud.rows(sure))
        away[cloud.owner[:, None] == cloud.owner[sure]] = np.inf
        names = [self._places[at].name for at in sure.tolist()]
        return [
            (metres, names[at]) if math.isfinite(metres) else None
            for at, metres in zip(away.argmin(axis=1).tolist(), away.min(axis=1).tolist(), strict=True)
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Belief:
    """What the other names make of one name's candidates, `rows` of their company; None if it is alone."""

    weights: Floats
    company: _Company | None
    rows: slice

    @property
    def notes(self) -> Sequence[Note | None]:
        """What else speaks for each candidate."""
        return self.company.notes[self.rows] if self.company else ()

    def is_strange(self, name: Weighed) -> bool:
        """Whether the best candidate goes badly with the others, and none was looked for by sound."""
        if self.company is None or not name.found.matches or name.found.tried[-1].how == BY_SOUND:
            return False
        return bool(self.weights.max() < _DOUBTFUL * name.unlisted * surroundings.UNLISTED_FIT)


def _asked(
    found: Collection[int], queries: Sequence[str], countries: Mapping[int, str]
) -> tuple[str, frozenset[str]]:
    """What to look up for the mentions of one name: the name, and the countries that words put it in."""
    told = {countries[number].upper() for number in found if number in countries}
    return min(queries[number] for number in found), frozenset(told)


def _beliefs(names: Sequence[Weighed], bonds: Collection[_Bonded]) -> list[_Belief]:
    """Settle the names told most often among themselves, then the others with these, some at a time."""
    if len(names) == 1:
        return [_Belief(weights=names[0].weights, company=None, rows=slice(None))]
    beliefs: list[_Belief] = []
    anchors = range(min(len(names), _ANCHORS))
    for start in range(0, len(names), _ANCHORS):
        chunk = range(start, min(start + _ANCHORS, len(names)))
        if start and not any(len(names[at].weights) for at in chunk):
            beliefs += [_Belief(weights=names[at].weights, company=None, rows=slice(0)) for at in chunk]
            continue
        together = sorted({*anchors, *chunk})
        beliefs += _settled(names, together, bonds)[-len(chunk) :]
    return beliefs


def _settled(names: Sequence[Weighed], together: Sequence[int], bonds: Collection[_Bonded]) -> list[_Belief]:
    members = [names[at] for at in together]
    cloud = Cloud.joined([name.cloud for name in members])
    ends = np.cumsum([0, *(len(name.weights) for name in members)]).tolist()
    rows = {at: slice(*ends[n : n + 2]) for n, at in enumerate(together)}
    words = [
        Bond(first=rows[a], second=rows[b], gain=_gain(names[a], names[b], apart))
        for a, b, apart in bonds
        if a in rows and b in rows and a != b
    ]
    own = np.concatenate([name.weights for name in members])
    settled = settle(cloud, own, np.array([name.unlisted for name in members]), words)
    company = _Company(cloud, settled.belief, [place for name in members for place in name.places])
    return [_Belief(weights=settled.weights[r], company=company, rows=r) for r in rows.values()]


def _gain(first: Weighed, second: Weighed, apart: DistanceRange | None) -> Floats:
    """What each pair of candidates gains in likelihood by the words that link them, as a share of it."""
    ones, others = first.places, second.places
    if apart is None:
        factors = [[_inside(a, b) for b in others] for a in ones]
    else:
        low, high = apart.min_m * (1 - _LOOSE), apart.max_m * (1 + _LOOSE)
        near = first.cloud.may_be_apart(second.cloud, low, high).tolist()
        factors = [
            [
                1.0 if may and _is_apart(a, b, apart) else AGAINST_WORDS
                for may, b in zip(row, others, strict=True)
            ]
            for row, a in zip(near, ones, strict=True)
        ]
    return np.array(factors, dtype=np.float64).reshape(len(ones), len(others)) - 1.0


def _inside(a: Place, b: Place) -> float:
    """How much likelier words that put one place in another make them."""
    if surely_in(a, b):
        return _TOLD
    return 1.0 if lies_in(a, b) and agrees(a, b) else AGAINST_WORDS


def _is_apart(a: Place, b: Place, apart: DistanceRange) -> bool:
    span = distance_range(a.location, b.location)
    return apart.min_m * (1 - _LOOSE) <= span.max_m and span.min_m <= apart.max_m * (1 + _LOOSE)


def _answer(name: Weighed, belief: _Belief) -> GeocodeResult:
    in_company = belief.company is not None
    unlisted = name.unlisted * (surroundings.UNLISTED_FIT if in_company else 1.0)
    return answer(name.found, belief.weights.tolist(), unlisted, belief.notes, in_company=in_company)


def _result(query: str, found: GeocodeResult | None) -> GeocodeResult:
    if found is None:
        return unanswered(query)
    return found if found.query == query else replace(found, query=query)
