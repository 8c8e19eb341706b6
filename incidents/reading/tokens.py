"""Words of a sentence with their spans, and what their writing tells of them."""

import re
from dataclasses import dataclass

from incidents.reading.vocabulary import NOT_PLACES

# Plain character classes, which need no linear-time engine; combining marks are no letters to `re`.
_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_LETTERS = rf"(?:[^\W_]|[{_MARKS}ʿʾ‘])+"
_WORD = re.compile(rf"{_LETTERS}(?:['’ʼ&\-]{_LETTERS})*")
_ARTICLE = re.compile(r"(?i)(?:a[dlnrstz]|ash|e[dlrstz]|esh)-[^\W\d_]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word: its span within the sentence, its text, and whether it can begin a name."""

    start: int
    end: int
    text: str
    capital: bool
    arabic: bool

    @property
    def low(self) -> str:
        """The word in lower case, without a possessive."""
        return self.text.casefold().removesuffix("'s")

    @property
    def stop(self) -> bool:
        """Whether the word names no place by itself."""
        return self.low in NOT_PLACES


def tokens(text: str) -> list[Token]:
    """The words of a text with plain characters.

    Examples
    --------
    >>> [t.text for t in tokens("Deir ez-Zor's al-Jafra, near T2") if t.capital]
    ['Deir', "ez-Zor's", 'al-Jafra', 'T2']
    """
    return [
        Token(
            start=m.start(),
            end=m.end(),
            text=m.group(),
            capital=_names(m.group()),
            arabic=_is_arabic(m.group()),
        )
        for m in _WORD.finditer(text)
    ]


def _names(word: str) -> bool:
    first = word.lstrip("ʿʾ‘'")[:1]
    return first.isupper() or bool(_ARTICLE.match(word)) or _is_arabic(word)


def _is_arabic(word: str) -> bool:
    return _ARABIC.match(word) is not None
