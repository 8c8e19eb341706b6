"""Words of a sentence with their spans, and what their writing tells of them."""

from dataclasses import dataclass

import re2

from incidents.reading.vocabulary import NOT_PLACES

_WORD = re2.compile(r"[\p{L}\p{M}\p{N}ʿʾ‘]+(?:['’ʼ&\-][\p{L}\p{M}\p{N}]+)*")
_ARTICLE = re2.compile(r"(?i)^(?:a[dlnrstz]|ash|e[dlrstz]|esh)-\p{L}")
_ARABIC = re2.compile(r"^\p{Arabic}")


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
    return first.isupper() or bool(_ARTICLE.search(word)) or _is_arabic(word)


def _is_arabic(word: str) -> bool:
    return bool(_ARABIC.search(word))
