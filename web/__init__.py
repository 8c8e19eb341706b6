"""HTTP and pictures: the map, the pages and the feature API."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from incidents.store import Store
    from web.config import Config
    from web.desk import Desk


def create_app(store: "Store", config: "Config | None" = None, desk: "Desk | None" = None) -> "Flask":
    """Build the application.

    Flask and Folium are imported here, so that no command but `serve` waits for them.

    Parameters
    ----------
    store : Store
        Where incidents and reports are read from; closing it is the caller's task.
    config : Config, optional
        Settings; read from the environment where not given.
    desk : Desk, optional
        What reads reports that are sent in; where not given, one with the user's gazetteer, in whose presence
        a writer waits until the features follow.
    """
    import os  # noqa: PLC0415

    from flask import Flask  # noqa: PLC0415

    from gazetteer.folder import default_folder  # noqa: PLC0415
    from gazetteer.lookup import Gazetteer  # noqa: PLC0415
    from web import (  # noqa: PLC0415
        compression,
        errors,
        incident_pages,
        ogc,
        ports,
        security,
        static_files,
        terms,
        words,
    )
    from web.auth import session, who  # noqa: PLC0415
    from web.auth.limits import Limits  # noqa: PLC0415
    from web.comparing import description  # noqa: PLC0415
    from web.comparing import pages as comparing  # noqa: PLC0415
    from web.config import Config  # noqa: PLC0415
    from web.desk import Desk  # noqa: PLC0415
    from web.i18n import choice  # noqa: PLC0415
    from web.ogc import quick  # noqa: PLC0415
    from web.operation import install as watch  # noqa: PLC0415
    from web.places import pages as places  # noqa: PLC0415
    from web.places import why  # noqa: PLC0415
    from web.tiles import openapi as tiles_api  # noqa: PLC0415
    from web.tiles import resources as tiles  # noqa: PLC0415
    from web.writing import description as writing  # noqa: PLC0415
    from web.writing import judging, reports  # noqa: PLC0415

    app = Flask(__name__, static_folder=None)
    settings = config or Config.from_environment(os.environ)
    app.config["STANDOFF"] = settings
    app.config["MAX_CONTENT_LENGTH"] = settings.request_bytes_max
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    limits = Limits(settings)
    quick.install(app, store, settings, limits)
    session.install(app, settings, store)
    ports.keep(app.extensions, store, desk or Desk(store, lambda: Gazetteer.open(default_folder())))
    choice.install(app, settings)
    for part in (errors, security, words, terms, why, static_files, compression):
        part.install(app)
    limits.guard_sign_ins(app)
    who.install(app, settings)
    app.before_request(quick.pass_on)
    limits.guard(app)
    for blueprint in (incident_pages, session, reports, judging, comparing, tiles, places):
        app.register_blueprint(blueprint.blueprint)
    ogc.install(app, [description.PART, writing.PART, tiles_api.part()])
    watch(app, store)
    return app
