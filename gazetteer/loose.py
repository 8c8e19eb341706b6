"""Loose keys: one for spellings that differ in spaces, the article and ways to write a sound only."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from gazetteer.skeleton import content_words, without_article

# Shorter keys agree by chance, and for longer ones there are too many slips to try.
_LEAST, _LEAST_SLIPPED, _MOST_SLIPPED = 3, 5, 40
# Longer ways of writing a sound come before those that they begin with.
_SOUNDS = (
    ("tsch", "ch"), ("tch", "ch"), ("dsch", "j"), ("sch", "sh"), ("dj", "j"), ("ck", "k"), ("ph", "f"),
    ("oua", "va"), ("oui", "vi"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("y", "i"), ("ei", "ai"), ("q", "k"),
    ("w", "v"), ("ch", "C"), ("c", "k"),
)  # fmt: skip
_GLUED_ARTICLE = re.compile(r"^(?:[ae]l|[ae]([dnrstz])(?=\1))")
_ENDING = re.compile(r"[ae]h?$")
# The feminine ending, and a long vowel with or without its hamza.
_ARABIC_ENDING = re.compile(r"(?:[هۃ]|اء)$")
# What is taken for digits in print, and letters taken for one another.
_DIGITS = str.maketrans("0258", "ozsb")
_TALL = {"l": "i", "i": "l"}


def loose(name: str) -> str:
    """Reduce a name to what careful spellings of it agree in, its vowels among it.

    Parameters
    ----------
    name : str
        A name in any script.

    Returns
    -------
    str
        The key, empty if it is too short to tell a name.

    Examples
    --------
    >>> {loose(name) for name in ("An-Nasiriyah", "Nassiriya", "Nāṣiriyye")}
    {'nasiria'}
    >>> loose("دير الزور") == loose("ديرالزور"), loose("Kafr Takharim") == loose("Kafrtakharim")
    (True, True)
    """
    return _key(content_words(name))


def loose_forms(name: str) -> tuple[str, ...]:
    """The loose key of a name, and the one without an article that may be written together with it.

    Examples
    --------
    >>> loose_forms("Albab"), loose_forms("Assafira"), loose_forms("Hajin")
    (('albab', 'bab'), ('asafira', 'safira'), ('hajin',))
    """
    words = content_words(name)
    form = _key(words)
    if not form:
        return ()
    first, article = words[0]
    match = _GLUED_ARTICLE.match(first)
    if match is None or len(first) - match.end() < _LEAST:
        return (form,)
    rest = _key(((first[match.end() :], article), *words[1:]))
    return (form, rest) if rest not in ("", form) else (form,)


def slips(key: str) -> list[str]:
    """The folded names that a slip makes another: letters misread, or two that changed places, not the first.

    Examples
    --------
    >>> "idlib" in slips("idilb"), "mosul" in slips("mosu1"), "damascus" in slips("darnascus")
    (True, True, True)
    """
    if not _LEAST_SLIPPED <= len(key) <= _MOST_SLIPPED:
        return []
    pairs = ((at, key[at], key[at + 1]) for at in range(1, len(key) - 1))
    swapped = [key[:at] + b + a + key[at + 2 :] for at, a, b in pairs if a != b and " " not in (a, b)]
    return list(dict.fromkeys([*_misread(key), *swapped]))


def _misread(key: str) -> Iterator[str]:
    """What a machine that reads print may have seen: "Mosu1", "Darnascus", "ldlib"."""
    if any(map(str.isdigit, key)):
        letters = key.translate(_DIGITS)
        yield from (letters, letters.replace("1", "l"), letters.replace("1", "i"))
    if "rn" in key:
        yield key.replace("rn", "m")
    for at, letter in enumerate(key):
        if letter in _TALL:
            yield key[:at] + _TALL[letter] + key[at + 1 :]


def _key(words: tuple[tuple[str, bool], ...]) -> str:
    last = len(words) - 1
    key = _undoubled("".join([_heard(word, at == 0, at == last) for at, (word, _) in enumerate(words)]))
    return key if len(key) >= _LEAST else ""


@lru_cache(maxsize=1 << 16)
def _heard(word: str, first: bool, last: bool) -> str:
    """What careful spellings of a word agree in."""
    if first:
        word = without_article(word, inner=False)
    if not word.isascii():
        return _ARABIC_ENDING.sub("ا", word) if last else word
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _ENDING.sub("a", word) if last else word


def _undoubled(word: str) -> str:
    return word[:1] + "".join([b for a, b in pairwise(word) if a != b])
