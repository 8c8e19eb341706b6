"""Airfields, border crossings and plants that reports of wars name, each with its own point and radius."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from gazetteer.errors import SitesError
from gazetteer.names import fold
from gazetteer.place import Place
from gazetteer.sentence import say
from gazetteer.sites import DATA
from geo.errors import GeoError
from geo.lonlat import Location, LonLat

BASES = DATA / "bases.tsv"
_REASON = say("holds all runways and buildings round its point, and what that may be off")
# Bases of which OurAirports publishes the aerodrome point; the others are told by Standoff.
_AERODROME, _OTHER = "OurAirports (public domain), aerodrome point", "Standoff's own point, to 0.01 degrees"


def read_bases(path: Path = BASES) -> Iterator[Place]:
    """Read the table of airfields, crossings and plants.

    Parameters
    ----------
    path : Path
        Rows of country, GeoNames feature code, latitude and longitude (CRS84 degrees), radius in metres, and
        names parted by semicolons; between tabs. Lines that begin with "#" are comments.

    Yields
    ------
    Place

    Raises
    ------
    SitesError
        If the table can't be read, naming the line that isn't a row.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise SitesError(f"{path} can't be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        if line and not line.startswith("#"):
            try:
                yield _base(line.split("\t"))
            except (ValueError, GeoError) as error:
                raise SitesError(
                    f"{path.name}, line {number}: {line!r} is no row of bases: {error}"
                ) from error


def _base(row: Sequence[str]) -> Place:
    country, code, lat, lon, radius_m, names = row
    spelled = tuple(name.strip() for name in names.split(";"))
    return Place(
        id=f"base-{fold(spelled[0]).replace(' ', '-')}",
        name=spelled[0],
        names=spelled,
        feature_code=code,
        country_code=country,
        location=Location(point=LonLat(lon=float(lon), lat=float(lat)), uncertainty_m=float(radius_m)),
        uncertainty_reason=_REASON,
        source=_AERODROME if code.startswith("AIR") else _OTHER,
    )
