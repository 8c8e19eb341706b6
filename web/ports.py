"""What a request has at hand: the store, the settings, and who is asking."""

from typing import Any, TypeAlias, cast

from flask import current_app, g

from incidents.store import Audience, Store
from web.config import Config
from web.desk import Desk

# GeoJSON and page documents come from the store as plain JSON objects.
Json: TypeAlias = dict[str, Any]

_STORE, _DESK = "standoff_store", "standoff_desk"


def keep(extensions: dict[str, Any], store: Store, desk: Desk) -> None:
    """Remember the store and the desk of an application."""
    extensions[_STORE] = store
    extensions[_DESK] = desk


def store() -> Store:
    """The store of the application that is answering."""
    return cast(Store, current_app.extensions[_STORE])


def desk() -> Desk:
    """What reads the reports that are sent to the application."""
    return cast(Desk, current_app.extensions[_DESK])


def config() -> Config:
    """The settings of the application that is answering."""
    return cast(Config, current_app.config["STANDOFF"])


def audience() -> Audience:
    """As whom the sender sees: the public, unless who checked the sender's rights said otherwise."""
    return cast(Audience, g.get("audience", Audience.PUBLIC))
