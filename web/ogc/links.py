"""Links between resources, by string: building each through the router would cost more than the page."""

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias
from urllib.parse import quote, quote_plus

from flask import request
from werkzeug.sansio.utils import get_current_url
from werkzeug.wrappers import Request

from web.ogc.media import HTML, Form

Link: TypeAlias = dict[str, str]

QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables"
FUNCTIONS = "http://www.opengis.net/def/rel/ogc/1.0/functions"
CONFORMANCE = "conformance"

_IN_URL = ":/?#[]@!$&'()*+,;=%~"


def root(asked: Request = request) -> str:
    """The address that a request asked this service under, without a slash at its end.

    Parameters
    ----------
    asked : Request
        The one that Flask is answering where not given, as everywhere here.
    """
    return _root(asked.scheme, asked.host, asked.root_path)


def link(rel: str, media_type: str, href: str, title: str | None = None) -> Link:
    """A link as it stands in documents."""
    found = {"rel": rel, "type": media_type, "href": href}
    return found if title is None else found | {"title": title}


def address(path: str, asked: Request = request) -> str:
    """The address of a path that begins with a slash."""
    return root(asked) + path


class Here:
    """The address of a request, and what it is with other parameters."""

    def __init__(self, asked: Request = request) -> None:
        self.path = root(asked) + quote(asked.path)
        self.pairs = {name: _pair(name, value) for name, value in asked.args.items()}

    def but(self, **changed: str | None) -> str:
        """The address with some parameters changed, or left out where None."""
        pairs = self.pairs | {name: value and _pair(name, value) for name, value in changed.items()}
        query = "&".join(pair for pair in pairs.values() if pair)
        return f"{self.path}?{query}" if query else self.path

    def in_both_forms(self, media_type: str, shown: Form) -> list[Link]:
        """The links of a resource to itself and to its other form.

        Parameters
        ----------
        media_type : str
            Of the resource as data.
        shown : Form
            The form that the links stand in.
        """
        if shown is Form.HTML:
            return [link("self", HTML, self.but()), link("alternate", media_type, self.but(f="json"))]
        return [link("self", media_type, self.but()), link("alternate", HTML, self.but(f="html"))]


# A link of a longer address stands in the document alone.
_LONGEST_LINK = 4_000
# Of longer values, such as filters, a thousand would hold some hundred MB.
_LONGEST_KEPT = 200


def header(links: Iterable[Link]) -> str:
    """Links as the value of a Link header (RFC 8288), those that fit: clients refuse longer lines.

    Examples
    --------
    >>> header([link("next", "text/html", "http://a.example/b")])
    '<http://a.example/b>; rel="next"; type="text/html"'
    """
    told = (f'<{one["href"]}>; rel="{one["rel"]}"; type="{one["type"]}"' for one in links)
    return ", ".join(one for one in told if len(one) <= _LONGEST_LINK)


def _pair(name: str, value: str) -> str:
    return (_kept_pair if len(value) <= _LONGEST_KEPT else _written_pair)(name, value)


def _written_pair(name: str, value: str) -> str:
    return f"{quote_plus(name)}={quote_plus(value)}"


_kept_pair = lru_cache(maxsize=1_000)(_written_pair)


@lru_cache(maxsize=64)
def _root(scheme: str, host: str, root_path: str) -> str:
    return quote(get_current_url(scheme, host, root_path).rstrip("/"), safe=_IN_URL)
