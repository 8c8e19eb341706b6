"""Finding names that sound alike: same skeleton first, then a skeleton that differs in one letter."""

import sqlite3
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from rapidfuzz.distance import Indel
from rapidfuzz.process import extract

from gazetteer.index.entry import FULL, LOOSE
from gazetteer.index.fame import FAME_STEP
from gazetteer.index.hashtable import HashTable
from gazetteer.index.keys import less_one
from gazetteer.index.named import NameTable
from gazetteer.index.schema import NEIGHBOUR
from gazetteer.index.sounding import Forms, SoundTable
from gazetteer.loose import loose_forms, slips
from gazetteer.marks import taken_for
from gazetteer.names import MAX_NAME, fold
from gazetteer.readings import rare_readings, readings
from gazetteer.scripts import is_consonantal
from gazetteer.skeleton import Sound, sound

# Below this likeness of the best name, names whose skeleton differs in a letter are tried too.
_GOOD = 0.88
# Names less alike than this are other names.
_LEAST = 0.5
# How far likeness is trusted where a consonant is another, one that it is taken for or any.
_TAKEN, _OTHER = 0.97, 0.9
# How many skeletons with any letter changed, names of a skeleton, and places of a name are looked at.
_SKELETONS, _FORMS, _PLACES = 6, 16, 24
_likeness = Indel.normalized_similarity
# Of a country, as many more names and places of each are looked through, so many in one question.
_OF_COUNTRY, _AT_ONCE = 1_000, 10_000

# What counts in a search without context, as logarithms of likelihood beside a place's fame: rounded from a
# fit on spellings left out of the index, for exact names judged by hand; bench/bench_names.py measures them.
# What a name lacks in likeness counts the more, the more is heard of it, and less where vowels are unwritten.
_UNLIKE, _UNLIKE_MARK, _UNLIKE_CONSONANTS = 16.0, 1.5, 10.0
_EXACT, _RESPELLED = 6.0, 4.5
# For a name that sounds Arabic (by its article or letters), a place where such names are at home.
_AT_HOME = 3.7
# What fame is worth as the index rates it, where the last bit says that Arabic names are at home.
_FAME = [FAME_STEP * (rated >> 1) for rated in range(256)]
_FAME_AT_HOME = [worth + _AT_HOME * (rated & 1) for rated, worth in enumerate(_FAME)]
_SCORE, _NEVER = itemgetter(1), float("-inf")

_OF_A_COUNTRY = "SELECT row FROM place WHERE row IN ({}) AND country_code IN (?, '')"

# How far a skeleton is trusted, the skeleton, what has it, its likest forms, each with likeness and number,
# the likest first, and how many consonants agree.
_Heard = tuple[float, str, Forms, Sequence[tuple[str, float, int]], int]
# Likeness, row, rated fame, skeleton, position in it, consonants that agree.
_Bearer = tuple[float, int, int, str, int, int]
# How far skeletons are trusted, and how many consonants they have in common with the one asked for.
_Trust = tuple[float, int]


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
    agreeing : int
        How many consonants agree.
    """

    row: int
    name: str
    likeness: float
    by_sound: bool
    agreeing: int


class Searcher:
    """Looks names up on one connection to an index file."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._ask = db.cursor().execute
        self._names = NameTable(db)
        self._sounds = SoundTable(db)
        self._neighbour = HashTable(db, NEIGHBOUR)

    def search(self, name: str, limit: int) -> list[tuple[int, float]]:
        """Rows and scores of the places that a name may mean, best first."""
        if len(name) > MAX_NAME:
            return []
        heard, key = sound(name), fold(name)
        unvowelled = is_consonantal(name)
        fame = _FAME_AT_HOME if unvowelled or "A" in heard.marks else _FAME
        called = self._names.rated(key, FULL, _PLACES)
        respelled = self._respelled(name)
        found = self._heard(name, heard, FULL, limit)
        if not (called or respelled or _is_good(found)):
            respelled = self._slipped(key)
        unlike = unlikeness(heard, unvowelled=unvowelled)
        best = {row: _RESPELLED + fame[rated] for row, rated in respelled}
        best |= {row: _EXACT + fame[rated] for row, rated in called}
        for trust, _, (_, bounds, rows, rated), likest, _ in found:
            for _, likeness, form in likest:
                less = unlike * (1.0 - likeness * trust)
                start, end = bounds[form], bounds[form + 1]
                for at in range(start, end if end - start < limit else start + limit):
                    row, score = rows[at], fame[rated[at]] - less
                    if score > best.get(row, _NEVER):
                        best[row] = score
        return sorted(best.items(), key=_SCORE, reverse=True)[:limit]

    def alike(self, name: str, kind: int, limit: int, country: str | None = None) -> list[Alike]:
        """Places with a name that sounds alike, the likest first; of one country, if it is given."""
        most = _PLACES if country is None else _OF_COUNTRY
        best: dict[int, _Bearer] = {}
        for found in sorted(_bearers(self._heard(name, sound(name), kind, most), most), reverse=True):
            best.setdefault(found[1], found)
        if country is not None:
            best = {row: best[row] for row in self._in_country(list(best), country)}
        ranked = sorted(best.values(), key=lambda found: (-found[0], -found[2]))[:limit]
        names = {key: self._sounds.names(key, kind) for key in {found[3] for found in ranked}}
        return [
            Alike(row, names[key][at], likeness, bool(rated & 1), agreeing)
            for likeness, row, rated, key, at, agreeing in ranked
        ]

    def named(self, key: str, kind: int) -> tuple[int, ...]:
        """Rows of the places of a folded name, the most famous first."""
        return self._names.rows(key, kind)

    def _respelled(self, name: str) -> list[tuple[int, int]]:
        """Rows and rated fame of places whose name differs in spaces, articles and ways to write a sound."""
        for form in loose_forms(name):
            if found := self._names.rated(form, LOOSE, _PLACES):
                return found
        return []

    def _slipped(self, key: str) -> list[tuple[int, int]]:
        """Rows and rated fame of places whose name differs by a slip of fingers or eyes."""
        return [found for form in slips(key) for found in self._names.rated(form, FULL, _PLACES)]

    def _in_country(self, rows: list[int], country: str) -> list[int]:
        """Those of some rows that are of a country, or of none."""
        found: list[int] = []
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            query = _OF_A_COUNTRY.format(",".join("?" * len(some)))
            found += [row for (row,) in self._ask(query, (*some, country))]
        return found

    def _heard(self, name: str, heard: Sound, kind: int, most: int) -> list[_Heard]:
        """The likest names, for so many places."""
        if not heard.key:
            return []
        found: list[_Heard] = []
        self._listen(found, heard, (1.0, len(heard.key)), kind, most)
        self._read(found, readings(name), heard.key, kind, most)
        if not _is_good(found):
            self._read(found, rare_readings(name), heard.key, kind, most)
        if not _is_good(found):
            for key, trust in self._neighbours(heard.key).items():
                self._listen(found, Sound(key, heard.marks), trust, kind, most)
        return found

    def _read(self, found: list[_Heard], others: Sequence[str], key: str, kind: int, most: int) -> None:
        """Add the likest names to other readings of the one asked for."""
        for other in map(sound, others):
            if other.key not in ("", key):
                self._listen(found, other, (_TAKEN, len(other.key)), kind, most)

    def _neighbours(self, key: str) -> dict[str, _Trust]:
        """Skeletons that differ in a letter, and how far they are trusted."""
        taken = taken_for(key)
        less = len(key) - 1
        if len(key) < 3:
            return dict.fromkeys(taken, (_TAKEN, less))
        shorter = less_one(key)
        texts = [self._neighbour.data(part, FULL).decode() for part in (key, *shorter)]
        others = set(" ".join(texts).split()) - {key}
        near = [text for text in taken if text in others]
        likest = extract(key, sorted(others.difference(near)), scorer=_likeness, limit=_SKELETONS)
        far = dict.fromkeys(shorter, (_OTHER, less))
        far |= {text: (_OTHER, less + (len(text) > len(key))) for text, _, _ in likest}
        return far | dict.fromkeys(near, (_TAKEN, less))

    def _listen(self, found: list[_Heard], heard: Sound, trust: _Trust, kind: int, most: int) -> None:
        """Add the names of a skeleton that sound alike."""
        key, marks = heard
        forms = self._sounds.forms(key, kind)
        if forms is None:
            return
        limit = _FORMS if most <= _PLACES else most
        if likest := extract(marks, forms[0], scorer=_likeness, score_cutoff=_LEAST, limit=limit):
            found.append((trust[0], key, forms, likest, trust[1]))


def unlikeness(heard: Sound, *, unvowelled: bool) -> float:
    """How much likelihood a name takes from another that isn't like it at all, as a logarithm.

    Names whose script leaves vowels out are less alike.
    """
    least = _UNLIKE_CONSONANTS if unvowelled else _UNLIKE
    return least + _UNLIKE_MARK * len(heard.marks)


def _is_good(found: list[_Heard]) -> bool:
    for trust, _, _, likest, _ in found:  # noqa: SIM110  # the first mostly is; any() takes five times as long
        if trust * likest[0][1] >= _GOOD:
            return True
    return False


def _bearers(found: list[_Heard], most: int) -> Iterator[_Bearer]:
    """The places of some names, at most so many of each."""
    for trust, key, (_, bounds, rows, fame), likest, agreeing in found:
        for _, likeness, form in likest:
            for at in range(bounds[form], min(bounds[form + 1], bounds[form] + most)):
                yield likeness * trust, rows[at], fame[at], key, at, agreeing
