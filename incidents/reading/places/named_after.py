"""What is only named after a town, and stands in another: "Damascus Hospital in Gaza", "سوق الموصل ببغداد"."""

from collections.abc import Sequence
from itertools import pairwise

from geo.geodesic import distance_range
from incidents import linear
from incidents.model import PlaceMention
from incidents.reading.places.namesakes import put_beside
from incidents.reading.places.resolve import located

# What bears the names of far towns.
_THINGS = (
    r"hospitals?|clinic|markets?|schools?|streets?|avenue|squares?|hotel|stadium|mosque|church|cinema|theat(?:re|er)|baker(?:y|ies)|factor(?:y|ies)"
    r"|plants?|works|compan(?:y|ies)|firm|warehouses?|mall|cent(?:re|er)|university|college|restaurant|caf[eé]|tower|bridge|roundabout|park|club"
    r"|building|buildings|complex|shop|supermarket|station|neighbou?rhood|quarter|district"
)
_OF_A_THING = (
    r"(?:(?-i:[A-Z])[\w-]*|main|central|general|military|public|grand|old|new|state|national|field|teaching|maternity|children's|primary"
    r"|secondary|girls'|boys'|vegetable|fish|tractor|steel|power|tank|car|cement|sugar|textile|pharmaceutical|machine-building|aircraft)"
)
_THING_IN = linear.compile(
    rf"(?i)^ (?:{_OF_A_THING} ){{0,2}}?(?:{_THINGS}),? (?:in|inside|of) (?:the )?(?:(?:city|town|heart|cent(?:re|er)|cent(?:re|er) of the city) of )?"
    r"(?:(?:central|downtown|(?:north|south|east|west)(?:ern)?) )?$"
)
_ARABIC_THING = linear.compile(
    r"(?:^|[\s،.])[وفبل]?(?:ال)?(?:مستشفى|مشفى|عيادة|سوق|مدرسة|شارع|ساحة|ميدان|فندق|ملعب|مسجد|جامع|كنيسة|سينما|مخبز|فرن|مصنع|معمل|شركة"
    r"|جامعة|كلية|جسر|دوار|حديقة|برج|مركز|حي|محطة|مطعم|مستودع) $"
)
_ARABIC_IN = linear.compile(r"^،? (?:في |داخل |وسط |ب)(?:ال)?(?:مدينة |بلدة |قرية )?$")
_LONGEST_WORD = 20
# A thing may lie outside the town that it stands in by name, but no farther than this.
_FAR_M = 20_000.0


def without_name_givers(text: str, places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places, each name of a hospital, a plant or a street in the town that it stands in.

    Parameters
    ----------
    text : str
        The report's, with plain characters.
    places : sequence of PlaceMention
        In order.
    """
    settled = [*places]
    for i, (one, town) in enumerate(pairwise(places)):
        if town.location is not None and _is_named_after(text, one, town) and _is_elsewhere(one, town):
            settled[i] = located(put_beside(one, town), town.location, f"in {town.name}")
    return settled


def _is_named_after(text: str, one: PlaceMention, town: PlaceMention) -> bool:
    gap = text[one.span.end : town.span.start]
    if _THING_IN.match(gap):
        return True
    before = text[max(0, one.span.start - _LONGEST_WORD) : one.span.start]
    return bool(_ARABIC_IN.match(gap) and _ARABIC_THING.search(before))


def _is_elsewhere(one: PlaceMention, town: PlaceMention) -> bool:
    """Whether the town that a thing is named after is not near the one that it stands in."""
    if one.result.place is None or one.location is None or town.location is None:
        return False
    if town.result.place is None or town.feature_code.startswith(("PCL", "CONT", "RGN")):
        return False
    return distance_range(one.location, town.location).min_m > _FAR_M
