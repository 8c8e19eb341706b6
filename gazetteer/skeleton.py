"""Consonant skeletons: one key for all romanisations of an Arabic name and for the Arabic itself."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from gazetteer.marks import SOFT, VOWELS, marks
from gazetteer.names import MAX_NAME, fold
from gazetteer.scripts import consonantal, romanised, unmark

# The article as a word of its own, with every sun letter that it may take on.
ARTICLES = frozenset({
    "a", "al", "el", "il", "ul", "l", "ar", "er", "ur", "as", "es", "us", "ash", "esh", "ush", "ach", "ech",
    "at", "et", "ut", "att", "ett", "ath", "eth", "ad", "ed", "ud", "add", "edd", "adh", "edh", "az", "ez",
    "uz", "an", "en", "un", "ej", "ال", "אל", "א",
})  # fmt: skip
_GLUED_ARTICLES = ("al", "el", "ul")
# In Arabic and, with its vowel, in Kurdish.
_WRITTEN_ARTICLES = ("ال", "ئێل")
# "Al Bu", "people of the father of", written as one word: Albu Kamal.
_GLUED_WORDS = {"albu": "bu", "elbu": "bu", "البو": "بو"}
# "Narang, Pakistan", "Hasaka (Al Haksa)": what follows is another name.
_ASIDE = re.compile(r"[,،(]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
# A vowel written for a glide: Ouargla, Uadi, Iaroslavl.
_GLIDE = re.compile(r"^(?:ou|u|i)(?=[aeo])")

# One symbol a consonant. Capitals stand for digraphs: S sh, C ch, X kh, G gh; H is a silent end. French,
# German, Dutch, Polish and English ways of writing them, by a letter that a word without them lacks.
_DIGRAPHS = (
    ("h", (("tsch", "S"), ("tch", "S"), ("dsch", "j"), ("sch", "S"), ("dzh", "j"), ("sh", "S"), ("ch", "C"))),
    ("j", (("dzj", "j"), ("tsj", "S"), ("dj", "j"), ("sj", "S"))),
    ("z", (("sz", "S"), ("cz", "S"))),
    ("j", (("zj", "j"),)),
    ("z", (("tz", "ts"),)),
    ("h", (("kh", "X"), ("gh", "G"), ("rh", "G"), ("dh", "d"), ("th", "t"), ("zh", "j"), ("ph", "f"))),
    ("k", (("ck", "k"),)),
    ("m", (("mb", "nb"), ("mp", "nb"))),
    ("o", (("ou", "u"), ("oe", "u"), ("oo", "u"))),
    ("e", (("ee", "i"),)),
    ("x", (("x", "X"),)),
)
# Letters that a skeleton doesn't tell apart.
_MERGED = str.maketrans("pvqcC", "bfkkS")


class Sound(NamedTuple):
    """How a name sounds.

    Parameters
    ----------
    key : str
        The consonant skeleton, empty if there is none.
    marks : str
        The form that likeness is measured on; see `gazetteer.marks`.
    """

    key: str
    marks: str


def skeleton(name: str) -> str:
    """Reduce a name to its consonants, so that spellings of one name agree.

    The article goes in all its forms, as do vowels, hamza, ain, doubled letters, a final h, and the t of a
    feminine ending before another word; q is k, p is b, v is f, dh is d, th is t. Glides (w, y) count only at
    the start of a word.

    Parameters
    ----------
    name : str
        A name in Latin, Arabic, Cyrillic, Hebrew, Greek, Armenian or Georgian letters; its capitals matter
        ("AlHasakeh" is two words).

    Returns
    -------
    str
        The key, empty for names in other scripts, without consonants, or longer than `MAX_NAME`.

    Examples
    --------
    >>> {skeleton(name) for name in ("Deir ez-Zor", "Dier Ezzor", "دير الزور", "Дейр-эз-Зор")}
    {'drzr'}
    >>> skeleton("Kafr Zita"), skeleton("كفر زيتا")
    ('kfrzt', 'kfrzt')
    """
    return sound(name).key


def sound(name: str) -> Sound:
    """Tell how a name sounds: its skeleton, and the marks that likeness is measured on."""
    words = content_words(name)
    last = len(words) - 1
    heard = [_heard(word, article, at > 0, at == last) for at, (word, article) in enumerate(words)]
    if None in heard:
        return Sound("", "")
    key = "".join([found[0] for found in heard if found])
    return Sound(key, key[:1] + "".join([found[1] for found in heard if found]))


@lru_cache(maxsize=1 << 12)
def content_words(name: str) -> tuple[tuple[str, bool], ...]:
    """Fold a name into its words, each with whether an article came before it; none if it is too long.

    Words of scripts with vowels are in Latin letters. The last word is no article,
    as nothing comes after it.
    """
    if len(name) > MAX_NAME:
        return ()
    main = (_ASIDE.split(name, maxsplit=1)[0].strip() or name) if _ASIDE.search(name) else name
    plain = unmark(main)
    is_plain = plain.istitle() or plain == plain.lower()
    words = romanised(fold(plain if is_plain else _CAMEL.sub(" ", plain))).split()
    before = False
    found = []
    last = len(words) - 1
    for at, word in enumerate(words):
        is_article = word in ARTICLES
        if at == last or not is_article:
            found.append((word, before))
        before = is_article
    return tuple(found)


@lru_cache(maxsize=1 << 17)
def _heard(word: str, article: bool, inner: bool, last: bool) -> tuple[str, str] | None:
    """Skeleton and marks of a word; None for letters of other scripts."""
    noun = without_article(word, inner)
    symbols = _symbols(noun, last)
    if not symbols:
        return None
    merged = symbols.translate(_MERGED)
    first = "" if symbols[0] in VOWELS else merged[0]
    key = first + "".join([b for a, b in pairwise(merged) if a != b and b not in SOFT])
    return key, ("AA" if article or noun != word else "") + marks(symbols)


def without_article(word: str, inner: bool) -> str:
    """Take an article that is written together with its word off; after another word one is likelier."""
    if word in _GLUED_WORDS:
        return _GLUED_WORDS[word]
    for article in () if word.isascii() else _WRITTEN_ARTICLES:
        if word.startswith(article) and len(word) > len(article) + 1:
            return word[len(article) :]
    if word.startswith(_GLUED_ARTICLES) and len(word) > 3:
        rest = word[2:]
        consonants = sum(letter not in SOFT for letter in rest)
        if rest[0] == rest[1] or consonants > (0 if inner and len(rest) > 2 else 3):
            return rest
    return word


def _symbols(word: str, last: bool) -> str:
    """A word's consonant symbols and vowels; "" for letters of other scripts."""
    if not word.isascii():
        symbols = consonantal(word)
        if symbols.endswith("h"):
            symbols = symbols[:-1] + "H"
        return symbols if last or not symbols.endswith("at") else symbols[:-1]
    if word[0] in "oui":
        word = _GLIDE.sub("y" if word[0] == "i" else "w", word)
    for letter, digraphs in _DIGRAPHS:
        if letter in word:
            for digraph, symbol in digraphs:
                word = word.replace(digraph, symbol)
    if word.endswith(("ah", "eh", "ih", "uh")):
        word = word[:-1]
    # The feminine ending sounds as t before a noun: Khirbat, Khirbet, Khirbah.
    if not last and word.endswith(("at", "et")) and sum(letter not in SOFT for letter in word) > 2:
        word = word[:-1]
    return word
