"""Reports as received, what people judged, and the features derived from them: in SQLite or PostGIS."""

from pathlib import Path

from incidents.audience import Audience
from incidents.store.query import FeaturePage, FeatureQuery
from incidents.store.received import Received
from incidents.store.restore import restore_file, restore_postgis
from incidents.store.sqlite import SqliteDatabase
from incidents.store.store import Store
from incidents.store.tables import COLLECTIONS

__all__ = [
    "COLLECTIONS",
    "Audience",
    "FeaturePage",
    "FeatureQuery",
    "Received",
    "Store",
    "is_url",
    "open_store",
    "restore",
]

_SCHEMES = ("postgresql://", "postgres://")


def open_store(where: str | Path) -> Store:
    """Open a store, or make a new one where there is none.

    Parameters
    ----------
    where : str or Path
        A file, or the URL of a PostGIS database: postgresql://...

    Raises
    ------
    StoreError
        If what is there is something else, from a newer Standoff, or can't be written.
    """
    if not is_url(where):
        return Store(SqliteDatabase.open(Path(where)))
    from incidents.store.postgis import PostgisDatabase  # noqa: PLC0415 - psycopg, only for who needs it

    return Store(PostgisDatabase.open(str(where)))


def restore(source: Path, where: str | Path) -> Store:
    """Make a store of a backup in a new file, or in a PostGIS database that holds none, and prove it whole.

    Raises
    ------
    StoreError
        If a store is there, or the backup is none, damaged, or of the other kind of database.
    """
    return restore_postgis(source, str(where)) if is_url(where) else restore_file(source, Path(where))


def is_url(where: str | Path) -> bool:
    """Whether a store lies in PostGIS, and not in a file."""
    return isinstance(where, str) and where.startswith(_SCHEMES)
