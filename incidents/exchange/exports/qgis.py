"""Styles of QGIS (QML): what an analyst sees when an exported layer is opened.

Points lie in a circle of their uncertainty, in metres on the ground. An area that a claim puts its subject
outside of is hatched.

References
----------
QGIS 3, renderer and symbol elements as it saves them: https://docs.qgis.org/3.22/en/docs/user_manual/appendices/
qgis_file_formats.html. Properties are written as `prop`, which every version reads.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

from incidents.exchange.exports.looks import AREA_COLOUR, PLAIN, REGIONS, VERDICTS, Look

_DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
_OTHERWISE = "ELSE"
_FAINT, _SOLID = 45, 120

Properties = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    """Which features are drawn in which layers of a symbol, the lowest first."""

    label: str
    filter: str
    kind: str
    layers: tuple[tuple[str, Properties], ...]


def style(collection: str) -> str:
    """The QML document of a collection that has geometry."""
    root = Element("qgis", version="3.22", styleCategories="Symbology")
    renderer = SubElement(root, "renderer-v2", type="RuleRenderer", symbollevels="0", enableorderby="0")
    rules = SubElement(renderer, "rules", key="root")
    symbols = SubElement(renderer, "symbols")
    for number, rule in enumerate(_RULES[collection]()):
        known = {"key": str(number), "symbol": str(number), "label": rule.label, "filter": rule.filter}
        SubElement(rules, "rule", known)
        _symbol(SubElement(symbols, "symbol", name=str(number), type=rule.kind, alpha="1"), rule)
    return _DOCTYPE + tostring(root, encoding="unicode")


def _symbol(symbol: Element, rule: _Rule) -> None:
    for name, properties in rule.layers:
        layer = SubElement(symbol, "layer", {"class": name, "enabled": "1", "locked": "0", "pass": "0"})
        for key, value in properties.items():
            SubElement(layer, "prop", k=key, v=value)
        if properties is _CIRCLE:
            _sized(layer, '2 * coalesce("coordinateUncertaintyInMeters", 0)')


def _sized(layer: Element, expression: str) -> None:
    """Let an expression say how large a marker is."""
    about = SubElement(SubElement(layer, "data_defined_properties"), "Option", type="Map")
    _option(about, "name", "")
    size = SubElement(SubElement(about, "Option", name="properties", type="Map"), "Option", type="Map")
    size.set("name", "size")
    _option(size, "active", "true", "bool")
    _option(size, "expression", expression)
    _option(size, "type", "3", "int")
    _option(about, "type", "collection")


def _option(parent: Element, name: str, value: str, kind: str = "QString") -> None:
    SubElement(parent, "Option", name=name, value=value, type=kind)


def _rgba(colour: tuple[int, int, int], alpha: int = 255) -> str:
    return ",".join(map(str, (*colour, alpha)))


# Its size comes from the feature; RenderMetersInMapUnits are metres on the ground.
_CIRCLE: Properties = {
    "name": "circle", "size": "0", "size_unit": "RenderMetersInMapUnits",
    "color": _rgba(PLAIN.colour, 20), "outline_color": _rgba(PLAIN.colour, 150),
    "outline_width": "0.2", "outline_width_unit": "MM", "outline_style": "solid",
}  # fmt: skip


def _points() -> Iterator[_Rule]:
    for label, condition, look in _by_verdict():
        marker = {
            "name": look.marker, "size": str(look.size_mm), "size_unit": "MM", "color": _rgba(look.colour),
            "outline_color": "255,255,255,255", "outline_width": "0.3", "outline_width_unit": "MM",
            "outline_style": "solid",
        }  # fmt: skip
        layers = (("SimpleMarker", _CIRCLE), ("SimpleMarker", marker))
        yield _Rule(label=label, filter=condition, kind="marker", layers=layers)


def _lines() -> Iterator[_Rule]:
    for label, condition, look in _by_verdict():
        line = {
            "line_color": _rgba(look.colour), "line_width": str(look.width_mm), "line_width_unit": "MM",
            "line_style": look.stroke, "capstyle": "round", "joinstyle": "round",
        }  # fmt: skip
        yield _Rule(label=label, filter=condition, kind="line", layers=(("SimpleLine", line),))


def _places() -> Iterator[_Rule]:
    *_, plain = _points()
    yield _Rule(label="Place", filter=_OTHERWISE, kind=plain.kind, layers=plain.layers)


def _areas() -> Iterator[_Rule]:
    for is_outside in (False, True):
        for region in REGIONS:
            label = f"{region.capitalize()}, {'out of' if is_outside else 'within'} reach"
            condition = f'"region" = \'{region}\' AND {"" if is_outside else "NOT "}"outside"'
            fill = ("SimpleFill", _fill(region == "certain", is_outside))
            yield _Rule(label=label, filter=condition, kind="fill", layers=(fill,))


def _fill(is_certain: bool, is_outside: bool) -> Properties:
    return {
        "style": "b_diagonal" if is_outside else "solid",
        "color": _rgba(AREA_COLOUR, 255 if is_outside and is_certain else _SOLID if is_certain else _FAINT),
        "outline_color": _rgba(AREA_COLOUR), "outline_width_unit": "MM",
        "outline_width": "0.5" if is_certain else "0.3",
        "outline_style": "solid" if is_certain else "dash",
    }  # fmt: skip


def _by_verdict() -> Iterator[tuple[str, str, Look]]:
    for verdict, look in VERDICTS.items():
        yield verdict.replace("_", " ").capitalize(), f"\"verdict\" = '{verdict}'", look
    yield "No verdict", _OTHERWISE, PLAIN


_RULES: Mapping[str, Callable[[], Iterator[_Rule]]] = {
    "incidents": _points,
    "claim-areas": _areas,
    "findings": _lines,
    "places": _places,
}
