"""The keys of an index file, made from its places: names, sounds, and sounds less one letter."""

import json
import math
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import sha256
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from gazetteer import descriptors, loose, marks, names, scripts, skeleton
from gazetteer.index import hashtable, named, sounding
from gazetteer.index.entry import FULL, LOOSE, STRIPPED
from gazetteer.index.hashtable import Record, text_key
from gazetteer.index.schema import DROP_KEYS, KEYS, NEIGHBOUR
from gazetteer.names import fold
from gazetteer.place import feature_class
from gazetteer.skeleton import sound

# Wraps an iterable of known length, for a progress bar that says what is done.
Progress = Callable[[Iterable[Any], int, str], Iterable[Any]]

# A place's fame is the logarithm of how likely it is to be meant, kept in steps of a fifth above the least.
FAME_STEP, LEAST_FAME = 0.2, -9.0
_SOME_PEOPLE = 1_000
_CURATED = 100.0
_FIRST_NAME = 1.2
# A settlement comes before the area that bears its name.
_BY_CLASS = {"P": 0.0, "S": 0.0, "T": -1.6, "L": -3.9, "H": -3.9, "R": -3.9, "A": -9.0}
_COUNTRY = 3.9
# The more famous a place, the more of its spellings are held, and the less likely is another one.
_HEARD_FAME = 0.5

_STAGED = """
CREATE TEMP TABLE raw_name (key INTEGER, fame INTEGER, place INTEGER);
CREATE TEMP TABLE raw_sound (
    key INTEGER, form TEXT, fame INTEGER, place INTEGER, name TEXT, kind INTEGER, skeleton TEXT
);
CREATE TEMP TABLE raw_neighbour (key INTEGER, skeleton TEXT);
"""
_UNSTAGED = """
DROP TABLE raw_name; DROP TABLE raw_sound; DROP TABLE raw_neighbour;
"""
_BATCH = 1_000
# Longer skeletons are of whole phrases, for which every letter would be kept this many times.
_LONGEST = 16
_PLACES = "SELECT row, name, names, population, feature_code, curated, by_sound FROM place"


def silent(rows: Iterable[Any], _total: int, _what: str) -> Iterable[Any]:
    """No progress bar."""
    return rows


@cache
def version() -> str:
    """A mark of the code that makes keys: an index with another one must be keyed anew."""
    digest = sha256()
    modules = (names, scripts, skeleton, marks, loose, descriptors, hashtable, named, sounding)
    for path in (*(Path(str(module.__file__)) for module in modules), Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def less_one(key: str) -> list[str]:
    """A skeleton with each of its letters left out in turn, unless it is very short or long."""
    if not 2 < len(key) <= _LONGEST:
        return []
    return list(dict.fromkeys([key[:at] + key[at + 1 :] for at in range(len(key))]))


def write(db: sqlite3.Connection, size: int, progress: Progress) -> None:
    """Make all keys of the `size` places of an open database, within the transaction that is under way."""
    _script(db, DROP_KEYS + KEYS + _STAGED)
    _stage(db, size, progress)
    _write_names(db, progress)
    _write_sounds(db, progress)
    _write_neighbours(db, progress)
    _script(db, _UNSTAGED)
    db.executemany("REPLACE INTO meta VALUES (?, ?)", [("places", str(size)), ("keys", version())])
    db.execute("DELETE FROM meta WHERE key = 'done'")


def _script(db: sqlite3.Connection, text: str) -> None:
    for statement in text.split(";"):
        db.execute(statement)


def _stage(db: sqlite3.Connection, size: int, progress: Progress) -> None:
    insert = db.cursor()
    rows = iter(progress(db.execute(_PLACES), size, "names heard"))
    while batch := list(islice(rows, _BATCH)):
        called: list[tuple[int, int, int]] = []
        heard: list[tuple[int, str, int, int, str, int, str]] = []
        for place in batch:
            _hear(place, called, heard)
        insert.executemany("INSERT INTO raw_name VALUES (?, ?, ?)", called)
        insert.executemany("INSERT INTO raw_sound VALUES (?, ?, ?, ?, ?, ?, ?)", heard)


def _hear(
    place: tuple[int, str, str, int, str, int, int],
    called: list[tuple[int, int, int]],
    heard: list[tuple[int, str, int, int, str, int, str]],
) -> None:
    """Add the names and the sounds of a place, each once."""
    row, name, spellings, population, code, curated, by_sound = place
    held = json.loads(spellings)
    fame = _fame(population, len(held), code, curated)
    rarely = _HEARD_FAME * math.log1p(population / _SOME_PEOPLE) / 2 + _of_kind(code, curated)
    first = fold(name)
    seen: set[object] = set()
    for spelling, kind in _spoken(held, curated):
        key = fold(spelling)
        sounds = sound(spelling)
        more = _FIRST_NAME if key == first else 0.0
        known, rare = (2 * _steps(value + more) + by_sound for value in (fame, rarely))
        if (key, kind) not in seen:
            called.append((text_key(key, kind), known, row))
        if sounds.key and (sounds, kind) not in seen:
            heard.append((text_key(sounds.key, kind), sounds.marks, rare, row, key, kind, sounds.key))
        seen.update(((key, kind), (sounds, kind)))
    for key in {loose.loose(spelling) for spelling in held}:
        if key:
            called.append((text_key(key, LOOSE), 2 * _steps(fame) + by_sound, row))


def _steps(fame: float) -> int:
    return min(max(round((fame - LEAST_FAME) / FAME_STEP), 0), 127)


def _fame(population: int, spellings: int, code: str, curated: int) -> float:
    known = math.log1p(population / _SOME_PEOPLE) / 2 + math.log(max(spellings, 1)) / 3
    return known + _of_kind(code, curated) + (_COUNTRY if code.startswith("PCL") else 0.0)


def _of_kind(code: str, curated: int) -> float:
    by_class = 0.0 if code.startswith("PCL") else _BY_CLASS[feature_class(code)]
    return by_class + (math.log(_CURATED) if curated else 0.0)


def _spoken(spellings: list[str], curated: int) -> list[tuple[str, int]]:
    spoken = [(name, FULL) for name in spellings]
    if curated:
        stripped = ((descriptors.split_descriptor(name), name) for name in spellings)
        spoken += [(part.name, STRIPPED) for part, name in stripped if part.wanted and part.name != name]
    return spoken


def _write_names(db: sqlite3.Connection, progress: Progress) -> None:
    """Places of a name, the most famous first."""
    query = "SELECT key, fame, place FROM raw_name ORDER BY 1, 2 DESC, 3"
    rows = _sorted(db, query, "raw_name", progress, "names")
    _write(db, named.TABLE, "raw_name", ((key, named.record(_less_key(found))) for key, found in rows))


def _write_sounds(db: sqlite3.Connection, progress: Progress) -> None:
    query = "SELECT key, form, fame, place, name FROM raw_sound ORDER BY 1, 2, 3 DESC, 4"
    rows = _sorted(db, query, "raw_sound", progress, "sounds")
    _write(db, sounding.TABLE, "raw_sound", ((key, sounding.record(_less_key(found))) for key, found in rows))


def _write_neighbours(db: sqlite3.Connection, progress: Progress) -> None:
    distinct = db.execute("SELECT DISTINCT skeleton FROM raw_sound WHERE kind = ?", (FULL,))
    less = ((text_key(part, FULL), key) for (key,) in distinct for part in less_one(key))
    db.cursor().executemany("INSERT INTO raw_neighbour VALUES (?, ?)", less)
    rows = _sorted(
        db, "SELECT key, skeleton FROM raw_neighbour ORDER BY 1, 2", "raw_neighbour", progress, "neighbours"
    )
    texts = ((key, " ".join([text for _, text in found]).encode()) for key, found in rows)
    _write(db, NEIGHBOUR, "raw_neighbour", ((key, (0, 0, len(text), text)) for key, text in texts))


def _less_key(found: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
    return (row[1:] for row in found)


def _write(db: sqlite3.Connection, table: str, raw: str, records: Iterable[tuple[int, Record]]) -> None:
    distinct = db.execute(f"SELECT COUNT(DISTINCT key) FROM {raw}").fetchone()[0]  # noqa: S608
    hashtable.write(db, table, distinct, records)


def _sorted(
    db: sqlite3.Connection, query: str, table: str, progress: Progress, what: str
) -> Iterator[tuple[int, Iterator[Any]]]:
    total = db.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]  # noqa: S608
    yield from groupby(progress(db.execute(query), total, f"{what} sorted"), itemgetter(0))
