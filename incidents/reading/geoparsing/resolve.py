"""Which place each toponym of a text means, taken together: containment, the text's own country, nearness, population."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.world import countries_table
from geo.geodesic import distance_m
from incidents.reading.geoparsing.document import Line
from incidents.reading.geoparsing.toponym import Role, Toponym

# A place's weight is a logarithm: of its population, with this many more than are known.
_SOME_PEOPLE = 1_000
# Added to it; judged, not calibrated.
_BY_CODE = {"CON": 8.0, "RGN": 3.0, "SEA": 3.0, "OCN": 3.0, "ADM": -2.5}
_COUNTRY = 17.0
_WATER_OR_LAND_FORM = 3.0
# An area whose great city bears its name means the city where no word says the area: New York.
_GREAT_NAMESAKE, _NAMESAKE = 500_000, -4.0
_UNOFFICIAL = -2.0  # another name than the one it goes by
_SAME_COUNTRY, _SAME_AREA, _NEAR = 4.0, 3.0, 3.0
_NEAR_M = 150_000.0
# Of these kinds are places that are near one another.
_LOCAL = ("PPL", "ADM2")
_NEIGHBOURS = 12
_MOST_CANDIDATES = 40
_ROUNDS = 3
# Of a text's names, the share that must lie in a town's area for the town to be believed unasked.
_BELIEVED = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A toponym with its place, or with one that stands in for a place that no gazetteer holds.

    Parameters
    ----------
    toponym : Toponym
    place : Place or None
    inside : bool
        Whether the place is the town or area that the toponym's own place is taken to lie in.
    """

    toponym: Toponym
    place: Place | None
    inside: bool = False


@dataclass(frozen=True, slots=True)
class _Context:
    """What a text is about: shares of its names by country and by first-level area, and its sure towns."""

    countries: Mapping[str, float] = field(default_factory=dict)
    areas: Mapping[str, float] = field(default_factory=dict)
    near: tuple[Place, ...] = ()


def resolve(toponyms: Sequence[Toponym], document: Sequence[Line], gazetteer: Gazetteer) -> list[Resolved]:
    """The place of every toponym; a name means one place throughout, unless a state or country is named with it.

    Toponyms that aren't sure are taken where they lie in the area that the text is about, and left out elsewhere.
    """
    sure = {t.key for t in toponyms if t.sure}  # what is shown once to be a place is one throughout
    candidates = {t.key: _candidates(t.key, gazetteer) for t in toponyms if t.key}
    areas = _areas_named_after(toponyms, document, candidates)
    told = _told(toponyms, candidates, areas)
    votes = Counter(t.key for t in toponyms if t.key in sure and t.key not in told)
    context = _about(toponyms, told, votes, candidates)
    meant = dict(told)
    for key, found in candidates.items():
        if key not in meant and found:
            meant[key] = _ranked(key, found, context)[0][1]
    kept, places = [], []
    for i, toponym in enumerate(toponyms):
        place = _place(toponym, candidates.get(toponym.key, []), areas.get(i, []), meant, gazetteer)
        if toponym.key not in sure and not (toponym.possible and place and _is_believed(place, context)):
            continue
        kept.append(toponym)
        places.append(place)
    return _stood_in(kept, places, {key: meant[key] for key in sure if key in meant})


def _candidates(key: str, gazetteer: Gazetteer) -> list[Place]:
    return sorted(gazetteer.places(key), key=lambda p: -p.population)[:_MOST_CANDIDATES]


def _areas_named_after(
    toponyms: Sequence[Toponym], document: Sequence[Line], candidates: Mapping[str, list[Place]]
) -> dict[int, list[Place]]:
    """By a toponym's number the areas that are named after it: "Paris, Texas"."""
    found = {}
    for i, (one, other) in enumerate(pairwise(toponyms)):
        if one.line == other.line and other.first == one.last and other.key:
            areas = [p for p in candidates[other.key] if p.feature_code[:3] in ("PCL", "ADM")]
            if areas and document[one.line].gap(other.first) in (", ", " (", ", in "):
                found[i] = areas
    return found


def _told(
    toponyms: Sequence[Toponym], candidates: Mapping[str, list[Place]], areas: Mapping[int, list[Place]]
) -> dict[str, Place]:
    """The place of every name that the text says the area of."""
    told: dict[str, Place] = {}
    for i, around in areas.items():
        key = toponyms[i].key
        inside = _inside(candidates.get(key, []), around)
        if inside and key not in told:
            told[key] = max(inside, key=lambda p: _score(key, p, _Context()))
    return told


def _inside(places: Sequence[Place], areas: Sequence[Place]) -> list[Place]:
    return [p for p in places if any(_is_in(p, area) for area in areas)]


def _is_in(place: Place, area: Place) -> bool:
    if place.id == area.id or not area.country_code or place.country_code != area.country_code:
        return False
    if area.feature_code == "ADM2":
        return distance_m(place.location.point, area.location.point) <= area.location.uncertainty_m
    return area.feature_code.startswith("PCL") or fold(place.admin1 or "") == fold(area.admin1 or area.name)


def _score(key: str, place: Place, context: _Context) -> float:
    """How likely a place is meant, as a logarithm."""
    score = math.log(place.population + _SOME_PEOPLE) + _BY_CODE.get(place.feature_code[:3], 0.0)
    if place.feature_code.startswith("PCL"):
        score = _COUNTRY
    if place.feature_class in ("H", "T"):
        score += _WATER_OR_LAND_FORM
    if fold(place.name) != key and not place.feature_code.startswith("PCL"):
        score += _UNOFFICIAL
    score += _SAME_COUNTRY * context.countries.get(place.country_code, 0.0)
    score += _SAME_AREA * context.areas.get(_area(place), 0.0)
    if place.feature_code.startswith(_LOCAL) and context.near:
        others = (p for p in context.near if p.id != place.id)
        away_m = min((distance_m(place.location.point, p.location.point) for p in others), default=1e9)
        score += _NEAR / (1 + (away_m / _NEAR_M) ** 2)
    return score


def _area(place: Place) -> str:
    return f"{place.country_code}.{place.admin1}" if place.admin1 else ""


def _ranked(key: str, places: Sequence[Place], context: _Context) -> list[tuple[float, Place]]:
    """The candidates with their shares of the likelihood, best first."""
    great = {p.country_code for p in places if p.feature_class == "P" and p.population >= _GREAT_NAMESAKE}
    countries = {p.country_code for p in places if p.feature_code.startswith("PCL")}
    scores = [_score(key, p, context) + _beside_namesake(p, great, countries) for p in places]
    top = max(scores, default=0.0)
    likely = [math.exp(score - top) for score in scores]
    total = sum(likely)
    return sorted(((n / total, p) for n, p in zip(likely, places, strict=True)), key=lambda pair: -pair[0])


def _beside_namesake(place: Place, great: set[str], countries: set[str]) -> float:
    """What a place loses to the better known one of its country that bears the same name."""
    if place.feature_code.startswith("ADM") and place.country_code in great:
        return _NAMESAKE
    return 2 * _NAMESAKE if place.feature_class == "P" and place.country_code in countries else 0.0


def _about(
    toponyms: Sequence[Toponym],
    told: Mapping[str, Place],
    votes: Mapping[str, int],
    candidates: Mapping[str, list[Place]],
) -> _Context:
    """What a text is about, found from its names and they from it, in rounds."""
    fixed = Counter(t.country for t in toponyms if t.country)
    context = _Context()
    for _ in range(_ROUNDS):
        countries: dict[str, float] = defaultdict(float, fixed)
        areas: dict[str, float] = defaultdict(float)
        near: list[Place] = []
        shares = [(1.0, place) for place in told.values()]
        for key, count in votes.items():
            ranked = _ranked(key, candidates.get(key, []), context)
            shares += [(share * min(count, 3), place) for share, place in ranked[:5]]
            near += [
                place for share, place in ranked[:1] if share > 0.7 and place.feature_code.startswith(_LOCAL)
            ]
        for share, place in shares:
            if place.country_code:
                countries[place.country_code] += share
                areas[_area(place)] += share
        near += list(told.values())
        context = _Context(countries=_parts(countries), areas=_parts(areas), near=tuple(near[:_NEIGHBOURS]))
    return context


def _parts(votes: Mapping[str, float]) -> dict[str, float]:
    total = max(sum(votes.values()), 2.0)
    return {name: n / total for name, n in votes.items() if name}


def _is_believed(place: Place, context: _Context) -> bool:
    """Whether a name that nothing else shows to be a place's is one, for lying where the text is about."""
    return place.feature_class == "P" and context.areas.get(_area(place), 0.0) >= _BELIEVED


def _place(
    toponym: Toponym,
    candidates: Sequence[Place],
    areas: Sequence[Place],
    meant: Mapping[str, Place],
    gazetteer: Gazetteer,
) -> Place | None:
    if toponym.country and toponym.key:
        mine = (p for p in candidates if p.feature_code.startswith("ADM"))
        return next((p for p in mine if p.country_code == toponym.country), None)
    if toponym.country:
        return _country(toponym.country, gazetteer)
    inside = _inside(candidates, areas)
    if inside:
        return max(inside, key=lambda p: _score(toponym.key, p, _Context()))
    return meant.get(toponym.key)


@cache
def _country_names() -> dict[str, str]:
    return {code: fold(row["name"]) for code, row in countries_table().items()}


def _country(code: str, gazetteer: Gazetteer) -> Place | None:
    named = gazetteer.places(_country_names()[code])
    return next((p for p in named if p.feature_code.startswith("PCL") and p.country_code == code), None)


def _stood_in(
    toponyms: Sequence[Toponym], places: Sequence[Place | None], meant: Mapping[str, Place]
) -> list[Resolved]:
    """Toponyms that aren't held, put in the area named with or after them, else where the text mostly is."""
    focus = _focus(toponyms, places)
    resolved = []
    for i, (toponym, place) in enumerate(zip(toponyms, places, strict=True)):
        if place is not None:
            resolved.append(Resolved(toponym=toponym, place=place))
            continue
        after = places[i + 1] if i + 1 < len(places) and toponyms[i + 1].line == toponym.line else None
        after = after if after is not None and after.feature_class in ("P", "A") else None
        around = meant.get(toponym.within) or after or focus
        resolved.append(Resolved(toponym=toponym, place=around, inside=True))
    return resolved


def _focus(toponyms: Sequence[Toponym], places: Sequence[Place | None]) -> Place | None:
    """The town that a text names most, the larger of two; else the area, else the country."""
    for letter in ("P", "A"):
        votes: Counter[str] = Counter()
        known: dict[str, Place] = {}
        for toponym, place in zip(toponyms, places, strict=True):
            if place is not None and place.feature_class == letter and toponym.role is not Role.EMBEDDED:
                known[place.id] = place
                votes[place.id] += 2 if toponym.role is Role.LITERAL else 1
        if votes:
            return max(known.values(), key=lambda p: (votes[p.id], p.population))
    return None
