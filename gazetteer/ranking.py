"""How likely each place of a name is the one meant: by its name, its kind, its fame and its surroundings."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from shapely.geometry import Point

from gazetteer.descriptors import Described, split_descriptor
from gazetteer.matching import Match
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.skeleton import skeleton
from geo.geodesic import distance_m
from geo.lonlat import LonLat

# How many times likelier a circumstance makes a candidate; with an underscore: judged on known homonyms.
_CURATED = 30.0
_WRONG_KIND = 1e-3
_OUTSIDE = 1e-3
_UNSURE = 1e-3
# The name before a word for its kind, where both together ("Kuwait City") might have been a name too.
_NOT_WHOLE = 0.02
# Another name than the one the place goes by.
ALTERNATE = 0.2
# From this quality on, a name is the one asked for, letter by letter.
_EXACT = 0.97
_NOT_PREFERRED = 0.05
# Without a word that asks for a kind, a settlement comes before the area that bears its name, curated or not,
# but a country or a continent before a settlement. The first code that fits counts, else the class.
_UNASKED_CODES = (("PCL", 50.0), ("CONT", 5.0), ("RGN", 0.5), ("OCN", 0.5), ("SEA", 0.5), ("GULF", 0.5))
_UNASKED = {"P": 1.0, "S": 1.0, "T": 0.2, "A": 0.05}
_UNASKED_OTHERWISE = 0.02
# Population counts by its root, with this many people more than are known; fame by that of the spellings that
# are held, one of which it is.
_SOME_PEOPLE = 1_000
# A name that only sounds alike counts so much if it is quite alike, more where names are written without
# vowels and so in many ways; and this many times less for each tenth of quality that it lacks.
HEARD = 0.4
HEARD_VOWELS = 0.05
PER_TENTH = 6_000.0
_QUITE_ALIKE = 0.95

# At this distance a place fits its surroundings half as well as within them.
NEAR_M = 100_000.0
# A place far from the others is named for its fame: a city of a million, this much as often as if it lay
# there; a capital as a city with a hundred times its people, a country as one of so many.
_FAR = 1e-3
_FAR_PEOPLE = 1_000_000
_CAPITAL = 100
_COUNTRY_PEOPLE = 1_000_000_000

# The weight of the place that isn't held, how many times more it weighs for a name that no place bears as it
# is written, and the power that makes shares of weights probabilities. These and the others without an
# underscore are fitted by bench/bench_geocode.py on reports made of the gazetteer's places, see
# docs/bench-geocode.md.
UNLISTED = 8.0
UNSPELLED = 3.5
TEMPER = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A name to be found, with what is known of the place besides.

    Parameters
    ----------
    query : str
        As written.
    described : Described
        The name without the words for its kind, and what these ask for.
    country : str or None
        ISO 3166-1 alpha-2 code that the place must have.
    near : LonLat or None
        Where the surroundings are, WGS 84 degrees.
    within : Place or None
        A place that it must lie in.
    prefer : str or None
        The start of the feature code, or a GeoNames feature class, that is likelier here.
    is_name : bool
        Whether the name and the word after it for its kind are a name together, as in "Kuwait City".
    """

    query: str
    described: Described
    country: str | None = None
    near: LonLat | None = None
    within: Place | None = None
    prefer: str | None = None
    is_name: bool = False

    @classmethod
    def of(
        cls,
        query: str,
        *,
        country: str | None = None,
        near: LonLat | None = None,
        within: Place | None = None,
        prefer: str | None = None,
    ) -> "Ask":
        """Read a query: its name and its descriptor."""
        code = country.upper() if country else None
        asked = split_descriptor(query)
        return cls(query=query, described=asked, country=code, near=near, within=within, prefer=prefer)

    @property
    def forms(self) -> tuple[str, ...]:
        """The folded names to look for: the whole, and without its descriptor."""
        return tuple(dict.fromkeys((fold(self.query), fold(self.described.name))))


def weight(match: Match, ask: Ask) -> float:
    """How likely a match is meant, as a multiple of an unknown hamlet's likelihood, which is about 30."""
    place = match.entry.place
    value = math.sqrt(place.population + _SOME_PEOPLE) * _name_weight(match, ask)
    value *= _kind_weight(match, ask) * (1.0 if match.sure else _UNSURE)
    if not (is_country(place, ask) and is_within(place, ask)):
        value *= _OUTSIDE
    if ask.near is not None:
        value *= closeness(distance_m(ask.near, place.location.point)) + far_fame(place)
    return value


def unlisted(matches: Iterable[Match]) -> float:
    """How likely a place is meant that isn't held, on the scale of `weight`."""
    return UNLISTED * (1.0 if any(map(is_exact, matches)) else UNSPELLED)


def fits(match: Match, ask: Ask) -> bool:
    """Whether a match may be chosen: of the kind, in the country and area asked for, and alike enough."""
    place = match.entry.place
    return match.sure and is_kind(match, ask) and is_country(place, ask) and is_within(place, ask)


def is_kind(match: Match, ask: Ask) -> bool:
    """Whether a match is of the kind that the descriptor asks for."""
    wanted = ask.described.wanted
    return not wanted or match.whole or match.entry.place.feature_code.startswith(wanted)


def is_exact(match: Match) -> bool:
    """Whether a match is called so, in these letters, and not just alike."""
    return match.quality >= _EXACT


def is_country(place: Place, ask: Ask) -> bool:
    """Whether a place lies in the country asked for."""
    return ask.country in (None, place.country_code)


def is_within(place: Place, ask: Ask) -> bool:
    """Whether a place lies in the one that it must lie in."""
    return ask.within is None or lies_in(place, ask.within)


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether one place lies in another: by country, outline, named area or radius.

    Around a settlement its radius counts, and the area of the same name: "X, Aleppo" may mean the province.
    """
    if outer.feature_code.startswith("PCL"):
        return inner.country_code == outer.country_code
    if outer.location.footprint is not None:
        point = Point(inner.location.point.lonlat)
        return bool(outer.location.footprint.covers(point)) or _same_area(inner, outer)
    if _same_area(inner, outer):
        return True
    reach = outer.location.uncertainty_m + inner.location.uncertainty_m
    return distance_m(outer.location.point, inner.location.point) <= reach


def closeness(away_m: float) -> float:
    """How well a place fits surroundings at a distance in metres: 1 there, half at `NEAR_M`."""
    ratio = away_m / NEAR_M
    return 1 / (1 + ratio * ratio)


def far_fame(place: Place) -> float:
    """How well a place fits surroundings that it is far from: a capital is named anywhere, a hamlet not."""
    people = place.population + _SOME_PEOPLE
    if place.feature_code.startswith("PCL"):
        people = _COUNTRY_PEOPLE
    elif place.feature_code.startswith("PPLC"):
        people *= _CAPITAL
    return _FAR * math.sqrt(people / _FAR_PEOPLE)


def apart(a: Place, b: Place) -> bool:
    """Whether two places are surely not in one another."""
    for inner, outer in ((a, b), (b, a)):
        outline = outer.location.footprint
        if outline is not None and outline.covers(Point(inner.location.point.lonlat)):
            return False
    reach = a.location.uncertainty_m + b.location.uncertainty_m
    return distance_m(a.location.point, b.location.point) > reach


def _same_area(inner: Place, outer: Place) -> bool:
    """Whether the first-level area of a place bears the other's name, spelled somehow."""
    if inner.admin1 is None or inner.country_code != outer.country_code:
        return False
    if not outer.feature_code.startswith(("ADM1", "PPLA", "PPLC")):
        return False
    key = skeleton(inner.admin1)
    return bool(key) and key in {skeleton(split_descriptor(name).name) for name in (outer.name, *outer.names)}


def _name_weight(match: Match, ask: Ask) -> float:
    value = _NOT_WHOLE if ask.is_name and not match.whole else 1.0
    if match.entry.curated and not _is_unasked_area(match.entry.place, ask):
        value *= _CURATED
    if not is_exact(match):
        heard = HEARD if match.entry.by_sound else HEARD_VOWELS
        return value * heard * math.pow(PER_TENTH, 10 * (match.quality - _QUITE_ALIKE))
    value *= math.sqrt(len(match.entry.place.names) or 1)
    is_first = match.entry.curated or fold(match.entry.place.name) in ask.forms
    return value * (1.0 if is_first else ALTERNATE)


def _is_unasked_area(place: Place, ask: Ask) -> bool:
    return place.feature_code.startswith("ADM") and not (ask.described.wanted or ask.prefer)


def _kind_weight(match: Match, ask: Ask) -> float:
    place = match.entry.place
    if ask.described.wanted:
        return 1.0 if is_kind(match, ask) else _WRONG_KIND
    if ask.prefer:
        preferred = place.feature_class == ask.prefer or place.feature_code.startswith(ask.prefer)
        return 1.0 if preferred else _NOT_PREFERRED
    for code, value in _UNASKED_CODES:
        if place.feature_code.startswith(code):
            return value
    return _UNASKED.get(place.feature_class, _UNASKED_OTHERWISE)
