"""Which places bear a name: exactly, without its descriptor, or by sound."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from gazetteer.descriptors import Described
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.skeleton import content_words, skeleton

# A name's part without its descriptor ("Deir ez-Zor" of the airport) is a name only to who asks for the kind.
FULL, STRIPPED = 0, 1

# How far a way of matching is trusted, 0 to 1; a match by sound gains with likeness.
_EXACT, _WITHOUT_DESCRIPTOR, _BY_SOUND, _ALIKE = 1.0, 0.98, 0.6, 0.35
# Likeness of names in different scripts, which can't be compared letter by letter.
_OTHER_SCRIPT = 0.45
# A match by sound is taken only if the names also look alike: the shorter the key, the more.
_LEAST_LIKENESS = {2: 0.8, 3: 0.35}
_MOST_BY_SOUND = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place as the index holds it, with the mark of the curated ones."""

    place: Place
    curated: bool


class Index(Protocol):
    """What matching and ranking need of an index."""

    size: int

    def entry(self, row: int, /) -> Entry:
        """The place of a row."""

    def rows_named(self, key: str, kind: int) -> tuple[int, ...]:
        """Rows of the places of a folded name."""

    def rows_sounding(self, key: str, kind: int) -> list[tuple[str, int]]:
        """Folded names and rows of the places of a skeleton."""


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
    """Places whose name sounds alike, those that look most alike."""
    key = skeleton(asked.name)
    if len(key) < 2:
        return []
    kinds = (FULL, STRIPPED) if asked.wanted else (FULL,)
    letters = _letters(asked.name)
    best: dict[int, tuple[float, str]] = {}
    for name, row in (found for kind in kinds for found in index.rows_sounding(key, kind)):
        best[row] = max(best.get(row, (0.0, "")), (likeness(letters, _letters(name)), name))
    ranked = sorted(best.items(), key=lambda item: -item[1][0])[:_MOST_BY_SOUND]
    least = _LEAST_LIKENESS.get(len(key), 0.0)
    return [
        _match(
            index,
            row,
            _BY_SOUND + _ALIKE * alike,
            f"sounds like its name {name!r} ({key})",
            sure=alike >= least,
        )
        for row, (alike, name) in ranked
    ]


def likeness(a: str, b: str) -> float:
    """Share of letter pairs that two words have in common (Dice), 0 to 1.

    Examples
    --------
    >>> likeness("raqqa", "raqqah") > 0.7 > likeness("raqqa", "rikk")
    True
    """
    if a.isascii() != b.isascii():
        return _OTHER_SCRIPT
    first, second = _pairs(a), _pairs(b)
    return 2 * (first & second).total() / (first.total() + second.total())


def _match(
    index: Index, row: int, quality: float, why: str, *, whole: bool = False, sure: bool = True
) -> Match:
    return Match(entry=index.entry(row), quality=quality, whole=whole, sure=sure, why=why)


@lru_cache(maxsize=1 << 14)
def _letters(name: str) -> str:
    return "".join(content_words(name))


@lru_cache(maxsize=1 << 14)
def _pairs(word: str) -> Counter[str]:
    padded = f" {word} "
    return Counter(padded[i : i + 2] for i in range(len(padded) - 1))
