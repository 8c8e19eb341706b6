"""Whether a sentence tells of another event than the one told before it."""

from collections.abc import Sequence
from datetime import timedelta

from gazetteer.descriptors import split_descriptor
from geo.geodesic import distance_m, may_meet
from incidents import linear
from incidents.model import DateSpan, Modality, PlaceMention
from incidents.places import COUNTRY, SAME, SETTLEMENT, agreement
from incidents.reading.blame.actors import actor_of, same_side
from incidents.reading.blame.deeds import find_own_deeds
from incidents.reading.drafts import EventDraft, SentenceFacts, apart, is_wider, rank
from incidents.reading.places.resolve import place_ref
from incidents.reading.telling import hours_off, opens_with_another, refers_back, says_another, took_place
from incidents.reading.text.cues import Cue

# What was told of before: "the strike hit a farm in X" names a place for it.
_THE_STRIKE = Cue(
    r"(?i)\b(?:the|that|this) (?:air ?-?|drone |missile )?(?:strikes?|raids?|attacks?|missiles?|bombs?|bombing|drone|shelling|blast|explosion)\b"
)
_FIRMLY = linear.compile(
    r"(?i)\b(?:in|inside|on) (?:the )?(?:(?:city|town|village) of )?$"
    r"|(?:^|\s)[وف]?(?:ب|(?:في|داخل|وسط|على|قصفت?|استهدفت?|استهداف|ضربت?) )(?:مدينة|بلدة|قرية) $"
)
# "struck 1,600 targets": no one strike's, and its toll is no one place's.
_MANY = linear.compile(
    r"(?i)(?:\b(?:[0-9]{2,3}|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{4,5}|twenty|thirty|forty|fifty|dozens of|scores of|hundreds of|thousands of|waves? of|a wave of|a series of|multiple)"
    r" (?:[\w-]+ ){0,3}?(?:targets|sites|locations|positions|(?:air ?)?strikes|raids|sorties)\b)"
)
# "Near X" and "near Y" may be one place, said of one strike.
_AROUND_M = 30_000.0
# By how much a day that only the context gives may be off.
_INFERRED = timedelta(2)
# "About a year ago", "Some two years ago"
_OPENING = 6
# By how many of its places an event is known: no text is read slower for its length.
MOST_PLACES = 100


def is_new(
    fact: SentenceFacts, current: EventDraft, places: list[PlaceMention], date: DateSpan | None
) -> bool:
    """Whether a sentence, with the places and the day of what it tells, begins an event beside the current one."""
    if says_another(fact.part.text) and (places or date or fact.tolls or fact.offset or _is_hours_off(fact)):
        return not _is_told_again(fact, current, places)
    if opens_long_ago(fact):
        return True
    if _is_same_again(fact, current, places, date):
        return False
    if _is_another_day(date, current):
        return True
    if _is_summary(fact) and current.date is not None and date != current.date:
        return True
    if refers_back(fact.part.text) and date is None and not fact.tolls:
        return False
    settled = [p for p in places if rank(p) < COUNTRY]
    if _is_one_of_many(fact, settled, current) or _is_by_another(fact, current):
        return True
    known = [p for p in current.places[-MOST_PLACES:] if rank(p) < COUNTRY]
    if current.offset is not None:
        known = [p for p in known if not is_wider(place_ref(p), current.offset)]
    elsewhere = current.offset or current.home
    if not known and elsewhere is not None and not _THE_STRIKE.stands_in(fact.part.text):
        # A place without a position can lie anywhere.
        known, settled = [elsewhere], [p for p in settled if p.location is not None]
    if not settled or not known:
        return False
    firm = bool(fact.disputed) or not current.is_told or any(is_firm(fact, p) for p in settled)
    return apart(settled, known, firm=firm)


def _is_one_of_many(fact: SentenceFacts, settled: Sequence[PlaceMention], current: EventDraft) -> bool:
    """Whether a sentence puts one strike somewhere, after one that counts many and puts them nowhere."""
    if not settled or _MANY.search(fact.part.text) or not current.told:
        return False
    is_placed = any(rank(p) < COUNTRY for p in current.places[-MOST_PLACES:])
    return not is_placed and _MANY.search(current.told[0].part.text) is not None


def _is_by_another(fact: SentenceFacts, current: EventDraft) -> bool:
    """Whether another party struck and its strike has a toll, where the current one's own party told of it."""
    if not fact.tolls or _THE_STRIKE.stands_in(fact.part.text):
        return False
    doers = {d.actor for d in fact.deeds if d.modality is Modality.ASSERTED}
    owned = (one.speakers for one in current.told[:1] if doers and find_own_deeds(one.part.text))
    owners = {actor for speakers in owned for actor in map(actor_of, speakers) if actor is not None}
    return bool(owners) and not any(same_side(a, b) for a in doers for b in owners)


def opens_long_ago(fact: SentenceFacts) -> bool:
    """Whether a sentence opens with a time that no day is known of: "A year ago, a raid hit the mill"."""
    first = next(iter(fact.dates), None)
    return first is not None and first.name == "ages" and first.span.start <= _OPENING


def _is_hours_off(fact: SentenceFacts) -> bool:
    """Whether a sentence tells of a strike some hours from the last one, and not of that: "Hours later, a raid ..."."""
    return hours_off(fact.part.text, "") is not None and not _THE_STRIKE.stands_in(fact.part.text)


def _is_another_day(date: DateSpan | None, current: EventDraft) -> bool:
    """Whether a day can't be the current event's; where only the context gives that, it may be off by some days."""
    if date is None or current.date is None or date.meets(current.date):
        return False
    apart = max(date.start - current.date.end, current.date.start - date.end)
    return current.is_dated or apart > _INFERRED


def _is_same_again(
    fact: SentenceFacts, current: EventDraft, places: Sequence[PlaceMention], date: DateSpan | None
) -> bool:
    """Whether a sentence tells of the current event by what only it was: its toll under a headline, or "the strike took place"."""
    if _is_another_day(date, current):
        return False
    if says_another(fact.part.text) or not (took_place(fact.part.text) or is_headed(fact, current)):
        return False
    return all(_is_around(p, current.places[-MOST_PLACES:]) for p in places)


def is_headed(fact: SentenceFacts, current: EventDraft) -> bool:
    """Whether an event was told by a headline alone, whose toll the next sentence has."""
    head = current.told[-1].part
    if len(current.told) > 1 or head.number + 1 != fact.part.number or head.text.endswith((".", "”", '"')):
        return False
    tolls = {t.toll.killed_min for t in fact.tolls if t.toll.killed_min}
    return not tolls.isdisjoint(current.killed)


def _is_around(place: PlaceMention, known: Sequence[PlaceMention]) -> bool:
    """Whether a place is one of an event's, or so near to one that the words may mean both."""
    if place.location is None:
        return True
    located = [q.location for q in known if q.location is not None]
    return not located or any(
        may_meet(place.location, q) or distance_m(place.location.point, q.point) <= _AROUND_M for q in located
    )


def _is_told_again(fact: SentenceFacts, current: EventDraft, places: Sequence[PlaceMention]) -> bool:
    """Whether “Another raid!” is the current one in another's words: with the same toll, in the same place."""
    if not opens_with_another(fact.part.text):
        return False
    tolls = [t.toll for t in fact.tolls if t.toll.killed_min]
    if not tolls or tolls[0].killed_min not in current.killed:
        return False
    known = [place_ref(q) for q in current.places[-MOST_PLACES:]]
    return bool(places) and all(any(agreement(place_ref(p), q) == SAME for q in known) for p in places)


def is_firm(fact: SentenceFacts, mention: PlaceMention) -> bool:
    """Whether a sentence says "in X city", which a site outside the city isn't."""
    before = fact.part.text[: mention.span.start - fact.part.span.start]
    described = split_descriptor(mention.result.query).wanted
    return bool(described) and rank(mention) == SETTLEMENT and bool(_FIRMLY.search(before[-30:]))


def _is_summary(fact: SentenceFacts) -> bool:
    """Whether a sentence counts the dead of some days: "40 were killed in the past 24 hours"."""
    return bool(fact.tolls) and any(date.name == "past" for date in fact.dates)
