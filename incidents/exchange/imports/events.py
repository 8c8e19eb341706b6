"""Rows of a data set as features of the collection "incidents"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from operator import itemgetter

from gazetteer.uncertainty import TABLE, DefaultRadius
from incidents.exchange.ids import machine_id
from incidents.exchange.imports.batches import Feature
from incidents.exchange.imports.columns import NO_COLUMNS, Columns
from incidents.exchange.imports.counts import toll_of
from incidents.exchange.imports.dates import span_of
from incidents.exchange.imports.errors import RowError
from incidents.exchange.imports.positions import Position, position_of
from incidents.exchange.imports.precision import Precisions, stated_m
from incidents.exchange.imports.roles import Role
from incidents.exchange.imports.schemas import Schema
from incidents.exchange.imports.swapped import is_swapped

_LONGEST_ID = 500
_CACHED = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How the rows of a file are to be read.

    Parameters
    ----------
    dataset : str
        Name of the data set.
    schema : Schema
    columns : Columns
        Those of every row; none where rows differ.
    date_format : str
        As for `days_of`.
    radii : sequence of DefaultRadius
        The gazetteer's table.
    """

    dataset: str
    schema: Schema
    columns: Columns = NO_COLUMNS
    date_format: str = ""
    radii: Sequence[DefaultRadius] = TABLE


# The order in which the values of single columns are taken from a row.
_SINGLE = (
    Role.ID, Role.TITLE, Role.KIND, Role.DATE, Role.DATE_END, Role.DATE_PRECISION, Role.PLACE, Role.COUNTRY,
    Role.LON, Role.LAT, Role.RADIUS, Role.PRECISION, Role.FEATURE_CODE, Role.KILLED, Role.KILLED_MIN,
    Role.KILLED_MAX, Role.WOUNDED, Role.WOUNDED_MIN, Role.WOUNDED_MAX, Role.PERPETRATORS,
)  # fmt: skip


class Events:
    """Makes the incidents of one file's rows; columns are bound once, values that come again are cached."""

    def __init__(self, layout: Layout) -> None:
        columns, schema = layout.columns, layout.schema
        self._dataset, self._form = layout.dataset, layout.date_format
        self._class_of, self._separates = schema.class_of, schema.separates
        # An empty value stands behind every row for the roles that no column plays.
        self._single = itemgetter(*(columns.at.get(role, len(columns.header)) for role in _SINGLE))
        self._area = _taker(columns.many[Role.AREA])
        self._notes = [(f"{columns.header[index]}: ", index) for index in columns.many[Role.NOTES]]
        column = columns.named(Role.PRECISION) if Role.PRECISION in columns.at else "precision"
        self._precisions = Precisions(schema.precisions, column, is_coded=schema.is_coded, table=layout.radii)
        self._speakers = [layout.dataset]
        self._blamed = lru_cache(_CACHED)(self._perpetrators)
        self._placed = lru_cache(_CACHED)(self._place)

    def feature(
        self,
        values: Sequence[str],
        given_id: str = "",
        at: tuple[str, str] | None = None,
        radius_m: float = 0.0,
    ) -> tuple[Feature, str]:
        """The incident of a row, and what is doubtful about it, if anything.

        Parameters
        ----------
        values : sequence of str
            As many as there are columns.
        given_id : str
            Id in the data set, where no column tells it.
        at : tuple of str, optional
            Longitude and latitude in degrees, where no column tells them.
        radius_m : float
            Of a shape round that position: the radius is at least that.

        Raises
        ------
        RowError, geo.errors.GeoError, gazetteer.errors.GazetteerError
            Saying what is wrong with which value.
        """
        row = [*map(str.strip, values), ""]
        (
            source_id, title, kind, first, last, date_precision, place, country, lon, lat, radius, precision,
            feature_code, killed, killed_min, killed_max, wounded, wounded_min, wounded_max, who,
        ) = self._single(row)  # fmt: skip
        source_id = source_id or given_id or _digest(row)
        if len(source_id) > _LONGEST_ID:
            raise RowError(f"the id {source_id[:40]!r}... has more than {_LONGEST_ID} characters")
        position, doubt = self._placed(at or (lon, lat), radius, precision, country, radius_m)
        day, day_end = span_of(first, last, date_precision, self._form)
        deaths, injuries = toll_of(killed, killed_min, killed_max), toll_of(wounded, wounded_min, wounded_max)
        event = self._class_of(kind)
        dataset = self._dataset
        properties = {
            "title": title or f"{event.label}, {place or 'place not known'}, {day or 'date not known'}",
            "kind": event.kind,
            "date": day,
            "date_end": day_end,
            "place": place or None,
            "place_id": None,
            "lon": position and position.lon,
            "lat": position and position.lat,
            "coordinateUncertaintyInMeters": position and position.radius_m,
            "feature_code": feature_code or (position and position.feature_code),
            "verbatimLocality": _locality(self._area(row)) or place or None,
            "georeferenceSources": position and dataset,
            "georeferenceRemarks": position and position.reason,
            "killed_min": deaths[0],
            "killed_max": deaths[1],
            "wounded_min": injuries[0],
            "wounded_max": injuries[1],
            "missing_min": None,
            "missing_max": None,
            "casualties_min": None,
            "casualties_max": None,
            "verdict": None,
            "dataset": dataset,
            "source_id": source_id,
            "notes": self._note(row),
            "claim_count": 0,
            "restricted": False,
            "perpetrators": self._blamed(who) if who and event.blames else [],
            "denied_by": [],
            "speakers": self._speakers,
            "reports": [],
            "sources": [],
        }
        feature = {
            "type": "Feature",
            "id": machine_id(dataset, source_id),
            "geometry": position and {"type": "Point", "coordinates": [position.lon, position.lat]},
            "properties": properties,
        }
        return feature, doubt

    def _place(
        self, at: tuple[str, str], stated: str, precision: str, country: str, radius_m: float
    ) -> tuple[Position | None, str]:
        """The position of a row, and whether it looks swapped."""
        if not any(at):
            return None, ""
        radius = self._precisions.radius(precision)
        if stated:
            radius = replace(radius, metres=stated_m(stated), reason="stated in the data set")
        if radius_m > radius.metres:
            radius = replace(radius, metres=radius_m, reason="the circle round its shape")
        position = position_of(*at, radius)
        if not country or not is_swapped(country, position.lon, position.lat):
            return position, ""
        return position, (
            f"latitude {position.lat:g} and longitude {position.lon:g} are outside of {country[:40]}, "
            "and inside it the other way round: were they swapped? The row is taken as it stands"
        )

    def _note(self, row: list[str]) -> str | None:
        return "\n".join([header + row[index] for header, index in self._notes if row[index]]) or None

    def _perpetrators(self, said: str) -> list[dict[str, str]]:
        names = _parts(said, self._separates) if self._separates else (said,)
        return [{"who": name, "by": self._dataset} for name in names if name]


def _taker(indexes: Sequence[int]) -> Callable[[list[str]], tuple[str, ...]]:
    """What takes the values of some columns from a row, as a tuple in any case."""
    if len(indexes) > 1:
        return itemgetter(*indexes)
    return lambda row: tuple(row[index] for index in indexes)


@lru_cache(_CACHED)
def _locality(said: tuple[str, ...]) -> str:
    return ", ".join(part for part in dict.fromkeys(said) if part)


def _digest(values: Sequence[str]) -> str:
    """An id for a row without one: the same row again is the same incident."""
    return sha256("\x1f".join(values).encode()).hexdigest()[:16]


@lru_cache(_CACHED)
def _parts(said: str, separates: str) -> tuple[str, ...]:
    for mark in separates:
        said = said.replace(mark, "\n")
    return tuple(dict.fromkeys(part.strip() for part in said.split("\n")))
