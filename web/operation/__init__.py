"""What who runs the service watches: health, figures, logs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from incidents.store import Store


def install(app: "Flask", store: "Store") -> None:
    """Number, count and log the requests of an application, and serve its health and figures.

    Call it when everything else that wraps the application is in place.
    """
    from web.operation import health, metrics, requests  # noqa: PLC0415

    found = metrics.Metrics(store)
    metrics.keep(app.extensions, found)
    requests.install(app, found.observe)
    app.register_blueprint(health.blueprint)
