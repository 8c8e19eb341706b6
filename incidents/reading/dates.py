"""Dates in a report, absolute and relative, as intervals of days with how each was inferred."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import re2

from incidents.model import DateSpan, Span
from incidents.reading.vocabulary import SAYING

_MONTHS = {name.casefold(): i for i, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.casefold()[:3]: i for i, name in enumerate(calendar.month_name) if name} | {"sept": 9}
_WEEKDAYS = {name.casefold(): i for i, name in enumerate(calendar.day_name)}
_ARABIC_WEEKDAYS = {
    "الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الأربعاء": 2, "الخميس": 3, "الجمعة": 4, "السبت": 5, "الأحد": 6,
}  # fmt: skip
_RELATIVE = {
    "today": 0, "tonight": 0, "this morning": 0, "overnight": 0, "yesterday": -1, "last night": -1,
    "the previous night": -1, "the day before": -1, "the previous day": -1,
}  # fmt: skip

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
)
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_LEAD = r"(?P<lead>(?:[Oo]n|[Ii]n|[Ss]ince|[Ll]ate on|[Ee]arly on|[Aa]s of|[Bb]y|[Uu]ntil|[Ff]rom|[Tt]he) )?"
_DATE = re2.compile(
    _LEAD + r"(?:\b(?P<iso>(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9])\b"
    rf"|\b(?P<d1>[0-3]?[0-9])(?:st|nd|rd|th)?(?: of)? (?P<m1>{_MONTH})\b,?(?: (?P<y1>(?:19|20)[0-9]{{2}}))?"
    rf"|\b(?P<m2>{_MONTH}) (?P<d2>[0-3]?[0-9])(?:st|nd|rd|th)?\b(?:,? (?P<y2>(?:19|20)[0-9]{{2}}))?"
    rf"|\b(?P<m3>{_MONTH}) (?P<y3>(?:19|20)[0-9]{{2}})\b"
    rf"|\b(?P<last>last )?(?P<weekday>{_WEEKDAY})\b(?P<part> (?:night|morning|evening|afternoon))?"
    r"|\b(?P<relative>today|tonight|yesterday|overnight|last night|this morning|the previous night|the previous day"
    r"|the day before|(?:the )?same day|that (?:same )?day)\b"
    r"|(?:يوم )?(?P<arabic>الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد))"
)
_BARE_MONTH = re2.compile(rf"\b(?P<lead>[Ii]n|[Ss]ince|[Dd]uring) (?P<month>{_MONTH})\b")
_SPOKEN = re2.compile(rf"(?i)\b(?:{SAYING}|speaking|letter|statement|release|conference)\b[^,;.]{{0,40}}$")
# "SANAA, April 16 - Jets bombed": the day of the report.
_DATELINE = re2.compile(r"^[A-Z .'\-/]{3,40}, ?(?:on )?$")
_SPEAKS_NEXT = re2.compile(rf"^,? (?:[\w'’.\-]+ ){{1,9}}?(?:{SAYING})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date in the text, its lead ("on", "since") included; `spoken` dates a statement, not an event."""

    span: Span
    days: DateSpan | None
    spoken: bool
    since: bool


def find_dates(
    text: str,
    anchor: date | None,
    year: int | None,
    quoted: Sequence[Span] = (),
    last: DateSpan | None = None,
) -> list[DateMention]:
    """The dates of one sentence with plain characters, spans within it.

    Inside a quotation "yesterday" counts from the speaker's day, which is the report's or the day before it.

    Parameters
    ----------
    text : str
    anchor : date or None
        The day that relative dates count from; without it they have no value.
    year : int or None
        The year of dates that name none, where there is no anchor.
    quoted : sequence of Span
        The quoted parts of the sentence.
    last : DateSpan or None
        The date named last before the sentence, which "the same day" means.
    """
    mentions = []
    for match in _DATE.finditer(text):
        days = _same_day(match, last) or _days(match, anchor, year, quoted)
        mentions.append(_mention(text, match, days))
        last = days or last
    taken = [m.span for m in mentions]
    for match in _BARE_MONTH.finditer(text):
        span = Span(start=match.start(), end=match.end())
        if not any(span.overlaps(t) for t in taken):
            mentions.append(_mention(text, match, _bare_month(match["month"], anchor, year)))
    return sorted(mentions, key=lambda m: m.span.start)


def written_year(text: str) -> int | None:
    """The year of the first full date in a text, which dates without a year may share."""
    years = (y for m in _DATE.finditer(text) for y in (m["y1"], m["y2"], m["y3"], (m["iso"] or "")[:4]) if y)
    return next((int(y) for y in years), None)


def _mention(text: str, match: "re2._Match[str]", days: DateSpan | None) -> DateMention:
    lead = (match["lead"] or "").strip().casefold()
    return DateMention(
        span=Span(start=match.start(), end=match.end()),
        days=days,
        spoken=_is_spoken(
            text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 120]
        ),
        since=lead in ("since", "from", "until", "as of", "by"),
    )


def _is_spoken(before: str, after: str) -> bool:
    """Whether a date stands with a verb of saying: "said on Monday", "On Monday the ministry said"."""
    verb = _SPOKEN.search(before)
    if verb is not None and " that " not in before[verb.start() :]:
        return True
    return (not before.rstrip(' “"') and bool(_SPEAKS_NEXT.search(after))) or bool(_DATELINE.search(before))


def _days(
    match: "re2._Match[str]", anchor: date | None, year: int | None, quoted: Sequence[Span]
) -> DateSpan | None:
    groups = match.groupdict()
    if groups["iso"]:
        return _absolute(*map(int, groups["iso"].split("-")), how="written")
    for n in "12":
        if groups[f"m{n}"]:
            return _month_day(groups[f"m{n}"], int(groups[f"d{n}"]), groups[f"y{n}"], anchor, year)
    if groups["m3"]:
        return _whole_month(int(groups["y3"]), _month(groups["m3"]), "month written")
    if anchor is None:
        return None
    if groups["relative"]:
        offset = _RELATIVE.get(groups["relative"].casefold())
        if offset is None:
            return None
        if any(q.start <= match.start() < q.end for q in quoted):
            how = f"“{groups['relative']}” in a quotation, said on {anchor} or the day before"
            first, last = _back(anchor, 1 - offset, how), _back(anchor, -offset, how)
            return None if first is None or last is None else replace(last, start=first.start)
        return _back(anchor, -offset, f"“{groups['relative']}”, counted from {anchor}")
    name = groups["weekday"] or groups["arabic"]
    number = _ARABIC_WEEKDAYS[name] if groups["arabic"] else _WEEKDAYS[name.casefold()]
    back = (anchor.weekday() - number) % 7
    if groups["last"] and back == 0:
        back = 7
    return _back(anchor, back, f"the last {name} up to {anchor}")


def _same_day(match: "re2._Match[str]", last: DateSpan | None) -> DateSpan | None:
    said = match["relative"] or ""
    if last is None or not said.casefold().endswith(" day") or "before" in said or "previous" in said:
        return None
    return replace(last, how=f"“{said}”: {last.how}")


def _month_day(
    month: str, day: int, written: str | None, anchor: date | None, year: int | None
) -> DateSpan | None:
    if written:
        return _absolute(int(written), _month(month), day, how="written")
    if anchor is None:
        return (
            _absolute(year, _month(month), day, how=f"year {year} from elsewhere in the text")
            if year
            else None
        )
    for candidate in (anchor.year, anchor.year - 1):
        found = _absolute(candidate, _month(month), day, how=f"the last such day up to {anchor}")
        if found is not None and (found.start - anchor).days <= 1:
            return found
    return None


def _bare_month(month: str, anchor: date | None, year: int | None) -> DateSpan | None:
    number = _month(month)
    if anchor is not None:
        return _whole_month(
            anchor.year - (number > anchor.month), number, f"the last such month up to {anchor}"
        )
    return _whole_month(year, number, f"year {year} from elsewhere in the text") if year else None


def _month(name: str) -> int:
    return _MONTHS[name.casefold().rstrip(".")]


def _whole_month(year: int, month: int, how: str) -> DateSpan:
    return DateSpan(
        start=date(year, month, 1), end=date(year, month, calendar.monthrange(year, month)[1]), how=how
    )


def _absolute(year: int, month: int, day: int, *, how: str) -> DateSpan | None:
    """The day, or None where the calendar has none such (31 June)."""
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return _day(date(year, month, day), how)


def _back(anchor: date, days: int, how: str) -> DateSpan | None:
    """The day so many days before another; None before the first day of the calendar."""
    number = anchor.toordinal() - days
    return _day(date.fromordinal(number), how) if number >= 1 else None


def _day(day: date, how: str) -> DateSpan:
    return DateSpan(start=day, end=day, how=how)
