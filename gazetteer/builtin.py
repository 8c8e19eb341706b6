"""The built-in world: the curated sites over the world's cities, countries, first-level areas and regions."""

import hashlib
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path

from gazetteer import bases, counties, regions, sites, strays, uncertainty, world
from gazetteer import place as place_module
from gazetteer.errors import IndexUnusableError, WorldError
from gazetteer.folder import WORLD, Folder, bar, discard, part_of, progress
from gazetteer.index import keys
from gazetteer.index.builder import Builder
from gazetteer.index.entry import Entry
from gazetteer.index.file import IndexFile
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.skeleton import skeleton
from gazetteer.strays import without_strays
from geo.geodesic import distance_m
from geo.lonlat import LonLat

# Places of a country are alike by sound where one of its two foremost languages is written in consonants.
_SOUND_LANGUAGES = frozenset(("ar", "fa", "ku", "ckb", "ps", "ur", "he", "sd", "arc"))
_BATCH = 10_000
# Worlds of other versions of the code may still be in use for so long.
_OLD_S = 30 * 86_400


def opened(folder: Folder, cities: Path) -> IndexFile:
    """Open the index of the built-in world; build it first if it is missing or damaged.

    Raises
    ------
    IndexUnusableError
        If the folder can't be written.
    SitesError, WorldError
        If the data can't be read.
    """
    made_of = fingerprint(cities)
    file = folder.world(made_of)
    if (index := _whole(file)) is not None:
        with suppress(OSError):  # a folder that others may only read, or a disk that nobody writes
            file.touch()  # used now, and so not old
        return index
    with folder.locked():
        if (index := _whole(file)) is None:
            _build(file, made_of, cities)
            index = IndexFile(file)
        _forget_old(folder, file)
    return index


def fingerprint(cities: Path) -> str:
    """Tell the state of all that the index is made of: data files, the code that reads them, the keys."""
    try:
        size = cities.stat().st_size
    except OSError as error:
        raise WorldError(f"the cities can't be read: {error}") from error
    digest = hashlib.sha256(f"{keys.version()} {world.SOURCE} {cities.name} {size}".encode())
    data = (
        sites.SITES,
        sites.OUTLINES,
        world.COUNTRY_NAMES,
        regions.ADMIN1,
        regions.REGIONS,
        counties.COUNTIES,
        bases.BASES,
    )
    modules = (world, regions, strays, counties, sites, bases, uncertainty, place_module)
    code = [Path(str(module.__file__)) for module in modules]
    for path in (*data, *code, Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def entries(cities: Path) -> Iterator[Entry]:
    """Cities that aren't curated sites, countries, areas and regions, then the sites."""
    table = world.countries_table()
    sounded = sounded_countries(table)
    sites_held = _Sites([*sites.read_sites(), *bases.read_bases()])
    of_sites = sites.admin1_names()
    admin1 = regions.admin1_names() | of_sites
    capitals = {code: fold(row["capital"]) for code, row in table.items()}
    in_country: dict[str, list[LonLat]] = defaultdict(list)
    in_area: dict[str, list[Place]] = defaultdict(list)
    for code, place in world.read_cities(cities, admin1, capitals):
        in_country[place.country_code].append(place.location.point)
        in_area[code].append(place)
        if not sites_held.take(place):
            yield Entry(place=place, by_sound=place.country_code in sounded)
    for country in world.read_countries(table, in_country):
        if country.country_code not in sites_held.countries:
            yield Entry(place=country, by_sound=country.country_code in sounded)
    unheld = {code: name for code, name in admin1.items() if code not in of_sites}
    towns = {code: _towns(code, in_area, admin1.get(code), sounded) for code in in_area}
    for area in regions.read_areas(unheld, towns):
        yield Entry(place=area, by_sound=area.country_code in sounded)
    wide = (*regions.read_continents(world.continents_table()), *regions.read_regions())
    for place in (*wide, *counties.read_counties(admin1)):
        yield Entry(place=place, by_sound=False)
    for site in sites_held:
        yield Entry(place=site, curated=True)


def sounded_countries(table: dict[str, world.Json]) -> frozenset[str]:
    """Codes of the countries whose names come from a script that leaves vowels out."""
    return frozenset(code for code, row in table.items() if _SOUND_LANGUAGES & _languages(row["languages"]))


class _Sites:
    """The curated sites, which take the names of the cities that they are."""

    def __init__(self, held: Iterable[Place]) -> None:
        self._held = {site.id: site for site in held}
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for site in self._held.values():
            for key in {fold(name) for name in site.names}:
                self._by_name[key].append(site.id)
        self.countries = {s.country_code for s in self._held.values() if s.feature_code.startswith("PCL")}

    def __iter__(self) -> Iterator[Place]:
        return iter(self._held.values())

    def take(self, city: Place) -> bool:
        """Whether a site is this city: same name and class, and within its radius."""
        for key in {fold(name) for name in city.names}:
            for site in map(self._held.__getitem__, self._by_name.get(key, ())):
                away = distance_m(site.location.point, city.location.point)
                if site.feature_class == city.feature_class and away <= site.location.uncertainty_m:
                    self._held[site.id] = _merged(site, city)
                    return True
        return False


def _merged(site: Place, double: Place) -> Place:
    spellings = tuple(dict.fromkeys([*site.names, *double.names]))
    return replace(site, names=spellings, population=site.population or double.population)


def _towns(
    code: str, in_area: dict[str, list[Place]], area: str | None, sounded: frozenset[str]
) -> regions.Towns:
    def others() -> list[LonLat]:
        beside = (held for other, held in in_area.items() if other != code and other[:2] == code[:2])
        return [place.location.point for held in beside for place in held]

    places = in_area[code]
    points = without_strays([place.location.point for place in places], others)
    people = sum(place.population for place in places)
    if area is None or places[0].country_code not in sounded:
        return regions.Towns(points=points, population=people)
    return regions.Towns(points=points, population=people, seat=_seat(places, skeleton(area)))


def _seat(places: list[Place], sound: str) -> tuple[str, ...]:
    """The spellings of the largest town that is called as its area, which is spelled in as many ways."""
    alike = [place for place in places if sound in {skeleton(name) for name in place.names}]
    return max(alike, key=lambda place: place.population).names if sound and alike else ()


def _languages(codes: str) -> set[str]:
    return {code.partition("-")[0] for code in codes.split(",")[:2]}


def _whole(file: Path) -> IndexFile | None:
    if not file.is_file():
        return None
    try:
        return IndexFile(file)
    except IndexUnusableError:
        return None


def _build(file: Path, made_of: str, cities: Path) -> None:
    part = part_of(file)
    discard(part)
    given = entries(cities)
    done = 0
    try:
        with (
            bar("reading the world") as shown,
            Builder(part, {"source": WORLD, "digest": made_of}) as builder,
        ):
            while batch := list(islice(given, _BATCH)):
                done += len(batch)
                builder.add(batch, done)
                shown.update(len(batch))
            builder.finish(file, progress)
    finally:
        discard(part)


def _forget_old(folder: Folder, current: Path) -> None:
    """Delete worlds that no version of the code has used for long."""
    for file in folder.worlds():
        if file != current and time.time() - file.stat().st_mtime > _OLD_S:
            file.unlink(missing_ok=True)
