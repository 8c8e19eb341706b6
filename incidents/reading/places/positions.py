"""Coordinates in a report: each is a place by itself, and locates the name that it stands beside."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazetteer.coordinates import Coordinate, coordinate_after
from gazetteer.descriptors import split_descriptor
from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from gazetteer.place import GeocodeResult, Place
from gazetteer.uncertainty import default_uncertainty_m
from geo.geodesic import distance_range
from geo.lonlat import HALF_EARTH_M, Location
from incidents import linear
from incidents.model import PlaceMention, Span
from incidents.places import SPOT
from incidents.sentence import say

# Stands for every character of a coordinate, whose digits and quotation marks would mislead all other rules.
_MASK = "_"
# A coordinate this sure is a spot, narrower than any settlement; else it may be any kind of place.
_SPOT_M = 1_000.0

_MEASURE = (
    r"(?:(?:located|situated|lying|found|cent(?:re|er)ed) )?(?:(?:at|around) )?(?:the )?"
    r"(?:(?:grid|map|gps|mgrs|utm|geographic(?:al)?|approximate|exact) )*"
    r"(?:(?:co-?ordinates?|coords|positions?|references?|location|point|square|إحداثيات|الإحداثيات)(?: of| are| is)?:? ?)?$"
)
_BESIDE = linear.compile(
    rf"(?i)^(?: ?[(\[] ?|[,،:] ?(?:عند )?(?:which (?:is|lies) )?| - | (?:is |lies )?(?:located|situated) ){_MEASURE}"
)
_AT = linear.compile(rf"(?i)^ at {_MEASURE}")
_LONGEST_GAP = 60
_SITE_M = 150.0
_SITE_IN = linear.compile(
    r"(?i)\b(?:academy|hospital|clinic|school|university|market|mosque|church|factory|warehouse|building|house|home|camp|base|depot"
    r"|airport|prison|detention cent(?:er|re)|cent(?:er|re)|shelter|plant|station|bridge|bakery|farm|compound|headquarters)"
    r" in (?:the (?:city|town|village) of )?$"
)
_NAME_BEFORE = linear.compile(
    r"(?:^|[^\w'-])(?P<name>(?:[A-Z][\w'-]{1,30}[ -]){0,3}[A-Z][\w'-]{2,30}(?P<kind>(?: [a-z]{2,12}){0,2})) ?[(\[] ?$"
)
_LONGEST_NAME = 100


def masked(text: str, coordinates: Sequence[Coordinate]) -> str:
    """A text whose coordinates say nothing to rules that look for numbers, quotations and names.

    Examples
    --------
    >>> from gazetteer.coordinates import find_coordinates
    >>> text = "The raid at 35.3359, 40.1408 killed four."
    >>> masked(text, find_coordinates(text))
    'The raid at ________________ killed four.'
    """
    pieces, last = [], 0
    for c in coordinates:
        pieces += [text[last : c.start], _MASK * (c.end - c.start)]
        last = c.end
    return "".join([*pieces, text[last:]])


def with_positions(
    text: str, places: Sequence[PlaceMention], coordinates: Sequence[Coordinate], gazetteer: Gazetteer
) -> list[PlaceMention]:
    """The places of a report with its coordinates among them, and located by them where they stand beside.

    Parameters
    ----------
    text : str
        The report's, with its coordinates.
    places : sequence of PlaceMention
        In order.
    coordinates : sequence of Coordinate
        As `gazetteer.coordinates.find_coordinates` gives them.
    gazetteer : Gazetteer
        Is asked for names that only their coordinate makes places.
    """
    settled = [*places]
    ends = [place.span.end for place in places]
    found: list[PlaceMention] = []
    for coordinate in sorted([*coordinates, *_in_brackets(text, places, coordinates)], key=lambda c: c.start):
        words = text[coordinate.start : coordinate.end]
        at = bisect_right(ends, coordinate.start) - 1
        gap = text[ends[at] : coordinate.start] if at >= 0 else None
        if gap is not None and _is_beside(gap, settled[at]):
            settled[at] = _taking(settled[at], coordinate, words)
            is_of_site = _is_of_site(text, settled[at], coordinate)
            found.append(_mention(words, coordinate, "" if is_of_site else settled[at].feature_code))
        elif (named := _named(text, coordinate, words, gazetteer)) is not None:
            found += [named, _mention(words, coordinate, named.feature_code)]
        else:
            found.append(_mention(words, coordinate))
    return sorted([*_all_alike(settled), *found], key=lambda m: m.span.start)


def _all_alike(places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """A name that a coordinate locates once means that place wherever the report says it."""
    known = {fold(p.name): p for p in places if p.result.place is None and p.location is not None}
    alike = [known.get(fold(p.name)) if p.location is None else None for p in places]
    return [
        p if known_p is None else replace(known_p, name=p.name, span=p.span)
        for p, known_p in zip(places, alike, strict=True)
    ]


def _in_brackets(
    text: str, places: Sequence[PlaceMention], coordinates: Sequence[Coordinate]
) -> Iterator[Coordinate]:
    """Coordinates too coarse to be found by themselves, in brackets behind a place's name."""
    starts = [c.start for c in coordinates]
    for place in places:
        coordinate = coordinate_after(text, place.span.end)
        if coordinate is not None:
            at = bisect_left(starts, coordinate.start)
            if at == len(starts) or starts[at] >= coordinate.end:
                yield coordinate


def _is_beside(gap: str, place: PlaceMention) -> bool:
    """Whether a coordinate is a name's own; "in X at ..." is a spot in X, unless only the coordinate locates X."""
    if len(gap) > _LONGEST_GAP:
        return False
    return bool(_BESIDE.search(gap)) or (place.result.place is None and bool(_AT.search(gap)))


def _is_of_site(text: str, place: PlaceMention, coordinate: Coordinate) -> bool:
    """Whether a coordinate sure to some metres is a site's in a town: "the school in X (32.84, 13.17)"."""
    before = text[max(0, place.span.start - _LONGEST_GAP) : place.span.start]
    return coordinate.uncertainty_m <= _SITE_M and bool(_SITE_IN.search(before))


def _taking(mention: PlaceMention, coordinate: Coordinate, words: str) -> PlaceMention:
    """A name with the place that a coordinate agrees with, else with the coordinate and the extent of its kind.

    A place that is held keeps its own location, which holds the whole of it, where the coordinate lies in it.
    """
    agreeing = _agreeing(mention.result, coordinate)
    if agreeing is not None:
        chosen = (
            ""
            if agreeing is mention.result.place
            else f"; {agreeing.name} ({agreeing.source}) is the one there"
        )
        result = replace(
            mention.result,
            place=agreeing,
            reason=f"{mention.result.reason}; the text gives {words}, which agrees{chosen}",
        )
        location = mention.location if agreeing is mention.result.place else agreeing.location
        return replace(mention, result=result, location=location, feature_code=agreeing.feature_code)
    far = mention.result.place
    refused = f"; not {far.name} of the gazetteer, which lies elsewhere" if far else ""
    code = _kind(mention)
    reason = f"{mention.result.reason}{refused}; located by the text: {words}, {coordinate.reason}"
    return replace(
        mention,
        result=replace(mention.result, place=None, reason=reason),
        location=_with_extent(coordinate, code),
        feature_code=code,
    )


def _agreeing(result: GeocodeResult, coordinate: Coordinate) -> Place | None:
    """The place chosen for a name, else the first of its candidates, that can be where a coordinate is."""
    places = [result.place] if result.place is not None else []
    for place in [*places, *(candidate.place for candidate in result.candidates)]:
        if distance_range(place.location, coordinate.location).min_m == 0:
            return place
    return None


def _kind(mention: PlaceMention) -> str:
    """The feature code that a name's words ask for, or that it was read as; a settlement's where neither says."""
    wanted = split_descriptor(mention.result.query).wanted
    return wanted[0] if wanted else mention.feature_code or "PPL"


def _with_extent(coordinate: Coordinate, feature_code: str) -> Location:
    """A place of a kind whose middle is somewhere at a coordinate."""
    radius_m = coordinate.uncertainty_m + default_uncertainty_m(feature_code)[0]
    return Location(point=coordinate.point, uncertainty_m=min(radius_m, HALF_EARTH_M))


def _named(text: str, coordinate: Coordinate, words: str, gazetteer: Gazetteer) -> PlaceMention | None:
    """The capitalised name that a coordinate in brackets follows: the coordinate makes it a place."""
    first = max(0, coordinate.start - _LONGEST_NAME)
    match = _NAME_BEFORE.search(text[first : coordinate.start])
    if match is None:
        return None
    name = match["name"].removeprefix("The ")
    if name.isupper() or (match["kind"] and not split_descriptor(name).wanted):
        return None
    end = first + match.start() + match.group().rindex(name) + len(name)
    mention = PlaceMention(
        name=name, span=Span(start=end - len(name), end=end), result=gazetteer.geocode(name), location=None
    )
    return _taking(mention, coordinate, words)


def _mention(words: str, coordinate: Coordinate, of: str = "") -> PlaceMention:
    """A coordinate as a place; one that stands for a named place of a kind has the kind's extent."""
    spot = SPOT if coordinate.uncertainty_m <= _SPOT_M else ""
    return PlaceMention(
        name=words,
        span=Span(start=coordinate.start, end=coordinate.end),
        result=GeocodeResult(
            query=words, place=None, candidates=(), reason=say("a coordinate: %(why)s", why=coordinate.reason)
        ),
        location=_with_extent(coordinate, of) if of else coordinate.location,
        feature_code=of or spot,
    )
