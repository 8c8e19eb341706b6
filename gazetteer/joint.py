"""All names of a report at once: one name is one place, and each is chosen with regard to the others.

Beliefs are settled by relaxation labelling: the likelihood of every candidate is its own, times how well it
goes with what is believed of the other names, over and over until nothing changes. The order of the mentions
makes no difference.

References
----------
Rosenfeld, A., Hummel, R. A. and Zucker, S. W. (1976). Scene labeling by relaxation operations. IEEE Trans.
Systems, Man, Cybernetics 6, 420-433.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from gazetteer import ranking, surroundings
from gazetteer.descriptors import split_descriptor
from gazetteer.geocode import BY_SOUND, Found, answer, find, refused, unanswered
from gazetteer.matching import Index
from gazetteer.names import fold
from gazetteer.place import GeocodeResult, Place
from gazetteer.ranking import Ask
from gazetteer.surroundings import Bond, Bools, Cloud, Floats, settle
from geo.geodesic import distance_range
from geo.ranges import DistanceRange

# So many names, those told most often, settle among themselves; each other one follows them by itself.
_ANCHORS = 32
# So many candidates of one name are weighed.
_WEIGHED = 64
# Where the best candidate isn't so many times likelier than none, the place may be one spelled otherwise.
_DOUBTFUL = 20.0
# What is left of a pair's likelihood that goes against the words between them.
_AGAINST_WORDS = 0.02
# How much a distance in words may be off, besides the extent of both places.
_LOOSE = 0.25

_NO_COUNTRIES: Mapping[int, str] = MappingProxyType({})

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
    countries: Mapping[int, str] = _NO_COUNTRIES,
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

    Returns
    -------
    list of GeocodeResult
        One a query, as of `gazetteer.geocode.geocode`.
    """
    numbers: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for number, query in enumerate(queries):
        if not refused(query):
            asked = split_descriptor(query)
            numbers[fold(asked.name), asked.wanted].append(number)
    told = sorted(numbers.items(), key=lambda item: (-len(item[1]), item[0]))
    names = [
        _name(index, min(queries[n] for n in found), {countries[n] for n in found if n in countries})
        for _, found in told
    ]
    of = {number: at for at, (_, found) in enumerate(told) for number in found}
    bonds = {(of[k.first], of[k.second], k.apart) for k in links if k.first in of and k.second in of}
    beliefs = _beliefs(names, bonds)
    strange = {at for at, belief in enumerate(beliefs) if belief.is_strange(names[at])}
    if strange:
        names = [_spelled_otherwise(index, name) if at in strange else name for at, name in enumerate(names)]
        beliefs = _beliefs(names, bonds)
    answers = [_answer(name, belief) for name, belief in zip(names, beliefs, strict=True)]
    return [_result(q, answers[of[n]] if n in of else None) for n, q in enumerate(queries)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    """A name with its candidates and how likely each is by itself."""

    found: Found
    weights: Floats
    countries: frozenset[str] = frozenset()

    @property
    def is_known(self) -> Bools:
        """Whether each candidate is called so, not just alike."""
        return np.array([ranking.is_exact(match) for match in self.found.matches], dtype=np.bool_)

    @property
    def unlisted(self) -> float:
        """How likely none of the candidates is meant."""
        return ranking.unlisted(self.found.matches, self.found.ask)

    @property
    def places(self) -> list[Place]:
        return [match.entry.place for match in self.found.matches]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Belief:
    """What the other names make of one name's candidates; `notes` says it in words."""

    weights: Floats
    notes: Sequence[str]
    is_alone: bool

    def is_strange(self, name: _Name) -> bool:
        """Whether the best candidate goes badly with the others, and none was looked for by sound."""
        if self.is_alone or not name.found.matches or name.found.tried[-1].how == BY_SOUND:
            return False
        return bool(self.weights.max() < _DOUBTFUL * name.unlisted * surroundings.UNLISTED_FIT)


def _name(index: Index, query: str, countries: Iterable[str]) -> _Name:
    codes = frozenset(code.upper() for code in countries)
    name = _weighed(find(index, Ask.of(query)), codes)
    if codes and name.found.tried[-1].how != BY_SOUND and not any(_is_in(p, codes) for p in name.places):
        return _spelled_otherwise(index, name)
    return name


def _spelled_otherwise(index: Index, name: _Name) -> _Name:
    return _weighed(find(index, name.found.ask, by_sound=True), name.countries)


def _is_in(place: Place, countries: Collection[str]) -> bool:
    return not countries or place.country_code in countries


def _weighed(found: Found, countries: frozenset[str]) -> _Name:
    ranked = sorted(
        (
            (ranking.weight(m, found.ask) * (1.0 if _is_in(m.entry.place, countries) else _AGAINST_WORDS), m)
            for m in found.matches
        ),
        key=lambda pair: (-pair[0], pair[1].entry.place.id),
    )[:_WEIGHED]
    weights = np.array([weight for weight, _ in ranked], dtype=np.float64)
    return _Name(found=replace(found, matches=[m for _, m in ranked]), weights=weights, countries=countries)


def _beliefs(names: Sequence[_Name], bonds: Collection[_Bonded]) -> list[_Belief]:
    """Settle the names told most often among themselves, then the others with these, some at a time."""
    if len(names) == 1:
        return [_alone(names[0])]
    beliefs: list[_Belief] = []
    anchors = range(min(len(names), _ANCHORS))
    for start in range(0, len(names), _ANCHORS):
        chunk = range(start, min(start + _ANCHORS, len(names)))
        together = sorted({*anchors, *chunk})
        beliefs += _settled(names, together, bonds)[-len(chunk) :]
    return beliefs


def _alone(name: _Name) -> _Belief:
    """The belief of the only name of a report."""
    return _Belief(weights=name.weights, notes=[""] * len(name.weights), is_alone=True)


def _settled(names: Sequence[_Name], together: Sequence[int], bonds: Collection[_Bonded]) -> list[_Belief]:
    members = [names[at] for at in together]
    cloud = Cloud.of([name.places for name in members])
    # A place far off is called by a name that it is known by.
    known = np.concatenate([name.is_known for name in members])
    cloud = replace(
        cloud,
        fame=np.where(known, cloud.fame, 0.0),
        heard=np.where(known, -1, np.array(_called(members), dtype=np.intp)[cloud.owner]),
    )
    ends = np.cumsum([0, *(len(name.weights) for name in members)])
    rows = {at: slice(*ends[n : n + 2]) for n, at in enumerate(together)}
    words = [
        Bond(first=rows[a], second=rows[b], pairs=_pairs(names[a], names[b], apart))
        for a, b, apart in bonds
        if a in rows and b in rows and a != b
    ]
    own = np.concatenate([name.weights for name in members])
    settled = settle(cloud, own, np.array([name.unlisted for name in members]), words)
    notes = _notes(cloud, settled.belief, [place for name in members for place in name.places])
    return [_Belief(weights=settled.weights[r], notes=notes[r], is_alone=False) for r in rows.values()]


def _called(names: Sequence[_Name]) -> list[int]:
    """For each name a number, the same for those that differ in their descriptor only."""
    keys = [fold(name.found.ask.described.name) for name in names]
    return [keys.index(key) for key in keys]


def _pairs(first: _Name, second: _Name, apart: DistanceRange | None) -> Floats:
    """How likely each pair of candidates is by the words that link them."""
    meets = [
        [ranking.lies_in(a, b) if apart is None else _is_apart(a, b, apart) for b in second.places]
        for a in first.places
    ]
    return np.where(
        np.array(meets, dtype=bool).reshape(len(first.places), len(second.places)), 1.0, _AGAINST_WORDS
    )


def _is_apart(a: Place, b: Place, apart: DistanceRange) -> bool:
    span = distance_range(a.location, b.location)
    return apart.min_m * (1 - _LOOSE) <= span.max_m and span.min_m <= apart.max_m * (1 + _LOOSE)


def _notes(cloud: Cloud, belief: Floats, places: Sequence[Place]) -> list[str]:
    """For each candidate, the nearest place that another name is believed to mean."""
    sure = np.flatnonzero((belief > 0.5) & ~cloud.is_country)
    if not len(sure):
        return [""] * len(places)
    away = cloud.away_m(cloud.rows(sure))
    away[cloud.owner[:, None] == cloud.owner[sure]] = np.inf
    nearest = away.argmin(axis=1)
    return [
        f"{metres / 1000:.0f} km from {places[sure[at]].name}" if np.isfinite(metres) else ""
        for at, metres in zip(nearest, away.min(axis=1), strict=True)
    ]


def _answer(name: _Name, belief: _Belief) -> GeocodeResult:
    unlisted = name.unlisted * (1.0 if belief.is_alone else surroundings.UNLISTED_FIT)
    return answer(name.found, belief.weights.tolist(), unlisted, belief.notes, in_company=not belief.is_alone)


def _result(query: str, found: GeocodeResult | None) -> GeocodeResult:
    if found is None:
        return unanswered(query)
    return found if found.query == query else replace(found, query=query)
