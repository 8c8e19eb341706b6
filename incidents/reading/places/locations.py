"""Where a sentence puts something: one claim for each chain of places that locates one thing.

"The camp near Ayyash in northern Deir ez-Zor" is one location, the camp's; the places behind it say where that is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from incidents import linear
from incidents.model import PlaceMention, Span
from incidents.places import COUNTRY, specificity
from incidents.reading.places.asides import stands_aside
from incidents.reading.text.sentences import Sentence

_PREPOSITIONS = ("in", "at", "on", "near", "inside", "outside", "over", "around", "into", "against", "of")
_ARABIC_PARTS = r"مدينة|بلدة|قرية|محافظة|منطقة|حي|ريف|مديرية|مخيم|شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|وسط|محيط|أطراف|ضواحي|مطار|معسكر|قاعدة|سوق"
_LINK = linear.compile(
    r"(?i)^(?:'s?)?(?:,? ?\(?(?:in|near|of|on|at|inside|outside|within|around|close to|the|town|city|village|district|area|province|governorate"
    r"|region|countryside|outskirts|suburb|port|ports|harbou?r|coast|coastal|border|island|resort|north|south|east|west|northern|southern|eastern|western|central|north-?eastern|north-?western"
    r"|south-?eastern|south-?western|far|capital|province's)\b)*,? ?\(?$"
    rf"|^،?(?: (?:في|ب|قرب|(?:ال)?(?:{_ARABIC_PARTS})ة?))* (?:ب|ال)?$"
)
# Words that put something at the place that follows.
_PUTS = linear.compile(
    r"(?i)\b(?:in|at|near|on|inside|outside|over|around)(?: (?:the|an?|old|new|nearby|neighbou?ring|besieged|[\w\-]+-held|[a-z]+ern|far|north|south|east|west"
    r"|(?-i:[A-Z])\w+|(?:old |port |border |capital )?(?:town|city|village|district|province|area|region|outskirts|suburbs|north|south|east|west|countryside|centre|center) of)){0,4} $"
    rf"|(?:^|\s)(?:في|على|قرب|بالقرب من|داخل|خارج|فوق|قبالة|حول|{_ARABIC_PARTS})(?: (?:{_ARABIC_PARTS}|ال\p{{Arabic}}+)){{0,3}} $"
)
_BY_NEARNESS = linear.compile(r"(?i)\b(?:near|of|outside|around|close to|within)\b")
_SITE = linear.compile(
    r"(?i)\b(?:camp|base|airbase|barracks|airport|airfield|hospital|school|clinic|mosque|market|village|town|bridge|dam|prison|depot|factory|refinery|oil ?field"
    r"|building|house|post|position|checkpoint|headquarters)s? $"
)
_REACH = 60
_LONGEST_LINK = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A chain of places in a sentence: its words with the preposition, and the place that it locates."""

    span: Span
    place: PlaceMention
    is_event: bool


def find_locations(
    part: Sentence,
    places: Sequence[PlaceMention],
    told: Sequence[PlaceMention],
    aside: Sequence[PlaceMention],
) -> Iterator[Located]:
    """The locations that a sentence claims, in order.

    Parameters
    ----------
    part : Sentence
    places : sequence of PlaceMention
        The places that the sentence names, in order.
    told : sequence of PlaceMention
        Those that its event was put at.
    aside : sequence of PlaceMention
        Those that only a distance is measured from.
    """
    text = part.text
    put_at, apart = {m.span for m in told}, {m.span for m in aside}  # a sentence may be a megabyte long
    for chain in _chains(part, places):
        named = [m for m in chain if m.span not in apart]
        event = [m for m in named if m.span in put_at]
        start = chain[0].span.start - part.span.start
        put = _PUTS.search(text[max(0, start - _REACH) : start])
        first = _with_preposition(text, start)
        if put:
            at = max(0, start - _REACH) + put.start()
            first = at + text[at:start].startswith(" ")
        lone = first == start and len(places) > 1
        if not named or stands_aside(text, start) or (lone if event else put is None):
            continue
        best = min(event or named, key=lambda m: specificity(m.feature_code))
        if specificity(best.feature_code) < COUNTRY:
            span = Span(start=first, end=chain[-1].span.end - part.span.start)
            yield Located(span=span, place=best, is_event=bool(event))


def lies_there(text: str, start: int) -> bool:
    """Whether a location is that of a lasting thing ("the camp in X"), which a denial of what happened there leaves.

    Examples
    --------
    >>> [lies_there(text, text.index("in X")) for text in ("It denied hitting the camp in X.", "No raid was made in X.")]
    [True, False]
    """
    return _SITE.search(text[max(0, start - _LONGEST_LINK) : start]) is not None


def _chains(part: Sentence, places: Sequence[PlaceMention]) -> Iterator[list[PlaceMention]]:
    """Places that follow one another with nothing between them but what links a place to where it lies.

    "In Mosul, Iraq" is one; "in Mosul, in Erbil" are two.
    """
    chain: list[PlaceMention] = []
    for mention in places:
        if chain and not _links(part, chain[-1], mention):
            yield chain
            chain = []
        chain.append(mention)
    if chain:
        yield chain


def _links(part: Sentence, one: PlaceMention, other: PlaceMention) -> bool:
    between = part.text[one.span.end - part.span.start : other.span.start - part.span.start]
    if len(between) > _LONGEST_LINK or not _LINK.search(between):
        return False
    if not between.startswith(",") or _BY_NEARNESS.search(between):
        return True
    return specificity(one.feature_code) < specificity(other.feature_code)


def _with_preposition(text: str, start: int) -> int:
    """Where a place's preposition begins, so that the quote says how the place is meant."""
    before = text[max(0, start - 30) : start]
    words = before.split()
    for back in (1, 2, 3):
        if len(words) >= back and words[-back].casefold() in _PREPOSITIONS:
            return start - len(before) + before.rfind(words[-back])
    return start
