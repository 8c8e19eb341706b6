"""Arabic number words: masculine and feminine, in all cases, joined by "and"."""

from incidents import linear

_ONES = {
    "واحد": 1, "واحدة": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2, "اثنتين": 2, "إثنان": 2, "إثنين": 2,
    "إثنتان": 2, "إثنتين": 2,
    "ثلاثة": 3, "ثلاث": 3, "أربعة": 4, "أربع": 4, "اربعة": 4, "اربع": 4, "خمسة": 5, "خمس": 5, "ستة": 6, "ست": 6,
    "سبعة": 7, "سبع": 7, "ثمانية": 8, "ثماني": 8, "ثمان": 8, "تسعة": 9, "تسع": 9, "عشرة": 10, "عشر": 10,
}  # fmt: skip
_TEENS = {
    "أحد": 1, "احد": 1, "إحدى": 1, "احدى": 1, "أحدى": 1, "اثنا": 2, "اثني": 2, "اثنتا": 2, "اثنتي": 2, "إثنا": 2, "إثني": 2,
    "إثنتا": 2, "إثنتي": 2, "ثمان": 8, "ثمانية": 8, "اربع": 4,
    "ثلاثة": 3, "ثلاث": 3, "أربعة": 4, "أربع": 4, "اربعة": 4, "خمسة": 5, "خمس": 5, "ستة": 6, "ست": 6, "سبعة": 7,
    "سبع": 7, "ثماني": 8, "تسعة": 9, "تسع": 9,
}  # fmt: skip
_TENS = {
    f"{stem}{ending}": 10 * value
    for value, stem in enumerate("عشر ثلاث أربع خمس ست سبع ثمان تسع".split(), 2)
    for ending in ("ون", "ين")
} | {"اربعون": 40, "اربعين": 40}
_HUNDRED = ("مئة", "مائة", "مية")
_HUNDREDS = (
    dict.fromkeys(_HUNDRED, 100)
    | dict.fromkeys(("مئتان", "مئتين", "مائتان", "مائتين", "مئتي", "مائتي", "مئتا", "مائتا"), 200)
    | {
        stem + hundred: 100 * value
        for value, stem in enumerate("ثلاث أربع خمس ست سبع ثمان تسع".split(), 3)
        for hundred in _HUNDRED
    }
    | {"اربع" + hundred: 400 for hundred in _HUNDRED}
)
ARABIC_THOUSANDS = frozenset({"ألف", "الف", "ألفا", "الفا", "آلاف", "الاف"})
_TWO_THOUSAND = {"ألفان": 2000, "ألفين": 2000, "ألفي": 2000}
_VALUES = _ONES | _TENS | _HUNDREDS | _TWO_THOUSAND

# Vague amounts: least and greatest number, None open.
ARABIC_VAGUE: dict[str, tuple[int, int | None]] = {
    "عشرات": (24, None),
    "العشرات": (24, None),
    "مئات": (200, None),
    "المئات": (200, None),
    "آلاف": (2000, None),
    "الآلاف": (2000, None),
    "عشرات الآلاف": (20_000, None),
    "مئات الآلاف": (200_000, None),
    "بضع عشرات": (24, 60),
    "بضعة": (3, 9),
    "بضع": (3, 9),
    "عدة": (3, 8),
}
# Words that such a number may begin with, and those that may follow in it.
ARABIC_STARTS = (
    frozenset(_VALUES)
    | frozenset(_TEENS)
    | ARABIC_THOUSANDS
    | frozenset(word for said in ARABIC_VAGUE for word in said.split())
)
# The words above as patterns, short ones since they are a part of many: a teen is written as one word or two, and tens
# never follow tens, so that "between 20 and 30" stays two numbers.
_AND = " و ?"
_STEM = "(?:ثلاث|[أا]ربع|خمس|ست|سبع|تسع)"
_FEW = f"(?:{_STEM}ة?|ثمان(?:ية?)?)"
_TEEN_PATTERN = f"(?:{_FEW}|[أاإ]حدى?|[اإ]ثنت?[اي]) ?عشرة?"
_TEN_PATTERN = f"(?:{_STEM}|ثمان|عشر)[وي]ن"
_ONE_PATTERN = f"(?:{_FEW}|عشرة?|واحدة?|[اإ]ثنت?[اي]ن)"
_HUNDRED_PATTERN = f"(?:(?:{_STEM}|ثمان)?(?:ما?ئة|مية)|ما?ئت[اي]ن?)"
_SMALL = f"(?:{_TEEN_PATTERN}|{_ONE_PATTERN}(?:{_AND}{_TEN_PATTERN})?|{_TEN_PATTERN})"
_BELOW = f"(?:(?:{_HUNDRED_PATTERN}{_AND})?{_SMALL}|{_HUNDRED_PATTERN})"
_THOUSAND_PATTERN = "(?:[أا]لفا?|[آا]لاف)"
# RE2 alternation, longest first; it holds no groups.
ARABIC_NUMBER = rf"(?:{_BELOW}(?: {_THOUSAND_PATTERN})?|[0-9]{{1,3}} {_THOUSAND_PATTERN}|(?:ألفان|ألفين|ألفي|ألفا?|الف)(?:{_AND}{_BELOW})?)"
_WHOLE = linear.compile(f"^{ARABIC_NUMBER}$")
_TEEN = frozenset({"عشر", "عشرة"})


def arabic_value(said: str) -> int | None:
    """The value of Arabic number words; None if they aren't.

    Examples
    --------
    >>> [arabic_value(words) for words in ("خمس وخمسين", "اثنتي عشرة", "ثلاثة آلاف", "مدينة")]
    [55, 12, 3000, None]
    """
    if not _WHOLE.search(said):
        return None
    total, current = 0, 0
    for word in said.split():
        plain = word if word in _VALUES or word in _TEENS else word.removeprefix("و")
        if plain in ARABIC_THOUSANDS:
            total, current = total + max(current, 1) * 1000, 0
        elif plain in _TEEN and 0 < current % 100 < 10:
            current += 10
        else:
            current += _one_word(plain)
    return total + current


def _one_word(word: str) -> int:
    """The value of a word: a figure, a plain number, or a teen written as one word; 0 of a lone "and"."""
    if word.isdecimal():
        return int(word)
    known = _VALUES.get(word) or _TEENS.get(word)
    if known:
        return known
    stem = word.removesuffix("ة").removesuffix("عشر")
    return 10 + _TEENS[stem] if stem in _TEENS else 0
