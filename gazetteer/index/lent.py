"""What a settlement has from the district that is named after it.

A dump of one country tells the people of few places. Of twenty homonyms without any, the seat of a district
is likelier to be meant than the others, and it is called as the district is.
"""

import json
import sqlite3
from typing import NamedTuple

from rapidfuzz.distance import Indel

from gazetteer.index.entry import FULL
from gazetteer.index.hashtable import text_key
from gazetteer.skeleton import sound
from geo.geodesic import distance_m
from geo.lonlat import LonLat

# A district's seat has this share of its people, less at a distance from its point, and none beyond the last;
# of a district that tells no people, so many are assumed.
_SEAT, _HALF_M, _FARTHEST_M = 0.25, 50_000.0, 100_000.0
_PEOPLE_OF_DISTRICT = 10_000
# A town is called as its district if the names are so alike.
_ALIKE = 0.8

_STAGED = "CREATE TEMP TABLE raw_district (key INTEGER, marks TEXT, name TEXT, place INTEGER)"
_DISTRICTS = "SELECT row, names FROM place WHERE feature_code >= 'ADM1' AND feature_code < 'ADM4'"
_SEATS = """
SELECT d.place, d.name, d.marks, s.form, a.lon, a.lat, a.population, p.row, p.lon, p.lat
FROM raw_sound s JOIN raw_district d ON d.key = s.key
JOIN place p ON p.row = s.place JOIN place a ON a.row = d.place
WHERE p.feature_code >= 'PPL' AND p.feature_code < 'PPM' AND p.country_code = a.country_code
    AND ABS(p.lat - a.lat) < 1
"""


class Lent(NamedTuple):
    """What a district lends its seat.

    Parameters
    ----------
    people : int
    names : tuple of str
        The district's names that sound like the seat's.
    """

    people: int
    names: tuple[str, ...]


def seats(db: sqlite3.Connection) -> dict[int, Lent]:
    """What districts lend their seats, by the seat's row; asked for once all sounds are staged.

    Of the settlements that sound like a district, the nearest to its point is its seat.
    """
    _stage(db)
    found: dict[int, _Seat] = {}
    for district, name, marks, form, lon, lat, people, row, at_lon, at_lat in db.execute(_SEATS):
        if Indel.normalized_similarity(marks, form) < _ALIKE:
            continue
        away_m = distance_m(LonLat(lon=lon, lat=lat), LonLat(lon=at_lon, lat=at_lat))
        best = found.get(district)
        if best is not None and best.row == row:
            best.names.add(name)
        elif away_m < (_FARTHEST_M if best is None else best.away_m):
            found[district] = _Seat(row, away_m, people, {name})
    db.execute("DROP TABLE raw_district")
    lent: dict[int, Lent] = {}
    for seat in found.values():
        people, names = lent.get(seat.row, Lent(0, ()))
        lent[seat.row] = Lent(max(people, seat.lent), (*names, *sorted(seat.names)))
    return lent


class _Seat(NamedTuple):
    row: int
    away_m: float
    people: int
    names: set[str]

    @property
    def lent(self) -> int:
        """The people of the district that count for it."""
        ratio = self.away_m / _HALF_M
        return int(_SEAT * (self.people or _PEOPLE_OF_DISTRICT) / (1 + ratio * ratio))


def _stage(db: sqlite3.Connection) -> None:
    db.execute(_STAGED)
    for district, names in db.execute(_DISTRICTS).fetchall():
        heard = ((name, sound(name)) for name in json.loads(names))
        values = [(text_key(x.key, FULL), x.marks, name, district) for name, x in heard if x.key]
        db.executemany("INSERT INTO raw_district VALUES (?, ?, ?, ?)", values)
    db.execute("CREATE INDEX temp.raw_district_key ON raw_district (key)")
