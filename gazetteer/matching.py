"""Which places bear a name: exactly, without its descriptor, or by sound."""

import math
import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol

from rapidfuzz.distance import Indel

from gazetteer.descriptors import Described
from gazetteer.index.alike import Alike, unlikeness
from gazetteer.index.entry import FULL, LOOSE, STRIPPED, Entry
from gazetteer.loose import loose_forms, slips
from gazetteer.names import fold
from gazetteer.scripts import is_consonantal
from gazetteer.sentence import Sentence, Share, say
from gazetteer.skeleton import Sound, sound

# How far a way of matching is trusted, 0 to 1; a match by sound gains with likeness.
_EXACT, _WITHOUT_DESCRIPTOR, RESPELLED, _BY_SOUND, _ALIKE = 1.0, 0.98, 0.96, 0.6, 0.35
# A match by sound is sure if it can't well be chance: by the logarithm of the odds, so much for each
# consonant and against each mark that differs, more across scripts and where names are written without
# vowels, more for a large town, and less the more places there are to sound alike by chance (Karlin and
# Altschul 1990, doi:10.1073/pnas.87.6.2264). A logistic regression on random syllables and on spellings left
# out of the index, rounded; see bench/bench_names.py.
_CONSONANT, _MARK, _ACROSS, _WITHOUT_VOWELS, _PEOPLE = 3.0, 1.6, 1.3, 2.0, 0.25
_PLACES, _CHANCE, _CHANCE_BY_SOUND = 0.63, 1.5, 2.7
# Where all letters agree, each run of vowels says so much too.
_VOWEL = 1.5
_CONSONANTS, _VOWELS = re.compile("[^aeiou]h?"), re.compile("[aeiou]+")
_FEWEST_PLACES, _SOME_PEOPLE = 10_000, 1_000
_MOST_BY_SOUND = 40
# A name that is as like as this wasn't mistyped.
_NO_SLIP = 0.9


class Index(Protocol):
    """What matching and ranking need of an index."""

    size: int

    def entry(self, row: int, /) -> Entry:
        """The place of a row."""

    def rows_named(self, key: str, kind: int) -> tuple[int, ...]:
        """Rows of the places of a folded name."""

    def rows_alike(self, name: str, kind: int, limit: int, country: str | None = None, /) -> list[Alike]:
        """Places with a name that sounds alike, the likest first; of one country, if it is given."""


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
    why : Sentence
        In words.
    lacking : float
        How much less likely the name is to be written so, as a logarithm; 0 for a name that is.
    people : int
        Inhabitants of the district round it that is called so.
    alone : bool
        Whether it is an area in which no settlement goes by its name.
    outdone : bool
        Whether another settlement of its country goes by the name, which this one bears besides its own.
    """

    entry: Entry
    quality: float
    whole: bool
    sure: bool
    why: Sentence
    lacking: float = 0.0
    people: int = 0
    alone: bool = False
    outdone: bool = False


def exact_matches(index: Index, query: str, asked: Described) -> list[Match]:
    """Places called exactly so, by the whole query or by the name without its descriptor."""
    whole, bare = fold(query), fold(asked.name)
    why = _called(whole)
    found = {row: _match(index, row, _EXACT, why, whole=True) for row in index.rows_named(whole, FULL)}
    if asked.wanted:
        rows = (*index.rows_named(bare, FULL), *index.rows_named(bare, STRIPPED))
        why = _called(bare)
        for row in rows:
            found.setdefault(row, _match(index, row, _WITHOUT_DESCRIPTOR, why))
    return list(found.values())


def sound_matches(
    index: Index, asked: Described, *, among: int | None = None, country: str | None = None
) -> list[Match]:
    """Places whose name is the same but for ways to spell it, and those whose name is most alike in sound.

    Parameters
    ----------
    index : Index
    asked : Described
    among : int, optional
        How many places it may be, by default all; the fewer, the more a likeness says.
    country : str, optional
        ISO 3166-1 alpha-2 code of the only country where it may be.
    """
    places = max(among or index.size, _FEWEST_PLACES)
    spelled = respelled(index, asked.name, places)
    kinds = (FULL, STRIPPED) if asked.wanted else (FULL,)
    alike = [found for kind in kinds for found in index.rows_alike(asked.name, kind, _MOST_BY_SOUND, country)]
    if not spelled and not any(found.likeness > _NO_SLIP for found in alike):
        spelled = _slipped(index, asked.name, places)
    best: dict[int, Alike] = {}
    for found in sorted(alike, key=lambda found: -found.likeness):
        if found.row not in spelled:
            best.setdefault(found.row, found)
    heard = sound(asked.name)
    alikes = (_sounding(index, found, asked.name, heard, places) for found in best.values())
    return [*spelled.values(), *islice(alikes, _MOST_BY_SOUND)]


def respelled(index: Index, name: str, places: int) -> dict[int, Match]:
    """Places by row whose name differs from one in spaces, the article or ways to write a sound."""
    for form in loose_forms(name):
        if rows := index.rows_named(form, LOOSE):
            why = say("is called %(name)s but for the spelling", name=repr(form))
            sure = _odds_of_letters(form) > _threshold(places)
            return {row: replace(_match(index, row, RESPELLED, why), sure=sure) for row in rows}
    return {}


def _slipped(index: Index, name: str, places: int) -> dict[int, Match]:
    """Places whose name has two neighbouring letters the other way round."""
    forms = slips(fold(name))
    found = {row: form for form in forms for row in index.rows_named(form, FULL)}
    least = _threshold(places) + math.log(len(forms) or 1)
    return {
        row: replace(
            _match(index, row, RESPELLED, _swapped(form)),
            sure=_odds_of_letters(form) > least,
        )
        for row, form in found.items()
    }


def _threshold(places: int, chance: float = _CHANCE) -> float:
    return chance + _PLACES * math.log(places)


def _odds_of_letters(form: str) -> float:
    """How much likelier another spelling of a name has these letters than a name made up, as a logarithm."""
    return _CONSONANT * len(_CONSONANTS.findall(form)) + _VOWEL * len(_VOWELS.findall(form))


def likeness(a: str, b: str) -> float:
    """How much two names sound alike, in whatever script, 0 to 1.

    Examples
    --------
    >>> likeness("Raqqa", "Raqqah") > 0.9 > likeness("Raqqa", "الرقة") > 0.7 > likeness("Raqqa", "Rusk")
    True
    """
    return Indel.normalized_similarity(sound(a).marks, sound(b).marks)


def _sounding(index: Index, found: Alike, name: str, heard: Sound, places: int) -> Match:
    alike = Share(found.likeness)
    why = say("sounds like its name %(name)s (%(share)s alike)", name=repr(found.name), share=alike)
    match = _match(index, found.row, _BY_SOUND + _ALIKE * found.likeness, why)
    people = match.entry.place.population
    odds = _odds(found, name, heard) + _PEOPLE * math.log1p(people / _SOME_PEOPLE)
    sure = odds > _threshold(places, _CHANCE_BY_SOUND)
    lacking = unlikeness(heard, unvowelled=is_consonantal(name)) * (1.0 - found.likeness)
    return replace(match, sure=sure, lacking=lacking)


def _odds(found: Alike, name: str, heard: Sound) -> float:
    """How much likelier another spelling of the name sounds so than a name made up, as a logarithm."""
    odds = _CONSONANT * found.agreeing - _MARK * len(heard.marks) * (1.0 - found.likeness)
    if found.by_sound:
        odds += _WITHOUT_VOWELS
    return odds + (_ACROSS if is_consonantal(name) != is_consonantal(found.name) else 0.0)


def _called(name: str) -> Sentence:
    return say("is called %(name)s", name=repr(name))


def _swapped(name: str) -> Sentence:
    return say("is called %(name)s, two letters the other way round", name=repr(name))


def _match(index: Index, row: int, quality: float, why: Sentence, *, whole: bool = False) -> Match:
    return Match(entry=index.entry(row), quality=quality, whole=whole, sure=True, why=why)
