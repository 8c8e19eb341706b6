"""How precise a data set says that a position is: a class of place whose radius the gazetteer's table gives.

No code becomes a radius of its own: ACLED's 1 is anything from a house to a city, and so has a city's radius.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from gazetteer.errors import SourceError
from gazetteer.names import fold
from gazetteer.sources.position import number_of
from gazetteer.uncertainty import TABLE, DefaultRadius, class_uncertainty_m
from incidents.exchange.imports.errors import RowError

_CACHED = 1 << 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """What a code of a data set means.

    Parameters
    ----------
    means : str
        In the words of its codebook, shortened.
    label : str
        The class of the gazetteer's table of radii that holds all that the code may mean.
    feature_code : str or None
        GeoNames feature code, where the code tells the class of the place.
    """

    means: str
    label: str
    feature_code: str | None = None


# A city without a known population has the radius of a governorate's seat, 8 km.
_CITY = "governorate seat"
_UNLISTED = "place of an unlisted class"

# ACLED Codebook (acleddata.com/knowledge-base/codebook), geo_precision.
ACLED = {
    "1": Precision(means="a town, or a spot in it: from a house to a city", label=_CITY),
    "2": Precision(means="a small part of a region, or near a town", label="district"),
    "3": Precision(means="a larger region", label="governorate", feature_code="ADM1"),
}
# UCDP GED Codebook (ucdp.uu.se/downloads), where_prec.
UCDP = {
    "1": Precision(means="the place itself: from a house to a city", label=_CITY),
    "2": Precision(means="within about 25 km of the point", label="district"),
    "3": Precision(means="a second-order area", label="district", feature_code="ADM2"),
    "4": Precision(means="a first-order area", label="governorate", feature_code="ADM1"),
    "5": Precision(means="a point for a line or a region without borders", label="governorate"),
    "6": Precision(means="a country", label="country", feature_code="PCLI"),
    "7": Precision(means="international waters or airspace", label="country"),
}
# GDELT Event Database Data Format Codebook 2.0, ActionGeo_Type.
GDELT = {
    "1": Precision(means="a country", label="country", feature_code="PCLI"),
    "2": Precision(means="a state of the USA", label="governorate", feature_code="ADM1"),
    "3": Precision(means="a city or landmark in the USA", label=_CITY),
    "4": Precision(means="a city or landmark", label=_CITY),
    "5": Precision(means="a first-order area", label="governorate", feature_code="ADM1"),
}
_BUILDING = Precision(means="the spot itself", label="building", feature_code="BLDG")
_QUARTER = Precision(means="a part of a town", label="section of a town", feature_code="PPLX")
_VILLAGE = Precision(means="a village", label="village", feature_code="PPL")
_TOWN = Precision(means="a town", label="town", feature_code="PPL")
_A_CITY = Precision(means="a city", label=_CITY, feature_code="PPL")
_DISTRICT = Precision(means="a district", label="district", feature_code="ADM2")
_GOVERNORATE = Precision(means="a province or governorate", label="governorate", feature_code="ADM1")
# Airwars' geolocation accuracy, names as airwars.org shows them in English and Arabic, folded.
AIRWARS = {
    "exact location via airwars": _BUILDING,
    "exact location via coalition": _BUILDING,
    "exact location other": _BUILDING,
    "within 1m via coalition": _BUILDING,
    "within 100m via coalition": Precision(means="within 100 m", label="compound"),
    "street": Precision(means="a street", label="street", feature_code="RD"),
    "nearby landmark": Precision(means="near a landmark", label="section of a town"),
    "neighbourhood area": _QUARTER,
    "village": _VILLAGE,
    "town": _TOWN,
    "city": _A_CITY,
    "subdistrict": _DISTRICT,
    "district": _DISTRICT,
    "province governorate": _GOVERNORATE,
    "الموقع المحدد حسب airwars": _BUILDING,
    "الموقع المحدد حسب التحالف": _BUILDING,
    "الموقع المحدد اخر": _BUILDING,
    "الشارع": Precision(means="a street", label="street", feature_code="RD"),
    "معلم قريب": Precision(means="near a landmark", label="section of a town"),
    "الحي المنطقه": _QUARTER,
    "القريه": _VILLAGE,
    "البلده": _TOWN,
    "المدينه": _A_CITY,
    "المنطقه الفرعيه": _DISTRICT,
    "المنطقه": _DISTRICT,
    "المقاطعه المحافظه": _GOVERNORATE,
}
# What people write in tables of their own.
PLAIN = AIRWARS | {
    "exact": _BUILDING,
    "exact location": _BUILDING,
    "building": _BUILDING,
    "house": _BUILDING,
    "مبني": _BUILDING,
    "شارع": Precision(means="a street", label="street", feature_code="RD"),
    "neighbourhood": _QUARTER,
    "neighborhood": _QUARTER,
    "حي": _QUARTER,
    "قريه": _VILLAGE,
    "بلده": _TOWN,
    "مدينه": _A_CITY,
    "قضاء": _DISTRICT,
    "ناحيه": _DISTRICT,
    "منطقه": _DISTRICT,
    "province": _GOVERNORATE,
    "governorate": _GOVERNORATE,
    "محافظه": _GOVERNORATE,
    "country": Precision(means="a country", label="country", feature_code="PCLI"),
}
UNTOLD = Precision(means="how precise it is isn't told", label=_UNLISTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Radius:
    """The radius of a code in metres, why it is that, and the class of the place."""

    metres: float
    reason: str
    feature_code: str | None


class Precisions:
    """The radius of each value of a column of precision, from the gazetteer's table.

    Parameters
    ----------
    precisions : mapping of str to Precision
        By folded value.
    column : str
        Its header, for reasons and messages.
    is_coded : bool
        Whether other values are mistakes, rather than words nobody knows.
    table : sequence of DefaultRadius
        The gazetteer's.

    Examples
    --------
    >>> Precisions(ACLED, "geo_precision", is_coded=True).radius("1").metres
    8000
    """

    def __init__(
        self,
        precisions: Mapping[str, Precision],
        column: str,
        *,
        is_coded: bool,
        table: Sequence[DefaultRadius] = TABLE,
    ) -> None:
        self._precisions, self._column, self._is_coded, self._table = precisions, column, is_coded, table
        self.radius = lru_cache(_CACHED)(self._radius)

    def _radius(self, said: str) -> Radius:
        known = self._precisions.get(fold(said))
        if known is None and self._is_coded:
            expected = ", ".join(self._precisions)
            raise RowError(f"{self._column} is {said[:40]!r}; expected one of {expected}")
        if known is None:
            known = replace(UNTOLD, means="no class that is known") if said else UNTOLD
        metres, why = class_uncertainty_m(known.label, self._table)
        begins = f"{self._column} {said[:40]!r}" if said else "no precision"
        return Radius(
            metres=metres, reason=f"{begins} ({known.means}): {why}", feature_code=known.feature_code
        )


def stated_m(said: str) -> float:
    """The radius in metres that a row states.

    Raises
    ------
    RowError
        If it is no number above 0.
    """
    try:
        metres = number_of(said, "radius in metres")
    except SourceError as error:
        raise RowError(str(error)) from error
    if metres <= 0:
        raise RowError(f"the radius {said[:40]!r} is no number of metres above 0")
    return metres
