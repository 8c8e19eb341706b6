"""Dates in a report, absolute and relative, as intervals of days with how each was inferred."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from incidents import linear
from incidents.model import DateSpan, Span
from incidents.reading.text.vocabulary import SAYING
from incidents.reading.times.clocks import local_days
from incidents.reading.times.date_patterns import Match, date_matches
from incidents.reading.times.date_values import Context, days_of
from incidents.reading.times.mention import DateMention
from incidents.reading.times.restated import restated

# Between a verb of saying and the day it was said on stand names and these words alone; any other begins what was said.
_SETTING = (
    "a an the in of to by from at for on its his her their via through and late early released issued published"
    " reporters journalists judges jurors court senators lawmakers parliament state local media news agency television statement interview phone telephone"
    " briefing press conference letter post tweet account message incident claim claims reports report charge charges allegation allegations accusation accusations responsibility involvement alarm concern concerns anger outrage regret condolences doubts it spokesman spokeswoman spokesperson minister ministry official"
)
_SPOKEN = linear.compile(
    rf"\b(?i:{SAYING}|speaking|letter|statement|release|conference)"
    rf"(?: (?:\p{{Lu}}[\pL\pN'.-]*|al-[\pL'-]+|{_SETTING.replace(' ', '|')}))* [“\"]?$"
    r"|(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|صرح|ذكر|ذكرت|أفاد|أفادت|نفى|نفت)[^,;.،]{0,40}$"
)
# "the toll rose to 29 on Sunday": the day of the count.
_COUNTED = linear.compile(
    r"(?i)\b(?:toll|number of|number killed)\b[^.;]{0,70}\b(?:rose|risen|rises|climbed|reached|stood|stands|raised|increased|jumped)\b[^.;,]{0,25}$"
    r"|(?:ارتفع|ارتفاع|بلغ)[^.،]{0,60}إلى (?:[0-9٠-٩]+|\p{Arabic}+) (?:قتيلا |قتيلاً |شخصا |شخصاً )?$"
)
# "UPDATE 11 July: 31 dead"
_UPDATED = linear.compile(r"(?i)^\W*(?:update[sd]?|edit(?:ed)?|as of)\b:? ?(?:on )?$")
# "in a 20 October tweet"
_WRITTEN = linear.compile(
    r" (?:tweet|statement|letter|post|interview|briefing|press|video|e-?mail|message|broadcast|telephone|phone|call)\b"
)
# "Five bodies were found on Thursday", "a raid was reported the same day" tell no saying.
_FOUND = linear.compile(r"\b(?:was|were|been|being) (?:also )?(?:found|reported)\b")
_THAT = linear.compile(r" (?:إن|أن) ")
# "The minister said, on Monday, that": whatever the length of the name.
_SAID_OF = linear.compile(
    r"(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|صرح|صرحت|ذكر|ذكرت|أفاد|أفادت|نفى|نفت|أوضح|أوضحت)(?: [\p{Arabic}\pN]+){1,12}،? ?(?:في بيان،? )?$"
)
_THAT_NEXT = linear.compile(r"^،? (?:إن|أن|بأن) ")
# "SANAA, April 16 - Jets bombed", "Tunis, Tunisia, 3 May:": the day of the report.
_DATELINE = linear.compile(
    r"^(?:[0-9a-z][).] )?\(?(?:[A-Z][A-Z'’]{2,}[^0-9()]*|\p{Arabic}+(?: \p{Arabic}+)?(?: \p{Arabic}+)?[،,/ ]"
    r"|[A-Z][^\s,0-9]*(?: [A-Z][^\s,0-9]*)?(?: [A-Z][^\s,0-9]*)?,)[^0-9()a-z]*(?:[A-Z][a-z.]+,? ?)*(?:\([^()]*\) ?)?[,،/]? ?\(?$"
)
# "BAKU/TBILISI, 18 October 2020" on a line of its own
_PLACE_LINE = linear.compile(r"^[A-Z][A-Z'’. ]{2,}(?:[/,–-] ?[A-Z][\pL'’. ]+)*, ?$")
# "17 Jan 2024 09:10 Officials say": an entry of a live page
_CLOCK = linear.compile(r"^(?:,| at| [-–—])? ?[0-2]?[0-9][:.][0-5][0-9]\b")
_HEAD_ENDS = linear.compile(r"^[ ,،)]*(?:\([^()]*\))? ?(?:[-–—]+|:)(?: |$)")
_IN_BRACKETS = linear.compile(r"^ ?\([^()]{1,40}\)")
_DASHED = linear.compile(r" ?(?:[–—]|-- ?|- )")
_CLOCKED = linear.compile(r"[0-9][:.][0-5][0-9]\b")
_LONGEST_HEAD = 60
# Verbs by which somebody speaks on a day: "suspected" describes, and "believes" is of no day.
_TOLD = "|".join(verb for verb in SAYING.split("|") if verb not in ("suspected", "believes", "thinks"))
_SPEAKS_NEXT = linear.compile(
    rf"^,? (?:[\w'’.\-]+ ){{1,9}}?(?:[\w'’.\-]+, (?:(?:[A-Z][\w'’.\-]*|al|of|the|spokes\w+) ){{1,6}}?(?:[A-Z][\w'’\-]*), )?(?:{_TOLD}|(?:raised|revised|updated|lowered|increased) the)\b"
)
# "The army on Thursday confirmed"; a raid may have "claimed" lives on that day.
_SAYS_NEXT = linear.compile(
    r"^ (?:also |again |officially |publicly |later )?(?:said|says|told|stated|announced|reported|confirmed|acknowledged|admitted|denied|rejected|accused|blamed|condemned|dismissed|warned|urged|added|vowed|denounced|disputed)\b"
)


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
    mentions: list[DateMention] = []
    matches = date_matches(text)
    if not matches:
        return []
    spoken = _spoken_day(text, matches, Context(anchor=anchor, year=year, quoted=quoted, last=last))
    for name, match in matches:
        from_day = spoken if name == "relative" and spoken is not None else anchor
        at = Context(anchor=from_day, year=year, quoted=() if from_day is spoken else quoted, last=last)
        mention = _mention(text, name, match, days_of(name, match, at))
        mentions.append(mention)
        last = mention.days or last
    if len(mentions) > 1 and leads(text, mentions[0].span):
        mentions[0] = replace(mentions[0], spoken=True)
    return local_days(restated(mentions, text), text)


def leads(text: str, span: Span) -> bool:
    """Whether a date stands before a sentence, as a report's day does: "6 Sept 2023 — Jets struck on Monday".

    Examples
    --------
    >>> leads("6 Sept 2023 — Jets struck.", Span(start=0, end=11)), leads("6 Sept 2023 saw", Span(start=0, end=11))
    (True, False)
    """
    return span.start == 0 and bool(_DASHED.match(text[span.end : span.end + 5]))


def _spoken_day(text: str, matches: Sequence[Match], at: Context) -> date | None:
    """The day on which a sentence says that it was said, which its "overnight" counts from."""
    if not any(name == "relative" for name, _ in matches):
        return None
    for name, match in matches:
        if name != "relative":
            mention = _mention(text, name, match, days_of(name, match, at))
            if mention.spoken and mention.days is not None and mention.days.start == mention.days.end:
                return mention.days.start
    return None


def _mention(text: str, name: str, match: linear.Match, days: DateSpan | None) -> DateMention:
    lead = (_group(match, "lead") or _group(match, "when")).strip().casefold()
    # "the toll from Sunday's raid" starts no period.
    is_day = name in ("days_month", "month_days", "weekdays") or (
        lead in ("from", "by") and text.startswith("'s ", match.end())
    )
    return DateMention(
        name=name,
        span=Span(start=match.start(), end=match.end()),
        days=days,
        spoken=is_stamp(text, match)
        or _is_spoken(
            text[max(0, match.start() - 90) : match.start()], text[match.end() : match.end() + 120]
        ),
        since=(lead in ("since", "from", "until", "as of", "by", "منذ", "حتى") and not is_day)
        or _group(match, "which").casefold() in ("next", "later this")
        or bool(_group(match, "ahead")),
    )


def entry_day(text: str, anchor: date | None, year: int | None) -> date | None:
    """The day that a sentence is stamped with, as an entry of a live page is; None where it has no stamp.

    Examples
    --------
    >>> entry_day("17 Jan 2024 09:10 Jets struck overnight.", None, None)
    datetime.date(2024, 1, 17)
    >>> entry_day("On 17 Jan 2024, 12 people died.", None, None)
    """
    if not text[:1].isupper() and not text[:1].isdecimal():
        return None
    head = text[:_LONGEST_HEAD]
    for name, match in date_matches(head)[:1] if _CLOCKED.search(head) else ():
        days = days_of(name, match, Context(anchor=anchor, year=year, quoted=(), last=None))
        if is_stamp(head, match) and days is not None and days.start == days.end:
            return days.start
    return None


def is_stamp(text: str, match: linear.Match) -> bool:
    """Whether a date with the hour after it opens a sentence: "17 Jan 2024 09:10 Jets struck"."""
    return (
        match.start() == 0
        and not _group(match, "lead")
        and bool(_CLOCK.search(text[match.end() : match.end() + 12]))
    )


def is_dateline(before: str, after: str) -> bool:
    """Whether what stands before and after a date makes it the day of the report: "SANAA, ... - Jets bombed".

    Examples
    --------
    >>> is_dateline("Tunis, ", ": Residents said"), is_dateline("The raid of ", " - the second - killed two")
    (True, False)
    >>> is_dateline("PORT SUDAN (", ") — Jets bombed"), is_dateline("BAKU/TBILISI, ", "")
    (True, True)
    """
    if not _IN_BRACKETS.sub("", after).strip(" ."):
        return bool(_PLACE_LINE.search(before[:_LONGEST_HEAD]))
    return (
        len(before) <= _LONGEST_HEAD
        and bool(_DATELINE.search(before))
        and bool(_HEAD_ENDS.search(after[:_LONGEST_HEAD]))
    )


def _group(match: linear.Match, name: str) -> str:
    """The text of a group that only some patterns have, empty where it isn't."""
    return (match[name] or "") if name in match.groupindex else ""


def _is_spoken(before: str, after: str) -> bool:
    """Whether a date stands with a verb of saying: "said on Monday", "On Monday the ministry said"."""
    if after.startswith("'s "):
        return False  # "claimed Wednesday's bombing"
    if _WRITTEN.match(after) or _COUNTED.search(before) or _UPDATED.search(before):
        return True
    verb = _SPOKEN.search(before)
    if verb is not None and _FOUND.search(before[max(0, verb.start() - 12) :]):
        return False
    if verb is not None and not _THAT.search(before[verb.start() :]):
        return True
    if _THAT_NEXT.match(after) and _SAID_OF.search(before):
        return True
    if _SAYS_NEXT.match(after):
        return True
    opens = not before.rstrip(' “"') or before.endswith("; ")
    return (opens and bool(_SPEAKS_NEXT.search(after))) or is_dateline(before, after)
