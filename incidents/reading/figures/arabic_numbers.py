"""Arabic number words: masculine and feminine, in all cases, joined by "and"."""

_ONES = {
    "واحد": 1, "واحدة": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2, "اثنتين": 2, "إثنان": 2, "إثنين": 2,
    "ثلاثة": 3, "ثلاث": 3, "أربعة": 4, "أربع": 4, "اربعة": 4, "اربع": 4, "خمسة": 5, "خمس": 5, "ستة": 6, "ست": 6,
    "سبعة": 7, "سبع": 7, "ثمانية": 8, "ثماني": 8, "ثمان": 8, "تسعة": 9, "تسع": 9, "عشرة": 10, "عشر": 10,
}  # fmt: skip
_TEENS = {
    "أحد": 1, "احد": 1, "إحدى": 1, "احدى": 1, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2, "إثنا": 2, "إثني": 2,
    "ثلاثة": 3, "ثلاث": 3, "أربعة": 4, "أربع": 4, "اربعة": 4, "خمسة": 5, "خمس": 5, "ستة": 6, "ست": 6, "سبعة": 7,
    "سبع": 7, "ثمانية": 8, "ثماني": 8, "تسعة": 9, "تسع": 9,
}  # fmt: skip
_TENS = {
    f"{stem}{ending}": 10 * value
    for value, stem in enumerate("عشر ثلاث أربع خمس ست سبع ثمان تسع".split(), 2)
    for ending in ("ون", "ين")
} | {"اربعون": 40, "اربعين": 40}
_HUNDRED = ("مئة", "مائة", "مية")
_LARGE = (
    dict.fromkeys(_HUNDRED, 100)
    | dict.fromkeys(("مئتان", "مئتين", "مائتان", "مائتين", "مئتي", "مائتي", "مئتا", "مائتا"), 200)
    | {
        stem + hundred: 100 * value
        for value, stem in enumerate("ثلاث أربع خمس ست سبع ثمان تسع".split(), 3)
        for hundred in _HUNDRED
    }
    | {"ألف": 1000, "الف": 1000, "ألفا": 1000, "ألفان": 2000, "ألفين": 2000, "ألفي": 2000}
)
_VALUES = _ONES | _TENS | _LARGE

# Words that such a number may begin with.
ARABIC_STARTS = (
    frozenset(_VALUES) | frozenset(_TEENS) | {"عشرات", "العشرات", "مئات", "المئات", "بضعة", "بضع", "عدة"}
)

# Vague amounts: least and greatest number, None open.
ARABIC_VAGUE: dict[str, tuple[int, int | None]] = {
    "عشرات": (24, None),
    "العشرات": (24, None),
    "مئات": (200, None),
    "المئات": (200, None),
    "بضعة": (3, 9),
    "بضع": (3, 9),
    "عدة": (3, 8),
}


def _alternation(words: object) -> str:
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


# RE2 alternation, longest first; it holds no groups. A teen is written as one word or two.
ARABIC_NUMBER = (
    rf"(?:(?:{_alternation(_TEENS)}) ?عشرة?"
    rf"|(?:{_alternation(_VALUES)})(?: و ?(?:{_alternation(_VALUES)}))*)"
)


def arabic_value(said: str) -> int | None:
    """The value of Arabic number words; None if they aren't.

    Examples
    --------
    >>> [arabic_value(words) for words in ("خمس وخمسين", "اثنتي عشرة", "مئة وعشرين", "مدينة")]
    [55, 12, 120, None]
    """
    plain = said.removesuffix("ة")
    if plain.endswith("عشر") and plain.removesuffix("عشر").strip() in _TEENS:
        return 10 + _TEENS[plain.removesuffix("عشر").strip()]
    words = [word for word in said.split() if word != "و"]
    values = [_VALUES.get(word) or _VALUES.get(word.removeprefix("و")) for word in words]
    return None if None in values or not values else sum(v for v in values if v is not None)
