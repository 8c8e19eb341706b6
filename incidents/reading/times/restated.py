"""One day named twice side by side: "yesterday, Tuesday", "Tuesday (17 April)", "الجمعة 27 رجب 1439 الموافق 13 نيسان"."""

from collections.abc import Iterable
from dataclasses import replace

from incidents import linear
from incidents.model import DateSpan, Span
from incidents.reading.times.calendar_words import HIJRI_DAY
from incidents.reading.times.days import moved
from incidents.reading.times.mention import DateMention

_BETWEEN = linear.compile(
    rf"^(?:,? ?\(? ?|,? (?:on )?(?:the )?|[ ,(]{{1,2}}{HIJRI_DAY} ?[,/(–-]? ?)(?:(?:الموافق|corresponding to)(?: ل| لـ)? ?)?$"
)
_FULL = frozenset({"iso", "figures", "ordinal", "first", "day_month", "month_day"})
_RANKS = {"relative": 0, "weekday": 1, "hijri": 2}
_FULLEST = 3
_LONGEST_BETWEEN = 60


def restated(mentions: Iterable[DateMention], text: str) -> list[DateMention]:
    """The dates of a sentence, in order, where two that name one day are one: the days are the fuller's."""
    kept: list[DateMention] = []
    for mention in mentions:
        beside = bool(kept) and _stand_beside(kept[-1], mention, text)
        if beside and _rank(kept[-1]) < _rank(mention):
            first = kept.pop()
            kept.append(_one(first, mention, _fuller(first, mention)))
        elif beside and _rank(mention) < _rank(kept[-1]) <= _FULLEST and mention.name in ("weekday", "hijri"):
            first = kept.pop()
            kept.append(_one(first, mention, _fuller(mention, first)))
        else:
            kept.append(mention)
    return kept


def _rank(mention: DateMention) -> int:
    """How full a date is: "yesterday", a weekday, a day of a month; others are never the same day told again."""
    return _FULLEST if mention.name in _FULL else _RANKS.get(mention.name, _FULLEST + 1)


def _fuller(lesser: DateMention, fuller: DateMention) -> DateSpan | None:
    """The days of the fuller of two dates; a weekday tells which of those of a Hijri date."""
    if fuller.name != "hijri" or lesser.name != "weekday" or not (lesser.days and fuller.days):
        return fuller.days
    on = (lesser.days.start.weekday() - fuller.days.start.weekday()) % 7
    day = moved(fuller.days.start, on, f"{fuller.days.how}, on that weekday")
    return day if day is not None and day.meets(fuller.days) else fuller.days


def _one(first: DateMention, second: DateMention, days: DateSpan | None) -> DateMention:
    span = Span(start=first.span.start, end=second.span.end)
    name = max((first, second), key=_rank).name
    return replace(first, name=name, span=span, days=days, since=first.since or second.since)


def _stand_beside(first: DateMention, second: DateMention, text: str) -> bool:
    between = text[first.span.end : second.span.start]
    if second.days is None or _rank(second) > _FULLEST or len(between) > _LONGEST_BETWEEN:
        return False
    return bool(_BETWEEN.search(between))
