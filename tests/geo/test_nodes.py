"""Nodes that stand for where something can be: their weights, spread and moments."""

import numpy as np
import pytest
import shapely
from shapely.geometry import Polygon, box

from geo.geodesic import distances_m
from geo.lonlat import Location, LonLat
from geo.nodes import Nodes, nodes_of, normal_nodes, paired

HOME = LonLat(lon=40, lat=35)
SHAPES = {
    "box": box(0, 50, 2, 51),
    "triangle": Polygon([(0, 0), (3, 0), (0, 1)]),
    "hole": box(0, 0, 2, 2).difference(box(0.5, 0.5, 1.8, 1.8)),
    "thin": Polygon([(0, 0), (5, 5), (5, 5.0005)]),
}


def outlined(footprint: Polygon) -> Location:
    inside = footprint.representative_point()
    return Location(point=LonLat(lon=inside.x, lat=inside.y), uncertainty_m=10, footprint=footprint)


def mean(nodes: Nodes) -> tuple[float, float]:
    return float(nodes.weight @ nodes.lon), float(nodes.weight @ nodes.lat)


@pytest.mark.parametrize("coarse", [False, True])
@pytest.mark.parametrize("name", SHAPES)
def test_patches_have_the_weight_and_the_middle_of_their_outline(name: str, coarse: bool) -> None:
    shape = SHAPES[name]
    nodes = nodes_of(outlined(shape), coarse=coarse)
    assert nodes.weight.sum() == pytest.approx(1)
    assert (nodes.variance_m2 >= 0).all()
    rng = np.random.default_rng(1)
    west, south, east, north = shape.bounds
    lat = np.degrees(np.arcsin(rng.uniform(*np.sin(np.radians([south, north])), 400_000)))
    lon = rng.uniform(west, east, 400_000)
    inside = shapely.contains_xy(shape, lon, lat)
    centre = lon[inside].mean(), lat[inside].mean()
    # What is too thin for cells is taken along its edge, as likely at its tip as at its base.
    tolerance = 0.2 * (north - south) if name == "thin" else 0.006 * max(east - west, north - south)
    assert mean(nodes) == pytest.approx(centre, abs=tolerance)
    if coarse and name != "thin":
        assert len(nodes.lon) < 100 < len(nodes_of(outlined(shape)).lon)


@pytest.mark.parametrize("name", ["box", "triangle", "hole"])
def test_patches_spread_as_far_as_their_outline(name: str) -> None:
    fine, coarse = (nodes_of(outlined(SHAPES[name]), coarse=c) for c in (False, True))
    spreads = []
    for nodes in (fine, coarse):
        lon, lat = mean(nodes)
        d = distances_m(lon, lat, nodes.lon, nodes.lat)
        spreads.append(float(nodes.weight @ (d**2 + 2 * nodes.variance_m2)))
    assert spreads[0] == pytest.approx(spreads[1], rel=0.02)


def test_a_normal_keeps_its_variance() -> None:
    nodes = normal_nodes(HOME, 1_000)
    d = distances_m(HOME.lon, HOME.lat, nodes.lon, nodes.lat)
    assert float(nodes.weight @ (d**2 / 2 + nodes.variance_m2)) == pytest.approx(1e6, rel=1e-6)
    assert mean(nodes) == pytest.approx(HOME.lonlat, abs=1e-4)


def test_pairs_are_spread_evenly_and_apart() -> None:
    places = outlined(SHAPES["box"]), Location(point=HOME, uncertainty_m=1)
    lon_a, lat_a, lon_b, lat_b = paired(*places, 2_000)
    assert np.mean(lon_a) == pytest.approx(1, abs=0.01)
    assert np.mean(lat_a < 50.5) == pytest.approx(0.5, abs=0.02)
    off = distances_m(HOME.lon, HOME.lat, lon_b, lat_b)
    assert float((off**2).mean()) == pytest.approx(2 * 2_000**2, rel=0.01)
    assert abs(np.corrcoef(lon_a, off)[0, 1]) < 0.05
    assert abs(np.corrcoef(lon_a, lat_a)[0, 1]) < 0.05
