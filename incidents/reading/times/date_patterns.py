"""The ways to write a date, each a pattern with an example, English and Arabic."""

from incidents import linear
from incidents.reading.text.cues import Cues
from incidents.reading.text.remembered import remembered
from incidents.reading.times.calendar_words import (
    ARABIC_WEEKDAY,
    DAY,
    HIJRI_ERA,
    HIJRI_MONTH,
    HIJRI_YEAR,
    MONTH,
    ORDINAL,
    WEEKDAY,
    YEAR,
    number,
)

Match = tuple[str, linear.Match]
_LEAD = r"(?:(?P<lead>\b(?:[Oo]n|[Ii]n|[Ss]ince|[Ll]ate on|[Ee]arly on|[Oo]vernight(?: on)?|[Aa]s of|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]etween|[Tt]he)|منذ|حتى|يوم) )?"
DAYS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "overnight": 0, "yesterday": -1,
    "yesterday morning": -1, "yesterday afternoon": -1, "yesterday evening": -1, "last night": -1, "yesterday night": -1,
    "last evening": -1, "the day before yesterday": -2, "اليوم": 0, "الليلة": 0, "امبارح": -1, "إمبارح": -1, "مبارح": -1, "النهاردة": 0, "أمس الأول": -2, "أمس": -1, "امس": -1,
    "البارحة": -1, "الليلة الماضية": -1, "الليلة الفائتة": -1, "قبل يومين": -2, "منذ يومين": -2, "أول أمس": -2, "أول من أمس": -2,
    "اول امس": -2, "قبل يوم": -1, "قبل أسبوع": -7, "قبل أسبوعين": -14, "a fortnight ago": -14,
}  # fmt: skip
# Days that count from the one named last, and from the report's own where none is.
FROM_LAST = {
    "the previous night": -1, "the previous day": -1, "the day before": -1, "the night before": -1, "the evening before": -1, "the previous evening": -1, "the previous afternoon": -1, "the previous morning": -1, "a day earlier": -1,
    "a day before": -1, "the next day": 1, "the following day": 1, "the next morning": 1, "the following morning": 1,
    "the day after": 1, "a day later": 1, "the next night": 1, "the following night": 1,
    "اليوم التالي": 1, "اليوم السابق": -1, "the same day": 0, "that day": 0, "that same day": 0, "same day": 0,
    "the same night": 0, "later in the day": 0, "later in the night": 0, "that night": 0, "that same night": 0, "that morning": 0, "that evening": 0, "that afternoon": 0,
    "اليوم نفسه": 0, "ذلك اليوم": 0, "اليوم ذاته": 0, "نفس اليوم": 0,
}  # fmt: skip
_COUNT = r"(?:[0-9]{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several)"
_TO = r"(?: to | and | or | until | through | into | ?[-–/] ?| إلى | و ?)"


def _words(table: dict[str, int]) -> str:
    return "|".join(sorted(table, key=len, reverse=True))


# One pattern for each way to write a date, with an example; where two overlap, the first holds.
_PATTERNS: dict[str, str] = {
    # "from 3 to 5 March 2017", "on 3-5 March", "on 3, 4 and 6 March"
    "days_month": (
        rf"(?:{WEEKDAY},? )?\b(?P<d1>{DAY})(?: (?P<m1>{MONTH}))?(?:, {DAY}){{0,4}}(?:[-–/]| to | and | until )(?:{WEEKDAY},? )?(?P<d2>{DAY})"
        rf"(?: of)? (?P<m2>{MONTH})(?:,? (?P<y>{YEAR}))?"
    ),
    # "from March 3 to March 5, 2017", "March 3-5", "the night of March 3 to 4"
    "month_days": (
        rf"(?:{WEEKDAY},? )?\b(?P<m1>{MONTH}) (?P<d1>{DAY})(?:, {DAY}){{0,4}}(?P<link>[-–/]| to | and | until )(?:(?P<m2>{MONTH}) )?(?P<d2>{DAY})\b"
        rf"(?:,? (?P<y>{YEAR}))?"
    ),
    # "2017-03-03", "2017/3/3"
    "iso": rf"(?P<y>{YEAR})[-./](?P<n>[01٠١]?[0-9٠-٩])[-./](?P<d>[0-3٠-٣]?[0-9٠-٩])",
    # "07/12/2015", day first
    "figures": rf"(?P<d>[0-3٠-٣]?[0-9٠-٩])[-./](?P<n>[0-3٠-٣]?[0-9٠-٩])[-./](?P<y>{YEAR})",
    # "the sixth of December 2015"
    "ordinal": rf"(?:{WEEKDAY},? )?(?:the )?(?P<d>{ORDINAL}) (?:of|من)(?: شهر)? (?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?",
    # "فاتح أوت"
    "first": rf"(?P<d>فاتح)(?: شهر| من)? (?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?",
    # "27 Rajab 1439 AH", "الحادي والعشرين من رجب 1439هـ"
    "hijri": rf"(?:the )?(?P<d>{DAY}|{ORDINAL})(?: of| من)?(?: شهر)? (?P<m>{HIJRI_MONTH})(?: المبارك| الحرام)?(?:,? (?:لعام |سنة |عام )?)(?P<y>{HIJRI_YEAR}){HIJRI_ERA}?",
    # "the 7th of last month", "السابع من الشهر الجاري"
    "day_of_month": rf"(?:the )?(?P<d>{DAY}|{ORDINAL}) (?:of (?P<which>this|last) month|من (?:هذا الشهر|الشهر (?P<arabic>الجاري|الحالي|الماضي|الفائت|المنصرم)))",
    # "Sunday, 6 December 2015"
    "day_month": rf"(?:{WEEKDAY},? (?:the )?)?(?P<d>{DAY})(?: of| من)?[ -](?P<m>{MONTH})(?:,?[ -](?P<y>{YEAR}))?",
    # "Sunday, December 6, 2015"
    "month_day": rf"(?:{WEEKDAY},? )?\b(?P<m>{MONTH}) (?P<d>{DAY})\b(?:,? (?P<y>{YEAR}))?",
    # "Mon 9: Jets struck", "on Monday 9th"
    "numbered_weekday": rf"\b(?P<weekday>{WEEKDAY}|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.?,? (?:the )?(?P<d>[0-3]?[0-9](?:st|nd|rd|th)?)",
    # "in early March 2017"
    "part": (
        r"(?P<part>\b(?:[Ee]arly(?: in)?|[Mm]id|[Ll]ate(?: in)?|(?:beginning|start|middle|end|first week|last week) of)|أوائل|مطلع|بداية|منتصف|أواخر|نهاية)[ -]"
        rf"(?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?"
    ),
    # "August 2015"
    "month_year": rf"(?P<m>{MONTH}),? (?P<y>{YEAR})",
    # "from Friday to Sunday", "Saturday-Sunday night"
    "weekdays": rf"(?:[Oo]vernight (?:from |between |on )?)?(?P<first>{WEEKDAY})(?: night| evening)?{_TO}(?:the |early |late |early on |late on )?(?P<last>{WEEKDAY})(?: night| morning)?",
    # "ليل السبت الأحد"
    "arabic_night": rf"ليلة? (?:يوم )?(?P<first>{ARABIC_WEEKDAY})(?: ?[-–/ـ] ?| إلى | على | )(?P<last>{ARABIC_WEEKDAY})",
    # "overnight into Sunday"
    "into": rf"\b(?:[Oo]vernight|[Nn]ight) (?:in)?to (?P<weekday>{WEEKDAY})",
    # "last Wednesday", "the following Friday"
    "weekday": (
        rf"(?:(?P<which>[Ll]ast|[Tt]his past|past|[Nn]ext|[Tt]hat|following|previous) )?(?P<weekday>{WEEKDAY})"
        r"(?: (?:night|morning|evening|afternoon))?(?P<ahead> المقبل| القادم)?"
    ),
    # "on Tues night"
    "short_weekday": r"\b(?:[Oo]n|[Ll]ast|[Ss]ince) (?P<weekday>Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?(?: (?:night|morning|evening|afternoon))?",
    # "two days ago", "three days earlier", "a day after the raid"
    "count": (
        rf"\b(?P<count>(?i:{_COUNT})) (?P<unit>day|night|week)s? (?P<way>ago|earlier|later|after|before)\b"
        rf"|\b(?P<many>(?i:{_COUNT})) (?P<long>month|year)s? earlier\b"
        r"|(?:قبل|منذ) (?P<arabic>[0-9٠-٩]{1,2}|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة) أيام"
    ),
    # "the next day"
    "from_last": rf"\b(?P<said>(?i:{_words({k: v for k, v in FROM_LAST.items() if k.isascii()})}))\b"
    rf"|(?P<arabic>{_words({k: v for k, v in FROM_LAST.items() if not k.isascii()})})",
    # "yesterday evening"
    "relative": rf"(?:\b(?P<said>(?i:{_words({k: v for k, v in DAYS.items() if k.isascii()})}))\b"
    rf"|(?P<arabic>{_words({k: v for k, v in DAYS.items() if not k.isascii()})}))",
    # "over the past 24 hours", "خلال الـ24 ساعة الماضية"
    "past": (
        r"\b(?i:(?:in|over|during|for|within) the (?:past|last|previous) (?:(?P<hours>24|48|72|twenty-four) hours|(?P<days>[2-7]|two|three|four|five|six|seven) days|(?P<week>week)|day\b))"
        r"|(?:الساعات )?(?:الـ ?|ال)?(?P<arabic>24|48|72|٢٤|٤٨|٧٢)(?: ساعة| الساعة)? (?:الماضية|الأخيرة|الفائتة)|الساعات ال(?P<said>أربع والعشرين|ثماني والأربعين) (?:الماضية|الأخيرة|الفائتة)|(?P<two>اليومين الماضيين|اليومين الأخيرين)"
    ),
    # "over the weekend"
    "weekend": r"\b(?P<weekend>(?i:(?:over|at|during) the weekend|last weekend|this past weekend))\b",
    # "on the 7th"
    "bare_day": r"\b(?:[Oo]n|[Nn]ight of|[Mm]orning of|[Ee]vening of|[Dd]awn of) the (?P<d>[0-3]?[0-9](?:st|nd|rd|th))\b",
    # "jets struck at dawn"
    "hour": r"\b(?P<hour>(?i:(?:shortly )?before dawn|at dawn|at daybreak|at first light|earlier in the day|(?:a few )?hours ago))\b",
    # "four and a half years ago", "last year", "in recent weeks": no day of an event
    "ages": (
        r"\b(?P<ages>(?i:(?:nearly |almost |about |over |more than )?(?:a|one|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,2})(?: and a half)?"
        r" (?:year|month)s?(?: or so)? (?:ago|\[ago\])|(?:over|in|during|for) the (?:past|last) (?:[a-z]+ )?(?:days|weeks|months|years)|in recent (?:days|weeks|months|years)|last year|this year))"
    ),
    # "immediately after the strike"
    "after": r"\b(?P<after>(?i:(?:straight|immediately|right|shortly|soon|just) after|a few (?:minutes|hours) (?:before|after)) the (?:[\w'-]+ ){0,3}?(?:strikes?|attacks?|air ?strikes?|raids?|bombings?|claims?|blasts?))\b",
    # "earlier this month"
    "period": r"\b(?P<which>[Ll]ast|[Tt]his|[Ee]arlier this|[Ll]ater this) (?P<period>week|month)\b|(?P<arabic>الأسبوع الماضي|الشهر الماضي)",
    # "in 2015", "in the spring of 2017"
    "bare_year": rf"\b(?P<when>[Ii]n|[Ss]ince|[Dd]uring) (?:(?:the )?(?:spring|summer|autumn|fall|winter|middle|beginning|end) of |(?:early|late|mid)[ -])?(?P<y>{YEAR})",
    # "in March"
    "bare_month": rf"(?P<when>\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Ll]ast)|شهر|في) (?P<m>{MONTH})",
}  # fmt: skip
# What goes on after a day that nothing else tells from a number: no noun, as in "on the 7th floor".
_CLAUSE_GOES_ON = r"(?:[,.;:)”\"]|$| (?:at|in|by|near|when|as|after|before|but|while|from|during|they|it|he|she|we|a|an|the|jets|killing|hitting)\b"
_GOES_ON = linear.compile(rf"{_CLAUSE_GOES_ON})")
_BEFORE = {
    # no "Sun 15 Apr"
    "short_weekday": linear.compile(r"(?:,? [a-z]|, [0-9]+ [a-z]|[.,;:)]?$|[.;:)] )"),
    "bare_day": _GOES_ON,
    # no "on Monday 12 people"
    "numbered_weekday": linear.compile(r" ?(?::|[-–—] |\))"),
    "hour": linear.compile(rf"{_CLAUSE_GOES_ON}| and\b)"),
}
_AN_ATTACK = linear.compile(
    r" (?:the|that|this) (?:[\w'-]+ ){0,3}?(?:strikes?|attacks?|air ?strikes?|raids?|bombings?|blasts?|incident|shelling)\b"
)
# "which was hit two days before."
_ENDS = linear.compile(r"[.,;]|$")
_LAST_DAY = 31
_ROWS = tuple(
    (name, linear.compile(pattern if name in ("bare_month", "bare_year") else _LEAD + f"(?:{pattern})"))
    for name, pattern in _PATTERNS.items()
)
_CUES = Cues(_PATTERNS.values())
_FULL = linear.compile(
    rf"\b(?P<iso>(?:19|20)[0-9]{{2}})[-./][01]?[0-9][-./][0-3]?[0-9]\b|{MONTH}(?:(?: {DAY})?,? |/)(?P<y>{YEAR})|\b[0-3]?[0-9][-./][0-3]?[0-9][-./](?P<z>{YEAR})"
)


@remembered
def date_matches(text: str) -> list[Match]:
    """The dates written in a text, in order, by the first pattern that fits."""
    found: list[Match] = []
    taken = bytearray(len(text))
    for row in _CUES.standing_in(text):
        name, pattern = _ROWS[row]
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]) and _is_whole(text, start, end) and _means_a_date(name, match):
                taken[start:end] = b"\1" * (end - start)
                found.append((name, match))
    return sorted(found, key=lambda f: f[1].start())


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a match ends and begins where words do, which RE2 can't tell of Arabic."""
    begins = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    begins = begins or (text[start].isdecimal() and text.endswith(("ال", "الـ"), 0, start))
    return (
        begins and not (text[end - 1].isalpha() and text[end : end + 1].isalpha()) and not _goes_on(text, end)
    )


def _goes_on(text: str, end: int) -> bool:
    """Whether figures go on after a match that ends in one."""
    return text[end - 1].isdecimal() and text[end : end + 1].isdecimal()


def _means_a_date(name: str, match: linear.Match) -> bool:
    """Whether "May 3 and 12" is a range: only after "between"; and whether a day is one."""
    if name in ("iso", "figures") and "/" in (
        match.string[match.start() - 1 : match.start()],
        match.string[match.end() : match.end() + 1],
    ):
        return False  # a part of a path
    if name == "numbered_weekday" and match["d"][-1].isalpha():
        return True
    if name == "month_day" and number(match["d"]) > _LAST_DAY:
        return False  # "in December 36 people died"
    if name in _BEFORE:
        return bool(_BEFORE[name].match(match.string, match.end()))
    if name == "from_last":
        return not match.string.startswith(" yesterday", match.end())
    if name == "count" and match["way"] in ("after", "before"):
        if match["way"] == "before" and _ENDS.match(match.string, match.end()):
            return True
        return bool(_AN_ATTACK.match(match.string, match.end()))
    if name == "month_days" and " and " in match["link"] and _GOES_ON.match(match.string, match.end()):
        return True
    if name == "month_days" and match["link"].strip() in ("and", "to", "until"):
        is_night = match.string.endswith(("night of ", "nights of "), 0, match.start())
        return is_night or bool(match["m2"]) or (match["lead"] or "").casefold() in ("between", "from")
    if name == "days_month" and not match["m1"] and " and " in match.group():
        return (match["lead"] or "").casefold() in ("between", "on")
    return True


def written_year(text: str) -> int | None:
    """The year of the first full date in a text, which dates without a year may share."""
    return next(filter(None, map(_year, _FULL.finditer(text))), None)


def _year(match: linear.Match) -> int | None:
    said = next((g for g in match.groups() if g), None)
    return number(said) if said else None
