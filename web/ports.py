"""What the web package asks of a store (`incidents.store.Store` offers it)."""

from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias, cast

from flask import current_app

# GeoJSON and page documents come from the store as plain JSON objects.
Json: TypeAlias = dict[str, Any]
Bbox: TypeAlias = tuple[float, float, float, float]

_KEY = "standoff_store"


class Page(Protocol):
    """Some features of a collection, and how many there are in all."""

    @property
    def features(self) -> Sequence[Json]: ...
    @property
    def number_matched(self) -> int: ...


class FeatureStore(Protocol):
    """Reading side of a store."""

    def page(self, collection: str, *, limit: int, offset: int, bbox: Bbox | None = None) -> Page: ...
    def feature(self, collection: str, feature_id: str) -> Json | None: ...
    def incident(self, incident_id: str) -> Json | None: ...
    def report(self, report_id: str) -> Json | None: ...


def keep(extensions: dict[str, Any], store: FeatureStore) -> None:
    """Remember the store of an application."""
    extensions[_KEY] = store


def store() -> FeatureStore:
    """The store of the application that is answering."""
    return cast(FeatureStore, current_app.extensions[_KEY])
