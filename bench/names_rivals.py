"""Other ways of looking a name up, each over the same folded names."""

import sqlite3
from collections.abc import Callable, Iterable

from rapidfuzz import fuzz, process

from gazetteer.index.entry import FULL, Entry
from gazetteer.index.file import IndexFile
from gazetteer.names import fold

# Rows of the places found, best first.
Lookup = Callable[[str, int], list[int]]
Names = dict[str, tuple[int, ...]]
_KEPT = 50


def folded(entries: Iterable[Entry], index: IndexFile) -> Names:
    """Rows by folded name, the most famous first, as for us."""
    keys = {fold(name) for entry in entries for name in entry.place.names}
    return {key: index.rows_named(key, FULL) for key in keys}


def exact(names: Names) -> Lookup:
    """A plain dictionary of folded names."""
    return lambda name, limit: list(names.get(fold(name), ())[:limit])


def ratio(names: Names) -> Lookup:
    """rapidfuzz's ratio against every name."""
    keys = list(names)

    def look_up(name: str, limit: int) -> list[int]:
        found = process.extract(fold(name), keys, scorer=fuzz.ratio, limit=limit)
        return [row for key, _, _ in found for row in names[key]][:limit]

    return look_up


def trigrams(names: Names) -> Lookup:
    """SQLite's FTS5 with trigrams, its best ranked by rapidfuzz's ratio."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE name USING fts5(key, tokenize = 'trigram')")
    db.executemany("INSERT INTO name VALUES (?)", ((key,) for key in names))

    def look_up(name: str, limit: int) -> list[int]:
        key = fold(name)
        parts = " OR ".join(f'"{key[at : at + 3]}"' for at in range(len(key) - 2))
        if not parts:
            return []
        rows = db.execute("SELECT key FROM name WHERE key MATCH ? ORDER BY rank LIMIT ?", (parts, _KEPT))
        likest = process.extract(key, [row[0] for row in rows], scorer=fuzz.ratio, limit=limit)
        return [row for text, _, _ in likest for row in names[text]][:limit]

    return look_up
