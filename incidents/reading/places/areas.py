"""Places that the gazetteer doesn't hold, put in the area that the text says they lie in: "X, Raqqa, Syria"."""

from collections.abc import Sequence
from itertools import pairwise

from gazetteer.descriptors import split_descriptor
from gazetteer.lookup import Gazetteer
from geo.lonlat import Location
from incidents import linear
from incidents.checking.near import near_circle
from incidents.model import PlaceMention
from incidents.reading.places.resolve import located

_SIDE = r"(?:(?:(?:north|south|east|west)[a-z-]*|central|rural) )?"
_KIND = r"(?:(?:province|governorate|district|county|region|state|countryside|suburbs|outskirts) of )?"
_ARABIC_KIND = r"(?:ال)?(?:محافظة |ولاية |منطقة |إقليم |قضاء |ناحية |مديرية )?"
_IN = linear.compile(
    rf"(?i)^(?:,? in (?:the )?{_SIDE}{_KIND}(?:the )?| \((?:in )?(?:the )?{_KIND})$"
    rf"|^،? ?(?:التابعة ل|التابع ل|في |ب)(?:ريف )?{_ARABIC_KIND}$"
)
_COMMAS = (", ", "، ")
_AREAS = ("PCL", "ADM", "RGN")


def placed_in_areas(text: str, places: Sequence[PlaceMention], gazetteer: Gazetteer) -> list[PlaceMention]:
    """The places of a report, those without a position in the area that is named right after them.

    A country says too little. Around a town is what "near" it reaches, unless a province bears its name, which
    may be meant as well.

    Parameters
    ----------
    text : str
        The report's.
    places : sequence of PlaceMention
        In order.
    gazetteer : Gazetteer
    """
    settled = [*places]
    for i, (one, _) in reversed([*enumerate(pairwise(places))]):
        if one.location is not None or one.result.place is not None:
            continue
        area = settled[i + 2] if _owns(text, places, i + 1) else settled[i + 1]
        around = _around(area, gazetteer) if _lies_in(text, places, i) else None
        if around is not None:
            settled[i] = located(one, around, f"in {area.name}")
    return settled


def _owns(text: str, places: Sequence[PlaceMention], i: int) -> bool:
    """Whether a country's name only says whose the next place is: "in Nigeria's Zamfara state"."""
    if i + 1 >= len(places) or not places[i].feature_code.startswith("PCL"):
        return False
    return text[places[i].span.end : places[i + 1].span.start] == "'s "


def _lies_in(text: str, places: Sequence[PlaceMention], i: int) -> bool:
    """Whether words put a place in the next one; after a comma that is an area, or a town with its area behind it."""
    if _IN.match(text[places[i].span.end : places[i + 1].span.start]):
        return True
    after = places[i + 1 : i + 3]
    ends = [place.span.end for place in places[i : i + 2]]
    gaps = [text[end : place.span.start] for end, place in zip(ends, after, strict=False)]
    named = [place.feature_code.startswith(_AREAS) for place in after]
    return gaps[0] in _COMMAS and (named[0] or (gaps[-1] in _COMMAS and named[-1]))


def _around(area: PlaceMention, gazetteer: Gazetteer) -> Location | None:
    """Where a place in an area may be; None in a country, and where the area is known by its name alone."""
    place = area.result.place
    if area.location is None or area.feature_code.startswith(("PCL", "CONT")):
        return None
    if place is None or place.feature_class != "P":
        return area.location
    bare = split_descriptor(area.result.query).name
    province = gazetteer.geocode(bare, country=place.country_code, prefer="ADM1").place
    if province is not None and province.feature_code.startswith("ADM1"):
        return province.location
    return near_circle(area.location)
