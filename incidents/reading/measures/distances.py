"""Distances that locate something: number, unit, relation, heading and the words of the place measured from.

Distances that locate nothing (range, altitude, length, speed, area) are recognised by the words round them and left out.
"""

from dataclasses import dataclass, replace

from incidents import linear
from incidents.distance import Distance
from incidents.errors import DistanceTextError
from incidents.model import Relation, Span
from incidents.reading.figures.numbers import ARABIC_FIGURES, EXACT_NUMBER, VAGUE_NUMBER
from incidents.reading.measures import distance_words as words
from incidents.reading.measures.quantity import COUNTED_UNIT, COUNTED_UNITS, HEDGE, UNIT, make_distance
from incidents.reading.places.directions import ABBREVIATED, ARABIC_HEADING, HEADING, Heading, parse_heading
from incidents.reading.text.cues import Cue
from incidents.reading.text.remembered import remembered

_LINK = r"(?:from|of|off|outside|inside|beyond|past|short of|to|for|into|within|over|across)"
# Any unit, in one cheap pass.
_CUE = Cue(
    r"(?i)[0-9٠-٩][ -]?(?:k?ms?|mi|ft|nmi?|yds?)\b|mile|kilom|kms?\b|klick|met(?:re|er)|feet|foot|yard|stone's throw|كم|كلم|كيلو|ميل|أميال|متر|أمتار|قدم|يارد"
)

# A number and its unit. Groups: hedge, number, first unit of a range, to, unit, alt (a conversion).
_QUANTITY = linear.compile(
    rf"(?i)(?:(?P<pair>between|from|بين) )?(?:(?P<hedge>{HEDGE}) )?(?:(?P<counted>{COUNTED_UNIT})|(?P<throw>a stone's throw)"
    r"|\b(?P<few>just|only|mere|merely|mere few) (?P<few_unit>miles|kilomet(?:re|er)s|met(?:re|er)s|yards|feet)\b"
    rf"|(?P<number>\b{EXACT_NUMBER}|{ARABIC_FIGURES}|\b{VAGUE_NUMBER}(?: of)?)"
    rf"(?:[ -]?(?:km|kms|kilomet(?:re|er)s|miles|m|feet)?(?: ?(?:-|–|—) ?| to | and | or | إلى | و ?)(?P<to>{EXACT_NUMBER}))?[ -]?(?P<unit>{UNIT})(?P<after_hedge> or so)?"
    rf"(?: ?\((?P<alt>[^()]{{1,40}})\)| ?/ ?(?P<slash>[0-9.,]+[ -]?(?:km|kilomet(?:re|er)s|miles|mi)\b))?)"
)
_AFTER = linear.compile(
    r"(?i)^[ ,\"”»]*(?:(?:away|distant|off|out|clear|wide|shy|distance|'s? distance|s' distance|as the crow flies|in a straight line|by air|due)\b,? ?)*"
    rf"(?:(?:(?:to|in|on) the |toward(?:s)? the |due )?(?P<heading>{HEADING}\b|(?-i:{ABBREVIATED}\b)))?"
    r"(?: (?:side|direction))?(?P<path> ?(?:away )?by road| along the [\w ]{1,20}?|,? ?(?:downstream|upstream|up the \w+|down the \w+))?"
    rf" ?(?:away |off )?(?P<link>{_LINK}\b)?"
)
_ALONE = linear.compile(
    r"(?i)^ ?(?:away|off|distant|downstream|upstream|up the|down the|in from|out to sea|out at sea|inland)\b"
)
_ARABIC_AFTER = linear.compile(
    rf"^ ?(?:تقريبا |تقريباً )?(?:إلى |الى |باتجاه )?(?:ال)?(?P<heading>{ARABIC_HEADING})(?: من| عن)?(?: |$)"
    r"|^ ?(?:تقريبا |تقريباً )?(?P<link>من|عن) "
)
_PLAIN_ZONE = linear.compile(r"(?i)(?:of|around|round|from|surrounding)$")
_LOOK_BACK, _LOOK_AHEAD = 160, 140
_FEW = ("1", "5")
_THROW_M = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class DistanceMention:
    """A locating distance in a sentence, spans within it.

    `distance` is None where the words give none ("in the vicinity of"). `anchor_start` is where the words of the place
    measured from begin, None where the text leaves it to what came before ("35 km up the coast").
    """

    span: Span
    distance: Distance | None
    relation: Relation
    heading: Heading | None
    anchor_start: int | None
    negated: bool
    hedge: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tail:
    """What follows a quantity: heading, path and the link to the place measured from, and where it ends."""

    heading: Heading | None
    path: str
    link: str
    end: int


@remembered
def find_distances(text: str) -> list[DistanceMention]:
    """The locating distances of one sentence with plain characters, in order.

    Examples
    --------
    >>> m, = find_distances("no coalition strikes within 55 km of the base")
    >>> m.relation.value, m.distance.middle_m, m.negated
    ('none_within', 55000.0, True)
    """
    if not _CUE.stands_in(text):
        return []
    return [m for m in (_mention(text, q) for q in _QUANTITY.finditer(text)) if m is not None]


def _mention(text: str, quantity: linear.Match) -> DistanceMention | None:
    if quantity["pair"] and not quantity["to"] and _ALONE.search(text[quantity.end() : quantity.end() + 10]):
        return None  # "fired from 300 km away"
    before = text[max(0, quantity.start() - _LOOK_BACK) : quantity.start()]
    rest = text[quantity.end() : quantity.end() + _LOOK_AHEAD]
    relation, lead = _relation(before)
    tail = _zone(rest, relation) or _tail(rest)
    if not _is_tied(before, rest, tail, relation):
        return None
    if not _locates(before, rest, tail, relation):
        return None
    distance = _distance(quantity)
    if distance is None:
        return None
    negated = relation is Relation.WITHIN and words.is_denied(before[: len(before) - lead])
    return DistanceMention(
        span=Span(start=quantity.start() - lead, end=len(text[: quantity.end() + tail.end].rstrip(" ,"))),
        distance=distance,
        relation=_final(
            relation, tail, quantity, rest, negated=negated, nearest=bool(words.NEAREST.search(before))
        ),
        heading=tail.heading,
        anchor_start=quantity.end() + tail.end if tail.link else None,
        negated=negated,
        hedge=distance.hedge,
    )


def _relation(before: str) -> tuple[Relation | None, int]:
    """The relation that the words before the quantity give, and how many characters they take."""
    if not words.ANY_BEFORE.search(before[-60:]):
        return None, 0
    for pattern, relation in words.BEFORE:
        match = pattern.search(before[-60:])
        if match:
            return relation, len(match.group().lstrip())
    return None, 0


def _zone(rest: str, relation: Relation | None) -> _Tail | None:
    """The tail of "10-mile radius of", after "within" alone: any other radius is a size."""
    match = words.ZONE_AFTER.search(rest) if relation is Relation.WITHIN else None
    if match is None:
        return None
    link = "of" if _PLAIN_ZONE.search(match.group()) else ""
    return _Tail(heading=None, path="", link=link, end=match.end())


def _tail(rest: str) -> _Tail:
    arabic = _ARABIC_AFTER.search(rest)
    if arabic:
        heading = parse_heading(arabic["heading"]) if arabic["heading"] else None
        return _Tail(heading=heading, path="", link="من", end=arabic.end())
    after = _AFTER.found(rest)
    heading = parse_heading(after["heading"]) if after["heading"] else None
    link, end = (after["link"] or "").casefold(), after.end()
    if link in ("over", "across") and not words.OVER_BORDER.search(rest):
        link, end = "", after.end() - len(after["link"])
    return _Tail(heading=heading, path=(after["path"] or "").casefold(), link=link, end=end)


def _is_tied(before: str, rest: str, tail: _Tail, relation: Relation | None) -> bool:
    """Whether anything round a quantity ties it to a place; most quantities stop here."""
    if tail.link or tail.heading or tail.path or relation in (Relation.OFFSET, Relation.WITHIN):
        return True
    return _alone(rest) or bool(words.APART.search(rest) or words.ARABIC_FROM.search(before[-60:]))


def _locates(before: str, rest: str, tail: _Tail, relation: Relation | None) -> bool:
    """Whether the words round a quantity make it a distance from one place to another."""
    if words.SPEED.search(rest):
        return False
    is_zone = relation is Relation.WITHIN and bool(words.ZONE_AFTER.search(rest))
    over_border = bool(words.OVER_BORDER.search(rest))
    if words.SIZE_AFTER.search(rest) and not is_zone and not over_border and not (tail.heading and tail.link):
        return False
    if relation is Relation.OFFSET or is_zone:
        return True
    near = before[-60:]
    measured = bool(words.DISTANCE_OF.search(near))
    if words.SIZE_BEFORE.search(near) and not measured:
        return False
    if words.LENGTH_BEFORE.search(near) and not (tail.heading and tail.link):
        return False
    if words.PERCEIVED.search(before) and tail.heading is None:
        return False
    return _links(near, rest, tail, relation, measured=measured, seen=bool(words.SEEN.search(before)))


def _links(
    near: str, rest: str, tail: _Tail, relation: Relation | None, *, measured: bool, seen: bool
) -> bool:
    """Whether a quantity is tied to a place, by what follows it."""
    bounded = relation in (Relation.WITHIN, Relation.AT_LEAST)
    out_of = bool(words.OUT_OF.search(rest))
    if tail.link == "of" and tail.heading is None and not bounded and not out_of:
        return False
    if tail.link in ("for", "into", "within"):
        return False
    going = bool(words.GOING_BEFORE.search(near)) and not measured
    if going and tail.heading is None and (tail.link in ("", "to") or (tail.link == "of" and not bounded)):
        return False
    if tail.link or words.APART.search(rest) or words.ARABIC_FROM.search(near):
        return True
    if tail.heading or tail.path or _alone(rest):
        return not seen
    return False


def _alone(rest: str) -> bool:
    """Whether "away" and the like stand for the place measured from."""
    return bool(_ALONE.search(rest))


def _final(
    relation: Relation | None, tail: _Tail, quantity: linear.Match, rest: str, *, negated: bool, nearest: bool
) -> Relation:
    if negated:
        return Relation.NONE_WITHIN
    if relation is not None:
        return relation
    if nearest:
        return Relation.ALL_AT_LEAST
    if quantity["throw"]:
        return Relation.NEAR
    if words.APART.search(rest):
        return Relation.APART
    if tail.link == "inside":
        return Relation.WITHIN
    if "road" in tail.path or "stream" in tail.path or (tail.link == "to" and not tail.heading):
        return Relation.PATH
    return (
        Relation.BETWEEN
        if quantity["to"] and (quantity["pair"] or "").casefold() in ("between", "بين")
        else Relation.AT
    )


def _distance(quantity: linear.Match) -> Distance | None:
    said = quantity.group()
    cut = min((i for i in (said.find("("), said.find("/")) if i > 0), default=len(said))
    said = said[:cut].strip()
    if quantity["throw"]:
        return Distance(low_m=0.0, high_m=_THROW_M, stated_m=0.0, rounded_m=0.0, hedge="vague", text=said)
    number, to, unit = quantity["number"], quantity["to"], quantity["unit"]
    if quantity["counted"]:
        number, unit = COUNTED_UNITS[quantity["counted"]]
    hedge = quantity["hedge"] or (quantity["after_hedge"] or "").strip() or None
    if quantity["few"]:
        number, to, unit, hedge = *_FEW, quantity["few_unit"], quantity["few"]
    try:
        distance = make_distance(number.casefold().removesuffix(" of"), to, unit, hedge=hedge, text=said)
    except DistanceTextError:
        return None
    return replace(distance, stated_m=0.0, rounded_m=0.0) if quantity["few"] else distance
