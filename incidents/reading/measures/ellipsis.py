"""A distance whose unit was said in the sentence before: "more than five miles", then "it might be closer to four"."""

from incidents import linear
from incidents.errors import DistanceTextError
from incidents.model import Relation, Span
from incidents.reading.figures.numbers import COUNT_NUMBER
from incidents.reading.measures.distances import DistanceMention
from incidents.reading.measures.quantity import UNIT, make_distance

_BARE = linear.compile(
    rf"(?i)\b(?P<lead>closer to|nearer to|nearer|more like|rather more like) (?P<number>{COUNT_NUMBER})\b(?P<rest>(?: than {COUNT_NUMBER})?[.,;!?\"”')]*)$"
)
_UNIT = linear.compile(rf"(?i){UNIT}")


def find_bare_distance(text: str, before: DistanceMention) -> DistanceMention | None:
    """The distance of a sentence that leaves out the unit of the one before it.

    Parameters
    ----------
    text : str
        One sentence with plain characters that names no distance with a unit.
    before : DistanceMention
        The last distance of the sentence before it.
    """
    match = _BARE.search(text)
    unit = _UNIT.search(before.distance.text) if match and before.distance else None
    if match is None or unit is None:
        return None
    said = f"{match['number']} {unit.group()}"
    try:
        distance = make_distance(match["number"], None, unit.group(), hedge="about", text=said)
    except DistanceTextError:
        return None
    return DistanceMention(
        span=Span(start=match.start(), end=match.end() - len(match["rest"])),
        distance=distance,
        relation=Relation.AT,
        heading=before.heading,
        anchor_start=None,
        negated=False,
        hedge="about",
    )
