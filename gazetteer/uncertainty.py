"""How large a place is when nobody measured it: default radii, each row with its source."""

import math
from dataclasses import dataclass

from geo.geodesic import distance_m
from geo.lonlat import LonLat

# People per square kilometre of built-up area, and how much farther a town reaches than a disc of its area.
CITY_DENSITY_PER_KM2 = 5000
CITY_SPRAWL = 1.5

TOWN_POPULATION = 5_000
CITY_POPULATION = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultRadius:
    """One row of the table.

    Parameters
    ----------
    label : str
        What kind of place, in words.
    codes : tuple of str
        GeoNames feature codes, or their first letters.
    radius_m : float
        Radius in metres of the circle that holds such a place.
    source : str
        Where the figure comes from.
    """

    label: str
    codes: tuple[str, ...]
    radius_m: float
    source: str


_OWN = "project convention, editable; point-radius method, Wieczorek, Guo and Hijmans 2004"
_MEASURED = "project convention; the sites of this class with a measured radius span 2 to 13 km"

# First row that fits wins, so a longer code stands before the shorter one that begins it.
TABLE: tuple[DefaultRadius, ...] = (
    DefaultRadius(label="section of a town", codes=("PPLX",), radius_m=2_500, source=_OWN),
    DefaultRadius(label="capital", codes=("PPLC",), radius_m=8_000, source=_OWN),
    DefaultRadius(label="district seat", codes=("PPLA2", "PPLA3", "PPLA4"), radius_m=2_500, source=_OWN),
    DefaultRadius(label="governorate seat", codes=("PPLA",), radius_m=8_000, source=_OWN),
    DefaultRadius(label="settlement of unknown size", codes=("PPL",), radius_m=2_500, source=_OWN),
    DefaultRadius(label="governorate", codes=("ADM1",), radius_m=100_000, source=_OWN),
    DefaultRadius(label="district", codes=("ADM",), radius_m=25_000, source=_OWN),
    DefaultRadius(label="country", codes=("PCL",), radius_m=1_000_000, source=_OWN),
    DefaultRadius(label="airbase", codes=("AIR",), radius_m=2_500, source=_OWN),
    DefaultRadius(label="military camp", codes=("MILB", "INSM", "FT"), radius_m=1_200, source=_OWN),
    DefaultRadius(label="oil or gas field", codes=("OILF", "GASF"), radius_m=13_000, source=_MEASURED),
    DefaultRadius(label="mountain", codes=("MT", "PK", "HLL", "RDG"), radius_m=5_000, source=_MEASURED),
    DefaultRadius(label="street", codes=("ST", "RD", "SQR"), radius_m=250, source=_OWN),
    DefaultRadius(label="building", codes=("BLDG", "HSE", "MSQE", "SCH"), radius_m=50, source=_OWN),
    DefaultRadius(label="compound", codes=("HSP", "MFG", "OILR", "PMP", "PS"), radius_m=100, source=_OWN),
    DefaultRadius(label="place of an unlisted class", codes=("",), radius_m=25_000, source=_OWN),
)


def default_uncertainty_m(feature_code: str, population: int = 0) -> tuple[float, str]:
    """Give a radius for a place whose extent nobody measured.

    A settlement of known population is a village (1,000 m) below 5,000 people, a town (2,500 m) below 50,000,
    and from there a city of 1.5 * sqrt(population / (5000 * pi)) km. That formula gives 2.7 km at 50,000, so
    a city is never smaller than a town. Without a population the feature code decides.

    Parameters
    ----------
    feature_code : str
        GeoNames feature code.
    population : int
        Inhabitants, 0 where unknown.

    Returns
    -------
    tuple of (float, str)
        The radius in metres, and its reason.

    References
    ----------
    Wieczorek, Guo and Hijmans 2004, doi:10.1080/13658810412331280211

    Examples
    --------
    >>> default_uncertainty_m("PPL", 900)
    (1000, 'default for a village of 900 people')
    >>> round(default_uncertainty_m("PPLA", 211_857)[0])
    5509
    """
    if feature_code.startswith("PPL") and not feature_code.startswith("PPLX") and population > 0:
        return _settlement_m(population)
    row = next(row for row in TABLE if feature_code.startswith(row.codes))
    return row.radius_m, f"default for a {row.label}: {row.source}"


def _settlement_m(population: int) -> tuple[float, str]:
    if population < TOWN_POPULATION:
        return 1_000, f"default for a village of {population:,} people"
    if population < CITY_POPULATION:
        return 2_500, f"default for a town of {population:,} people"
    radius_km = CITY_SPRAWL * math.sqrt(population / (CITY_DENSITY_PER_KM2 * math.pi))
    return radius_km * 1000, f"default for a city of {population:,} people: 1.5 sqrt(population / 5000 pi) km"


def digits_uncertainty_m(lon: str, lat: str) -> float:
    """Bound a coordinate's radius from below by the digits that it is written with.

    Parameters
    ----------
    lon, lat : str
        Decimal degrees on WGS 84 as written: "40.10" says more than "40.1".

    Returns
    -------
    float
        Metres: the diagonal of one step of the coarser of the two, at that place.

    Raises
    ------
    geo.errors.CoordinateError
        If either is out of bounds.

    References
    ----------
    Chapman and Wieczorek 2020, Georeferencing Best Practices, "Uncertainty from coordinate precision",
    doi:10.15468/doc-gg7h-s853

    Examples
    --------
    >>> round(digits_uncertainty_m("40.14", "35.34"))
    1434
    """
    step = 10.0 ** -min(_decimals(lon), _decimals(lat))
    point = LonLat(lon=float(lon), lat=float(lat))
    inward = LonLat(
        lon=point.lon - math.copysign(step, point.lon), lat=point.lat - math.copysign(step, point.lat)
    )
    return distance_m(point, inward)


def _decimals(text: str) -> int:
    return len(text.partition(".")[2])
