"""Finding names that sound alike: same skeleton first, then a skeleton that differs in one letter."""

import sqlite3
from array import array
from typing import NamedTuple

from rapidfuzz.distance import Indel
from rapidfuzz.process import extract

from gazetteer.index.entry import FULL
from gazetteer.index.keys import FAME_STEP, hashed, less_one
from gazetteer.marks import taken_for
from gazetteer.names import MAX_NAME, fold
from gazetteer.scripts import is_consonantal
from gazetteer.skeleton import Sound, sound

# Below this likeness of the best name, names whose skeleton differs in a letter are tried too.
_GOOD = 0.88
# Names less alike than this are other names.
_LEAST = 0.5
# How far likeness is trusted where a consonant is another, one that it is taken for or any.
_TAKEN, _OTHER = 0.97, 0.9
# How many skeletons with any letter changed, names of a skeleton, and places of a name are looked at.
_SKELETONS, _FORMS, _PLACES = 12, 16, 24

# What counts in a search without context, as logarithms of likelihood beside a place's fame: rounded from a
# fit on spellings left out of the index, for exact names judged by hand; bench/bench_names.py measures them.
# What a name lacks in likeness counts the more, the more is heard of it, and less where vowels are unwritten.
_UNLIKE, _UNLIKE_MARK, _UNLIKE_CONSONANTS = 16.0, 1.5, 10.0
_EXACT = 6.0
# For a name that sounds Arabic (by its article or letters), a place where such names are at home.
_AT_HOME = 3.7

_SOUNDING = "SELECT key, forms, ends, places, fame FROM sounding WHERE key IN ({})"
_NEIGHBOURS = "SELECT skeletons FROM neighbour WHERE key IN ({})"

# Likeness, row, rated fame, key of the sound, position in it.
_Bearer = tuple[float, int, int, int, int]


class Alike(NamedTuple):
    """A place with a name that sounds alike.

    Parameters
    ----------
    row : int
        The place's row.
    name : str
        The folded spelling that sounds alike.
    likeness : float
        0 to 1.
    by_sound : bool
        As in `Entry`.
    """

    row: int
    name: str
    likeness: float
    by_sound: bool


class Searcher:
    """Looks names up on one connection to an index file."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._ask = db.cursor().execute

    def search(self, name: str, limit: int) -> list[tuple[int, float]]:
        """Rows and scores of the places that a name may mean, best first."""
        if len(name) > MAX_NAME:
            return []
        heard = sound(name)
        unlike = unlikeness(heard, name)
        at_home = _AT_HOME if "A" in heard.marks or is_consonantal(name) else 0.0
        best = {
            row: _EXACT + FAME_STEP * (rated >> 1) + (at_home if rated & 1 else 0.0)
            for row, rated in self._named(fold(name), FULL, _PLACES)
        }
        for likeness, row, rated, _, _ in self._bearers(heard, FULL, limit):
            score = FAME_STEP * (rated >> 1) - unlike * (1.0 - likeness)
            if rated & 1:
                score += at_home
            if row not in best or score > best[row]:
                best[row] = score
        return sorted(best.items(), key=_by_score, reverse=True)[:limit]

    def alike(self, name: str, kind: int, limit: int) -> list[Alike]:
        """Places with a name that sounds alike, the likest first."""
        best: dict[int, _Bearer] = {}
        for found in sorted(self._bearers(sound(name), kind, _PLACES), reverse=True):
            best.setdefault(found[1], found)
        ranked = sorted(best.values(), key=lambda found: (-found[0], -found[2]))[:limit]
        names = {key: self._names(key) for key in {found[3] for found in ranked}}
        return [
            Alike(row, names[key][at], likeness, bool(rated & 1)) for likeness, row, rated, key, at in ranked
        ]

    def named(self, key: str, kind: int) -> tuple[int, ...]:
        """Rows of the places of a folded name, the most famous first."""
        found = self._ask("SELECT places FROM named WHERE key = ?", (hashed(key, kind),)).fetchone()
        return tuple(array("I", found[0])) if found else ()

    def _named(self, key: str, kind: int, most: int) -> list[tuple[int, int]]:
        query = "SELECT places, fame FROM named WHERE key = ?"
        found = self._ask(query, (hashed(key, kind),)).fetchone()
        return list(zip(array("I", found[0][: 4 * most]), found[1], strict=False)) if found else []

    def _bearers(self, heard: Sound, kind: int, most: int) -> list[_Bearer]:
        """Places of the likest names, at most so many of each name."""
        if not heard.key:
            return []
        found = self._of_sounds({hashed(heard.key, kind): 1.0}, heard.marks, most)
        if not found or found[0][0] < _GOOD:
            weights = {hashed(key, kind): weight for key, weight in self._neighbours(heard.key).items()}
            found += self._of_sounds(weights, heard.marks, most)
        return found

    def _neighbours(self, key: str) -> dict[str, float]:
        """Skeletons that differ in a letter, and how far they are trusted."""
        taken = taken_for(key)
        if len(key) < 3:
            return dict.fromkeys(taken, _TAKEN)
        shorter = less_one(key)
        keys = [hashed(part, FULL) for part in (key, *shorter)]
        query = _NEIGHBOURS.format(",".join("?" * len(keys)))
        others = {text for (found,) in self._ask(query, keys) for text in found.split(" ")} - {key}
        near = [text for text in taken if text in others]
        likest = extract(
            key, sorted(others.difference(near)), scorer=Indel.normalized_similarity, limit=_SKELETONS
        )
        far = (*shorter, *(text for text, _, _ in likest))
        return dict.fromkeys(far, _OTHER) | dict.fromkeys(near, _TAKEN)

    def _of_sounds(self, weights: dict[int, float], marks: str, most: int) -> list[_Bearer]:
        found: list[_Bearer] = []
        query = _SOUNDING.format(",".join("?" * len(weights)))
        for key, forms, ends, places, fame in self._ask(query, tuple(weights)).fetchall():
            weight = weights[key]
            last, rows = array("I", ends), array("I", places)
            for _, likeness, at in extract(
                marks,
                forms.split("\n"),
                scorer=Indel.normalized_similarity,
                score_cutoff=_LEAST,
                limit=_FORMS,
            ):
                start, end = last[at - 1] if at else 0, last[at]
                for place in range(start, end if end - start < most else start + most):
                    found.append((likeness * weight, rows[place], fame[place], key, place))
        return found

    def _names(self, key: int) -> list[str]:
        names: str = self._ask("SELECT names FROM sounding WHERE key = ?", (key,)).fetchone()[0]
        return names.split("\n")


def unlikeness(heard: Sound, name: str) -> float:
    """How much likelihood a name takes from another that isn't like it at all, as a logarithm."""
    least = _UNLIKE_CONSONANTS if is_consonantal(name) else _UNLIKE
    return least + _UNLIKE_MARK * len(heard.marks)


def _by_score(item: tuple[int, float]) -> float:
    return item[1]
