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
SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}

_LONG = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_LATIN_MONTH = rf"(?:{_LONG}|{_LONG.upper()}|(?:{_SHORT}|{_SHORT.upper()})\b\.?)"
_ARABIC_MONTH = f"(?:{'|'.join(sorted(_ARABIC_MONTHS, key=len, reverse=True))})"

# RE2 alternations without groups; a month may be given in two of the Arabic calendars, "كانون الأول/ديسمبر".
MONTH = rf"(?:{_LATIN_MONTH}|{_ARABIC_MONTH}(?: ?[/(] ?{_ARABIC_MONTH}\)?)?)"
_LATIN_WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
ARABIC_WEEKDAY = f"(?:{'|'.join(_ARABIC_WEEKDAYS)})"
WEEKDAY = rf"(?:{_LATIN_WEEKDAY}|{_LATIN_WEEKDAY.upper()}|{ARABIC_WEEKDAY})"
DAY = r"(?:[0-3]?[0-9](?:st|nd|rd|th)?|[٠-٣]?[٠-٩])"
YEAR = r"(?:(?:19|20)[0-9]{2}|(?:١٩|٢٠)[٠-٩]{2})"

# Days of a month as words: "the sixth of", "السادس من".
_LATIN_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
    " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
_ARABIC_UNITS = "الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع".split()
_ORDINALS = (
    {word: n for n, word in enumerate(_LATIN_ORDINALS, 1)}
    | {word: n for n, word in enumerate(_ARABIC_UNITS, 1)}
    | {
        "الأول": 1,
        "فاتح": 1,
        "الاول": 1,
        "العاشر": 10,
        "العشرين": 20,
        "العشرون": 20,
        "الثلاثين": 30,
        "الثلاثون": 30,
    }
    | {f"{word} عشر": 10 + n for n, word in enumerate(_ARABIC_UNITS, 1)}
    | {f"{word} والعشر{end}": 20 + n for n, word in enumerate(_ARABIC_UNITS, 1) for end in ("ين", "ون")}
    | {f"الحادي والثلاث{end}": 31 for end in ("ين", "ون")}
)
ORDINAL = f"(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"

_HIJRI_MONTHS = (
    "Muharram|Safar|Rabi(?: al-| ul-| )?(?:Awwal|Thani|I{1,2})|Jumada(?: al-| ul-| )?(?:Awwal|Ula|Thani|Akhira|I{1,2})|Rajab|Sha'?ban"
    "|Ramadan|Shawwal|Dhu(?: al-|l-| )(?:Qa'?da|Hijja)h?"
    "|محرم|المحرم|صفر|ربيع (?:الأول|الاول|الثاني|الآخر)|جمادى (?:الأولى|الاولى|الآخرة|الثانية)|رجب|شعبان|رمضان|شوال|ذي القعدة|ذي الحجة"
)
# A day of the Islamic calendar: "27 Rajab 1439 AH"; its year is needed to tell "3 صفر" from a score.
HIJRI_MONTH = f"(?:{_HIJRI_MONTHS})"
HIJRI_YEAR = r"(?:1[34][0-9]{2}|١[٣٤][٠-٩]{2})"
HIJRI_ERA = r"(?: ?(?:AH|A\.H\.|هـ|ه))"
HIJRI_DAY = rf"{DAY}(?: of| من)? {HIJRI_MONTH}(?:,? ?{HIJRI_YEAR})?{HIJRI_ERA}?"


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
    """The value of a day or year in either set of digits, or of a day in words.

    Examples
    --------
    >>> number("3rd"), number("٢٠١٥"), number("sixth")
    (3, 2015, 6)
    """
    if digits in _ORDINALS:
        return _ORDINALS[digits]
    return int("".join(c for c in digits if c.isdigit()))
