"""Ways that aircraft, missiles and troops are said to have taken: from, to, over.

A verb of moving, what moves, and the places after it, over a sentence whose places are blanked
(`incidents.reading.text.masks`).
"""

from dataclasses import dataclass, field

from incidents import linear
from incidents.model import PlaceRef, Span
from incidents.reading.measures.quantity import UNIT
from incidents.reading.text.cues import Cues
from incidents.reading.text.masks import PARTY, PLACE, Masked
from incidents.values import Route

_MOVERS = linear.compile(
    r"(?i)\b(?:(?:war|air)?planes?|(?:war)?jets?|aircraft|drones?|helicopters?|bombers?|missiles?|rockets?|shells?|projectiles?|convoys?|tanks?|vehicles?"
    r"|troops|soldiers|raiders|gunships|sorties|squadron|(?-i:[A-Z])\w{0,3}-?[0-9]{1,3}\w{0,2}s?)\b|طائرات|طائرة|مروحيات|صواريخ"
)
# (pattern, whether it moves things of war only, what its object is if that is a place, an example)
ROWS: tuple[tuple[str, bool, str | None, str], ...] = (
    (r"\b(?:took|taken|taking|takes?) off\b", True, None, "The bombers took off from Mozdok."),
    (r"\boverfl(?:y|ew|own|ying|ies)\b", True, "over", "Drones overflew Manbij."),
    (r"\b(?:flew|flown|flying|fly|flies)\b", False, None, "Two jets flew over Aleppo."),
    (r"\b(?:cross(?:ed|es|ing)?|enter(?:ed|ing|s)?|reach(?:ed|ing|es)?)\b", False, "destination", "The aircraft entered Syria from Turkey."),
    (r"\b(?:left|leaving|depart(?:ed|ing))\b", False, "origin", "The tanks left Homs for Palmyra."),
    (r"\b(?:pass(?:ed|ing)|came|com(?:es|ing)|arriv(?:ed|ing)|travel(?:led|ed|ling)|mov(?:ed|ing)|return(?:ed|ing)|head(?:ed|ing))\b", False, None, "Jets came from the north of Iraq."),
    (r"\b(?:fired|firing|launched|launching|sent|dispatched|scrambled|deployed)\b", False, None, "Missiles were fired from Hamadan."),
    (r"\b(?:violat(?:ed|ing)|penetrat(?:ed|ing))\b", True, "over", "Jets violated the airspace of Lebanon."),
    (r"(?:أقلعت|انطلقت|حلقت|دخلت|عبرت)", False, None, "أقلعت الطائرات من دمشق"),
)  # fmt: skip
_ROWS = tuple((linear.compile(f"(?i){pattern}"), alone, direct) for pattern, alone, direct, _ in ROWS)
_CUES = Cues(f"(?i){pattern}" for pattern, *_ in ROWS)
_LEG = linear.compile(
    rf"(?i)(?:^|[ ,])(?:(?P<way>from|out of|into|to|towards?|bound for|for|over|across|above|through|via|airspace of|من|إلى|فوق|نحو) )?"
    rf"(?:(?:the|{PARTY}|an?|bases?|airbases?|airfields?|airports?|skies|air|airspace|territory|border|north|south|east|west|outskirts|town|city|village|province|port|military|in|at|of|near|over|northern|southern|eastern|western|neighbou?ring|nearby|\w{{1,12}}[- ]held) ){{0,5}}"
    rf"(?P<place>{PLACE}|(?:{PARTY}|(?-i:[A-Z])\w+)(?:'s)? (?:air ?space|territory|skies|waters)|(?:town|city|village|base|camp|airport|airbase|province|capital|area)\b)"
)
# "fell 90 km from the town" is a distance.
_AWAY = linear.compile(rf"(?i)(?:{UNIT}|\baway|\bfar|\bnot far) ?$")
_AT = _LEG.groupindex["place"]
# "Planes from Akrotiri flew": where they are from stands before the verb.
_FROM = linear.compile(
    rf"(?i)\bfrom (?:the )?({PLACE}) (?:(?:had|have|has|were|was|reportedly|then|also) )*$"
)
_CLAUSE = linear.compile(
    r"(?i)[.;:“”\"]|,? (?:killing|killed|wounding|hit|hitting|struck|striking|bombed|bombing|which|who|when|where|while|after|before|but|because|said|says)\b"
)
_WAYS = {
    "from": "origin", "out of": "origin", "من": "origin",
    "into": "destination", "to": "destination", "toward": "destination", "towards": "destination",
    "bound for": "destination", "for": "destination", "إلى": "destination", "نحو": "destination",
}  # fmt: skip
_REACH = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteMention:
    """A way told; span within the sentence."""

    span: Span
    value: Route


@dataclass(slots=True)
class _Legs:
    """Where a way begins, leads and passes, as its words are read; `end` is where they end."""

    end: int
    first: int
    places: dict[str, PlaceRef] = field(default_factory=dict)


def find_routes(sentence: Masked) -> list[RouteMention]:
    """The ways that a sentence tells of, in order."""
    rows = _CUES.standing_in(sentence.words)
    if not rows or not _MOVERS.search(sentence.text):
        return []
    found: list[RouteMention] = []
    for row in rows:
        pattern, alone, direct = _ROWS[row]
        for verb in pattern.finditer(sentence.text):
            legs = _legs(sentence, verb.start(), verb.end(), direct)
            span = Span(start=verb.start(), end=legs.end)
            moves = alone or _MOVERS.search(sentence.text[max(0, verb.start() - _REACH) : legs.first])
            if legs.places and moves and not any(span.overlaps(m.span) for m in found):
                found.append(RouteMention(span=span, value=Route(**legs.places)))
    return sorted(found, key=lambda m: m.span.start)


def _legs(sentence: Masked, verb: int, start: int, direct: str | None) -> _Legs:
    """The places after a verb within its clause, by the way that leads to each; the first of a kind is taken."""
    tail = sentence.text[start : start + _REACH]
    stop = _CLAUSE.search(tail)
    tail = tail[: stop.start()] if stop else tail
    legs = _Legs(end=start, first=start)
    for leg in _LEG.finditer(tail):
        way = None if _AWAY.search(tail[: leg.start()][-20:]) else _way(leg, direct)
        if way is not None and way not in legs.places:
            legs.first = legs.first if legs.places else start + leg.start()
            legs.places[way] = sentence.place(start + leg.start(_AT), start + leg.end(_AT))
            legs.end = start + leg.end()
    before = _FROM.search(sentence.text[max(0, verb - _REACH) : verb])
    if legs.places and before is not None:
        at = max(0, verb - _REACH)
        legs.places.setdefault("origin", sentence.place(at + before.start(1), at + before.end(1)))
    return legs


def _way(leg: linear.Match, direct: str | None) -> str | None:
    """What a place is to the way: by the word before it, or as the verb's own object."""
    if leg["way"] is None:
        return direct if leg.start() == 0 else None
    return _WAYS.get(leg["way"].casefold(), "over")
