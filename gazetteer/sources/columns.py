"""What the headers of people's tables mean, in English and Arabic."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from gazetteer.errors import SourceError
from gazetteer.names import fold

MOST_HEADERS = 1_000

# Folded headers of each role, the surest first.
_HEADERS: dict[str, tuple[str, ...]] = {
    "id": (
        "id", "site id", "place id", "wof id", "geonameid", "geonames id", "osm id", "pcode", "p code",
        "shapeid", "المعرف", "الرمز", "رقم",
    ),
    "name": (
        "name", "site", "site name", "place", "place name", "placename", "toponym", "name en", "english name",
        "name english", "label", "title", "location", "location name", "locality", "shapename", "nom",
        "الاسم", "اسم", "اسم الموقع", "اسم المكان", "الموقع", "المكان", "name ar", "arabic name",
    ),
    "names": (
        "names", "aliases", "alias", "alternatenames", "alternate names", "alternative names", "other names",
        "alt names", "spellings", "also known as", "aka", "اسماء", "اسماء اخري", "اسماء بديله", "الاسماء",
        "الاسماء البديله", "التهجيات",
    ),
    "lat": (
        "latitude", "lat", "decimallatitude", "decimal latitude", "y", "latitude y", "lat dd", "lbl latitude",
        "geom latitude", "center lat", "centroid lat", "centroid y", "point y", "y coord", "gps lat",
        "خط العرض", "دايره العرض", "العرض",
    ),
    "lon": (
        "longitude", "lon", "long", "lng", "decimallongitude", "decimal longitude", "x", "longitude x",
        "lon dd", "long dd", "lbl longitude", "geom longitude", "center lon", "centroid lon", "centroid x",
        "point x", "x coord", "gps lon", "gps long", "خط الطول", "الطول",
    ),
    "uncertainty_m": (
        "uncertainty m", "coordinateuncertaintyinmeters", "uncertainty", "radius m", "accuracy m", "error m",
        "precision m", "نصف القطر", "نصف القطر م", "الدقه م", "هامش الخطا", "هامش الخطا م",
    ),
    "feature_code": ("feature code", "featurecode", "fcode", "geonames code", "رمز النوع"),
    "kind": (
        "kind", "type", "place type", "placetype", "feature type", "category", "feature class", "shapetype",
        "admin level", "engtype", "النوع", "نوع", "نوع الموقع", "الفيه", "التصنيف",
    ),
    "country": (
        "country", "country code", "countrycode", "iso", "iso2", "iso a2", "iso country", "wof country",
        "shapegroup", "iso3", "adm0 pcode", "admin0pcode", "admin0 pcode", "adm0 en", "admin0name en",
        "admin0name", "adm0 name", "country name", "البلد", "الدوله", "دوله", "بلد",
    ),
    "admin1": (
        "admin1", "adm1", "admin 1", "admin1 name", "governorate", "province", "state", "region", "oblast",
        "mohafaza", "المحافظه", "محافظه", "الولايه", "الاقليم",
    ),
    "population": ("population", "pop", "inhabitants", "عدد السكان", "السكان"),
    "source": ("source", "sources", "reference", "المصدر", "مصدر", "المصادر"),
    "gone": ("superseded by", "deprecated", "cessation"),
}  # fmt: skip
# "name:ar", "NAME_EN", "الاسم بالعربية": further names.
_LANGUAGE = "en|ar|ku|ckb|kmr|fr|tr|fa|he|ru|uk|es|de"
_NAME_IN = re.compile(
    rf"(?:alt |official |old |short |int )?name (?:{_LANGUAGE})|(?:{_LANGUAGE}) name|name(?:{_LANGUAGE})"
    r"|(?:arabic|english|kurdish|french|local|native|asciiname) ?(?:name)?|name (?:arabic|english|local)"
    r"|(?:الاسم|اسم الموقع) .+|asciiname|nom ar"
)
# "admin3Name_ar", "ADM2_EN", "adm1_name1", "NAME_1" and "admin4Pcode" of OCHA's tables and their like.
_LEVEL_NAME = re.compile(
    rf"adm(?:in)? ?([0-5]) ?(?:ref|alt)? ?(?:name)? ?[1-3]? ?(?:{_LANGUAGE})?|(?:nl |var)?name ([0-5])"
)
_LEVEL_CODE = re.compile(r"adm(?:in)? ?([0-5]) ?p ?code|gid ([0-5])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Which header plays which role.

    Parameters
    ----------
    roles : dict of str to tuple of str
        Headers of each role, the surest first.
    names : tuple of str
        Headers of further names, a name each.
    levels : dict of int to tuple of str
        Headers of the names of each level of administrative areas.
    level_codes : dict of int to str
        Headers of their P-codes.
    """

    roles: dict[str, tuple[str, ...]]
    names: tuple[str, ...]
    levels: dict[int, tuple[str, ...]]
    level_codes: dict[int, str]

    @property
    def are_levels(self) -> bool:
        """Whether the rows are administrative areas that stand beside the areas they lie in."""
        return bool(self.levels) and not self.roles.get("name")

    @property
    def are_records(self) -> bool:
        """Whether the table is of Who's On First, which alone has these columns."""
        return bool(self.roles["gone"]) and bool(self.roles["kind"])

    @property
    def have_positions(self) -> bool:
        """Whether there are both a latitude and a longitude."""
        return bool(self.roles.get("lat") and self.roles.get("lon"))

    @property
    def have_names(self) -> bool:
        """Whether anything is a name."""
        return bool(self.roles.get("name") or self.levels)


def recognised(headers: Sequence[str]) -> Columns:
    """Tell the roles of a table's headers.

    Raises
    ------
    SourceError
        If there are too many to be a table of places.

    Examples
    --------
    >>> found = recognised(("admin3Name_en", "admin3Name_ar", "admin3Pcode", "admin1Name_en", "LAT", "LON"))
    >>> found.are_levels, found.levels[3], found.level_codes
    (True, ('admin3Name_en', 'admin3Name_ar'), {3: 'admin3Pcode'})
    """
    if len(headers) > MOST_HEADERS:
        raise SourceError(f"{len(headers):,} columns; expected at most {MOST_HEADERS:,}")
    return _recognised(tuple(headers))


@lru_cache(maxsize=1 << 8)
def _recognised(headers: tuple[str, ...]) -> Columns:
    keys = {header: fold(header) for header in headers}
    by_key: dict[str, str] = {}
    for header, key in keys.items():
        by_key.setdefault(key, header)
    roles = {role: tuple(by_key[key] for key in known if key in by_key) for role, known in _HEADERS.items()}
    names = tuple(header for header, key in keys.items() if _NAME_IN.fullmatch(key))
    if not roles["name"] and names:
        roles["name"] = names[:1]
    return Columns(roles=roles, names=names, levels=_levels(keys), level_codes=_level_codes(keys))


def _levels(keys: dict[str, str]) -> dict[int, tuple[str, ...]]:
    levels: dict[int, tuple[str, ...]] = {}
    for header, key in keys.items():
        if found := _LEVEL_NAME.fullmatch(key):
            level = int(found[1] or found[2])
            levels[level] = (*levels.get(level, ()), header)
    return dict(sorted(levels.items()))


def _level_codes(keys: dict[str, str]) -> dict[int, str]:
    found = {header: _LEVEL_CODE.fullmatch(key) for header, key in keys.items()}
    return {int(match[1] or match[2]): header for header, match in found.items() if match}
