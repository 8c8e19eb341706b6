"""Words of a sentence with their spans, and what their writing tells of them."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from incidents.reading.text.remembered import remembered
from incidents.reading.text.vocabulary import NOT_PLACES

# Plain character classes, which need no linear-time engine; combining marks are no letters to `re`.
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
# Possessive, so that nothing is tried twice; not the group round them, which Python 3.11.0 to 3.11.4 gets wrong.
_LETTERS = rf"(?:[^\W_]++|[{_MARKS}ʿʾ‘]++)++"
_WORD = re.compile(rf"{_LETTERS}(?:['’ʼ&\-]{_LETTERS})*")
_ARTICLE = re.compile(r"(?i)(?:a[dlnrstz]|ash|e[dlrstz]|esh)-[^\W\d_]")
# The name of an account, which is no place.
_ACCOUNT = re.compile(r"(?<![\w.])@\w{1,60}")
_ROAD_NOUN = "(?:road|highway|route|motorway|railway|line|axis)"
_ROAD = re.compile(rf"[^\W\d_]-[A-Z][^\W_]+ (?:[a-z]+ )?{_ROAD_NOUN}\b")
_PAIR = re.compile(rf"([A-Z][^\W_]{{3,40}})-([A-Z][^\W_]{{3,40}})(?= (?:[a-z]{{1,20}} )?{_ROAD_NOUN}\b)")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")


class Token(NamedTuple):
    """A word: its span within the sentence, its text, whether it can begin a name.

    `low` is the word in lower case, without a possessive; `stop` is whether it names no place by itself.
    """

    start: int
    end: int
    text: str
    low: str
    stop: bool
    capital: bool
    arabic: bool


@remembered
def tokens(text: str) -> list[Token]:
    """The words of a text with plain characters.

    Examples
    --------
    >>> [t.text for t in tokens("Deir ez-Zor's al-Jafra, near T2") if t.capital]
    ['Deir', "ez-Zor's", 'al-Jafra', 'T2']
    """
    found = [Token(m.start(), m.end(), m.group(), *_read(m.group())) for m in _WORD.finditer(text)]
    if "@" in text:
        accounts = [m.span() for m in _ACCOUNT.finditer(text)]
        found = [
            w._replace(capital=False) if any(a <= w.start < b for a, b in accounts) else w for w in found
        ]
    if "-" not in text or _ROAD.search(text) is None:
        return found
    return [piece for word in found for piece in _ends(text, word)]


def _ends(text: str, word: Token) -> Iterator[Token]:
    """The two towns of "the Tikrit-Kirkuk road"."""
    pair = _PAIR.match(text, word.start) if "-" in word.text and word.text[0].isupper() else None
    if pair is None:
        yield word
        return
    for group in (1, 2):
        yield Token(pair.start(group), pair.end(group), pair[group], *_read(pair[group]))


@lru_cache(maxsize=1 << 12)
def _read(word: str) -> tuple[str, bool, bool, bool]:
    """What a word is in lower case, and of what kind; texts repeat their words."""
    arabic = not word.isascii() and _ARABIC.match(word) is not None
    capital = (
        arabic or word.lstrip("ʿʾ‘'")[:1].isupper() or ("-" in word and _ARTICLE.match(word) is not None)
    )
    low = word.casefold().removesuffix("'s")
    return low, low in NOT_PLACES, capital, arabic
