"""The guard at Folium's door, and Folium tamed."""

import math
from typing import Any

import folium
import pytest
from branca.element import Element
from hypothesis import given
from hypothesis import strategies as st

from tests.web.casebook import casebook
from tests.web.test_pages import PAYLOADS
from web import folium_shell, incident_map
from web.errors import UnsafeShapeError
from web.incident_map import MapFeatures
from web.shapes import shape

POINT = {"type": "Point", "coordinates": [40.0, 35.0]}


@pytest.mark.parametrize("payload", [*PAYLOADS, "Capital", "", "a" * 81, "a\n"])
@pytest.mark.parametrize("where", ["id", "incident", "verdict", "region"])
def test_no_word_gets_past_the_guard(payload: str, where: str) -> None:
    with pytest.raises(UnsafeShapeError):
        shape(payload if where == "id" else "a-1", POINT, **({} if where == "id" else {where: payload}))


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Point", "coordinates": ["40", 35.0]},
        {"type": "Point", "coordinates": [math.nan, 35.0]},
        {"type": "Point", "coordinates": [math.inf, 35.0]},
        {"type": "Point", "coordinates": [True, 35.0]},
        {"type": "Point", "coordinates": "{{7*7}}"},
        {"type": "Point", "coordinates": {"a": 1}},
        {"type": "LineString", "coordinates": [40.0, 35.0]},
        {"type": "{{7*7}}", "coordinates": [40.0, 35.0]},
        {"type": "Polygon"},
        {},
    ],
)
def test_a_geometry_is_numbers_of_its_depth(geometry: dict[str, Any]) -> None:
    with pytest.raises(UnsafeShapeError):
        shape("a-1", geometry)


def test_other_members_of_a_geometry_are_dropped() -> None:
    assert shape("a-1", POINT | {"note": "{{7*7}}"})["geometry"] == POINT


@given(st.text(max_size=100))
def test_what_passes_as_an_id_is_harmless(text: str) -> None:
    try:
        passed = shape(text, POINT)["id"]
    except UnsafeShapeError:
        return
    assert set(passed) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def everything() -> MapFeatures:
    store = casebook().collections
    return MapFeatures(incidents=store["incidents"], areas=store["claim-areas"], findings=store["findings"])


def test_the_shell_needs_leaflet_alone() -> None:
    shell = incident_map.draw(everything())
    assert shell.scripts == ("/static/vendor/leaflet.js",)
    assert shell.styles == ("/static/vendor/leaflet.css",)
    assert "http" not in shell.script + shell.html


def test_the_shell_holds_shapes_and_no_words() -> None:
    found = everything()
    script = incident_map.draw(found).script
    assert script.count('"kind": "area"') == 4
    assert script.count('"kind": "circle"') == 6  # the camp is an incident and a reference: one circle
    assert script.count('"kind": "line"') == 8
    assert '"length_m": 10' in script
    for finding in found.findings:
        assert finding["properties"]["reason"] not in script
    assert "coalition" not in script.lower()


def test_every_plugin_is_sealed_too() -> None:
    from folium.plugins import Fullscreen, MarkerCluster  # noqa: PLC0415

    folium_shell.seal()
    drawn = folium.Map(tiles=None)
    MarkerCluster().add_to(drawn)
    Fullscreen().add_to(drawn)
    assert folium_shell.render(drawn).scripts == ("/static/vendor/leaflet.js",)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_second_templating_is_off(payload: str) -> None:
    folium_shell.seal()
    assert Element(payload).render() == payload


def test_a_script_that_ends_its_tag_is_refused() -> None:
    drawn = folium.Map(tiles=None)
    drawn.get_root().script.add_child(Element("</script>"))
    with pytest.raises(UnsafeShapeError, match="tag"):
        folium_shell.render(drawn)


def test_rings_are_true_in_metres() -> None:
    from geo.geodesic import distance_m  # noqa: PLC0415
    from geo.lonlat import LonLat  # noqa: PLC0415
    from web.view import positions  # noqa: PLC0415

    found = everything()
    camp = LonLat(lon=40.0569, lat=35.3981)
    ring = incident_map.circle_shapes(found)[0]
    radii = [distance_m(camp, LonLat(lon=lon, lat=lat)) for lon, lat in positions(ring["geometry"])]
    assert min(radii) >= 3_000 - 0.01
    assert max(radii) <= 3_005
