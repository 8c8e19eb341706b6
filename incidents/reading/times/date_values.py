"""The days that a written date stands for, by the pattern that found it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from incidents import linear
from incidents.model import DateSpan, Span
from incidents.reading.figures.numbers import parse_number
from incidents.reading.times.calendar_words import SHORT_WEEKDAYS, WEEKDAYS, month_number, number
from incidents.reading.times.date_patterns import DAYS, FROM_LAST
from incidents.reading.times.days import (
    absolute,
    bare_month,
    between,
    day,
    last_numbered,
    month_day,
    months_on,
    moved,
    next_numbered,
    part_of_month,
    soon_after,
    whole_month,
    whole_year,
)
from incidents.reading.times.hijri import hijri_days, hijri_month

# News tells of the last week.
_NEWS_DAYS = 7
# How many months back a day of the month is looked for.
_MONTHS_BACK = 3
_UNIT_DAYS = {"day": 1, "night": 1, "week": 7, "يوم": 1, "أيام": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the dates of a sentence count from."""

    anchor: date | None
    year: int | None
    quoted: Sequence[Span]
    last: DateSpan | None


def days_of(name: str, match: linear.Match, at: Context) -> DateSpan | None:
    """The days of a match of the pattern of that name; None where the text doesn't settle them."""
    return _DAYS_OF[name](match, at)


_Resolver = Callable[[linear.Match, Context], DateSpan | None]


def _days_month(match: linear.Match, at: Context) -> DateSpan | None:
    year = number(match["y"]) if match["y"] else None
    last = month_day(match["m2"] or match["m1"], number(match["d2"]), year, at.anchor, at.year)
    first_year = last.end.year if last else None
    first = month_day(match["m1"] or match["m2"], number(match["d1"]), first_year, at.anchor, at.year)
    return between(first, last)


def _iso(match: linear.Match, _: Context) -> DateSpan | None:
    return absolute(number(match["y"]), number(match["n"]), number(match["d"]), how="written")


def _figures(match: linear.Match, _: Context) -> DateSpan | None:
    first, second, year = number(match["d"]), number(match["n"]), number(match["y"])
    if second > 12:
        first, second = second, first
    return absolute(year, second, first, how="written, day first" if first <= 12 else "written")


def _hijri(match: linear.Match, _: Context) -> DateSpan | None:
    how = f"“{match.group()}”, of the tabular Islamic calendar"
    return hijri_days(number(match["y"]), hijri_month(match["m"]), number(match["d"]), how)


def _month_day(match: linear.Match, at: Context) -> DateSpan | None:
    year = number(match["y"]) if match["y"] else None
    found = month_day(match["m"], number(match["d"]), year, at.anchor, at.year)
    if year is not None or at.last is None or at.anchor is None:
        return found
    return soon_after(at.last.end, month_number(match["m"]), number(match["d"]), at.anchor, found)


def _day_of_month(match: linear.Match, at: Context) -> DateSpan | None:
    if at.anchor is None:
        return None
    is_last = (match["which"] or match["arabic"]) in ("last", "الماضي", "الفائت", "المنصرم")
    year, month = months_on(at.anchor, -1 if is_last else 0)
    return absolute(year, month, number(match["d"]), how=f"“{match.group()}”, counted from {at.anchor}")


def _bare_day(match: linear.Match, at: Context) -> DateSpan | None:
    """The day of that number: the next from the day named last, else the last up to the report's."""
    day = number(match["d"])
    if at.last is not None and at.last.start == at.last.end:
        return next_numbered(at.last.end, day, f"“{match.group()}”, counted from {at.last.end}")
    return (
        None if at.anchor is None else last_numbered(at.anchor, day, f"the last such day up to {at.anchor}")
    )


def _month_year(match: linear.Match, _: Context) -> DateSpan | None:
    return whole_month(number(match["y"]), month_number(match["m"]), "month written")


def _part(match: linear.Match, at: Context) -> DateSpan | None:
    if match["y"]:
        return part_of_month(_month_year(match, at), match["part"])
    return part_of_month(bare_month(match["m"], at.anchor, at.year), match["part"])


def _weekdays(match: linear.Match, at: Context) -> DateSpan | None:
    if at.anchor is None:
        return None
    last = _back_to(match["last"], at.anchor)
    return between(last and _back_to(match["first"], last.start), last)


def _into(match: linear.Match, at: Context) -> DateSpan | None:
    last = None if at.anchor is None else _back_to(match["weekday"], at.anchor)
    return between(last and moved(last.start, -1, last.how), last)


def _weekday(match: linear.Match, at: Context) -> DateSpan | None:
    name, which = match["weekday"], (match["which"] or "").casefold()
    if which in ("that", "following", "previous") and at.last is not None:
        if which == "following":
            ahead = (WEEKDAYS[name.casefold()] - at.last.end.weekday() - 1) % 7 + 1
            return moved(at.last.end, ahead, f"“the following {name}”, counted from {at.last.end}")
        return _back_to(name, at.last.end, strictly=which == "previous")
    if at.anchor is None:
        return None
    if which == "next" or match["ahead"]:
        ahead = (WEEKDAYS[name.casefold()] - at.anchor.weekday() - 1) % 7 + 1
        return moved(at.anchor, ahead, f"the next {name} after {at.anchor}")
    return _back_to(name, at.anchor, strictly=which in ("last", "past", "this past"))


def _numbered_weekday(match: linear.Match, at: Context) -> DateSpan | None:
    """The last day of that number up to the report's that is such a day of the week."""
    anchor = at.anchor or (at.last.end if at.last is not None else None)
    if anchor is None:
        return None
    day_of_week = (WEEKDAYS | SHORT_WEEKDAYS)[match["weekday"].casefold()]
    how = f"“{match.group()}”, the last such day up to {anchor}"
    months = (months_on(anchor, -back) for back in range(_MONTHS_BACK))
    found = (absolute(year, month, number(match["d"]), how=how) for year, month in months)
    return next(
        (f for f in found if f is not None and f.start <= anchor and f.start.weekday() == day_of_week), None
    )


def _short_weekday(match: linear.Match, at: Context) -> DateSpan | None:
    return None if at.anchor is None else _back_to(match["weekday"], at.anchor)


def _back_to(name: str, anchor: date, *, strictly: bool = False) -> DateSpan | None:
    day_of_week = (WEEKDAYS | SHORT_WEEKDAYS)[name.casefold()]
    back = (anchor.weekday() - day_of_week) % 7
    return moved(anchor, -(back or 7 * strictly), f"the last {name} up to {anchor}")


def _count(match: linear.Match, at: Context) -> DateSpan | None:
    if match["long"]:
        return _long_before(match, at)
    said = parse_number(match["count"] or match["arabic"])
    if said.low != said.high:
        return None
    by = int(said.low) * _UNIT_DAYS[match["unit"] or "day"]
    is_ago = match["way"] in (None, "ago")
    is_later = match["way"] in ("later", "after")
    from_last = at.last.end if at.last is not None else None
    # "the attack two days earlier" in a report that names no day before
    origin = at.anchor if is_ago or (from_last is None and match["way"] == "earlier") else from_last
    if origin is None:
        return None
    return moved(origin, by if is_later else -by, f"“{match.group()}”, counted from {origin}")


def _long_before(match: linear.Match, at: Context) -> DateSpan | None:
    """The month or year so many months or years before the day named last."""
    count = parse_number(match["many"])
    if at.last is None or count.low != count.high:
        return None
    how = f"“{match.group()}”, counted from {at.last.start}"
    if match["long"] == "year":
        return whole_year(at.last.start.year - int(count.low), how)
    return whole_month(*months_on(at.last.start, -int(count.low)), how)


def _from_last(match: linear.Match, at: Context) -> DateSpan | None:
    said = match["said"] or match["arabic"]
    by = FROM_LAST[said.casefold()]
    if at.last is not None:
        if by == 0:
            return replace(at.last, how=f"“{said}”: {at.last.how}")
        return moved(at.last.end, by, f"“{said}”, counted from {at.last.end}")
    if at.anchor is None or by >= 0:
        return None
    return moved(at.anchor, by, f"“{said}”, counted from {at.anchor}")


def _relative(match: linear.Match, at: Context) -> DateSpan | None:
    if at.anchor is None:
        return None
    said = match["said"] or match["arabic"]
    by = DAYS[said.casefold()]
    if any(q.start <= match.start() < q.end for q in at.quoted):
        how = f"“{said}” in a quotation, said on {at.anchor} or the day before"
        return between(moved(at.anchor, by - 1, how), moved(at.anchor, by, how))
    return moved(at.anchor, by, f"“{said}”, counted from {at.anchor}")


def _period(match: linear.Match, at: Context) -> DateSpan | None:
    if at.anchor is None:
        return None
    how = f"“{match.group()}”, counted from {at.anchor}"
    is_week = "week" in match.group() or "الأسبوع" in match.group()
    is_last = match["which"] in ("last", "Last") or bool(match["arabic"])
    today = day(at.anchor, how)
    if is_week:
        monday = moved(at.anchor, -at.anchor.weekday() - 7 * is_last, how)
        return between(monday, monday and (moved(monday.start, 6, how) if is_last else today))
    first = at.anchor.replace(day=1)
    if is_last:
        end = moved(first, -1, how)
        return end and replace(end, start=end.start.replace(day=1))
    return between(day(first, how), today)


def _past(match: linear.Match, at: Context) -> DateSpan | None:
    if at.anchor is None:
        return None
    how = f"“{match.group()}”, counted from {at.anchor}"
    hours, days = match["hours"] or match["arabic"], match["days"]
    if match["said"]:
        back = 1 if match["said"].startswith("أربع") else 2
    elif hours:
        back = int(parse_number(hours).low) // 24
    else:
        back = 7 if match["week"] else 2 if match["two"] else int(parse_number(days or "one").low)
    return between(moved(at.anchor, -back, how), day(at.anchor, how))


def _weekend(match: linear.Match, at: Context) -> DateSpan | None:
    sunday = None if at.anchor is None else _back_to("Sunday", at.anchor)
    how = f"“{match.group()}”: the last Saturday and Sunday up to {at.anchor}"
    return sunday and between(moved(sunday.start, -1, how), day(sunday.start, how))


def _hour(match: linear.Match, at: Context) -> DateSpan | None:
    """The day named last, if that is one of the last days; else the report's own."""
    if at.anchor is None:
        return None
    last = at.last.end if at.last is not None and at.last.start == at.last.end else at.anchor
    near = last if 0 <= (at.anchor - last).days <= _NEWS_DAYS else at.anchor
    return day(near, f"“{match['hour']}”, taken for that of {near}")


def _year(match: linear.Match, _: Context) -> DateSpan:
    year = number(match["y"])
    return DateSpan(start=date(year, 1, 1), end=date(year, 12, 31), how="year written")


_DAYS_OF: dict[str, _Resolver] = {
    "days_month": _days_month,
    "month_days": _days_month,
    "iso": _iso,
    "figures": _figures,
    "hijri": _hijri,
    "ordinal": _month_day,
    "first": _month_day,
    "day_of_month": _day_of_month,
    "day_month": _month_day,
    "month_day": _month_day,
    "part": _part,
    "month_year": _month_year,
    "weekdays": _weekdays,
    "arabic_night": _weekdays,
    "into": _into,
    "weekday": _weekday,
    "numbered_weekday": _numbered_weekday,
    "short_weekday": _short_weekday,
    "count": _count,
    "from_last": _from_last,
    "relative": _relative,
    "past": _past,
    "weekend": _weekend,
    "bare_day": _bare_day,
    "hour": _hour,
    "period": _period,
    "bare_month": lambda m, at: bare_month(m["m"], at.anchor, at.year),
    "bare_year": _year,
    "ages": lambda m, at: None,
    "after": lambda m, at: at.last and replace(at.last, how=f"“{m['after']}”: {at.last.how}"),
}
