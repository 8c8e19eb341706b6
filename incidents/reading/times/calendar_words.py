"""Names of months and weekdays, English and Arabic, and the patterns that they make."""

import calendar

_LEVANTINE = (
    "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول"
).split("|")
_ARABIC_MONTHS = (
    dict(zip(_LEVANTINE, range(1, 13), strict=True))
    | {
        "يناير": 1, "فبراير": 2, "مارس": 3, "أبريل": 4, "ابريل": 4, "إبريل": 4, "مايو": 5, "يونيو": 6, "يونيه": 6, "يوليو": 7,
        "يوليه": 7, "أغسطس": 8, "اغسطس": 8, "سبتمبر": 9, "أكتوبر": 10, "اكتوبر": 10, "نوفمبر": 11, "ديسمبر": 12,
        "جانفي": 1, "فيفري": 2, "أفريل": 4, "ماي": 5, "جوان": 6, "جويلية": 7, "يوليوز": 7, "أوت": 8, "غشت": 8, "شتنبر": 9,
        "نونبر": 11, "دجنبر": 12, "اذار": 3, "ايار": 5, "ايلول": 9, "تشرين الاول": 10, "كانون الاول": 12,
    }
)  # fmt: skip
_ENGLISH_MONTHS = {name.casefold(): i for i, name in enumerate(calendar.month_name) if name}
_ENGLISH_MONTHS |= {name[:3]: i for name, i in _ENGLISH_MONTHS.items()} | {"sept": 9}
MONTHS = _ENGLISH_MONTHS | _ARABIC_MONTHS

_ARABIC_WEEKDAYS = {
    "الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الأربعاء": 2, "الاربعاء": 2, "الخميس": 3, "الجمعة": 4, "السبت": 5,
    "الأحد": 6, "الاحد": 6,
}  # fmt: skip
WEEKDAYS = {name.casefold(): i for i, name in enumerate(calendar.day_name)} | _ARABIC_WEEKDAYS

_LATIN_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_ARABIC_MONTH = f"(?:{'|'.join(sorted(_ARABIC_MONTHS, key=len, reverse=True))})"

# RE2 alternations without groups; a month may be given in two of the Arabic calendars, "كانون الأول/ديسمبر".
MONTH = rf"(?:{_LATIN_MONTH}|{_ARABIC_MONTH}(?: ?[/(] ?{_ARABIC_MONTH}\)?)?)"
WEEKDAY = rf"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|{'|'.join(_ARABIC_WEEKDAYS)})"
DAY = r"(?:[0-3]?[0-9](?:st|nd|rd|th)?|[٠-٣]?[٠-٩])"
YEAR = r"(?:(?:19|20)[0-9]{2}|(?:١٩|٢٠)[٠-٩]{2})"


def month_number(name: str) -> int:
    """The month that a text matched by `MONTH` names.

    Examples
    --------
    >>> [month_number(name) for name in ("Sept.", "December", "تموز", "كانون الأول/ديسمبر")]
    [9, 12, 7, 12]
    """
    first = name.replace("(", "/").partition("/")[0].strip()
    return MONTHS[first.casefold().rstrip(".")]


def number(digits: str) -> int:
    """The value of a day or year in either set of digits.

    Examples
    --------
    >>> number("3rd"), number("٢٠١٥")
    (3, 2015)
    """
    return int("".join(c for c in digits if c.isdigit()))
