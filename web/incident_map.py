"""The map of incidents, claim areas and findings, drawn by Folium from geometry alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import folium
import numpy as np
from folium.map import FitBounds
from shapely.geometry import mapping

from geo.batch import discs
from geo.geodesic import distance_m
from geo.lonlat import LonLat
from web import folium_shell
from web.folium_shell import Shell
from web.i18n.messages import gettext
from web.ports import Json
from web.shapes import shape
from web.view import positions, view_of

# Fixed names: the page's own script finds the layers by them (map_standoff, geo_json_areas, ...).
_HATCH = "url(#hatch)"
# A circle wider than this says "somewhere in the province": it is drawn lightly.
_WIDE_M = 25_000
_PLAIN = "#4a3f8f"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapFeatures:
    """GeoJSON features of the store that a map shows."""

    incidents: Sequence[Json]
    areas: Sequence[Json]
    findings: Sequence[Json]


def draw(found: MapFeatures, *, has_circles: bool = True, spots: str | None = None) -> Shell:
    """Draw a map.

    Parameters
    ----------
    found : MapFeatures
        As the store gives them, words included: only geometry, numbers, ids and classes are passed on.
    has_circles : bool
        Whether the incidents' uncertainty is drawn; tiles bring their own.
    spots : str, optional
        What the layer of numbered markers is called, if not incidents: a message of ours. Then the map is
        about places, and their circles are in view.

    Raises
    ------
    UnsafeShapeError
        If an id or class is not what it should be.
    """
    circles = circle_shapes(found if has_circles else replace(found, incidents=()))
    view = view_of(found.incidents, [*found.areas, *found.findings, *(circles if spots else [])])
    drawn = folium.Map(
        location=view.center,
        zoom_start=6,
        tiles=None,
        control_scale=True,
        zoom_snap=0.25,
        zoom_delta=0.5,
        wheel_px_per_zoom_level=90,
        min_zoom=2,
        world_copy_jump=True,
    )
    drawn.options["maxZoom"] = 15  # without a tile layer Leaflet has no upper end
    _named(drawn, "standoff")
    _layer("areas", gettext("Claimed areas"), area_shapes(found.areas)).add_to(drawn)
    _layer("circles", gettext("Uncertainty of places"), circles).add_to(drawn)
    _layer("lines", gettext("Findings"), line_shapes(found.findings)).add_to(drawn)
    for group, label in (("names", gettext("Names of places")), ("incidents", spots or gettext("Incidents"))):
        _named(folium.FeatureGroup(name=label), group).add_to(drawn)
    opening = FitBounds(view.corners, padding=(46, 40), max_zoom=11)
    opening.options["animate"] = False  # nothing is shown yet that could be followed
    drawn.add_child(opening)
    return folium_shell.render(drawn)


def area_shapes(areas: Iterable[Json]) -> list[Json]:
    """Claim areas, the largest first so that the smaller ones stay on top."""
    drawable = [area for area in areas if area["geometry"] is not None]
    return [
        shape(
            area["id"],
            area["geometry"],
            kind="area",
            region=area["properties"]["region"],
            side="outside" if area["properties"]["outside"] else "inside",
            incident=area["properties"]["incident"],
        )
        for area in sorted(drawable, key=_height_deg, reverse=True)
    ]


def circle_shapes(found: MapFeatures) -> list[Json]:
    """The uncertainty circle of every incident and every place measured from, each once, true in metres."""
    seen: dict[tuple[float, float, float], str | None] = {}
    for incident in found.incidents:
        for lon, lat in positions(incident["geometry"]):
            seen.setdefault((lon, lat, _uncertainty_m(incident)), incident["id"])
    for area in found.areas:
        place = area["properties"]
        if place["lon"] is not None and place["coordinateUncertaintyInMeters"] is not None:
            seen.setdefault((place["lon"], place["lat"], _uncertainty_m(area)), None)
    circles = [circle for circle in seen if circle[2] > 0]
    outlines = discs(*(np.array([c[i] for c in circles]) for i in range(3)))
    return [
        shape(
            f"circle-{n}",
            mapping(outline),
            kind="circle",
            extent="wide" if circle[2] > _WIDE_M else "local",
            incident=seen[circle],
        )
        for n, (circle, outline) in enumerate(zip(circles, outlines, strict=True))
    ]


def line_shapes(findings: Iterable[Json]) -> list[Json]:
    """A line from the reference to the subject of every finding that has both."""
    return [
        shape(
            finding["id"],
            finding["geometry"],
            kind="line",
            verdict=finding["properties"]["verdict"],
            incident=finding["properties"]["incident"],
            other=finding["properties"]["other_incident"],
            length_m=_length_m(finding["geometry"]),
        )
        for finding in findings
        if finding["geometry"] is not None and finding["geometry"]["type"] == "LineString"
    ]


def _layer(name: str, label: str, shapes: list[Json]) -> Any:
    collection = {"type": "FeatureCollection", "features": shapes}
    # smooth_factor 0: Leaflet would turn a true circle into a 12-gon.
    return _named(folium.GeoJson(collection, name=label, style_function=_style, smooth_factor=0), name)


def _style(feature: Json) -> Json:
    """Classes for the style sheet; the hatch marks a zone that is said to be empty."""
    classes = [
        value
        for key, value in feature["properties"].items()
        if key in ("kind", "region", "side", "extent", "verdict")
    ]
    hatched = "outside" in classes and "certain" in classes
    return {"className": "shape " + " ".join(classes), "fillColor": _HATCH if hatched else _PLAIN}


def _named(element: Any, name: str) -> Any:
    element._id = name
    return element


def _uncertainty_m(feature: Json) -> float:
    return float(feature["properties"]["coordinateUncertaintyInMeters"] or 0)


def _height_deg(area: Json) -> float:
    lats = [lat for _, lat in positions(area["geometry"])]
    return max(lats) - min(lats)


def _length_m(geometry: Json) -> float:
    points = [LonLat(lon=lon, lat=lat) for lon, lat in positions(geometry)]
    return round(sum(distance_m(a, b) for a, b in pairwise(points)), 1)
