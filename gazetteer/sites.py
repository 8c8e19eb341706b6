"""The curated sites: places of conflict reporting, set by hand, each with its radius and its sources."""

import json
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, Polygon, shape

from gazetteer.errors import PlaceError, SitesError
from gazetteer.place import Place
from gazetteer.uncertainty import default_uncertainty_m
from geo.errors import GeoError
from geo.lonlat import Location, LonLat

DATA = Path(__file__).parent / "data"
SITES = DATA / "sites.json"
OUTLINES = DATA / "governorates.geojson"

Json = dict[str, Any]


def read_sites(sites: Path = SITES, outlines: Path = OUTLINES) -> list[Place]:
    """Read curated sites.

    Parameters
    ----------
    sites : Path
        JSON `{"sites": [row, ...]}`. A row has `id`, `names`, `lon`, `lat` (CRS84 degrees), `feature_code`,
        `country_code` and `sources`, and may have `names_ar`, `uncertainty_m` with `uncertainty_reason`,
        `admin1`, `population`, and the key of a `footprint`. Rows whose position is null are left out.
    outlines : Path
        GeoJSON of the footprints, keyed by `pcode`, each with `source` and `error_m`.

    Returns
    -------
    list of Place

    Raises
    ------
    SitesError
        Naming the file, the row and what is wrong with it.
    """
    footprints = {row["properties"]["pcode"]: row for row in _load(outlines, "features")}
    places: dict[str, Place] = {}
    for number, row in enumerate(_load(sites, "sites"), start=1):
        try:
            place = _place(row, footprints)
        except (KeyError, TypeError, AttributeError, GeoError, PlaceError) as error:
            missing = f"it lacks {error}" if isinstance(error, KeyError) else str(error)
            raise SitesError(f"{sites.name}, site {number} ({_label(row)}): {missing}") from error
        if place is None:
            continue
        if place.id in places:
            raise SitesError(f"{sites.name}, site {number}: the id {place.id!r} is taken; ids are unique")
        places[place.id] = place
    return list(places.values())


def admin1_names(sites: Path = SITES) -> dict[str, str]:
    """Names of first-level areas by their GeoNames code ("SY.07"), as far as the sites tell them."""
    rows = _load(sites, "sites")
    return {row["geonames_admin1"]: row["admin1"] for row in rows if row.get("geonames_admin1")}


def _load(path: Path, key: str) -> list[Any]:
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))[key]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SitesError(f"{path} is not a JSON object with a list {key!r}: {error}") from error
    if not isinstance(rows, list):
        raise SitesError(f"{path}: {key!r} is a {type(rows).__name__}, expected a list")
    return rows


def _label(row: object) -> str:
    return repr(row.get("id")) if isinstance(row, dict) else f"a {type(row).__name__}, expected an object"


def _place(row: Json, footprints: dict[str, Json]) -> Place | None:
    if row["lon"] is None or row["lat"] is None:
        return None
    location, reason = _location(row, footprints)
    names = tuple(dict.fromkeys([*row["names"], *row.get("names_ar", [])]))
    if not names or not all(isinstance(name, str) for name in names):
        raise PlaceError(f"names is {row['names']!r}, expected a list with at least one string")
    return Place(
        id=row["id"],
        name=names[0],
        names=names,
        feature_code=row["feature_code"],
        country_code=row["country_code"],
        location=location,
        uncertainty_reason=reason,
        source="; ".join(source["where"] for source in row["sources"]),
        admin1=row.get("admin1"),
        population=row.get("population", 0),
    )


def _location(row: Json, footprints: dict[str, Json]) -> tuple[Location, str]:
    point = LonLat(lon=row["lon"], lat=row["lat"])
    if "footprint" in row:
        outline = footprints[row["footprint"]]
        properties = outline["properties"]
        reason = f"its outline; {properties['error_m']:,} m is how far that may be off"
        footprint = _polygon(outline["geometry"])
        return Location(point=point, uncertainty_m=properties["error_m"], footprint=footprint), reason
    if "uncertainty_m" in row:
        return Location(point=point, uncertainty_m=row["uncertainty_m"]), row["uncertainty_reason"]
    radius_m, reason = default_uncertainty_m(row["feature_code"], row.get("population", 0))
    return Location(point=point, uncertainty_m=radius_m), reason


def _polygon(geometry: Json) -> Polygon | MultiPolygon:
    outline = shape(geometry)
    if isinstance(outline, MultiPolygon) and len(outline.geoms) == 1:
        outline = outline.geoms[0]
    if not isinstance(outline, Polygon | MultiPolygon) or not shapely.is_valid(outline):
        raise PlaceError(f"its outline is no valid polygon but a {outline.geom_type}")
    return outline
