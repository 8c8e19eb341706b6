"""An entry as a row of the place table, and back."""

import json
import sqlite3
from functools import lru_cache
from typing import Any

import shapely

from gazetteer.index.entry import Entry
from gazetteer.place import Place
from geo.lonlat import Location, LonLat

_INSERT = "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_CACHED_NOTES = 1 << 12
_SELECT = """
SELECT p.id, p.name, p.names, p.feature_code, p.country_code, p.admin1, p.population, p.lon, p.lat,
    p.uncertainty_m, r.text, s.text, p.footprint, p.curated, p.by_sound
FROM place p JOIN note r ON r.id = p.reason JOIN note s ON s.id = p.source WHERE p.row = ?
"""


class RowWriter:
    """Writes entries as rows; texts that many places share are kept once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._note = lru_cache(_CACHED_NOTES)(self._find_note)

    def write(self, row: int, entry: Entry) -> None:
        """Insert an entry; sqlite3.IntegrityError if its id is taken."""
        self._db.execute(_INSERT, self._values(row, entry))

    def forget(self) -> None:
        """Drop what is remembered of a transaction that was rolled back."""
        self._note.cache_clear()

    def _values(self, row: int, entry: Entry) -> tuple[Any, ...]:
        place, location = entry.place, entry.place.location
        return (
            row,
            place.id,
            place.name,
            json.dumps(place.names, ensure_ascii=False),
            place.feature_code,
            place.country_code,
            place.admin1,
            place.population,
            location.point.lon,
            location.point.lat,
            location.uncertainty_m,
            self._note(place.uncertainty_reason),
            self._note(place.source),
            None if location.footprint is None else shapely.to_wkb(location.footprint),
            entry.curated,
            entry.by_sound,
        )

    def _find_note(self, text: str) -> int:
        self._db.execute("INSERT INTO note (text) VALUES (?) ON CONFLICT DO NOTHING", (text,))
        found: tuple[int] = self._db.execute("SELECT id FROM note WHERE text = ?", (text,)).fetchone()
        return found[0]


def read_entry(db: sqlite3.Connection, row: int) -> Entry:
    """Read the entry of a row that the index gave."""
    (
        place_id, name, names, feature_code, country_code, admin1, population, lon, lat,
        uncertainty_m, reason, source, footprint, curated, by_sound,
    ) = db.execute(_SELECT, (row,)).fetchone()  # fmt: skip
    place = Place(
        id=place_id,
        name=name,
        names=tuple(json.loads(names)),
        feature_code=feature_code,
        country_code=country_code,
        admin1=admin1,
        population=population,
        location=Location(
            point=LonLat(lon=lon, lat=lat),
            uncertainty_m=uncertainty_m,
            footprint=None if footprint is None else shapely.from_wkb(footprint),
        ),
        uncertainty_reason=reason,
        source=source,
    )
    return Entry(place=place, curated=bool(curated), by_sound=bool(by_sound))
