"""The same place in several index files: found when it is asked for, and shown as one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from shapely.geometry import Point

from gazetteer.folder import WORLD
from gazetteer.index.entry import FULL, Entry
from gazetteer.index.file import IndexFile
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.uncertainty import TABLE, DefaultRadius, default_uncertainty_m
from geo.geodesic import distance_m
from geo.lonlat import Location, LonLat

_CACHED = 1 << 14
# SQLite takes that many values in one question.
_AT_ONCE = 10_000
# No radius but an area's is larger than two degrees.
_REACH_DEG = 2.0
# Whose place stands for all: the curated site's, the user's own, that of a loaded gazetteer, the world's.
_CURATED, _OWN, _LOADED, _WORLD = range(4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An index file among several: its rows are counted on from `base`.

    Parameters
    ----------
    file : IndexFile
    base : int
    radii : sequence of DefaultRadius
        What a place's default radius is taken from, where they are the user's own.
    """

    file: IndexFile
    base: int
    radii: Sequence[DefaultRadius] = TABLE

    def entry(self, row: int) -> Entry:
        """The place of a row of the file."""
        entry = self.file.entry(row)
        place = entry.place
        if self.radii is TABLE or not _is_default(place):
            return entry
        radius_m, reason = default_uncertainty_m(place.feature_code, place.population, self.radii)
        location = replace(place.location, uncertainty_m=radius_m)
        return replace(entry, place=replace(place, location=location, uncertainty_reason=reason))

    @property
    def is_world(self) -> bool:
        """Whether it is the built-in world's."""
        return self.file.meta["source"] == WORLD

    def rank(self, curated: bool) -> int:
        """How far behind a place of this file stands, less for a curated one."""
        if self.is_world:
            return _CURATED if curated else _WORLD
        return _OWN if self.file.meta.get("own") == "1" else _LOADED


class Doubles:
    """Tells which rows of several files are one place.

    A place is the same as another file's of the same kind and country that shares a name with it, if one lies
    inside the other's radius or outline.
    """

    def __init__(self, files: Sequence[Held]) -> None:
        self._files = files
        self.primary = lru_cache(_CACHED)(self._primary)
        self.entry = lru_cache(_CACHED)(self._entry)
        self._same = lru_cache(_CACHED)(self._find_same)

    def _primary(self, row: int) -> int:
        """The row that stands for the place of a row."""
        above = self._above(row)
        return row if above is None else self.primary(above)

    def _entry(self, row: int) -> Entry:
        """The place of a primary row with the names of its doubles, and the best known location."""
        members = list(self._members(row))
        is_loaded = not all(self._home(member).is_world for member in members)
        entry = replace(self._read(row), loaded=is_loaded)
        if len(members) == 1:
            return entry
        places = [self._read(member).place for member in members]
        best = places[min(range(len(members)), key=lambda i: (*self._trust(members[i], places[i]), i))]
        population = next((place.population for place in places if place.population), 0)
        location, reason = _extended(best, places, population, self._files[0].radii)
        place = replace(
            entry.place,
            names=tuple(dict.fromkeys(chain.from_iterable(place.names for place in places))),
            location=location,
            uncertainty_reason=reason,
            source="; ".join(dict.fromkeys(place.source for place in (best, *places))),
            admin1=next((place.admin1 for place in places if place.admin1), None),
            country_code=next((place.country_code for place in places if place.country_code), ""),
            population=population,
        )
        return replace(entry, place=place)

    def _trust(self, row: int, place: Place) -> tuple[bool, bool, bool, bool]:
        """What speaks against a location: the least is best. A population tells how far a place reaches."""
        rank, _ = self._rank(row)
        return rank != _OWN, place.location.footprint is None, rank != _CURATED, not place.population

    def _members(self, row: int) -> Iterator[int]:
        """A row and all that it stands for, the foremost first."""
        yield row
        below = [same for same in self._same(row) if self._above(same) == row]
        for same in sorted(below, key=self._rank):
            yield from self._members(same)

    def _above(self, row: int) -> int | None:
        """The foremost row of those before it that are the same place; the nearest, if a file has several."""
        before = [same for same in self._same(row) if self._rank(same) < self._rank(row)]
        point = self._read(row).place.location.point
        return min(before, key=lambda same: (self._rank(same), self._away_m(same, point)), default=None)

    def _find_same(self, row: int) -> tuple[int, ...]:
        """Rows of other files that are the same place."""
        place, home = self._read(row).place, self._home(row)
        others = (held for held in self._files if held is not home)
        return tuple(held.base + same for held in others for same in _same_in(held, place))

    def _rank(self, row: int) -> tuple[int, int]:
        held = self._home(row)
        return held.rank(self._read(row).curated), held.base

    def _away_m(self, row: int, point: LonLat) -> float:
        return distance_m(self._read(row).place.location.point, point)

    def _home(self, row: int) -> Held:
        return next(held for held in reversed(self._files) if row > held.base)

    def _read(self, row: int) -> Entry:
        held = self._home(row)
        return held.entry(row - held.base)


def _extended(
    best: Place, places: Sequence[Place], population: int, radii: Sequence[DefaultRadius]
) -> tuple[Location, str]:
    """The best location; a radius that is a mere default gives way to a larger one that others measured."""
    if not _is_default(best):
        return best.location, best.uncertainty_reason
    known = [(p.location.uncertainty_m, p.uncertainty_reason) for p in places if not _is_default(p)]
    radius_m, reason = max(known or [default_uncertainty_m(best.feature_code, population, radii)])
    if radius_m <= best.location.uncertainty_m:
        return best.location, best.uncertainty_reason
    return replace(best.location, uncertainty_m=radius_m), reason


def _is_default(place: Place) -> bool:
    return place.location.footprint is None and place.uncertainty_reason.startswith("default for")


def is_same(a: Place, b: Place) -> bool:
    """Whether two places that share a name are of one kind and country, and one lies inside the other."""
    alike = kind(a.feature_code) == kind(b.feature_code) and _agree(a.country_code, b.country_code)
    return alike and (_holds(a.location, b.location) or _holds(b.location, a.location))


def kind(feature_code: str) -> str:
    """What a feature code says that two files' codes of one place agree in.

    Examples
    --------
    >>> kind("PPLA2") == kind("PPL"), kind("ADM1") == kind("ADM2"), kind("AIRB") == kind("AIRF")
    (True, False, True)
    """
    for prefix in ("PPLX", "PPL", "PCL", "AIR"):
        if feature_code.startswith(prefix):
            return prefix
    military = ("MILB", "INSM", "FT", "CMP")
    return "MILB" if feature_code.startswith(military) else feature_code


def _holds(outer: Location, inner: Location) -> bool:
    if outer.footprint is not None:
        return outer.footprint.covers(Point(inner.point.lonlat))
    return distance_m(outer.point, inner.point) <= outer.uncertainty_m


def _same_in(held: Held, place: Place) -> set[int]:
    """Rows of a file that are a place: by its id, or by name, kind and nearness."""
    keys, file = {fold(name) for name in place.names}, held.file
    named = list({row for key in keys for row in file.rows_named(key, FULL)})
    same = {row for row in _likely(file, named, place) if is_same(place, held.entry(row).place)}
    by_id = file.row_of(place.id)
    return same if by_id is None else same | {by_id}


def _likely(file: IndexFile, rows: Sequence[int], place: Place) -> Iterator[int]:
    """Those of some rows that are of the kind and country, and not too far north or south."""
    reach_deg = 180.0 if place.feature_class == "A" else _REACH_DEG
    wanted, home, middle = kind(place.feature_code), place.country_code, place.location.point.lat
    for start in range(0, len(rows), _AT_ONCE):
        for row, _, lat, code, country in file.where(rows[start : start + _AT_ONCE]):
            if kind(code) == wanted and abs(lat - middle) <= reach_deg and _agree(country, home):
                yield row


def _agree(country: str, other: str) -> bool:
    return country == other or not (country and other)
