"""Distances that locate something: number, unit, relation, heading and the words of the place measured from.

Distances that locate nothing (range, altitude, length, speed, area) are recognised by the words round them and left out.
"""

from dataclasses import dataclass

import re2

from incidents.distance import Distance
from incidents.errors import DistanceTextError
from incidents.model import Relation, Span
from incidents.reading.directions import ABBREVIATED, ARABIC_HEADING, HEADING, Heading, parse_heading
from incidents.reading.numbers import ARABIC_FIGURES, EXACT_NUMBER, VAGUE_NUMBER
from incidents.reading.quantity import HEDGE, UNIT, make_distance

_LINK = r"(?:from|of|off|outside|inside|beyond|past|short of|to|for|من|عن)"

# A number and its unit with all that may stand round it. Groups: hedge, number, to, unit, alt, rest of the phrase.
_QUANTITY = re2.compile(
    rf"(?i)(?:(?P<pair>between|from) )?(?:(?P<hedge>{HEDGE}) )?(?P<number>\b{EXACT_NUMBER}|{ARABIC_FIGURES}|\b{VAGUE_NUMBER}(?: of)?)"
    rf"(?:(?: ?(?:-|–|—) ?| to | and | or )(?P<to>{EXACT_NUMBER}))?[ -]?(?P<unit>{UNIT})(?P<after_hedge> or so)?"
    r"(?: ?\((?P<alt>[^()]{1,40})\))?"
)
_AFTER = re2.compile(
    rf"(?i)^[ ,]*(?:(?:away|distant|off|out|as the crow flies)\b ?)?(?:(?:to|in) the )?(?P<heading>{HEADING}\b|(?-i:{ABBREVIATED}\b))?"
    rf"(?: (?:side|direction))?(?P<path> ?by road| along the [\w ]{{1,20}}?|,? ?(?:downstream|upstream|up the \w+|down the \w+))?"
    rf" ?(?:away |off )?(?P<link>{_LINK}\b)?"
)
_NEAR_ANCHOR_ONLY = re2.compile(r"(?i)^ ?(?:away|off|distant|downstream|upstream|up the|down the|in from)\b")
_ARABIC_HEADING = re2.compile(
    rf"^ ?(?:إلى |الى |ال)?(?P<heading>{ARABIC_HEADING}) (?:من )?|^ ?(?P<link>من|عن) "
)

# What stands before the quantity -> relation; the nearest one wins.
_BEFORE: tuple[tuple[str, Relation], ...] = (
    (r"(?:within|inside|in) (?:a |an )?(?:radius of |distance of |some |about |roughly )?$", Relation.WITHIN),
    (r"(?:less than|under|up to|no more than|not more than|as close as|closer than|as near as) $", Relation.WITHIN),
    (r"(?:at least|more than|over|no closer than|no nearer than|not closer than|farther than|further than|beyond) $", Relation.AT_LEAST),
    (r"(?:missed|miss|missing|off target|off course)(?: [\w']+){0,3} by $", Relation.OFFSET),
)  # fmt: skip
_BEFORE_COMPILED = tuple((re2.compile(f"(?i)\\b{pattern}"), relation) for pattern, relation in _BEFORE)
_PLAIN_IN = re2.compile(r"(?i)\bin (?:a |an )?$")

# A clause that denies everything inside: "no ... within", "did not ... within".
_NEGATION = re2.compile(
    r"(?i)\b(?:no|none|not|nothing|never|neither|nobody|nor|any|denied|without|didn't|hadn't|haven't|hasn't|wasn't"
    r"|weren't|don't|did not)\b"
)
_CLAUSE_BREAK = re2.compile(r"[;:]|\bbut\b|\bwhile\b|\bwhereas\b|\balthough\b")
_NEAREST = re2.compile(r"(?i)\b(?:nearest|closest)\b[^.;]{0,60}$")

# Words before or after a quantity that say it measures no place from another.
_NOT_BEFORE = re2.compile(
    r"(?i)\b(?:range of|ranges? (?:up )?to|altitude of|height of|length of|width of|depth of|radius of|diameter of|speeds?(?: of)?|area of"
    r"|at|flying at|flew|travell?ed|drove|walked|marched|ran|advanced|extends?|stretch(?:es|ed)?|stretching|spans?|winds? of"
    r"|runway of|covers?|measur(?:es|ing)|weigh(?:s|ing)|zone of|belt of|strip of|miss of|accuracy of|precise to|visibility(?: of)?"
    r"|track(?:s)? is|convoy of|another|every|gained|tunnel of|up to a depth of|down to|longest of [\w ]+ is|range)"
    r"(?: about| around| some| roughly| approximately| nearly| almost| over| more than| at least| up to| less than)? $"
)
_NOT_AFTER = re2.compile(
    r"(?i)^[ -]?(?:(?:long|wide|high|tall|deep|thick|across|range|radius|diameter|altitude|runway|race|marathon|stretch|convoy"
    r"|column|tunnel|wall|fence|buffer|zone|belt|strip|corridor|per hour|an hour|a day|a minute|a second|square|squared|cubed"
    r"|high-speed|winds?|gusts?|up$|down$|above|below|into the air|in (?:length|width|height|depth|diameter|size)|to go|of (?:road|track|front|border|pipe|wire|territory|ground|land))\b"
    r"|/h|²|2\b|h\b)"
)
_TO_GO = re2.compile(r"(?i)^ to go\b")
_SPEED = re2.compile(r"(?i)^(?: ?/ ?h|ph\b| per | an hour| a minute| a second|²|³)")


@dataclass(frozen=True, slots=True, kw_only=True)
class DistanceMention:
    """A locating distance in a sentence, spans within it.

    `anchor_start` is where the words of the place measured from begin, None where the text leaves it to what came
    before ("35 km up the coast").
    """

    span: Span
    distance: Distance
    relation: Relation
    heading: Heading | None
    anchor_start: int | None
    negated: bool
    hedge: str | None


def find_distances(text: str) -> list[DistanceMention]:
    """The locating distances of one sentence with plain characters, in order.

    Examples
    --------
    >>> m, = find_distances("no coalition strikes within 55 km of the base")
    >>> m.relation.value, m.distance.middle_m, m.negated
    ('none_within', 55000.0, True)
    """
    return [m for m in (_mention(text, q) for q in _QUANTITY.finditer(text)) if m is not None]


def _mention(text: str, quantity: "re2._Match[str]") -> DistanceMention | None:
    before, rest = text[: quantity.start()], text[quantity.end() :]
    if _SPEED.search(rest):
        return None
    after = _AFTER.search(rest)
    arabic = _ARABIC_HEADING.search(rest)
    heading = _heading(after, arabic)
    link = "من" if arabic else (after["link"] or "").casefold()
    reach = arabic.end() if arabic else after.end()
    located = bool(heading or link or after["path"] or _NEAR_ANCHOR_ONLY.search(rest))
    relation, lead = _relation(before)
    if not _locates(before, rest, located=located, link=link, headed=heading is not None):
        return None
    distance = _distance(quantity)
    if distance is None:
        return None
    negated = relation is Relation.WITHIN and _denied(before[: len(before) - lead])
    return DistanceMention(
        span=Span(start=quantity.start() - lead, end=quantity.end() + _phrase_end(reach, located=located)),
        distance=distance,
        relation=_final(relation, after, link, quantity, before, negated=negated),
        heading=heading,
        anchor_start=quantity.end() + reach if link else None,
        negated=negated,
        hedge=distance.hedge,
    )


def _relation(before: str) -> tuple[Relation | None, int]:
    """The relation that the words before the quantity give, and how many characters they take."""
    for pattern, relation in _BEFORE_COMPILED:
        match = pattern.search(before[-60:])
        if match and not _PLAIN_IN.search(match.group()):
            return relation, len(match.group())
    return None, 0


def _heading(after: "re2._Match[str]", arabic: "re2._Match[str] | None") -> Heading | None:
    words = arabic["heading"] if arabic else after["heading"]
    return parse_heading(words) if words else None


def _locates(before: str, rest: str, *, located: bool, link: str, headed: bool) -> bool:
    """Whether the words round a quantity make it a distance from one place to another."""
    bare = not headed and not link
    if _NOT_AFTER.search(rest) and (not link or _TO_GO.search(rest)):
        return False
    if link == "to" and _NOT_BEFORE.search(before[-60:]):
        return False
    loose = bare or link in ("for", "to") or (link == "of" and not headed)
    if _NOT_BEFORE.search(before[-60:]) and loose and not _distance_of(before):
        return False
    return located and link != "for"


_DISTANCE_OF = re2.compile(r"(?i)(?:distance of(?: about| some| around)?|على بعد|تبعد) $")


def _distance_of(before: str) -> bool:
    return bool(_DISTANCE_OF.search(before[-40:]))


def _denied(clause: str) -> bool:
    """Whether the clause that leads to "within" denies it."""
    parts = _CLAUSE_BREAK.split(clause[-160:])
    return bool(_NEGATION.search(parts[-1]))


def _final(
    relation: Relation | None,
    after: "re2._Match[str]",
    link: str,
    quantity: "re2._Match[str]",
    before: str,
    *,
    negated: bool,
) -> Relation:
    if negated:
        return Relation.NONE_WITHIN
    if relation is Relation.AT_LEAST and _NEAREST.search(before[-90:]):
        return Relation.AT_LEAST
    if relation is not None:
        return relation
    if link == "inside":
        return Relation.WITHIN
    path = (after["path"] or "").casefold()
    if "road" in path or "stream" in path or (link == "to" and not after["heading"]):
        return Relation.PATH
    return Relation.AT


def _distance(quantity: "re2._Match[str]") -> Distance | None:
    hedge = quantity["hedge"] or (quantity["after_hedge"] or "").strip() or None
    said = quantity.group()
    said = said[: said.find("(")].strip() if quantity["alt"] else said.strip()
    try:
        return make_distance(
            quantity["number"].casefold().removesuffix(" of"),
            quantity["to"],
            quantity["unit"],
            hedge=hedge,
            text=said,
        )
    except DistanceTextError:
        return None


def _phrase_end(reach: int, *, located: bool) -> int:
    return reach if located else 0
