"""The strikes and attacks that one report tells of, gathered from its sentences in order.

A sentence that tells of a strike goes on about the event before it, unless it says "another", names another day, or
puts it where the event can't be.
"""

from collections.abc import Sequence
from dataclasses import replace

from gazetteer.descriptors import split_descriptor
from incidents import linear
from incidents.model import HARMS, DateSpan, Event, PlaceMention
from incidents.places import (
    AREA,
    COUNTRY,
    GOVERNORATE,
    NEARBY,
    SAME,
    SETTLEMENT,
    UNKNOWN,
    agreement,
)
from incidents.reading.blame.striking import STRIKE, STRIKING
from incidents.reading.drafts import EventDraft, SentenceFacts, rank
from incidents.reading.periods import is_of_a_period
from incidents.reading.places.asides import is_home, stands_aside
from incidents.reading.places.resolve import ambiguous_with_area, place_ref
from incidents.reading.telling import (
    hours_off,
    is_in_the_same_place,
    keeps_the_day,
    opens_with_another,
    refers_back,
    says_another,
)
from incidents.reading.text.cues import Cue
from incidents.reading.times.days import between, moved

_STRIKE = Cue(
    rf"(?i)\b(?:{STRIKE}|{STRIKING}|caught fire|destroyed|brought down|shot down|came down|shelled|blast|explosion)\b"
)
_ARABIC_STRIKE = Cue(r"قصف|غارة|غارات|استهدف|ضربة|ضربات")
_BACKGROUND = Cue(
    r"(?i)\b(?:campaign|since (?:the|russia|august|september|january|february|march|april|may|june|july|october|november"
    r"|december|then|19|20)|have been (?:conducting|carrying)|has been (?:a constant|conducting|carrying|under)|intensified"
    r"|in recent (?:weeks|months)|over the past|join the air ?strikes|began (?:flying|last year)|has begun to|civil war"
    r"|almost daily|such air ?strikes|aerial campaign|flying missions)\b"
)
_TARGETS = linear.compile(
    r"(?i)\b(camp|base|barracks|airbase|air base|airport|airfield|hospital|school|market|mosque|oil wells?|wellhead|well heads?"
    r"|convoy|village|bridge|bus|house|homes|factory|checkpoint|positions?)\b"
)
# Targets that are no part of a camp or town: a strike on one "55 km away" is another strike.
_ELSEWHERE = frozenset({"oil well", "convoy", "bridge", "factory", "checkpoint", "bus"})
_SAME_TARGET = {
    "oil wells": "oil well",
    "wellhead": "oil well",
    "well head": "oil well",
    "well heads": "oil well",
    "base": "camp",
    "barracks": "camp",
    "air base": "airbase",
    "airport": "airbase",
    "airfield": "airbase",
}
_KINDS: tuple[tuple[str, str], ...] = (
    (
        "air_strike",
        r"(?i)\b(?:air ?-?strikes?|air ?-?raids?|warplanes?|jets?|bombers?|aircraft|bombed|bombing|drones?|planes)\b|غار|طائرات|طيران|طائرة",
    ),
    # A mortar that was destroyed shelled nothing.
    (
        "shelling",
        r"(?i)\b(?:shell(?:s|ed|ing)?|rockets?|(?:by|with|of|and) (?:mortars?|artillery)|(?:mortars?|artillery) (?:fire|attack|rounds?|shells?|hit|struck|fell|landed|killed))\b|قصف",
    ),
    ("strike", r"(?i)\b(?:strikes?|raids?|missiles?|struck)\b"),
)
_KIND_CUES = tuple((kind, Cue(pattern)) for kind, pattern in _KINDS)
# A strike that its own side speaks of, where the disputed one is somebody else's to claim.
_OWN_STRIKE = Cue(r"(?i)\b(?:we (?:only )?(?:struck|hit|bombed|targeted)|our strikes?)\b")
# What was told of before: "the strike hit a farm in X" names a place for it.
_THE_STRIKE = Cue(
    r"(?i)\b(?:the|that|this) (?:air ?-?|drone |missile )?(?:strikes?|raids?|attacks?|missiles?|bombs?|bombing|drone|shelling|blast|explosion)\b"
)
_OFFENSIVE = Cue(r"(?i)\b(?:launched|began|mounted|started) [\w ]{0,20}offensive\b")
_FIRMLY = linear.compile(r"(?i)\b(?:in|inside|on) (?:the )?(?:(?:city|town|village) of )?$")
# A monitor's entry begins with the facts of its event: "Incident date: June 4, 2017".
_HEADED_DATE = linear.compile(
    r"(?i)^(?:(?:incident|event|strike|attack) )?date(?: of (?:the )?(?:incident|event|strike|attack))? ?:"
)
# "north of the regional capital X": near X at best, and not there
_DIRECTION = linear.compile(
    r"(?i)\b(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of (?:the )?(?:[\w-]+ ){0,2}?(?:capital|city|town|village)? ?(?:of )?$"
)
_INSIDE = linear.compile(r"(?i)\b(?:in|inside|over|northern|southern|eastern|western|central) $")

_MOST_HEADINGS = 20
# How many events back a sentence may return to, and by how many places an event is known: no text is read slower for its length.
_MOST_EVENTS, _MOST_PLACES, _SAME_PLACES = 50, 100, 3


def gather(facts: Sequence[SentenceFacts], places: Sequence[PlaceMention]) -> list[EventDraft]:
    """The events of a report, whose places are given; every sentence of an event is listed in it."""
    drafts: list[EventDraft] = []
    aside: EventDraft | None = None
    areas = {name: place_ref(area) for name, area in ambiguous_with_area(places).items()}
    current: EventDraft | None = None
    for fact in facts:
        aside = aside if fact.in_quotation else None
        if not _tells(fact):
            continue
        found = _event_places(fact)
        date = _event_date(fact)
        if aside is not None and not fact.is_offset:
            _add(aside, fact, [], None)
            continue
        if current is not None and _OFFENSIVE.stands_in(fact.part.text):
            drafts.append(EventDraft(len(drafts), fact.part.span, areas=areas, kind="offensive"))
            _add(drafts[-1], fact, found, date or current.date)
            continue
        if current is not None and _is_elsewhere(fact, current):
            aside = EventDraft(len(drafts), fact.part.span, areas=areas, origin=current.number)
            drafts.append(aside)
            _add(aside, fact, found, date or current.date)
            continue
        if current is not None and not current.is_told and _has_victims(fact) and not found:
            # Where nothing was struck, nobody was killed.
            current = next((d for d in reversed(drafts[-_MOST_EVENTS:]) if d.is_told), current)
        if current is None and not found:
            found = _denied_places(fact)
        if current is not None and not found and is_in_the_same_place(fact.part.text):
            found = current.places[-_SAME_PLACES:]
        if current is None or _is_new(fact, current, found, date):
            current = _matching(drafts, found, date, fact) or EventDraft(
                len(drafts), fact.part.span, areas=areas
            )
            if current.number == len(drafts):
                date = date or _day_before(fact, drafts)
                drafts.append(current)
        _add(current, fact, found, date)
    if drafts and drafts[0].date is None:
        drafts[0].date = _headed_date(facts)
    return drafts


def _day_before(fact: SentenceFacts, drafts: Sequence[EventDraft]) -> DateSpan | None:
    """The day of the event told last, where a sentence without a day goes on with it."""
    last = drafts[-1].date if drafts else None
    if last is None or fact.dates:
        return None
    by = hours_off(fact.part.text)
    if by:
        how = f"some hours {'before' if by < 0 else 'after'} {last.start} ({last.how})"
        return between(moved(last.start, min(by, 0), how), moved(last.end, max(by, 0), how))
    if not keeps_the_day(fact.part.text):
        return None
    return replace(last, how=f"no day told; that of the strike told before it ({last.how})")


def _is_summary(fact: SentenceFacts) -> bool:
    """Whether a sentence counts the dead of some days: "40 were killed in the past 24 hours"."""
    return bool(fact.tolls) and any(date.name == "past" for date in fact.dates)


def _is_told_again(fact: SentenceFacts, current: EventDraft, places: Sequence[PlaceMention]) -> bool:
    """Whether “Another raid!” is the current one in another's words: with the same toll, in the same place."""
    if not opens_with_another(fact.part.text):
        return False
    tolls = [t.toll for t in fact.tolls if t.toll.killed_min]
    if not tolls or tolls[0].killed_min not in current.killed:
        return False
    known = [place_ref(q) for q in current.places[-_MOST_PLACES:]]
    return bool(places) and all(any(agreement(place_ref(p), q) == SAME for q in known) for p in places)


def compatible(a: PlaceMention, b: PlaceMention, *, firm: bool = False) -> bool:
    """Whether two places can be one event's; where one is told firmly, being near it isn't enough.

    A place that isn't held can lie in any area.
    """
    if (a.location is None) is not (b.location is None) and (
        AREA <= max(rank(a), rank(b)) < COUNTRY or _is_called_after(a, b) or _is_called_after(b, a)
    ):
        return True
    found = agreement(place_ref(a), place_ref(b))
    return found > 0 and not (firm and found == NEARBY)


def _is_called_after(a: PlaceMention, b: PlaceMention) -> bool:
    """Whether one place's name begins with another's: "Jilib district" and "Jilib"."""
    return a.name.casefold().startswith(f"{b.name.casefold()} ")


def finished(drafts: Sequence[EventDraft], actors: Sequence[tuple[str, ...]]) -> tuple[Event, ...]:
    """The drafts as events."""
    return tuple(
        Event(
            number=d.number,
            kind=d.kind,
            span=d.span,
            date=d.date,
            place=d.place(),
            target=d.target,
            actors=a,
            is_firm=d.is_firm,
        )
        for d, a in zip(drafts, actors, strict=True)
    )


def is_background(text: str) -> bool:
    """Whether a sentence tells of a campaign or a war, and not of one event."""
    return _BACKGROUND.stands_in(text)


def _tells(fact: SentenceFacts) -> bool:
    text = fact.part.text
    tolls = [toll for toll in fact.tolls if not is_of_a_period(text, toll.span)]
    if not tolls and (fact.tolls or is_background(text)):
        return False
    return bool(tolls) or _STRIKE.stands_in(text) or _ARABIC_STRIKE.stands_in(text)


def _event_places(fact: SentenceFacts) -> list[PlaceMention]:
    """Where a sentence puts its event: not the places of a denial or a speaker, nor what a distance starts from."""
    text = fact.part.text
    kept, beside = [], []
    for mention in fact.places:
        start = mention.span.start - fact.part.span.start
        before = text[max(0, start - 50) : start]
        if (
            mention in fact.anchors
            or stands_aside(text, start)
            or any(_names(who, mention.name) for who in fact.speakers)
        ):
            continue
        if _is_denied(fact, start):
            continue
        if _DIRECTION.search(before):
            beside.append(mention)
        elif rank(mention) < COUNTRY or _INSIDE.search(before):
            kept.append(mention)
    return [m for m in kept if rank(m) < COUNTRY] or beside or kept or [*fact.disputed]


def _is_denied(fact: SentenceFacts, start: int) -> bool:
    return any(d.start <= start < d.end for d in fact.denials)


def _denied_places(fact: SentenceFacts) -> list[PlaceMention]:
    """Where a sentence says that nothing was struck, and doesn't measure from."""
    starts = ((m, m.span.start - fact.part.span.start) for m in fact.places)
    denied = (m for m, start in starts if _is_denied(fact, start) and not stands_aside(fact.part.text, start))
    return [m for m in denied if rank(m) < COUNTRY and m not in fact.anchors]


def _names(who: str, place: str) -> bool:
    """Whether a speaker's name is, or ends in, what was taken for a place's: "Salman", "the Red Cross"."""
    return who == place or who.endswith(f" {place}")


def _headed_date(facts: Sequence[SentenceFacts]) -> DateSpan | None:
    """The day that the heading of an entry gives for its event."""
    headed = (f for f in facts[:_MOST_HEADINGS] if f.dates and _HEADED_DATE.search(f.part.text))
    return next((fact.dates[0].days for fact in headed), None)


def _has_victims(fact: SentenceFacts) -> bool:
    return any(toll.toll.ends(harm)[0] for toll in fact.tolls for harm in HARMS)


def _home(fact: SentenceFacts) -> PlaceMention | None:
    """The town or village of those who tell of the event."""
    starts = ((m, m.span.start - fact.part.span.start) for m in fact.places if rank(m) <= UNKNOWN)
    return next((m for m, start in starts if is_home(fact.part.text, start)), None)


def _event_date(fact: SentenceFacts) -> DateSpan | None:
    days = [d.days for d in fact.dates if d.days is not None and not d.spoken and not d.since]
    if not days:
        return None
    within = (d for d in days[1:] if d.start == d.end and days[0].start <= d.start <= days[0].end)
    return next(within, days[0])  # "last month ... the Aug. 29 attack"


def _is_elsewhere(fact: SentenceFacts, current: EventDraft) -> bool:
    """Whether a sentence tells of another strike, put only at a distance from the current event."""
    if not fact.is_offset:
        return False
    target = _target(fact.part.text)
    other = target in _ELSEWHERE and target != current.target
    return other or _OWN_STRIKE.stands_in(fact.part.text)


def _is_new(
    fact: SentenceFacts, current: EventDraft, places: list[PlaceMention], date: DateSpan | None
) -> bool:
    if says_another(fact.part.text) and (places or date or fact.tolls or fact.offset):
        return not _is_told_again(fact, current, places)
    if date is not None and current.date is not None and not date.meets(current.date):
        return True
    if _is_summary(fact) and current.date is not None and date != current.date:
        return True
    if refers_back(fact.part.text) and date is None and not fact.tolls:
        return False
    settled = [p for p in places if rank(p) < COUNTRY]
    known = [p for p in current.places[-_MOST_PLACES:] if rank(p) < COUNTRY]
    elsewhere = current.offset or current.home
    if not known and elsewhere is not None and not _THE_STRIKE.stands_in(fact.part.text):
        # A place without a position can lie anywhere.
        known, settled = [elsewhere], [p for p in settled if p.location is not None]
    if not settled or not known:
        return False
    firm = bool(fact.disputed) or not current.is_told or any(_is_firm(fact, p) for p in settled)
    return not any(compatible(p, q, firm=firm) for p in settled for q in known)


def _is_firm(fact: SentenceFacts, mention: PlaceMention) -> bool:
    """Whether a sentence says "in X city", which a site outside the city isn't."""
    before = fact.part.text[: mention.span.start - fact.part.span.start]
    described = split_descriptor(mention.result.query).wanted
    return bool(described) and rank(mention) == SETTLEMENT and bool(_FIRMLY.search(before[-30:]))


def _matching(
    drafts: Sequence[EventDraft], places: list[PlaceMention], date: DateSpan | None, fact: SentenceFacts
) -> EventDraft | None:
    """An earlier event that a sentence returns to: the same specific place and no other day."""
    if says_another(fact.part.text):
        return None
    for draft in reversed(drafts[-_MOST_EVENTS - 1 : -1]):
        if date is not None and draft.date is not None and not date.meets(draft.date):
            continue
        if any(
            rank(p) < GOVERNORATE and rank(q) < GOVERNORATE and compatible(p, q)
            for p in places
            for q in draft.places[-_MOST_PLACES:]
        ):
            return draft
    return None


def _add(draft: EventDraft, fact: SentenceFacts, places: list[PlaceMention], date: DateSpan | None) -> None:
    draft.sentences.append(fact.part.number)
    draft.is_told = draft.is_told or not fact.disputed
    draft.is_firm = draft.is_firm or any(_is_firm(fact, p) for p in places)
    draft.places += places
    draft.killed |= {t.toll.killed_min for t in fact.tolls}
    draft.offset = draft.offset or fact.offset
    draft.home = draft.home or _home(fact)
    if date is not None and (
        draft.date is None or (date.end - date.start) < (draft.date.end - draft.date.start)
    ):
        draft.date = date
    for kind, cue in _KIND_CUES:
        if draft.kind == "attack" or (draft.kind == "strike" and kind == "air_strike"):
            draft.kind = kind if cue.stands_in(fact.part.text) else draft.kind
    draft.target = draft.target or _target(fact.part.text)


def _target(text: str) -> str | None:
    """What was hit, as a common noun, under one name."""
    found = _TARGETS.search(text)
    word = found.group(1).casefold() if found else None
    return _SAME_TARGET.get(word, word) if word else None
