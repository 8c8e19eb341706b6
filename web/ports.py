"""What a request has at hand: the store, and who is asking."""

from typing import Any, TypeAlias, cast

from flask import current_app, g

from incidents.store import Audience, Store

# GeoJSON and page documents come from the store as plain JSON objects.
Json: TypeAlias = dict[str, Any]
Bbox: TypeAlias = tuple[float, float, float, float]

_KEY = "standoff_store"


def keep(extensions: dict[str, Any], store: Store) -> None:
    """Remember the store of an application."""
    extensions[_KEY] = store


def store() -> Store:
    """The store of the application that is answering."""
    return cast(Store, current_app.extensions[_KEY])


def audience() -> Audience:
    """As whom the sender sees: the public, unless who checked the sender's rights said otherwise."""
    return cast(Audience, g.get("audience", Audience.PUBLIC))
