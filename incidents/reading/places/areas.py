"""Places that the gazetteer doesn't hold, put in the area that the text says they lie in: "X, Raqqa, Syria"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gazetteer.descriptors import split_descriptor
from gazetteer.lookup import Gazetteer
from geo.lonlat import HALF_EARTH_M, Location
from incidents import linear
from incidents.checking.near import NEAR_IN_A_RELEASE_M, near_circle
from incidents.model import PlaceMention
from incidents.reading.places.namesakes import is_abroad, put_beside
from incidents.reading.places.resolve import located

_SIDE = r"(?:(?:(?:north|south|east|west)[a-z-]*(?: of)?|central|rural|far) )?"
_KINDS = (
    r"(?:province|governorate|district|county|region|state|countryside|suburbs|outskirts|area|valley|township|prefecture"
    r"|sub-?district|tehsil|division|municipality|locality|commune|department|oblast|woreda|zone|territory|(?:[Ll]ocal [Gg]overnment )[Aa]rea|LGA)"
)
_KIND = rf"(?:{_KINDS} (?:of|in) )?"
# "in the Tirah valley of", an area that isn't held between a place and one that is.
_BETWEEN = rf"(?:(?-i:[A-Z])[\w'-]+ (?:(?-i:[A-Z])[\w'-]+ )?{_KINDS}(?:,? (?:of|in)|,) (?:the )?)"
_APPOSED = r"(?:,? (?:an?|the) (?:[\w-]+ )?(?:town|village|hamlet|settlement|suburb|area|neighbou?rhood|district|camp|locality)| (?:road|highway|axis|front|area|neighbou?rhood|quarter|market|camp|hospital|countryside|village|town|districts|villages|towns|neighbou?rhoods|suburbs|quarters|areas))?"
_ARABIC_KIND = r"(?:ال)?(?:محافظة |ولاية |منطقة |إقليم |قضاء |ناحية |مديرية )?"
_IN = linear.compile(
    rf"(?i)^(?:{_APPOSED}(?:,? (?:in|of) (?:the )?{_BETWEEN}?|, {_BETWEEN}){_SIDE}{_KIND}(?:the )?| \((?:in )?(?:the )?{_KIND})$"
    rf"|^،? ?(?:التابعة ل|التابع ل|في |ب)(?:ريف )?{_ARABIC_KIND}$"
)
# "X, 12 km north of Y", where Y isn't held either.
_AWAY = linear.compile(
    r"(?i)^,? (?:about |some |around )?[\d.,]+ ?(?:km|kilomet(?:re|er)s|miles)\b[^,.;]{0,40} (?:of|from) (?:the )?(?:town of |city of )?$"
)
_BESIDE = linear.compile(
    r"(?i)^,? (?:just |to the )?(?:north|south|east|west)(?:-?(?:east|west))?(?:ern side)? of (?:the )?(?:(?:town|city|village) of )?$"
    r"|^،? (?:شمال|جنوب|شرق|غرب)ي?(?: (?:شرق|غرب)ي?)? (?:مدينة |بلدة )?$"
)
# What is a part of a town, not of its province.
_QUARTER = linear.compile(
    r"(?i)\b(?:neighbou?rhood|quarter|suburb|district|market|hospital|street) (?:of|in) (?:the )?(?:city of )?$"
)
# "Pazigyi village, Kanbalu township, Sagaing region"
_COMMA = linear.compile(rf"^(?: {_KINDS})?(?:, |، )$")
_LISTED = frozenset({", ", " and ", ", and ", " or ", " & ", "، ", " و", " و ", "، و"})
_AREAS = ("PCL", "ADM", "RGN")


def placed_in_areas(text: str, places: Sequence[PlaceMention], gazetteer: Gazetteer) -> list[PlaceMention]:
    """The places of a report, those without a position in the area that is named right after them.

    A country says too little. Around a town is what "near" it reaches, unless a province bears its name, which
    may be meant as well. What is said of the last of a list is said of all.

    Parameters
    ----------
    text : str
        The report's.
    places : sequence of PlaceMention
        In order.
    gazetteer : Gazetteer
    """
    settled = [*places]
    area: tuple[str, Location] | None = None  # of the place looked at last, with the words for it
    for i, (found, other) in reversed([*enumerate(pairwise(places))]):
        gap = text[found.span.end : other.span.start]
        if not (gap in _LISTED or _AWAY.match(gap)):
            area = None
        own = _area(text, settled, i, gazetteer) or _side(gap, other)
        area = own or area
        one = put_beside(found, other) if own is not None and is_abroad(found, other) else found
        if one.location is not None or one.result.place is not None:
            continue
        if area is not None:
            settled[i] = located(one, area[1], area[0])
    return settled


def _area(
    text: str, places: Sequence[PlaceMention], i: int, gazetteer: Gazetteer
) -> tuple[str, Location] | None:
    """The area that words put a place in, with what to say of it."""
    if not _lies_in(text, places, i):
        return None
    area = places[i + 2] if _owns(text, places, i + 1) else places[i + 1]
    around = _around(area, gazetteer)
    if area.result.place is not None and area.result.place.feature_class == "P":
        gap = text[places[i].span.end : places[i + 1].span.start]
        around = area.location if _QUARTER.search(f"{places[i].name}{gap}") else around
    return (f"in {area.name}", around) if around is not None else None


def _side(gap: str, town: PlaceMention) -> tuple[str, Location] | None:
    """Round the town that a place lies on one side of, if words say so."""
    if town.location is None or not _BESIDE.match(gap):
        return None
    return f"beside {town.name}", _round(town.location)


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
    beside = [_COMMA.match(gap) is not None for gap in gaps]
    return beside[0] and (named[0] or (beside[-1] and named[-1]))


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


def _round(town: Location) -> Location:
    """Where a place on one side of a town may be, of which no distance is told: as far as "near" ever reaches."""
    return replace(
        town, footprint=None, uncertainty_m=min(town.uncertainty_m + NEAR_IN_A_RELEASE_M, HALF_EARTH_M)
    )
