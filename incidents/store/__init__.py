"""Reports as received, what people judged, and the features derived from them: in SQLite or PostGIS."""

from pathlib import Path

from incidents.store.query import Audience, FeaturePage, FeatureQuery
from incidents.store.received import Received
from incidents.store.sqlite import SqliteDatabase
from incidents.store.store import Store
from incidents.store.tables import COLLECTIONS

__all__ = ["COLLECTIONS", "Audience", "FeaturePage", "FeatureQuery", "Received", "Store", "open_store"]


def open_store(where: str | Path) -> Store:
    """Open a store, or make a new one where there is none.

    Parameters
    ----------
    where : str or Path
        A file.

    Raises
    ------
    StoreError
        If what is there is something else, from a newer Standoff, or can't be written.
    """
    return Store(SqliteDatabase.open(Path(where)))
