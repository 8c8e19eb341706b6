"""Where a place is taken to be that no gazetteer holds: in the town or area that the text names with it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gazetteer.place import Place
from geo.geodesic import distance_m
from incidents.reading.geoparsing.document import Line
from incidents.reading.geoparsing.toponym import Role, Toponym
from incidents.reading.geoparsing.words import WATERS

# A far town that is named as often as those round the news is not where it is.
_NEAR_M, _MOST_TOWNS = 100_000.0, 40
_SAYS_WHERE = frozenset({", ", " in ", ", in ", " at ", " near "})


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


def stood_in(
    toponyms: Sequence[Toponym],
    places: Sequence[Place | None],
    meant: Mapping[str, Place],
    document: Sequence[Line],
) -> list[Resolved]:
    """Toponyms that aren't held, put in the area named with or after them, else where the text mostly is."""
    focus = _focus(toponyms, places)
    resolved = []
    for i, (toponym, place) in enumerate(zip(toponyms, places, strict=True)):
        if place is not None:
            resolved.append(Resolved(toponym=toponym, place=place))
            continue
        after, between = _after(i, toponyms, places, document)
        within = None if after and between in _SAYS_WHERE else meant.get(toponym.within)
        around = within or after or _before(i, toponyms, places) or focus
        if not WATERS.isdisjoint(toponym.name.casefold().split()) and focus is not None:
            around = after if after and between in _SAYS_WHERE else focus
        resolved.append(Resolved(toponym=toponym, place=around, inside=True))
    return resolved


def _before(i: int, toponyms: Sequence[Toponym], places: Sequence[Place | None]) -> Place | None:
    """The town named before in the same sentence."""
    if i and toponyms[i - 1].line == toponyms[i].line and toponyms[i - 1].role is Role.LITERAL:
        place = places[i - 1]
        return place if place and place.feature_class == "P" else None
    return None


def _after(
    i: int, toponyms: Sequence[Toponym], places: Sequence[Place | None], document: Sequence[Line]
) -> tuple[Place | None, str]:
    """The town or area named next in the sentence, and what stands between."""
    here = toponyms[i]
    if i + 1 == len(toponyms) or toponyms[i + 1].line != here.line:
        return None, ""
    place = places[i + 1]
    between = document[here.line].between(here.last, toponyms[i + 1].first)
    return (place if place and place.feature_class in ("P", "A") else None), between


def _focus(toponyms: Sequence[Toponym], places: Sequence[Place | None]) -> Place | None:
    """The town that a text names most, with those beside it; else the area, else the country."""
    for letter in ("P", "A"):
        votes: Counter[str] = Counter()
        known: dict[str, Place] = {}
        for toponym, place in zip(toponyms, places, strict=True):
            if place is not None and place.feature_class == letter and toponym.role is not Role.EMBEDDED:
                known[place.id] = place
                votes[place.id] += 2 if toponym.role is Role.LITERAL else 1
        if votes:
            most = [known[key] for key, _ in votes.most_common(_MOST_TOWNS)]
            return max(most, key=lambda p: (_company(p, most, votes), p.population))
    return None


def _company(place: Place, others: Sequence[Place], votes: Mapping[str, int]) -> float:
    """How often a text names a place and those near it."""
    away = (distance_m(place.location.point, other.location.point) / _NEAR_M for other in others)
    return sum(votes[other.id] / (1 + far * far) for other, far in zip(others, away, strict=True))
