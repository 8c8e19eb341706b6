"""Days of the Islamic calendar, as the tabular calendar counts them."""

from datetime import date

from incidents import linear
from incidents.model import DateSpan
from incidents.reading.times.days import between, moved

# By beginnings of their names, in the order of the year.
_MONTHS = linear.compile(
    r"(?i)(?P<m1>muharram|ال?محرم|محرم)|(?P<m2>safar|صفر)|(?P<m4>rabi.*(?:thani|ii)|ربيع (?:الثاني|الآخر))|(?P<m3>rabi|ربيع)"
    r"|(?P<m6>jumada.*(?:thani|akhira|ii)|جمادى (?:الثانية|الآخرة))|(?P<m5>jumada|جمادى)|(?P<m7>rajab|رجب)|(?P<m8>sha'?ban|شعبان)"
    r"|(?P<m9>ramadan|رمضان)|(?P<m10>shawwal|شوال)|(?P<m11>dhu.*qa'?da|ذي القعدة)|(?P<m12>dhu|ذي الحجة)"
)
# 1 Muharram of the year 1 by the civil reckoning, as days of the Gregorian calendar carried back.
_EPOCH = date(622, 7, 19).toordinal()
# A month begins when the new moon is seen, a day before or after its day in the table.
_SEEN_WITHIN = 1


def hijri_month(name: str) -> int:
    """The number of a month by its name in Latin or Arabic letters.

    Examples
    --------
    >>> [hijri_month(name) for name in ("Rajab", "ربيع الأول", "Dhu al-Hijjah")]
    [7, 3, 12]
    """
    return int(str(_MONTHS.found(name).lastgroup)[1:])


def hijri_days(year: int, month: int, number: int, how: str) -> DateSpan | None:
    """The day of the tabular Islamic calendar with those beside it, as months begin by sight; None for no day.

    References
    ----------
    Reingold, E. M. and Dershowitz, N. (2018). Calendrical Calculations, 4th ed., chapter 7.

    Examples
    --------
    >>> days = hijri_days(1439, 7, 21, "written")
    >>> str(days.start), str(days.end)
    ('2018-04-06', '2018-04-08')
    """
    if not (1 <= year <= 3000 and 1 <= month <= 12 and 1 <= number <= 30):
        return None
    before = 354 * (year - 1) + (11 * year + 3) // 30 + 29 * (month - 1) + month // 2
    day = date.fromordinal(_EPOCH + before + number - 1)
    return between(moved(day, -_SEEN_WITHIN, how), moved(day, _SEEN_WITHIN, how))
