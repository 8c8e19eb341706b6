"""Marks: a form of a name's sound whose plain edit distance weighs what transliteration does.

A consonant is two letters of its own and those it shares with consonants that it is taken for; a run of
vowels and glides is half as much; a doubled letter, an article and a feminine ending are one mark each.
"""

from functools import lru_cache

VOWELS = frozenset("aeiouH")
GLIDES = frozenset("wy")
SOFT = VOWELS | GLIDES

# 1: t d, 2: t s, 3: d z, 4: z s sh c, 5: sh kh j, 6: j g, 7: g k gh, 8: k kh, 9: kh h, 0: b f, W: f w,
# N: m n, L: l r, R: r gh.
_KNOWN = {
    "b": "bb0", "p": "bp0", "f": "ff0W", "v": "fv0W", "t": "tt12", "d": "dd13", "z": "zz34", "s": "ss24",
    "S": "SS45", "C": "SX4589", "j": "jj56", "g": "gg67", "k": "kk78", "q": "kq78", "c": "kc478",
    "X": "XX589", "h": "h9", "G": "GG7R", "l": "llL", "r": "rrLR", "m": "mmN", "n": "nnN", "w": "wwW",
    "y": "yy",
}  # fmt: skip


class _Marks(dict[str, str]):
    """Marks by consonant symbol; four of its own letter for one of another script."""

    def __missing__(self, symbol: str) -> str:
        return symbol * 4


_MARKS = _Marks(_KNOWN)
_TAKEN_FOR = {
    "b": "f", "f": "bw", "t": "ds", "d": "zt", "z": "dsj", "s": "Sztk", "S": "sXjk", "j": "gSzk", "g": "jkGh",
    "k": "gXGjSs", "X": "hkSG", "h": "Xg", "G": "grkX", "m": "n", "n": "m", "r": "G", "w": "f", "y": "j",
}  # fmt: skip


# Diphthongs that are written "e" and "o" as well (Dayr, Deir, Der), and the letters that Arabic has for them.
_BETWEEN_A_AND_I = frozenset(("y", "ay", "ai", "ei", "ey"))
_BETWEEN_A_AND_U = frozenset(("w", "aw", "au", "ow"))


def marks(symbols: str) -> str:
    """The marks of a word, told by its consonant symbols and vowels as `gazetteer.skeleton` writes them."""
    found = []
    run = before = ""
    for symbol in symbols:
        if symbol in SOFT:
            run += symbol
        elif run:
            found.append(_vowel(run) + _MARKS[symbol])
            run = ""
        elif symbol != before:
            found.append(_MARKS[symbol])
        else:
            found.append("D")
        before = symbol
    return "".join(found) + (_ending(run) if run else "")


def taken_for(key: str) -> list[str]:
    """The skeletons that differ from one by a letter that it may be taken for.

    Examples
    --------
    >>> taken_for("mr")
    ['nr', 'mG']
    """
    return [
        key[:at] + other + key[at + 1 :]
        for at, letter in enumerate(key)
        for other in _TAKEN_FOR.get(letter, "")
    ]


@lru_cache(maxsize=1 << 12)
def _vowel(run: str) -> str:
    front = "ie" if run in _BETWEEN_A_AND_I else "i" if "i" in run or "y" in run else ""
    back = (
        "uo" if run in _BETWEEN_A_AND_U else "u" if "u" in run or "w" in run else "uo" if "o" in run else ""
    )
    if front or back:
        return "V" + front + back
    return "Va" if "a" in run else "Ve" if "e" in run else "V"


def _ending(run: str) -> str:
    return "V" if run[-1] in "aeH" and run[0] not in GLIDES else _vowel(run)
