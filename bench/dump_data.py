"""A made-up dump in GeoNames' layout, of any size and always the same."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import numpy as np

SEED = 20151206
_BLOCK = 100_000
_ONSETS = (
    "b",
    "d",
    "f",
    "g",
    "h",
    "j",
    "k",
    "kh",
    "l",
    "m",
    "n",
    "q",
    "r",
    "s",
    "sh",
    "t",
    "w",
    "y",
    "z",
    "",
)
_ARABIC = ("ب", "د", "ف", "غ", "ه", "ج", "ك", "خ", "ل", "م", "ن", "ق", "ر", "س", "ش", "ت", "و", "ي", "ز", "")
_VOWELS = ("a", "i", "u", "ā", "ī", "ū", "ay", "e")
_ENDINGS = ("", "n", "r", "h", "b", "l", "d", "t")
_ARABIC_ENDINGS = ("", "ن", "ر", "ة", "ب", "ل", "د", "ت")
_HEADS = ("", "", "", "Tell ", "Kafr ", "Khirbat ", "San ", "Novo ", "Abu ", "Al ")
# Where on Earth, how dense: centres of countries, about as GeoNames' places lie.
_COUNTRIES = (
    ("SY", 38.5, 35.0), ("IQ", 43.5, 33.0), ("UA", 31.0, 49.0), ("MX", -102.0, 23.0),
    ("ID", 113.0, -2.0), ("US", -95.0, 38.0), ("NG", 8.0, 9.5), ("CN", 105.0, 34.0),
)  # fmt: skip
_CODES = (("P", "PPL", 5), ("H", "STM", 2), ("S", "FRM", 1), ("T", "HLL", 1), ("A", "ADM3", 1))


def write(path: Path, count: int) -> int:
    """Write a dump of so many places, and tell its bytes."""
    rng = np.random.default_rng(SEED)
    kinds = [kind for *kind, weight in _CODES for _ in range(weight)]
    with path.open("w", encoding="utf-8") as file:
        for start in range(0, count, _BLOCK):
            size = min(_BLOCK, count - start)
            file.writelines(_lines(rng, start, size, kinds))
    return path.stat().st_size


def _lines(rng: np.random.Generator, start: int, size: int, kinds: list[list[str]]) -> Iterator[str]:
    where = rng.integers(0, len(_COUNTRIES), size)
    lon, lat = rng.normal(0, 4, (2, size))
    # Half the places have one name, the rest two and three; a tenth has people.
    alternates = rng.choice(3, size, p=(0.5, 0.3, 0.2))
    people = np.where(rng.random(size) < 0.1, rng.pareto(1, size) * 500, 0).astype(int)
    kind = rng.integers(0, len(kinds), size)
    names = _names(rng, int(size + alternates.sum()))
    for i in range(size):
        code, x, y = _COUNTRIES[where[i]]
        plain, arabic = next(names)
        more = [name for name, _ in itertools.islice(names, int(alternates[i]))]
        others = ",".join([arabic, *more[1:]] if more else [])
        letter, feature = kinds[kind[i]]
        position = f"{y + lat[i]:.5f}\t{x + lon[i]:.5f}"
        yield (
            f"{start + i + 1}\t{plain}\t{plain}\t{others}\t{position}\t{letter}\t{feature}\t{code}"
            f"\t\t{1 + i % 9:02}\t\t\t\t{people[i] or ''}\t\t\t\t2024-01-01\n"
        )


def _names(rng: np.random.Generator, count: int) -> Iterator[tuple[str, str]]:
    """Names in Latin and in Arabic letters."""
    syllables = rng.integers(2, 4, count)
    onset, vowel, ending = (
        rng.integers(0, len(of), (count, 3)).tolist() for of in (_ONSETS, _VOWELS, _ENDINGS)
    )
    heads = rng.integers(0, len(_HEADS), count).tolist()
    for i in range(count):
        parts = range(syllables[i])
        end = ending[i][0]
        latin = "".join(_ONSETS[onset[i][k]] + _VOWELS[vowel[i][k]] for k in parts) + _ENDINGS[end]
        arabic = "".join(_ARABIC[onset[i][k]] for k in parts) + _ARABIC_ENDINGS[end]
        yield _HEADS[heads[i]] + latin.capitalize(), arabic
