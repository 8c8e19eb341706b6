"""The strikes and attacks that one report tells of, gathered from its sentences in order.

A sentence that tells of a strike goes on about the event before it, unless it says "another", names another day, or
puts it where the event can't be.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from incidents import linear
from incidents.model import Claim, ClaimKind, DateSpan, Event, PlaceMention, PlaceRef
from incidents.places import COUNTRY, GOVERNORATE
from incidents.reading.clauses import told_in
from incidents.reading.drafts import EventDraft, SentenceFacts, compatible, rank
from incidents.reading.event_facts import (
    day_of_log,
    denied_places,
    event_date,
    event_places,
    has_victims,
    headed_date,
    home,
    meant_town,
    only_denies,
    tells_of_one,
    told_on,
)
from incidents.reading.newness import MOST_PLACES, is_firm, is_headed, is_new, opens_long_ago
from incidents.reading.places.resolve import ambiguous_with_area, place_ref
from incidents.reading.telling import (
    hours_off,
    is_in_the_same_place,
    keeps_the_day,
    says_another,
    took_place,
)
from incidents.reading.text.cues import Cue
from incidents.reading.times.days import between, moved

_TARGETS = linear.compile(
    r"(?i)\b(camp|base|barracks|airbase|air base|airport|airfield|hospital|school|market|mosque|oil wells?|wellhead|well heads?"
    r"|convoy|village|bridge|bus|(?-i:house)|homes|factory|checkpoint|positions?)\b"
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
# ... which no aircraft dropped
_ON_THE_GROUND = Cue(
    r"(?i)\b(?:suicide|car|truck|roadside|vehicle|motorcycle|parcel)[ -]?bomb|\bgunmen\b|\bIED\b|improvised explosive"
)
_KIND_CUES = tuple((kind, Cue(pattern)) for kind, pattern in _KINDS)
# A strike that its own side speaks of, where the disputed one is somebody else's to claim.
_OWN_STRIKE = Cue(r"(?i)\b(?:we (?:only )?(?:struck|hit|bombed|targeted)|our strikes?)\b")
_PUT_AT = linear.compile(
    r"(?i)\b(?:in|at|near|on|outside|inside|of) (?:the )?(?:(?:town|village|city|district|area|hamlet|camp) of )?$"
)
_PUT_REACH = 40
# "the airport", which was told of before
_THE_TARGET = linear.compile(
    r"(?i)\b(?:at|of|on|near|outside|inside|in|hit|struck|bombed|shelled|targeted) the (?:same )?(airbase|air base|airport|airfield|hospital|school|market|camp|base|factory|bridge)\b"
)
_OFFENSIVE = Cue(r"(?i)\b(?:launched|began|mounted|started) [\w ]{0,20}offensive\b")

# How many events back a sentence may return to, and how many of an event's places are "the same place": no text is read slower for its length.
_MOST_EVENTS, _SAME_PLACES = 50, 3


def gather(facts: Sequence[SentenceFacts], places: Sequence[PlaceMention]) -> list[EventDraft]:
    """The events of a report, whose places are given; every sentence of an event is listed in it."""
    drafts: list[EventDraft] = []
    aside: EventDraft | None = None
    areas = {name: place_ref(area) for name, area in ambiguous_with_area(places).items()}
    current: EventDraft | None = None
    for fact in chain.from_iterable(map(told_in, facts)):
        aside = aside if fact.in_quotation else None
        if not tells_of_one(fact) and not fact.listed:
            continue
        found = _places(fact, current)
        date = event_date(fact)
        if fact.earlier is not None:
            _add_earlier(fact, found, date, drafts, current, areas)
            continue
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
        found = found or _places_by_context(fact, current, drafts)
        if current is None and not found and date is None and only_denies(fact):
            continue  # of nothing that was told
        if current is None or fact.listed > 1 or is_new(fact, current, found, date):
            current = _matching(drafts, current, found, date, fact) or EventDraft(
                len(drafts), fact.part.span, areas=areas
            )
            if current.number == len(drafts):
                date = date or told_on(fact) or _day_before(fact, drafts)
                drafts.append(current)
        _add(current, fact, found, date)
    if drafts and drafts[0].date is None:
        drafts[0].date = headed_date(facts)
    titled = day_of_log(facts)
    for draft in drafts:
        town = None if draft.places else meant_town(draft.told, places)
        draft.places += [town] if town is not None else []
        draft.date = draft.date or titled if keeps_the_day(draft.told[0].part.text) else draft.date
        draft.date = draft.date or next(filter(None, map(told_on, draft.told)), None)
    return drafts


def _places(fact: SentenceFacts, current: EventDraft | None) -> list[PlaceMention]:
    """Where a sentence puts its event; what is denied at a place says where it was, if nothing did before."""
    if current is None or not only_denies(fact):
        return event_places(fact)
    return [] if any(rank(p) < COUNTRY for p in current.places[-MOST_PLACES:]) else denied_places(fact)


def _places_by_context(
    fact: SentenceFacts, current: EventDraft | None, drafts: Sequence[EventDraft]
) -> list[PlaceMention]:
    """The places of a sentence that puts its event in none: those of a denial that opens a report, "the same place", or "the airport" told of before."""
    if current is None:
        return denied_places(fact)
    if is_in_the_same_place(fact.part.text):
        return current.places[-_SAME_PLACES:]
    target = _THE_TARGET.search(fact.part.text)
    name = _target(target[1]) if target else None
    at = (d for d in reversed(drafts[-_MOST_EVENTS:]) if d.target == name and d.places)
    known = next(at, None) if name is not None else None
    return known.places[-_SAME_PLACES:] if known is not None else []


def _add_earlier(
    fact: SentenceFacts,
    found: list[PlaceMention],
    date: DateSpan | None,
    drafts: list[EventDraft],
    current: EventDraft | None,
    areas: dict[str, PlaceRef],
) -> None:
    """What was before the event that a sentence is about, which later sentences go on with."""
    assert fact.earlier is not None
    date = date or fact.earlier.of(current.date if current is not None else None)
    known = None if current is None or is_new(fact, current, found, date) else current
    known = known or _matching(drafts, current, found, date, fact)
    if known is None:
        known = EventDraft(len(drafts), fact.part.span, areas=areas)
        drafts.append(known)
    _add(known, fact, found, date)


def _day_before(fact: SentenceFacts, drafts: Sequence[EventDraft]) -> DateSpan | None:
    """The day of the event told last, where a sentence without a day goes on with it."""
    last = drafts[-1].date if drafts else None
    if last is None or not all(d.spoken for d in fact.dates):
        return None
    by = hours_off(fact.part.text, drafts[-1].told[-1].part.text)
    if by is not None:
        how = f"some hours from {last.start} ({last.how})"
        return between(moved(last.start, by[0], how), moved(last.end, by[-1], how))
    if not keeps_the_day(fact.part.text):
        return None
    return replace(last, how=f"no day told; that of the strike told before it ({last.how})")


def finished(drafts: Sequence[EventDraft], claims: Sequence[Claim]) -> tuple[Event, ...]:
    """The drafts as events, with the parties that their sentences and the claims on them name."""
    blamed: dict[int | None, list[str]] = defaultdict(list)
    for claim in claims:
        if claim.kind is ClaimKind.ATTRIBUTION and isinstance(claim.value, str):
            blamed[claim.event].append(claim.value)
    return tuple(
        Event(
            number=d.number,
            kind=d.kind,
            span=d.span,
            date=d.date,
            place=d.place(),
            target=d.target,
            actors=tuple(
                dict.fromkeys([*(deed.actor for f in d.told for deed in f.deeds), *blamed[d.number]])
            ),
            is_firm=d.is_firm,
        )
        for d in drafts
    )


def _is_elsewhere(fact: SentenceFacts, current: EventDraft) -> bool:
    """Whether a sentence tells of another strike, put only at a distance from the current event."""
    if not fact.is_offset:
        return False
    target = _target(fact.part.text)
    other = target in _ELSEWHERE and target != current.target
    return other or _OWN_STRIKE.stands_in(fact.part.text)


def _matching(
    drafts: Sequence[EventDraft],
    current: EventDraft | None,
    places: list[PlaceMention],
    date: DateSpan | None,
    fact: SentenceFacts,
) -> EventDraft | None:
    """An earlier event that a sentence returns to: the same specific place and no other day."""
    if says_another(fact.part.text) or opens_long_ago(fact):
        return None
    for draft in reversed(drafts[-_MOST_EVENTS - 1 :]):
        if draft is current or (date is not None and draft.date is not None and not date.meets(draft.date)):
            continue
        if not places and date is not None and draft.date is not None and date.is_of(draft.date):
            return draft
        if any(
            rank(p) < GOVERNORATE and rank(q) < GOVERNORATE and compatible(p, q)
            for p in places
            for q in draft.places[-MOST_PLACES:]
        ):
            return draft
    return None


def _add(draft: EventDraft, fact: SentenceFacts, places: list[PlaceMention], date: DateSpan | None) -> None:
    # "The strike took place near X" says better where it was than what was told before.
    draft.unheld = draft.unheld or next((p for p in places if _is_put_at(fact, p)), None)
    is_better = bool(draft.told) and (took_place(fact.part.text) or is_headed(fact, draft))
    draft.told.append(fact)
    draft.is_told = draft.is_told or not fact.disputed
    draft.is_firm = draft.is_firm or any(is_firm(fact, p) for p in places)
    if is_better:
        draft.places[:0] = places
    else:
        draft.places += places
    draft.killed |= {t.toll.killed_min for t in fact.tolls}
    draft.offset = draft.offset or fact.offset
    draft.home = draft.home or home(fact)
    told = event_date(fact) is not None
    if date is not None and (
        draft.date is None
        or (told and not draft.is_dated)
        or (date.end - date.start) < (draft.date.end - draft.date.start)
    ):
        draft.date = date
    draft.is_dated = draft.is_dated or told
    for kind, cue in () if _ON_THE_GROUND.stands_in(fact.part.text) else _KIND_CUES:
        if draft.kind == "attack" or (draft.kind == "strike" and kind == "air_strike"):
            draft.kind = kind if cue.stands_in(fact.part.text) else draft.kind
    draft.target = draft.target or _target(fact.part.text)


def _is_put_at(fact: SentenceFacts, place: PlaceMention) -> bool:
    """Whether a place that isn't held is where a sentence puts its event: "in the town of Arn"."""
    before = fact.part.text[: max(0, place.span.start - fact.part.span.start)]
    return place.location is None and _PUT_AT.search(before[-_PUT_REACH:]) is not None


def _target(text: str) -> str | None:
    """What was hit, as a common noun, under one name."""
    found = _TARGETS.search(text)
    word = found.group(1).casefold() if found else None
    return _SAME_TARGET.get(word, word) if word else None
