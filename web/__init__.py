"""HTTP and pictures: the map, the pages and the feature API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from incidents.store import Store
    from web.config import Config


def create_app(store: "Store", config: "Config | None" = None) -> "Flask":
    """Build the application.

    Flask and Folium are imported here, so that no command but `serve` waits for them.

    Parameters
    ----------
    store : Store
        Where incidents and reports are read from; closing it is the caller's task.
    config : Config, optional
        Settings; read from the environment where not given.
    """
    import os  # noqa: PLC0415

    from flask import Flask  # noqa: PLC0415

    from web import errors, features_api, pages, ports, security, words  # noqa: PLC0415
    from web.config import Config  # noqa: PLC0415

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
