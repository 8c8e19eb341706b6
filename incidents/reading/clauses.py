"""A sentence that tells of several events, cut where the next one begins: "five died in Arn and seven in Bell"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from incidents import linear
from incidents.model import DateSpan, PlaceMention, Span
from incidents.places import COUNTRY
from incidents.reading.blame.striking_words import STRIKE
from incidents.reading.drafts import Earlier, SentenceFacts, apart, rank
from incidents.reading.event_facts import event_date, event_places, tells_of_one, tells_of_strike
from incidents.reading.figures.numbers import COUNTING_WORDS, parse_number
from incidents.reading.listed import each_of_list
from incidents.reading.text.cues import Cue
from incidents.reading.times.mention import DateMention

_NUMBER = rf"(?:[0-9]+|{'|'.join(COUNTING_WORDS)}|another|a further)"
_SPAN_OF_TIME = rf"(?:(?:just |only |less than |about )?(?:a few |(?P<count>an?|one|several|{_NUMBER}) )?(?P<unit>hour|day|week|month|year)s? |shortly |soon |immediately )"
# Where another event may begin: what is told beside the one before, and what came before it.
_BREAK = linear.compile(
    rf"(?i)(?P<earlier>,? (?:{_SPAN_OF_TIME}?after|following|(?P<followed>(?:closely |swiftly |quickly )?followed|avenged|answered)|(?P<answer>(?:in|an?|as an?) (?:\w+ )?(?:response|retaliation|revenge|reprisal|answer) (?:to|for)|to avenge)) )"
    rf"|(?P<counted>(?:, (?:and )?| and ){_NUMBER} )|(?:,|;)? (?:and|while|whereas|but|as well as) |; "
)
_BREAK_CUE = Cue(
    r"(?i) (?:and|while|whereas|but|as well as|after|following|followed|avenged|answered|response|retaliation|revenge|reprisal|answer|avenge) |; |, "
)
# Nothing but these between a conjunction and a place: the place shares the verb before it.
_SHARED = linear.compile(
    r"(?i)^(?:in |at |on |near |of |for |the |both |nearby |neighbou?ring |(?:towns?|villages?|cit(?:y|ies)|districts?|provinces?|governorates?|areas?|camps?|airports?) |of )*$"
)
# "The attack came four years after a jet bombed Rann": what comes is the event told of, wherever that was.
_CAME = linear.compile(
    r"(?i)^(?:[\w'\-]+ ){1,4}?(?:came|comes|come|followed|follows|happened|happens|occurred|took place|was|is)(?: (?:just|only|some|barely|less than))?$"
)
# "two days after an air strike on another camp": whatever its place, it was another.
_ANOTHER = linear.compile(rf"(?i)(?:an?|another|two|three|several)(?: [\w\-]+){{0,3}}? {STRIKE}\b")
# "on 9 May five more at the same base": the verb is that of the day before.
_MORE_DEAD = linear.compile(rf"(?i),? ?{_NUMBER}(?: [\w'\-]+){{0,3}}? (?:in|at|near|on|there)\b")
# "The strike followed shelling of Arn": no "Arn was hit, followed by Bell"
_THE_STRIKE = linear.compile(
    rf"(?i)^\W*(?:the|this|that|monday's|tuesday's|wednesday's|thursday's|friday's|saturday's|sunday's) (?:[\w\-]+ ){{0,2}}{STRIKE}$"
)
# "bodies were found on Friday, a week after a strike there": the strike is told of, and its day.
_STRIKE_THERE = linear.compile(
    rf"(?i)[ ,]{_SPAN_OF_TIME}after (?:an?|the|two|three|several|[a-z]+)(?: [\w\-]+){{0,3}}? {STRIKE} (?:there|hit it|hit the (?:area|site|town|village|building|house)|on (?:it|them|the (?:area|site|town|village|building|house))|in the (?:area|same area|town|city|village|district))\b"
)


def told_in(fact: SentenceFacts) -> Sequence[SentenceFacts]:
    """A sentence as the parts that each tell of an event of their own; what came before another event goes first.

    Most sentences are one. They are cut where what stands on both sides tells of a strike or its dead, in places
    that can't be one event's.
    """
    if not _BREAK_CUE.stands_in(fact.part.text):
        return (fact,)
    fact = _of_its_strike(fact)
    if not fact.places:
        return (fact,)
    put = [m for m in event_places(fact) if rank(m) < COUNTRY]
    return [one for part in _parts(fact, put) for one in each_of_list(part, put)]


def _of_its_strike(fact: SentenceFacts) -> SentenceFacts:
    """A sentence on what was found where a strike had been, with that strike's day."""
    match = _STRIKE_THERE.search(fact.part.text)
    if match is None or tells_of_strike(fact.part.text[: match.start()]):
        return fact
    days = [d for d in fact.dates if d.span.end <= match.start()]
    struck = _earlier(match).of(event_date(replace(fact, dates=days)))
    if struck is None:
        return fact
    return replace(fact, dates=[replace(d, days=struck, spoken=False) for d in days[:1]])


def _parts(fact: SentenceFacts, put: Sequence[PlaceMention]) -> Sequence[SentenceFacts]:
    cuts = [*_cuts(fact, put)] if put else []
    if not cuts:
        return (fact,)
    shared = _shared_dates(fact, cuts)
    parts: list[SentenceFacts] = []
    starts = [0, *(start for start, _ in cuts)]
    ends = [*starts[1:], len(fact.part.text)]
    for start, end, earlier in zip(starts, ends, [None, *(earlier for _, earlier in cuts)], strict=True):
        part = replace(_slice(fact, start, end), earlier=earlier)
        if start and earlier is None and not tells_of_one(part):
            part = replace(part, listed=2)
        if earlier is not None:
            parts.insert(len(parts) - 1, _without_lead(part, event_date(parts[-1])))
        elif event_date(part) is None:
            parts.append(replace(part, dates=shared))
        else:
            parts.append(part)
    return parts


def _shared_dates(fact: SentenceFacts, cuts: Sequence[tuple[int, Earlier | None]]) -> list[DateMention]:
    """The one day that a sentence names for all events which it tells of side by side."""
    text = fact.part.text
    # What comes behind a semicolon has a day of its own.
    ends = (start for start, earlier in cuts if earlier is not None or text.startswith(";", start))
    last = next(ends, len(text))
    days = [
        d for d in fact.dates if d.days is not None and not d.spoken and not d.since and d.span.start < last
    ]
    return days if len(days) == 1 else []


def _cuts(fact: SentenceFacts, put: Sequence[PlaceMention]) -> Iterator[tuple[int, Earlier | None]]:
    """Where a sentence is cut, with how long before the event told first that was which comes next, if it was."""
    text, first = fact.part.text, 0
    for match in _BREAK.finditer(text):
        at, is_earlier = match.start(), match["earlier"] is not None
        here, there = _within(fact, put, first, at), _within(fact, put, at, len(text))
        came = is_earlier and (_CAME.match(text[first:at]) or _is_apart(text[first:at], match))
        if _is_long_after(fact, match, first) or _is_on_another_day(fact, match, first):
            yield at, _earlier(match) if is_earlier else None
            first = at
            continue
        if not there or (here and not apart(there[:1], here)) or not (here or came):
            continue
        begun = there[0].span.start - fact.part.span.start
        is_apart = is_earlier or match["counted"] or match.group().startswith(";")
        if not is_apart and _SHARED.match(text[match.end() : begun]):
            continue
        if (came or tells_of_one(_slice(fact, first, at))) and tells_of_one(_slice(fact, at, len(text))):
            yield at, _earlier(match) if is_earlier else None
            first = at


def _is_long_after(fact: SentenceFacts, match: linear.Match, first: int) -> bool:
    """Whether a strike came so long after another, wherever that was."""
    text = fact.part.text
    if (
        not match["unit"]
        or not _ANOTHER.match(text, match.end())
        or _STRIKE_THERE.search(text[match.start() :])
    ):
        return False
    return tells_of_one(_slice(fact, first, match.start()))


def _is_on_another_day(fact: SentenceFacts, match: linear.Match, first: int) -> bool:
    """Whether a sentence goes on with another day's dead: "... three in Arn, and on 9 May five more at the same base"."""
    text = fact.part.text
    at = next((d for d in fact.dates if match.end() - 1 <= d.span.start <= match.end()), None)
    if match["earlier"] or at is None or at.days is None or at.spoken or at.since:
        return False
    before = event_date(_slice(fact, first, match.start()))
    if before is None or before.meets(at.days) or not tells_of_one(_slice(fact, first, match.start())):
        return False
    return bool(_MORE_DEAD.match(text, at.span.end)) or tells_of_one(_slice(fact, match.start(), len(text)))


def _is_apart(text: str, match: linear.Match) -> bool:
    """Whether a strike without a place is another than the one that it came so long after, or answered."""
    if match["followed"]:
        return _THE_STRIKE.match(text) is not None
    return bool(match["unit"] or match["answer"]) and tells_of_strike(text)


def _earlier(match: linear.Match) -> Earlier:
    count = parse_number(match["count"]) if match["count"] else None
    unit = (match["unit"] or "").casefold()
    return Earlier(count=int(count.low) if count and count.low == count.high else None, unit=unit or None)


def _within(fact: SentenceFacts, put: Sequence[PlaceMention], start: int, end: int) -> list[PlaceMention]:
    first, last = fact.part.span.start + start, fact.part.span.start + end
    return [m for m in put if first <= m.span.start < last]


def _slice(fact: SentenceFacts, start: int, end: int) -> SentenceFacts:
    """What a part of a sentence tells, spans within it."""

    def here(span: Span) -> bool:
        return start <= span.start < end

    def moved(span: Span) -> Span:
        return Span(start=span.start - start, end=span.end - start)

    part = replace(fact.part, span=fact.part.at(start, end), text=fact.part.text[start:end])
    own = [m for m in fact.places if part.span.start <= m.span.start < part.span.end]
    return replace(
        fact,
        part=part,
        places=own,
        dates=[replace(d, span=moved(d.span)) for d in fact.dates if here(d.span)],
        tolls=[replace(t, span=moved(t.span)) for t in fact.tolls if here(t.span)],
        deeds=[replace(d, span=moved(d.span)) for d in fact.deeds if here(d.span)],
        denials=[moved(d) for d in fact.denials if here(d)],
    )


def _without_lead(part: SentenceFacts, later: DateSpan | None) -> SentenceFacts:
    """A part without the date in its lead, "a day after", which is the other event's, given its days."""
    lead = _BREAK.match(part.part.text)
    end = lead.end() if lead else 0
    earlier = replace(part.earlier, later=later) if part.earlier is not None else None
    return replace(part, dates=[d for d in part.dates if d.span.start >= end], earlier=earlier)
