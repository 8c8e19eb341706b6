"""Strikes that only a distance locates: "a strike about 45 km south-west of X"."""

from collections.abc import Sequence
from dataclasses import replace

from incidents import linear
from incidents.model import PlaceMention, Relation, Span
from incidents.places import COUNTRY, specificity
from incidents.reading.blame.striking_words import STRIKE, STRIKING
from incidents.reading.measures.distances import DistanceMention
from incidents.reading.places.anchors import Anchor
from incidents.reading.places.offsets import offset_location
from incidents.reading.text.sentences import Sentence

# Part of a region: narrower than none, wider than a town.
_SOMEWHERE = "AREA"
_PUTS = frozenset({Relation.AT, Relation.BETWEEN})
_STRIKE = linear.compile(
    rf"(?i)\b(?:{STRIKE}|{STRIKING}|destroyed|engaged|died|wounded|exploded)\b|قصف|استهدف|غارة|غارات|ضربة|ضربات"
)
# After these a clause tells of something else than the strike before it.
_ELSE = linear.compile(
    r"(?i)[;:()“”\"]|\b(?:which|that|who|where|when|while|as|after|before|and|but|to|from|with|near|heard|seen|felt)\b"
    r"|(?:^| )(?:التي|الذي|حيث|بعد أن|بعدما|قبل|بينما|عندما|من) "
)
_REACH = 160


def is_put_there(
    part: Sentence,
    mention: DistanceMention,
    subject: PlaceMention | None,
    anchor: Anchor,
    places: Sequence[PlaceMention],
) -> bool:
    """Whether a distance of a sentence says where its strike was, for which the words name no place.

    Parameters
    ----------
    places : sequence of PlaceMention
        Those that the sentence names.
    """
    if subject is not None or anchor.is_event or mention.negated or mention.relation not in _PUTS:
        return False
    first = max(0, mention.span.start - _REACH)
    clause = _ELSE.split(part.text[first : mention.span.start])[-1]
    told = [*_STRIKE.finditer(clause)]
    if not told:
        return False
    since = part.span.start + mention.span.start - len(clause) + told[0].end()
    until = part.span.start + mention.span.start
    return not any(since <= p.span.start < until and specificity(p.feature_code) < COUNTRY for p in places)


def place_of_strike(
    part: Sentence, mention: DistanceMention, anchor: Anchor, end: int
) -> PlaceMention | None:
    """Where a distance and a direction put a strike, `end` being where their words end in the sentence.

    None without a direction, or from a place that has no position: a ring is no place.
    """
    start = anchor.mention
    if start is None or start.location is None or mention.distance is None or mention.heading is None:
        return None
    words = " ".join(part.text[mention.span.start : end].split())
    how = f"located by the text alone: {mention.distance.text} from {start.name}"
    return replace(
        start,
        name=words,
        span=Span(start=part.span.start + mention.span.start, end=part.span.start + end),
        result=replace(start.result, query=words, place=None, reason=how),
        location=offset_location(start.location, mention.distance, mention.heading),
        feature_code=_SOMEWHERE,
    )
