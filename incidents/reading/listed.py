"""A strike told of several places at once: "raids on Arn, Bell and Carr killed three, four and five people".

Each place is an event of its own. What is told of all of them together (one toll, one doer) is told of each but a
toll, which is nobody's share.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from incidents import linear
from incidents.model import PlaceMention, Span
from incidents.places import AREA
from incidents.reading.blame.striking_words import STRIKE, STRIKING
from incidents.reading.drafts import SentenceFacts, apart, rank
from incidents.reading.text.cues import Cue

_KINDS = r"(?:towns?|villages?|hamlets?|cit(?:y|ies)|districts?|neighbou?rhoods?|suburbs?|areas?|camps?|ports?|airports?|hospitals?|outskirts|settlements?|townships?)"
_FUNCTION = r"(?:the|both|nearby|neighbou?ring|also|in|on|at|near|of|against|around|outside|inside|over|[a-z]+ern|[\w-]+-held)"
_NEXT = linear.compile(
    rf"(?i)^(?:'s)?(?: {_KINDS})?(?:(?:,? (?:and|as well as|along with)|;)(?: {_FUNCTION})*|,(?: (?:the|both|nearby|neighbou?ring))?)(?: {_KINDS} of)? $|^، ?(?:في |ب|على )?$|^،? و ?(?:في |ب|على )?$"
)
_NEAR = linear.compile(r"(?i)^,? (?:just )?(?:near|outside|around)\b")
# What links a place to the one that says where it lies.
_LINKED = linear.compile(
    r"(?i)^(?:'s|,)?(?: (?:a|an|the|village|town|city|suburb|district|in|near|of|outside|around|close|to|located|lying|just|north|south|east|west|north-?east|north-?west|south-?east|south-?west|northern|southern|eastern|western|central))* ?\(?$"
)
_CUE = Cue(r", | and |; | as well as | along with |، | و")
# A word for a strike or its dead, and what may stand between it and the places: nothing that leads elsewhere.
_DEED = linear.compile(
    rf"(?i)\b(?:{STRIKE}|{STRIKING}|explosions?|blasts?|bombs?|fell|landed|rained|slammed|exploded|killed|killing|wounded|wounding|injured|injuring|hurt|died|dead|dying|destroyed|destroying|gutted|damaged|damaging)\b"
    r"|قصف|قصفت|استهدفت?|غارات?|ضربات|هجمات"
)
_ELSEWHERE = linear.compile(
    r"(?i)[.:()“”\"]|\b(?:from|to|between|link\w*|connect\w*|towards?|via|through|by|as|after|before|while|when|where|which|who|that|fled|fleeing|cut\w*|road|highway|route|axis|roads|border|controls?|said|told|denied|not|no|into|off|held by)\b"
    r"|(?:^| )(?:من|إلى|بين|التي|الذي|حيث|بعد|قبل|عن|طريق)(?: |$)"
)
_OPENS = linear.compile(
    rf"(?i)^\W*(?:(?:also|meanwhile|elsewhere),? )?(?:in|at|near|around|over|outside)(?: {_FUNCTION})*(?: {_KINDS} of)? $"
)
_UNDERGO = linear.compile(
    r"(?i)^(?:,[^,]{1,40},)?(?: (?:cities|towns|villages|districts|regions|areas|provinces|airports|camps))?(?: (?:were|was|had|have|has|been|being|are|is|also|both|all|again|then|reportedly|each|came|come|heavily))* "
    r"(?:hit|struck|bombed|shelled|targeted|attacked|pounded|raided|rocked|bombarded|under (?:heavy |intense |renewed )?(?:fire|attack|shelling|bombardment|rocket))\b"
)
_REACH, _LONGEST_GAP, _MOST = 110, 50, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """One place of a list, with what is said of where it lies."""

    head: PlaceMention
    mentions: tuple[PlaceMention, ...]


def each_of_list(fact: SentenceFacts, put: Sequence[PlaceMention]) -> Sequence[SentenceFacts]:
    """A sentence once for each of the places on which it puts a strike side by side; mostly just the sentence.

    Parameters
    ----------
    fact : SentenceFacts
    put : sequence of PlaceMention
        Where it puts its event.
    """
    if sum(rank(m) < AREA for m in put) < 2 or not _CUE.stands_in(fact.part.text):
        return (fact,)
    listed = next((items for items in _lists(fact, put) if _is_struck(fact, items)), None)
    if listed is None:
        return (fact,)
    listed = listed[:_MOST]
    named = {m.span.start for item in listed for m in item.mentions}
    others = [m for m in fact.places if m.span.start not in named]
    return [_told_of(fact, n, item, others, len(listed)) for n, item in enumerate(listed)]


def _told_of(
    fact: SentenceFacts, number: int, item: _Item, others: Sequence[PlaceMention], count: int
) -> SentenceFacts:
    own = [t for t in fact.tolls if t.share == (number, count)]
    first = fact.part.span.start
    spans = [Span(start=m.span.start - first, end=m.span.end - first) for m in item.mentions]
    return replace(
        fact,
        places=sorted([*others, *item.mentions], key=lambda m: m.span.start),
        tolls=own,
        mine=(*spans, *(t.span for t in own)),
        listed=number + 1,
    )


def _lists(fact: SentenceFacts, put: Sequence[PlaceMention]) -> Iterator[list[_Item]]:
    """The rows of places that can't be one event's, with nothing but commas and "and" between them."""
    there = {m.span.start for m in put if rank(m) < AREA}
    row: list[_Item] = []
    last: PlaceMention | None = None
    for mention in fact.places:
        gap = _gap(fact, last, mention)
        last = mention
        follows = bool(row) and gap is not None and _NEXT.match(gap) is not None
        if row and gap is not None and _says_where(mention, gap, there, follows=follows):
            row[-1] = replace(row[-1], mentions=(*row[-1].mentions, mention))
            continue
        if not follows:
            if len(row) > 1:
                yield row
            row = []
        if mention.span.start in there and all(apart([mention], [item.head]) for item in row):
            row.append(_Item(head=mention, mentions=(mention,)))
    if len(row) > 1:
        yield row


def _gap(fact: SentenceFacts, one: PlaceMention | None, other: PlaceMention) -> str | None:
    """The words between two places of a sentence, where they are few."""
    if one is None or other.span.start - one.span.end > _LONGEST_GAP:
        return None
    return fact.part.text[one.span.end - fact.part.span.start : other.span.start - fact.part.span.start]


def _says_where(mention: PlaceMention, gap: str, there: set[int], *, follows: bool) -> bool:
    """Whether a place says where the one before it lies: "Arn, Bell province", "Arn, near Bell"."""
    if follows and not gap.startswith(","):
        return False
    if follows and mention.span.start in there and not _NEAR.match(gap):
        return False
    return rank(mention) >= AREA or _LINKED.match(gap) is not None


def _is_struck(fact: SentenceFacts, items: Sequence[_Item]) -> bool:
    """Whether the words before or after a list say that what it names was struck."""
    text, first = fact.part.text, fact.part.span.start
    start, end = items[0].head.span.start - first, items[-1].mentions[-1].span.end - first
    before, after = text[max(0, start - _REACH) : start], text[end:]
    deeds = [*_DEED.finditer(before)]
    if deeds and not _ELSEWHERE.search(before[deeds[-1].end() :]):
        return True
    if _OPENS.match(text[:start]) and _DEED.search(after):
        return True
    return _UNDERGO.match(after) is not None
