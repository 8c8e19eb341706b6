"""A place from a record: what stands under each header of a table, or the properties of a feature."""

import re
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from itertools import chain

from shapely.geometry import MultiPolygon, Polygon

from gazetteer.descriptors import split_descriptor
from gazetteer.errors import SourceError
from gazetteer.names import MAX_NAME, fold
from gazetteer.place import Place
from gazetteer.sources.admin1 import Admin1
from gazetteer.sources.columns import Columns
from gazetteer.sources.countries import country_code
from gazetteer.sources.kinds import code_of_kind, code_of_pcode
from gazetteer.sources.position import located, number_of, outlined
from gazetteer.sources.row import LeftOut
from gazetteer.sources.spellings import MOST_NAMES, clean
from geo.lonlat import Location

Outline = Polygon | MultiPolygon
Record = Mapping[str, str]
# A village or quarter in OCHA's tables of four levels, where the areas end at the third.
_SETTLEMENT_LEVEL = 4
_BETWEEN_NAMES = re.compile(r"[|;؛\n]|, |،")
_NO_CODE = "LCTY"
_ID_LENGTH = 40
_ID = re.compile(f"[a-z0-9](?:[a-z0-9-]{{0,{_ID_LENGTH - 2}}}[a-z0-9])?")
# How Who's On First writes that nothing is known of an end.
_NOT_GONE = ("", "-1", "0", "uuuu", "..")


class Records:
    """Makes places of records.

    Parameters
    ----------
    source : str
        Name of the source, which the ids begin with.
    credit : str
        Who gives the positions, where a record doesn't say.
    admin1 : Admin1
        Tells the first-level area where a record doesn't.
    """

    def __init__(self, source: str, credit: str, admin1: Admin1) -> None:
        self._source, self._credit, self._admin1 = source, credit, admin1

    def place(
        self,
        columns: Columns,
        record: Record,
        number: int,
        *,
        outline: Outline | None = None,
        position: tuple[float, float] | None = None,
    ) -> Place:
        """The place of a record.

        Parameters
        ----------
        columns : Columns
            What the headers mean.
        record : mapping of str to str
            Values by header.
        number : int
            Of the record in its file, from 1; its id where it has none.
        outline : Polygon or MultiPolygon, optional
            Its footprint in CRS84 degrees.
        position : tuple of float, optional
            Longitude and latitude in degrees, where they don't stand in the record.

        Raises
        ------
        SourceError, PlaceError, geo.errors.GeoError
            Saying what is wrong with which value.
        """
        values = _Values(columns, record)
        if values.first("gone") not in _NOT_GONE:
            raise LeftOut("places that are no more")
        names = values.names()
        code, population = values.feature_code(names[0], outline), values.population()
        country = values.country()
        location, reason = _location(values, code, population, outline or position)
        return Place(
            id=f"{self._source}-{_slug(values.identity() or str(number))}",
            name=names[0],
            names=names,
            feature_code=code,
            country_code=country,
            location=location,
            uncertainty_reason=reason,
            source=values.first("source") or self._credit,
            admin1=(names[0] if code == "ADM1" else values.admin1())
            or self._admin1.name(country, "", *location.point.lonlat),
            population=population,
        )


class _Values:
    """The values of one record by their role."""

    def __init__(self, columns: Columns, record: Record) -> None:
        self._columns, self._record = columns, record
        filled = [level for level in columns.levels if self._under(columns.levels[level])]
        self._level = max(filled, default=0) if columns.are_levels else None

    def first(self, role: str) -> str:
        """The first value of a role that isn't empty, else ""."""
        return next(iter(self._under(self._columns.roles[role])), "")

    def names(self) -> tuple[str, ...]:
        """All names, the one to show first."""
        if self._level is not None:
            given = self._under(self._columns.levels.get(self._level, ()))
        else:
            lists = (_BETWEEN_NAMES.split(text) for text in self._under(self._columns.roles["names"]))
            headers = (*self._columns.roles["name"][:1], *self._columns.names)
            given = [*self._under(headers), *chain.from_iterable(lists)]
        names = tuple(dict.fromkeys(name for name in map(clean, given) if fold(name)))
        if not names:
            raise SourceError("it has no name with a letter or digit")
        if len(names[0]) > MAX_NAME:
            raise SourceError(f"a name of {len(names[0]):,} characters; expected at most {MAX_NAME}")
        return tuple(name for name in names if len(name) <= MAX_NAME)[:MOST_NAMES]

    def feature_code(self, name: str, outline: Outline | None) -> str:
        """The GeoNames code: as given, of the kind's word, of the level, or of a word in the name."""
        given = self.first("feature_code").upper()
        if given:
            code = given.rpartition(".")[2]  # "P.PPL" in full
            if not (code.isascii() and code.isalnum() and len(code) <= 8):
                raise SourceError(f"the feature code {given[:40]!r} is none of GeoNames', such as PPL")
            return code
        if self._level is not None:
            settled = self._level >= _SETTLEMENT_LEVEL and outline is None
            return "PPL" if settled else f"ADM{self._level}" if self._level else "PCLI"
        if code := code_of_kind(self.first("kind")) or code_of_pcode(self.identity()):
            return code
        wanted = split_descriptor(name).wanted
        return code_of_kind(split_descriptor(name).words) if wanted else _NO_CODE

    def identity(self) -> str:
        """What tells it from the others of its file: its id, else the P-code of its level."""
        code = self._columns.level_codes.get(self._level) if self._level is not None else None
        return (self._under((code,)) or [""])[0] if code else self.first("id")

    def country(self) -> str:
        """The first country given that is known; the P-code of an area begins with it."""
        given = self._under(self._columns.roles["country"])
        if self._level is not None or code_of_pcode(self.identity()):
            given.append(self.identity()[:2])
        return next(filter(None, map(country_code, given)), "")

    def admin1(self) -> str | None:
        """The first-level area's name."""
        levels = self._columns.levels.get(1, ())
        return clean(self.first("admin1") or next(iter(self._under(levels)), "")) or None

    def population(self) -> int:
        """Inhabitants, 0 where unknown."""
        text = self.first("population").replace(",", "").replace(" ", "")
        if not text:
            return 0
        number = number_of(text, "population")
        return int(number) if 0 <= number < 1e10 else 0

    def _under(self, headers: Iterable[str]) -> list[str]:
        return [text for header in headers if (text := self._record.get(header, "").strip())]


def _location(
    values: _Values, code: str, population: int, given: Outline | tuple[float, float] | None
) -> tuple[Location, str]:
    stated = values.first("uncertainty_m")
    radius_m = number_of(stated, "uncertainty in metres") if stated else None
    if isinstance(given, Polygon | MultiPolygon):
        return outlined(given, code, radius_m)
    lon, lat = map(repr, given) if given else (values.first("lon"), values.first("lat"))
    if not (lon and lat):
        raise SourceError(f"it has no position: longitude {lon[:40]!r}, latitude {lat[:40]!r}")
    return located(lon, lat, code, population, radius_m)


def _slug(text: str) -> str:
    """An id of lowercase letters, digits and hyphens; a digest tells apart what these can't."""
    lower = text.lower()
    if _ID.fullmatch(lower):
        return lower
    slug = re.sub(r"[^a-z0-9]+", "-", lower[:_ID_LENGTH]).strip("-")
    digest = blake2b(text.encode("utf-8", "replace"), digest_size=5).hexdigest()
    return f"{slug}-{digest}" if slug else digest
