"""How likely each place of a name is the one meant: by its name, its kind, its fame and its surroundings."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from gazetteer import matching
from gazetteer.containment import agrees, lies_in
from gazetteer.descriptors import Described, split_descriptor
from gazetteer.loose import loose
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
# In the rough circle of a first-level area, but told to be in another one.
_OTHER_AREA = 0.02
_UNSURE = 1e-3
# The name before a word for its kind, where both together ("Kuwait City") might have been a name too.
_NOT_WHOLE = 0.02
# What nobody calls a city of so many.
_VILLAGE = frozenset({"village", "قريه"})
_GREAT_CITY = 100_000
# Another name than the one the place goes by in that script, for each way to write it that is held: the more
# languages have it, the more a place is known by it.
ALTERNATE = 0.2
# ... and less where another town of its country goes by that name.
_OUTDONE = 0.3
# A place of a source that the user loaded: that is where reports are from.
LOADED = 5.0
# A district's seat has so many of its people.
_SEAT = 0.25
# From this quality on, a name is the one asked for, letter by letter.
_EXACT = 0.97
_NOT_PREFERRED = 0.05
# Without a word that asks for a kind, a settlement comes before the area that bears its name, curated or not,
# but a country or a continent before a settlement, unless it only sounds so and a place in a country is asked
# for. The first code that fits counts, else the class.
_UNASKED_CODES = (("PCL", 50.0), ("CONT", 5.0), ("RGN", 0.5), ("OCN", 0.5), ("SEA", 0.5), ("GULF", 0.5))
_UNASKED = {"P": 1.0, "S": 1.0, "T": 0.2, "A": 0.05}
_UNASKED_OTHERWISE = 0.02
# An area in which no settlement is called so isn't outdone by one.
_UNASKED_ALONE = 0.5
# Population counts by its root, with this many people more than are known.
_SOME_PEOPLE = 1_000
# A name that only sounds alike counts so much if it is quite alike, more where names are written without
# vowels and so in many ways; and fame by this power, as of a famous place more spellings are held. How many
# are held tells fame too, by its own power.
HEARD = 0.4
RESPELLED = 0.5
HEARD_VOWELS = 0.05
HEARD_FAME = 0.5
NAMES = 0.75

# At this distance a place fits its surroundings half as well as within them.
NEAR_M = 100_000.0
# A place far from the others is named for its fame: a city of a million, this much as often as if it lay
# there; a capital as a city with a hundred times its people, a country as one of so many.
_FAR = 1e-3
_FAR_PEOPLE = 1_000_000
_CAPITAL = 100
_COUNTRY_PEOPLE = 1_000_000_000

# A country has about so many times fewer places than the world, and as many fewer that sound alike.
COUNTRIES = 30

# The weight of the place that isn't held, and what it is times for a name of four consonants that no place
# bears as it is written; each more makes it this much rarer, as a logarithm, that the name sounds like
# another by chance. The power that makes shares of weights probabilities. These and the others without an
# underscore are fitted by bench/bench_geocode.py on reports made of the gazetteer's places, see
# docs/bench-geocode.md.
UNLISTED = 8.0
UNSPELLED = 0.12
RARER = 1.5
_CONSONANTS, _COMMONEST = 4, 20.0
TEMPER = 0.85


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
    value = _fame(match) * _name_weight(match, ask)
    value *= _kind_weight(match, ask) * (1.0 if match.sure else _UNSURE)
    if not (is_country(place, ask) and is_within(place, ask)):
        value *= _OUTSIDE
    elif ask.within is not None and not agrees(place, ask.within):
        value *= _OTHER_AREA
    if ask.near is not None:
        value *= closeness(distance_m(ask.near, place.location.point)) + far_fame(place)
    return value


def unlisted(matches: Iterable[Match], ask: Ask) -> float:
    """How likely a place is meant that isn't held, on the scale of `weight`.

    It may be called like the likest of those that are held, or sound like it by chance.
    """
    likest = max(map(_spelling, matches), default=0.0)
    if likest >= RESPELLED:
        return UNLISTED * likest
    rarer = RARER * (_CONSONANTS - len(skeleton(ask.described.name)))
    chance = min(UNSPELLED * math.exp(rarer), _COMMONEST)
    return UNLISTED * (likest + chance / (COUNTRIES if ask.country or ask.within else 1))


def _spelling(match: Match) -> float:
    """How likely a place is to be written so, as a share of how likely it is to be called so."""
    if is_exact(match):
        return 1.0
    if match.quality >= matching.RESPELLED:
        return RESPELLED
    return (HEARD if match.entry.by_sound else HEARD_VOWELS) * math.exp(-match.lacking)


def fits(match: Match, ask: Ask) -> bool:
    """Whether a match may be chosen: of the kind, in the country and area asked for, and alike enough."""
    place = match.entry.place
    return match.sure and is_kind(match, ask) and is_country(place, ask) and is_within(place, ask)


def is_kind(match: Match, ask: Ask) -> bool:
    """Whether a match is of the kind that the descriptor asks for."""
    wanted = ask.described.wanted
    if not wanted or match.whole:
        return True
    return match.entry.place.feature_code.startswith(wanted) and not _is_no_village(match, ask)


def _is_no_village(match: Match, ask: Ask) -> bool:
    """Whether a "village" is a great city, which nobody calls one."""
    is_small = not _VILLAGE.isdisjoint(ask.described.words.split())
    return is_small and match.entry.place.population >= _GREAT_CITY


def is_exact(match: Match) -> bool:
    """Whether a match is called so, in these letters, and not just alike."""
    return match.quality >= _EXACT


def is_country(place: Place, ask: Ask) -> bool:
    """Whether a place lies in the country asked for."""
    return ask.country in (None, place.country_code)


def is_within(place: Place, ask: Ask) -> bool:
    """Whether a place lies in the one that it must lie in."""
    return ask.within is None or lies_in(place, ask.within)


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


def _name_weight(match: Match, ask: Ask) -> float:
    value = _NOT_WHOLE if ask.is_name and not match.whole else 1.0
    if match.entry.loaded:
        value *= LOADED
    if match.entry.curated and not _is_unasked_area(match.entry.place, ask):
        value *= _CURATED
    if not is_exact(match):
        return value * _spelling(match)
    value *= math.pow(len(match.entry.place.names) or 1, NAMES)
    place = match.entry.place
    if match.entry.curated or goes_by(place, ask) or place.feature_class not in "PA":
        return value
    value *= _OUTDONE if match.outdone else 1.0
    return value * min(1.0, ALTERNATE * _ways_to_write(loose(ask.described.name), place.names))


@lru_cache(maxsize=1 << 14)
def _ways_to_write(key: str, names: tuple[str, ...]) -> int:
    """How many of some names have a loose key, at least one."""
    return max(1, sum(loose(name) == key for name in names))


def goes_by(place: Place, ask: Ask) -> bool:
    """Whether what is asked for is the name a place goes by, or a careful spelling of it.

    As far as that is known in this script.
    """
    first = fold(place.name)
    if first in ask.forms or first.isascii() != ask.forms[0].isascii():
        return True
    key = loose(ask.described.name)
    return bool(key) and key == loose(place.name)


def _fame(match: Match) -> float:
    people = max(match.entry.place.population, _SEAT * match.people) / _SOME_PEOPLE + 1.0
    power = 0.5 if is_exact(match) else 0.5 * HEARD_FAME
    return math.sqrt(_SOME_PEOPLE) * math.pow(people, power)


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
            heard_in_country = ask.country is not None and match.quality < matching.RESPELLED
            return min(value, 1.0) if heard_in_country else value
    return _UNASKED_ALONE if match.alone else _UNASKED.get(place.feature_class, _UNASKED_OTHERWISE)
