"""Places and spellings to ask for: a country's dump, the world, names left out of the index on purpose."""

import csv
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from rapidfuzz.distance import Indel

from gazetteer import builtin
from gazetteer.index.entry import Entry
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.sources.spellings import spellings
from gazetteer.world import cities_file
from geo.lonlat import Location, LonLat

# A spelling is another spelling, and no other name, if it shares this much with one in the same script.
SPELLING = 0.6
_RADIUS_M = 1_000.0
_SHARE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A spelling to look up, and where the place is that it means."""

    name: str
    point: LonLat
    country: str
    population: int
    script: str


def world() -> Iterator[Entry]:
    """The built-in world."""
    return builtin.entries(cities_file())


def dump(path: Path) -> Iterator[Entry]:
    """The places of a GeoNames dump."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Entry(
                place=Place(
                    id=f"gn-{row[0]}",
                    name=row[1],
                    names=spellings(row[1], row[3].split(",")),
                    feature_code=row[7],
                    country_code=row[8],
                    location=Location(
                        point=LonLat(lon=float(row[5]), lat=float(row[4])), uncertainty_m=_RADIUS_M
                    ),
                    population=int(row[14] or 0),
                    source="GeoNames",
                )
            )


def together(first: Iterable[Entry], second: Iterable[Entry]) -> list[Entry]:
    """The places of two sources, those of both once: the curated one, else the first, with both's names."""
    held = {entry.place.id: entry for entry in first}
    for entry in second:
        other = held.get(entry.place.id)
        held[entry.place.id] = entry if other is None else _united(other, entry)
    return list(held.values())


def left_out(entries: Iterable[Entry], countries: frozenset[str]) -> tuple[list[Entry], list[Asked]]:
    """Leave one spelling of half the settlements out of the index, and ask for it.

    A spelling is asked for if nothing in the index is called so, and if it is like one that stays in the same
    script, or none stays in that script.
    """
    kept, asked = [], []
    for entry in entries:
        chosen = _chosen(entry) if entry.place.country_code in countries else None
        if chosen is None:
            kept.append(entry)
            continue
        names = tuple(name for name in entry.place.names if name != chosen.name)
        kept.append(replace(entry, place=replace(entry.place, names=names)))
        asked.append(chosen)
    held = {fold(name) for entry in kept for name in entry.place.names}
    return kept, [one for one in asked if fold(one.name) not in held]


def variants(path: Path) -> list[Asked]:
    """Spellings of a table with the columns variant, lat, lon."""
    with path.open(encoding="utf-8") as file:
        return [
            Asked(
                name=row["variant"],
                point=LonLat(lon=float(row["lon"]), lat=float(row["lat"])),
                country="",
                population=0,
                script=script(row["variant"]),
            )
            for row in csv.DictReader(file)
        ]


def news(path: Path, countries: frozenset[str] | None = None) -> list[Asked]:
    """Spellings of a table with the columns spelling, country, lat, lon; of some countries only."""
    with path.open(encoding="utf-8") as file:
        return [
            Asked(
                name=row["spelling"],
                point=LonLat(lon=float(row["lon"]), lat=float(row["lat"])),
                country=row["country"],
                population=0,
                script=script(row["spelling"]),
            )
            for row in csv.DictReader(file)
            if countries is None or row["country"] in countries
        ]


def nonsense(count: int, seed: int) -> list[str]:
    """Random syllables that sound like names."""
    rnd = random.Random(seed)
    consonants = [*"bdfghjklmnqrstwyz", "sh", "kh", "gh", "th", "dh"]
    vowels = ["a", "e", "i", "o", "u", "a", "i", "aa", "ou"]

    def syllable() -> str:
        return (
            rnd.choice(consonants)
            + rnd.choice(vowels)
            + (rnd.choice(consonants) if rnd.random() < 0.4 else "")
        )

    return ["".join(syllable() for _ in range(rnd.choice((2, 2, 3, 3, 4)))).title() for _ in range(count)]


def script(name: str) -> str:
    """Latin, Arabic, Cyrillic, Hebrew or other, by the first letter."""
    letter = next((ord(char) for char in name if char.isalpha()), 0)
    for label, low, high in (
        ("Latin", 0x41, 0x250), ("Latin", 0x1E00, 0x1F00), ("Cyrillic", 0x400, 0x530),
        ("Hebrew", 0x590, 0x600), ("Arabic", 0x600, 0x780), ("Arabic", 0xFB50, 0xFF00),
    ):  # fmt: skip
        if low <= letter < high:
            return label
    return "other"


def _united(first: Entry, second: Entry) -> Entry:
    best, other = (second, first) if second.curated else (first, second)
    place = best.place
    names = tuple(dict.fromkeys([*place.names, *other.place.names]))
    people = place.population or other.place.population
    return replace(best, place=replace(place, names=names, population=people))


def _chosen(entry: Entry) -> Asked | None:
    place, rnd = entry.place, random.Random(entry.place.id)
    if entry.curated or place.feature_class != "P" or rnd.random() > _SHARE:
        return None
    folded = [fold(name) for name in place.names]
    free = [
        at
        for at in range(1, len(folded))
        if len(folded[at]) > 2 and folded.count(folded[at]) == 1 and script(place.names[at]) != "other"
    ]
    if not free:
        return None
    at = rnd.choice(free)
    written = script(place.names[at])
    beside = [other for other, name in zip(folded, place.names, strict=True) if script(name) == written]
    beside.remove(folded[at])
    if beside and max(Indel.normalized_similarity(folded[at], other) for other in beside) < SPELLING:
        return None
    return Asked(
        name=place.names[at],
        point=place.location.point,
        country=place.country_code,
        population=place.population,
        script=written,
    )
