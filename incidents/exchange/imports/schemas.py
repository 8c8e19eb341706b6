"""The data sets that are known, as tables: which column plays which role, and what its codes mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from incidents.exchange.imports import kinds, precision
from incidents.exchange.imports.kinds import ClassOf
from incidents.exchange.imports.precision import Precision
from incidents.exchange.imports.roles import PLAIN_ROLES, Role


class Format(StrEnum):
    """The formats that can be imported."""

    ACLED = "acled"
    UCDP = "ucdp"
    GDELT = "gdelt"
    AIRWARS = "airwars"
    CSV = "csv"
    GEOJSON = "geojson"
    GPKG = "gpkg"
    FLATGEOBUF = "fgb"
    KML = "kml"
    GEOPARQUET = "geoparquet"


# Those of which only what this project exported is read.
EXPORTED = (Format.FLATGEOBUF, Format.KML, Format.GEOPARQUET)


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """How a data set is laid out.

    Parameters
    ----------
    dataset : str
        Its name, unless another is given; empty for a table of anybody's.
    roles : mapping of Role to tuple of str
        Folded headers of each role, the surest first; of `AREA` and `NOTES`, all that are there count.
    needed : tuple of Role
        Without these it can't be read.
    class_of : callable
        The class of an event by the column `KIND`.
    precisions : mapping of str to Precision
        By the folded value of the column `PRECISION`.
    is_coded : bool
        Whether other values of that column are mistakes, rather than words nobody knows.
    separates : str
        Marks between several perpetrators in a value.
    header : tuple of str
        The columns of a format whose files have no header.
    """

    dataset: str = ""
    roles: Mapping[Role, tuple[str, ...]]
    needed: tuple[Role, ...] = ()
    class_of: ClassOf = kinds.class_in_words
    precisions: Mapping[str, Precision] = field(default_factory=lambda: precision.PLAIN)
    is_coded: bool = False
    separates: str = ""
    header: tuple[str, ...] = ()


_ACLED = Schema(
    dataset="ACLED",
    roles={
        Role.ID: ("event id cnty",),
        Role.KIND: ("sub event type",),
        Role.DATE: ("event date",),
        Role.DATE_PRECISION: ("time precision",),
        Role.PLACE: ("location",),
        Role.AREA: ("location", "admin3", "admin2", "admin1", "country"),
        Role.COUNTRY: ("country",),
        Role.LON: ("longitude",),
        Role.LAT: ("latitude",),
        Role.PRECISION: ("geo precision",),
        Role.KILLED: ("fatalities",),
        Role.PERPETRATORS: ("actor1",),
        Role.NOTES: ("event type", "sub event type", "actor1", "actor2", "notes", "source", "time precision"),
    },
    needed=(Role.ID, Role.DATE, Role.LON, Role.LAT, Role.PRECISION),
    class_of=kinds.acled_class,
    precisions=precision.ACLED,
    is_coded=True,
)
_UCDP = Schema(
    dataset="UCDP GED",
    roles={
        Role.ID: ("id",),
        Role.KIND: ("type of violence",),
        Role.DATE: ("date start",),
        Role.DATE_END: ("date end",),
        Role.PLACE: ("where coordinates", "where description"),
        Role.AREA: ("where coordinates", "adm 2", "adm 1", "country"),
        Role.COUNTRY: ("country",),
        Role.LON: ("longitude",),
        Role.LAT: ("latitude",),
        Role.PRECISION: ("where prec",),
        Role.KILLED_MIN: ("low",),
        Role.KILLED_MAX: ("high",),
        Role.PERPETRATORS: ("side a",),
        Role.NOTES: (
            "conflict name", "dyad name", "side a", "side b", "best", "deaths civilians", "where description",
            "source headline", "source article", "date prec", "event clarity",
        ),
    },
    needed=(Role.ID, Role.DATE, Role.LON, Role.LAT, Role.PRECISION),
    class_of=kinds.ucdp_class,
    precisions=precision.UCDP,
    is_coded=True,
)  # fmt: skip
_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code",
    "Type1Code", "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
# GDELT Event Database Data Format Codebook 2.0; its files have no header.
GDELT_HEADER = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor{n}{name}" for n in (1, 2) for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"{whose}Geo_{name}" for whose in ("Actor1", "Actor2", "Action") for name in _GEO),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip
_GDELT = Schema(
    dataset="GDELT",
    roles={
        Role.ID: ("globaleventid",),
        Role.KIND: ("eventcode",),
        Role.DATE: ("sqldate",),
        Role.PLACE: ("actiongeo fullname",),
        Role.LON: ("actiongeo long",),
        Role.LAT: ("actiongeo lat",),
        Role.PRECISION: ("actiongeo type",),
        Role.PERPETRATORS: ("actor1name",),
        Role.NOTES: ("eventcode", "actor1name", "actor2name", "nummentions", "sourceurl"),
    },
    class_of=kinds.gdelt_class,
    precisions=precision.GDELT,
    is_coded=True,
    header=GDELT_HEADER,
)
_PLAIN = Schema(roles=PLAIN_ROLES, separates=";|،؛")
_AIRWARS = Schema(
    dataset="Airwars",
    roles={
        role: headers if role is not Role.ID else (*headers, "post id")
        for role, headers in PLAIN_ROLES.items()
    },
    needed=(Role.ID, Role.DATE),
    class_of=kinds.airwars_class,
    precisions=precision.AIRWARS,
    separates=";|,،؛",
)
SCHEMAS: Mapping[Format, Schema] = {
    Format.ACLED: _ACLED,
    Format.UCDP: _UCDP,
    Format.GDELT: _GDELT,
    Format.AIRWARS: _AIRWARS,
    Format.CSV: _PLAIN,
    Format.GEOJSON: _PLAIN,
    Format.GPKG: _PLAIN,
    **dict.fromkeys(EXPORTED, _PLAIN),
}
# What only these have: a file with all headers of a set is theirs.
MARKS: tuple[tuple[Format, frozenset[str]], ...] = (
    (Format.ACLED, frozenset(("event id cnty", "event date"))),
    (Format.UCDP, frozenset(("type of violence", "where prec"))),
    (Format.AIRWARS, frozenset(("geolocation accuracy", "grading"))),
    (Format.AIRWARS, frozenset(("civilian harm status", "civilians killed min"))),
    (Format.AIRWARS, frozenset(("civilian harm status", "geolocation accuracy"))),
    (Format.AIRWARS, frozenset(("belligerents", "grading"))),
    (Format.AIRWARS, frozenset(("unique reference code", "grading"))),
)
