"""The counties of the United States, which its local news tells places by."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from gazetteer.errors import GazetteerError, WorldError
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.sites import DATA
from geo.errors import GeoError
from geo.lonlat import Location, LonLat

COUNTIES = DATA / "us_counties.tsv"
SOURCE = "US Census Bureau, cartographic boundaries 2017, via npm us-atlas; centre of the bounding box"


def read_counties(states: Mapping[str, str], path: Path = COUNTIES) -> Iterator[Place]:
    """Make a place of every county, parish and borough.

    Parameters
    ----------
    states : mapping of str to str
        Names of first-level areas by GeoNames code, "US.TX".
    path : Path
        Tab-separated: the state's code, name, longitude and latitude in degrees (CRS84), the radius of a
        circle that holds it in metres, and people; lines that begin with # say where it is from.

    Raises
    ------
    WorldError
        If the file can't be read or a line isn't that.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise WorldError(f"{path} can't be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            continue
        try:
            yield _county(line.split("\t"), states)
        except (ValueError, KeyError, GazetteerError, GeoError) as error:
            raise WorldError(f"{path.name}, line {number}: {line!r} is no county: {error!r}") from error


def _county(fields: list[str], states: Mapping[str, str]) -> Place:
    code, name, lon, lat, radius_m, people = fields
    return Place(
        id=f"county-{code[3:].casefold()}-{fold(name).replace(' ', '-')}",
        name=name,
        names=(name, name.replace("St. ", "Saint ")) if name.startswith("St. ") else (name,),
        feature_code="ADM2",
        country_code=code[:2],
        location=Location(point=LonLat(lon=float(lon), lat=float(lat)), uncertainty_m=float(radius_m)),
        uncertainty_reason="holds its outline of the Census Bureau",
        source=SOURCE,
        admin1=states[code],
        population=int(people),
    )
