"""How likely a place is meant where a text is about some countries and areas, as a logarithm."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gazetteer.names import fold
from gazetteer.place import Place
from geo.geodesic import distance_m

# A place's weight is a logarithm: of its population, with this many more than are known.
_SOME_PEOPLE = 1_000
# Added to it; judged, not calibrated.
_BY_CODE = {"CON": 8.0, "RGN": 3.0, "SEA": 3.0, "OCN": 3.0, "ADM": -1.5}
_COUNTRY = 16.0
_WATER_OR_LAND_FORM = 3.0
# An area whose capital or great city bears its name means the city where no word says the area: New York.
_GREAT_NAMESAKE, _NAMESAKE = 1_000_000, -4.0
_UNOFFICIAL = -2.0  # another name than the one it goes by
_SAME_COUNTRY, _SAME_AREA, _NEAR = 4.0, 3.0, 4.0
_NEAR_M = 100_000.0
# Of these kinds are places that are near one another.
LOCAL = ("PPL", "ADM2")
# A text of which so great a share lies in one area names hamlets too; judged as the others.
_IS_LOCAL, _UNHELD = 0.25, -2.0
# ... and one with more than this share means the small town there, not its great namesake.
_MOSTLY, _LOCAL_AREA = 0.35, 8.0


@dataclass(frozen=True, slots=True)
class Context:
    """What a text is about: shares of its names by country and by first-level area, and its sure towns.

    `beside` says how surely a place of a name, by both, has one of another beside it, see `Company.support`.
    """

    countries: Mapping[str, float] = field(default_factory=dict)
    areas: Mapping[str, float] = field(default_factory=dict)
    near: tuple[Place, ...] = ()
    beside: Mapping[tuple[str, str], float] = field(default_factory=dict)

    def away_m(self, place: Place) -> float:
        """How far the nearest other place is that the text surely names."""
        others = (p for p in self.near if p.id != place.id)
        return min((distance_m(place.location.point, p.location.point) for p in others), default=math.inf)

    def company(self, key: str, place: Place) -> float:
        """How surely others of the text are near one of a name, 0 to 1."""
        known = self.beside.get((key, place.id))
        return 1 / (1 + (self.away_m(place) / _NEAR_M) ** 2) if known is None else known

    @property
    def unheld(self) -> float:
        """How likely, on the scale of `score`, a name means a hamlet of the text's area that isn't held."""
        area = max(self.areas.values(), default=0.0)
        if area < _IS_LOCAL:
            return -math.inf
        country = max(self.countries.values(), default=0.0)
        return math.log(_SOME_PEOPLE) + _UNHELD + _SAME_COUNTRY * country + _SAME_AREA * area + _NEAR


def score(key: str, place: Place, context: Context) -> float:
    """How likely a place is meant, as a logarithm."""
    value = math.log(place.population + _SOME_PEOPLE) + _BY_CODE.get(place.feature_code[:3], 0.0)
    if place.feature_code.startswith("PCL"):
        value = _COUNTRY
    if place.feature_class in ("H", "T"):
        value += _WATER_OR_LAND_FORM
    if fold(place.name) != key and not place.feature_code.startswith("PCL"):
        value += _UNOFFICIAL
    value += _SAME_COUNTRY * context.countries.get(place.country_code, 0.0)
    value += _of_area(context.areas.get(area_code(place), 0.0))
    if place.feature_code.startswith(LOCAL):
        value += _NEAR * context.company(key, place)
    return value


def _of_area(share: float) -> float:
    """What lying in an area of a text tells, by the text's share of it: more than in proportion."""
    return _SAME_AREA * share + _LOCAL_AREA * max(0.0, share - _MOSTLY)


def area_code(place: Place) -> str:
    """Country and first-level area of a place, "" where the latter is unknown."""
    return f"{place.country_code}.{place.admin1}" if place.admin1 else ""


def ranked(key: str, places: Sequence[Place], context: Context) -> list[tuple[float, Place]]:
    """The candidates with their shares of the likelihood, best first."""
    great = {p.country_code for p in places if p.feature_code == "PPLC" or _is_great(p)}
    countries = {p.country_code for p in places if p.feature_code.startswith("PCL")}
    scores = [score(key, p, context) + _beside_namesake(p, great, countries, context) for p in places]
    top = max(scores, default=0.0)
    likely = [math.exp(value - top) for value in scores]
    total = sum(likely)
    return sorted(((n / total, p) for n, p in zip(likely, places, strict=True)), key=lambda pair: -pair[0])


def _is_great(place: Place) -> bool:
    return place.feature_class == "P" and place.population >= _GREAT_NAMESAKE


def _beside_namesake(place: Place, great: set[str], countries: set[str], context: Context) -> float:
    """What a place loses to the better known one of its country that bears the same name."""
    if place.feature_code.startswith("ADM") and place.country_code in great:
        return _NAMESAKE * max(0.0, 1 - 2 * context.areas.get(area_code(place), 0.0))
    return 2 * _NAMESAKE if place.feature_class == "P" and place.country_code in countries else 0.0
