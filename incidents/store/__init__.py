"""Reports as received, and the features and documents derived from them, in one SQLite file."""

from incidents.store.sqlite import COLLECTIONS, FeaturePage, Store

__all__ = ["COLLECTIONS", "FeaturePage", "Store"]
