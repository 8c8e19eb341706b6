"""Names as keys: the same place, however it is spelled, in Latin or in Arabic letters."""

import unicodedata
from functools import lru_cache

# Longest name that is looked up at all; longer text is no name.
MAX_NAME = 200
_KNOWN_CHARACTERS = 1 << 14

_NOTHING = "'’‘ʼʻʾʿˈ`´ʹʺ״׳\"“”.ـ"
_SPACE = "-‐‑‒–—_/\\,;:()[]{}|·،؛"
# Letters that Unicode doesn't decompose, and Arabic letters written in several ways.
_LETTERS = {
    "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h",
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ة": "ه", "ہ": "ه",
    "ھ": "ه", "ە": "ه", "ۀ": "ه",
}  # fmt: skip
_CONTROL = "".join(map(chr, (*range(32), 127)))
# Plain letters stand in it too, since a table is left sooner by what it holds.
_SAME = {char: char for char in "abcdefghijklmnopqrstuvwxyz0123456789 "}
_FOLD = str.maketrans(_SAME | dict.fromkeys(_NOTHING, "") | dict.fromkeys(_SPACE + _CONTROL, " ") | _LETTERS)


def fold(name: str) -> str:
    """Reduce a name to its key: no case, marks, apostrophes or hyphens; Arabic letters unified.

    Parameters
    ----------
    name : str
        A name in any script.

    Returns
    -------
    str
        Words parted by single spaces; empty if the name holds no letter or digit.

    Examples
    --------
    >>> fold("Ad-Dayr az-Zawr"), fold("‘AYYĀSH"), fold("Mar'a")
    ('ad dayr az zawr', 'ayyash', 'mara')
    >>> fold("مُحافظة") == fold("محافظه")
    True
    """
    return _fold_cached(name) if len(name) <= MAX_NAME else _fold(name)


def _fold(name: str) -> str:
    if name.isascii():
        words = name.casefold().translate(_FOLD).split()
    else:
        words = unicodedata.normalize("NFKD", name).casefold().translate(_PLAIN).split()
    return " ".join([word for word in words if word.isalnum() or any(map(str.isalnum, word))])


_fold_cached = lru_cache(maxsize=1 << 14)(_fold)


class _Plain(dict[int, str]):
    """What each character of any script is folded to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        plain = _plain(chr(code)).translate(_FOLD)
        if len(self) < _KNOWN_CHARACTERS:
            self[code] = plain
        return plain


def _plain(char: str) -> str:
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf"):
        return ""
    if category == "Nd":
        return str(unicodedata.digit(char))
    return " " if category[0] in "CZ" else char


_PLAIN = _Plain()
