"""Places, and the candidates for a name."""

from dataclasses import dataclass

from gazetteer.errors import PlaceError
from geo.lonlat import Location

# GeoNames feature codes whose class isn't told by their first letters (geonames.org/export/codes.html).
_CLASS_BY_PREFIX = (
    (("PPL", "STLMT"), "P"),
    (("ADM", "PCL", "LTER", "TERR", "ZN"), "A"),
    (("MT", "PK", "HLL", "RDG", "PASS", "VAL", "DSRT", "PLN", "ISL", "CAPE", "PEN"), "T"),
    (("AREA", "OILF", "GASF", "RGN", "RESV", "CMP", "COLF", "LCTY", "NVB", "MILB", "PRK", "PORT"), "L"),
    (("STM", "LK", "RSV", "SEA", "GULF", "BAY", "CNL", "WAD", "STRT", "CHN"), "H"),
    (("RD", "RR", "ST", "TNL"), "R"),
)


def feature_class(feature_code: str) -> str:
    """Tell the GeoNames feature class of a feature code.

    Parameters
    ----------
    feature_code : str
        A GeoNames feature code, such as PPLA or AIRB.

    Returns
    -------
    str
        P settlement, A administrative area, T mountain or land form, L area, H water, R road, else S (a
        building, base or other spot).

    References
    ----------
    GeoNames feature codes, https://www.geonames.org/export/codes.html

    Examples
    --------
    >>> [feature_class(code) for code in ("PPLC", "ADM1", "AIRB", "MT", "OILF")]
    ['P', 'A', 'S', 'T', 'L']
    """
    for prefixes, letter in _CLASS_BY_PREFIX:
        if feature_code.startswith(prefixes):
            return letter
    return "S"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A named place, where it is, how sure that is, and who says so.

    Parameters
    ----------
    id : str
        Lowercase letters, digits and hyphens; unique in a gazetteer.
    name : str
        The name to show.
    feature_code : str
        GeoNames feature code.
    country_code : str
        ISO 3166-1 alpha-2, or "" where there is none.
    location : Location
        Position with its uncertainty in metres, WGS 84.
    source : str
        Who gives the position.
    names : tuple of str
        Every spelling known, in every script, `name` included.
    admin1 : str, optional
        The first-level administrative area's name.
    population : int
        Inhabitants, 0 where unknown.
    uncertainty_reason : str
        Why the radius is what it is.

    Raises
    ------
    PlaceError
        If the id, the name or the feature code is empty.
    """

    id: str
    name: str
    feature_code: str
    country_code: str
    location: Location
    source: str
    names: tuple[str, ...] = ()
    admin1: str | None = None
    population: int = 0
    uncertainty_reason: str = ""

    def __post_init__(self) -> None:
        for field, value in (("id", self.id), ("name", self.name), ("feature_code", self.feature_code)):
            if not value.strip():
                raise PlaceError(f"a place needs its {field}; got {value!r} for {self.id or self.name!r}")

    @property
    def feature_class(self) -> str:
        """The GeoNames feature class: P, A, S, L, T, H or R."""
        return feature_class(self.feature_code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a name may mean.

    Parameters
    ----------
    place : Place
        The place.
    score : float
        Calibrated probability, 0 to 1, that the name means this place; what all candidates leave to 1 is the
        probability that the place isn't held.
    why : tuple of str
        What spoke for it and against it, in words.
    refused : str
        Why it wasn't chosen, "" for the one that was.
    """

    place: Place
    score: float
    why: tuple[str, ...]
    refused: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One form of a name that was searched for.

    Parameters
    ----------
    form : str
        A folded name, or a consonant skeleton.
    how : str
        How it was made of the query, in words.
    found : int
        How many places it led to that no form before it did.
    """

    form: str
    how: str
    found: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GeocodeResult:
    """What a name was found to mean.

    Parameters
    ----------
    query : str
        The name as asked.
    place : Place or None
        The place meant; None where nothing fits or two candidates can't be told apart.
    candidates : tuple of Candidate
        The best ones, best first, whether or not one was chosen.
    reason : str
        Why that place, or why none, with what was searched.
    confidence : float
        The score of the place chosen, 0 without one.
    tried : tuple of Tried
        The forms searched for, in order.
    searched : int
        Among how many places.
    """

    query: str
    place: Place | None
    candidates: tuple[Candidate, ...]
    reason: str
    confidence: float = 0.0
    tried: tuple[Tried, ...] = ()
    searched: int = 0
