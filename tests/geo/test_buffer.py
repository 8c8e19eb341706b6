"""Wider and narrower outlines: true to the distance, to the safe side, everywhere on Earth."""

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Polygon, box

from geo.area import budget_m
from geo.buffer import inner_disc, narrowed, near_all, widened
from geo.errors import AreaError
from geo.geodesic import WGS84, Floats, Outline, destination, distances_m
from geo.lonlat import LonLat

DISTANCES = st.floats(2, 5.3).map(lambda exponent: 10**exponent)  # 100 m to 200 km
SEEDS = st.integers(0, 2**32 - 1)


@st.composite
def outlines(draw: st.DrawFn) -> Polygon:
    """A star of 4 to 8 corners, 0.2 to 3 degrees across, up to 65 degrees from the equator."""
    lon, lat, size = draw(st.floats(-170, 170)), draw(st.floats(-65, 65)), draw(st.floats(0.1, 1.5))
    reaches = draw(st.lists(st.floats(0.3, 1), min_size=4, max_size=8))
    angles = np.linspace(0, 2 * np.pi, len(reaches), endpoint=False)
    return Polygon(
        [
            (lon + size * r * np.cos(a), lat + size * r * np.sin(a))
            for r, a in zip(reaches, angles, strict=True)
        ]
    )


def on_boundary(outline: Outline, n: int, rng: np.random.Generator) -> Floats:
    points = shapely.line_interpolate_point(outline.boundary, rng.random(n), normalized=True)
    return shapely.get_coordinates(points)


def off(points: Floats, outline: Outline, step_deg: float) -> Floats:
    """Distances to the nearest of many points of a boundary, which may miss the nearest by half a step."""
    edge = shapely.get_coordinates(shapely.segmentize(outline.boundary, step_deg))
    return distances_m(points[:, :1], points[:, 1:], edge[None, :, 0], edge[None, :, 1]).min(axis=1)


def all_round(points: Floats, radius_m: float) -> Floats:
    """Points at a distance from each, to all sides."""
    azimuths = np.linspace(0, 360, 12, endpoint=False)
    lon, lat = (np.repeat(axis, len(azimuths)) for axis in points.T)
    around = np.tile(azimuths, len(points))
    return np.column_stack(WGS84.fwd(lon, lat, around, np.full(len(lon), radius_m))[:2])


def holds(area: Outline, points: Floats) -> np.ndarray:
    return shapely.intersects_xy(area, points[:, 0], points[:, 1])


@settings(max_examples=30)
@given(outlines(), DISTANCES, SEEDS)
def test_a_wider_outline_holds_all_that_is_so_near_and_little_more(
    outline: Polygon, by: float, seed: int
) -> None:
    wide, rng = widened(outline, by), np.random.default_rng(seed)
    assert wide.is_valid
    assert shapely.covers(wide, outline)
    assert holds(wide, all_round(on_boundary(outline, 30, rng), by)).all()
    drawn = on_boundary(wide, 20, rng)
    assert (off(drawn, outline, 0.0005) >= by - 1e-3).all()
    sideways = 0.00025 * 111_700
    assert (off(drawn, outline, 0.0005) <= np.hypot(by + 2 * budget_m(by), sideways)).all()


@settings(max_examples=30)
@given(outlines(), st.floats(2, 4).map(lambda exponent: 10**exponent), SEEDS)
def test_a_narrower_outline_keeps_from_the_edge(outline: Polygon, by: float, seed: int) -> None:
    core, rng = narrowed(outline, by), np.random.default_rng(seed)
    assert core is None or (core.is_valid and shapely.covers(outline, core))
    if core is None:
        return
    assert not holds(core, all_round(on_boundary(outline, 30, rng), by * 0.999)).any()
    assert (off(on_boundary(core, 20, rng), outline, 0.0005) >= by - 1e-3).all()
    sideways = 0.00025 * 111_700
    nearest = off(on_boundary(core, 20, rng), outline, 0.0005)
    assert (nearest <= np.hypot(by + 2 * budget_m(by), sideways)).all()


@settings(max_examples=30)
@given(outlines(), st.floats(0.4, 3))
def test_near_to_all_is_near_to_every_corner(outline: Polygon, share: float) -> None:
    corners = shapely.get_coordinates(outline)
    across = float(distances_m(corners[:1, 0], corners[:1, 1], corners[:, 0], corners[:, 1]).max())
    radius = share * across
    common = near_all(outline, radius)
    if common is None:
        assert share < 1.1
        return
    drawn = on_boundary(common, 20, np.random.default_rng(1))
    farthest = distances_m(drawn[:, :1], drawn[:, 1:], corners[None, :, 0], corners[None, :, 1]).max(axis=1)
    assert (farthest <= radius).all()
    assert (farthest >= radius - 4 * budget_m(radius)).all()


def test_too_far_apart_for_one_circle_is_near_to_nothing() -> None:
    assert near_all(box(0, 0, 2, 2), 100_000) is None
    assert near_all(box(0, 0, 2, 2), 0) is None


def test_a_country_over_the_antimeridian_is_one() -> None:
    halves = MultiPolygon([box(179, -1, 180, 1), box(-180, -1, -179, 1)])
    core, wide = narrowed(halves, 20_000), widened(halves, 20_000)
    assert core is not None
    seam = np.array([[180, 0], [-180, 0.5]])
    assert holds(core, seam).all() and holds(wide, seam).all()
    assert wide.geom_type == core.geom_type == "MultiPolygon"
    assert wide.bounds[0] == -180 and wide.bounds[2] == 180


@pytest.mark.parametrize("by", [30_000.0, 800_000.0])
def test_near_a_pole_too(by: float) -> None:
    outline = box(10, 84, 14, 85)
    wide = widened(outline, by)
    assert wide.is_valid
    assert holds(wide, all_round(on_boundary(outline, 20, np.random.default_rng(2)), by)).all()
    assert holds(wide, np.array([[100.0, 90.0]]))[0] == (by > 600_000)
    drawn = on_boundary(wide, 50, np.random.default_rng(3))
    drawn = drawn[(np.abs(drawn[:, 0]) < 179.9) & (drawn[:, 1] < 89.9)]
    assert (off(drawn, outline, 0.001) <= by + 2 * budget_m(by) + 20).all()


def test_farther_than_can_be_drawn_is_refused() -> None:
    with pytest.raises(AreaError, match="radius"):
        widened(box(0, 0, 1, 1), 20_000_000)
    with pytest.raises(AreaError, match="near a pole"):
        widened(box(-180, -90, 180, -65), 1_000)


def test_a_disc_rounded_inward_holds_nothing_farther() -> None:
    center = LonLat(lon=40, lat=35)
    inner = inner_disc(center, 55_000)
    assert inner is not None
    xy = shapely.get_coordinates(inner)
    reach = distances_m(center.lon, center.lat, xy[:, 0], xy[:, 1])
    assert 55_000 - 2 * budget_m(55_000) <= reach.min() <= reach.max() <= 55_000
    assert inner_disc(center, 0) is None
    assert not holds(inner, np.array([destination(center, 30, 55_000).lonlat])).any()
