"""Reading an index file."""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from gazetteer.errors import IndexUnusableError
from gazetteer.index import keys
from gazetteer.index.alike import Alike, Searcher
from gazetteer.index.entry import FULL, Entry
from gazetteer.index.rows import read_entry
from gazetteer.index.schema import SCHEMA_VERSION
from gazetteer.names import MAX_NAME

_CACHED_PLACES = 1 << 14
# Reports name the same places over and over.
_CACHED_NAMES = 1 << 12
_MAPPED_BYTES = 1 << 40
_OF_KIND = (
    "SELECT row, lon, lat FROM place WHERE feature_code >= ? AND feature_code < ? AND lat BETWEEN ? AND ?"
)


class IndexFile:
    """Places by name, kind and id, read from a file that nobody changes.

    Reading is safe from several threads: each has a connection of its own, opened when it first asks.

    Parameters
    ----------
    path : Path
        A file that `Builder.finish` made.

    Attributes
    ----------
    meta : dict of str to str
        What the file was made of.
    size : int
        How many places it holds; their rows are 1 to `size`.

    Raises
    ------
    IndexUnusableError
        If the file is no whole index, or of another schema.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._thread = threading.local()
        self._lock = threading.Lock()
        self._connections: list[sqlite3.Connection] = []
        self.meta = self._read_meta()
        self.size = int(self.meta["places"])
        self.entry = lru_cache(_CACHED_PLACES)(self._entry)
        self._found = lru_cache(_CACHED_NAMES)(self._search)

    @property
    def is_current(self) -> bool:
        """Whether the keys were made by the present code; if not, `builder.rekey` makes them anew."""
        return self.meta["keys"] == keys.version()

    def row_of(self, place_id: str) -> int | None:
        """The row of an id, or None."""
        found = self._cursor().execute("SELECT row FROM place WHERE id = ?", (place_id,)).fetchone()
        return found[0] if found else None

    def of_kind(self, prefix: str, south: float, north: float) -> Iterator[tuple[int, float, float]]:
        """Row, longitude and latitude of all places whose feature code begins so, between two latitudes."""
        return self._cursor().execute(_OF_KIND, (prefix, prefix + "~", south, north))

    def where(self, rows: Sequence[int]) -> list[tuple[int, float, float, str, str]]:
        """Row, longitude, latitude, feature code and country code of places, without making them."""
        marks = ",".join("?" * len(rows))
        query = f"SELECT row, lon, lat, feature_code, country_code FROM place WHERE row IN ({marks})"  # noqa: S608
        return self._cursor().execute(query, tuple(rows)).fetchall()

    def rows_named(self, key: str, kind: int = FULL) -> tuple[int, ...]:
        """Rows of the places of a folded name, the most famous first."""
        return self._searcher().named(key, kind) if len(key) <= MAX_NAME else ()

    def rows_alike(self, name: str, kind: int, limit: int, country: str | None = None) -> list[Alike]:
        """Places with a name that sounds alike, the likest first; see `gazetteer.index.alike`."""
        return self._searcher().alike(name, kind, limit, country)

    def search(self, name: str, limit: int = 5) -> list[tuple[int, float]]:
        """Find places by a name in any spelling, without context.

        Parameters
        ----------
        name : str
            A name without a descriptor, in any script that `gazetteer.skeleton` can read.
        limit : int
            How many places at most.

        Returns
        -------
        list of (int, float)
            Rows and scores, best first. The score is the likeness, less what fame others have more.
        """
        return list(self._found(name, limit))

    def close(self) -> None:
        """Close every thread's connection."""
        with self._lock:
            while self._connections:
                self._connections.pop().close()
        self._thread = threading.local()

    def _search(self, name: str, limit: int) -> tuple[tuple[int, float], ...]:
        return tuple(self._searcher().search(name, limit)) if len(name) <= MAX_NAME else ()

    def _entry(self, row: int) -> Entry:
        return read_entry(self._connection(), row)

    def _read_meta(self) -> dict[str, str]:
        try:
            meta = dict(self._connection().execute("SELECT key, value FROM meta"))
        except sqlite3.Error as error:
            raise IndexUnusableError(f"{self._path} can't be read as an index: {error}; delete it") from error
        if meta.get("schema") != str(SCHEMA_VERSION) or "places" not in meta:
            self.close()
            raise IndexUnusableError(
                f"{self._path} is of index schema {meta.get('schema')}, expected a whole index of schema "
                f"{SCHEMA_VERSION}; load its source again"
            )
        return meta

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._thread, "connection", None)
        if connection is None:
            connection = self._connect()
            self._thread.connection = connection
        return connection

    def _cursor(self) -> sqlite3.Cursor:
        return self._connection().cursor()

    def _searcher(self) -> Searcher:
        try:
            searcher: Searcher = self._thread.searcher
        except AttributeError:
            searcher = self._thread.searcher = Searcher(self._connection())
        return searcher

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._uri, uri=True, check_same_thread=False)
        with self._lock:
            self._connections.append(connection)
        connection.execute(f"PRAGMA mmap_size = {_MAPPED_BYTES}")
        return connection
