"""Which place each toponym of a text means, taken together: containment, the text's own country, nearness, population."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from gazetteer.lookup import Gazetteer
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.world import countries_table
from geo.geodesic import distance_m
from incidents.reading.geoparsing.company import Company
from incidents.reading.geoparsing.document import Line
from incidents.reading.geoparsing.likelihood import LOCAL, Context, area_code, ranked, score
from incidents.reading.geoparsing.stand_ins import Resolved, stood_in
from incidents.reading.geoparsing.toponym import Role, Toponym

# "Venice, La." is a hamlet that isn't held, not a smaller place than this elsewhere.
_KNOWN = 500_000
_CITY = 100_000
_OF_STATES_TOLD = ("US", "CA", "AU")
_NEIGHBOURS = 12
_MOST_CANDIDATES = 40
_ROUNDS = 5
# What a text is about is told best by the states that it names, and by the town where it was written.
_OF_STATES, _OF_DATELINE = 2.0, 3.0
_SHORTEST_DATELINE = 3
# A text is on one country from this share of its names, and speaks of another from that.
_MOSTLY_ONE, _SPOKEN_OF = 0.4, 0.2
# Of a text's names, the share that must lie in a town's area for the town to be believed unasked.
_BELIEVED = 0.25
# ... or so near to a place that is known.
_BESIDE_M = 100_000.0


def resolve(toponyms: Sequence[Toponym], document: Sequence[Line], gazetteer: Gazetteer) -> list[Resolved]:
    """The place of every toponym; a name means one place throughout, unless a state or country is named with it.

    Toponyms that aren't sure are taken where they lie in the area that the text is about, and left out elsewhere.
    """
    sure = {t.key for t in toponyms if t.sure}  # what is shown once to be a place is one throughout
    keys = {key for t in toponyms for key in (t.key, t.within) if key}
    candidates = {key: _candidates(key, gazetteer) for key in sorted(keys)}
    areas = _areas_named_after(toponyms, document, candidates)
    told = _told(toponyms, candidates, areas)
    votes = Counter(t.key for t in toponyms if t.key in sure and t.key not in told)
    context = _about(toponyms, told, votes, candidates, _dateline(toponyms, document))
    meant = told | _meant(candidates, told, context)
    kept, places = [], []
    for i, toponym in enumerate(toponyms):
        place = _place(toponym, candidates.get(toponym.key, []), areas.get(i, []), meant, gazetteer)
        believed = place is not None and _is_believed(toponym, place, context)
        if believed or toponym.key in sure:
            doubtful = place is not None and _is_doubtful(toponym, place)
            kept.append(toponym)
            places.append(None if doubtful and not believed else place)
    known = {key: p for key, p in meant.items() if key in sure or _is_known(p, context)}
    return stood_in(kept, places, known, document)


def _meant(
    candidates: Mapping[str, list[Place]], told: Mapping[str, Place], context: Context
) -> dict[str, Place]:
    """The likeliest place of every other name, unless a hamlet that isn't held is likelier."""
    best = {key: ranked(key, ps, context)[0][1] for key, ps in candidates.items() if ps and key not in told}
    return {
        key: place
        for key, place in best.items()
        if not place.feature_code.startswith(LOCAL)
        or (score(key, place, context) > context.unheld and not _is_foreign(key, place, context))
    }


def _is_foreign(key: str, place: Place, context: Context) -> bool:
    """Whether a town, no capital, goes by another name, in a country that a text on one country says little of."""
    if place.feature_code == "PPLC":
        return False
    is_elsewhere = context.countries.get(place.country_code, 0.0) < _SPOKEN_OF
    return (
        is_elsewhere
        and fold(place.name) != key
        and max(context.countries.values(), default=0.0) > _MOSTLY_ONE
    )


def _is_known(place: Place, context: Context) -> bool:
    """Whether a place may be meant in another's name, such as "Delhi High Court"."""
    return place.population >= _KNOWN or context.away_m(place) < _BESIDE_M


def _is_doubtful(toponym: Toponym, place: Place) -> bool:
    """Whether a town is named only in an organisation's name, or by words, so that it may be another thing's name."""
    if not place.feature_code.startswith("PPL") or place.population >= _KNOWN:
        return False
    return toponym.role is Role.EMBEDDED or (toponym.sure and toponym.weak)


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
            if _is_listed(toponyms, i + 1, document) and any(_is_city_too(p) for p in candidates[other.key]):
                continue  # "Bratislava, Puebla and Turin"
            if areas and document[one.line].gap(other.first) in (", ", " (", ", in "):
                found[i] = areas
    return found


def _is_listed(toponyms: Sequence[Toponym], at: int, document: Sequence[Line]) -> bool:
    """Whether "and" and another name follow a toponym."""
    if at + 1 >= len(toponyms) or toponyms[at + 1].line != toponyms[at].line:
        return False
    between = document[toponyms[at].line].between(toponyms[at].last, toponyms[at + 1].first)
    return between in (" and ", ", and ")


def _is_city_too(place: Place) -> bool:
    """Whether a name that is an area's is a city's: in lists that is meant, but where states are told of towns."""
    return (
        place.feature_class == "P" and place.population >= _CITY and place.country_code not in _OF_STATES_TOLD
    )


def _told(
    toponyms: Sequence[Toponym], candidates: Mapping[str, list[Place]], areas: Mapping[int, list[Place]]
) -> dict[str, Place]:
    """The place of every name that the text says the area of."""
    told: dict[str, Place] = {}
    for i, around in areas.items():
        key = toponyms[i].key
        inside = _inside(candidates.get(key, []), around)
        if inside and key not in told:
            told[key] = max(inside, key=lambda p: score(key, p, Context()))
    return told


def _inside(places: Sequence[Place], areas: Sequence[Place]) -> list[Place]:
    return [p for p in places if any(_is_in(p, area) for area in areas)]


def _is_in(place: Place, area: Place) -> bool:
    if place.id == area.id or not area.country_code or place.country_code != area.country_code:
        return False
    if area.feature_code == "ADM2":
        return distance_m(place.location.point, area.location.point) <= area.location.uncertainty_m
    return area.feature_code.startswith("PCL") or fold(place.admin1 or "") == fold(area.admin1 or area.name)


def _about(
    toponyms: Sequence[Toponym],
    told: Mapping[str, Place],
    votes: Mapping[str, int],
    candidates: Mapping[str, list[Place]],
    dateline: str,
) -> Context:
    """What a text is about, found from its names and they from it, in rounds."""
    fixed = Counter(t.country for t in toponyms if t.country)
    context = Context()
    company = Company(_local(told, votes, candidates))
    for _ in range(_ROUNDS):
        countries: dict[str, float] = defaultdict(float, fixed)
        areas: dict[str, float] = defaultdict(float)
        near: list[Place] = []
        shares = [(1.0, place) for place in told.values()]
        believed = {key: [(1.0, place)] for key, place in told.items()}
        for key, count in votes.items():
            believed[key] = ranked(key, candidates.get(key, []), context)
            best = believed[key][:5]
            told_by = min(count, 3) * (_OF_DATELINE if key == dateline else 1.0)
            shares += [(share * told_by * _tells(place), place) for share, place in best]
            near += [p for share, p in best[:1] if share > 0.7 and p.feature_code.startswith(LOCAL)]
        for share, place in shares:
            if place.country_code:
                countries[place.country_code] += share
                areas[area_code(place)] += share
        near += list(told.values())
        context = Context(
            countries=_parts(countries),
            areas=_parts(areas),
            near=tuple(near[:_NEIGHBOURS]),
            beside=company.support(believed),
        )
    return context


def _local(
    told: Mapping[str, Place], votes: Mapping[str, int], candidates: Mapping[str, list[Place]]
) -> dict[str, list[Place]]:
    """The towns and counties that names may mean, those first that are told most."""
    keys = sorted(votes, key=lambda key: -votes[key])
    places = {key: [place] for key, place in told.items()} | {key: candidates.get(key, []) for key in keys}
    return {key: [p for p in found if p.feature_code.startswith(LOCAL)] for key, found in places.items()}


def _dateline(toponyms: Sequence[Toponym], document: Sequence[Line]) -> str:
    """The name that a text in capitals opens a line with, "BOZEMAN - A fire"; "" without one."""
    for t in toponyms:
        opens = t.first == 0 and t.name.isupper() and len(t.name) > _SHORTEST_DATELINE
        if opens and not document[t.line].loud:
            return t.key
    return ""


def _tells(place: Place) -> float:
    return _OF_STATES if place.feature_code.startswith("ADM1") else 1.0


def _parts(votes: Mapping[str, float]) -> dict[str, float]:
    total = max(sum(votes.values()), 2.0)
    return {name: n / total for name, n in votes.items() if name}


def _is_believed(toponym: Toponym, place: Place, context: Context) -> bool:
    """Whether a name that nothing else shows to be a place's is one, for lying where the text is about."""
    if not toponym.possible or place.feature_class != "P":
        return False
    share, near = context.areas.get(area_code(place), 0.0), context.away_m(place) < _BESIDE_M
    if toponym.weak:
        return share >= (_BELIEVED if near else 2 * _BELIEVED)
    return near or share >= _BELIEVED


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
        return max(inside, key=lambda p: score(toponym.key, p, Context()))
    meaning = meant.get(toponym.key)
    if meaning and meaning.feature_code.startswith("PPL") and meaning.population < _KNOWN:
        return None if any(a.feature_code.startswith("ADM") for a in areas) else meaning
    return meaning


@cache
def _country_names() -> dict[str, str]:
    return {code: fold(row["name"]) for code, row in countries_table().items()}


def _country(code: str, gazetteer: Gazetteer) -> Place | None:
    named = gazetteer.places(_country_names()[code])
    return next((p for p in named if p.feature_code.startswith("PCL") and p.country_code == code), None)
