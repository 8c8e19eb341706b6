"""Folium tamed: no outside assets, no second templating, its map handed over in parts for our own page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import branca.element
import folium
from branca.element import CssLink, JavascriptLink
from folium.elements import JSCSSMixin

from web.errors import UnsafeShapeError

_VENDOR = "/static/vendor/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """A rendered map: the addresses it needs, its element, and its script without tags."""

    scripts: tuple[str, ...]
    styles: tuple[str, ...]
    html: str
    script: str


class LiteralTemplate:
    """Stands in for the template class of branca elements: gives text back as it is.

    branca renders an element, then makes a new Element of the OUTPUT, whose text it takes for a template once
    more. Whatever the data holds is run. Nothing of a shell needs that second pass.
    """

    def __init__(self, source: str) -> None:
        self._source = source

    def render(self, *_: Any, **__: Any) -> str:
        """The text, unread."""
        return self._source


def seal() -> None:
    """Make every Folium class of this process load nothing from outside and template nothing twice."""
    for kind in _descendants(JSCSSMixin):
        kind.default_js = []
        kind.default_css = []
    folium.Map.default_js = [("leaflet", _VENDOR + "leaflet.js")]
    folium.Map.default_css = [("leaflet_css", _VENDOR + "leaflet.css")]
    branca.element.Template = LiteralTemplate  # type: ignore[attr-defined, assignment]


def render(drawn: folium.Map) -> Shell:
    """Render a map in parts.

    Folium's own head is left out, but for the links: it forbids zooming and restyles the whole page.

    Raises
    ------
    UnsafeShapeError
        If the script could end its own tag; the guard in `web.shapes` lets no such text in.
    """
    seal()
    figure: Any = drawn.get_root()
    figure.render()
    head = list(figure.header._children.values())
    script = figure.script.render()
    if "</" in script or "<!--" in script:
        raise UnsafeShapeError("the map's script holds a tag")
    return Shell(
        scripts=tuple(link.url for link in head if isinstance(link, JavascriptLink)),
        styles=tuple(link.url for link in head if isinstance(link, CssLink)),
        html=figure.html.render(),
        script=script,
    )


def _descendants(kind: Any) -> Iterator[Any]:
    yield kind
    for child in kind.__subclasses__():
        yield from _descendants(child)
