"""The file behind a store: what it must look like, and how one is made or recognised.

References
----------
SQLite database file format, https://www.sqlite.org/fileformat2.html (magic, application id at offset 68).
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from incidents.errors import StoreError

# "Stdf", the mark that tells a store from other SQLite files.
APPLICATION_ID = int.from_bytes(b"Stdf", "big")
VERSION = 1

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_APPLICATION_ID_AT = 68
_WAIT_S = 10.0

# A box for each part of a geometry, so that parts on both sides of the antimeridian keep their own. The
# R*Tree rounds to 32 bits, outward; `w` to `n` are exact. `shape` is the part as WKB, if it is no point.
_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE reports (
    id TEXT PRIMARY KEY, publisher TEXT NOT NULL, url TEXT NOT NULL, published TEXT, sha256 TEXT NOT NULL,
    received_at TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE TABLE features (
    seq INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, located INTEGER NOT NULL,
    body TEXT NOT NULL, UNIQUE (collection, id)
) STRICT;
CREATE INDEX features_in_order ON features (collection, seq);
CREATE INDEX features_nowhere ON features (collection, seq) WHERE NOT located;
CREATE VIRTUAL TABLE boxes USING rtree (
    id, west, east, south, north, +seq INTEGER, +w REAL, +e REAL, +s REAL, +n REAL, +shape BLOB
);
CREATE TABLE incidents (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {VERSION};
COMMIT;
"""


def prepare(path: Path) -> None:
    """Make sure that a file is a store that can be written, making a new one where there is none.

    Raises
    ------
    StoreError
        Names the file, what it is instead, and the fix. A file that isn't a store is never touched.
    """
    _refuse_foreign(path)
    try:
        with closing(connect(path)) as db:
            _refuse_newer(path, db)
            if not db.execute("PRAGMA application_id").fetchone()[0]:
                _create(db)
            db.execute("PRAGMA journal_mode = WAL")
            db.execute(
                "BEGIN IMMEDIATE"
            )  # fails here, and not after an hour's reading, if it can't be written
            db.execute("ROLLBACK")
    except sqlite3.Error as error:
        raise unusable(path, error) from error


def connect(path: Path) -> sqlite3.Connection:
    """A connection in autocommit mode that one thread at a time may use."""
    return sqlite3.connect(path, timeout=_WAIT_S, isolation_level=None, check_same_thread=False)


def unusable(path: Path, error: sqlite3.Error) -> StoreError:
    """What SQLite says of a file, with the fix."""
    if "locked" in str(error) or "busy" in str(error):
        return StoreError(f"the store {path} is being written by another program; try again when it is done")
    return StoreError(
        f"the store {path} can't be used ({error}); check that it may be written, or name another file"
    )


def _create(db: sqlite3.Connection) -> None:
    try:
        db.executescript(_SCHEMA)
    except sqlite3.OperationalError as error:
        if db.in_transaction:
            db.execute("ROLLBACK")
        if "already exists" not in str(error):  # another program made it in the meantime
            raise


def _refuse_foreign(path: Path) -> None:
    fix = "name another file with --store"
    if path.is_dir():
        raise StoreError(f"the store {path} is a folder; {fix}, such as {path / 'standoff.sqlite'}")
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except FileNotFoundError:
        if not path.parent.is_dir():
            raise StoreError(
                f"the store {path} can't be made: there is no folder {path.parent}; make it first"
            ) from None
        return
    except OSError as error:
        raise StoreError(f"the store {path} can't be read: {error.strerror}; {fix}") from error
    if not header:
        return
    if not header.startswith(_MAGIC):
        raise StoreError(f"{path} is not a Standoff store, nor any SQLite database; {fix}")
    mark = int.from_bytes(header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big")
    if mark != APPLICATION_ID:
        raise StoreError(f"{path} is an SQLite database of another program, not a Standoff store; {fix}")


def _refuse_newer(path: Path, db: sqlite3.Connection) -> None:
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise StoreError(
            f"the store {path} was written by a newer Standoff (schema {version}, this one knows {VERSION}); "
            "update Standoff, or name another file with --store"
        )
