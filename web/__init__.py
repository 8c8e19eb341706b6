"""HTTP and pictures: the map, the pages and the feature API."""

import os

from flask import Flask

from web import errors, features_api, pages, ports, security, words
from web.config import Config
from web.ports import FeatureStore

__all__ = ["Config", "create_app"]


def create_app(store: FeatureStore, config: Config | None = None) -> Flask:
    """Build the application.

    Parameters
    ----------
    store : FeatureStore
        Where incidents and reports are read from; closing it is the caller's task.
    config : Config, optional
        Settings; read from the environment where not given.
    """
    app = Flask(__name__)
    settings = config or Config.from_environment(os.environ)
    app.config["STANDOFF"] = settings
    app.config["MAX_CONTENT_LENGTH"] = settings.request_bytes_max
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    ports.keep(app.extensions, store)
    for part in (errors, security, words):
        part.install(app)
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(features_api.blueprint)
    return app
