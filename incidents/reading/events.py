"""The strikes and attacks that one report tells of, gathered from its sentences in order.

A sentence that tells of a strike goes on about the event before it, unless it says "another", names another day, or
puts it where the event can't be.
"""

from collections.abc import Sequence
from dataclasses import replace

from gazetteer.descriptors import split_descriptor
from incidents import linear
from incidents.model import DateSpan, Event, PlaceMention
from incidents.places import (
    AREA,
    COUNTRY,
    GOVERNORATE,
    NEARBY,
    SAME,
    SETTLEMENT,
    agreement,
)
from incidents.reading.drafts import EventDraft, SentenceFacts, is_wider, rank
from incidents.reading.event_facts import (
    denied_places,
    event_date,
    event_places,
    has_victims,
    headed_date,
    home,
    tells_of_one,
)
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
        if not tells_of_one(fact):
            continue
        found = event_places(fact)
        date = event_date(fact)
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
        if current is not None and not current.is_told and has_victims(fact) and not found:
            # Where nothing was struck, nobody was killed.
            current = next((d for d in reversed(drafts[-_MOST_EVENTS:]) if d.is_told), current)
        if current is None and not found:
            found = denied_places(fact)
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
        drafts[0].date = headed_date(facts)
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
    if current.offset is not None:
        known = [p for p in known if not is_wider(place_ref(p), current.offset)]
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
    draft.home = draft.home or home(fact)
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
