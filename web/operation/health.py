"""Is it alive, may requests be sent to it, and what are its figures."""

from flask import Blueprint, Response
from prometheus_client import CONTENT_TYPE_LATEST

from web.auth.who import who
from web.errors import ForbiddenError, NotReadyError, UnauthorisedError, UnknownItemError
from web.operation.metrics import metrics
from web.ports import config, store

blueprint = Blueprint("operation", __name__)


@blueprint.get("/healthz")
def healthz() -> Response:
    """Alive: it answers, whatever the store does."""
    return _said("ok\n")


@blueprint.get("/readyz")
def readyz() -> Response:
    """Ready: the store answers, and the features aren't far behind what was written."""
    behind = store().entries_behind
    if behind > config().ready_behind_max:
        raise NotReadyError(f"the features are {behind:,} entries behind what was written; wait")
    return _said("ready\n")


@blueprint.get("/metrics")
def figures() -> Response:
    """Figures for Prometheus."""
    access = config().metrics
    if access == "off":
        raise UnknownItemError("no figures are served here")
    if access == "token" and not who().name:
        raise UnauthorisedError("this needs a token with the scope 'metrics'")
    if access == "token" and not who().may("metrics"):
        raise ForbiddenError(f"the token {who().name!r} doesn't have the scope 'metrics'")
    return Response(metrics().text(), content_type=CONTENT_TYPE_LATEST, headers={"Cache-Control": "no-store"})


def _said(text: str) -> Response:
    return Response(text, mimetype="text/plain", headers={"Cache-Control": "no-store"})
