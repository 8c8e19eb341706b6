"""Styles of QGIS: every feature is drawn, and verdicts are told apart without colour."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from incidents.exchange.exports.qgis import style
from incidents.model import Verdict

LOCATED = ("incidents", "claim-areas", "findings", "places")


def rules(collection: str) -> dict[str, list[dict[str, str]]]:
    """The properties of each symbol's layers, by the filter that chooses it."""
    root = fromstring(style(collection))
    symbols = {s.get("name"): [_properties(layer) for layer in s] for s in root.iter("symbol")}
    return {
        rule.get("filter", ""): symbols[rule.get("symbol")] for rule in root.iter("rule") if rule.get("label")
    }


def _properties(layer: Element) -> dict[str, str]:
    return {p.get("k", ""): p.get("v", "") for p in layer.iter("prop")}


@pytest.mark.parametrize("collection", ["incidents", "findings"])
def test_every_verdict_has_a_mark_of_its_own_without_its_colour(collection: str) -> None:
    found = rules(collection)
    assert list(found) == [*(f"\"verdict\" = '{v}'" for v in Verdict), "ELSE"]
    names = ("name", "size") if collection == "incidents" else ("line_style", "line_width")
    assert len({tuple(layers[-1][n] for n in names) for layers in found.values()}) == len(found)


@pytest.mark.parametrize("collection", ["incidents", "places"])
def test_points_lie_in_a_circle_of_their_uncertainty_on_the_ground(collection: str) -> None:
    for layers in rules(collection).values():
        assert layers[0]["size_unit"] == "RenderMetersInMapUnits"
    expressions = [
        option.get("value")
        for option in fromstring(style(collection)).iter("Option")
        if option.get("name") == "expression"
    ]
    assert set(expressions) == {'2 * coalesce("coordinateUncertaintyInMeters", 0)'}


def test_outside_is_hatched_and_possible_lighter_than_certain() -> None:
    found = {name: layers[0] for name, layers in rules("claim-areas").items()}
    certain, possible = (f'"region" = \'{r}\' AND NOT "outside"' for r in ("certain", "possible"))
    assert alpha(found[certain]) > alpha(found[possible]) > 0
    assert {layer["style"] for layer in found.values()} == {"solid", "b_diagonal"}
    assert all(
        layer["style"] == ("solid" if "NOT" in name else "b_diagonal") for name, layer in found.items()
    )


def alpha(layer: dict[str, str]) -> int:
    return int(layer["color"].split(",")[3])


@pytest.mark.parametrize("collection", LOCATED)
def test_it_is_a_document_of_qgis(collection: str) -> None:
    assert style(collection).startswith("<!DOCTYPE qgis")
    root = fromstring(style(collection))
    assert [r.get("symbol") for r in root.iter("rule")] == [s.get("name") for s in root.iter("symbol")]
