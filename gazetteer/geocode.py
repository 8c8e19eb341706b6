"""Which of the places of a name is meant: candidates ranked, with their reasons, or an honest None."""

import math
from dataclasses import dataclass

from shapely.geometry import Point

from gazetteer.descriptors import Described, split_descriptor
from gazetteer.matching import Index, Match, exact_matches, sound_matches
from gazetteer.names import MAX_NAME, fold
from gazetteer.place import Candidate, GeocodeResult, Place
from gazetteer.skeleton import skeleton
from geo.geodesic import distance_m
from geo.lonlat import LonLat

KEPT_CANDIDATES = 10

# How many times likelier a circumstance makes a candidate; judged on the known homonyms, not yet calibrated.
_CURATED = 100.0
_WRONG_KIND = 1e-3
_WRONG_COUNTRY = 1e-3
_UNSURE = 1e-2
# The rest of a described name, where the whole ("Kuwait City") might have been a name too.
_NOT_WHOLE = 0.02
# Another name than the one the place goes by.
_ALTERNATE = 0.1
_NOT_PREFERRED = 0.05
# Without a word that asks for a kind, a settlement comes before the area that bears its name.
_UNASKED = {"P": 1.0, "S": 1.0, "T": 0.2, "L": 0.02, "A": 1e-4}
_COUNTRY_UNASKED = 50.0
# At this distance from where the context is, a candidate is half as likely; far ones keep a last chance.
_NEAR_M = 100_000.0
_FAR = 1e-4
# Population counts by its root, with this many people more than are known; fame by that of the spellings.
_SOME_PEOPLE = 1_000
# Each tenth of name quality counts this many times.
_PER_TENTH = 6.0
# A candidate with more than this share of the first one's likelihood is a rival.
_RIVAL = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    asked: Described
    forms: frozenset[str]
    country: str | None
    near: LonLat | None
    prefer: str | None


def geocode(
    index: Index,
    query: str,
    *,
    country: str | None = None,
    near: LonLat | None = None,
    prefer: str | None = None,
) -> GeocodeResult:
    """Find which place a name means.

    Exact names come before names that sound alike; a word that says the kind ("province") must be met;
    then curated sites, population, nearness and settlements count.

    Parameters
    ----------
    index : Index
        The places, such as a `Gazetteer`.
    query : str
        A name, with or without a descriptor.
    country : str, optional
        ISO 3166-1 alpha-2 code that the place must have.
    near : LonLat, optional
        Where the context is, WGS 84 degrees.
    prefer : str, optional
        The start of the feature code, or a GeoNames feature class, that is likelier here.

    Returns
    -------
    GeocodeResult
        With `place` None, and the reason, where nothing fits or two candidates can't be told apart.
    """
    refusal = _refusal(query)
    if refusal:
        return GeocodeResult(query=query, place=None, candidates=(), reason=refusal)
    asked = split_descriptor(query)
    context = _Context(
        asked=asked,
        forms=frozenset((fold(query), fold(asked.name))),
        country=country.upper() if country else None,
        near=near,
        prefer=prefer,
    )
    matches = exact_matches(index, query, asked)
    if not any(_fits(match, context) for match in matches):
        known = {match.entry.place.id for match in matches}
        matches += [
            match for match in sound_matches(index, context.asked) if match.entry.place.id not in known
        ]
    ranked = sorted(((_weight(match, context), match) for match in matches), key=lambda pair: -pair[0])
    place, reason = _decide(ranked, context, _searched(index, query, asked))
    total = sum(weight for weight, _ in ranked)
    kept = tuple(_candidate(match, weight / total, context) for weight, match in ranked[:KEPT_CANDIDATES])
    return GeocodeResult(query=query, place=place, candidates=kept, reason=reason)


def _refusal(query: str) -> str:
    if len(query) > MAX_NAME:
        return f"a text of {len(query):,} characters is no name; names have at most {MAX_NAME}"
    key = fold(query)
    if not key:
        return f"{query!r} holds no letter or digit to search for"
    if len(key) == 1 and key.isascii():
        return f"{query!r} is a single letter, too little to search for"
    return ""


def _searched(index: Index, query: str, asked: Described) -> str:
    forms = dict.fromkeys([fold(query), fold(asked.name)])
    sound = skeleton(asked.name)
    words = " or ".join(map(repr, forms)) + (f", or by sound as {sound!r}" if sound else "")
    return f"{words} among {index.size:,} places"


def _fits(match: Match, context: _Context) -> bool:
    return match.sure and _is_kind(match, context) and _is_country(match.entry.place, context)


def _is_kind(match: Match, context: _Context) -> bool:
    wanted = context.asked.wanted
    return not wanted or match.whole or match.entry.place.feature_code.startswith(wanted)


def _is_country(place: Place, context: _Context) -> bool:
    return context.country in (None, place.country_code)


def _weight(match: Match, context: _Context) -> float:
    place = match.entry.place
    weight = math.sqrt(place.population + _SOME_PEOPLE) * math.pow(_PER_TENTH, 10 * (match.quality - 1))
    weight *= math.sqrt(len(place.names)) * _name_weight(match, context)
    weight *= (1.0 if _is_country(place, context) else _WRONG_COUNTRY) * (1.0 if match.sure else _UNSURE)
    weight *= _kind_weight(match, context)
    if context.near is not None:
        away = distance_m(context.near, place.location.point) / _NEAR_M
        weight *= _FAR + 1 / (1 + away * away)
    return weight


def _name_weight(match: Match, context: _Context) -> float:
    weight = 1.0 if match.whole or not context.asked.wanted else _NOT_WHOLE
    if match.entry.curated:
        return weight * _CURATED
    by_first_name = fold(match.entry.place.name) in context.forms
    return weight * (1.0 if by_first_name else _ALTERNATE)


def _kind_weight(match: Match, context: _Context) -> float:
    place = match.entry.place
    if context.asked.wanted:
        return 1.0 if _is_kind(match, context) else _WRONG_KIND
    if context.prefer:
        preferred = place.feature_class == context.prefer or place.feature_code.startswith(context.prefer)
        return 1.0 if preferred else _NOT_PREFERRED
    if place.feature_code.startswith("PCL"):
        return _COUNTRY_UNASKED
    return _UNASKED.get(place.feature_class, _UNASKED["L"])


def _decide(ranked: list[tuple[float, Match]], context: _Context, searched: str) -> tuple[Place | None, str]:
    fitting = [(weight, match) for weight, match in ranked if _fits(match, context)]
    if not ranked:
        return None, f"nothing is called {searched}"
    if not fitting:
        return None, f"{_misfit(ranked[0][1], context)}; searched {searched}"
    top, best = fitting[0]
    for weight, match in fitting[1:]:
        if weight < _RIVAL * top:
            break
        if _apart(best.entry.place, match.entry.place):
            pair = f"{_label(best.entry.place)} and {_label(match.entry.place)}"
            return None, f"can't tell {pair} apart; searched {searched}"
    others = len(ranked) - 1
    return best.entry.place, f"{_label(best.entry.place)} {best.why}" + (
        f"; likelier than {others} more" if others else ""
    )


def _misfit(best: Match, context: _Context) -> str:
    place = best.entry.place
    if not _is_kind(best, context):
        is_what = f"{_label(place)} is {place.feature_code}"
        return f"no candidate is of the kind that {context.asked.words!r} asks for; {is_what}"
    if not _is_country(place, context):
        return f"no candidate lies in {context.country}; {_label(place)} doesn't"
    return f"{_label(place)} only sounds alike, which is too little for so short a name"


def _apart(a: Place, b: Place) -> bool:
    """Whether two places are surely not in one another."""
    for inner, outer in ((a, b), (b, a)):
        outline = outer.location.footprint
        if outline is not None and outline.covers(Point(inner.location.point.lonlat)):
            return False
    reach = a.location.uncertainty_m + b.location.uncertainty_m
    return distance_m(a.location.point, b.location.point) > reach


def _label(place: Place) -> str:
    where = ", ".join(part for part in (place.admin1, place.country_code) if part and part != place.name)
    return f"{place.name} ({where})" if where else place.name


def _candidate(match: Match, share: float, context: _Context) -> Candidate:
    place = match.entry.place
    why = [match.why, f"{share:.0%} of the likelihood of all candidates"]
    if context.asked.wanted:
        verb = "is" if _is_kind(match, context) else "is not"
        why.append(f"{place.feature_code} {verb} what {context.asked.words!r} asks for")
    if match.entry.curated:
        why.append("curated site")
    if place.population:
        why.append(f"population {place.population:,}")
    if context.near is not None:
        why.append(f"{distance_m(context.near, place.location.point) / 1000:.0f} km from the context")
    if not _is_country(place, context):
        why.append(f"not in {context.country}")
    if not match.sure:
        why.append("the sound alone is too little for so short a name")
    return Candidate(place=place, score=match.quality * share, why=tuple(why))
