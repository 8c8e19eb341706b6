"""Media types, and which form of a resource a request asks for."""

from enum import StrEnum
from functools import lru_cache

from flask import request
from werkzeug.datastructures import MIMEAccept
from werkzeug.http import parse_accept_header
from werkzeug.wrappers import Request

from web.errors import BadParameterError

JSON = "application/json"
GEOJSON = "application/geo+json"
SCHEMA = "application/schema+json"
OPENAPI = "application/vnd.oai.openapi+json;version=3.0"
HTML = "text/html"

# What stands for data in Accept, whichever of them a resource then is.
_DATA = (JSON, GEOJSON, SCHEMA, "application/vnd.oai.openapi+json")
_PAGES = (HTML, "application/xhtml+xml")
# A browser's is a tenth of it.
LONGEST_ACCEPT = 2_000


class Form(StrEnum):
    """How a resource is shown; the value is that of the parameter `f`."""

    JSON = "json"
    HTML = "html"


def form(default: Form = Form.JSON, asked: Request = request) -> Form:
    """The form that a request asks for: by `f`, else by its Accept header.

    Parameters
    ----------
    default : Form
    asked : Request
        The one that Flask is answering where not given.

    Raises
    ------
    BadParameterError
        If `f` is neither `json` nor `html`.
    """
    named = asked.args.get("f")
    if named is None:
        return preferred(asked.headers.get("Accept", "")[:LONGEST_ACCEPT], default)
    try:
        return Form(named)
    except ValueError as error:
        raise BadParameterError(f"f={named!r} is no form that is served; write f=json or f=html") from error


def wants_flat(asked: Request = request) -> bool:
    """Whether the sender's program can't keep objects in a table: QGIS fails to save a layer with one."""
    return "QGIS/" in asked.headers.get("User-Agent", "")


@lru_cache(maxsize=256)
def preferred(accept: str, default: Form) -> Form:
    """The form that an Accept header prefers; `default` where it has no preference.

    Examples
    --------
    >>> preferred("text/html,application/xml;q=0.9,*/*;q=0.8", Form.JSON)
    <Form.HTML: 'html'>
    >>> preferred("*/*", Form.JSON)
    <Form.JSON: 'json'>
    """
    wanted = parse_accept_header(accept, MIMEAccept)
    page = max(wanted.quality(name) for name in _PAGES)
    data = max(wanted.quality(name) for name in _DATA)
    if page == data:
        return default
    return Form.HTML if page > data else Form.JSON
