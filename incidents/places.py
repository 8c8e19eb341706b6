"""Places as events have them: how specific they are, and whether two can be one event's."""

from dataclasses import replace
from functools import lru_cache

from gazetteer.descriptors import split_descriptor
from gazetteer.names import fold
from gazetteer.skeleton import skeleton
from geo.geodesic import distance_m, enclosing_radius_m, may_meet
from incidents.checking.near import near_circle, near_reach_m
from incidents.model import PlaceRef

SAME, NEARBY, INSIDE, APART = 3, 2, 1, 0
# A spot that only its coordinate names: GeoNames' locality.
SPOT = "LCTY"
# Rivers, lakes, seas, mountains and deserts: hundreds of kilometres, as a province.
_WIDE = (
    "STM",
    "LK",
    "SEA",
    "OCN",
    "GULF",
    "BAY",
    "STRT",
    "CHN",
    "CNL",
    "MTS",
    "DSRT",
    "PLN",
    "UPLD",
    "PEN",
    "CST",
)
# Fewer consonants are many names'.
_LEAST_HEARD = 4
SITE, SETTLEMENT, UNKNOWN, AREA, GOVERNORATE, COUNTRY = range(6)


@lru_cache(maxsize=1024)
def specificity(feature_code: str) -> int:
    """How narrow a kind of place is, from GeoNames' code: a site first, a country last.

    Examples
    --------
    >>> [specificity(code) for code in ("MILB", "PPL", "", "ADM2", "STM", "ADM1", "PCLI")]
    [0, 1, 2, 3, 3, 4, 5]
    """
    if not feature_code:
        return UNKNOWN
    if feature_code.startswith("PCL"):
        return COUNTRY
    if feature_code.startswith("ADM1"):
        return GOVERNORATE
    if feature_code.startswith(("ADM", "RGN", "AREA", "ZN", *_WIDE)):
        return AREA
    return SETTLEMENT if feature_code.startswith("PPL") else SITE


def lacks_shore(place: PlaceRef) -> bool:
    """Whether a river, a sea or the like is known by a circle alone, which has no edge to measure from."""
    where = place.location
    return where is not None and where.footprint is None and place.feature_code.startswith(_WIDE)


def near(place: PlaceRef) -> PlaceRef:
    """A place with all that "near" it may mean."""
    if place.location is None:
        return place
    return replace(place, location=near_circle(place.location))


def agreement(a: PlaceRef, b: PlaceRef) -> int:
    """How well two places can be one event's.

    Returns
    -------
    int
        3 the same place, 2 a site near a settlement it may be called by, 1 a place inside an area, 0 not.
    """
    if a.location is None or b.location is None:
        return SAME if heard(a.name) == heard(b.name) else APART
    if a.place_id is None or b.place_id is None:
        found = _told_alike(a, b)
    else:
        found = SAME if a.place_id == b.place_id else None
    return _by_distance(a, b) if found is None else found


def _told_alike(a: PlaceRef, b: PlaceRef) -> int | None:
    """How well two places agree of which the text alone locates one; None where only their distance can tell.

    One may lie in the other ("a quarter of Kharkiv"), or near it.
    """
    if a.location is None or b.location is None:
        return None
    if a.place_id is b.place_id is None:
        return SAME if _is_one_spot(a, b) else None
    if a.location == b.location:
        return SAME
    return NEARBY if a.location.point == b.location.point else None


def _by_distance(a: PlaceRef, b: PlaceRef) -> int:
    wide, narrow = sorted((a, b), key=lambda p: -specificity(p.feature_code))
    if wide.location is None or narrow.location is None:
        return APART
    if specificity(wide.feature_code) >= AREA:
        return INSIDE if may_meet(wide.location, narrow.location) else APART
    if specificity(wide.feature_code) == specificity(narrow.feature_code):
        return APART
    reach = near_reach_m(wide.location) + enclosing_radius_m(narrow.location)
    return NEARBY if distance_m(wide.location.point, narrow.location.point) <= reach else APART


def heard(name: str) -> str:
    """What spellings of one name share, the word for its kind left out.

    Examples
    --------
    >>> heard("Orum al-Kubra") == heard("Urum al-Kubra"), heard("Arn camp")
    (True, 'arn')
    """
    consonants = skeleton(bare_name(name))
    return consonants if len(consonants) >= _LEAST_HEARD else bare_name(name)


def bare_name(name: str) -> str:
    """A name without the word for its kind: "Kalma camp" may be called "Kalma"."""
    return fold(split_descriptor(name).name)


def _is_one_spot(a: PlaceRef, b: PlaceRef) -> bool:
    """Whether two places that only the text locates are one: name and location, or coordinates that agree."""
    if a.location is None or b.location is None:
        return False
    if a.location == b.location and a.name.casefold() == b.name.casefold():
        return True
    return a.feature_code == b.feature_code == SPOT and may_meet(a.location, b.location)


def most_specific(places: list[PlaceRef]) -> PlaceRef | None:
    """The narrowest place, the first of equals; one without a location only where others are countries."""

    def order(place: PlaceRef) -> tuple[bool, bool, int]:
        broad = specificity(place.feature_code)
        return broad >= COUNTRY, place.location is None, broad

    return min(places, key=order, default=None)
