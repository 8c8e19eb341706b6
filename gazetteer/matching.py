"""Which places bear a name: exactly, without its descriptor, or by sound."""

import math
from dataclasses import dataclass, replace
from typing import Protocol

from rapidfuzz.distance import Indel

from gazetteer.descriptors import Described
from gazetteer.index.alike import Alike
from gazetteer.index.entry import FULL, STRIPPED, Entry
from gazetteer.names import fold
from gazetteer.scripts import is_consonantal
from gazetteer.skeleton import skeleton, sound

# How far a way of matching is trusted, 0 to 1; a match by sound gains with likeness.
_EXACT, _WITHOUT_DESCRIPTOR, _BY_SOUND, _ALIKE = 1.0, 0.98, 0.6, 0.35
# A match by sound is taken only if the names are alike: the fewer consonants, the more; more where names are
# written with their vowels, less across to a script without them, and less for every tenfold of 1,000 people.
# Measured on random syllables and on spellings left out of the index; see bench/bench_names.py.
_LEAST_LIKENESS = {1: 1.0, 2: 0.97, 3: 0.93, 4: 0.86, 5: 0.8}
_LEAST_OTHERWISE, _WITH_VOWELS, _ACROSS, _FAMOUS = 0.75, 0.08, 0.1, 0.02
_SOME_PEOPLE = 1_000
_MOST_BY_SOUND = 40


class Index(Protocol):
    """What matching and ranking need of an index."""

    size: int

    def entry(self, row: int, /) -> Entry:
        """The place of a row."""

    def rows_named(self, key: str, kind: int) -> tuple[int, ...]:
        """Rows of the places of a folded name."""

    def rows_alike(self, name: str, kind: int, limit: int) -> list[Alike]:
        """Places with a name that sounds alike, the likest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A place that bears the name asked for.

    Parameters
    ----------
    entry : Entry
        The place.
    quality : float
        0 to 1, how well the name fits.
    whole : bool
        Whether the name fits with its descriptor, so that the place need not be of the kind it says.
    sure : bool
        False for a likeness too weak to be taken unasked.
    why : str
        In words.
    """

    entry: Entry
    quality: float
    whole: bool
    sure: bool
    why: str


def exact_matches(index: Index, query: str, asked: Described) -> list[Match]:
    """Places called exactly so, by the whole query or by the name without its descriptor."""
    whole, bare = fold(query), fold(asked.name)
    found = {
        row: _match(index, row, _EXACT, f"is called {whole!r}", whole=True)
        for row in index.rows_named(whole, FULL)
    }
    if asked.wanted:
        rows = (*index.rows_named(bare, FULL), *index.rows_named(bare, STRIPPED))
        why = f"is called {bare!r}"
        for row in rows:
            found.setdefault(row, _match(index, row, _WITHOUT_DESCRIPTOR, why))
    return list(found.values())


def sound_matches(index: Index, asked: Described) -> list[Match]:
    """Places whose name sounds alike, those that are most alike."""
    kinds = (FULL, STRIPPED) if asked.wanted else (FULL,)
    best: dict[int, Alike] = {}
    for found in (found for kind in kinds for found in index.rows_alike(asked.name, kind, _MOST_BY_SOUND)):
        if found.row not in best or found.likeness > best[found.row].likeness:
            best[found.row] = found
    ranked = sorted(best.values(), key=lambda found: -found.likeness)[:_MOST_BY_SOUND]
    return [_sounding(index, found, asked.name) for found in ranked]


def likeness(a: str, b: str) -> float:
    """How much two names sound alike, in whatever script, 0 to 1.

    Examples
    --------
    >>> likeness("Raqqa", "Raqqah") > 0.9 > likeness("Raqqa", "الرقة") > 0.7 > likeness("Raqqa", "Rusk")
    True
    """
    return Indel.normalized_similarity(sound(a).marks, sound(b).marks)


def _sounding(index: Index, found: Alike, name: str) -> Match:
    why = f"sounds like its name {found.name!r} ({found.likeness:.0%} alike)"
    match = _match(index, found.row, _BY_SOUND + _ALIKE * found.likeness, why)
    least = _least_likeness(found, name, match.entry.place.population)
    return match if found.likeness >= least else replace(match, sure=False)


def _least_likeness(found: Alike, name: str, population: int) -> float:
    least = _LEAST_LIKENESS.get(len(skeleton(name)), _LEAST_OTHERWISE)
    if is_consonantal(name) != is_consonantal(found.name):
        least -= _ACROSS
    elif not found.by_sound:
        least += _WITH_VOWELS
    return least - _FAMOUS * math.log10(1 + population / _SOME_PEOPLE)


def _match(index: Index, row: int, quality: float, why: str, *, whole: bool = False) -> Match:
    return Match(entry=index.entry(row), quality=quality, whole=whole, sure=True, why=why)
