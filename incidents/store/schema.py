"""The file behind a store: what it must look like, and how one is made or recognised.

References
----------
SQLite database file format, https://www.sqlite.org/fileformat2.html (magic, application id at offset 68).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar, cast

from incidents.errors import StoreError
from incidents.exchange.properties import Kind
from incidents.store import access, history, layout, received, tables
from incidents.store.boxes import BOXES
from incidents.store.database import Connection
from incidents.store.filters.target import ARRAYS, TEXTS

# "Stdf", the mark that tells a store from other SQLite files.
APPLICATION_ID = int.from_bytes(b"Stdf", "big")
VERSION = 6

# What an SQLite file begins with.
MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_APPLICATION_ID_AT = 68
_WAIT_S = 10.0
# Of a new file. A feature is of 2 to 4 kB: of the usual 4,096 bytes, half of each page would be left empty.
_PAGE_BYTES = 16_384
_Kind = TypeVar("_Kind", bound=sqlite3.Connection)

_KINDS = {
    Kind.TEXT: "TEXT", Kind.WHOLE: "INTEGER", Kind.NUMBER: "REAL", Kind.TRUTH: "INTEGER", Kind.DAY: "TEXT",
}  # fmt: skip
_TYPES = tables.Types(kinds=_KINDS, key="INTEGER PRIMARY KEY", binary="BLOB", shape="BLOB")
_OLD_REPORT = """INSERT INTO received
(id, publisher, url, published, sha256, received_at, text, original, media_type, received_from, restricted)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'text/plain; charset=utf-8', 'an older Standoff', 0)"""
# The R*Tree rounds to 32 bits, outward; `w` to `n` are exact. `shape` is a part as WKB, if it is no point.
# Words come folded and parted by spaces, and are asked for one by one: where each stands isn't kept.
_WORDS = """CREATE VIRTUAL TABLE {table}_words USING fts5(
    words, content = '{table}', content_rowid = 'seq', tokenize = 'ascii', detail = none, columnsize = 0
)"""
_BESIDE = """
CREATE VIRTUAL TABLE {table}_box USING rtree (
    id, west, east, south, north, +w REAL, +e REAL, +s REAL, +n REAL, +shape BLOB
);
CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN
    INSERT INTO {table}_words ({table}_words, rowid, words) VALUES ('delete', old.seq, old.words);
    DELETE FROM {table}_box WHERE id IN ({ids});
END;
"""
# The texts of lists, so that who is blamed or speaks is found, and counted, without a look into the features.
_LISTS = """
CREATE TABLE {table}_lists (name TEXT, value TEXT, seq INTEGER, PRIMARY KEY (name, value, seq)) WITHOUT ROWID;
CREATE INDEX {table}_lists_seq ON {table}_lists (seq);
CREATE TRIGGER {table}_unlisted AFTER DELETE ON {table} BEGIN
    DELETE FROM {table}_lists WHERE seq = old.seq;
END;
"""
# All that `incidents.store.columns` reads: a walk through whole rows would take five times as long.
_TILED = """CREATE INDEX incidents_tiled ON incidents
(seq, audience, id, "coordinateUncertaintyInMeters", verdict, killed_min, kind, shape)"""
_LISTED = """SELECT DISTINCT '{name}', {text}, held.seq
FROM {table} AS held, json_each(held.body, '$.properties.{name}') AS one
WHERE {text} IS NOT NULL"""


def prepare(path: Path) -> None:
    """Make sure that a file is a store that can be written, making a new one where there is none.

    Raises
    ------
    StoreError
        Names the file, what it is instead, and the fix. A file that isn't a store is never touched.
    """
    _refuse_foreign(path)
    try:
        with closing(connect(path, sqlite3.Connection)) as db:
            _refuse_newer(path, db)
            if not db.execute("PRAGMA application_id").fetchone()[0]:
                db.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
                _create(db)
            elif db.execute("PRAGMA user_version").fetchone()[0] < VERSION:
                _migrate(db)
            db.execute("PRAGMA journal_mode = WAL")
            db.execute(
                "BEGIN IMMEDIATE"
            )  # fails here, and not after an hour's reading, if it can't be written
            db.execute("ROLLBACK")
    except sqlite3.Error as error:
        raise unusable(path, error) from error


def connect(path: Path, kind: type[_Kind]) -> _Kind:
    """A connection in autocommit mode that one thread at a time may use."""
    return sqlite3.connect(path, timeout=_WAIT_S, isolation_level=None, check_same_thread=False, factory=kind)


def unusable(path: Path, error: sqlite3.Error) -> StoreError:
    """What SQLite says of a file, with the fix."""
    if "locked" in str(error) or "busy" in str(error):
        return StoreError(f"the store {path} is being written by another program; try again when it is done")
    return StoreError(
        f"the store {path} can't be used ({error}); check that it may be written, or name another file"
    )


def _create(db: sqlite3.Connection) -> None:
    with _alone(db):
        if not db.execute("PRAGMA application_id").fetchone()[0]:  # nobody made it in the meantime
            _make_tables(db)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {VERSION}")


def _make_tables(db: sqlite3.Connection) -> None:
    for statement in layout.create(_TYPES.key, _TYPES.binary):
        db.execute(statement)
    for collection in tables.COLLECTIONS:
        for statement in tables.create(collection, _TYPES):
            db.execute(statement)
        name = tables.table(collection)
        db.execute(_WORDS.format(table=name))
        ids = ", ".join(f"old.seq * {BOXES} + {n}" for n in range(BOXES))
        for statement in _statements(_BESIDE.format(table=name, ids=ids)):
            db.execute(statement)
        _make_lists(db, collection)
    db.execute(_TILED)


def _make_lists(db: sqlite3.Connection, collection: str) -> None:
    """Where a collection has lists of texts, the table of these."""
    if collection in ARRAYS:
        name = tables.table(collection)
        for statement in _statements(_LISTS.format(table=name)):
            db.execute(statement)


def _listed(collection: str) -> str:
    """The query for every text of the lists of the rows that are there."""
    return " UNION ALL ".join(
        _LISTED.format(
            name=name, table=tables.table(collection),
            text=f"json_extract(one.value, '$.{TEXTS[name]}')" if name in TEXTS else "one.value",
        )
        for name in ARRAYS[collection]
    )  # fmt: skip


def _migrate(db: sqlite3.Connection) -> None:
    with _alone(db):
        version = db.execute("PRAGMA user_version").fetchone()[0]  # another program may have done it
        if version == 1:
            _from_1(db)
        else:
            for step in (_from_2, _from_3, _from_4, _from_5)[version - 2 :]:
                step(db)
        db.execute(f"PRAGMA user_version = {VERSION}")


def _from_1(db: sqlite3.Connection) -> None:
    """It had reports without their bytes, and features that are derived anew."""
    columns = "id, publisher, url, published, sha256, received_at, text"
    old = db.execute(f"SELECT {columns} FROM reports ORDER BY rowid").fetchall()  # noqa: S608
    for table in ("reports", "features", "boxes", "incidents"):
        db.execute(f"DROP TABLE {table}")
    _make_tables(db)
    for report_id, publisher, url, published, digest, received_at, text in old:
        values = (report_id, publisher, url, published, digest, received_at, text, text.encode())
        db.execute(_OLD_REPORT, values)
        said = {"sha256": digest, "bytes": len(text.encode()), "received_at": received_at}
        said |= {"record": received.record(cast(Connection, db), report_id)}
        history.append(cast(Connection, db), "an older Standoff", history.Action.RECEIVE, report_id, said)


def _from_2(db: sqlite3.Connection) -> None:
    """Only the property "dataset" told what was imported from what was read; no token was recorded."""
    for collection in tables.COLLECTIONS:
        name = tables.table(collection)
        db.execute(f"ALTER TABLE {name} ADD COLUMN imported TEXT")
        db.execute(f"CREATE INDEX {name}_imported ON {name} (imported, seq)")
    db.execute("UPDATE incidents SET imported = dataset WHERE dataset IS NOT NULL")
    access.record_all(cast(Connection, db), "an older Standoff")


def _from_3(db: sqlite3.Connection) -> None:
    """Lists were searched feature by feature, and no index told who may see a row."""
    for collection in tables.COLLECTIONS:
        for name, statement in tables.indexes(collection, _TYPES).items():
            db.execute(f"DROP INDEX {name}")
            db.execute(statement)
        if collection in ARRAYS:
            _make_lists(db, collection)
            db.execute(f"INSERT INTO {tables.table(collection)}_lists {_listed(collection)}")
    db.execute(_TILED)
    db.execute("UPDATE derived SET head = 0")  # sentences were kept as English alone


def _from_4(db: sqlite3.Connection) -> None:
    """It didn't know what a changed report may change, and read each new row again for its lists."""
    for collection in ARRAYS:
        db.execute(f"DROP TRIGGER IF EXISTS {tables.table(collection)}_listed")
    for statement in layout.ties():
        db.execute(statement)
    db.execute("UPDATE derived SET head = 0")  # everything is derived anew once


def _from_5(db: sqlite3.Connection) -> None:
    """The index of words kept where in a row each stands, which nobody asks."""
    for name in map(tables.table, tables.COLLECTIONS):
        db.execute(f"DROP TABLE {name}_words")
        db.execute(_WORDS.format(table=name))
        db.execute(f"INSERT INTO {name}_words ({name}_words) VALUES ('rebuild')")  # noqa: S608


@contextmanager
def _alone(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, which `executescript` would run outside of the transaction."""
    part = ""
    for line in script.splitlines(keepends=True):
        part += line
        if sqlite3.complete_statement(part):
            yield part
            part = ""


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
    if not header.startswith(MAGIC):
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
