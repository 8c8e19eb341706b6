"""Security headers of every response, and requests that are refused whoever sends them."""

import secrets
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, request
from werkzeug.exceptions import RequestEntityTooLarge

from web.errors import HostError
from web.hosts import is_ours
from web.ports import config

# Leaflet needs data: and blob: images for its controls; everything else is ours or carries this page's nonce.
_CSP = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; "
    "img-src 'self' data: blob:{images}; font-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
# Those that watch the service name it by its address.
_BY_ANY_NAME = frozenset({"operation.healthz", "operation.readyz"})
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# Of data, which a browser that is tricked into showing it must do nothing with.
_CSP_OF_DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
OF_DATA = _HEADERS | {"Content-Security-Policy": _CSP_OF_DATA}


def install(app: Flask) -> None:
    """Give templates `csp_nonce()` and every response its headers."""
    app.jinja_env.globals["csp_nonce"] = nonce
    app.before_request(_refuse_other_hosts)
    app.before_request(_refuse_large)
    app.after_request(_secure)


def nonce() -> str:
    """Random value, one for each response, that marks the page's own script and style tags."""
    if "csp_nonce" not in g:
        g.csp_nonce = secrets.token_urlsafe(18)
    return str(g.csp_nonce)


def _refuse_other_hosts() -> None:
    """A page elsewhere whose name was made to lead here would be let in as one of ours (DNS rebinding)."""
    if not is_ours(request.host, config().hosts) and request.endpoint not in _BY_ANY_NAME:
        raise HostError("this service isn't known by that name; STANDOFF_HOSTS lists its names")


def _refuse_large() -> None:
    """Flask measures a body when it is read, and nothing here reads one."""
    if (request.content_length or 0) > current_app.config["MAX_CONTENT_LENGTH"]:
        raise RequestEntityTooLarge


def _secure(response: Response) -> Response:
    said = response.headers
    said.update(OF_DATA)
    # Nothing that a reader's rights may have made goes to another one from a proxy's memory.
    said.setdefault("Cache-Control", "private, no-cache")
    if response.mimetype == "text/html":
        said["Content-Security-Policy"] = _CSP.format(nonce=nonce(), images=_images())
        said["Cache-Control"] = "no-store"  # a stored page would carry a used nonce
    return response


def _images() -> str:
    """Where else pictures may come from: the one tile server that the settings name, if any."""
    found = urlsplit(config().tiles)
    return f" {found.scheme}://{found.netloc}" if found.netloc else ""
