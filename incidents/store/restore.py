"""A backup made a store again, in a place where none is, and proven whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

from incidents.errors import StoreError
from incidents.store.schema import MAGIC as SQLITE
from incidents.store.sqlite import SqliteDatabase
from incidents.store.store import Store

_POSTGRESQL = b"PGDMP"  # as pg_dump begins a file


def restore_file(source: Path, target: Path) -> Store:
    """Make a file a store by a backup of one.

    Raises
    ------
    StoreError
        If the target is there already, or the backup is none, damaged, or of another database; then there is
        no new file.
    """
    if target.exists():
        raise StoreError(f"{target} is there already; name a new file for what is restored")
    begin = _begin(source)
    if begin.startswith(_POSTGRESQL):
        raise StoreError(
            f"{source} is a backup of a store in PostGIS; restore it with --store postgresql://..."
        )
    if begin != SQLITE:
        raise StoreError(f"{source} is no backup of a store")
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        _copy(source, part)
        with closing(Store(SqliteDatabase.open(part))) as store:
            _prove(store, source)
        part.replace(target)
    finally:
        for leftover in (part, *target.parent.glob(f"{part.name}-*")):
            leftover.unlink(missing_ok=True)
    return Store(SqliteDatabase.open(target))


def restore_postgis(source: Path, url: str) -> Store:
    """Make a store in a PostGIS database that has none, by a backup of one.

    Raises
    ------
    StoreError
        If there is one, or the backup is none, damaged, or of another database.
    """
    from incidents.store import postgis  # noqa: PLC0415 - psycopg, only for who needs it

    begin = _begin(source)
    if begin == SQLITE:
        raise StoreError(f"{source} is a backup of a store in a file; restore it with --store FILE")
    if not begin.startswith(_POSTGRESQL):
        raise StoreError(f"{source} is no backup of a store")
    store = Store(postgis.PostgisDatabase.restored(source, url))
    _prove(store, source)
    return store


def _begin(source: Path) -> bytes:
    with source.open("rb") as file:
        return file.read(len(SQLITE))


def _copy(source: Path, target: Path) -> None:
    target.touch(mode=0o600)
    try:
        with (
            closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as old,
            closing(sqlite3.connect(target)) as new,
        ):
            old.backup(new)
    except sqlite3.Error as error:
        raise StoreError(f"the backup {source} can't be read ({error}); take an older one") from error


def _prove(store: Store, source: Path) -> None:
    broken = store.first_broken()
    if broken:
        raise StoreError(f"the backup {source} isn't whole: {broken}; take an older one")
