"""What a settlement has from the district that is named after it.

A dump of one country tells the people of few places. Of twenty homonyms without any, the seat of a district
is likelier to be meant than the others, and it is called as the district is.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
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

_STAGED = """
CREATE TEMP TABLE raw_district (
    key INTEGER, marks TEXT, name TEXT, place INTEGER, lon REAL, lat REAL, country TEXT, people INTEGER
)
"""
_DISTRICTS = """
SELECT names, row, lon, lat, country_code, population FROM place
WHERE feature_code >= 'ADM1' AND feature_code < 'ADM4'
"""
_SEATS = """
SELECT d.place, d.name, d.marks, s.form, d.lon, d.lat, d.people, p.row, p.lon, p.lat
FROM raw_sound s JOIN raw_district d ON d.key = s.key JOIN place p ON p.row = s.place
WHERE p.feature_code >= 'PPL' AND p.feature_code < 'PPM' AND p.country_code = d.country
    AND ABS(p.lat - d.lat) < 1
ORDER BY d.place, p.row
"""


# A district's row, name and marks; the marks of a settlement that sounds like it; the district's degrees and
# people; the settlement's row and degrees.
Pair = tuple[int, str, str, str, float, float, int, int, float, float]


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


def seats(db: sqlite3.Connection) -> Iterator[tuple[int, Lent]]:
    """What districts lend their seats, each with the seat's row; asked for once all sounds are staged.

    Of the settlements that sound like a district, the nearest to its point is its seat. A town may be the
    seat of several.
    """
    _stage(db)
    for _, rows in groupby(db.execute(_SEATS), itemgetter(0)):
        if (seat := _seat(rows)) is not None:
            yield seat
    db.execute("DROP TABLE raw_district")


def _seat(rows: Iterable[Pair]) -> tuple[int, Lent] | None:
    """The nearest of the settlements that sound like a district, those of one place together."""
    best, best_m = None, _FARTHEST_M
    alike = (pair for pair in rows if Indel.normalized_similarity(pair[2], pair[3]) >= _ALIKE)
    for row, pairs in groupby(alike, itemgetter(7)):
        (_, name, _, _, lon, lat, people, _, at_lon, at_lat), *others = pairs
        away_m = distance_m(LonLat(lon=lon, lat=lat), LonLat(lon=at_lon, lat=at_lat))
        if away_m < best_m:
            names = tuple(dict.fromkeys([name, *(other[1] for other in others)]))
            best, best_m = (row, Lent(_share(people, away_m), names)), away_m
    return best


def _share(people: int, away_m: float) -> int:
    """The people of a district that count for a seat at a distance from its point."""
    ratio = away_m / _HALF_M
    return int(_SEAT * (people or _PEOPLE_OF_DISTRICT) / (1 + ratio * ratio))


def _stage(db: sqlite3.Connection) -> None:
    db.execute(_STAGED)
    for names, *district in db.execute(_DISTRICTS):
        heard = ((name, sound(name)) for name in json.loads(names))
        values = [(text_key(x.key, FULL), x.marks, name, *district) for name, x in heard if x.key]
        db.cursor().executemany("INSERT INTO raw_district VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    db.execute("CREATE INDEX temp.raw_district_key ON raw_district (key)")
