"""What is known of an event, and of a sentence, while the events of a report are gathered."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from geo.geodesic import distance_m
from incidents import linear
from incidents.model import DateSpan, PlaceMention, PlaceRef, Span
from incidents.places import AREA, COUNTRY, GOVERNORATE, NEARBY, agreement, most_specific, near, specificity
from incidents.reading.blame.deeds import DeedMention
from incidents.reading.casualties.shares import TollMention
from incidents.reading.places.resolve import place_ref
from incidents.reading.text.sentences import Sentence
from incidents.reading.times.days import between, months_on, moved, whole_month, whole_year
from incidents.reading.times.mention import DateMention

# What a town has parts of that no gazetteer holds.
_PART = linear.compile(r"(?i)\b(?:camp|district|neighbou?rhood|quarter|suburb)$")
# How far beyond a town's edge what belongs to it lies.
_AT_M = 3_000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """How long before another event something was: "two days"; None where that isn't told.

    `later` are the other event's days where the same sentence gives them.
    """

    count: int | None
    unit: str | None
    later: DateSpan | None = None

    def of(self, current: DateSpan | None) -> DateSpan | None:
        """The days so long before those of the other event, which are `current` unless told; None where nothing tells."""
        later = self.later or current
        if later is None or self.count is None or self.unit is None:
            return None
        how = f"{self.count} {self.unit}s before {later.start} ({later.how})"
        if self.unit == "hour":
            return between(moved(later.start, -1, how), moved(later.end, 0, how))
        if self.unit == "month":
            return whole_month(*months_on(later.start, -self.count), how)
        if self.unit == "year":
            return whole_year(later.start.year - self.count, how)
        back = self.count * (7 if self.unit == "week" else 1)
        return between(moved(later.start, -back, how), moved(later.end, -back, how))


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceFacts:
    """What was found in a sentence, spans within it."""

    part: Sentence
    places: Sequence[PlaceMention]
    dates: Sequence[DateMention]
    tolls: Sequence[TollMention]
    deeds: Sequence[DeedMention]
    denials: Sequence[Span]
    anchors: Sequence[PlaceMention]
    disputed: Sequence[PlaceMention] = ()  # round which it says that nothing was struck
    is_offset: bool = False  # puts a strike at a distance from the event told so far
    offset: PlaceMention | None = None  # where its strike is put by a distance and a direction alone
    speakers: Sequence[str] = ()  # in its words
    earlier: Earlier | None = (
        None  # how long before the event told beside it, where it is a part of a sentence
    )
    in_quotation: bool = False  # goes on with a quotation that the sentence before it left open
    listed: int = 0  # which it is of several events that a sentence tells of side by side, from 1; 0 of none
    mine: Sequence[Span] = ()  # what a sentence of several says of this one alone


@dataclass(slots=True)
class EventDraft:
    """An event while its sentences are being gathered."""

    number: int
    span: Span
    places: list[PlaceMention] = field(default_factory=list)
    is_told: bool = False  # not only denied
    is_firm: bool = False  # "in X city", which a site outside the city isn't
    date: DateSpan | None = None
    is_dated: bool = False  # a sentence of its own gives its day
    kind: str = "attack"
    target: str | None = None
    told: list[SentenceFacts] = field(default_factory=list)  # sentences, or parts of some
    areas: dict[str, PlaceRef] = field(default_factory=dict)
    killed: set[int | None] = field(default_factory=set)
    origin: int | None = None  # the event that this one is said to be away from
    offset: PlaceMention | None = None  # where a distance and a direction alone put it
    unheld: PlaceMention | None = None  # a town or village that the gazetteer doesn't hold
    home: PlaceMention | None = None  # where those live who tell of it

    def place(self) -> PlaceRef | None:
        """The most specific place told, the first of equals; where a bare name may be its governorate's, that."""
        refs = [place_ref(m) for m in self.places]
        best = most_specific(refs)
        if self.offset is not None and (best is None or is_wider(best, self.offset)):
            put = place_ref(self.offset)
            # "Near X, 60 km north-east of Y" puts X there, which isn't held.
            return put if best is None or best.location is not None else replace(put, name=best.name)
        if self.home is not None and (best is None or specificity(best.feature_code) >= COUNTRY):
            return near(place_ref(self.home))
        if best is None:
            return None
        if self.unheld is not None and AREA <= specificity(best.feature_code) < COUNTRY:
            return replace(best, name=self.unheld.name, place_id=None, feature_code="")
        if self.unheld is not None and best.place_id is not None and _PART.search(self.unheld.name):
            return near(replace(best, name=self.unheld.name, place_id=None))
        best = _narrowest(best, refs)
        area = self.areas.get(best.name)
        return best if area is None else replace(area, name=best.name)


def _narrowest(best: PlaceRef, places: Sequence[PlaceRef]) -> PlaceRef:
    """The place known best of those that are as specific as one and lie at it: the camp in "In Gaza City, ... in the camp"."""
    if best.location is None or best.place_id is None:
        return best
    point, reach = best.location.point, best.location.uncertainty_m + _AT_M
    at = [
        p
        for p in places
        if p.location is not None
        and p.place_id is not None
        and specificity(p.feature_code) == specificity(best.feature_code)
        and distance_m(p.location.point, point) <= reach
    ]
    return min(at, key=lambda p: p.location.uncertainty_m if p.location else 0.0)


def is_wider(place: PlaceRef, offset: PlaceMention) -> bool:
    """Whether a place says less of where an event was than a distance and a direction do: a gulf, a province."""
    if place.location is None or offset.location is None:
        return True
    by_kind = specificity(place.feature_code) - rank(offset)
    return by_kind > 0 or (by_kind == 0 and place.location.uncertainty_m > offset.location.uncertainty_m)


def rank(mention: PlaceMention) -> int:
    """How specific a mention's place is."""
    return specificity(mention.feature_code)


def apart(places: Sequence[PlaceMention], known: Sequence[PlaceMention], *, firm: bool = False) -> bool:
    """Whether places can't be an event's known ones; by those told narrowly, where both have such."""
    one, other = (
        [m for m in found if m.location is not None and rank(m) < AREA] for found in (places, known)
    )
    if not (one and other):
        one, other = [*places], [*known]
    return not any(compatible(p, q, firm=firm) for p in one for q in other)


def compatible(a: PlaceMention, b: PlaceMention, *, firm: bool = False) -> bool:
    """Whether two places can be one event's; where one is told firmly, being near it isn't enough.

    A place that isn't held can lie in any area.
    """
    if (a.location is None) is not (b.location is None) and (
        AREA <= max(rank(a), rank(b)) < COUNTRY or _is_called_after(a, b) or _is_called_after(b, a)
    ):
        return True
    if a.location is not None and b.location is not None and a.location.point == b.location.point:
        return True  # a quarter that is only known to lie in the town
    if rank(a) == rank(b) == GOVERNORATE:
        return place_ref(a).place_id == place_ref(b).place_id
    found = agreement(place_ref(a), place_ref(b))
    return found > 0 and not (firm and found == NEARBY)


def _is_called_after(a: PlaceMention, b: PlaceMention) -> bool:
    """Whether one place's name begins with another's: "Jilib district" and "Jilib"."""
    return a.name.casefold().startswith(f"{b.name.casefold()} ")
