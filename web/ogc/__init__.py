"""OGC API - Features: the collections for every GIS client, described, filtered, page by page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from web.ogc.parts import ApiPart


def install(app: "Flask", beside: "Sequence[ApiPart]" = ()) -> None:
    """Serve the collections.

    Parameters
    ----------
    app : Flask
    beside : sequence of ApiPart
        What other rooms serve, and the API's description tells of too.
    """
    from web.ogc import cors, downloads, items, parts, resources  # noqa: PLC0415

    parts.keep(app.extensions, beside)
    for room in (resources, items, downloads):
        app.register_blueprint(room.blueprint)
    cors.install(app)
