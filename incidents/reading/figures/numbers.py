"""Numbers as reports write them: digits of both sets, words, dozens and scores.

One alternation, `NUMBER`, for use inside larger RE2 patterns; `parse_number` gives its value.
"""

from dataclasses import dataclass
from functools import lru_cache

from incidents.reading.figures.arabic_numbers import ARABIC_NUMBER, ARABIC_VAGUE, arabic_value

_UNITS = {
    w: i
    for i, w in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        ).split()
    )
}
_TENS = {
    w: 10 * (i + 2) for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000}
_FRACTIONS = {"half": 0.5, "quarter": 0.25}

# Vague amounts with the least and the greatest number they can stand for; None is open.
VAGUE: dict[str, tuple[int, int | None]] = {
    "half a dozen": (6, 6),
    "a half dozen": (6, 6),
    "a dozen": (12, 12),
    "a couple of": (2, 2),
    "a couple": (2, 2),
    "a pair of": (2, 2),
    "several dozen": (36, None),
    "a few dozen": (24, 60),
    "few dozen": (24, 60),
    "several hundred": (300, 800),
    "a few hundred": (200, 500),
    "few hundred": (200, 500),
    "several thousand": (3000, 8000),
    "a few thousand": (2000, 5000),
    "dozens": (24, None),
    "scores": (40, None),
    "tens": (20, None),
    "hundreds": (200, None),
    "thousands": (2000, None),
    "a few": (2, 5),
    "a handful of": (2, 5),
    "several": (3, 8),
} | ARABIC_VAGUE

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,")


def _alternation(words: object) -> str:
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_SMALL = (
    rf"(?:(?:{_alternation(_TENS)})(?:[- ](?:{_alternation(list(_UNITS)[1:10])}))?|{_alternation(_UNITS)})"
)
_SCALED = rf"(?:[- ](?:hundred|thousand|dozen)(?:(?:[- ]and)?[- ]{_SMALL})?)"
_WORDS = rf"(?:(?:(?:{_SMALL}|an?){_SCALED}+|{_SMALL})(?: and (?:a |one )?(?:half|(?:three )?quarters?))?)"
_FIGURES = r"[0-9٠-٩۰-۹]{1,3}(?:[,٬][0-9٠-٩]{3})+(?:\.[0-9]+)?|[0-9]{1,3},[0-9]{1,2}|[0-9٠-٩۰-۹]{1,9}(?:[.٫][0-9٠-٩۰-۹]{1,4})?"
_HALVES = r"half an?|a half|a quarter of an?|three quarters of an?"

# RE2 alternation for one number; longest forms first. It holds no groups.
EXACT_NUMBER = rf"(?:{_FIGURES}|{_HALVES}|{_WORDS}|{ARABIC_NUMBER}|an?)"
# The same without the articles.
COUNT_NUMBER = rf"(?:{_FIGURES}|{_WORDS}|{ARABIC_NUMBER})"
COUNTING_WORDS = (*list(_UNITS)[1:], *_TENS, "dozens?", "scores", "hundreds?", "thousands?")
ARABIC_FIGURES = rf"[٠-٩۰-۹]{{1,9}}(?:[.٫][٠-٩۰-۹]{{1,4}})?|{ARABIC_NUMBER}|{_alternation(ARABIC_VAGUE)}"
VAGUE_NUMBER = rf"(?:{_alternation(VAGUE)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as said: least and greatest value, and its decimal digits where it is exact."""

    low: float
    high: float | None
    digits: str | None


@lru_cache(maxsize=1 << 10)
def parse_number(text: str) -> Number:
    """The value of a text that `EXACT_NUMBER` or `VAGUE_NUMBER` matched.

    Raises
    ------
    ValueError
        If the text isn't a number.

    Examples
    --------
    >>> [parse_number(t).digits for t in ("1,400", "thirty-five", "two and a half", "a hundred", "٥٥", "half a")]
    ['1400', '35', '2.5', '100', '55', '0.5']
    >>> parse_number("dozens")
    Number(low=24, high=None, digits=None)
    """
    said = " ".join(text.casefold().replace("-", " ").split())
    if said in VAGUE:
        low, high = VAGUE[said]
        return Number(low=low, high=high, digits=None)
    value = _value(said)
    return Number(low=float(value), high=float(value), digits=value)


def _value(said: str) -> str:
    figures = said.translate(_DIGITS)
    whole, comma, decimals = figures.rpartition(",")
    figures = f"{whole}.{decimals}" if comma and len(decimals) < 3 else figures.replace(",", "")
    if figures.replace(".", "", 1).isdecimal():
        return figures
    arabic = arabic_value(said)
    if arabic is not None:
        return str(arabic)
    if said in ("a", "an"):
        return "1"
    return _words_value(said.split())


def _words_value(words: list[str]) -> str:
    """The value of English number words: scales multiply what stands before them, the rest adds up."""
    total, current, fraction, seen = 0, 0, 0.0, False
    for i, word in enumerate(words):
        if word in ("a", "an", "and", "of"):
            continue
        seen = True
        if word in _UNITS or word in _TENS:
            if words[i + 1 : i + 2] == ["quarters"]:
                fraction = 0.25 * _UNITS.get(word, 0)
            else:
                current += _UNITS.get(word, 0) + _TENS.get(word, 0)
        elif word in _SCALES:
            total, current = total + max(current, 1) * _SCALES[word], 0
        elif word in _FRACTIONS:
            fraction = _FRACTIONS[word]
        elif word != "quarters":
            seen = False
            break
    if not seen:
        raise ValueError(f"{' '.join(words)!r} is not a number")
    value = total + current + fraction
    return f"{value:g}" if fraction else str(total + current)
