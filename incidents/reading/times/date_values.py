"""The days that a written date stands for, by the pattern that found it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from incidents import linear
from incidents.model import DateSpan, Span
from incidents.reading.figures.numbers import parse_number
from incidents.reading.times.calendar_words import WEEKDAYS, month_number, number
from incidents.reading.times.date_patterns import DAYS, FROM_LAST
from incidents.reading.times.days import (
    absolute,
    bare_month,
    between,
    day,
    month_day,
    moved,
    part_of_month,
    whole_month,
)

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


def _figures(match: linear.Match, _: Context) -> DateSpan | None:
    first, second, year = int(match["d"]), int(match["n"]), number(match["y"])
    if second > 12:
        first, second = second, first
    return absolute(year, second, first, how="written, day first" if first <= 12 else "written")


def _month_day(match: linear.Match, at: Context) -> DateSpan | None:
    year = number(match["y"]) if match["y"] else None
    return month_day(match["m"], number(match["d"]), year, at.anchor, at.year)


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


def _back_to(name: str, anchor: date, *, strictly: bool = False) -> DateSpan | None:
    back = (anchor.weekday() - WEEKDAYS[name.casefold()]) % 7
    return moved(anchor, -(back or 7 * strictly), f"the last {name} up to {anchor}")


def _count(match: linear.Match, at: Context) -> DateSpan | None:
    said = parse_number(match["count"] or match["arabic"])
    if said.low != said.high:
        return None
    by = int(said.low) * _UNIT_DAYS[match["unit"] or "day"]
    is_ago = match["way"] in (None, "ago")
    origin = at.anchor if is_ago else (at.last.end if at.last is not None else None)
    if origin is None:
        return None
    return moved(origin, by if match["way"] == "later" else -by, f"“{match.group()}”, counted from {origin}")


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


def _year(match: linear.Match, _: Context) -> DateSpan:
    year = number(match["y"])
    return DateSpan(start=date(year, 1, 1), end=date(year, 12, 31), how="year written")


_DAYS_OF: dict[str, _Resolver] = {
    "days_month": _days_month,
    "month_days": _days_month,
    "iso": lambda m, _: absolute(*map(int, m["iso"].split("-")), how="written"),
    "figures": _figures,
    "day_month": _month_day,
    "month_day": _month_day,
    "part": _part,
    "month_year": _month_year,
    "weekdays": _weekdays,
    "weekday": _weekday,
    "count": _count,
    "from_last": _from_last,
    "relative": _relative,
    "period": _period,
    "bare_month": lambda m, at: bare_month(m["m"], at.anchor, at.year),
    "bare_year": _year,
    "ages": lambda m, at: None,
    "after": lambda m, at: at.last and replace(at.last, how=f"“{m['after']}”: {at.last.how}"),
}
