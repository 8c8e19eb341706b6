"""The keys of an index file, made from its places: names, sounds, and sounds less one letter."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from hashlib import sha256
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from gazetteer import descriptors, loose, marks, names, scripts, skeleton
from gazetteer.index import fame as fame_module
from gazetteer.index import hashtable, lent, named, sounding
from gazetteer.index.entry import FULL, LOOSE, STRIPPED
from gazetteer.index.fame import FIRST_NAME, fame, fame_by_sound, steps
from gazetteer.index.hashtable import Record, text_key
from gazetteer.index.lent import Lent, seats
from gazetteer.index.schema import DROP_KEYS, KEYS, NEIGHBOUR
from gazetteer.names import fold
from gazetteer.skeleton import sound

# Wraps an iterable of known length, for a progress bar that says what is done.
Progress = Callable[[Iterable[Any], int, str], Iterable[Any]]
# Row, name, names as JSON, people, feature code, whether it is curated and trusted by sound.
Place = tuple[int, str, str, int, str, int, int]

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
_PLACE = f"{_PLACES} WHERE row = ?"
_NOTHING = Lent(people=0, names=())


def silent(rows: Iterable[Any], _total: int, _what: str) -> Iterable[Any]:
    """No progress bar."""
    return rows


@cache
def version() -> str:
    """A mark of the code that makes keys: an index with another one must be keyed anew."""
    digest = sha256()
    modules = (
        names,
        scripts,
        skeleton,
        marks,
        loose,
        descriptors,
        hashtable,
        named,
        sounding,
        fame_module,
        lent,
    )
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
    rows = iter(progress(db.execute(_PLACES), size, "names heard"))
    while batch := list(islice(rows, _BATCH)):
        _hear_all(db, ((place, _NOTHING) for place in batch))
    found = seats(db)
    while some := list(islice(found, _BATCH)):
        _hear_all(db, [(db.execute(_PLACE, (row,)).fetchone(), lent) for row, lent in some])


def _hear_all(db: sqlite3.Connection, places: Iterable[tuple[Place, Lent]]) -> None:
    """Stage the names and sounds of places, each with what it is lent."""
    called: list[tuple[int, int, int]] = []
    heard: list[tuple[int, str, int, int, str, int, str]] = []
    for place, given in places:
        _hear(place, given, called, heard)
    db.cursor().executemany("INSERT INTO raw_name VALUES (?, ?, ?)", called)
    db.cursor().executemany("INSERT INTO raw_sound VALUES (?, ?, ?, ?, ?, ?, ?)", heard)


def _hear(
    place: Place,
    given: Lent,
    called: list[tuple[int, int, int]],
    heard: list[tuple[int, str, int, int, str, int, str]],
) -> None:
    """Add the names and the sounds of a place, each once."""
    row, name, spellings, population, code, curated, by_sound = place
    held = [*json.loads(spellings), *given.names]
    people = max(population, given.people)
    known, rarely = fame(people, len(held), code, curated), fame_by_sound(people, code, curated)
    first, written = fold(name), loose.loose(name)
    loosened = {spelling: loose.loose(spelling) for spelling in held}
    seen: set[object] = set()
    for spelling, kind in _spoken(held, curated):
        key, sounds = fold(spelling), sound(spelling)
        is_first = key == first or (written != "" and loosened.get(spelling) == written)
        more = FIRST_NAME if is_first or not first.isascii() else 0.0
        if (key, kind) not in seen:
            called.append((text_key(key, kind), _rated(known + more, by_sound), row))
        if sounds.key and (sounds, kind) not in seen:
            rare = _rated(rarely + more, by_sound)
            heard.append((text_key(sounds.key, kind), sounds.marks, rare, row, key, kind, sounds.key))
        seen.update(((key, kind), (sounds, kind)))
    for key in {*loosened.values()} - {""}:
        more = FIRST_NAME if key == written or not written.isascii() else 0.0
        called.append((text_key(key, LOOSE), _rated(known + more, by_sound), row))


def _rated(value: float, by_sound: int) -> int:
    return 2 * steps(value) + by_sound


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
