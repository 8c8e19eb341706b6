"""Towns that only share a name: one a continent away from all else that a report names is a namesake's.

"Al-Jadida" in a report on Mosul is a quarter of that city, which isn't held, and no town in Morocco. A town that only
sounds so, in a country of which the report names nothing else, needn't lie as far off: "Kalma", a camp in Darfur that
isn't held, is not Kalameh in Iran.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence

from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.sentence import Length, say
from geo.geodesic import distance_m
from incidents.model import PlaceMention
from incidents.places import bare_name
from incidents.reading.places.asides import stands_aside
from incidents.reading.places.namesakes import unplaced
from incidents.reading.text.sentences import Sentence

_FAR_M = 2_000_000.0
_FAR_BY_SOUND_M = 500_000.0
# Larger cities are named in reports on any country.
_GREAT_CITY = 500_000
# A text that names more places than this is about the world.
_MOST = 200


def without_strangers(
    parts: Sequence[Sentence], mentions: Sequence[PlaceMention], sure: Collection[int]
) -> list[PlaceMention]:
    """The mentions, without the places of those that are strange to the report.

    Parameters
    ----------
    parts : sequence of Sentence
    mentions : sequence of PlaceMention
        In order.
    sure : collection of int
        Numbers of mentions that the text says the country or area of.
    """
    known = {m.result.place.id: m.result.place for m in mentions if m.result.place is not None}
    if not 1 < len(known) <= _MOST:
        return [*mentions]
    named = {p.country_code for p in known.values() if p.feature_code.startswith("PCL")}
    settled = {m.result.place.id for n, m in enumerate(mentions) if n in sure and m.result.place is not None}
    strange = {
        place.id: far_m
        for place in known.values()
        if place.id not in settled
        and place.country_code not in named
        and _is_town(place)
        and (far_m := _far_m(place, known.values(), mentions))
    }
    if all(p.id in strange or p.feature_code.startswith("PCL") for p in known.values()):
        return [*mentions]  # nothing says which of them is the stranger
    return [
        unplaced(m, _why(m.result.place, strange[m.result.place.id]))
        if m.result.place and _is_strange(m, strange, parts)
        else m
        for m in mentions
    ]


def _is_town(place: Place) -> bool:
    is_curated = not place.id.startswith("gn-")
    return place.feature_class == "P" and place.population < _GREAT_CITY and not is_curated


def _far_m(place: Place, places: Iterable[Place], mentions: Sequence[PlaceMention]) -> float:
    """What a town lies farther than from every other place, where that makes it strange; else 0."""
    others = [p for p in places if p.id != place.id and not p.feature_code.startswith("PCL")]
    if not others or any(
        distance_m(place.location.point, p.location.point) <= _FAR_BY_SOUND_M for p in others
    ):
        return 0.0
    if all(distance_m(place.location.point, p.location.point) > _FAR_M for p in others):
        return _FAR_M
    is_abroad = all(p.country_code != place.country_code for p in others)
    return _FAR_BY_SOUND_M if is_abroad and not _is_called_so(place, mentions) else 0.0


def _is_called_so(place: Place, mentions: Sequence[PlaceMention]) -> bool:
    """Whether a place bears the name of any of its mentions as it is written."""
    said = (m.result.query for m in mentions if m.result.place is not None and m.result.place.id == place.id)
    names = {bare_name(query) for query in said}
    return any(fold(name) in names for name in place.names)


def _is_strange(mention: PlaceMention, strange: Collection[str], parts: Sequence[Sentence]) -> bool:
    if mention.result.place is None or mention.result.place.id not in strange:
        return False
    part = parts[bisect_right(parts, mention.span.start, key=lambda p: p.span.start) - 1]
    return not stands_aside(part.text, mention.span.start - part.span.start)


def _why(place: Place, far_m: float) -> str:
    return say(
        "%(place)s (%(country)s) lies over %(length)s from every other place of the report, which doesn't name "
        "its country: likelier a namesake that isn't held",
        place=place.name,
        country=place.country_code,
        length=Length(far_m, 0),
    )
