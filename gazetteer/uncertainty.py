"""How large a place is when nobody measured it: default radii, each with its source, each open to change."""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gazetteer.errors import RadiiError
from gazetteer.sentence import Number, Sentence, message, say
from geo.geodesic import distance_m
from geo.lonlat import HALF_EARTH_M, LonLat

TOWN_POPULATION = 5_000
CITY_POPULATION = 50_000
# A city's radius where its people live 5,000 to the square kilometre, 1.5 times that of a disc of the area.
_CITY_M = 1_500 * math.sqrt(CITY_POPULATION / (5_000 * math.pi))


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
    least, below : int
        The row is for at least so many people, and for fewer than `below`; 0 and 0 for any or unknown.
    grows : bool
        Whether the radius is that of `least` people, and grows with the square root of the population.
    """

    label: str
    codes: tuple[str, ...]
    radius_m: float
    source: str
    least: int = 0
    below: int = 0
    grows: bool = False

    def fits(self, feature_code: str, population: int) -> bool:
        """Whether the row is for such a place."""
        return (
            feature_code.startswith(self.codes)
            and population >= self.least
            and (population < self.below or not self.below)
        )


_OWN = message("project convention; point-radius method, Wieczorek, Guo and Hijmans 2004")
_POINTS = message(
    "project convention, measured in docs/bench-radius.md; "
    "point-radius method, Wieczorek, Guo and Hijmans 2004"
)
_NEEDED = message("what 19 of 20 points of other sources need in docs/bench-radius.md, rounded up")
_SITES = message("project convention; the curated sites of this class with a measured radius span 2 to 13 km")
_RUNWAY = message("project convention: from the middle of a 3.5 km runway to beyond its ends and shelters")
_OUTLINES = message(
    "project convention where there is no outline; large ones reach farther, docs/bench-radius.md"
)
_IMAGERY = message("project convention: half the thing, and the error of the receiver or image that shows it")

# First row that fits wins, so a longer code stands before the shorter one that begins it.
TABLE: tuple[DefaultRadius, ...] = (
    DefaultRadius(label=message("section of a town"), codes=("PPLX",), radius_m=2_500, source=_OWN),
    DefaultRadius(
        label=message("village"),
        codes=("PPL",),
        radius_m=1_000,
        source=_POINTS,
        least=1,
        below=TOWN_POPULATION,
    ),
    DefaultRadius(
        label=message("town"),
        codes=("PPL",),
        radius_m=2_500,
        source=_POINTS,
        least=TOWN_POPULATION,
        below=CITY_POPULATION,
    ),
    DefaultRadius(
        label=message("city"),
        codes=("PPL",),
        radius_m=_CITY_M,
        source=_POINTS,
        least=CITY_POPULATION,
        grows=True,
    ),
    DefaultRadius(label=message("capital"), codes=("PPLC",), radius_m=8_000, source=_OWN),
    DefaultRadius(
        label=message("district seat"), codes=("PPLA2", "PPLA3", "PPLA4"), radius_m=2_500, source=_OWN
    ),
    DefaultRadius(label=message("governorate seat"), codes=("PPLA",), radius_m=8_000, source=_POINTS),
    DefaultRadius(
        label=message("settlement of unknown size"), codes=("PPL",), radius_m=3_000, source=_NEEDED
    ),
    DefaultRadius(label=message("governorate"), codes=("ADM1",), radius_m=100_000, source=_OUTLINES),
    DefaultRadius(label=message("district"), codes=("ADM",), radius_m=25_000, source=_OWN),
    DefaultRadius(label=message("country"), codes=("PCL",), radius_m=1_000_000, source=_OWN),
    DefaultRadius(label=message("airbase"), codes=("AIR",), radius_m=2_500, source=_RUNWAY),
    DefaultRadius(label=message("military camp"), codes=("MILB", "INSM", "FT"), radius_m=1_200, source=_OWN),
    DefaultRadius(label=message("oil or gas field"), codes=("OILF", "GASF"), radius_m=25_000, source=_NEEDED),
    DefaultRadius(label=message("mountain"), codes=("MT", "PK", "HLL", "RDG"), radius_m=5_000, source=_SITES),
    DefaultRadius(label=message("street"), codes=("ST", "RD", "SQR"), radius_m=250, source=_OWN),
    DefaultRadius(
        label=message("building"), codes=("BLDG", "HSE", "MSQE", "SCH"), radius_m=50, source=_IMAGERY
    ),
    DefaultRadius(
        label=message("compound"), codes=("HSP", "MFG", "OILR", "PMP", "PS"), radius_m=100, source=_IMAGERY
    ),
    DefaultRadius(label=message("place of an unlisted class"), codes=("",), radius_m=25_000, source=_OWN),
)


def default_uncertainty_m(
    feature_code: str, population: int = 0, table: Sequence[DefaultRadius] = TABLE
) -> tuple[float, Sentence]:
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
    table : sequence of DefaultRadius
        The rows, as `TABLE` or `load_overrides` gives them.

    Returns
    -------
    tuple of (float, Sentence)
        The radius in metres, and its reason.

    References
    ----------
    Wieczorek, Guo and Hijmans 2004, doi:10.1080/13658810412331280211

    Examples
    --------
    >>> default_uncertainty_m("PPL", 900)[0]
    1000
    >>> round(default_uncertainty_m("PPLA", 211_857)[0])
    5509
    """
    row = next(row for row in table if row.fits(feature_code, population))
    if not row.least:
        return row.radius_m, _reason(row)
    radius_m = row.radius_m * math.sqrt(population / row.least) if row.grows else row.radius_m
    return radius_m, say(
        "default for a %(kind)s of %(people)s people: %(source)s",
        kind=say(row.label), people=Number(population), source=say(row.source),
    )  # fmt: skip


def class_uncertainty_m(label: str, table: Sequence[DefaultRadius] = TABLE) -> tuple[float, Sentence]:
    """Give the radius of a class of the table by its label, for sources that tell a class and no place.

    Parameters
    ----------
    label : str
        As in `TABLE`.
    table : sequence of DefaultRadius
        The rows, as `TABLE` or `load_overrides` gives them.

    Returns
    -------
    tuple of (float, Sentence)
        The radius in metres, and its reason.

    Examples
    --------
    >>> class_uncertainty_m("compound")[0]
    100
    """
    row = next(row for row in table if row.label == label)
    return row.radius_m, _reason(row)


def load_overrides(path: Path) -> tuple[DefaultRadius, ...]:
    """Read the user's own radii.

    Parameters
    ----------
    path : Path
        JSON: one object of label -> metres, such as `{"airbase": 3000, "village": 1500}`. A city's are those
        of 50,000 people.

    Returns
    -------
    tuple of DefaultRadius
        The whole table, with the user's rows in place of its own; `TABLE` where there is no such file.

    Raises
    ------
    RadiiError
        Naming the file, the label and what is wrong with it.
    """
    if not path.exists():
        return TABLE
    try:
        radii = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RadiiError(f"{path} is not JSON: {error}") from error
    if not isinstance(radii, dict):
        raise RadiiError(f"{path} is a {type(radii).__name__}, expected one object of label -> metres")
    labels = [row.label for row in TABLE]
    for label, radius_m in radii.items():
        if label not in labels:
            raise RadiiError(f"{path}: {label!r} is no kind of place; they are {', '.join(labels)}")
        if not _is_radius(radius_m):
            raise RadiiError(
                f"{path}: {label!r} is {radius_m!r}, expected metres above 0, at most 20,003,932"
            )
    source = f"set by the user in {path.name.replace('%', '%%')}"
    return tuple(
        replace(row, radius_m=float(radii[row.label]), source=source) if row.label in radii else row
        for row in TABLE
    )


def _reason(row: DefaultRadius) -> Sentence:
    kind = say(row.label)
    if row.label[0] in "aeiou":
        return say("default for an %(kind)s: %(source)s", kind=kind, source=say(row.source))
    return say("default for a %(kind)s: %(source)s", kind=kind, source=say(row.source))


def _is_radius(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= HALF_EARTH_M


def digits_uncertainty_m(lon: str, lat: str) -> float:
    """Bound a coordinate's radius from below by the digits that it is written with.

    Parameters
    ----------
    lon, lat : str
        Decimal degrees on WGS 84 as written: "40.10" says more than "40.1".

    Returns
    -------
    float
        Metres, as for `step_uncertainty_m` with the coarser of the two.

    Raises
    ------
    geo.errors.CoordinateError
        If either is out of bounds.

    Examples
    --------
    >>> round(digits_uncertainty_m("40.14", "35.34"))
    1434
    """
    step = 10.0 ** -min(len(text.partition(".")[2]) for text in (lon, lat))
    return step_uncertainty_m(LonLat(lon=float(lon), lat=float(lat)), step)


def step_uncertainty_m(point: LonLat, step_deg: float) -> float:
    """Tell how much a coordinate leaves open that is written to steps of so many degrees.

    Parameters
    ----------
    point : LonLat
        Degrees on WGS 84.
    step_deg : float
        The unit of the last digit: 0.01 for two decimals, 1 / 60 for minutes, 1 / 3600 for seconds.

    Returns
    -------
    float
        Metres: the diagonal of one step at that place.

    References
    ----------
    Chapman and Wieczorek 2020, Georeferencing Best Practices, "Uncertainty from coordinate precision",
    doi:10.15468/doc-gg7h-s853

    Examples
    --------
    >>> round(step_uncertainty_m(LonLat(lon=40.14, lat=35.34), 1 / 60))
    2391
    """
    inward = LonLat(
        lon=point.lon - math.copysign(step_deg, point.lon), lat=point.lat - math.copysign(step_deg, point.lat)
    )
    return distance_m(point, inward)
