"""Reports made of the gazetteer's own places, of which it is known what each name means."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from tqdm import tqdm

from gazetteer.index.alike import Alike
from gazetteer.index.entry import LOOSE
from gazetteer.lookup import Gazetteer
from gazetteer.loose import loose
from gazetteer.matching import likeness
from gazetteer.names import fold
from gazetteer.place import Place

# Of the names of a report so many lie far off, are spelled as nobody holds them, or mean a place not held.
FAR, MISSPELLED, UNHELD = 0.2, 0.2, 0.08
# The more people, the more spellings are held: those of a hamlet miss that of a report as often as
# `MISSPELLED` says, those of a city of 100,000 a third as often.
HELD_BY_PEOPLE = 0.25
# A place where names are written without vowels is told of so many times as often.
MANY_SPELLINGS = 6
# A spelling of a name is at least so much like it; else it is another name.
ALIKE = 0.8
# How far from a report's first place the others lie, on average where places are everywhere.
REACH_KM = 80.0
# A place goes by its first name so often, else by any other.
FIRST_NAME = 0.6
LONGEST = 8
EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A name of a report, the place that it means, and how the gazetteer was kept from holding it."""

    name: str
    place: Place
    row: int
    is_misspelled: bool = False
    is_unheld: bool = False


class Kept:
    """The gazetteer without what a report's names may not be found by."""

    def __init__(self, gazetteer: Gazetteer, told: list[Told]) -> None:
        self._gazetteer = gazetteer
        self._gone = {name.row for name in told if name.is_unheld}
        self._unspelled = {(fold(name.name), name.row) for name in told if name.is_misspelled}
        self._unspelled_loosely = {(key, name.row) for name in told if (key := _lost(name))}
        self.size = gazetteer.size
        self.entry = gazetteer.entry

    def rows_named(self, key: str, kind: int) -> tuple[int, ...]:
        rows = self._gazetteer.rows_named(key, kind)
        if kind == LOOSE:
            kept = (row for row in rows if row not in self._gone)
            return tuple(row for row in kept if (key, row) not in self._unspelled_loosely)
        return tuple(row for row in rows if self._holds(key, row))

    def rows_alike(self, name: str, kind: int, limit: int, country: str | None = None) -> list[Alike]:
        more = len(self._gone) + len(self._unspelled)
        found = self._gazetteer.rows_alike(name, kind, limit + more, country)
        return [alike for alike in found if self._holds(fold(alike.name), alike.row)][:limit]

    def _holds(self, key: str, row: int) -> bool:
        return row not in self._gone and (key, row) not in self._unspelled


def _lost(name: Told) -> str:
    """The loose key that a place has only by the spelling that was taken from it; "" if it keeps all."""
    key, taken = loose(name.name), fold(name.name)
    kept = (other for other in name.place.names if fold(other) != taken)
    return key if name.is_misspelled and key not in map(loose, kept) else ""


class Maker:
    """Draws reports: a first place by the root of its population, others near it, some far off by fame."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        rows = tqdm(range(1, gazetteer.size + 1), desc="places", disable=None)
        held = [(row, gazetteer.entry(row)) for row in rows]
        self._held = [(row, entry.place) for row, entry in held if entry.place.feature_class == "P"]
        many = np.array([entry.by_sound for _, entry in held if entry.place.feature_class == "P"])
        people = np.array([place.population for _, place in self._held], dtype=np.float64)
        capital = np.array([place.feature_code == "PPLC" for _, place in self._held])
        self._local = np.sqrt(people + 1_000) * np.where(many, MANY_SPELLINGS, 1)
        self._far = (people + 1_000) * np.where(capital, 10, 1)
        lon, lat = np.radians([place.location.point.lonlat for _, place in self._held]).T
        self._xyz = np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))

    def reports(self, count: int, rng: np.random.Generator) -> Iterator[list[Told]]:
        """Yield reports of 1 to `LONGEST` names."""
        for _ in range(count):
            first = self._draw(self._local, rng)
            away_km = EARTH_KM * np.arccos(np.clip(self._xyz @ self._xyz[first], -1, 1))
            near = self._local * np.exp(-away_km / REACH_KM)
            others = [
                self._draw(self._far if rng.random() < FAR else near, rng)
                for _ in range(int(rng.integers(0, LONGEST)))
            ]
            yield [self._told(at, rng) for at in dict.fromkeys([first, *others])]

    def _draw(self, weights: Any, rng: np.random.Generator) -> int:
        total = np.cumsum(weights)
        return int(np.searchsorted(total, rng.random() * total[-1]))

    def _told(self, at: int, rng: np.random.Generator) -> Told:
        row, place = self._held[at]
        others = [name for name in place.names if fold(name) and len(fold(name)) > 1] or [place.name]
        kind = rng.random()
        misspelled = MISSPELLED / (1 + place.population / 1_000) ** HELD_BY_PEOPLE
        if kind < misspelled:
            others = [name for name in others if likeness(name, place.name) >= ALIKE]
        name = place.name if rng.random() < FIRST_NAME else others[int(rng.integers(len(others)))]
        return Told(
            name=name,
            place=place,
            row=row,
            is_misspelled=kind < misspelled,
            is_unheld=misspelled <= kind < misspelled + UNHELD,
        )
