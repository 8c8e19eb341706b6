"""Security headers of every response, and requests that are refused whoever sends them."""

import re
import secrets

from flask import Flask, Response, current_app, g, request
from werkzeug.exceptions import RequestEntityTooLarge

from web.errors import HostError
from web.ports import config

# Leaflet needs data: and blob: images for its controls; everything else is ours or carries this page's nonce.
_CSP = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
# By these names a machine calls itself; no page elsewhere can bear one.
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
_PORT = re.compile(r":[0-9]*$")
# Those that watch the service name it by its address.
_BY_ANY_NAME = frozenset({"operation.healthz", "operation.readyz"})
# Of data, which a browser that is tricked into showing it must do nothing with.
_CSP_OF_DATA = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


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
    name = _PORT.sub("", request.host).casefold()
    known = _LOOPBACK | {host.casefold() for host in config().hosts}
    if name not in known and request.endpoint not in _BY_ANY_NAME:
        raise HostError("this service isn't known by that name; STANDOFF_HOSTS lists its names")


def _refuse_large() -> None:
    """Flask measures a body when it is read, and nothing here reads one."""
    if (request.content_length or 0) > current_app.config["MAX_CONTENT_LENGTH"]:
        raise RequestEntityTooLarge


def _secure(response: Response) -> Response:
    said = response.headers
    said.update(_HEADERS)
    if response.mimetype == "text/html":
        said["Content-Security-Policy"] = _CSP.format(nonce=nonce())
        said["Cache-Control"] = "no-store"  # a stored page would carry a used nonce
    else:
        said["Content-Security-Policy"] = _CSP_OF_DATA
    return response
