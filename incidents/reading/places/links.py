"""What the words between two neighbouring toponyms say of their places: one in the other, or so far apart."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gazetteer.joint import Link
from geo.ranges import DistanceRange
from incidents import linear
from incidents.errors import DistanceTextError
from incidents.reading.measures.quantity import parse_distance
from incidents.reading.places.directions import HEADING
from incidents.reading.places.mentions import Toponym
from incidents.reading.text.sentences import Sentence

# Nothing farther apart in the text is linked by the words between.
_LONGEST_GAP = 80
_COMMAS = (", ", "، ")
_LAST_OF_LIST = linear.compile("^,? (?:and|or|&) $|^،? و ?$")
# ... and what of its words lies elsewhere: "west of X in Y".
_FROM = linear.compile(
    r"(?i)\b(?:[ns]?[ew]|[ns]|(?:north|south|east|west)(?:-?(?:east|west))?|outside) (?:of )?(?:the )?(?:city of |town of )?$"
)
_REACH = 40
_LONGEST_LIST = 12
# "Near" a place is no farther than this from its edge.
_NEAR_M = 25_000.0
# ... and what lies on one side of a town, no farther than this.
_BESIDE_M = 100_000.0
_IN = linear.compile("(?i)^,? in (?:the )?(?:(?:town|city|village) of )?$")

_KIND = (
    r"(?:the )?(?:(?:north|south|east|west|central|rural|greater|upper|lower)[a-z-]* )?"
    r"(?:(?:countryside|outskirts|suburbs|city|town|village|province|governorate|district|county|region|state)"
    r" of )?(?:the )?"
)
_ARABIC_KIND = r"(?:ريف )?(?:محافظة |ولاية |منطقة |إقليم |قضاء |ناحية |مديرية |مدينة )?(?:ريف )?"
_INSIDE = linear.compile(
    rf"(?i)^(?:,? in {_KIND}|(?: neighbou?rhood| quarter)? of {_KIND}|, {_KIND}| \((?:in )?{_KIND}|،? ?(?:في |ب|التابعة ل|التابع ل){_ARABIC_KIND})$"
)
_NEAR = linear.compile(
    rf"(?i)^,? (?:near|close to|just outside|next to|in the vicinity of|on the (?:edge|outskirts) of) {_KIND}$"
    rf"|^،? (?:قرب|بالقرب من|على مقربة من|القريبة? من|المجاورة? ل) ?{_ARABIC_KIND}$"
)
_SIDE_OF = linear.compile(rf"(?i)^,? (?:just |lying |located )?(?:(?:to )?the )?{HEADING} of {_KIND}$")
_AWAY = linear.compile(
    rf"(?i)^,? ?(?:which (?:is|lies) |lying |located |situated )?(?P<distance>[^,]{{3,40}}?) (?:away )?"
    rf"(?:(?:to the )?{HEADING} )?(?:of|from) {_KIND}$"
)


def find_links(parts: Sequence[Sentence], toponyms: Sequence[Toponym]) -> Iterator[Link]:
    """The links between toponyms that follow one another in a sentence, by their numbers."""
    for number, (one, other) in enumerate(pairwise(toponyms)):
        gap = _gap(parts, one, other)
        if _is_measured_from(parts, one):
            if _IN.match(gap):  # "west of Raqqa in Mansoura": Raqqa lies in no Mansoura, but near it
                yield Link(first=number, second=number + 1, apart=DistanceRange(min_m=0.0, max_m=_BESIDE_M))
            continue
        if _INSIDE.match(gap) and not (gap in _COMMAS and _is_list(parts, toponyms, number)):
            yield Link(first=number, second=number + 1)
        elif (apart := _apart(gap)) is not None:
            yield Link(first=number, second=number + 1, apart=apart)


def _is_measured_from(parts: Sequence[Sentence], toponym: Toponym) -> bool:
    """Whether a toponym only tells where something else lies."""
    part = parts[toponym.sentence]
    start = toponym.span.start - part.span.start
    return _FROM.search(part.text[max(0, start - _REACH) : start]) is not None


def _is_list(parts: Sequence[Sentence], toponyms: Sequence[Toponym], number: int) -> bool:
    """Whether the comma behind a toponym is one of a list: "A, B and C"; not of "A, B and C, D"."""
    gaps = [_gap(parts, *pair) for pair in pairwise(toponyms[number : number + _LONGEST_LIST])]
    end = next((n for n, gap in enumerate(gaps) if gap not in _COMMAS), len(gaps))
    if end == len(gaps) or not _LAST_OF_LIST.match(gaps[end]):
        return False
    return end > 1 or end + 1 == len(gaps) or gaps[end + 1] not in _COMMAS


def _gap(parts: Sequence[Sentence], one: Toponym, other: Toponym) -> str:
    """What stands between two toponyms of a sentence; a full stop where they are of two."""
    if one.sentence != other.sentence or other.span.start - one.span.end > _LONGEST_GAP:
        return "."
    part = parts[one.sentence]
    return part.text[one.span.end - part.span.start : other.span.start - part.span.start]


def _apart(gap: str) -> DistanceRange | None:
    if _NEAR.match(gap):
        return DistanceRange(min_m=0.0, max_m=_NEAR_M)
    if _SIDE_OF.match(gap):
        return DistanceRange(min_m=0.0, max_m=_BESIDE_M)
    away = _AWAY.match(gap)
    if away is None:
        return None
    try:
        distance = parse_distance(away["distance"])
    except DistanceTextError:
        return None
    spare = distance.rounded_m
    return DistanceRange(min_m=max(0.0, distance.low_m - spare), max_m=distance.high_m + spare)
