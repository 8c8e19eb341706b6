"""Consonant skeletons: one key for all romanisations of an Arabic name and for the Arabic itself."""

from gazetteer.names import MAX_NAME, fold

# The article as a word of its own, with every sun letter that it may take on.
ARTICLES = frozenset({
    "al", "el", "il", "ul", "l", "ar", "er", "ur", "as", "es", "us", "ash", "esh", "ush", "at", "et", "ut",
    "ath", "eth", "ad", "ed", "ud", "adh", "edh", "az", "ez", "uz", "an", "en", "un",
})  # fmt: skip
_GLUED_ARTICLES = ("al", "el")
# "Al Bu", "people of the father of", written as one word: Albu Kamal.
_GLUED_WORDS = {"albu": "bu", "elbu": "bu", "البو": "بو"}
_ARABIC_ARTICLE = "ال"

# One symbol a consonant. Capitals stand for digraphs: S sh, X kh, G gh. Vowels, hamza and ain have none.
_ARABIC = {
    "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "t", "ج": "j", "چ": "S", "ح": "h", "ه": "h", "خ": "X",
    "د": "d", "ض": "d", "ذ": "d", "ر": "r", "ڕ": "r", "ز": "z", "ژ": "z", "ظ": "z", "س": "s", "ص": "s",
    "ش": "S", "غ": "G", "ف": "f", "ڤ": "f", "ق": "k", "ك": "k", "گ": "k", "ل": "l", "ڵ": "l", "م": "m",
    "ن": "n", "و": "w", "ي": "y",
}  # fmt: skip
_SILENT = "اءعئؤأإآ"
_DIGRAPHS = (
    ("tch", "S"), ("sch", "S"), ("dzh", "j"), ("dsch", "j"), ("dj", "j"), ("sh", "S"), ("ch", "S"),
    ("kh", "X"), ("gh", "G"), ("dh", "d"), ("th", "t"), ("zh", "j"), ("ph", "f"), ("ck", "k"),
    ("mb", "nb"), ("ou", "u"),
)  # fmt: skip
_LATIN = {"p": "b", "v": "f", "q": "k", "c": "k", "x": "X"}
_VOWELS = frozenset("aeiou")
_GLIDES = frozenset("wy")
_LATIN_TABLE = str.maketrans(_LATIN)
_ARABIC_TABLE = str.maketrans(_ARABIC | dict.fromkeys(_SILENT, "a"))


def skeleton(name: str) -> str:
    """Reduce a Latin or Arabic name to its consonants, so that spellings of one name agree.

    The article goes in all its forms, as do vowels, hamza, ain, doubled letters and a final h; q is k, p is
    b, v is f, dh is d, th is t. Glides (w, y) count only at the start of a word, or where the name would
    otherwise keep fewer than two consonants.

    Parameters
    ----------
    name : str
        A name; its capitals matter ("AlHasakeh" is two words).

    Returns
    -------
    str
        The key, empty for names in other scripts, without consonants, or longer than `MAX_NAME`.

    Examples
    --------
    >>> {skeleton(name) for name in ("Deir ez-Zor", "Dier Ezzor", "Dayr al-Zawr", "دير الزور")}
    {'drzr'}
    >>> skeleton("Ayyash") == skeleton("عياش") == "yS"
    True
    """
    if len(name) > MAX_NAME:
        return ""
    words = [_consonants(word) for word in content_words(name)]
    if "?" in words:
        return ""
    key = "".join(_without_glides(word) for word in words)
    return key if len(key) > 1 else "".join(word.removeprefix("a") for word in words)


def content_words(name: str) -> list[str]:
    """Fold a name into its words without articles; all words if they all are articles."""
    words = fold(_split_camel(name)).split()
    return [word for word in map(_without_article, words) if word not in ARTICLES] or words


def _split_camel(name: str) -> str:
    if name.islower() or name.isupper():
        return name
    pairs = zip(name, name[1:] + " ", strict=False)
    return "".join(a + " " if a.islower() and b.isupper() else a for a, b in pairs)


def _without_article(word: str) -> str:
    if word in _GLUED_WORDS:
        return _GLUED_WORDS[word]
    if word.startswith(_ARABIC_ARTICLE) and len(word) > 3:
        return word[2:]
    if word.startswith(_GLUED_ARTICLES) and len(word) > 3:
        rest = word[2:]
        doubled = rest[:1] == rest[1:2]
        if doubled or len(_without_glides(_consonants(rest))) > 2:
            return rest
    return word


def _consonants(word: str) -> str:
    """Consonants and glides of one folded word, "a" for a first vowel; "?" for letters of other scripts."""
    if word.isascii():
        for digraph, symbol in _DIGRAPHS:
            word = word.replace(digraph, symbol)
        word = word.translate(_LATIN_TABLE)
    else:
        word = word.removesuffix("ه").translate(_ARABIC_TABLE)
        if not word.isascii():
            return "?"
    first = "a" if word[:1] in _VOWELS else ""
    kept = [a for a, b in zip(word, " " + word, strict=False) if a != b and a not in _VOWELS]
    if kept and kept[-1] == "h" and len(kept) > 1:
        kept.pop()
    return first + "".join(kept)


def _without_glides(word: str) -> str:
    return word[:1].removeprefix("a") + "".join(letter for letter in word[1:] if letter not in _GLIDES)
