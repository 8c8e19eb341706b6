"""The day that a report was written on, where the report itself says so."""

from collections.abc import Sequence
from datetime import date, timedelta

from incidents import linear
from incidents.reading.text.sentences import Sentence
from incidents.reading.times.date_patterns import written_year
from incidents.reading.times.dates import find_dates, is_dateline, leads

_LABEL = linear.compile(
    r"(?i)(?:\b(?:published|posted|updated|dated?|issued|released|last modified)\b|تاريخ|نشر)[^\n]{0,25}$"
)
_TIME = linear.compile(r"(?i)[0-9]{1,2}[:.][0-9]{2}|\b(?:gmt|utc|am|pm|a\.m|p\.m|by|on|at)\b|[^\pL]")
# "..., 4 January 2020", "... | 4 January 2020"
_BEFORE_TITLED = linear.compile(r"^[^.;:]*(?:[,،|]| [-–—]) $")
_TITLES, _LONGEST_TITLE = 2, 120
_HEAD = 8
_SAME_STORY = timedelta(31)
_MOST_OTHER_LETTERS = 12


def own_date(parts: Sequence[Sentence]) -> date | None:
    """The day of a dateline, before a dash, of a line of its own, or after "Published", near the top of a report; else None.

    Next comes the day that ends its title: "UN mission in Libya, 4 January 2020".
    A report without one was written on the last of the days on which its first sentences say that something was
    said: "health officials said on Tuesday, 29 September 2015"; or later that month, if they tell of a later day.
    """
    year = written_year("\n".join(part.text for part in parts[:40]))
    said: list[date] = []
    leading: set[date] = set()
    titled: list[date] = []
    told: list[date] = []
    for part in parts[:_HEAD]:
        for mention in find_dates(part.text, None, year):
            if mention.days is None or mention.days.start != mention.days.end:
                continue
            if _is_own(part.text[: mention.span.start], part.text[mention.span.end :]):
                return mention.days.start
            if part.number < _TITLES and _ends_title(part.text, mention.span.start, mention.span.end):
                titled.append(mention.days.start)
            if leads(part.text, mention.span):
                leading.add(mention.days.start)
            told.append(mention.days.start)
            if mention.spoken:
                said.append(mention.days.start)
    if len(leading) == 1:  # more are the days of a chronology
        return leading.pop()
    if titled:
        return titled[0]
    last = max(said, default=None)
    return last and max(day for day in told if day - last <= _SAME_STORY)


def _ends_title(text: str, start: int, end: int) -> bool:
    return (
        len(text) <= _LONGEST_TITLE and not text[end:].strip() and bool(_BEFORE_TITLED.search(text[:start]))
    )


def _is_own(before: str, after: str) -> bool:
    if _LABEL.search(before[-60:]):
        return True
    if is_dateline(before, after):
        return True
    others = _TIME.sub("", before) + _TIME.sub("", after)
    return len(before) + len(after) < 60 and len(others) <= _MOST_OTHER_LETTERS
